// Fits the weights of src/ground/places/settings.ts: `node bench/places/fit.ts GAZETTEER [DATA]` prints them,
// and what they reach on documents that were left out of their fitting.
import path from 'node:path'
import { type FeatureName, type Features, featureNames } from '../../src/ground/places/features.ts'
import { type Gazetteer, openGazetteer } from '../../src/ground/places/gazetteer.ts'
import { findSenses, type Sense } from '../../src/ground/places/senses.ts'
import { weights as before } from '../../src/ground/places/settings.ts'
import { type Weights, weighSenses } from '../../src/ground/places/weigh-senses.ts'
import { isRight } from './judge.ts'
import { type PlacedText, readPlaced } from './sets.ts'

/** A name of a text, with the readings that are right (the last stands for none of them). */
interface Example {
  readonly sense: Sense
  readonly right: readonly boolean[]
  /** What it counts for. */
  readonly count: number
  /** How many of its placed mentions each candidate is right for, by the bench's measure; of how many. */
  readonly hits: readonly number[]
  readonly asked: number
}

interface Document {
  readonly id: string
  readonly set: string
  readonly senses: readonly Sense[]
  readonly examples: readonly (Example | null)[]
}

/** Mentions of the smaller set count for more, so that both sets count alike. */
const share: Readonly<Record<string, number>> = { LGL: 0.7, GeoVirus: 1.6 }
const folds = 5
const rounds = 4
const steps = 250
const rate = 0.05
/** Strength of the pull towards zero (L2), a mention; set by the left-out documents. */
const ridge = 0.0015
/** What the sets cannot teach keeps the value that it has. */
const untaught: ReadonlySet<FeatureName> = new Set(['given', 'unlike', 'feature', 'within'])

function documentOf(set: string, text: PlacedText, gazetteer: Gazetteer): Document {
  const senses = findSenses([...text.gold, ...text.unplaced], text, gazetteer)
  const examples = senses.map((sense): Example | null => {
    const starts = new Set(sense.mentions.map(({ span }) => span.start))
    const gold = text.gold.filter(({ span }) => starts.has(span.start))
    const first = gold[0]
    const right = sense.candidates.map(
      ({ place }) => first !== undefined && isRight(place, first, gazetteer),
    )
    const exact = sense.candidates.map(
      ({ place }) => place.geonameId !== null && place.geonameId === first?.geonameId,
    )
    const kept = exact.includes(true) ? exact : right
    const hits = sense.candidates.map(
      ({ place }) => gold.filter((each) => isRight(place, each, gazetteer)).length,
    )
    return {
      sense,
      right: [...kept, !kept.includes(true)],
      count: sense.mentions.length * (share[set] ?? 1),
      hits,
      asked: gold.length,
    }
  })
  return { id: text.document, set, senses, examples }
}

interface Row {
  readonly features: readonly Features[]
  readonly right: readonly boolean[]
  readonly count: number
}

const rowsOf = (documents: readonly Document[], weights: Weights): Row[] =>
  documents.flatMap(({ senses, examples }) =>
    weighSenses(senses, null, weights).flatMap(({ features }, at) => {
      const example = examples[at]
      return example == null ? [] : [{ features, right: example.right, count: example.count }]
    }),
  )

/** Gradient of the log likelihood that one of the right readings is taken. */
function addGradient(row: Row, vector: Float64Array, gradient: Float64Array): void {
  const powers = row.features.map((each) =>
    Math.exp(each.reduce((sum, value, at) => sum + value * (vector[at] as number), 0)),
  )
  const all = powers.reduce((sum, power) => sum + power, 0)
  const good = powers.reduce((sum, power, at) => sum + (row.right[at] ? power : 0), 0)
  for (const [at, each] of row.features.entries()) {
    const pulled =
      (row.right[at] ? (powers[at] as number) / good : 0) - (powers[at] as number) / all
    for (let feature = 0; feature < each.length; feature += 1)
      gradient[feature] =
        (gradient[feature] as number) + row.count * pulled * (each[feature] as number)
  }
}

/** Adam (Kingma and Ba 2015) over all rows at once. */
function climb(rows: readonly Row[], start: Weights): Weights {
  const vector = Float64Array.from(featureNames, (name) => start[name])
  const mean = new Float64Array(vector.length)
  const square = new Float64Array(vector.length)
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(vector.length)
    for (const row of rows) addGradient(row, vector, gradient)
    for (const [at, name] of featureNames.entries()) {
      if (untaught.has(name)) continue
      const slope = (gradient[at] as number) / total - ridge * (vector[at] as number)
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope
      square[at] = 0.999 * (square[at] as number) + 0.001 * slope * slope
      const size = Math.sqrt((square[at] as number) / (1 - 0.999 ** step)) + 1e-8
      vector[at] = (vector[at] as number) + (rate * (mean[at] as number)) / (1 - 0.9 ** step) / size
    }
  }
  return Object.fromEntries(featureNames.map((name, at) => [name, vector[at]])) as Weights
}

/** Votes hang on the weights, so rows are made anew after each climb. */
function fit(documents: readonly Document[]): Weights {
  let weights: Weights = before
  for (let round = 0; round < rounds; round += 1)
    weights = climb(rowsOf(documents, weights), weights)
  return weights
}

const file = process.argv[2]
if (file === undefined) throw new Error('Name the gazetteer.')
const data = process.argv[3] ?? path.resolve(import.meta.dirname, '../../../shared/data')
const gazetteer = openGazetteer(file)
const sets = await readPlaced({ data })
const documents = Object.entries(sets).flatMap(([set, texts]) =>
  texts.map((text) => documentOf(set, text, gazetteer)),
)
const ids = [...new Set(documents.map(({ id }) => id))].sort()
const foldOf = new Map(ids.map((id, at): [string, number] => [id, at % folds]))

/** The best reading of each name in left-out documents. */
const judged: { set: string; likely: number; hits: number; asked: number }[] = []
for (let fold = 0; fold < folds; fold += 1) {
  const weights = fit(documents.filter(({ id }) => foldOf.get(id) !== fold))
  for (const { set, senses, examples } of documents.filter(({ id }) => foldOf.get(id) === fold))
    for (const [at, { likely }] of weighSenses(senses, null, weights).entries()) {
      const shown = likely.subarray(0, -1)
      const best = shown.indexOf(Math.max(...shown))
      const example = examples[at]
      if (example != null)
        judged.push({
          set,
          likely: shown[best] ?? 0,
          hits: example.hits[best] ?? 0,
          asked: example.asked,
        })
    }
}
const shareRight = (own: typeof judged): string => {
  const asked = own.reduce((sum, each) => sum + each.asked, 0)
  const hits = own.reduce((sum, each) => sum + each.hits, 0)
  return `${asked} mentions, ${(hits / asked).toFixed(3)} right`
}
for (let tenth = 0; tenth < 10; tenth += 1) {
  const within = judged.filter(({ likely }) => Math.min(9, Math.floor(likely * 10)) === tenth)
  console.error(`likely ${tenth / 10}: ${shareRight(within)}`)
}
for (const set of Object.keys(sets))
  console.error(`${set}, left out: ${shareRight(judged.filter((each) => each.set === set))}`)
const fitted = fit(documents)
for (const name of featureNames) console.log(`  ${name}: ${fitted[name].toFixed(2)},`)
