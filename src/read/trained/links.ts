// Links: how well a mention stands for an earlier one, by the model's vectors and by what both tell.
import type { Mention } from './mentions.ts'

/** The product of the model's vectors of a mention and an earlier one. */
export function productOf(later: Mention, earlier: Mention): number {
  let product = 0
  for (let at = 0; at < later.later.length; at += 1)
    product += (later.later[at] as number) * (earlier.earlier[at] as number)
  return product / Math.sqrt(later.later.length)
}

/** The features of a pair whose mentions stand `apart` places from each other. */
export function featuresOf(later: Mention, earlier: Mention, apart: number): number[] {
  const away = later.sentence - earlier.sentence
  const sameHead = later.head === earlier.head
  const bothNamed = later.words.size > 0 && earlier.words.size > 0
  const bothPronouns = later.person !== '' && earlier.person !== ''
  const bothKnown = later.human !== null && earlier.human !== null
  return [
    1,
    productOf(later, earlier),
    later.score,
    earlier.score,
    // What they are called.
    sameHead,
    sameHead && later.words.isSubsetOf(earlier.words),
    later.phrase !== '' && later.phrase === earlier.phrase,
    !sameHead && (earlier.words.has(later.head) || later.words.has(earlier.head)),
    bothNamed && later.words.isDisjointFrom(earlier.words),
    bothPronouns && later.person === earlier.person,
    bothPronouns && later.person !== earlier.person,
    // How far they stand apart.
    away === 0,
    away === 1,
    Math.log1p(away),
    sameHead ? Math.log1p(away) : 0,
    Math.log(apart),
    apart === 1,
    // What they may stand for.
    earlier.manner === 'pronoun',
    earlier.manner === 'name',
    earlier.manner === 'other',
    later.plural !== earlier.plural,
    bothKnown && later.human !== earlier.human,
    later.definite,
    earlier.definite,
    // How they stand in the tree.
    earlier.subject,
    earlier.subject && later.subject,
    later.rel === earlier.rel,
    later.up === earlier.up,
    later.first < earlier.end && earlier.first < later.end,
    later.rel === 'appos' && later.up === earlier.at,
    later.predicate && earlier.subject && earlier.up === later.at,
  ].map(Number)
}

/** The score of a link, by weights in the order of the features. */
export const scoreLink = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * (weights[at] as number), 0)
