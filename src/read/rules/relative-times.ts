// Times that go by the day of publication, durations, and times of day.
import {
  type Day,
  type Days,
  isoOf,
  monthDays,
  pad,
  partsOf,
  seasonDays,
  seasonNamed,
  weekDays,
  weekdayNamed,
  yearDays,
} from './calendar.ts'
import { countAt, lowerAt, nearestYear, type Rule, yearAt } from './time-matches.ts'
import type { Word } from './words.ts'

const namedDays: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
}

export const namedDay: Rule = (words, at, anchor) => {
  const lower = lowerAt(words, at)
  const isThisPart =
    lower === 'this' && /^(?:morning|afternoon|evening|night)$/.test(lowerAt(words, at + 1))
  const shift = Object.hasOwn(namedDays, lower) ? namedDays[lower] : undefined
  if (shift === undefined && !isThisPart) return null
  const length = isThisPart ? 2 : 1
  if (anchor.today === null) return { length, type: 'DATE', value: 'PRESENT_REF', days: null }
  const day = anchor.today + (shift ?? 0)
  return { length, type: 'DATE', value: isoOf(day), days: [day, day] }
}

const units: Readonly<Record<string, string>> = {
  day: 'D',
  days: 'D',
  week: 'W',
  weeks: 'W',
  month: 'M',
  months: 'M',
  year: 'Y',
  years: 'Y',
  decade: 'E',
  decades: 'E',
  hour: 'TH',
  hours: 'TH',
  minute: 'TM',
  minutes: 'TM',
  century: 'CE',
  centuries: 'CE',
  fortnight: 'W',
}
const unitAt = (words: readonly Word[], at: number): string | undefined => {
  const lower = lowerAt(words, at)
  return Object.hasOwn(units, lower) ? units[lower] : undefined
}

function shiftedDays(today: Day, unit: string, shift: number): Days | null {
  const { year, month } = partsOf(today)
  if (unit !== 'D' && (year + shift < 1 || year + shift > 9999)) return null
  if (unit === 'D') return [today + shift, today + shift]
  if (unit === 'W') return weekDays(today + 7 * shift)
  if (unit === 'Y') return yearDays(year + shift)
  if (unit !== 'M') return null
  const months = year * 12 + month - 1 + shift
  return monthDays(Math.floor(months / 12), (months % 12) + 1)
}

const nameUnit = (unit: string, days: Days): string => {
  const { year, month } = partsOf(days[0])
  if (unit === 'Y') return String(year)
  if (unit === 'M') return `${year}-${pad(month)}`
  return unit === 'W' ? `${isoOf(days[0])}/P1W` : isoOf(days[0])
}

/** "this week", "last month", "next year", "last summer", "this summer". */
export const shiftedUnit: Rule = (words, at, anchor) => {
  const lower = lowerAt(words, at)
  const shift =
    lower === 'this' || lower === 'current'
      ? 0
      : lower === 'last' || lower === 'past'
        ? -1
        : lower === 'next'
          ? 1
          : null
  if (shift === null || anchor.today === null) return null
  const season = seasonNamed(lowerAt(words, at + 1))
  const { year, month } = partsOf(anchor.today)
  if (season !== undefined) {
    const own =
      year +
      (shift === -1 && month < season[0] + 3 ? -1 : 0) +
      (shift === 1 && month >= season[0] ? 1 : 0)
    return {
      length: 2,
      type: 'DATE',
      value: `${own}-${season[1]}`,
      days: seasonDays(own, season[0]),
    }
  }
  const unit = unitAt(words, at + 1)
  const days = unit === undefined ? null : shiftedDays(anchor.today, unit, shift)
  return unit === undefined || days === null
    ? null
    : { length: 2, type: 'DATE', value: nameUnit(unit, days), days }
}

/** "the summer of 2023", "spring 2024", "by autumn". */
export const season: Rule = (words, at, anchor) => {
  const named = seasonNamed(lowerAt(words, at))
  if (named === undefined || words[at]?.tag === 'verb') return null
  const of = lowerAt(words, at + 1) === 'of' ? 1 : 0
  const stated = yearAt(words, at + 1 + of)
  if (stated > 0)
    return {
      length: 2 + of,
      type: 'DATE',
      value: `${stated}-${named[1]}`,
      days: seasonDays(stated, named[0]),
    }
  if (
    anchor.today === null ||
    !/^(?:in|by|until|till|the|from|this|of|since|during|and)$/.test(lowerAt(words, at - 1))
  )
    return null
  const near = nearestYear(anchor.today, named[0] + (named[0] === 12 ? 0 : 1), 15)
  return { length: 1, type: 'DATE', value: `${near}-${named[1]}`, days: seasonDays(near, named[0]) }
}

/** "two days ago", "in three weeks", "two weeks". */
export const counted: Rule = (words, at, anchor) => {
  const count = countAt(words, at)
  const unit = count === null ? undefined : unitAt(words, at + 1)
  if (
    count === null ||
    unit === undefined ||
    (count === 1 &&
      lowerAt(words, at).startsWith('a') &&
      unit !== 'W' &&
      lowerAt(words, at + 2) !== 'ago')
  )
    return null
  const isAgo = /^(?:ago|earlier|before)$/.test(lowerAt(words, at + 2))
  if (isAgo && anchor.today !== null) {
    const days = shiftedDays(anchor.today, unit, -count)
    if (days !== null) return { length: 3, type: 'DATE', value: nameUnit(unit, days), days }
  }
  const value = unit.startsWith('T')
    ? `PT${count}${unit[1]}`
    : unit === 'E'
      ? `P${count}0Y`
      : unit === 'CE'
        ? `P${count}00Y`
        : `P${count}${unit}`
  return { length: isAgo ? 3 : 2, type: 'DURATION', value, days: null }
}

const repeated: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
}

/** "every day", "each week", "daily". */
export const recurring: Rule = (words, at) => {
  const lower = lowerAt(words, at)
  if (Object.hasOwn(repeated, lower) && words[at + 1]?.tag !== 'name')
    return { length: 1, type: 'SET', value: repeated[lower] as string, days: null }
  if (lower !== 'every' && lower !== 'each') return null
  const unit = unitAt(words, at + 1)
  const named = weekdayNamed(lowerAt(words, at + 1))
  if (named >= 0)
    return { length: 2, type: 'SET', value: `XXXX-WXX-${named === 0 ? 7 : named}`, days: null }
  return unit === undefined
    ? null
    : {
        length: 2,
        type: 'SET',
        value: unit.startsWith('T') ? `PT1${unit[1]}` : `P1${unit}`,
        days: null,
      }
}

/** "11:10", "5 p.m.", "noon". */
export const clock: Rule = (words, at, anchor) => {
  const lower = lowerAt(words, at)
  const found = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/.exec(lower)
  const half = /^([ap])\.?m\.?$/.exec(lowerAt(words, at + 1))
  const isNoon = lower === 'noon' || lower === 'midday'
  if (
    !isNoon &&
    lower !== 'midnight' &&
    (found === null || (found[2] === undefined && half === null))
  )
    return null
  const base = isNoon ? 12 : found === null ? 24 : Number(found[1])
  const hour = half?.[1] === 'p' && base < 12 ? base + 12 : base
  const day = anchor.today === null ? 'XXXX-XX-XX' : isoOf(anchor.today)
  return {
    length: half === null ? 1 : 2,
    type: 'TIME',
    value: `${day}T${pad(hour)}:${found?.[2] ?? '00'}`,
    days: anchor.today === null ? null : [anchor.today, anchor.today],
  }
}
