// Stances: how a cue stands in its sentence, and where its source is.
import { needsClause, tells } from './cues.ts'
import { documentNouns, speakerNouns } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { type Clause, type Parse, phraseFrom, type Sentence } from './sentence.ts'
import type { Word } from './words.ts'

/** How a cue stands in its sentence. */
export interface Stance {
  readonly sentence: Sentence
  readonly index: number
  readonly clause: Clause
  readonly source: Phrase | null
  /** The first word of cue and source. */
  readonly first: number
  /** The last word of cue and source. */
  readonly last: number
  /** "As the agency reports, ...". */
  readonly comparing: boolean
  readonly inverted: boolean
}

const boundaries = new Set([',', '-', '–', 'as', 'so'])

/** What may stand before an inverted cue. */
const isBoundary = (word: Word | undefined): boolean =>
  word === undefined || word.tag === 'quote' || boundaries.has(word.lower)

/** Past adverbs, "about this", "for its part". */
function skipAside(parse: Parse, from: number): number {
  const { words } = parse
  let at = from
  const aside =
    words[at]?.lower === 'on' || words[at]?.lower === 'to' ? phraseFrom(parse, at + 1) : null
  if (aside !== null && phraseFrom(parse, aside.last + 1) !== null) at = aside.last + 1
  if (words[at]?.lower === 'for' && words[at + 2]?.lower === 'part') at += 3
  while (words[at]?.tag === 'adverb' || words[at]?.lower === 'about') at += 1
  return at
}

/** Whether a phrase is the subject of a clause of its own behind it. */
const isSubjectBehind = (parse: Parse, phrase: Phrase): boolean =>
  parse.clauses.some(
    (each) =>
      each.subject === phrase &&
      each.group.kind === 'finite' &&
      each.group.first > phrase.last &&
      parse.words[each.group.first - 1]?.tag !== 'relative',
  )

/** Whether a phrase reads like somebody, not like a thing: "the minister", not "the suspension". */
const maySpeak = ({ words }: Parse, phrase: Phrase): boolean =>
  words
    .slice(phrase.first, phrase.last + 1)
    .some(
      (word) =>
        word.capital ||
        word.tag === 'pronoun' ||
        speakerNouns.has(word.lower) ||
        documentNouns.has(word.lower),
    )

/** "said the ministry": the source stands behind the cue. */
function findInverted(parse: Parse, clause: Clause): Phrase | null {
  const { group } = clause
  const before = parse.words[group.first - 1]
  if (!isBoundary(before) || group.passive || group.kind === 'infinitive') return null
  const next = phraseFrom(parse, skipAside(parse, group.last + 1))
  if (next === null || isSubjectBehind(parse, next)) return null
  const { lemma } = parse.words[group.head] as Word
  if (!tells.has(lemma))
    return needsClause.has(lemma) || before?.tag === 'quote' || maySpeak(parse, next) ? next : null
  const told = phraseFrom(parse, next.last + 1)
  const isSure = before?.tag === 'quote' || before?.lower === 'so' || before?.lower === 'as'
  return told ?? (isSure ? next : null)
}

/** "It was reported by the agency", "as stated in the ministry": whoever an impersonal cue names. */
export function findAgent(parse: Parse, clause: Clause): Phrase | null {
  const { words } = parse
  for (
    let at = clause.group.last + 1;
    at < Math.min(words.length, clause.group.last + 8);
    at += 1
  ) {
    const word = words[at] as Word
    if (word.lower === 'by' || word.lower === 'in' || word.lower === 'at')
      return phraseFrom(parse, at + 1)
    if (word.tag === 'mark' || word.tag === 'that') return null
  }
  return null
}

/** "In the ministry they said": an institution in place of the subject. */
function findSeat(parse: Parse, subject: Phrase | null): Phrase | null {
  const { words } = parse
  if (words[0]?.lower !== 'in' && words[0]?.lower !== 'at') return null
  const standIn = subject === null ? 'it' : words[subject.head]?.lower
  const seat = standIn === 'it' || standIn === 'they' ? phraseFrom(parse, 1) : null
  return seat !== null && maySpeak(parse, seat) ? seat : null
}

/** Where cue and source start: with the subject, where that stands in the clause before its verb. */
function stanceStart({ subject, group, first }: Clause, isInverted: boolean): number {
  if (isInverted || subject === null) return group.first
  return subject.first >= first && subject.first < group.first ? subject.first : group.first
}

/** Who says it: behind the cue, as agent, in place of the subject, or as subject. */
function findSource(parse: Parse, clause: Clause, inverted: Phrase | null): Phrase | null {
  const { group, subject } = clause
  const isNobody = subject === null || group.passive
  const agent = isNobody && inverted === null ? findAgent(parse, clause) : null
  return inverted ?? agent ?? findSeat(parse, subject) ?? (isNobody ? null : subject)
}

export function takeStance(sentence: Sentence, index: number): Stance {
  const { parse } = sentence
  const clause = parse.clauses[index] as Clause
  const { group } = clause
  const inverted = findInverted(parse, clause)
  const start = stanceStart(clause, inverted !== null)
  const comparing = parse.words[start - 1]?.lower === 'as' && group.kind === 'finite'
  return {
    sentence,
    index,
    clause,
    source: findSource(parse, clause, inverted),
    comparing,
    inverted: inverted !== null,
    first: comparing ? start - 1 : start,
    last: Math.max(group.last, inverted?.last ?? -1),
  }
}
