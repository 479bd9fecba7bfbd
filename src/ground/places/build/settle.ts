// Gives areas the position, reach and population of the settlements in them.

import { none, type PlaceKind } from '../layout.ts'
import type { Atlas, AtlasPlace } from './atlas.ts'

const settled: ReadonlySet<PlaceKind> = new Set(['capital', 'seat', 'settlement'])

/**
 * Reach of a settlement in km: half the side of a square that holds its people at 3,000 a square
 * kilometre, at least 1.5; of a section 2, of a feature 3.
 */
function reachOf({ kind, population }: AtlasPlace): number {
  if (kind === 'section') return 2
  if (kind === 'feature') return 3
  return Math.max(1.5, Math.sqrt(population / 3000) / 2)
}

/** Kilometres between two positions on a sphere (haversine). */
export function kilometres(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const rad = Math.PI / 180
  const north = Math.sin(((bLat - aLat) * rad) / 2) ** 2
  const east = Math.sin(((bLon - aLon) * rad) / 2) ** 2
  const chord = north + Math.cos(aLat * rad) * Math.cos(bLat * rad) * east
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Means over the sphere, so that the antimeridian does no harm. */
function centreOf(members: readonly AtlasPlace[]): { latitude: number; longitude: number } {
  const rad = Math.PI / 180
  let [x, y, z] = [0, 0, 0]
  for (const { latitude, longitude } of members) {
    x += Math.cos(latitude * rad) * Math.cos(longitude * rad)
    y += Math.cos(latitude * rad) * Math.sin(longitude * rad)
    z += Math.sin(latitude * rad)
  }
  return { latitude: Math.atan2(z, Math.hypot(x, y)) / rad, longitude: Math.atan2(y, x) / rad }
}

/** One settlement a cell of a degree's quarter, so that towns crowded together do not draw a centre. */
function spread(members: readonly AtlasPlace[]): AtlasPlace[] {
  const cells = new Map<string, AtlasPlace>()
  for (const place of members)
    cells.set(`${Math.floor(place.latitude * 4)} ${Math.floor(place.longitude * 4)}`, place)
  return [...cells.values()]
}

/** Reach holds nine settlements of ten. */
function settleArea(area: AtlasPlace, members: readonly AtlasPlace[]): void {
  const spaced = spread(members)
  if (!area.isPlaced) Object.assign(area, centreOf(spaced), { isPlaced: true })
  const reaches = spaced
    .map(({ latitude, longitude }) =>
      kilometres(area.latitude, area.longitude, latitude, longitude),
    )
    .sort((a, b) => a - b)
  area.radiusKm = Math.max(5, reaches[Math.floor(reaches.length * 0.9)] ?? 0)
  area.population = members.reduce((sum, { population }) => sum + population, 0)
}

/** Fills in every area; those without any settlement stand where their province or country does. */
export function settleAreas(atlas: Atlas): void {
  const members = new Map<number, AtlasPlace[]>()
  const join = (area: number, place: AtlasPlace): void => {
    if (area === none) return
    const list = members.get(area)
    if (list === undefined) members.set(area, [place])
    else list.push(place)
  }
  for (const place of atlas.places) {
    if (!place.isPlaced || !settled.has(place.kind)) continue
    for (const code of [place.country, place.provinceCode, place.districtCode])
      join(atlas.coded(code), place)
  }
  for (const [number, place] of atlas.places.entries()) {
    const own = members.get(number)
    if (own !== undefined && !settled.has(place.kind)) settleArea(place, own)
    else if (place.radiusKm === 0) place.radiusKm = reachOf(place)
  }
  for (const place of atlas.places) if (!place.isPlaced) borrow(atlas, place)
}

function borrow(atlas: Atlas, place: AtlasPlace): void {
  for (const code of [place.provinceCode, place.country]) {
    const area = atlas.places[atlas.coded(code)]
    if (area === undefined || !area.isPlaced) continue
    Object.assign(place, {
      latitude: area.latitude,
      longitude: area.longitude,
      radiusKm: area.radiusKm,
    })
    return
  }
  Object.assign(place, { latitude: 0, longitude: 0, radiusKm: 6000 })
}
