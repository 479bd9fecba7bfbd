// A person's own places as CSV, with a head line of column names.
import { type PlaceKind, placeKinds } from '../layout.ts'
import type { Atlas } from './atlas.ts'

/** The cells of CSV (RFC 4180), line by line. Linear. */
export function cellsOf(table: string): string[][] {
  const lines: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y
  while (cell.lastIndex < table.length) {
    const match = cell.exec(table)
    if (match === null) break
    const [, words = '', after] = match
    lines.at(-1)?.push(words.startsWith('"') ? words.slice(1, -1).replaceAll('""', '"') : words)
    if (after !== ',') lines.push([])
  }
  return lines.filter((line) => line.some((words) => words !== ''))
}

/**
 * Adds rows with the columns name, latitude, longitude, country, and if they are there kind, population,
 * geonameId, names (others, parted by `|`). Rows without a name or a position are left out.
 * @throws Error where a needed column is missing.
 */
export function addCsv(atlas: Atlas, table: string): void {
  const [head = [], ...rows] = cellsOf(table.replace(/^\uFEFF/, ''))
  for (const needed of ['name', 'latitude', 'longitude', 'country'])
    if (!head.includes(needed)) throw new Error(`no column ${needed}`)
  for (const row of rows) {
    const cell = (column: string): string => row[head.indexOf(column)]?.trim() ?? ''
    const latitude = cell('latitude') === '' ? Number.NaN : Number(cell('latitude'))
    const longitude = cell('longitude') === '' ? Number.NaN : Number(cell('longitude'))
    if (cell('name') === '' || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180))
      continue
    const number = atlas.add({
      label: cell('name'),
      kind: placeKinds.find((kind) => kind === cell('kind')) ?? ('settlement' satisfies PlaceKind),
      country: cell('country').toUpperCase(),
      latitude,
      longitude,
      population: Math.max(0, Number(cell('population')) || 0),
      geonameId: Number(cell('geonameId')) || null,
    })
    for (const name of cell('names').split('|')) atlas.addName(number, name)
  }
}
