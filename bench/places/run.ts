// Do toponyms resolve to the places that are meant?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { zoneGiven } from '../../src/clean/clean.ts'
import type { Place } from '../../src/domain/reading.ts'
import { overlaps } from '../../src/domain/span.ts'
import { buildGazetteer, type Sources } from '../../src/ground/places/build/build.ts'
import { foldName } from '../../src/ground/places/fold.ts'
import {
  type Gazetteer,
  type GazetteerPlace,
  openGazetteer,
} from '../../src/ground/places/gazetteer.ts'
import { resolvePlaces } from '../../src/ground/places/resolve.ts'
import type { Reader } from '../../src/read/reader.ts'
import { type Figure, f1Figure, named, shareFigure } from '../metrics/figures.ts'
import { pairOverlaps, type Tally } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { readers } from '../readers.ts'
import { isRight, kilometres } from './judge.ts'
import { type PlacedText, readPlaced } from './sets.ts'
import { drawVillages, type Village } from './villages.ts'

const packages = path.resolve(import.meta.dirname, '../../node_modules')
/** A village is right at this distance, in km: closer than its neighbours of like names. */
const atVillage = 10

/** The place of the gazetteer that was put first. */
function firstOf({ candidates }: Place, gazetteer: Gazetteer): GazetteerPlace | undefined {
  const [best] = candidates
  if (best === undefined) return undefined
  return gazetteer
    .named(best.name)
    .map(({ number }) => gazetteer.place(number))
    .find(
      ({ latitude, longitude, name }) =>
        name === best.name && latitude === best.latitude && longitude === best.longitude,
    )
}

type Choose = (text: PlacedText, gazetteer: Gazetteer) => Map<number, GazetteerPlace>

/** Start of each toponym to its place. */
const choose: Choose = (text, gazetteer) => {
  const mentions = [...text.gold, ...text.unplaced].map(({ span, words }) => ({ span, words }))
  return new Map(
    resolvePlaces(mentions, text, gazetteer).flatMap((found) => {
      const first = firstOf(found, gazetteer)
      return first === undefined ? [] : [[found.span.start, first] as const]
    }),
  )
}

/** The baseline: of all places with just that name, the one with most people. */
const chooseMostPeople: Choose = (text, gazetteer) =>
  new Map(
    text.gold.flatMap(({ span, words }) => {
      const [most] = gazetteer
        .named(words)
        .map(({ number }) => gazetteer.place(number))
        .sort((a, b) => b.population - a.population)
      return most === undefined ? [] : [[span.start, most] as const]
    }),
  )

function measureTexts(texts: readonly PlacedText[], gazetteer: Gazetteer, by: Choose): Figure {
  const counts = texts.map((text): [number, number] => {
    const found = by(text, gazetteer)
    const right = text.gold.filter((gold) => {
      const place = found.get(gold.span.start)
      return place !== undefined && isRight(place, gold, gazetteer)
    })
    return [right.length, text.gold.length]
  })
  return shareFigure(counts)
}

/** Found and resolved in raw text: a place is right on a toponym that it overlaps, if it is the one meant. */
async function measureRaw(
  texts: readonly PlacedText[],
  gazetteer: Gazetteer,
  reader: Reader,
): Promise<Metrics> {
  const tallies: { found: Tally; right: Tally }[] = []
  for (const { text, gold, unplaced } of texts) {
    const { places } = await reader.read(zoneGiven({ text }))
    // What the set marks but places nowhere is neither asked nor wrong.
    const judged = places.filter((own) => !unplaced.some(({ span }) => overlaps(span, own.span)))
    const pairs = pairOverlaps(
      gold.map((each) => ({ ...each.span, gold: each })),
      judged.map((each) => ({ ...each.span, place: each })),
    )
    const counts = { found: judged.length, gold: gold.length }
    const right = pairs.filter(([{ gold: meant }, { place }]) => {
      const first = firstOf(place, gazetteer)
      return first !== undefined && isRight(first, meant, gazetteer)
    })
    tallies.push({
      found: { ...counts, right: pairs.length },
      right: { ...counts, right: right.length },
    })
  }
  const sum = (key: 'right' | 'found' | 'gold'): number =>
    tallies.reduce((all, { right }) => all + right[key], 0)
  return {
    ...named('found F1', f1Figure(tallies.map(({ found }) => found))),
    ...named('found and right F1', f1Figure(tallies.map(({ right }) => right))),
    'found and right precision': sum('right') / sum('found'),
    'found and right recall': sum('right') / sum('gold'),
  }
}

