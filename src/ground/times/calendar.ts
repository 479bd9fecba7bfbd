// Days, and the periods of the calendar that hold them; a day is its number since 1970-01-01.
import { lastYear } from './settings.ts'

export type Day = number

/** First and last day. */
export type Days = readonly [from: Day, to: Day]

/** TIMEX3's letters for what is counted in days or more; WE weekends, S seasons, H halves of a year. */
export type Unit = 'D' | 'W' | 'WE' | 'M' | 'Q' | 'S' | 'H' | 'Y' | 'E' | 'C'

/** A stretch of the calendar with its TIMEX3 value. */
export interface Period {
  readonly unit: Unit
  readonly days: Days
  readonly value: string
}

/** Years of less than three digits count from 0, not from 1900. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / 86_400_000)
}

export interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** ISO: 1 is Monday, 7 Sunday. */
  readonly weekday: number
}

export function partsOf(day: Day): Parts {
  const date = new Date(day * 86_400_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  }
}

export const isoOf = (day: Day): string => {
  const { year, month, day: date } = partsOf(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

export const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

const daysIn = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 1) - 1).day

export const isYear = (year: number): boolean => year >= 1 && year <= lastYear

export const isDate = (year: number, month: number, day: number): boolean =>
  isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

/** The day of an ISO day or time; null where it is none. */
export function parseIso(text: string | null | undefined): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '')
  if (found === null) return null
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}

/** Whether the calendar that intervals are made of holds these days. */
const holds = ([from, to]: Days): boolean =>
  from <= to && isYear(partsOf(from).year) && isYear(partsOf(to).year)

const period = (unit: Unit, days: Days, value: string): Period | null =>
  holds(days) ? { unit, days, value } : null

export const dayPeriod = (day: Day): Period | null =>
  Number.isFinite(day) ? period('D', [day, day], isoOf(day)) : null

/** Months `first` to `first + count - 1` of a year; `first` may lie outside 1 to 12. */
export const monthsOf = (year: number, first: number, count: number): Days => [
  dayOf(year, first, 1),
  dayOf(year, first + count, 1) - 1,
]

export const yearPeriod = (year: number): Period | null =>
  period('Y', monthsOf(year, 1, 12), pad(year, 4))

export const monthPeriod = (year: number, month: number): Period | null =>
  period('M', monthsOf(year, month, 1), `${pad(year, 4)}-${pad(month)}`)

export const quarterPeriod = (year: number, quarter: number): Period | null =>
  period('Q', monthsOf(year, quarter * 3 - 2, 3), `${pad(year, 4)}-Q${quarter}`)

export const halfPeriod = (year: number, half: number): Period | null =>
  period('H', monthsOf(year, half * 6 - 5, 6), `${pad(year, 4)}-H${half}`)

const seasonLetters = ['SP', 'SU', 'FA', 'WI'] as const

/** Seasons 1 (spring) to 4 of the northern half by whole months; winter runs into the next year. */
export const seasonPeriod = (year: number, season: number): Period | null =>
  period('S', monthsOf(year, season * 3, 3), `${pad(year, 4)}-${seasonLetters[season - 1]}`)

/** `first` is the decade's first year: 1990. */
export const decadePeriod = (first: number): Period | null =>
  period('E', [dayOf(first, 1, 1), dayOf(first + 10, 1, 1) - 1], pad(Math.floor(first / 10), 3))

/** `century` 20 is 1901 to 2000; its value is TIMEX3's, the first two digits of its years. */
export const centuryPeriod = (century: number): Period | null => {
  const first = century * 100 - 99
  return period('C', [dayOf(first, 1, 1), dayOf(first + 100, 1, 1) - 1], pad(century - 1))
}

export const mondayOf = (day: Day): Day => day - (partsOf(day).weekday - 1)

/** ISO 8601: a week is of the year that holds its Thursday. */
function weekName(monday: Day): string {
  const { year } = partsOf(monday + 3)
  return `${pad(year, 4)}-W${pad(Math.floor((monday + 3 - dayOf(year, 1, 1)) / 7) + 1)}`
}

export const weekPeriod = (day: Day): Period | null => {
  const monday = mondayOf(day)
  return period('W', [monday, monday + 6], weekName(monday))
}

export const weekendPeriod = (day: Day): Period | null => {
  const monday = mondayOf(day)
  return period('WE', [monday + 5, monday + 6], `${weekName(monday)}-WE`)
}

/** January and February are of the winter that began the year before. */
export function seasonOf(day: Day): { readonly year: number; readonly season: number } {
  const { year, month } = partsOf(day)
  return month < 3 ? { year: year - 1, season: 4 } : { year, season: Math.floor(month / 3) }
}

/** The period of a unit that lies `by` such units after the one that holds `day`; null beyond the calendar. */
export function periodAt(unit: Unit, day: Day, by: number): Period | null {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'D':
      return dayPeriod(day + by)
    case 'W':
      return weekPeriod(day + 7 * by)
    case 'WE':
      return weekendPeriod(day + 7 * by)
    case 'M':
      return monthPeriodAt(year * 12 + month - 1 + by)
    case 'Q':
      return stepped(year * 4 + Math.floor((month - 1) / 3) + by, 4, quarterPeriod)
    case 'H':
      return stepped(year * 2 + Math.floor((month - 1) / 6) + by, 2, halfPeriod)
    case 'S': {
      const { year: own, season } = seasonOf(day)
      return stepped(own * 4 + season - 1 + by, 4, seasonPeriod)
    }
    case 'Y':
      return yearPeriod(year + by)
    case 'E':
      return decadePeriod(Math.floor(year / 10) * 10 + 10 * by)
    case 'C':
      return centuryPeriod(Math.floor((year - 1) / 100) + 1 + by)
  }
}

const stepped = (
  step: number,
  inYear: number,
  make: (year: number, part: number) => Period | null,
): Period | null => {
  const year = Math.floor(step / inYear)
  return isYear(year) ? make(year, step - year * inYear + 1) : null
}

const monthPeriodAt = (step: number): Period | null => stepped(step, 12, monthPeriod)

/** The same date some months away; the 31st becomes the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const step = year * 12 + month - 1 + months
  const [own, to] = [Math.floor(step / 12), ((step % 12) + 12) % 12]
  return dayOf(own, to + 1, Math.min(date, daysIn(own, to + 1)))
}

const unitDays: Partial<Record<Unit, number>> = { D: 1, W: 7, WE: 7 }
const unitMonths: Partial<Record<Unit, number>> = {
  M: 1,
  Q: 3,
  S: 12,
  H: 6,
  Y: 12,
  E: 120,
  C: 1200,
}

/** The day that lies a count of units away; fractions of years and months are rounded to months and days. */
export function addUnits(day: Day, unit: Unit, count: number): Day {
  const days = unitDays[unit]
  if (days !== undefined) return day + Math.round(days * count)
  const months = (unitMonths[unit] ?? 0) * count
  const whole = Math.trunc(months)
  return addMonths(day, whole) + Math.round((months - whole) * 30)
}

/** Easter Sunday of the western churches, by the anonymous Gregorian method (Meeus, Butcher). */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)]
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}
