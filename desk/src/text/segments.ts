// Cuts a text where marks begin and end, so that marks may overlap and nest at will.
import type { Span } from '../../../src/domain/span.ts'

/** A stretch of a report's text and what it is marked as. */
export interface Mark<What> extends Span {
  readonly what: What
}

/** A stretch that is marked the same from end to end; outermost mark first. */
export interface Segment<What> extends Span {
  readonly marks: readonly Mark<What>[]
}

/** The segments of `whole`, in order and without gaps. `cuts` are further places to cut at. */
export function segmentsOf<What>(
  whole: Span,
  marks: readonly Mark<What>[],
  cuts: readonly number[] = [],
): Segment<What>[] {
  const within = marks
    .filter((mark) => mark.start < whole.end && mark.end > whole.start && mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const edges = [...within.flatMap((mark) => [mark.start, mark.end]), ...cuts]
    .filter((edge) => edge > whole.start && edge < whole.end)
    .sort((a, b) => a - b)
  const segments: Segment<What>[] = []
  let open: Mark<What>[] = []
  let next = 0
  let start = whole.start
  for (const end of new Set([...edges, whole.end])) {
    open = open.filter((mark) => mark.end > start)
    for (; next < within.length && (within[next] as Mark<What>).start <= start; next += 1)
      open.push(within[next] as Mark<What>)
    if (end > start) segments.push({ start, end, marks: open })
    start = end
  }
  return segments
}

/** Gives each of `ranges` (sorted, apart from each other) the marks that touch it. */
export function marksByRange<What>(
  ranges: readonly Span[],
  marks: readonly Mark<What>[],
): Mark<What>[][] {
  const found: Mark<What>[][] = ranges.map(() => [])
  for (const mark of marks)
    for (let at = firstAfter(ranges, mark.start); at < ranges.length; at += 1) {
      if ((ranges[at] as Span).start >= mark.end) break
      found[at]?.push(mark)
    }
  return found
}

/** Index of the first range that ends after `position`. */
function firstAfter(ranges: readonly Span[], position: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Span).end <= position) low = middle + 1
    else high = middle
  }
  return low
}
