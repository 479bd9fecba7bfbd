// Rows of Who's On First: id, GeoNames id, kind, country, latitude, longitude, population, parent, name,
// names by language ("ukr:Ялта;eng:Yalta|Ialta"), parted by tabs.
import { foldName } from '../fold.ts'
import { none, type PlaceKind } from '../layout.ts'
import type { Atlas } from './atlas.ts'
import { type GeonamesOptions, linesOf } from './geonames.ts'
import { kilometres } from './settle.ts'

const kinds: Readonly<Record<string, PlaceKind>> = {
  region: 'province',
  county: 'district',
  localadmin: 'district',
  locality: 'settlement',
  neighbourhood: 'section',
  campus: 'feature',
}

/** "ukr:Ялта;eng:Kerch|KHC" as [language, name] pairs. */
export const languagesOf = (cell: string): [language: string, name: string][] =>
  cell.split(';').flatMap((part) => {
    const at = part.indexOf(':')
    const language = part.slice(0, Math.max(at, 0))
    return part
      .slice(at + 1)
      .split('|')
      .map((name): [string, string] => [language, name])
  })

/** Places by kind, country and folded name: rows without an id that the atlas knows are found by these. */
type Known = Map<string, number[]>

const sortOf = (kind: PlaceKind): string =>
  kind === 'province' || kind === 'district' ? kind : 'settlement'

function knownNames(atlas: Atlas, countries: ReadonlySet<string>): Known {
  const known: Known = new Map()
  for (const [at, name] of atlas.names.entries()) {
    const number = atlas.owners[at] as number
    const place = atlas.places[number]
    if (place === undefined || !countries.has(place.country)) continue
    const key = `${sortOf(place.kind)} ${place.country} ${name}`
    const numbers = known.get(key)
    if (numbers === undefined) known.set(key, [number])
    else numbers.push(number)
  }
  return known
}

export function addWhosOnFirst(atlas: Atlas, table: string, options: GeonamesOptions = {}): void {
  const rows = [...linesOf(table)].map((line) => line.split('\t'))
  const known = knownNames(atlas, new Set(rows.map((cells) => (cells[3] ?? '').toUpperCase())))
  for (const cells of rows) addRow(atlas, cells, known, options)
  atlas.credits.add("Places of the drop-in folder: Who's On First, CC0 and CC BY")
}

function addRow(
  atlas: Atlas,
  cells: readonly string[],
  known: Known,
  options: GeonamesOptions,
): void {
  const [, id = '', source = '', iso = '', lat, lon, people, , label = '', languages = ''] = cells
  const kind = kinds[source]
  const latitude = Number(lat)
  const longitude = Number(lon)
  if (kind === undefined || Number.isNaN(latitude) || Number.isNaN(longitude)) return
  const names = languagesOf(languages)
  const english = names.find(([language]) => language === 'eng')?.[1]
  const country = iso.toUpperCase()
  const geonameId = Number(id) > 0 ? Number(id) : null
  const number = findKnown()
  const kept = number === none ? addNew() : number
  for (const name of new Set([label, ...names.map(([, name]) => name)]))
    if (geonameId === null || !options.isLeftOut?.(geonameId, name)) atlas.addName(kept, name)

  function findKnown(): number {
    const same = geonameId === null ? none : atlas.ofGeoname(geonameId)
    if (same !== none) return same
    const found = findNamed(atlas, known, `${sortOf(kind as PlaceKind)} ${country}`, {
      names: [english ?? label, label],
      latitude,
      longitude,
    })
    const isArea = kind === 'province' || kind === 'district'
    if (found !== none && isArea && geonameId !== null)
      atlas.settle(found, geonameId, latitude, longitude)
    return found
  }

  function addNew(): number {
    const population = Math.max(0, Number(people) || 0)
    const shown = english ?? label
    return atlas.add({
      label: shown,
      kind: kind as PlaceKind,
      country,
      latitude,
      longitude,
      population,
      geonameId,
    })
  }
}

/** Settlements of one name are one where they lie this close, in km; areas where they share their name. */
const sameWithin = 5

function findNamed(
  atlas: Atlas,
  known: Known,
  sort: string,
  wanted: {
    readonly names: readonly string[]
    readonly latitude: number
    readonly longitude: number
  },
): number {
  for (const name of wanted.names)
    for (const number of known.get(`${sort} ${foldName(name)}`) ?? []) {
      const place = atlas.places[number]
      if (place === undefined) continue
      if (!sort.startsWith('settlement')) return number
      const { latitude, longitude } = place
      if (kilometres(latitude, longitude, wanted.latitude, wanted.longitude) <= sameWithin)
        return number
    }
  return none
}