async function measureReaders(
  sets: Readonly<Record<string, readonly PlacedText[]>>,
  gazetteer: Gazetteer,
  { reader: only, say }: Options,
): Promise<Metrics> {
  const metrics: Record<string, number> = {}
  for (const [place, { name, open }] of readers.entries()) {
    if (name !== (only ?? name)) continue
    const reader = await open(gazetteer)
    for (const [set, texts] of Object.entries(sets)) {
      say(`${set}, raw, by ${name}`)
      const figures = await measureRaw(texts, gazetteer, reader)
      for (const [metric, value] of Object.entries(figures))
        metrics[`${set} raw: ${metric}${place === 0 ? '' : `, ${name}`}`] = value
    }
  }
  return metrics
}

/** Spellings found where the country is known; `isAsked` leaves out some. */
function measureVillages(
  villages: readonly Village[],
  gazetteer: Gazetteer,
  isAsked: (village: Village, spelling: string) => boolean = () => true,
): Figure {
  const counts = villages.map((village): [number, number] => {
    const asked = village.spellings.filter((spelling) => isAsked(village, spelling))
    const right = asked.filter((words) => {
      const mention = { span: { start: 0, end: words.length }, words }
      const report = { text: words, country: village.country }
      const [found] = resolvePlaces([mention], report, gazetteer)
      return found !== undefined && kilometres(found, village) <= atVillage
    })
    return [right.length, asked.length]
  })
  return shareFigure(counts)
}

/** Builds in a folder of its own, and gives what opening costs. */
function measureOpening(sources: Sources): { gazetteer: Gazetteer; metrics: Metrics } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hearsay-gazetteer-'))
  const file = path.join(folder, 'gazetteer.bin')
  const begun = performance.now()
  const bytes = buildGazetteer(sources)
  const built = performance.now()
  writeFileSync(file, bytes)
  const before = performance.now()
  const gazetteer = openGazetteer(file)
  gazetteer.named('Paris')
  const opened = performance.now()
  rmSync(folder, { recursive: true })
  const metrics = {
    'build s': (built - begun) / 1000,
    'open ms': opened - before,
    'file MB': bytes.length / 1e6,
    places: gazetteer.size,
  }
  return { gazetteer, metrics }
}

export async function run(options: Options): Promise<Results> {
  options.say('building the gazetteer of the packages')
  const { gazetteer, metrics } = measureOpening({ packages, dropIn: null })
  const sets = await readPlaced(options)
  const figures = Object.entries(sets).flatMap(([set, texts]) => [
    named(`${set} right`, measureTexts(texts, gazetteer, choose)),
    named(`${set} right, most people`, measureTexts(texts, gazetteer, chooseMostPeople)),
  ])
  return {
    places: Object.assign(
      {},
      ...figures,
      await measureReaders(sets, gazetteer, options),
      ...measureDropIn(options),
      metrics,
    ) as Metrics,
  }
}

/** Villages, on the gazetteer with the drop-in archive: whole, and without the spellings that are asked. */
function measureDropIn({ data, say }: Options): Metrics[] {
  const dropIn = path.join(data, 'gazetteer')
  const villages = drawVillages(dropIn)
  if (villages === null) {
    say(`the villages are left out: ${dropIn} holds no archive`)
    return []
  }
  say('building the gazetteer with the drop-in archive, twice')
  const asked = new Set(
    villages.flatMap(({ geonameId, spellings }) =>
      spellings.map((spelling) => `${geonameId} ${foldName(spelling)}`),
    ),
  )
  const { gazetteer, metrics } = measureOpening({ packages, dropIn })
  const bereft = measureOpening({
    packages,
    dropIn,
    isLeftOut: (id, name) => asked.has(`${id} ${foldName(name)}`),
  }).gazetteer
  const isGone = ({ geonameId }: Village, spelling: string): boolean =>
    bereft.named(spelling).every(({ number }) => bereft.place(number).geonameId !== geonameId)
  return [
    named('villages right', measureVillages(villages, gazetteer)),
    named('villages right, spellings held back', measureVillages(villages, bereft, isGone)),
    { 'drop-in open ms': metrics['open ms'] ?? 0, 'drop-in file MB': metrics['file MB'] ?? 0 },
  ]
}
