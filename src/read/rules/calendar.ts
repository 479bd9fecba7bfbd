// Days and the intervals that calendar words name; a day is its number since 1970-01-01.
import type { Interval } from '../../domain/interval.ts'

export type Day = number
/** First and last day. */
export type Days = readonly [Day, Day]

export const dayOf = (year: number, month: number, day: number): Day =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

export interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
}

export function partsOf(day: Day): Parts {
  const date = new Date(day * 86_400_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** The ISO day; years beyond four digits are nobody's news. */
export const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

export const intervalOf = ([from, to]: Days): Interval => [isoOf(from), isoOf(to)]

/** The day of an ISO day or time; null where it is none. */
export function parseIso(text: string | null): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '')
  if (found === null) return null
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}

export const isDate = (year: number, month: number, day: number): boolean =>
  year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

export const monthDays = (year: number, month: number): Days => [
  dayOf(year, month, 1),
  dayOf(year, month, daysIn(year, month)),
]
export const yearDays = (year: number): Days => [dayOf(year, 1, 1), dayOf(year, 12, 31)]

/** Monday to Sunday. */
export function weekDays(day: Day): Days {
  const monday = day - ((partsOf(day).weekday + 6) % 7)
  return [monday, monday + 6]
}

export const pad = (value: number): string => String(value).padStart(2, '0')

const names =
  'january february march april may june july august september october november december'.split(' ')
const shortNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 1 to 12 by an English name, short or long; 0 for anything else. */
export function monthNamed(word: string): number {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word
  if (bare === 'sept') return 9
  return names.indexOf(bare) + 1 || shortNames.indexOf(bare) + 1
}

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** 0 (Sunday) to 6; -1 for anything else. */
export const weekdayNamed = (word: string): number => {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word
  const whole = weekdays.indexOf(bare)
  return whole >= 0 || bare.length < 3
    ? whole
    : weekdays.findIndex(
        (name) => name.slice(0, 3) === bare || (bare.length === 4 && name.startsWith(bare)),
      )
}

/** Months of the northern half's seasons; winter runs into the next year. */
const seasons: Readonly<Record<string, readonly [number, string]>> = {
  spring: [3, 'SP'],
  summer: [6, 'SU'],
  autumn: [9, 'FA'],
  fall: [9, 'FA'],
  winter: [12, 'WI'],
}
export const seasonNamed = (word: string): readonly [number, string] | undefined =>
  Object.hasOwn(seasons, word) ? seasons[word] : undefined

export function seasonDays(year: number, firstMonth: number): Days {
  const end = firstMonth + 2
  const last = end > 12 ? monthDays(year + 1, end - 12) : monthDays(year, end)
  return [dayOf(year, firstMonth, 1), last[1]]
}
