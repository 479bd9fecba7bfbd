// Whether two statements put what they say has happened on different days.
import type { Interval } from '../../domain/interval.ts'
import { clashing } from './settings.ts'
import type { Utterance } from './utterance.ts'

const dayLength = 864e5

/** Days from the end of the one to the beginning of the other; not above 0 where they meet. */
const gapOf = (a: Interval, b: Interval): number =>
  Math.max(Date.parse(a[0]) - Date.parse(b[1]), Date.parse(b[0]) - Date.parse(a[1])) / dayLength

/** The days among which it happened: those that it tells, or any until it was published. */
const daysOf = ({ day, said }: Utterance): Interval | null =>
  day ?? (said === null ? null : ['0000-01-01', said])

/**
 * What two statements lose in log odds where both say that something happened, on days too far apart to
 * be one: by their own words, or since the one had been published before. Plans move, and a denial
 * speaks of the day on which nothing happened.
 */
export function clashOf(one: Utterance, other: Utterance): number {
  for (const { statement } of [one, other])
    if (statement.phase !== 'done' || statement.polarity !== 'positive') return 0
  const [a, b] = [daysOf(one), daysOf(other)]
  if (a === null || b === null || (one.day ?? other.day) === null) return 0
  if (gapOf(a, b) < clashing.days) return 0
  return one.day !== null && other.day !== null ? clashing.told : clashing.before
}
