/** A stretch of a report's text in UTF-16 units; `end` is outside it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

export const length = (a: Span): number => a.end - a.start

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The verbatim words that a span covers. */
export const words = (text: string, a: Span): string => text.slice(a.start, a.end)

/** Orders spans by start; of two that start together the longer comes first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The index of the first of sorted spans that ends after a place, their count if none does. O(log n). */
export function firstEndingAfter(sorted: readonly Span[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Span).end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** Of sorted spans that do not overlap, the one that holds `inner`; null if none does. O(log n). */
export function enclosing<S extends Span>(sorted: readonly S[], inner: Span): S | null {
  const found = sorted[firstEndingAfter(sorted, inner.start)]
  return found !== undefined && contains(found, inner) ? found : null
}

/** Of sorted things that do not overlap, those whose spans overlap a span. O(log n) and as many as there are. */
export function touching<Thing>(
  sorted: readonly Thing[],
  spans: readonly Span[],
  { start, end }: Span,
): Thing[] {
  const first = firstEndingAfter(spans, start)
  let last = first
  while (last < spans.length && (spans[last] as Span).start < end) last += 1
  return sorted.slice(first, last)
}
