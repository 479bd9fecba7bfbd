// Reservations: "it is possible that", "it is unclear whether", "cannot be ruled out".
import type { Span } from '../../domain/span.ts'
import { findLimit } from './contents.ts'
import { excluding, type Hedge, hedgingPredicates, openWhenDenied } from './hedges.ts'
import type { Phrase } from './phrases.ts'
import { type Clause, headOf, type Parse, rangeSpan, trimRange } from './sentence.ts'
import type { Word } from './words.ts'

/** Words that a text holds back on, without saying who does. */
export interface Reservation extends Hedge {
  /** The words that hold back. */
  readonly words: Span
  /** What is held back on: a clause, or a noun phrase for an event. */
  readonly content: Span
  /** The noun phrase, where it is one. */
  readonly thing: Phrase | null
  /** The place of the clause that holds back. */
  readonly clause: number
}

const deny = (hedge: Hedge, lower: string): Hedge => {
  if (openWhenDenied.has(lower)) return { certainty: 'unknown', negates: false }
  if (hedge.certainty === 'certain') return { certainty: 'certain', negates: !hedge.negates }
  return { certainty: hedge.certainty, negates: !hedge.negates }
}

/** "is not excluded", "cannot be ruled out"; alone they deny. */
const excludingHedge = (negated: boolean): Hedge =>
  negated ? { certainty: 'possible', negates: false } : { certainty: 'certain', negates: true }

/** The hedge that a clause's own head is; null where it is none. */
export function hedgeOf(parse: Parse, clause: Clause): Hedge | null {
  const { group } = clause
  const head = headOf(parse, clause)
  if (excluding.has(head.lemma) && head.tag === 'verb')
    return head.lemma === 'rule' && parse.words[group.last + 1]?.lower !== 'out'
      ? null
      : excludingHedge(group.negated)
  const predicate = predicateOf(parse, clause)
  if (predicate === null) return null
  const hedge = hedgingPredicates.get(predicate)
  const isNegated = group.negated || parse.words[group.last + 1]?.lower === 'no'
  if (hedge !== undefined) return isNegated ? deny(hedge, predicate) : hedge
  const isOpen = (isNegated && openWhenDenied.has(predicate)) || asksWhether(parse, clause)
  return isOpen ? { certainty: 'unknown', negates: false } : null
}

/** Verbs that link a subject, or an "it", with an adjective: "remains possible", "holds it likely". */
const linking = new Set(
  'remain seem become look hold think consider find make call deem'.split(' '),
)

/** The word that a clause says of its subject: behind "be", a participle, or an adjective. */
function predicateOf(parse: Parse, clause: Clause): string | null {
  const { words } = parse
  const { group } = clause
  const head = headOf(parse, clause)
  if (group.head > group.last) return head.lower
  if (!linking.has(head.lemma)) return group.passive ? head.lower : null
  const from = words[group.last + 1]?.lower === 'it' ? group.last + 2 : group.last + 1
  for (let at = from; at < from + 3; at += 1)
    if (words[at]?.tag === 'adjective') return words[at]?.lower ?? null
  return group.passive ? head.lower : null
}

/** "It is too early to say whether": whatever it is that is said of the question. */
function asksWhether(parse: Parse, clause: Clause): boolean {
  const { words } = parse
  const subject = clause.subject === null ? undefined : words[clause.subject.head]
  if (subject?.lower !== 'it' && subject?.lower !== 'there') return false
  return words
    .slice(clause.group.last + 1, clause.group.last + 9)
    .some((word) => word.lower === 'whether')
}

/** The words of the reservation, from the verb group to its predicate and particle. */
function hedgeWords(parse: Parse, clause: Clause): Span {
  const { words } = parse
  const end = Math.max(clause.group.head, clause.group.last)
  const particle =
    words[end + 1]?.lower === 'out' || words[end + 1]?.tag === 'adjective' ? end + 1 : end
  return rangeSpan(words, { first: clause.group.first, last: particle })
}

/** Where "that" or "whether" opens a clause right behind the predicate; -1 where nothing does. */
function findOpener(words: readonly Word[], clause: Clause): number {
  const from = Math.max(clause.group.head, clause.group.last) + 1
  for (let at = from; at < Math.min(words.length - 1, from + 8); at += 1) {
    const word = words[at] as Word
    if (word.tag === 'that' || word.lower === 'whether' || word.lower === 'if') return at
    if (at === from && word.tag === 'relative') return at
    if (word.tag === 'mark') return -1
  }
  return -1
}

/** "Whether the road is open is not known": the clause stands before. */
function findClauseBefore(parse: Parse, clause: Clause): Span | null {
  const { words } = parse
  const first = words[0]?.lower
  if ((first !== 'whether' && first !== 'that') || clause.group.first < 3) return null
  return rangeSpan(words, trimRange(words, { first: 1, last: clause.group.first - 1 }))
}

function readReservation(parse: Parse, index: number): Reservation | null {
  const { words } = parse
  const clause = parse.clauses[index] as Clause
  const hedge = hedgeOf(parse, clause)
  const excludes = excluding.has(headOf(parse, clause).lemma) && !clause.group.passive
  if (hedge === null || excludes || (hedge.certainty === 'certain' && !hedge.negates)) return null
  const reserved = { ...hedge, words: hedgeWords(parse, clause), clause: index, thing: null }
  const opener = findOpener(words, clause)
  if (opener >= 0) {
    const range = trimRange(words, { first: opener + 1, last: findLimit(parse, index, opener) })
    return { ...reserved, content: rangeSpan(words, range) }
  }
  const before = findClauseBefore(parse, clause)
  if (before !== null) return { ...reserved, content: before }
  const { subject } = clause
  const isThing =
    subject !== null && words[subject.head]?.tag !== 'pronoun' && subject.last < clause.group.first
  return isThing
    ? {
        ...reserved,
        content: rangeSpan(words, { first: subject.first, last: clause.group.first - 1 }),
        thing: subject,
      }
    : null
}

export function findReservations(parse: Parse): Reservation[] {
  return parse.clauses.flatMap((_, index) => readReservation(parse, index) ?? [])
}
