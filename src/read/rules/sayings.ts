// Sayings: every place where the report says that somebody says, thinks or knows.

import { contains, type Span } from '../../domain/span.ts'
import { judgeColour } from './colours.ts'
import { isCue } from './contents.ts'
import { attitudes, type Cue, cues, vouches } from './cues.ts'
import { type Frame, readFrame, readLead } from './frames.ts'
import { findHeadlineSaying } from './headlines.ts'
import { DISTANT } from './hints.ts'
import { readLoose } from './loose.ts'
import { readNouns } from './noun-sayings.ts'
import type { Phrase } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import { neutral, type Saying } from './saying.ts'
import {
  type Clause,
  headOf,
  type Parse,
  type Range,
  rangeSpan,
  type Sentence,
} from './sentence.ts'
import { readSourcePhrases } from './source-phrases.ts'
import { sourceEnd } from './sources.ts'
import type { Word } from './words.ts'

const attitude: Cue = { kind: 'private', force: 'neutral', denies: false, certainty: 'certain' }

/** The source with what describes it, not into the cue or the content. */
function withEnd(
  parse: Parse,
  phrase: Phrase | null,
  ranges: readonly Range[],
  cue: Range,
): Saying['source'] {
  if (phrase === null) return null
  const bounds = [cue.first, ...ranges.map((range) => range.first)].filter((at) => at > phrase.last)
  return { phrase, last: sourceEnd(parse, phrase, Math.min(parse.words.length, ...bounds) - 1) }
}

function contentOf(sentences: readonly Sentence[], sentence: Sentence, frame: Frame): Span[] {
  const { words } = sentence.parse
  const own = [...frame.ranges.map((range) => rangeSpan(words, range)), ...frame.spans]
  if (frame.elsewhere === null) return own.sort((a, b) => a.start - b.start)
  const neighbour = sentences[sentence.place + (frame.elsewhere === 'before' ? -1 : 1)]
  if (neighbour === undefined) return []
  const quotation = frame.elsewhere === 'after' ? neighbour.quotations[0] : undefined
  return [quotation !== undefined && quotation.start === neighbour.start ? quotation : neighbour]
}

/** What a cue inside a quotation says ends with the quotation. */
function withinQuotation(sentence: Sentence, cue: Span, content: readonly Span[]): Span[] {
  const home = sentence.quotations.find((quotation) => contains(quotation, cue))
  if (home === undefined) return [...content]
  return content
    .map((part) => ({ start: Math.max(part.start, home.start), end: Math.min(part.end, home.end) }))
    .filter((part) => part.start < part.end)
}

/** "purportedly told". */
const isDistant = ({ words }: Parse, { group }: Clause): boolean =>
  words
    .slice(Math.max(0, group.first - 2), group.last + 1)
    .some((word) => (word.hints & DISTANT) !== 0)

function sayingOf(
  sentences: readonly Sentence[],
  sentence: Sentence,
  clause: Clause,
  cue: Range,
  frame: Frame,
): Saying | null {
  const { parse } = sentence
  const { lemma } = parse.words[cue.last] as Word
  const listed = cues.get(lemma)
  const cueSpan = rangeSpan(parse.words, { first: cue.first, last: frame.cueLast ?? cue.last })
  const content = withinQuotation(sentence, cueSpan, contentOf(sentences, sentence, frame))
  if (content.length === 0) return null
  const own = listed ?? (frame.spans.length > 0 ? neutral : attitude)
  return {
    cue: isDistant(parse, clause) ? { ...own, force: 'distancing' } : own,
    cueSpan,
    source: withEnd(parse, frame.source, frame.ranges, cue),
    content,
    sentence: sentence.place,
    thing: frame.thing,
    role: 'speaker',
    clausal:
      frame.clausal && (frame.spans.length > 0 || (listed !== undefined && !vouches(listed))),
    colour: judgeColour(parse, clause, lemma, frame),
  }
}

/** The sayings of one clause: by its verb, or by the verb that leads to it. */
function* readClause(
  sentences: readonly Sentence[],
  sentence: Sentence,
  index: number,
): Generator<Saying | null> {
  const { parse } = sentence
  const clause = parse.clauses[index] as Clause
  const { group } = clause
  const lead = readLead(sentence, index)
  if (lead !== null) yield sayingOf(sentences, sentence, clause, lead.cue, lead.frame)
  const lemma = headOf(parse, clause).lemma
  const isListed = isCue(parse, clause) || attitudes.has(lemma)
  if (!isListed && (sentence.quotations.length === 0 || group.head > group.last)) return
  if (group.kind === 'infinitive' && group.leads.length === 0) return
  const first = group.leads.length === 0 ? group.first : (group.leads.at(-1) as number) + 1
  const frame = readFrame(sentence, index)
  if (frame === null) return
  const saying = sayingOf(sentences, sentence, clause, { first, last: group.head }, frame)
  if (saying !== null && frame.told !== null)
    yield {
      ...saying,
      cueSpan: null,
      source: withEnd(parse, frame.told, frame.ranges, { first, last: group.head }),
      role: 'relay',
    }
  yield saying
}

/** All sayings, sorted by the start of their first part. */
export function findSayings(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Saying[] {
  const found: Saying[] = []
  for (const sentence of sentences) {
    const own: Saying[] = []
    for (let index = 0; index < sentence.parse.clauses.length; index += 1)
      for (const saying of readClause(sentences, sentence, index))
        if (saying !== null) own.push(saying)
    for (const saying of readNouns(sentence)) own.push(saying)
    for (const saying of readSourcePhrases(sentence, [...own])) own.push(saying)
    if (sentence.kind === 'title' && own.length === 0) own.push(...findHeadlineSaying(sentence))
    for (const saying of own) found.push(saying)
  }
  return inOrder(readLoose(quotations, found, sentences))
}

/** Sayings sorted by the start of cue or content, whichever comes first. */
export const inOrder = (sayings: readonly Saying[]): Saying[] =>
  [...sayings].sort((a, b) => startOf(a) - startOf(b))

const startOf = (saying: Saying): number =>
  Math.min(saying.cueSpan?.start ?? Infinity, saying.content[0]?.start ?? Infinity)
