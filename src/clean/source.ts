// The way back from a report's text to its capture.
import type { Trace } from '../domain/report.ts'
import { type Span, span } from '../domain/span.ts'

/**
 * Where a span of the text lies in the capture, in the trace's source offsets: from where its first
 * traced character starts to where its last one ends. Null where clean put all of it in.
 */
export function sourceOf({ runs }: Trace, { start, end }: Span): Span | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (let i = firstAfter(runs, start); i < runs.length; i++) {
    const [at, length, source, sourceLength] = runs[i] as (typeof runs)[number]
    if (at >= end) break
    const exact = length === sourceLength
    from = Math.min(from, exact ? source + Math.max(0, start - at) : source)
    to = Math.max(to, exact ? source + Math.min(length, end - at) : source + sourceLength)
  }
  return from < to ? span(from, to) : null
}

/** Index of the first run that ends behind `start`. Runs are sorted by their place in the text. */
function firstAfter(runs: Trace['runs'], start: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const [at, length] = runs[middle] as (typeof runs)[number]
    if (at + length <= start) low = middle + 1
    else high = middle
  }
  return low
}
