// What the benches of the layers share: the readers one after another, each over all texts of a set.
import { type Given, zoneGiven } from '../src/clean/clean.ts'
import { Stop } from '../src/domain/fault.ts'
import type { Reading } from '../src/domain/reading.ts'
import type { Reader } from '../src/read/reader.ts'
import type { Metrics, Options, Results } from './options.ts'
import { readers } from './readers.ts'

/** The metrics of one reader on one set. */
export type Measure = (reader: Reader, name: string) => Promise<Metrics>

/** Reads a set, and gives how a reader is measured on it. */
export type OpenSet = () => Measure | Promise<Measure>

/**
 * The metrics of a layer for every reader asked for, on every set that `options.data` holds; a set that
 * it does not hold is left out in words.
 * @throws Stop `no-reader` where `options.reader` names none, `no-archive` where no set is there.
 */
export async function measureLayer(
  layer: string,
  options: Options,
  sets: Readonly<Record<string, OpenSet>>,
): Promise<Results> {
  const chosen = readers.filter(({ name }) => name === (options.reader ?? name))
  if (chosen.length === 0)
    throw new Stop('no-reader', {
      message: `There is no reader called ${options.reader}.`,
      remedy: `Name one of these: ${readers.map(({ name }) => name).join(', ')}.`,
    })
  const measures = await openSets(options, sets)
  const metrics: Record<string, number> = {}
  for (const [place, { name, open }] of chosen.entries()) {
    options.say(`${layer} by ${name}`)
    const reader = await open()
    for (const measure of measures)
      for (const [metric, value] of Object.entries(await measure(reader, name)))
        metrics[place === 0 ? metric : `${metric}, ${name}`] = value
  }
  return { [layer]: metrics }
}

/** An archive is not there, or holds no such part. */
const isMissing = (error: unknown): error is Error =>
  (error instanceof Stop && error.code === 'no-archive') ||
  (error as NodeJS.ErrnoException).code === 'ENOENT'

async function openSets(
  { data, say }: Options,
  sets: Readonly<Record<string, OpenSet>>,
): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const [set, open] of Object.entries(sets))
    try {
      measures.push(await open())
    } catch (error) {
      if (!isMissing(error)) throw error
      say(`${set} is left out: ${error.message}`)
    }
  if (measures.length > 0) return measures
  throw new Stop('no-archive', {
    message: `${data} holds none of these: ${Object.keys(sets).join(', ')}.`,
    remedy: 'Name the folder that holds the archives with --data.',
  })
}

/** Reads the texts one after another, each as `hearsay read --jsonl` would, and scores each reading. */
export async function scoreEach<Text extends Given, Score>(
  reader: Reader,
  texts: readonly Text[],
  score: (text: Text, reading: Reading) => Score,
): Promise<Score[]> {
  const scores: Score[] = []
  for (const text of texts) scores.push(score(text, await reader.read(zoneGiven(text))))
  return scores
}

/** The same sets under the same names, each made into something else. */
export const mapValues = <Value, Made>(
  values: Readonly<Record<string, Value>>,
  make: (name: string, value: Value) => Made,
): Record<string, Made> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, make(name, value)]))
