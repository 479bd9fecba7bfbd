// Fits src/ground/names/learned/*.json: node bench/matching/fit.ts [TABLE...] [--data DIR] [--odds]
// With --odds the pieces stay as they are, and only the odds are fitted anew.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Aligner, type Side, type Table } from '../../src/ground/names/aligner.ts'
import { unpack } from '../archive.ts'
import { type Fitting, fitUnits, type Spellings } from './em.ts'
import { foldPairs, type Language, languages, readNamePairs } from './sets.ts'

/** Pieces of three letters did better than of two on 300 Korean dev names (.74, .71); the rest was not tuned. */
const fittings: Readonly<Record<Language | 'latin', Fitting>> = {
  korean: { rounds: 6, shyness: 0.03, fewest: 2, widest: 3 },
  arabic: { rounds: 6, shyness: 0.03, fewest: 2, widest: 3 },
  russian: { rounds: 6, shyness: 0.03, fewest: 4, widest: 3 },
  latin: { rounds: 6, shyness: 0.03, fewest: 6, widest: 2 },
}
/** Every so many pairs one is kept from the pieces, and the odds are fitted on those. */
const heldOut = 20
/** Of this many other names the nearest few are what a name must be told from. */
const others = 4000
const nearest = 3
/** Held-out pairs that the odds are fitted on. */
const judged = 500
/** On 300 dev names of each language: 0.8 to 1 do alike, a half loses one to four in 100. */
const foreignShare = 0.9

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    odds: { type: 'boolean', default: false },
    data: { type: 'string', default: path.resolve(import.meta.dirname, '../../../shared/data') },
  },
})
const say = (progress: string): void => void process.stderr.write(`  ${progress}\n`)

/** Of two spellings, the share of the longer that has to be written anew. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return (row[b.length] as number) / Math.max(a.length, b.length)
}

/** English spellings that one foreign spelling stands for, two by two in both orders, and each alone. */
function pairSpellings(all: readonly (readonly Spellings[])[]): Spellings[] {
  const pairs: Spellings[] = []
  for (const set of all) {
    const groups = Map.groupBy(set, ([, foreign]) => foreign)
    for (const group of groups.values()) {
      const names = [...new Set(group.map(([english]) => english))]
      for (const a of names)
        for (const b of names) if (a !== b && distance(a, b) <= 0.5) pairs.push([a, b])
      if (names.length > 1) pairs.push(...names.map((name): Spellings => [name, name]))
    }
  }
  return pairs
}

type Judged = readonly [closeness: number, length: number, label: number, weight: number]

/** Held-out pairs, each with the wrong names that come nearest; both sides weigh the same. */
function judgePairs(aligner: Aligner, pairs: readonly Spellings[]): Judged[] {
  const rights = pairs.map(([, right]) => aligner.right(right))
  const step = Math.max(1, Math.floor(pairs.length / judged))
  const rows: Judged[] = []
  for (let place = 0; place < pairs.length; place += step) {
    const [left, right] = pairs[place] as Spellings
    const own = aligner.left(left)
    const wrong = Array.from(
      { length: others },
      (_, turn) => (place + 1 + turn * 7) % rights.length,
    )
      .filter((each) => pairs[each]?.[1] !== right && pairs[each]?.[0] !== left)
      .map((each) => rights[each] as Side)
      .map((side) => [aligner.closeness(own, side), side.length] as const)
      .sort((a, b) => b[0] - a[0])
      .slice(0, nearest)
    const closeness = aligner.closeness(own, rights[place] as Side)
    rows.push([closeness, Math.max(left.length, right.length), 1, 1])
    for (const [other, length] of wrong)
      rows.push([other, Math.max(left.length, length), 0, 1 / nearest])
  }
  return rows
}

/** Two-feature logistic regression by gradient steps, each as long as its feature allows. */
function fitOdds(rows: readonly Judged[]): Table['odds'] {
  let [bias, slope, size] = [0, 0.1, 0]
  for (let round = 0; round < 4000; round += 1) {
    let [all, byCloseness, byLength] = [0, 0, 0]
    for (const [closeness, length, label, weight] of rows) {
      const miss = weight * (label - 1 / (1 + Math.exp(-bias - slope * closeness - size * length)))
      all += miss
      byCloseness += miss * closeness
      byLength += miss * length
    }
    bias += (2 * all) / rows.length
    slope += (0.05 * byCloseness) / rows.length
    size += (0.02 * byLength) / rows.length
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return { bias: round(bias), closeness: round(slope), length: round(size) }
}

const fileOf = (name: string): string =>
  path.resolve(import.meta.dirname, `../../src/ground/names/learned/${name}.json`)

const fitPieces = (name: Language | 'latin', pairs: readonly Spellings[]): string =>
  fitUnits(
    pairs.filter((_, place) => place % heldOut !== 0),
    fittings[name],
    say,
  )
    .sort((a, b) => b[2] - a[2])
    .map(([left, right, chance]) => `${left}|${right}|${Math.round(-100 * Math.log(chance))}`)
    .join(' ')

function fitTable(name: Language | 'latin', pairs: readonly Spellings[]): Table {
  say(`${name}: ${pairs.length} pairs`)
  const table: Table = {
    command: `node bench/matching/fit.ts ${name}`,
    odds: { bias: 0, closeness: 1, length: 0 },
    share: name === 'latin' ? 0.5 : foreignShare,
    units: values.odds
      ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as Table).units
      : fitPieces(name, pairs),
  }
  const held = pairs.filter((_, place) => place % heldOut === 0)
  return { ...table, odds: fitOdds(judgePairs(new Aligner(table), held)) }
}

const names = positionals.length > 0 ? positionals : [...Object.keys(languages), 'latin']
const folder = await unpack(values.data, 'name_transliteration_wikidata')
const read = (language: Language): Spellings[] =>
  foldPairs(readNamePairs(folder, language, 64), languages[language])
for (const name of names as (Language | 'latin')[]) {
  const pairs =
    name === 'latin' ? pairSpellings((Object.keys(languages) as Language[]).map(read)) : read(name)
  writeFileSync(fileOf(name), `${JSON.stringify(fitTable(name, pairs), null, 2)}\n`)
}
