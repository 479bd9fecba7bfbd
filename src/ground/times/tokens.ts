// The words, numbers and marks that the grammar of times is matched over.
import type { Span } from '../../domain/span.ts'

export interface Token extends Span {
  /** Lower case, with ’ as '. */
  readonly lower: string
  /** What tables are asked by: the lower-case word; "0" for all that starts with a figure, "'0" for "'98". */
  readonly key: string
  readonly isCapital: boolean
  /** Whether white space stands before it. */
  readonly isApart: boolean
}

/**
 * In order: ISO dates and times; numbers with marks inside; short years; a.m. and p.m.; words
 * (o'clock, 's, abbreviations' full stops apart); a blank line; any other mark.
 */
const pattern = new RegExp(
  [
    '\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?![\\d-])',
    '\\d{1,12}(?:[.,:/]\\d{1,12}){0,4}',
    "['’]\\d\\d(?!\\d)",
    "[oO]['’]clock",
    "['’][sS](?![\\p{L}])",
    '[aApP]\\.\\s?[mM]\\.?(?![\\p{L}])',
    '[\\p{L}\\p{M}]+',
    '\\n[ \\t\\r]*\\n',
    '[^\\s]',
  ].join('|'),
  'gu',
)

const isUpper = (letter: string): boolean =>
  letter !== letter.toLowerCase() || /\p{Lo}/u.test(letter)

/** The tokens of a text, in order. Linear: every alternative is bounded or of one class of letters. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const found of text.matchAll(pattern)) {
    const start = found.index
    const words = found[0]
    const lower = words.startsWith('\n') ? '¶' : words.toLowerCase().replaceAll('’', "'")
    tokens.push({
      start,
      end: start + words.length,
      lower,
      key: /^'?\d/.test(lower) ? lower.replace(/\d.*/, '0') : lower,
      isCapital: isUpper(words[0] as string),
      isApart: start > end,
    })
    end = start + words.length
  }
  return tokens
}
