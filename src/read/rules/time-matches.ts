// What a time expression is matched into, and what all its rules read.
import type { TimeExpression } from '../../domain/reading.ts'
import { type Day, type Days, dayOf, isDate, isoOf, pad, partsOf } from './calendar.ts'
import type { Word } from './words.ts'

/** What an expression that starts at a word means. */
export interface Match {
  /** Words that it takes. */
  readonly length: number
  readonly type: TimeExpression['type']
  readonly value: string
  readonly days: Days | null
}

/** What relative expressions go by. */
export interface Anchor {
  /** The day of publication; null where it is not known. */
  readonly today: Day | null
  /** Whether the verb that goes with the word at this place looks ahead. */
  readonly looksAhead: (at: number) => boolean
}

export type Rule = (words: readonly Word[], at: number, anchor: Anchor) => Match | null

export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A count in figures or words; "a" and "several" have no exact one. */
export function countAt(words: readonly Word[], at: number): number | null {
  const lower = lowerAt(words, at)
  if (/^\d{1,3}$/.test(lower)) return Number(lower)
  const spelled = numberWords.indexOf(lower)
  if (spelled > 0) return spelled
  return lower === 'a' || lower === 'an' ? 1 : null
}

export const dayNumber = (lower: string): number => {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower)
  const day = found === null ? 0 : Number(found[1])
  return day <= 31 ? day : 0
}

export const yearAt = (words: readonly Word[], at: number): number =>
  /^(?:1[5-9]|20)\d\d$/.test(lowerAt(words, at)) ? Number(lowerAt(words, at)) : 0

export const dateMatch = (
  length: number,
  year: number,
  month: number,
  day: number,
): Match | null => {
  if (!isDate(year, month, day)) return null
  const days = dayOf(year, month, day)
  return { length, type: 'DATE', value: isoOf(days), days: [days, days] }
}

/** The year that brings a day of the year closest to the anchor. */
export function nearestYear(today: Day, month: number, day: number): number {
  const { year } = partsOf(today)
  const near = [year - 1, year, year + 1].map(
    (each) => [Math.abs(dayOf(each, month, day) - today), each] as const,
  )
  return near.reduce((best, each) => (each[0] < best[0] ? each : best))[1]
}

export const dayMatch = (
  length: number,
  month: number,
  day: number,
  anchor: Anchor,
): Match | null =>
  anchor.today === null
    ? { length, type: 'DATE', value: `XXXX-${pad(month)}-${pad(day)}`, days: null }
    : dateMatch(length, nearestYear(anchor.today, month, day), month, day)
