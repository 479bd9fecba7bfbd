// Hangul in Latin letters: Revised Romanization, McCune-Reischauer, and how surnames are really spelt.

const first = 0xac00
const last = 0xd7a3

const initials = {
  revised: 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' '),
  mccune: "k kk n t tt r m p pp s ss  ch tch ch' k' t' p' h".split(' '),
}
/** McCune-Reischauer between voiced sounds. */
const voiced: Readonly<Record<string, string>> = { k: 'g', t: 'd', p: 'b', ch: 'j' }
const vowels = {
  revised: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  mccune: 'a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i'.split(' '),
}
const finals = {
  revised: ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' '),
  mccune: ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' '),
}

/** Spellings that persons have for surnames beside the rules; the commonest first. */
const surnames: Readonly<Record<string, string>> = {
  김: 'kim gim',
  이: 'lee yi rhee ri i',
  리: 'ri lee',
  박: 'park pak bak',
  최: 'choi choe',
  정: 'jung chung jeong chong',
  강: 'kang gang',
  조: 'cho jo',
  윤: 'yoon yun',
  장: 'jang chang',
  임: 'lim im rim',
  림: 'rim lim',
  오: 'oh o',
  한: 'han',
  신: 'shin sin',
  서: 'seo suh',
  권: 'kwon gwon',
  황: 'hwang',
  안: 'ahn an',
  송: 'song',
  류: 'ryu yoo yu',
  유: 'yoo yu ryu',
  전: 'jeon jun chun',
  홍: 'hong',
  고: 'ko go koh',
  문: 'moon mun',
  손: 'son sohn',
  양: 'yang',
  배: 'bae pae',
  백: 'baek paik paek',
  허: 'heo hur huh',
  남: 'nam',
  심: 'shim sim',
  노: 'noh roh no',
  로: 'roh ro',
  하: 'ha',
  주: 'joo ju chu',
  구: 'koo ku gu',
  우: 'woo u',
  민: 'min',
  진: 'jin chin',
  차: 'cha',
  엄: 'eom um',
  변: 'byun byeon',
  여: 'yeo yuh',
}

type System = 'revised' | 'mccune'

/** One word of Hangul, syllable by syllable as names are written; what is not Hangul stays. */
export function writeHangul(word: string, system: System): string {
  let written = ''
  let isVoiced = false
  for (const syllable of word.normalize('NFC')) {
    const code = syllable.charCodeAt(0)
    if (code < first || code > last) {
      written += syllable
      isVoiced = false
      continue
    }
    const place = code - first
    const initial = initials[system][Math.floor(place / 588)] as string
    const final = finals[system][place % 28] as string
    const begins = isVoiced && system === 'mccune' ? (voiced[initial] ?? initial) : initial
    written += begins + (vowels[system][Math.floor((place % 588) / 28)] as string) + final
    isVoiced = ['', 'n', 'm', 'ng', 'l'].includes(final)
  }
  return written
}

/** The usual spellings of a surname; none where the word is none. */
export const surnameSpellings = (word: string): string[] =>
  surnames[word.normalize('NFC')]?.split(' ') ?? []

/** Sets of Latin spellings of one surname: `kim` and `gim`. */
export const surnameTwins: readonly (readonly string[])[] = Object.values(surnames).map((each) =>
  each.split(' '),
)
