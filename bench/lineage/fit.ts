// Fits the weights of lineage's evidence to stories; prints them for src/weigh/settings.ts.
// Prints precision, recall and F1 of edges at several bars, too, each story judged by the weights of the others.
import path from 'node:path'
import type { ReportId } from '../../src/domain/id.ts'
import type { Weighable } from '../../src/domain/weighing.ts'
import { compare } from '../../src/weigh/lineage/comparison.ts'
import { sortOut, weighParents } from '../../src/weigh/lineage/judge.ts'
import { Portrait } from '../../src/weigh/lineage/portrait.ts'
import { lineageBar } from '../../src/weigh/settings.ts'
import { fitLogistic, type Row } from '../clean/logistic.ts'
import { openStories } from '../sets/stories.ts'
import { type StoryReport, weighables } from './stories.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** L2 penalty on each weight, beside a likelihood summed over pairs. */
const ridge = 1

interface Pair extends Row {
  readonly set: string
  readonly story: string
  readonly pair: string
  readonly isCopy: boolean
}

const sets = {
  cascades: path.join(root, '../shared/cascades'),
  samples: path.join(root, 'samples/stories'),
}
const pairs: Pair[] = []
const asked = new Map<string, number>()
for (const [set, folder] of Object.entries(sets)) {
  let stranger: Weighable | null = null
  for (const story of openStories(folder)) {
    const reports = weighables([story])
    for (const [at, own] of reports.entries()) {
      asked.set(set, (asked.get(set) ?? 0) + own.repeats.length)
      pairs.push(...pairsOf(set, own, reports.slice(0, at), stranger))
    }
    stranger = reports[0]?.report ?? null
  }
}

/** Among the earlier reports of its story, and one of another story that says it is of a credited outlet. */
function pairsOf(
  set: string,
  own: StoryReport,
  earlier: readonly StoryReport[],
  stranger: Weighable | null,
): Pair[] {
  const child = new Portrait(own.report)
  const others = earlier.map(({ report }) => new Portrait(report))
  const credited = others.find((each) =>
    compare(child, each).credits.some(({ share }) => share === 1),
  )
  if (stranger !== null && credited !== undefined) {
    const { outlet, published } = credited.report
    const id = (others.length % 2 === 0 ? '0' : 'z') as ReportId
    others.push(new Portrait({ ...stranger, id, outlet, published }))
  }
  const sorted = sortOut(child, others)
  const pairOf = ({ report }: Portrait) => ({
    ...{ set, story: own.story, pair: `${own.report.id} ${report.id}`, names: [], weight: 1 },
    label: own.repeats.includes(report.id) ? (1 as const) : (0 as const),
  })
  return [
    ...(sorted.original === null ? [] : [{ ...pairOf(sorted.original), isCopy: true }]),
    ...weighParents(child, sorted.others).map(({ own: found, features }) => ({
      ...pairOf(found.parent),
      isCopy: false,
      values: features,
    })),
  ]
}

const chanceOf = (weights: ReadonlyMap<string, number>, { values, isCopy }: Pair): number => {
  let sum = 0
  for (const [name, value] of Object.entries(values ?? {})) sum += (weights.get(name) ?? 0) * value
  return isCopy ? 1 : 1 / (1 + Math.exp(-sum))
}

const fit = (all: readonly Pair[]): Map<string, number> => {
  const rows = all.filter(({ isCopy }) => !isCopy)
  return fitLogistic(rows, ridge / rows.length)
}

const stories = [...new Set(pairs.map(({ story }) => story))]
const judged = stories.flatMap((story) => {
  const weights = fit(pairs.filter((each) => each.story !== story))
  return pairs
    .filter((each) => each.story === story)
    .map((each) => ({ ...each, chance: chanceOf(weights, each) }))
})
for (const set of Object.keys(sets))
  for (const bar of [0.3, 0.4, lineageBar, 0.5, 0.6]) {
    const found = judged.filter((each) => each.set === set && each.chance >= bar)
    const right = found.filter(({ label }) => label === 1).length
    const gold = asked.get(set) as number
    const shares = [right / found.length, right / gold, (2 * right) / (found.length + gold)]
    console.log(set, bar, ...shares.map((share) => share.toFixed(3)))
  }
const rounded = [...fit(pairs)].map(([name, weight]) => [name, Math.round(weight * 100) / 100])
console.log(Object.fromEntries(rounded))
