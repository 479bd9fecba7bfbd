// Whether a place is the one that a set means: countries and provinces by identity, the rest at 161 km.
import { bareArea } from '../../src/ground/places/build/atlas.ts'
import { foldName } from '../../src/ground/places/fold.ts'
import type { Gazetteer, GazetteerPlace } from '../../src/ground/places/gazetteer.ts'
import type { GoldPlace } from './sets.ts'

/** A hundred miles, the field's custom. */
const near = 161

export function kilometres(a: Position, b: Position): number {
  const rad = Math.PI / 180
  const north = Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2
  const east = Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2
  const chord = north + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * east
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

interface Position {
  readonly latitude: number
  readonly longitude: number
}

const isArea = ({ kind }: GazetteerPlace): boolean => kind === 'country' || kind === 'province'

/** Whether the gazetteer knows `place` by this name. */
const isCalled = (place: GazetteerPlace, name: string, gazetteer: Gazetteer): boolean =>
  gazetteer.named(name).some(({ number }) => number === place.number)

/** Whether some country goes by this name. */
const isCountryName = (name: string, gazetteer: Gazetteer): boolean =>
  gazetteer
    .named(name)
    .some((match) => match.isMain && gazetteer.place(match.number).kind === 'country')

function liesIn(place: GazetteerPlace, country: string | null, gazetteer: Gazetteer): boolean {
  if (country === null) return true
  return gazetteer
    .named(country)
    .map(({ number }) => gazetteer.place(number))
    .some((area) => area.kind === 'country' && area.country === place.country)
}

/** A province's name without the word that says what it is. */
const bareName = (name: string): string => bareArea(foldName(name)) ?? name

export function isRight(place: GazetteerPlace, gold: GoldPlace, gazetteer: Gazetteer): boolean {
  const isNamed =
    isArea(place) && isCalled(place, gold.name, gazetteer) && liesIn(place, gold.country, gazetteer)
  if (gold.sort === 'country')
    return place.kind === 'country' && liesIn(place, gold.country, gazetteer)
  if (gold.sort === 'province') {
    const names = [gold.name, gold.words]
    const isCalledSo = names.some((name) => isCalled(place, bareName(name), gazetteer))
    return place.kind === 'province' && isCalledSo && liesIn(place, gold.country, gazetteer)
  }
  if (gold.sort === 'other') return kilometres(place, gold) <= near
  const wantsCountry = isCountryName(gold.name, gazetteer) && isCountryName(gold.words, gazetteer)
  if (isNamed) return true
  return !wantsCountry && kilometres(place, gold) <= near
}
