// Times: spans and types by their tags; values and days by what is known to stand there.
import type { TimeExpression } from '../../domain/reading.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { kindsOf } from './names.ts'
import type { Scores } from './scores.ts'
import { findTagged } from './tags.ts'
import type { Labels } from './weights.ts'
import type { Stretch } from './windows.ts'

type Type = TimeExpression['type']

/** TIMEX3's values for what is not known. */
const unknownValues: Readonly<Record<Type, string>> = {
  DATE: 'XXXX-XX-XX',
  TIME: 'TXX',
  DURATION: 'PXX',
  SET: 'XXXX',
}

const lengthOf = ({ start, end }: Span): number => end - start

/** What is known of the longest part of a time expression, if anything is. */
function readValue(span: Span, type: Type, known: readonly TimeExpression[]): TimeExpression {
  const parts = known.filter((each) => overlaps(each.span, span))
  const best = parts.reduce<TimeExpression | null>(
    (most, each) => (most === null || lengthOf(each.span) > lengthOf(most.span) ? each : most),
    null,
  )
  if (best === null) return { span, type, value: unknownValues[type], from: null, to: null }
  return { ...best, span, type }
}

/** The time expressions of a sentence; `known` is what resolves in it. */
export function findTimes(
  scores: Scores,
  labels: Labels,
  sentence: Stretch,
  known: readonly TimeExpression[],
  spanOf: (words: Stretch) => Span,
): TimeExpression[] {
  const kinds = kindsOf(labels.times)
  return findTagged(scores.times, labels.times.length, sentence).map((found) =>
    readValue(spanOf(found), kinds[found.kind] as Type, known),
  )
}
