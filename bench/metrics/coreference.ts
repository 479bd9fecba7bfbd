// How well clusters of mentions agree with the right ones: the three measures of CoNLL 2012 (Pradhan
// et al. 2014, "Scoring Coreference Partitions of Predicted Mentions").
import { assign } from './assign.ts'
import type { Row } from './figures.ts'

/** Names of mentions; no mention stands in two clusters of one side. */
export type Clusters = readonly (readonly string[])[]

/** Recall's numerator and denominator, then precision's; they add up over documents. */
type Link = readonly [number, number, number, number]

type Measure = (gold: Clusters, found: Clusters) => Link

/** The cluster of each mention, by index. */
const placesOf = (clusters: Clusters): Map<string, number> =>
  new Map(clusters.flatMap((cluster, at) => cluster.map((mention) => [mention, at])))

/** How many mentions of each cluster stand in which cluster of the other side; -1 for none. */
function* sharesOf(of: Clusters, other: Clusters): Generator<Map<number, number>> {
  const places = placesOf(other)
  for (const cluster of of) {
    const shares = new Map<number, number>()
    for (const mention of cluster) {
      const at = places.get(mention) ?? -1
      shares.set(at, (shares.get(at) ?? 0) + 1)
    }
    yield shares
  }
}

const sizeOf = (clusters: Clusters): number =>
  clusters.reduce((sum, cluster) => sum + cluster.length, 0)

/** The links of each cluster that stand after the other side has cut it into its parts. */
function keptLinks(of: Clusters, other: Clusters): number {
  let kept = 0
  for (const shares of sharesOf(of, other)) {
    const aligned = [...shares].filter(([at]) => at >= 0)
    kept += aligned.reduce((sum, [, count]) => sum + count - 1, 0)
  }
  return kept
}

/** Vilain et al. (1995): links. */
export const muc: Measure = (gold, found) => [
  keptLinks(gold, found),
  sizeOf(gold) - gold.length,
  keptLinks(found, gold),
  sizeOf(found) - found.length,
]

/** Of each mention, the share of its cluster that the other side puts with it; summed. */
function togetherness(of: Clusters, other: Clusters): number {
  let sum = 0
  let at = 0
  for (const shares of sharesOf(of, other)) {
    const size = (of[at] as readonly string[]).length
    for (const [place, count] of shares) if (place >= 0) sum += (count * count) / size
    at += 1
  }
  return sum
}

/** Bagga and Baldwin (1998): mentions. */
export const bCubed: Measure = (gold, found) => [
  togetherness(gold, found),
  sizeOf(gold),
  togetherness(found, gold),
  sizeOf(found),
]

/** Luo (2005) with his phi4: clusters, each paired with at most one of the other side. */
export const ceafe: Measure = (gold, found) => {
  const edges = [...sharesOf(gold, found)].flatMap((shares, left) =>
    [...shares]
      .filter(([right]) => right >= 0)
      .map(([right, count]) => {
        const sizes = (gold[left]?.length ?? 0) + (found[right]?.length ?? 0)
        return { left, right, weight: (2 * count) / sizes }
      }),
  )
  const best = assign(edges).reduce((sum, { weight }) => sum + weight, 0)
  return [best, gold.length, best, found.length]
}

/** The counts of the three measures side by side. */
export const linkRow = (gold: Clusters, found: Clusters): Row =>
  [muc, bCubed, ceafe].flatMap((measure) => measure(gold, found))

/** F1 of one measure, which is the `place`-th of a row: 0 MUC, 1 B-cubed, 2 CEAFe. */
export function linkF1(row: Row, place: number): number {
  const [hits = 0, gold = 0, hitsFound = 0, found = 0] = row.slice(4 * place, 4 * place + 4)
  const recall = gold === 0 ? 0 : hits / gold
  const precision = found === 0 ? 0 : hitsFound / found
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

/** The mean of the three F1. */
export const conllF1 = (row: Row): number => (linkF1(row, 0) + linkF1(row, 1) + linkF1(row, 2)) / 3
