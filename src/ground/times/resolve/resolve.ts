// From what an expression says to the value and the days that it stands for.
import { centuryPeriod, type Days, decadePeriod, isoOf, periodAt, yearPeriod } from '../calendar.ts'
import type { Meaning } from '../meaning.ts'
import { clockValue, lengthValue, unknownValue } from '../values.ts'
import { fullYear } from './choose.ts'
import { resolveIso, resolveNumeric, resolveWeekday } from './figures.ts'
import { type Frame, known, type Of, type Resolved, unknown } from './frame.ts'
import { resolveDuration, resolveOffset, resolveShift } from './moved.ts'
import { resolveHoliday, resolveOwnYear, resolvePart } from './named.ts'
import { portionOf, sideOf, stretchOf } from './parts.ts'

/** Null where the words name no day of the calendar: "February 30". */
export function resolveMeaning(meaning: Meaning, frame: Frame): Resolved | null {
  switch (meaning.kind) {
    case 'year':
      return known(yearPeriod(meaning.isShort ? fullYear(meaning.year, frame.today) : meaning.year))
    case 'decade':
      return known(
        decadePeriod(meaning.isShort ? fullYear(meaning.first, frame.today) : meaning.first),
      )
    case 'century':
      return known(centuryPeriod(meaning.century))
    case 'ownYear':
      return resolveOwnYear(meaning)
    case 'part':
      return resolvePart(meaning, frame, resolveMeaning)
    case 'numeric':
      return resolveNumeric(meaning, frame)
    case 'weekday':
      return resolveWeekday(meaning, frame, resolveMeaning)
    case 'holiday':
      return resolveHoliday(meaning, frame, resolveMeaning)
    case 'shift':
      return resolveShift(meaning, frame)
    case 'offset':
      return resolveOffset(meaning, frame, resolveMeaning)
    case 'iso':
      return resolveIso(meaning.value)
    default:
      return resolveComposed(meaning, frame)
  }
}

type Simple =
  | 'year'
  | 'decade'
  | 'century'
  | 'ownYear'
  | 'part'
  | 'numeric'
  | 'weekday'
  | 'holiday'
  | 'shift'
  | 'offset'
  | 'iso'

/** What is made of another time, and what is none of the calendar. */
function resolveComposed(
  meaning: Exclude<Meaning, { kind: Simple }>,
  frame: Frame,
): Resolved | null {
  switch (meaning.kind) {
    case 'portion':
    case 'side': {
      const of = resolveMeaning(meaning.of, frame)
      if (of?.days == null) return of
      const days =
        meaning.kind === 'portion'
          ? portionOf(of.days, meaning.portion)
          : sideOf(of.days, meaning.sign, frame)
      return { ...of, days }
    }
    case 'stretch': {
      const within = resolveMeaning(
        meaning.within ?? { kind: 'shift', unit: 'Y', by: 0, base: 'text' },
        frame,
      )
      if (within === null) return null
      const value = lengthValue(meaning.unit, meaning.count)
      return within.days === null
        ? unknown(value)
        : named(within, stretchOf(within.days, meaning), meaning)
    }
    case 'clock':
    case 'dayPart':
      return resolveInDay(meaning, frame)
    case 'span': {
      const [from, to] = [resolveMeaning(meaning.from, frame), resolveMeaning(meaning.to, frame)]
      if (from === null || to === null) return null
      const days: Days | null =
        from.days === null || to.days === null ? null : [from.days[0], to.days[1]]
      return { value: `${from.value}/${to.value}`, days, unit: null }
    }
    case 'reference': {
      const { today } = frame
      const isNow = meaning.value === 'PRESENT_REF' && today !== null
      return { value: meaning.value, days: isNow ? [today, today] : null, unit: null }
    }
    case 'duration':
      return resolveDuration(meaning, frame)
    case 'set':
      return unknown(meaning.value)
  }
}

/** A half goes by the name of the whole, a single week or day by its own, anything longer by its length. */
function named(within: Resolved, days: Days, { count, unit }: Of<'stretch'>): Resolved {
  if (count < 1) return { ...within, days }
  const own = count === 1 && (unit === 'W' || unit === 'D') ? periodAt(unit, days[0], 0) : null
  return { value: own?.value ?? lengthValue(unit, count), days, unit: own?.unit ?? null }
}

function resolveInDay(meaning: Of<'clock'> | Of<'dayPart'>, frame: Frame): Resolved | null {
  const on = meaning.on === null ? ownDay(meaning, frame) : resolveMeaning(meaning.on, frame)
  if (on === null) return null
  const tail =
    meaning.kind === 'dayPart'
      ? `T${meaning.part}`
      : clockValue(meaning.clock.hour, meaning.clock.minute, meaning.clock.second, meaning.zone)
  if (meaning.kind === 'clock' || meaning.nights === undefined)
    return { value: `${on.value}${tail}`, days: on.days, unit: on.unit }
  const to = resolveMeaning(meaning.nights, frame)
  const isNight = on.days !== null && to?.days != null && on.days[0] <= to.days[1]
  return {
    value: `${on.value}${tail}`,
    days: isNight ? [on.days[0], to.days[1]] : on.days,
    unit: null,
  }
}

/** A time without its day is of the day that the text gave last, else of publication. */
function ownDay(meaning: Of<'clock'> | Of<'dayPart'>, { anchor, today }: Frame): Resolved {
  const isNight = meaning.kind === 'dayPart' && meaning.part === 'NI'
  if (anchor?.unit === 'D') return known(anchor) ?? unknown(unknownValue.D, 'D')
  if (today === null) return unknown(unknownValue.D, 'D')
  return {
    value: isoOf(isNight ? today - 1 : today),
    days: isNight ? [today - 1, today] : [today, today],
    unit: 'D',
  }
}
