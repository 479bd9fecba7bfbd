// Parts of the calendar and days with a name, whose year may be left open.
import {
  type Day,
  dayOf,
  dayPeriod,
  isDate,
  isoOf,
  isYear,
  monthPeriod,
  monthsOf,
  pad,
  partsOf,
  weekPeriod,
  yearPeriod,
} from '../calendar.ts'
import { holidays } from '../holidays.ts'
import { academicYear, fiscalYear, splitFiscalYear } from '../settings.ts'
import { nearestOf, pointedOf, type Yearly, yearPart } from './choose.ts'
import { type Frame, known, type Of, type Resolve, type Resolved, unknown } from './frame.ts'

const letters: Readonly<Record<string, (n: number) => string>> = {
  M: (n) => `-${pad(n)}`,
  Q: (n) => `-Q${n}`,
  H: (n) => `-H${n}`,
  S: (n) => `-${['SP', 'SU', 'FA', 'WI'][n - 1]}`,
  D: (n) => `-${pad(n)}`,
  W: (n) => `-W${pad(n)}`,
}

/** What a part without its year comes from, in any year; for days the month's day counts too. */
function yearlyOf({ unit, n, within }: Of<'part'>): Yearly | null {
  if (unit === 'D') {
    if (within?.kind !== 'part' || within.unit !== 'M' || within.within !== null) return null
    const month = within.n
    return (year) => (isDate(year, month, n) ? dayPeriod(dayOf(year, month, n)) : null)
  }
  if (unit === 'W' || within !== null) return null
  return (year) => yearPart(unit, n, year)
}

export function resolvePart(part: Of<'part'>, frame: Frame, resolve: Resolve): Resolved | null {
  const make = yearlyOf(part)
  if (make !== null) return resolveYearly(part, make, frame)
  if (part.unit === 'D' && part.within === null) return resolveDayNumber(part.n, frame)
  const within = part.within === null ? null : resolve(part.within, frame)
  if (within === null) return null
  if (within.days === null)
    return unknown(`${within.value}${letters[part.unit]?.(part.n) ?? ''}`, part.unit)
  const [from, to] = within.days
  const { year, month } = partsOf(from)
  if (part.unit === 'D')
    return isDate(year, month, part.n) && from + part.n - 1 <= to
      ? known(dayPeriod(from + part.n - 1))
      : null
  if (part.unit !== 'W') return known(yearPart(part.unit, part.n, year))
  if (part.n === 0) return known(weekPeriod(from))
  const first = from + 7 * (part.n - 1)
  const week = weekPeriod(first)
  return week === null || first > to ? null : { ...week, days: [first, Math.min(first + 6, to)] }
}

function resolveYearly(part: Of<'part'>, make: Yearly, frame: Frame): Resolved | null {
  const way = part.unit === 'D' && part.within?.kind === 'part' ? part.within.way : part.way
  const { today, tense } = frame
  if (today !== null)
    return known(
      way === undefined ? nearestOf(make, today, tense) : pointedOf(make, today, way, tense),
    )
  const month = part.within?.kind === 'part' ? (letters.M?.(part.within.n) ?? '') : ''
  return make(2000) === null
    ? null
    : unknown(`XXXX${month}${letters[part.unit]?.(part.n) ?? ''}`, part.unit)
}

/** "the 22nd": of the month that brings it closest for the tense. */
function resolveDayNumber(n: number, { today, tense }: Frame): Resolved | null {
  if (today === null) return unknown(`XXXX-XX-${pad(n)}`, 'D')
  const { year, month } = partsOf(today)
  const days = [-1, 0, 1]
    .map((by) =>
      monthPeriod(Math.floor((year * 12 + month - 1 + by) / 12), ((month - 1 + by + 12) % 12) + 1),
    )
    .flatMap((each) =>
      each !== null && each.days[0] + n - 1 <= each.days[1] ? [each.days[0] + n - 1] : [],
    )
  const isRight = (day: Day): boolean =>
    tense === 'past' ? day <= today : tense === 'future' ? day >= today : true
  const near = days.filter(isRight).sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]
  return near === undefined ? null : known(dayPeriod(near))
}

export function resolveOwnYear({ year, of }: Of<'ownYear'>): Resolved | null {
  const { month, before } = { fiscal: fiscalYear, split: splitFiscalYear, academic: academicYear }[
    of
  ]
  const period = yearPeriod(year)
  return period === null ? null : { ...period, days: monthsOf(year - before, month, 12) }
}

export function resolveHoliday(
  { name, within, way }: Of<'holiday'>,
  frame: Frame,
  resolve: Resolve,
): Resolved | null {
  const rule = holidays[name]
  if (rule === undefined) return null
  const make: Yearly = (year) => {
    if (!isYear(year)) return null
    const days = rule(year)
    const value = days[0] === days[1] ? isoOf(days[0]) : `${isoOf(days[0])}/${isoOf(days[1])}`
    return { unit: 'D', days, value }
  }
  const { today, tense } = frame
  if (within !== null) {
    const days = resolve(within, frame)?.days
    return days == null ? unknown('XXXX-XX-XX', 'D') : known(make(partsOf(days[0]).year))
  }
  if (today === null) return unknown('XXXX-XX-XX', 'D')
  return known(
    way === undefined ? nearestOf(make, today, tense) : pointedOf(make, today, way, tense),
  )
}
