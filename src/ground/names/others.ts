// Letters of further alphabets in Latin ones, letter by letter, so that their names can be found.

const alphabets = [
  // Greek, ELOT 743 without marks.
  'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
  // Georgian, the national system of 2002.
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh',
  // Armenian, BGN/PCGN without marks.
  'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf ևev',
  // Hebrew, consonants.
  'אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs ע פp ףf צts ץts קk רr שsh תt',
  // Katakana and hiragana, Hepburn.
  'アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ヴvu',
]

const letters = new Map(
  alphabets.flatMap((alphabet) =>
    alphabet.split(' ').map((each): [string, string] => [each.slice(0, 1), each.slice(1)]),
  ),
)

/** Hiragana as katakana. */
const asKatakana = (letter: string): string =>
  letter >= 'ぁ' && letter <= 'ゖ' ? String.fromCharCode(letter.charCodeAt(0) + 0x60) : letter

/** One word; letters of no known alphabet stay. */
export const writeOther = (word: string): string =>
  [...word.toLowerCase()].map((letter) => letters.get(asKatakana(letter)) ?? letter).join('')
