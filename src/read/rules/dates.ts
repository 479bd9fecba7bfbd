// Dates: days, months and years by their names and numbers.
import {
  type Days,
  dayOf,
  isDate,
  isoOf,
  monthDays,
  monthNamed,
  pad,
  partsOf,
  weekdayNamed,
  yearDays,
} from './calendar.ts'
import {
  type Anchor,
  dateMatch,
  dayMatch,
  dayNumber,
  lowerAt,
  type Match,
  nearestYear,
  type Rule,
  yearAt,
} from './time-matches.ts'
import type { Word } from './words.ts'

/** "2023-09-12", "12.09.2023", "9/12/2023". */
export const numericDate: Rule = (words, at) => {
  const lower = lowerAt(words, at)
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(lower)
  if (iso !== null) return dateMatch(1, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const found = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(lower)
  if (found === null) return null
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])]
  const isMonthFirst = found[2] === '/' && first <= 12
  return isMonthFirst ? dateMatch(1, year, first, second) : dateMatch(1, year, second, first)
}

/** "September 12, 2023", "Sept. 12". */
export const monthDay: Rule = (words, at, anchor) => {
  const month = monthNamed(lowerAt(words, at))
  const day = dayNumber(lowerAt(words, at + 1))
  if (month === 0 || day === 0 || words[at]?.capital === false) return null
  const comma = lowerAt(words, at + 2) === ',' ? 1 : 0
  const year = yearAt(words, at + 2 + comma)
  return year > 0 ? dateMatch(3 + comma, year, month, day) : dayMatch(2, month, day, anchor)
}

/** "12 September 2023", "the 12th of September". */
export const dayMonth: Rule = (words, at, anchor) => {
  const day = dayNumber(lowerAt(words, at))
  const of = lowerAt(words, at + 1) === 'of' ? 1 : 0
  const month = monthNamed(lowerAt(words, at + 1 + of))
  if (month === 0 || day === 0 || words[at + 1 + of]?.capital === false) return null
  const year = yearAt(words, at + 2 + of)
  return year > 0 ? dateMatch(3 + of, year, month, day) : dayMatch(2 + of, month, day, anchor)
}

/** "25 and 26 May", "3, 4 and 5 May 2023": from the first day to the last. */
export const dayRange: Rule = (words, at, anchor) => {
  const first = dayNumber(lowerAt(words, at))
  if (first === 0) return null
  let next = at + 1
  while (next < at + 6 && /^(?:,|and|to|or|-|–|\d{1,2})$/.test(lowerAt(words, next))) next += 1
  const last = next - 1 > at + 1 ? dayMonth(words, next - 1, anchor) : null
  if (last?.days == null) return null
  const { year, month } = partsOf(last.days[0])
  if (!isDate(year, month, first) || first >= partsOf(last.days[0]).day) return null
  const days: Days = [dayOf(year, month, first), last.days[1]]
  return {
    ...last,
    length: next - 1 - at + last.length,
    days,
    value: `${isoOf(days[0])}/${isoOf(days[1])}`,
  }
}

/** "September 2023", "last September", "in September"; "may" and "march" want a capital. */
export const monthAlone: Rule = (words, at, anchor) => {
  const month = monthNamed(lowerAt(words, at))
  if (month === 0 || words[at]?.capital === false || lowerAt(words, at).length < 3) return null
  const year = yearAt(words, at + 1)
  if (year > 0)
    return { length: 2, type: 'DATE', value: `${year}-${pad(month)}`, days: monthDays(year, month) }
  if (words[at]?.tag === 'modal' || words[at]?.tag === 'name') return null
  const shared = sharedYear(words, at)
  if (shared > 0)
    return {
      length: 1,
      type: 'DATE',
      value: `${shared}-${pad(month)}`,
      days: monthDays(shared, month),
    }
  if (anchor.today === null)
    return { length: 1, type: 'DATE', value: `XXXX-${pad(month)}`, days: null }
  const near = nearestYear(anchor.today, month, 15)
  return { length: 1, type: 'DATE', value: `${near}-${pad(month)}`, days: monthDays(near, month) }
}

/** "from June to August 2023": the year behind the second month is the first one's too; else 0. */
const sharedYear = (words: readonly Word[], at: number): number =>
  /^(?:to|and|until|-|–)$/.test(lowerAt(words, at + 1)) && monthNamed(lowerAt(words, at + 2)) > 0
    ? yearAt(words, at + 3)
    : 0

/** "2023", "the 1990s". */
export const yearAlone: Rule = (words, at) => {
  const decade = /^(?:1[5-9]|20)\d0s$/.exec(lowerAt(words, at))
  if (decade !== null) {
    const first = Number(lowerAt(words, at).slice(0, 4))
    return {
      length: 1,
      type: 'DATE',
      value: String(first / 10),
      days: [yearDays(first)[0], yearDays(first + 9)[1]],
    }
  }
  const year = yearAt(words, at)
  const before = lowerAt(words, at - 1)
  const isTime =
    /^(?:in|since|of|by|until|till|during|from|to|after|before|early|late|mid|and|year|,|\()$/.test(
      before,
    )
  return year > 0 && isTime && words[at + 1]?.tag !== 'plural'
    ? { length: 1, type: 'DATE', value: String(year), days: yearDays(year) }
    : null
}

/** "Tuesday", "last Tuesday", "next Tuesday": back unless the verb looks ahead. */
export const weekday: Rule = (words, at, anchor) => {
  const lower = lowerAt(words, at)
  const direction = lower === 'last' ? -1 : lower === 'next' ? 1 : 0
  const offset = direction !== 0 || lower === 'this' ? 1 : 0
  const named =
    words[at + offset]?.capital === true ? weekdayNamed(lowerAt(words, at + offset)) : -1
  if (named < 0) return null
  const length = offset + 1
  const dated = dateBehind(words, at + length, anchor)
  if (dated !== null) return { ...dated, length: length + dated.length }
  if (anchor.today === null)
    return { length, type: 'DATE', value: `XXXX-WXX-${named === 0 ? 7 : named}`, days: null }
  const ahead = (named - partsOf(anchor.today).weekday + 7) % 7
  const isAhead = direction === 1 || (direction === 0 && anchor.looksAhead(at))
  const day = isAhead
    ? anchor.today + (ahead || 7)
    : anchor.today - ((7 - ahead) % 7) - (direction === -1 && ahead === 0 ? 7 : 0)
  return { length, type: 'DATE', value: isoOf(day), days: [day, day] }
}

/** ", September 12" behind a weekday; the comma counts. */
function dateBehind(words: readonly Word[], at: number, anchor: Anchor): Match | null {
  const comma = lowerAt(words, at) === ',' ? 1 : 0
  const found = monthDay(words, at + comma, anchor) ?? dayMonth(words, at + comma, anchor)
  return found === null ? null : { ...found, length: found.length + comma }
}

/** "on the 22nd". */
export const ordinalDay: Rule = (words, at, anchor) => {
  const lower = lowerAt(words, at)
  if (
    !/^\d{1,2}(?:st|nd|rd|th)$/.test(lower) ||
    lowerAt(words, at - 1) !== 'the' ||
    anchor.today === null
  )
    return null
  if (!/^(?:on|by|until|till|from|since)$/.test(lowerAt(words, at - 2))) return null
  const { year, month } = partsOf(anchor.today)
  return dateMatch(1, year, month, dayNumber(lower))
}
