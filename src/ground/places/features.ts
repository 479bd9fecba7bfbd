// What speaks for a place as the meaning of a name: its own sort and size, and the words around it.
import type { GazetteerPlace } from './gazetteer.ts'
import type { PlaceKind } from './layout.ts'
import type { Candidate } from './senses.ts'

export const featureNames = [
  /** That none of the candidates is meant; the only feature of that reading. */
  'nothing',
  /** Log of the population. */
  'people',
  /** Most people among the settlements of that name. */
  'mostPeople',
  'continent',
  'country',
  'province',
  'district',
  'capital',
  'seat',
  'section',
  'feature',
  /** The name is its main one. */
  'main',
  /** All words of the mention are the name. */
  'whole',
  /** How far the sounds differ. */
  'unlike',
  /** It is of a kind that the words beside the name ask for; it is of another. */
  'asked',
  'unasked',
  /** It lies in what the words after the name say. */
  'within',
  /** Another name of the report stands for its country, its province or district. */
  'inCountry',
  'inProvince',
  /** Another name stands for something in it. */
  'holds',
  /** The share of the other names that stand for places of its country, of its province. */
  'sameCountry',
  'sameProvince',
  /** Another name stands for a place close by; the share of the others that are not far. */
  'near',
  'wide',
  /** It lies in the country that the report is known to be about. */
  'given',
] as const
export type FeatureName = (typeof featureNames)[number]
export type Features = Float64Array

const at = Object.fromEntries(featureNames.map((name, place) => [name, place])) as Record<
  FeatureName,
  number
>
export const featureAt = (name: FeatureName): number => at[name]

const kindFeatures: Partial<Record<PlaceKind, FeatureName>> = {
  continent: 'continent',
  country: 'country',
  province: 'province',
  district: 'district',
  capital: 'capital',
  seat: 'seat',
  section: 'section',
  feature: 'feature',
}

/** The gazetteer counts nobody on continents. */
const peopleOf = ({ kind, population }: GazetteerPlace): number =>
  kind === 'continent' ? 1e9 : population

/** The features that do not hang on what other names stand for. */
export function ownFeatures(candidate: Candidate, country: string | null): Features {
  const { place } = candidate
  const features = new Float64Array(featureNames.length)
  const kind = kindFeatures[place.kind]
  if (kind !== undefined) features[at[kind]] = 1
  features[at.people] = Math.log10(peopleOf(place) + 10) - 3
  features[at.mostPeople] = candidate.hasMostPeople ? 1 : 0
  features[at.main] = candidate.isMain ? 1 : 0
  features[at.whole] = candidate.isWhole ? 1 : 0
  features[at.unlike] = 1 - candidate.likeness
  features[at.asked] = candidate.kinds?.includes(place.kind) === true ? 1 : 0
  features[at.unasked] = candidate.kinds?.includes(place.kind) === false ? 1 : 0
  features[at.within] = candidate.isWithin ? 1 : 0
  features[at.given] = country !== null && place.country === country ? 1 : 0
  return features
}

export const nothingFeatures = (): Features => {
  const features = new Float64Array(featureNames.length)
  features[at.nothing] = 1
  return features
}
