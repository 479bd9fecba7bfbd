// A sentence as the rules see it, and how to speak of its parts.
import type { ZoneKind } from '../../domain/report.ts'
import { type Span, span } from '../../domain/span.ts'
import type { Group } from './groups.ts'
import { EVENTFUL } from './hints.ts'
import type { Phrase } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Run } from './runs.ts'
import type { Word } from './words.ts'

/** All numbers are places of words in the sentence, both ends included. */
export interface Clause {
  readonly group: Group
  readonly subject: Phrase | null
  readonly object: Phrase | null
  readonly first: number
  readonly last: number
  /** Of an infinitive: the place in the sentence's clauses of the one it hangs on; else -1. */
  readonly governor: number
}

/** A sentence as the rules see it. */
export interface Parse {
  readonly words: readonly Word[]
  readonly phrases: readonly Phrase[]
  readonly clauses: readonly Clause[]
  /** Runs of capitalised words, in order. */
  readonly runs: readonly Run[]
  /** The hints of all words together. */
  readonly hints: number
  /** For each word, the phrase that starts with it. */
  readonly phraseAt: readonly (Phrase | undefined)[]
}

/** A sentence with what is known of it. */
export interface Sentence extends Span {
  /** Its place among the report's sentences. */
  readonly place: number
  readonly kind: ZoneKind
  readonly parse: Parse
  /** The spoken quotations that touch it, in order. */
  readonly quotations: readonly Quotation[]
}

/** Words `first` to `last` of the sentence, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** The stretch of text from one word to another. */
export const rangeSpan = (words: readonly Word[], range: Range): Span =>
  span((words[range.first] as Word).start, (words[range.last] as Word).end)

/** The phrase that starts with the word at `at`. */
export const phraseFrom = (parse: Parse, at: number): Phrase | null => parse.phraseAt[at] ?? null

/** Whether a phrase's head is a plain noun for something that happens. */
export function namesEvent(words: readonly Word[], phrase: Phrase | null): phrase is Phrase {
  const head = phrase === null ? undefined : words[phrase.head]
  return head !== undefined && !head.capital && (head.hints & EVENTFUL) !== 0
}

/** The word that says what happens. */
export const headOf = (parse: Parse, clause: Clause): Word => parse.words[clause.group.head] as Word

export const isMark = (word: Word | undefined): boolean =>
  word === undefined || word.tag === 'mark' || word.tag === 'quote'

/** `last` moved back over the marks and joining words at the end. */
export function trimRange(words: readonly Word[], range: Range): Range {
  let first = Math.min(range.first, words.length - 1)
  let last = Math.max(first, Math.min(range.last, words.length - 1))
  while (
    last > first &&
    (isMark(words[last]) || words[last]?.tag === 'conjunction') &&
    !')%'.includes(words[last]?.lower ?? '')
  )
    last -= 1
  while (
    first < last &&
    (words[first]?.tag === 'mark' || words[first]?.tag === 'conjunction') &&
    !'($€£#'.includes(words[first]?.lower ?? '')
  )
    first += 1
  return { first, last }
}
