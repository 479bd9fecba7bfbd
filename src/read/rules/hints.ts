// Hints: what a word might be the start of, so that a search can pass over all others.

import { monthNamed, seasonNamed, weekdayNamed } from './calendar.ts'
import { sourcePhrases, sourcing } from './cues.ts'
import { distancingAdverbs, hedgePhrases, hedgingAdverbs } from './hedges.ts'
import { isEventNoun } from './nouns.ts'

/** A time expression may start here. */
export const TIMELY = 1
/** Words that hold back may start here. */
export const DOUBTING = 2
/** The text passes on what it does not vouch for. */
export const DISTANT = 4
/** A phrase that names a source, or a verb that cites one, may start here. */
export const CITING = 8
/** Of a noun: it names something that happens. */
export const EVENTFUL = 16

const timely = new Set(
  `today tonight yesterday tomorrow this last next past current every each daily weekly monthly annually yearly
  noon midday midnight a an one two three four five six seven eight nine ten eleven twelve`.split(
    /\s+/,
  ),
)

const isTimely = (lower: string): boolean =>
  timely.has(lower) ||
  /^\d/.test(lower) ||
  monthNamed(lower) > 0 ||
  weekdayNamed(lower) >= 0 ||
  seasonNamed(lower) !== undefined

const citing = new Set(sourcePhrases.map(([first]) => first as string))

/** The hints of a lower-case word and the verb that it may be a form of, as flags. */
export const hintsOf = (lower: string, verb: string): number =>
  (citing.has(lower) || sourcing.has(verb) ? CITING : 0) |
  (isEventNoun(lower) ? EVENTFUL : 0) |
  (isTimely(lower) ? TIMELY : 0) |
  (hedgingAdverbs.has(lower) || hedgePhrases.has(lower) ? DOUBTING : 0) |
  (distancingAdverbs.has(lower) ? DISTANT : 0)
