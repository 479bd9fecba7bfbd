// Figures of a set with their intervals: how much they lean on the documents that happen to be in it.
import type { Metrics } from '../options.ts'
import { f1, type Tally } from './spans.ts'

/** Counts of one document; those of several documents add up place by place. */
export type Row = readonly number[]

/** A figure of all documents, and the bounds of the middle 95 % of those of resampled ones. */
export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** As many resamples as Berg-Kirkpatrick et al. (2012) find enough for intervals; the seed is arbitrary. */
const resamples = 1000
const seed = 20260101

/** Uniform numbers in [0, 1), the same ones every time: Tommy Ettinger's mulberry32. */
function makeRandom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function addTo(sum: number[], row: Row): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (row[at] as number)
}

/**
 * The percentile bootstrap of Efron (1979) over documents. Two readers' figures of one set are drawn
 * on the same documents.
 */
export function figureOf(rows: readonly Row[], measure: (sum: Row) => number): Figure {
  const size = rows[0]?.length ?? 0
  const total = new Array<number>(size).fill(0)
  for (const row of rows) addTo(total, row)
  const random = makeRandom(seed)
  const values = Array.from({ length: rows.length > 0 ? resamples : 0 }, () => {
    const sum = new Array<number>(size).fill(0)
    for (let draw = 0; draw < rows.length; draw += 1)
      addTo(sum, rows[Math.floor(random() * rows.length)] as Row)
    return measure(sum)
  }).sort((a, b) => a - b)
  const value = measure(total)
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? value
  return { value, low: at(0.025), high: at(0.975) }
}

/** A figure as metrics: `NAME`, `NAME low`, `NAME high`. */
export const named = (name: string, { value, low, high }: Figure): Metrics => ({
  [name]: value,
  [`${name} low`]: low,
  [`${name} high`]: high,
})

/** A measure, as precision, over documents' tallies. */
export const tallyFigure = (tallies: readonly Tally[], measure: (sum: Tally) => number): Figure =>
  figureOf(
    tallies.map(({ right, found, gold }) => [right, found, gold]),
    ([right = 0, found = 0, gold = 0]) => measure({ right, found, gold }),
  )

export const f1Figure = (tallies: readonly Tally[]): Figure => tallyFigure(tallies, f1)

/** A share of what was asked, from each document's `[hits, asked]`; 0 where nothing was. */
export const shareFigure = (counts: readonly (readonly [hits: number, asked: number])[]): Figure =>
  figureOf(counts, ([hits = 0, asked = 0]) => (asked === 0 ? 0 : hits / asked))
