// Quotations beside a cue.
import type { Quotation } from './quotations.ts'
import type { Stance } from './stances.ts'
import type { Word } from './words.ts'

/** The quotation that starts behind the cue, with nothing but an addressee or a mark between. */
export function quotationAfter({ sentence, last }: Stance): Quotation | null {
  const { words } = sentence.parse
  for (let at = last + 1; at < Math.min(words.length, last + 9); at += 1) {
    const word = words[at] as Word
    const found = sentence.quotations.find((each) => each.start === word.start)
    if (found !== undefined) return found
    if (partsQuotation.has(word.tag) || word.lower === ';' || subjectOnly.has(word.lower))
      return null
  }
  return null
}

/** Words that cannot stand between a cue and the quotation that it brings. */
const partsQuotation = new Set<Word['tag']>([
  'verb',
  'be',
  'have',
  'do',
  'modal',
  'to',
  'that',
  'relative',
  'subordinator',
])
const subjectOnly = new Set('i he she it they we there this'.split(' '))

/** The quotation that ends where the cue begins and reaches back to the sentence's start or further. */
export function quotationBefore({ sentence, first }: Stance): Quotation | null {
  const { words } = sentence.parse
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const word = words[at] as Word
    if (word.tag !== 'mark' && word.tag !== 'quote') return null
    const found = sentence.quotations.find((each) => each.end === word.end)
    if (found !== undefined) return found.start <= sentence.start ? found : null
  }
  return null
}

/** Quotations that follow in the sentence behind a cue set between two of them. */
export const quotationsBehind = ({ sentence, last }: Stance): Quotation[] =>
  sentence.quotations.filter((each) => each.start > (sentence.parse.words[last] as Word).start)
