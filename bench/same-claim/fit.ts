// Fits the weights of src/weigh/claims/settings.ts: node bench/same-claim/fit.ts [--held-out] [--data DIR]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { zoneGiven } from '../../src/clean/clean.ts'
import { rules } from '../../src/read/reader.ts'
import { bar } from '../../src/weigh/claims/settings.ts'
import { weigherOver } from '../../src/weigh/weigher.ts'
import { type GoldReport, goldLineage } from '../cascades/gold.ts'
import { inOrder, readFolder, scoreStories, weighReports } from '../cascades/run.ts'
import { matchStatements } from '../metrics/statements.ts'
import { type EventReport, readEcb } from '../sets/ecb.ts'
import { findCascades } from '../sets/stories.ts'
import { fitLogistic } from './logistic.ts'
import { type Labelled, type Pair, pairsOf } from './pairs.ts'
import { stated } from './run.ts'

/** On 20 stories 1 to 10 do alike. */
const penalty = 3
/** Of ECB+'s pairs every so many is taken: with all of them the stories lose three points. */
const taken = 10
/** Parts of the stories of which each is held out once. */
const parts = 4

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean', default: false },
    data: { type: 'string', default: path.resolve(import.meta.dirname, '../../../shared/data') },
  },
})

const storyOf = ({ id }: { readonly id: string }): string => id.slice(0, id.indexOf('/'))

/** A story's report with its answer's statements, or with those that the rules read. */
async function label(report: GoldReport, isGiven: boolean): Promise<Labelled> {
  const zoned = zoneGiven(report)
  const group = storyOf(report)
  const statements = isGiven ? report.given : (await rules.read(zoned)).statements
  const found = statements.map((each) => ({ ...each, chain: [], stance: 'supports' as const }))
  const claims = found.map((): string | null => null)
  if (isGiven)
    for (const [at, { claim }] of report.statements.entries()) claims[at] = `${group}/${claim}`
  else
    for (const { gold, found: own } of matchStatements(report.statements, found))
      claims[found.indexOf(own as (typeof found)[number])] = `${group}/${gold.claim}`
  const parents = report.repeats.map(({ parent }) => parent)
  const { text, zones, published, outlet } = zoned
  return { id: report.id, group, text, zones, published, outlet, statements, claims, parents }
}

const labelMentions = ({ id, text, sentences, mentions }: EventReport): Labelled => ({
  ...{ id, group: id.slice(0, id.indexOf('_')), text, published: null, outlet: null, parents: [] },
  zones: sentences.map((span) => ({ kind: 'body', span })),
  statements: mentions.map(stated),
  claims: mentions.map(({ chain }) => chain),
})

const folders = [
  findCascades(values.data),
  path.resolve(import.meta.dirname, '../../samples/stories'),
]
const reports = inOrder(folders.flatMap(readFolder))
const readings = [true, false].map((isGiven) =>
  Promise.all(reports.map((each) => label(each, isGiven))),
)
const pairs: Pair[] = []
for (const reading of readings) for (const pair of await pairsOf(await reading)) pairs.push(pair)

const options = { data: values.data, say: () => {} }
const dev = new Set((await readEcb({ ...options, split: 'dev' })).map(({ id }) => id))
const train = (await readEcb({ ...options, split: 'test' })).filter(({ id }) => !dev.has(id))
const mentions = (await pairsOf(train.map(labelMentions))).filter((_, at) => at % taken === 0)

const round = (weights: readonly number[]) =>
  weights.map((weight) => Math.round(weight * 100) / 100)
console.log(JSON.stringify(round(fitLogistic([...pairs, ...mentions], penalty))))

if (values['held-out']) {
  const stories = [...new Set(reports.map(storyOf))].sort()
  for (let part = 0; part < parts; part += 1) {
    const held = new Set(stories.filter((_, at) => at % parts === part))
    const seen = pairs.filter(({ groups }) => !groups.some((group) => held.has(group)))
    const weights = fitLogistic([...seen, ...mentions], penalty)
    const own = reports.filter((report) => held.has(storyOf(report)))
    const weigher = weigherOver(goldLineage(own), { weights, bar })
    for (const isGiven of [true, false]) {
      const text = await weighReports(own, rules, weigher, (each) => (isGiven ? each.given : null))
      for (const folder of folders) {
        const score = scoreStories(findCascades(values.data), folder, held, text)
        const way = `${isGiven ? 'given' : 'read'}, part ${part + 1} of ${path.basename(folder)}`
        console.log(way, score['same claim, CoNLL F1'], 'foreign', score['foreign statements'])
      }
    }
  }
}
