// Hints: what a word might be the start of, so that a search can pass over all others.
import { sourcePhrases, sourcing } from './cues.ts'
import { distancingAdverbs, hedgePhrases, hedgingAdverbs } from './hedges.ts'
import { isEventNoun } from './nouns.ts'

/** Words that hold back may start here. */
export const DOUBTING = 1
/** The text passes on what it does not vouch for. */
export const DISTANT = 2
/** A phrase that names a source, or a verb that cites one, may start here. */
export const CITING = 4
/** Of a noun: it names something that happens. */
export const EVENTFUL = 8

const citing = new Set(sourcePhrases.map(([first]) => first as string))

/** The hints of a lower-case word and the verb that it may be a form of, as flags. */
export const hintsOf = (lower: string, verb: string): number =>
  (citing.has(lower) || sourcing.has(verb) ? CITING : 0) |
  (isEventNoun(lower) ? EVENTFUL : 0) |
  (hedgingAdverbs.has(lower) || hedgePhrases.has(lower) ? DOUBTING : 0) |
  (distancingAdverbs.has(lower) ? DISTANT : 0)
