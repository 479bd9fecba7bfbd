// Draws villages and towns of countries in conflict with three romanisations each, out of the drop-in
// archive's names in other languages.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { linesOf } from '../../src/ground/places/build/geonames.ts'
import { languagesOf } from '../../src/ground/places/build/whosonfirst.ts'
import { foldName } from '../../src/ground/places/fold.ts'

export interface Village {
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly geonameId: number
  /** The name that English, or else the archive's first language, gives it; no other place there has it. */
  readonly english: string
  /** Three spellings in Latin letters that differ once folded. */
  readonly spellings: readonly string[]
}

/** How many of each country; the countries of the archive where wars are fought. */
const drawn: Readonly<Record<string, number>> = { UA: 15, SY: 12, YE: 8, SD: 8, MM: 9, PS: 8 }

const isLatin = (name: string): boolean => /^[\p{Script=Latin}\p{M}\s'’ʼ`.-]+$/u.test(name)

/** The order of a hash is as good as chance, and the same every time. */
const lot = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1]
    for (let j = 0; j < b.length; j += 1)
      row.push(
        Math.min(
          (above[j] as number) + (letter === b[j] ? 0 : 1),
          (above[j + 1] as number) + 1,
          (row[j] as number) + 1,
        ),
      )
    above = row
  }
  return above[b.length] as number
}

/**
 * Spellings of one name: another name altogether (an old one, a translation) differs from the English one,
 * or the first, in more than half of its letters.
 */
function spellingsOf(names: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const name of names)
    if (isLatin(name) && name.length > 3 && !byFold.has(foldName(name)))
      byFold.set(foldName(name), name)
  const [first = ''] = byFold.keys()
  return [...byFold]
    .filter(([folded]) => edits(folded, first) <= first.length / 2)
    .map(([, name]) => name)
    .sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
    .slice(0, 3)
}

/** The villages of the folder's archive of Who's On First; null where it holds none. */
export function drawVillages(folder: string): Village[] | null {
  const archive = existsSync(folder)
    ? readdirSync(folder).find((name) => /^whosonfirst.*\.tsv\.zst$/.test(name))
    : undefined
  if (archive === undefined) return null
  const table = zstdDecompressSync(readFileSync(path.join(folder, archive))).toString('utf8')
  const rows = [...linesOf(table)].map((line) => line.split('\t'))
  const asked = rows.flatMap((cells): Village[] => {
    const [, id, source, country = '', latitude, longitude, , , , languages = ''] = cells
    if (source !== 'locality' || !(Number(id) > 0)) return []
    const named = languagesOf(languages)
    const names = [...named.filter(([language]) => language === 'eng'), ...named].map(
      ([, name]) => name,
    )
    const english = names[0] ?? ''
    const spellings = spellingsOf(names)
    const place = {
      latitude: Number(latitude),
      longitude: Number(longitude),
      geonameId: Number(id),
    }
    return spellings.length === 3
      ? [{ country: country.toUpperCase(), ...place, english, spellings }]
      : []
  })
  const bearers = Map.groupBy(
    rows.flatMap(([, , , country = '', , , , , , languages = '']) => [
      ...new Set(
        languagesOf(languages).map(([, name]) => `${country.toUpperCase()} ${foldName(name)}`),
      ),
    ]),
    (key) => key,
  )
  const isAlone = ({ country, english }: Village): boolean =>
    bearers.get(`${country} ${foldName(english)}`)?.length === 1
  const once = [
    ...new Map(asked.filter(isAlone).map((village) => [village.geonameId, village])).values(),
  ]
  const sorted = once.toSorted((a, b) => (lot(`${a.geonameId}`) < lot(`${b.geonameId}`) ? -1 : 1))
  return Object.entries(drawn).flatMap(([country, count]) =>
    sorted.filter((village) => village.country === country).slice(0, count),
  )
}
