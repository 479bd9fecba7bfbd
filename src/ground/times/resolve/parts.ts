// Parts of stretches of days.
import { addUnits, type Day, type Days, dayOf, partsOf, type Unit } from '../calendar.ts'
import type { PortionName } from '../meaning.ts'
import { portions } from '../settings.ts'

/** "early", "the end of": a share of the days, at least one. */
export function portionOf([from, to]: Days, portion: PortionName): Days {
  const length = to - from + 1
  const [start, end] = portions[portion]
  const first = snap(from + Math.min(Math.round(length * start), length - 1), length)
  const last = snap(from + Math.max(Math.round(length * end), 1), length) - 1
  return [first, Math.max(first, last)]
}

/** Parts of years begin with a month, parts of decades with a year. */
function snap(day: Day, length: number): Day {
  if (length < 300) return day
  const step = length < 3000 ? 1 : 12
  const { year, month } = partsOf(day)
  const before = dayOf(year, step === 1 ? month : 1, 1)
  const after = addUnits(before, 'M', step)
  return day - before <= after - day ? before : after
}

interface Points {
  readonly today: Day | null
  readonly anchor: { readonly days: Days } | null
}

/** What of the days lies before or after publication; else before or after what the text gave last. */
export function sideOf([from, to]: Days, sign: -1 | 1, { today, anchor }: Points): Days {
  const points = [today, anchor?.days[sign < 0 ? 0 : 1] ?? null]
  const point = points.find((each): each is Day => each !== null && from <= each && each <= to)
  if (point === undefined) return [from, to]
  return sign < 0 ? [from, point] : [point, to]
}

interface Stretch {
  readonly count: number
  readonly unit: Unit
  readonly side: 'first' | 'last'
}

/** "the first three months", "the second half": from one end of the days, not beyond the other. */
export function stretchOf([from, to]: Days, { count, unit, side }: Stretch): Days {
  if (unit === 'M' && count === 0.5) return side === 'first' ? [from, from + 14] : [from + 15, to]
  if (side === 'first') return [from, Math.max(from, Math.min(to, addUnits(from, unit, count) - 1))]
  return [Math.min(to, Math.max(from, addUnits(to + 1, unit, -count))), to]
}
