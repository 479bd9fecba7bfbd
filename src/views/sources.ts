// Who copies whom: how often, how fast, and how much is made of it on the way.
import { z } from 'zod'
import type { ReportId } from '../domain/id.ts'
import { instantOf } from '../domain/interval.ts'
import type { Copying, Period, View } from '../ledger/ledger.ts'
import { driftsFrom } from './drift.ts'
import { count, list, orNull, text } from './shapes.ts'

/** Of a pair the newest repetitions over which the delay, and of these over which the drift is told. */
const timed = 100
const compared = 10

const share = z
  .strictObject({
    value: z.number().min(0).max(1),
    low: z.number().min(0).max(1),
    high: z.number().min(0).max(1),
  })
  .meta({ id: 'Share', description: "A share with Wilson's 95 % interval." })
export type Share = z.infer<typeof share>

export const copier = z
  .strictObject({
    outlet: text.describe('Who repeats.'),
    parent: text.describe('The outlet that is repeated.'),
    times: count.describe('Reports of the outlet that repeat one of the other.'),
    reports: count.describe('Reports of the outlet.'),
    share: share.describe('Of its reports those that repeat the other.'),
    delay: orNull(z.number()).describe(
      `Median hours between the two, over the newest ${timed}; null where either is undated.`,
    ),
    drift: z
      .strictObject({ compared: count, firmer: count, weaker: count, share: orNull(share) })
      .describe(
        `Of the newest ${compared} those in which some statement is firmer, or weaker, than the one that it renders; the share is of either.`,
      ),
    months: list(z.strictObject({ month: text, times: count })).describe(
      'The same count by month of publication, oldest first; undated reports are left out.',
    ),
  })
  .meta({ id: 'Copier', description: 'One outlet that repeats another.' })
export type Copier = z.infer<typeof copier>

export const sourceList = z
  .strictObject({
    rows: list(copier).describe('Those that repeat most often first.'),
    total: count.describe('Ordered pairs of outlets of which one repeats the other.'),
  })
  .meta({ id: 'SourceList' })
export type SourceList = z.infer<typeof sourceList>

export interface SourceQuery extends Period {
  /** Only pairs of which this is one. */
  readonly outlet?: string
  readonly limit?: number
}

/** A share of `all` with Wilson's score interval (1927) at 95 %; `all` is not 0. */
export function wilson(some: number, all: number): Share {
  const width = 1.959964
  const value = some / all
  const centre = (value + (width * width) / (2 * all)) / (1 + (width * width) / all)
  const margin =
    (width / (1 + (width * width) / all)) *
    Math.sqrt((value * (1 - value)) / all + (width * width) / (4 * all * all))
  return { value, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) }
}

/** What is gathered of one pair. */
interface Pair {
  readonly outlet: string
  readonly parent: string
  /** A report that repeats two of the other outlet's counts once. */
  readonly months: Map<string, number>
  times: number
  last: ReportId | null
  readonly delays: number[]
  readonly newest: Copying[]
}

export async function viewSources(
  view: View,
  { outlet, limit = 50, ...period }: SourceQuery,
): Promise<SourceList> {
  const reports = await view.outlets(period)
  const pairs = [...(await gather(view, outlet, period))].sort(
    (a, b) => b.times - a.times || order(a.outlet, b.outlet) || order(a.parent, b.parent),
  )
  const rows: Copier[] = []
  for (const pair of pairs.slice(0, limit))
    rows.push(await rowOf(view, pair, reports.get(pair.outlet) ?? pair.times))
  return { rows, total: pairs.length }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function gather(
  view: View,
  wanted: string | undefined,
  period: Period,
): Promise<Iterable<Pair>> {
  const pairs = new Map<string, Pair>()
  for await (const copying of view.copyings(period)) {
    const { outlet, parentOutlet: parent } = copying
    if (wanted !== undefined && outlet !== wanted && parent !== wanted) continue
    const key = JSON.stringify([outlet, parent])
    const known = pairs.get(key) ?? emptyPair(outlet, parent)
    pairs.set(key, known)
    countIn(known, copying)
  }
  return pairs.values()
}

const emptyPair = (outlet: string, parent: string): Pair => ({
  ...{ outlet, parent, months: new Map(), times: 0, last: null, delays: [], newest: [] },
})

/** Edges of one child follow one another. */
function countIn(pair: Pair, copying: Copying): void {
  const { child, published, parentPublished } = copying
  const month = instantOf(published).slice(0, 7)
  if (child !== pair.last) {
    pair.times += 1
    if (month !== '') pair.months.set(month, (pair.months.get(month) ?? 0) + 1)
  }
  pair.last = child
  const hours = (Date.parse(instantOf(published)) - Date.parse(instantOf(parentPublished))) / 36e5
  if (!Number.isNaN(hours) && pair.delays.length < timed) pair.delays.push(hours)
  if (pair.newest.length < compared) pair.newest.push(copying)
}

async function rowOf(view: View, pair: Pair, reports: number): Promise<Copier> {
  const { outlet, parent, times, months, delays, newest } = pair
  return {
    ...{ outlet, parent, times, reports },
    share: wilson(times, reports),
    delay: median(delays),
    drift: await driftOf(view, newest),
    months: [...months]
      .sort(([a], [b]) => order(a, b))
      .map(([month, each]) => ({ month, times: each })),
  }
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Repetitions in which no statement renders another are not compared. */
async function driftOf(view: View, newest: readonly Copying[]): Promise<Copier['drift']> {
  const tally = { compared: 0, firmer: 0, weaker: 0 }
  let drifted = 0
  for (const { child, parent } of newest) {
    const drifts = new Set((await driftsFrom(view, child, [parent])).values())
    if (drifts.size === 0) continue
    tally.compared += 1
    if (drifts.has('firmer')) tally.firmer += 1
    if (drifts.has('weaker')) tally.weaker += 1
    if (drifts.has('firmer') || drifts.has('weaker')) drifted += 1
  }
  return { ...tally, share: tally.compared === 0 ? null : wilson(drifted, tally.compared) }
}
