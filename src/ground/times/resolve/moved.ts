// Times that lie away from another one, and lengths of time.
import {
  addUnits,
  type Day,
  type Days,
  dayPeriod,
  isYear,
  type Period,
  partsOf,
  periodAt,
  type Unit,
} from '../calendar.ts'
import type { ClockUnit } from '../meaning.ts'
import { brokenValue, isClockUnit, lengthValue, unknownValue } from '../values.ts'
import { chooseWeekend } from './choose.ts'
import { type Frame, known, type Of, type Resolve, type Resolved, unknown } from './frame.ts'

const lengthOf = ({ days: [from, to] }: Period): number => to - from

export function resolveShift({ unit, by, base }: Of<'shift'>, frame: Frame): Resolved | null {
  const { today, anchor, near, quarter, tense } = frame
  if (unit === 'WE' && by === 0 && today !== null)
    return known(chooseWeekend(today, tense, base === 'now'))
  if (unit === 'Q' && by === 0 && base === 'text') {
    if (quarter !== null) return known(quarter)
    return today === null ? unknown(unknownValue.Q, 'Q') : known(periodAt('Q', today, -1))
  }
  const from = base === 'now' ? null : base === 'near' ? near : anchor
  const own = from === null ? null : periodAt(unit, by > 0 ? from.days[1] : from.days[0], 0)
  const isFine = own !== null && from !== null && lengthOf(from) <= lengthOf(own)
  const start = isFine ? (by > 0 ? from.days[1] : from.days[0]) : today
  return start === null ? unknown(unknownValue[unit], unit) : known(periodAt(unit, start, by))
}

const hoursOf: Readonly<Record<ClockUnit, number>> = { TH: 1, TM: 1 / 60, TS: 1 / 3600 }

/** Units whose parts keep their grain when they are moved: the same quarter a year before. */
const grain: Readonly<Record<Unit, number>> = {
  D: 1,
  WE: 2,
  W: 7,
  M: 30,
  Q: 91,
  S: 91,
  H: 182,
  Y: 365,
  E: 3652,
  C: 36524,
}

export function resolveOffset(
  offset: Of<'offset'>,
  frame: Frame,
  resolve: Resolve,
): Resolved | null {
  const { unit, count, sign, base, from } = offset
  if (count === null) return unknown(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const start = from === undefined ? null : resolve(from, frame)
  if (start !== null && start.days === null)
    return unknown(isClockUnit(unit) ? unknownValue.D : unknownValue[unit])
  const given = start ?? comparedQuarter(offset, frame) ?? (base === 'now' ? null : frame.anchor)
  const { today } = frame
  if (isClockUnit(unit)) {
    const day = given?.days?.[0] ?? today
    return day === null
      ? unknown(unknownValue.D)
      : known(dayPeriod(day + sign * Math.floor((hoursOf[unit] * count) / 24)))
  }
  if (given?.days != null && given.unit !== null && grain[given.unit] <= grain[unit])
    return moved(given.days[sign < 0 ? 0 : 1], given.unit, unit, sign * count)
  if (given?.days != null) return moved(given.days[sign < 0 ? 0 : 1], unit, unit, sign * count)
  return today === null ? unknown(unknownValue[unit], unit) : moved(today, unit, unit, sign * count)
}

/** "a year ago" in a text on a company's quarter is that quarter a year before, unless a year was named since. */
const comparedQuarter = (
  { unit, count, sign }: Of<'offset'>,
  { quarter, anchor }: Frame,
): Period | null =>
  unit === 'Y' && count === 1 && sign < 0 && anchor?.unit !== 'Y' ? quarter : null

const moved = (day: Day, grainUnit: Unit, unit: Unit, count: number): Resolved | null => {
  const to = addUnits(day, unit, count)
  return Number.isFinite(to) && isYear(partsOf(to).year) ? known(periodAt(grainUnit, to, 0)) : null
}

export function resolveDuration(
  { unit, count, extra, window }: Of<'duration'>,
  { today }: Frame,
): Resolved {
  const own = count === null ? lengthValue(unit, null) : brokenValue(unit, count)
  const more = extra === undefined ? '' : lengthValue(extra.unit, extra.count)
  const value = `${own}${own.startsWith('PT') ? more.replace('PT', '') : more.slice(1)}`
  if (window === undefined || today === null || count === null) return unknown(value)
  return { value, days: windowOf(today, unit, count * window), unit: null }
}

/** The stretch from a day to what lies a count of units away, whichever comes first. */
export function windowOf(day: Day, unit: Unit | ClockUnit, count: number): Days | null {
  const other = isClockUnit(unit)
    ? day + Math.trunc((hoursOf[unit] * count) / 24)
    : addUnits(day, unit, count)
  if (!Number.isFinite(other) || !isYear(partsOf(other).year)) return null
  return other < day ? [other, day] : [day, other]
}
