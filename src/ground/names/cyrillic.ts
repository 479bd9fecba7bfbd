// Tables that write Cyrillic in Latin letters, by official standards.

export interface Scheme {
  readonly language: 'ukrainian' | 'russian' | 'belarusian' | 'bulgarian' | 'any'
  /** Lower-case letters; those left out are looked up in `common`. */
  readonly letters: Readonly<Record<string, string>>
  /** Letters that are written otherwise where a word begins. */
  readonly initial?: Readonly<Record<string, string>>
  /** Letters that are written otherwise where a word begins and after a vowel or a sign. */
  readonly open?: Readonly<Record<string, string>>
  /** Sequences that are written as a whole. */
  readonly sequences?: Readonly<Record<string, string>>
}

/** `аa бb` as a table; a letter alone is left out of the word. */
const table = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(' ').map((each) => [each.slice(0, 1), each.slice(1)]))

/** What all the schemes share, and letters of further languages as their passports write them. */
const common = table(
  'аa бb вv гg ґg дd ђdj еe єye жzh зz иi іi їyi йi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu ўu фf хkh цts чch џdz шsh щshch ъ ыy ь эe юiu яia ёe ѓgj ќkj ѕdz әa ғgh қq ңng өo ұu үu һh ҷj ӣi ҳh ӯu ҙdh ҫs ҡk ӏ ʼ',
)

export const schemes = {
  /** Resolution 55 of the Cabinet of Ministers of Ukraine, 2010; passports follow it. */
  'kmu 2010': {
    language: 'ukrainian',
    letters: table('гh ґg иy хkh щshch єie їi йi юiu яia ь '),
    initial: table('єye їyi йy юyu яya'),
    sequences: { зг: 'zgh' },
  },
  'bgn ukrainian': { language: 'ukrainian', letters: table('гh иy єye їyi йy юyu яya ь') },
  'passport ukrainian 2007': {
    language: 'ukrainian',
    letters: table('гg ґg иy єie їi йi юiu яia ь'),
    initial: table('єye їyi йy юyu яya'),
  },
  'bgn russian': {
    language: 'russian',
    letters: table('йy юyu яya ь ъ'),
    open: { е: 'ye', ё: 'ye' },
  },
  /** ICAO Doc 9303, in Russian passports since 2013. */
  'icao russian': { language: 'russian', letters: table('йi юiu яia ъie') },
  'passport russian 1997': {
    language: 'russian',
    letters: table('йy юyu яya'),
    open: { е: 'ye', ё: 'ye' },
    sequences: { ий: 'iy', ый: 'yy', кс: 'x' },
  },
  'bgn belarusian': {
    language: 'belarusian',
    letters: table('гh ўw йy еye ёyo юyu яya ь'),
  },
  /** The instruction of 2000, revised 2007, in its passport form without marks. */
  'belarusian 2007': {
    language: 'belarusian',
    letters: table('гh ўu йi еie ёio юiu яia жz хch цc чc шs ь'),
    open: table('еje ёjo юju яja'),
  },
  /** The Transliteration Act of 2009. */
  'bulgarian 2009': {
    language: 'bulgarian',
    letters: table('йy хh щsht ъa ьy юyu яya'),
    sequences: { ия: 'ia' },
  },
  'bgn bulgarian': { language: 'bulgarian', letters: table('йy щsht ъu ь юyu яya') },
  /** ISO 9:1995, one letter for each. */
  'iso 9': {
    language: 'any',
    letters: table('жž йj хh цc чč шš щŝ ъ ь эè юû яâ ёë єê їï ўŭ јj љl̂ њn̂ ћć ђđ џd̂'),
  },
} as const satisfies Readonly<Record<string, Scheme>>

export type SchemeName = keyof typeof schemes

const vowels = new Set('аеёєиіїоуўыэюяьъ')

/** One lower-case Cyrillic word by one scheme; what is not Cyrillic stays. */
export function writeCyrillic(word: string, name: SchemeName): string {
  const scheme: Scheme = schemes[name]
  let written = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] as string
    const pair = scheme.sequences?.[word.slice(at, at + 2)]
    if (pair !== undefined) {
      written += pair
      at += 1
      continue
    }
    const isOpen = at === 0 || vowels.has(word[at - 1] as string)
    written +=
      (at === 0 ? scheme.initial?.[letter] : undefined) ??
      (isOpen ? scheme.open?.[letter] : undefined) ??
      scheme.letters[letter] ??
      common[letter] ??
      letter
  }
  return written
}

/** The schemes that a word may have been written by, as its letters tell; the likeliest first. */
export function schemesOf(word: string): SchemeName[] {
  if (/[іїєґ]/.test(word) && !/[ыэъўё]/.test(word)) return ['kmu 2010', 'bgn ukrainian']
  if (/[ў]|і/.test(word)) return ['bgn belarusian', 'belarusian 2007']
  return ['bgn russian', 'icao russian', 'kmu 2010', 'bulgarian 2009']
}

/** Letters of other Cyrillic alphabets as a Russian would write them, for the table learned on Russian. */
const neighbours = table('іи їи єе ґг ўв јй қк ғг ңн өо ұу үу әа һх ҷч ӣи ҳх ӯу ѕз ѓг ќк ћч')

export const asRussian = (word: string): string =>
  word.replace(/[іїєґўјқғңөұүәһҷӣҳӯѕѓќћ]/g, (letter) => neighbours[letter] as string)
