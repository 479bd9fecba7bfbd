// TempEval-3's figures for time expressions.
import type { Span } from '../../src/domain/span.ts'
import { resolveTimes } from '../../src/ground/times/times.ts'
import { pairOverlaps, type Tally, tallySpans } from '../metrics/spans.ts'
import type { ValuedText } from './timeml.ts'

interface Valued extends Span {
  readonly type: string
  readonly value: string
}

/** Counts of one text: spans to the letter, spans that overlap, and of those the same type or value. */
export interface TextScore {
  readonly strict: Tally
  readonly relaxed: Tally
  readonly type: Tally
  readonly value: Tally
}

export function scoreText({ text, times, published }: ValuedText): TextScore {
  const gold: Valued[] = times.map(({ span, type, value }) => ({ ...span, type, value }))
  const found: Valued[] = resolveTimes(text, [], published).map(({ span, type, value }) => ({
    ...span,
    type,
    value,
  }))
  const pairs = pairOverlaps(gold, found)
  const tally = (isRight: (pair: readonly [Valued, Valued]) => boolean): Tally => ({
    right: pairs.filter(isRight).length,
    found: found.length,
    gold: gold.length,
  })
  return {
    strict: tallySpans(gold, found),
    relaxed: tally(() => true),
    type: tally(([right, own]) => right.type === own.type),
    value: tally(([right, own]) => right.value === own.value),
  }
}
