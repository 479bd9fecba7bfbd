// How well found spans agree with the right ones.
import { overlaps, type Span } from '../../src/domain/span.ts'

/** Counts that add up over documents. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly gold: number
}

export const nothing: Tally = { right: 0, found: 0, gold: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
})

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export const precision = (tally: Tally): number => share(tally.right, tally.found)
export const recall = (tally: Tally): number => share(tally.right, tally.gold)
/** The harmonic mean of precision and recall, 0 where nothing is right. */
export const f1 = (tally: Tally): number => share(2 * tally.right, tally.found + tally.gold)

export const keyOf = (a: Span): string => `${a.start}:${a.end}`

/** Things that are right where they are the same; those of one list that are alike count once. */
export function tallyKeys(gold: Iterable<string>, found: Iterable<string>): Tally {
  const right = new Set(gold)
  const own = new Set(found)
  return { right: right.intersection(own).size, found: own.size, gold: right.size }
}

/** Spans that agree at both ends. */
export const tallySpans = (gold: readonly Span[], found: readonly Span[]): Tally =>
  tallyKeys(gold.map(keyOf), found.map(keyOf))

/** Pairs up spans that overlap, one to one, as many as can be where no two of a list overlap. */
export function pairOverlaps<Gold extends Span, Found extends Span>(
  gold: readonly Gold[],
  found: readonly Found[],
): (readonly [Gold, Found])[] {
  const rights = gold.toSorted((a, b) => a.end - b.end)
  const owns = found.toSorted((a, b) => a.end - b.end)
  const pairs: (readonly [Gold, Found])[] = []
  let [i, j] = [0, 0]
  while (i < rights.length && j < owns.length) {
    const [right, own] = [rights[i] as Gold, owns[j] as Found]
    const meet = overlaps(right, own)
    if (meet) pairs.push([right, own])
    if (meet || right.end <= own.end) i += 1
    if (meet || right.end > own.end) j += 1
  }
  return pairs
}
