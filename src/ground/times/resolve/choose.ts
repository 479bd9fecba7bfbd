// Which year, week or weekday is meant where the words leave it open.
import {
  type Day,
  halfPeriod,
  mondayOf,
  monthPeriod,
  type Period,
  partsOf,
  quarterPeriod,
  seasonOf,
  seasonPeriod,
  weekendPeriod,
} from '../calendar.ts'
import type { Tense } from '../meaning.ts'
import { againstTense, aheadWithoutTense, shortYearReach } from '../settings.ts'

/** A period that comes once a year. */
export type Yearly = (year: number) => Period | null

export type YearPart = 'M' | 'Q' | 'H' | 'S'

const makers: Readonly<Record<YearPart, (year: number, n: number) => Period | null>> = {
  M: monthPeriod,
  Q: quarterPeriod,
  H: halfPeriod,
  S: seasonPeriod,
}
export const yearPart = (unit: YearPart, n: number, year: number): Period | null =>
  makers[unit](year, n)

/** How far a period lies from a day: 0 where it holds the day, negative before it. */
const distance = ({ days: [from, to] }: Period, today: Day): number =>
  to < today ? to - today : from > today ? from - today : 0

/** Of the periods of the years around `today`, the one that lies best for the tense. */
export function nearestOf(make: Yearly, today: Day, tense: Tense | null): Period | null {
  const { year } = partsOf(today)
  const [back, ahead] =
    tense === 'past'
      ? [1, againstTense]
      : tense === 'future'
        ? [againstTense, 1]
        : [1, aheadWithoutTense]
  const cost = (period: Period): number => {
    const away = distance(period, today)
    return away < 0 ? -away * back : away * ahead
  }
  return [year - 1, year, year + 1, year + 2]
    .flatMap((each) => make(each) ?? [])
    .reduce<Period | null>(
      (best, each) => (best === null || cost(each) < cost(best) ? each : best),
      null,
    )
}

/** "last June", "this June", "next June": the latest one over, the one of this year, the first to come. */
export function pointedOf(
  make: Yearly,
  today: Day,
  way: -1 | 0 | 1,
  tense: Tense | null,
): Period | null {
  const { year } = partsOf(today)
  const all = [year - 2, year - 1, year, year + 1, year + 2].flatMap((each) => make(each) ?? [])
  if (way === -1) return all.findLast(({ days }) => days[1] < today) ?? null
  if (way === 1) return all.find(({ days }) => days[0] > today) ?? null
  return (
    all.find(({ days }) => days[0] <= today && today <= days[1]) ??
    thisYears(make, year, today, tense)
  )
}

/** Winter is named by the year that it begins in. */
function thisYears(make: Yearly, year: number, today: Day, tense: Tense | null): Period | null {
  const own = make(year)
  const isWinter = own !== null && own.unit === 'S' && partsOf(own.days[0]).month === 12
  return isWinter && tense === 'past' && seasonOf(today).season < 3 ? make(year - 1) : own
}

/** The full form of a year of two digits; `step` 10 for decades. */
export function fullYear(short: number, today: Day | null): number {
  const limit = (today === null ? 2020 : partsOf(today).year) + shortYearReach
  const own = Math.floor(limit / 100) * 100 + short
  return own > limit ? own - 100 : own
}

/** `weekday` is ISO's; without a way the tense decides, and news looks back. */
export function chooseWeekday(
  weekday: number,
  way: -1 | 0 | 1 | null,
  today: Day,
  tense: Tense | null,
): Day {
  const inWeek = mondayOf(today) + weekday - 1
  const back = today - ((partsOf(today).weekday - weekday + 7) % 7)
  const ahead = today + ((weekday - partsOf(today).weekday + 7) % 7)
  if (way === -1) return back === today ? today - 7 : back
  if (way === 1) return inWeek + 7
  const looksAhead = way === 0 ? tense !== 'past' : tense === 'future'
  return looksAhead ? ahead : back
}

/** The weekday right before or after a day that the text gave, or in its week. */
export function weekdayBeside(
  weekday: number,
  way: -1 | 0 | 1,
  [from, to]: readonly [Day, Day],
): Day {
  if (way === -1) return from - 1 - ((partsOf(from - 1).weekday - weekday + 7) % 7)
  if (way === 1) return to + 1 + ((weekday - partsOf(to + 1).weekday + 7) % 7)
  return mondayOf(from) + weekday - 1
}

/** "The weekend" and "this weekend": the last one for what is past, the next for what is to come. */
export function chooseWeekend(today: Day, tense: Tense | null, isThis: boolean): Period | null {
  const own = weekendPeriod(today)
  if (own === null || own.days[0] <= today || tense === 'future') return own
  return isThis && tense !== 'past' ? own : weekendPeriod(today - 7)
}
