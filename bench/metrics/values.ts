// How well numbers agree with the right ones.
import type { Row } from './figures.ts'

export interface Pair {
  readonly gold: number
  readonly found: number
}

/** What correlation and distance are made of, as counts that add up over documents. */
export const sumPairs = (pairs: readonly Pair[]): Row =>
  [
    () => 1,
    ({ gold }: Pair) => gold,
    ({ found }: Pair) => found,
    ({ gold }: Pair) => gold * gold,
    ({ found }: Pair) => found * found,
    ({ gold, found }: Pair) => gold * found,
    ({ gold, found }: Pair) => Math.abs(gold - found),
  ].map((part) => pairs.reduce((sum, pair) => sum + part(pair), 0))

/** Variances below this are rounding of values that do not vary. */
const flat = 1e-12

/** Pearson's correlation, in [-1, 1], of the summed pairs; 0 where either side does not vary. */
export function correlationOf([n = 0, g = 0, f = 0, gg = 0, ff = 0, gf = 0]: Row): number {
  if (n === 0) return 0
  const spread = (gg / n - (g / n) ** 2) * (ff / n - (f / n) ** 2)
  return spread > flat ? (gf / n - (g / n) * (f / n)) / Math.sqrt(spread) : 0
}

/** The mean distance of the summed pairs; 0 where there is nothing to compare. */
export const meanErrorOf = ([n = 0, , , , , , distance = 0]: Row): number =>
  n === 0 ? 0 : distance / n
