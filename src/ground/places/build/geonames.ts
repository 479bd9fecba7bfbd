// Rows of GeoNames' tables: the main form (cities500.txt, XX.txt) and the lists of countries and provinces.
import { none, type PlaceKind } from '../layout.ts'
import type { Atlas } from './atlas.ts'

export interface GeonamesOptions {
  /** Leaves out a name of a place: what a bench holds back. */
  readonly isLeftOut?: (geonameId: number, name: string) => boolean
}

/** The kind of place that a row's feature class and code stand for; null for what no report locates by. */
function kindOf(featureClass: string, code: string): PlaceKind | null {
  if (featureClass === 'P') {
    if (code === 'PPLC') return 'capital'
    if (code === 'PPLA') return 'seat'
    return code === 'PPLX' ? 'section' : 'settlement'
  }
  if (featureClass !== 'A') return 'HLSTV'.includes(featureClass) ? 'feature' : null
  if (code.startsWith('PCL')) return 'country'
  if (code === 'ADM1') return 'province'
  return code.startsWith('ADM') ? 'district' : null
}

/** The area of the atlas that a row of an area is; `none` for other rows and unknown areas. */
function areaOf(atlas: Atlas, kind: PlaceKind, country: string, codes: readonly string[]): number {
  const [province = '', district = ''] = codes
  if (kind === 'country') return atlas.coded(country)
  if (kind === 'province') return atlas.coded(`${country}.${province}`)
  return kind === 'district' ? atlas.coded(`${country}.${province}.${district}`) : none
}

/** Adds one row of the main form; a place known already gains its names. */
export function addGeonamesRow(
  atlas: Atlas,
  line: string,
  { isLeftOut }: GeonamesOptions = {},
): void {
  const cells = line.split('\t')
  if (cells.length < 15) return
  const [id = '', label = '', , alternates = '', latitude, longitude, feature = '', code = ''] =
    cells
  const kind = kindOf(feature, code)
  const geonameId = Number(id)
  if (kind === null || !Number.isInteger(geonameId) || geonameId <= 0) return
  const country = cells[8] ?? ''
  const codes = [cells[10] ?? '', cells[11] ?? '']
  const position = { latitude: Number(latitude), longitude: Number(longitude) }
  const known = atlas.ofGeoname(geonameId)
  const area = known === none ? areaOf(atlas, kind, country, codes) : known
  if (area !== none) atlas.settle(area, geonameId, position.latitude, position.longitude)
  const number = area === none ? addNew() : area
  for (const name of new Set([cells[2] ?? '', ...alternates.split(',')]))
    if (name !== '' && name !== label && !isLeftOut?.(geonameId, name)) atlas.addName(number, name)

  function addNew(): number {
    const provinceCode = `${country}.${codes[0]}`
    return atlas.add({
      label,
      kind: kind as PlaceKind,
      country,
      provinceCode,
      districtCode: `${provinceCode}.${codes[1]}`,
      ...position,
      population: Number(cells[14]) || 0,
      geonameId,
    })
  }
}

/** The lines of a table, without those that are notes or empty. */
export function* linesOf(table: string): Generator<string> {
  for (let from = 0; from < table.length; ) {
    const next = table.indexOf('\n', from)
    const end = next < 0 ? table.length : next
    if (end > from && table[from] !== '#')
      yield table.slice(from, table[end - 1] === '\r' ? end - 1 : end)
    from = end + 1
  }
}

/** Adds a table of the main form. */
export function addGeonames(atlas: Atlas, table: string, options: GeonamesOptions = {}): void {
  for (const line of linesOf(table)) addGeonamesRow(atlas, line, options)
  atlas.credits.add('Places: GeoNames, CC BY 4.0')
}

/** Adds the ids of `admin1CodesASCII.txt` (code, name, plain name, id) to provinces. */
export function addProvinceIds(atlas: Atlas, table: string): void {
  for (const line of linesOf(table)) {
    const [code, name = '', , id] = line.split('\t')
    const number = atlas.coded(code)
    if (number === none || !(Number(id) > 0)) continue
    atlas.settle(number, Number(id), Number.NaN, Number.NaN)
    atlas.addName(number, name)
  }
}

/** Adds the ids of `countryInfo.txt` (17th column) to countries. */
export function addCountryIds(atlas: Atlas, table: string): void {
  for (const line of linesOf(table)) {
    const cells = line.split('\t')
    const number = atlas.coded(cells[0])
    if (number === none || !(Number(cells[16]) > 0)) continue
    atlas.settle(number, Number(cells[16]), Number.NaN, Number.NaN)
    atlas.addName(number, cells[4] ?? '')
  }
}
