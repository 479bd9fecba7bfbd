// Words of names without what spelling habits add: marks, case, ligatures, apostrophes.

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hangul' | 'other'

/** Latin letters that Unicode does not decompose. */
export const latinLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'ng',
  ĸ: 'k',
}

/** A word longer than this, in UTF-16 units, is cut: no name has one, and alignment is quadratic. */
export const longestWord = 48

/** Lower-case Latin letters and digits alone, for words in Latin script: `Čolaković` is `colakovic`. */
export const foldLatin = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[øłđðþßæœıəħŋĸ]/g, (letter) => latinLetters[letter] as string)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, longestWord)

/** Arabic letters that are written for one another. */
const arabicTwins: Readonly<Record<string, string>> = {
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  ۀ: 'ه',
  ە: 'ه',
}

/** The letters by which a word in another script is aligned: jamo for Hangul, no marks for Arabic. */
export function foldForeign(word: string, script: Script): string {
  const whole = word.slice(0, longestWord)
  if (script === 'hangul') return whole.normalize('NFD').replace(/[^\u1100-\u11ff]/g, '')
  if (script === 'arabic')
    return whole
      .normalize('NFKD')
      .replace(/[^\u0621-\u063a\u0641-\u064a\u0671-\u06d5]/g, '')
      .replace(/[یىکٱۀە]/g, (letter) => arabicTwins[letter] as string)
  return whole
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}]/gu, '')
}

/** The script of most of a word's letters. */
export function scriptOf(word: string): Script {
  if (/[a-z]/i.test(word)) return 'latin'
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic'
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic'
  if (/\p{Script=Hangul}/u.test(word)) return 'hangul'
  return /\p{Script=Latin}/u.test(word) ? 'latin' : 'other'
}
