// Contents: which words a cue says to be somebody's.
import { cues, sourcePhrases } from './cues.ts'
import { type Clause, headOf, isMark, type Parse, type Range, trimRange } from './sentence.ts'
import type { Word } from './words.ts'

/** How many words may stand between a cue and what it says: addressees, days, places. */
const reach = 14

export const isCue = (parse: Parse, clause: Clause): boolean =>
  clause.group.head <= clause.group.last && cues.has(headOf(parse, clause).lemma)

const phrasesByStart = Map.groupBy(sourcePhrases, ([first]) => first as string)

/** Whether a phrase that names a source ("according to") starts at `at`; its length in words, or 0. */
export function sourcePhraseAt(words: readonly Word[], at: number): number {
  const starting = phrasesByStart.get(words[at]?.lower ?? '')
  const phrase = starting?.find((each) =>
    each.every((word, index) => words[at + index]?.lower === word),
  )
  return phrase?.length ?? 0
}

/** A cue at the end of what it says, or set into it by commas: ", he said, ...", ", the agency said." */
function isSetIn(parse: Parse, clause: Clause): boolean {
  const before = parse.words[clause.first - 1]
  const after = parse.words[clause.group.last + 1]
  const inverted = clause.first === clause.group.first && after !== undefined && !isMark(after)
  return before?.lower === ',' && (isMark(after) || inverted) && after?.tag !== 'that'
}

/** "X says that it leaks, Y denies it": another cue with a subject of its own. */
const isNext = (parse: Parse, clause: Clause, own: Clause): boolean =>
  /^[,;]$/.test(parse.words[clause.first - 1]?.lower ?? '') &&
  clause.subject !== own.subject &&
  clause.subject !== null &&
  clause.subject.first === clause.first

/** Where what is said after clause `index` ends: before a later cue that is no part of it. */
export function findLimit(parse: Parse, index: number, from: number): number {
  const { words, clauses } = parse
  const own = clauses[index] as Clause
  for (const clause of clauses.slice(index + 1)) {
    if (clause.group.first <= from || clause.group.kind === 'infinitive' || !isCue(parse, clause))
      continue
    const isShared = clause.subject !== null && clause.subject === own.subject
    if (isShared || isSetIn(parse, clause) || isNext(parse, clause, own)) return clause.first - 1
  }
  for (let at = from; at < words.length; at += 1)
    if (words[at]?.lower === ',' && sourcePhraseAt(words, at + 1) > 0) return at - 1
  return words.length - 1
}

/** What opens a content beyond doubt. */
function opensSurely(word: Word, isNext: boolean): boolean {
  if (word.tag === 'that' || word.lower === ':') return true
  return isNext && (word.tag === 'relative' || word.lower === 'whether' || word.lower === 'if')
}

/** Past ", according to its note," straight behind the cue. */
function pastAside(words: readonly Word[], at: number): number {
  if (words[at]?.lower !== ',') return at
  const end = words.findIndex(
    (word, place) => place > at && place < at + reach && word.lower === ',',
  )
  return end < 0 ? at : end + 1
}

/** "said that", "told reporters on Monday that", "wrote:", "asked whether"; -1 where nothing opens one. */
export function findOpening(parse: Parse, clause: Clause): number {
  const { words, clauses } = parse
  const at = pastAside(words, clause.group.last + 1)
  for (let place = at; place < Math.min(words.length - 1, at + reach); place += 1) {
    const word = words[place] as Word
    if (opensSurely(word, place === at)) return place
    const isVerb = clauses.some((each) => each.group.first === place)
    if (isVerb || ';—–'.includes(word.lower) || (word.lower === ',' && place > at)) return -1
  }
  return -1
}

/** "said the bridge was closed": a clause that follows with nothing to open it; -1 where none does. */
export function findBareClause(parse: Parse, index: number): number {
  const { words, clauses } = parse
  const own = clauses[index] as Clause
  const at = own.group.last + 1
  const next = clauses.slice(index + 1).find((clause) => clause.group.kind === 'finite')
  if (next?.subject == null || next.subject.first < at || next.subject === own.subject) return -1
  const start = next.subject.first
  if (start - at > 8) return -1
  for (let place = at; place < start; place += 1) {
    const word = words[place] as Word
    if (
      word.tag === 'mark' ||
      word.tag === 'quote' ||
      word.tag === 'subordinator' ||
      word.tag === 'conjunction' ||
      word.tag === 'relative'
    )
      return -1
  }
  return bareStart(parse, at, start)
}

/** Past the addressee, the day and the place that follow the cue. */
function bareStart(parse: Parse, at: number, subject: number): number {
  for (let place = subject - 1; place >= at; place -= 1) {
    const word = parse.words[place] as Word
    if (word.tag === 'adjective' || word.tag === 'determiner' || word.tag === 'possessive') continue
    return place + 1
  }
  return at
}

/** The words before a cue that stands behind what it says; null where they say nothing. */
export function findBefore(parse: Parse, first: number): Range | null {
  const { words, clauses } = parse
  const mark = words[first - 1]
  if (
    first < 2 ||
    mark === undefined ||
    (mark.tag !== 'quote' && !/^(?:,|-|–|—)$/.test(mark.lower))
  )
    return null
  const range = trimRange(words, { first: 0, last: first - 1 })
  const says = clauses.some(
    (clause) => clause.group.last <= range.last && clause.group.kind !== 'infinitive',
  )
  return says && range.last - range.first > 0 ? range : null
}

/** The words behind a cue that was set into what it says: ", he said, and the road is shut". */
export function findRest(parse: Parse, index: number, from: number): Range | null {
  const { words, clauses } = parse
  const comma = words.findIndex(
    (word, place) =>
      place >= from && place < from + reach && (word.lower === ',' || word.lower === ';'),
  )
  if (comma < 0 || comma >= words.length - 2) return null
  const next = clauses
    .slice(index + 1)
    .find((clause) => clause.group.first > comma && clause.group.kind === 'finite')
  if (next === undefined || words[comma + 1]?.tag === 'relative' || isCue(parse, next)) return null
  return trimRange(words, { first: comma + 1, last: findLimit(parse, index, comma + 1) })
}
