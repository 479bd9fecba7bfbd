// Numbers that steer how places are resolved, and how they were set.
import type { FeatureName } from './features.ts'

/** The tier of names that only sound alike. Set with `npm run bench -- places` (the villages). */
export const fuzzy = {
  /** Shorter names sound like too many others. In sounds. */
  shortest: 4,
  /** Bits of the consonant signature that may differ: one sound put for another changes four. */
  differing: 4,
  /** Names less alike are other names. */
  least: 0.72,
  /** Candidates kept. */
  most: 40,
}

/** Bounds on one report, so that its cost stays linear in its mentions. */
export const bounds = {
  /** Different names placed; a text with more is a list, and its rest goes without. */
  names: 2000,
  /** Different names that are looked for by sound, which costs most. */
  sought: 100,
  /** Candidates weighed for one name; beyond them the smaller places are left out. */
  candidates: 60,
  /** Below this a name stands for nothing known: of readings under a tenth, 3 to 5 % are right. */
  least: 0.03,
  /** Candidates shown. */
  shown: 8,
  /** Different names that vote for each other. */
  voters: 120,
  /** Readings of one name that vote. */
  readings: 3,
  /** Rounds in which names vote; the third changes next to nothing. */
  rounds: 3,
}

/** Radii of what a report places only roughly, in km; by the words' common sense, no set says them. */
export const reach = {
  /** "near", "outside", "north of" with no distance. */
  near: 15,
  /** Of a distance that is said, how much it may be off; and at least. */
  ofDistance: 0.25,
  least: 3,
  /** A facility placed by its own name's place; by its town. */
  facility: 5,
  town: 15,
  /** A place of a facility's own name is its own where it lies so close to its town. */
  own: 60,
}

/** Kilometres at which the pull of a place nearby falls to a third. */
export const pull = { near: 50, wide: 300 }

/**
 * Fitted by bench/places/fit.ts on LGL and GeoVirus, but for `given` (no set says its reports' countries),
 * `feature` (the packages have none), `unlike` (by the villages of bench/places) and `within` (what a report
 * says in so many words; in the sets other names mostly say it too).
 */
export const weights: Readonly<Record<FeatureName, number>> = {
  nothing: 3.22,
  people: 0.87,
  mostPeople: 0.29,
  continent: -2.73,
  country: 1.95,
  province: 0.17,
  district: -0.72,
  capital: 0.34,
  seat: 0.38,
  section: -0.4,
  feature: 0,
  main: 1.39,
  whole: 0.53,
  unlike: -40,
  asked: -0.11,
  unasked: -0.99,
  within: 4,
  inCountry: 1.26,
  inProvince: 0.97,
  holds: 0.86,
  sameCountry: 0.84,
  sameProvince: 2.26,
  near: 1.78,
  wide: 2.42,
  given: 4.5,
}
