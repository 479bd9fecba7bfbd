// The gazetteer while it is built: places and their names, gathered source by source.
import { foldName } from '../fold.ts'
import { none, type PlaceKind } from '../layout.ts'

export interface RawPlace {
  readonly label: string
  readonly kind: PlaceKind
  readonly country: string
  /** `UA.05`, GeoNames' code; empty where none is known. */
  readonly provinceCode?: string
  /** `UA.05.1402`. */
  readonly districtCode?: string
  readonly latitude: number
  readonly longitude: number
  readonly population?: number
  readonly geonameId?: number | null
}

/** A place as it stands in the atlas; areas get their position from what lies in them. */
export interface AtlasPlace extends RawPlace {
  latitude: number
  longitude: number
  population: number
  geonameId: number | null
  radiusKm: number
  isPlaced: boolean
}

/** Words that say what an area is and that reports leave out: "Donetsk Oblast", "Province of Bulacan". */
const areaWords =
  'oblast|region|province|provincia|governorate|county|parish|district|raion|rayon|state|prefecture|department|municipality|borough|division|subdivision|kommun|kommune|krai|kray|territory|canton|city|voivodeship|muhafazat'
const afterName = new RegExp(`^(.+) (?:${areaWords})$`)
const beforeName = new RegExp(
  `^(?:the )?(?:(?:${areaWords}|republic|comuna|amphoe|kota|kabupaten|autonomous republic|metropolitan borough|royal borough|municipal district) (?:of )?(?:the )?)(.+)$`,
)

/** What is left of an area's folded name without the word that says what it is; null where it has none. */
export function bareArea(folded: string): string | null {
  const bare = afterName.exec(folded)?.[1] ?? beforeName.exec(folded)?.[1] ?? null
  return bare !== null && bare.length > 2 ? bare : null
}

/** Longer alternate names are notes, addresses or lists. In UTF-16 units. */
const longestName = 60

export class Atlas {
  readonly places: AtlasPlace[] = []
  /** Folded names, and beside each its place; `mains` says whether it is the place's main name. */
  readonly names: string[] = []
  readonly owners: number[] = []
  readonly mains: boolean[] = []
  readonly credits = new Set<string>()
  readonly #byGeoname = new Map<number, number>()
  readonly #byCode = new Map<string, number>()

  /** Adds a place with its main name; gives its number. */
  add(raw: RawPlace): number {
    const number = this.places.length
    this.places.push({
      ...raw,
      population: raw.population ?? 0,
      geonameId: raw.geonameId ?? null,
      radiusKm: 0,
      isPlaced: !(Number.isNaN(raw.latitude) || Number.isNaN(raw.longitude)),
    })
    if (raw.geonameId) this.#byGeoname.set(raw.geonameId, number)
    this.addName(number, raw.label, true)
    return number
  }

  addName(number: number, name: string, isMain = false): void {
    if (name.length > longestName) return
    const folded = foldName(name)
    if (folded === '') return
    this.#push(number, folded, isMain)
    const kind = this.#kindOf(number)
    const bare = kind === 'province' || kind === 'district' ? bareArea(folded) : null
    if (bare !== null) this.#push(number, bare, isMain && kind === 'province')
  }

  #push(number: number, folded: string, isMain: boolean): void {
    this.names.push(folded)
    this.owners.push(number)
    this.mains.push(isMain)
  }

  #kindOf(number: number): PlaceKind | undefined {
    return this.places[number]?.kind
  }

  /** Says that `number` is the area with this code (`UA`, `UA.05`, `UA.05.1402`). */
  setCode(code: string, number: number): void {
    this.#byCode.set(code, number)
  }

  setRadius(number: number, radiusKm: number): void {
    Object.assign(this.places[number] ?? {}, { radiusKm })
  }

  coded(code: string | undefined): number {
    return code === undefined ? none : (this.#byCode.get(code) ?? none)
  }

  ofGeoname(id: number): number {
    return this.#byGeoname.get(id) ?? none
  }

  /** Gives an area its GeoNames id and position, once a source has them. */
  settle(number: number, geonameId: number, latitude: number, longitude: number): void {
    const place = this.places[number]
    if (place === undefined) return
    place.geonameId = geonameId
    this.#byGeoname.set(geonameId, number)
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) return
    place.latitude = latitude
    place.longitude = longitude
    place.isPlaced = true
  }
}
