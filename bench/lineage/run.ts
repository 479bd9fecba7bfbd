// Is it found which report repeats which, and nothing else?
import path from 'node:path'
import type { ReportId } from '../../src/domain/id.ts'
import type { Weighable } from '../../src/domain/weighing.ts'
import { Portrait } from '../../src/weigh/lineage/portrait.ts'
import { placeReport } from '../../src/weigh/lineage.ts'
import { copyShare } from '../../src/weigh/settings.ts'
import { contained } from '../../src/weigh/shingles.ts'
import { unpack } from '../archive.ts'
import { f1Figure, named } from '../metrics/figures.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { readPolnearTexts } from '../sets/polnear.ts'
import { findCascades, openStories } from '../sets/stories.ts'
import { type Edit, makeEdits, originalOf } from './edits.ts'
import { IndexStore } from './store.ts'
import { type StoryReport, weighables } from './stories.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** How many edited copies are made. */
const editCount = 20_000

export async function run(options: Options): Promise<Results> {
  const metrics: Metrics[] = []
  metrics.push(await measureStories('cascades', findCascades(options.data)))
  if (options.split === 'dev')
    metrics.push(await measureStories('samples', path.join(root, 'samples', 'stories')))
  metrics.push(await measureEdits(options))
  return { lineage: Object.assign({}, ...metrics) as Metrics }
}

/** All stories of a folder in one store, as in one ledger. */
async function measureStories(set: string, folder: string): Promise<Metrics> {
  const reports = weighables(openStories(folder))
  const store = new IndexStore()
  for (const { report } of reports) await place(report, store)
  const found = Map.groupBy(store.edges, (edge) => edge.child)
  const tallies = [...Map.groupBy(reports, ({ story }) => story).values()].map((story) => ({
    right: sum(story, ({ report, repeats }) =>
      count(found.get(report.id), ({ parent }) => repeats.includes(parent)),
    ),
    found: sum(story, ({ report }) => found.get(report.id)?.length ?? 0),
    gold: sum(story, ({ repeats }) => repeats.length),
  }))
  const right = sum(tallies, (tally) => tally.right)
  return {
    ...named(`${set}: edges F1`, f1Figure(tallies)),
    [`${set}: edges precision`]: right / store.edges.length,
    [`${set}: edges recall`]: right / sum(tallies, ({ gold }) => gold),
    [`${set}: edges across stories, share`]:
      count(store.edges, crosses(reports)) / store.edges.length,
  }
}

function crosses(reports: readonly StoryReport[]) {
  const storyOf = new Map(reports.map(({ story, report }) => [report.id, story]))
  return ({ child, parent }: { child: ReportId; parent: ReportId }): boolean =>
    storyOf.get(child) !== storyOf.get(parent)
}

async function place(report: Weighable, store: IndexStore): Promise<void> {
  store.put(report, await placeReport(report, store))
}

/** Edits of the articles are placed after these; what an edit is joined to beside its own is a false pair. */
async function measureEdits({ data, say }: Options): Promise<Metrics> {
  const folder = await unpack(data, 'polnear')
  const originals = ['dev', 'train']
    .flatMap((part) => readPolnearTexts(folder, part))
    .map(({ id, text }) => originalOf(id, text))
  const store = new IndexStore()
  for (const original of originals) await place(original, store)
  const edits = [...makeEdits(originals, editCount)]
  say(`${originals.length} articles, ${edits.length} edits`)
  const began = process.cpuUsage()
  for (const { report } of edits) await place(report, store)
  const { user, system } = process.cpuUsage(began)
  return {
    ...judgeEdits(edits, originals, store),
    'edits: reports a CPU second': (edits.length * 1e6) / (user + system),
  }
}

function judgeEdits(
  edits: readonly Edit[],
  originals: readonly Weighable[],
  store: IndexStore,
): Metrics {
  const shingles = new Map(originals.map((each) => [each.id, new Portrait(each).shingles]))
  const reprints = (a: ReportId, b: ReportId): boolean => {
    const [one, other] = [shingles.get(a), shingles.get(b)]
    if (one === undefined || other === undefined) return false
    return Math.max(contained(one, other), contained(other, one)) >= copyShare.edited
  }
  const parentOf = new Map(edits.map(({ report, parent }) => [report.id, parent]))
  const ownOf = (id: ReportId) => parentOf.get(id) ?? id
  const right = (edge: { child: ReportId; parent: ReportId }) =>
    ownOf(edge.parent) === ownOf(edge.child) || reprints(ownOf(edge.parent), ownOf(edge.child))
  const found = Map.groupBy(store.edges, (edge) => edge.child)
  return {
    'edits: parent found, share':
      count(edits, ({ report }) => (found.get(report.id) ?? []).some(right)) / edits.length,
    'edits: false pairs': count(store.edges, (edge) => !right(edge)),
  }
}

const count = <Thing>(list: readonly Thing[] | undefined, test: (each: Thing) => boolean): number =>
  list?.filter(test).length ?? 0

const sum = <Thing>(list: readonly Thing[], value: (each: Thing) => number): number =>
  list.reduce((total, each) => total + value(each), 0)
