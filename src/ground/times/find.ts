// Finds the time expressions of a text.
import { enclosing, type Span, span } from '../../domain/span.ts'
import { findExtents, type Placed } from './extents.ts'
import type { FigureOrder, FoundTime } from './found.ts'
import { findTimeAt } from './grammar/grammar.ts'
import type { Meaning } from './meaning.ts'
import { tenseOf } from './tense.ts'
import { type Token, tokenize } from './tokens.ts'

/**
 * The time expressions of a text in order, none overlapping. Sentences part them; without any, blank
 * lines do. Time and memory are linear in the text.
 */
export function findTimes(text: string, sentences: readonly Span[] = []): FoundTime[] {
  const tokens = tokenize(text)
  const placed = placeTimes(tokens, (a, b) => isTogether(sentences, a, b))
  const extents = findExtents(tokens, placed)
  const order = orderOf(placed.map(({ meaning }) => meaning))
  return placed.map(({ first, last, type, meaning }, at) => ({
    span: span((tokens[first] as Token).start, (tokens[last] as Token).end),
    type,
    meaning,
    extent: extents[at] ?? null,
    tense: tenseOf(tokens, first, last),
    order,
  }))
}

/** Whether one sentence holds both tokens, as far as there are sentences. */
const isTogether = (sentences: readonly Span[], a: Token, b: Token): boolean =>
  sentences.length === 0 || a === b || enclosing(sentences, a) === enclosing(sentences, b)

function placeTimes(tokens: readonly Token[], isWhole: (a: Token, b: Token) => boolean): Placed[] {
  const placed: Placed[] = []
  let at = 0
  while (at < tokens.length) {
    const fit = findTimeAt(tokens, at)
    const end = tokens[at + (fit?.length ?? 1) - 1]
    if (fit === null || end === undefined || !isWhole(tokens[at] as Token, end)) {
      at += 1
      continue
    }
    placed.push(...fit.parts)
    at += fit.length
  }
  return placed
}

/** A report writes its dates in one order: that of those of its dates which can be read in one way only. */
function orderOf(meanings: readonly Meaning[]): FigureOrder {
  const votes = { day: 0, month: 0 }
  for (const meaning of meanings) {
    if (meaning.kind !== 'numeric') continue
    if (meaning.first > 12) votes.day += 1
    if (meaning.second > 12) votes.month += 1
  }
  if (votes.day === votes.month) return null
  return votes.day > votes.month ? 'day' : 'month'
}
