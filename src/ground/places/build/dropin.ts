// A person's own tables: GeoNames' XX.zip or XX.txt and its lists of ids, Who's On First, CSV.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { Fault, Stop } from '../../../domain/fault.ts'
import type { Atlas } from './atlas.ts'
import { addCsv } from './csv.ts'
import { addCountryIds, addGeonames, addProvinceIds, type GeonamesOptions } from './geonames.ts'
import { addWhosOnFirst } from './whosonfirst.ts'
import { readZipped } from './zip.ts'

type Add = (atlas: Atlas, table: string, options: GeonamesOptions) => void

/** What is read by its file's name (without `.zst`). */
const forms: readonly (readonly [RegExp, Add])[] = [
  [/^[A-Z]{2}\.(?:zip|txt)$/, addGeonames],
  [/^(?:allCountries|cities\d+)\.(?:zip|txt)$/, addGeonames],
  [/^admin1CodesASCII\.txt$/, addProvinceIds],
  [/^countryInfo\.txt$/, addCountryIds],
  [/^whosonfirst.*\.tsv$/, addWhosOnFirst],
  [/\.csv$/, addCsv],
]

const addOf = (name: string): Add | undefined =>
  forms.find(([pattern]) => pattern.test(name.replace(/\.zst$/, '')))?.[1]

/** Whether a file of the drop-in folder is taken, by its name. */
export const isDropIn = (name: string): boolean => addOf(name) !== undefined

/** @throws Stop `bad-drop-in` where the file cannot be read or is not of the form that its name says. */
export function addDropIn(atlas: Atlas, file: string, options: GeonamesOptions): void {
  try {
    addOf(path.basename(file))?.(atlas, readTable(file), options)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Stop('bad-drop-in', {
      message: `${file} cannot be read as a table of places.`,
      remedy: 'Compare it with docs/gazetteer.md, or take it out of the folder.',
      cause,
    })
  }
}

function readTable(file: string): string {
  const bytes = readFileSync(file)
  if (file.endsWith('.zst')) return zstdDecompressSync(bytes).toString('utf8')
  if (!file.endsWith('.zip')) return bytes.toString('utf8')
  const inside = readZipped(bytes, `${path.basename(file, '.zip')}.txt`)
  if (inside === null) throw new Error('no table inside')
  return inside.toString('utf8')
}
