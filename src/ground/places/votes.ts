// How a report's names speak for each other's readings: by what holds what, and by distance.
import { type Features, featureAt } from './features.ts'
import type { GazetteerPlace } from './gazetteer.ts'
import { holds, type Sense } from './senses.ts'
import { bounds, pull } from './settings.ts'

/** A reading of a name, and how likely it is held to be. */
export interface Vote {
  readonly place: GazetteerPlace
  readonly weight: number
}

/** The likeliest readings of each name; `likely[i][j]` is how likely candidate j of sense i is. */
export const votesOf = (senses: readonly Sense[], likely: readonly Float64Array[]): Vote[][] =>
  senses.slice(0, bounds.voters).map(({ candidates }, sense) =>
    candidates
      .map(({ place }, at) => ({ place, weight: likely[sense]?.[at] ?? 0 }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, bounds.readings),
  )

const radians = Math.PI / 180

/** Kilometres between two places near each other, and roughly between others (equirectangular). */
export function kilometresBetween(a: GazetteerPlace, b: GazetteerPlace): number {
  const east = Math.abs(a.longitude - b.longitude)
  const narrow = Math.min(east, 360 - east) * Math.cos(((a.latitude + b.latitude) / 2) * radians)
  return Math.hypot(narrow, a.latitude - b.latitude) * 111.2
}

const pointlike = ({ kind }: GazetteerPlace): boolean => kind !== 'country' && kind !== 'continent'

/** Fills in the features of one reading that hang on what the other names stand for. */
export function addVotes(
  features: Features,
  place: GazetteerPlace,
  own: number,
  votes: readonly Vote[][],
): void {
  const sums = {
    inCountry: 0,
    inProvince: 0,
    holds: 0,
    sameCountry: 0,
    sameProvince: 0,
    near: 0,
    wide: 0,
  }
  for (const [sense, readings] of votes.entries()) {
    if (sense === own) continue
    const one = {
      inCountry: 0,
      inProvince: 0,
      holds: 0,
      sameCountry: 0,
      sameProvince: 0,
      near: 0,
      wide: 0,
    }
    for (const { place: other, weight } of readings) {
      if (other.number === place.number) continue
      if (holds(other, place)) one[other.kind === 'country' ? 'inCountry' : 'inProvince'] += weight
      if (holds(place, other)) one.holds += weight
      if (other.country === place.country) one.sameCountry += weight
      if (other.province !== null && other.province === place.province) one.sameProvince += weight
      if (!pointlike(other) || !pointlike(place)) continue
      const reach = Math.max(place.radiusKm, other.radiusKm)
      const apart = Math.max(0, kilometresBetween(place, other) - reach)
      one.near += weight * Math.exp(-apart / pull.near)
      one.wide += weight * Math.exp(-apart / pull.wide)
    }
    for (const name of ['inCountry', 'inProvince', 'holds', 'near'] as const)
      sums[name] = Math.max(sums[name], one[name])
    for (const name of ['sameCountry', 'sameProvince', 'wide'] as const) sums[name] += one[name]
  }
  const others = Math.max(1, votes.length - (own < votes.length ? 1 : 0))
  for (const name of ['inCountry', 'inProvince', 'holds', 'near'] as const)
    features[featureAt(name)] = sums[name]
  for (const name of ['sameCountry', 'sameProvince', 'wide'] as const)
    features[featureAt(name)] = sums[name] / others
}
