// What a child and a possible parent have in common, before anyone else is considered.
import { translated } from '../settings.ts'
import { align, type Match } from './alignment.ts'
import { type Credit, findCredits } from './credits.ts'
import type { Portrait } from './portrait.ts'

export interface Comparison {
  readonly child: Portrait
  readonly parent: Portrait
  /** For passages of the child, where it has one. */
  readonly matches: readonly (Match | null)[]
  /** Where the child names the parent's outlet. */
  readonly credits: readonly Credit[]
}

export const compare = (child: Portrait, parent: Portrait): Comparison => ({
  child,
  parent,
  matches: align(child, parent),
  credits: findCredits(child, parent.report),
})

/** The greatest share of the outlet's name that stands in one place; 0 where it is not named. */
export const creditShare = ({ credits }: Comparison): number =>
  Math.max(0, ...credits.map(({ share }) => share))

/** The passages of the child that may render what it credits: that of the credit and those beside it in its zone. */
export function creditedPassages({ credits, child: { passages } }: Comparison): number[] {
  if (credits.some(({ passage }) => passage === null)) return passages.map((_, at) => at)
  const places = credits.flatMap(({ passage }) => {
    const at = passage as number
    return [at - 1, at, at + 1].filter((near) => passages[near]?.zone === passages[at]?.zone)
  })
  return [...new Set(places)]
}

/** The share of the child's rendered sentences that follow one another as in the parent; 0 for fewer than three. */
export function orderShare({ matches }: Comparison): number {
  const places = matches.flatMap((match) =>
    match !== null && match.likeness >= translated.sentence ? [match.parent] : [],
  )
  const steps = places.slice(1).filter((place, at) => place >= (places[at] as number)).length
  return places.length < 3 ? 0 : steps / (places.length - 1)
}
