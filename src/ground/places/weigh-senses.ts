// Scores the readings of all names of a report together.
import {
  type FeatureName,
  type Features,
  featureNames,
  nothingFeatures,
  ownFeatures,
} from './features.ts'
import type { Sense } from './senses.ts'
import { bounds, weights } from './settings.ts'
import { addVotes, votesOf } from './votes.ts'

export type Weights = Readonly<Record<FeatureName, number>>

/** A sense's readings with their features (the last is that nothing is meant) and how likely each is. */
export interface Weighed {
  readonly sense: Sense
  readonly features: readonly Features[]
  readonly likely: Float64Array
}

function softmax(features: readonly Features[], vector: Float64Array): Float64Array {
  const scores = Float64Array.from(features, (each) =>
    each.reduce((sum, value, at) => sum + value * (vector[at] as number), 0),
  )
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/**
 * How likely each reading is, given all others: a softmax over each name's candidates and the reading that
 * none is meant, repeated with the other names' last likelihoods as votes (mean field).
 */
export function weighSenses(
  senses: readonly Sense[],
  country: string | null,
  chosen: Weights = weights,
): Weighed[] {
  const vector = Float64Array.from(featureNames, (name) => chosen[name])
  const features = senses.map(({ candidates }) => [
    ...candidates.map((candidate) => ownFeatures(candidate, country)),
    nothingFeatures(),
  ])
  let likely = features.map((readings) => softmax(readings, vector))
  for (let round = 0; round < bounds.rounds; round += 1) {
    const votes = votesOf(senses, likely)
    for (const [at, { candidates }] of senses.entries())
      for (const [each, { place }] of candidates.entries())
        addVotes(features[at]?.[each] as Features, place, at, votes)
    likely = features.map((readings) => softmax(readings, vector))
  }
  return senses.map((sense, at) => ({
    sense,
    features: features[at] as Features[],
    likely: likely[at] as Float64Array,
  }))
}
