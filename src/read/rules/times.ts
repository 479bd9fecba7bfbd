// Time expressions by a small grammar; relative ones by the day of publication.
import type { TimeExpression } from '../../domain/reading.ts'
import { type Day, intervalOf } from './calendar.ts'
import {
  dayMonth,
  dayRange,
  monthAlone,
  monthDay,
  numericDate,
  ordinalDay,
  weekday,
  yearAlone,
} from './dates.ts'
import { TIMELY } from './hints.ts'
import { clock, counted, namedDay, recurring, season, shiftedUnit } from './relative-times.ts'
import type { Parse } from './sentence.ts'
import type { Anchor, Match, Rule } from './time-matches.ts'
import type { Word } from './words.ts'

/** Rules for what starts with a figure, and for what starts with a word; the first that fits counts. */
const figureRules: readonly Rule[] = [
  numericDate,
  dayRange,
  dayMonth,
  yearAlone,
  counted,
  clock,
  ordinalDay,
]
const wordRules: readonly Rule[] = [
  monthDay,
  weekday,
  namedDay,
  season,
  shiftedUnit,
  monthAlone,
  counted,
  recurring,
  clock,
]

/** Whether the clause around a word speaks of what is to come. */
function looksAhead({ clauses }: Parse, at: number): boolean {
  const clause = clauses.findLast(
    (each) => each.first <= at && at <= each.last && each.group.kind !== 'participle',
  )
  const group = (clause ?? clauses.find((each) => each.first > at))?.group
  if (group === undefined) return false
  const isPlain = group.tense === 'present' && !group.perfect
  const isLed = group.modal !== null || group.leads.length > 0
  return isPlain || isLed || group.tense === 'future' || group.kind === 'infinitive'
}

/** The time expressions of a sentence, in order. Values are TIMEX3's; `today` is publication's. */
export function findTimes(parse: Parse, today: Day | null): TimeExpression[] {
  const { words, hints } = parse
  if ((hints & TIMELY) === 0) return []
  const anchor: Anchor = { today, looksAhead: (at) => looksAhead(parse, at) }
  const times: TimeExpression[] = []
  let at = 0
  while (at < words.length) {
    const match = (words[at] as Word).hints & TIMELY ? firstMatch(words, at, anchor) : null
    if (match === null) {
      at += 1
      continue
    }
    const interval = match.days === null ? null : intervalOf(match.days)
    const end = (words[at + match.length - 1] as Word).end
    times.push({
      span: { start: (words[at] as Word).start, end },
      type: match.type,
      value: match.value,
      from: interval?.[0] ?? null,
      to: interval?.[1] ?? null,
    })
    at += match.length
  }
  return times
}

function firstMatch(words: readonly Word[], at: number, anchor: Anchor): Match | null {
  for (const rule of words[at]?.tag === 'number' ? figureRules : wordRules) {
    const match = rule(words, at, anchor)
    if (match !== null) return match
  }
  return null
}
