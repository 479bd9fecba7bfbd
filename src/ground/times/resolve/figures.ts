// Dates in figures, and weekdays.
import { type Day, dayOf, dayPeriod, isDate, monthPeriod, parseIso, partsOf } from '../calendar.ts'
import { chooseWeekday, fullYear, weekdayBeside } from './choose.ts'
import { type Frame, known, type Of, type Resolve, type Resolved, unknown } from './frame.ts'

/** By the report's own order; else the reading that lies closest before publication, else day first. */
export function resolveNumeric(
  { first, second, year: short, isDotted, weekday }: Of<'numeric'>,
  { order: reports, today }: Frame,
): Resolved | null {
  const order = isDotted ? 'day' : reports
  const year = short < 100 ? fullYear(short, today) : short
  const readings = [
    { order: 'day', month: second, day: first },
    { order: 'month', month: first, day: second },
  ].flatMap((each) =>
    isDate(year, each.month, each.day) ? [{ ...each, at: dayOf(year, each.month, each.day) }] : [],
  )
  const away = (at: Day): number =>
    today === null ? 0 : at <= today ? today - at : (at - today) * aheadCost
  const best =
    readings.find((each) => partsOf(each.at).weekday === weekday) ??
    readings.find((each) => each.order === order) ??
    readings.toSorted((a, b) => away(a.at) - away(b.at))[0]
  return best === undefined ? null : known(dayPeriod(best.at))
}

/** News states dates of the past more often than ones to come. */
const aheadCost = 2

export function resolveWeekday(
  { weekday, way, week, base }: Of<'weekday'>,
  frame: Frame,
  resolve: Resolve,
): Resolved | null {
  const { today, tense, anchor } = frame
  if (week !== undefined) {
    const days = resolve(week, frame)?.days
    return days == null
      ? unknown(`XXXX-WXX-${weekday}`, 'D')
      : known(dayPeriod(days[0] + weekday - 1))
  }
  if (base === 'text' && way !== null && anchor !== null)
    return known(dayPeriod(weekdayBeside(weekday, way, anchor.days)))
  if (today === null) return unknown(`XXXX-WXX-${weekday}`, 'D')
  return known(dayPeriod(chooseWeekday(weekday, way, today, tense)))
}

export function resolveIso(value: string): Resolved | null {
  const day = parseIso(value)
  if (day !== null) return { value, days: [day, day], unit: 'D' }
  const [year, month] = value.split('-').map(Number) as [number, number]
  return value.length === 7 ? known(monthPeriod(year, month)) : null
}
