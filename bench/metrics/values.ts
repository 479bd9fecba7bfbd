// How well numbers agree with the right ones.

export interface Pair {
  readonly gold: number
  readonly found: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Pearson's correlation, in [-1, 1]; 0 where either side does not vary. */
export function correlate(pairs: readonly Pair[]): number {
  const goldMean = mean(pairs.map((pair) => pair.gold))
  const foundMean = mean(pairs.map((pair) => pair.found))
  let both = 0
  let goldSquares = 0
  let foundSquares = 0
  for (const { gold, found } of pairs) {
    both += (gold - goldMean) * (found - foundMean)
    goldSquares += (gold - goldMean) ** 2
    foundSquares += (found - foundMean) ** 2
  }
  const scale = Math.sqrt(goldSquares * foundSquares)
  return scale > 0 ? both / scale : 0
}

/** The mean distance; 0 where there is nothing to compare. */
export const meanAbsoluteError = (pairs: readonly Pair[]): number =>
  pairs.length === 0 ? 0 : mean(pairs.map(({ gold, found }) => Math.abs(gold - found)))
