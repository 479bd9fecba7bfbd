// What kind of character stands at a place: one table look-up instead of a regular expression each time.

export const SPACE = 1
export const UPPER = 2
export const LOWER = 4
/** A letter of a script without case. */
export const UNCASED = 8
export const DIGIT = 16
/** Combining marks and joiners: they belong to the letter before them. */
const MARK = 32
/** Half of a character outside the basic plane: emoji, rare letters. */
export const HALF = 64
/** May end a sentence, or start one by its looks: stops of every script, the Greek question mark, bullets. */
export const ENDER = 128
export const LETTER = UPPER | LOWER | UNCASED
export const WORD = LETTER | DIGIT | MARK

const enders = '.!?…؟‼⁇⁈⁉‽;。！？｡։।॥።፧፨။៕༎۔᙮᠃᠉•▪●◦‣■'

const joiners = '\u200c\u200d\u00ad'

const judgeUnit = (unit: number): number => {
  const character = String.fromCharCode(unit)
  if (enders.includes(character)) return ENDER
  if (/\s/u.test(character)) return SPACE
  if (unit >= 0xd800 && unit <= 0xdfff) return HALF
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER
  if (/\p{Ll}/u.test(character)) return LOWER
  if (/[\p{Lo}\p{Lm}]/u.test(character)) return UNCASED
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/\p{M}/u.test(character) || joiners.includes(character)) return MARK
  return 0
}

const unseen = 255
const kinds = new Uint8Array(0x10000).fill(unseen)

/** The kind of the UTF-16 unit at `at`; 0 for punctuation, symbols and past either end. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0
  const unit = text.charCodeAt(at)
  if (kinds[unit] === unseen) kinds[unit] = judgeUnit(unit)
  return kinds[unit] as number
}

export const isKind = (text: string, at: number, kind: number): boolean =>
  (kindAt(text, at) & kind) !== 0

/** The first place from `at` on, before `end`, that is not white space; `end` where there is none. */
export function skipSpace(text: string, at: number, end: number): number {
  let place = at
  while (place < end && isKind(text, place, SPACE)) place += 1
  return place
}
