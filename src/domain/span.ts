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

/** Of sorted spans that do not overlap, the one that holds `inner`; null if none does. O(log n). */
export function enclosing<S extends Span>(sorted: readonly S[], inner: Span): S | null {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as S).end <= inner.start) low = middle + 1
    else high = middle
  }
  const found = sorted[low]
  return found !== undefined && contains(found, inner) ? found : null
}
