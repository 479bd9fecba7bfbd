// Months, days of months, weekdays, dates in figures, holidays.
import { isDayOfMonth, isMonthName, isNoRank } from '../guards.ts'
import type { Meaning } from '../meaning.ts'
import { pieces } from '../pieces/pieces.ts'
import { type Guard, indexRules, pieceOf, type Rule, rulesOver, type Said } from '../rule.ts'
import { yearPiece } from './years.ts'

const withYear = { ...pieces, YEARLY: yearPiece }
const rule = rulesOver(withYear)

const monthOf = (said: Said): Meaning => ({
  kind: 'part',
  unit: 'M',
  n: said.number('month'),
  within: said.meaning('yearly'),
})

const dayOfMonth = (said: Said): Meaning => ({
  kind: 'part',
  unit: 'D',
  n: said.number('day'),
  within: monthOf(said),
})

const shiftedMonth = (said: Said): Meaning => ({ kind: 'shift', unit: 'M', ...said.way() })

type Figures = Omit<Extract<Meaning, { kind: 'numeric' }>, 'kind'>

/** A date in figures; which of them is the month is decided over the whole report. */
const numeric = (said: Said): Meaning | null => {
  const figures = said.get<Figures>('numeric')
  const { first, second } = figures
  const [small, large] = [Math.min(first, second), Math.max(first, second)]
  return small >= 1 && small <= 12 && large <= 31 ? { kind: 'numeric', ...figures } : null
}

/** A weekday beside a date in figures says which of them is the day. */
const dated = (said: Said): Meaning | null => {
  const meaning = said.meaning('dated')
  return meaning?.kind === 'numeric' ? { ...meaning, weekday: said.number('anyweekday') } : meaning
}

export const shiftDay = (by: number): Meaning => ({ kind: 'shift', unit: 'D', by, base: 'now' })

const pointedMonth = (said: Said): Meaning => ({
  kind: 'part',
  unit: 'M',
  n: said.number('month'),
  within: null,
  way: said.way().by,
})

/** "May 5:30" is a month and a clock, and "March 200 people" no day. */
const isWholeNumber: Guard = (tokens, _, last) => {
  const after = tokens[last + 1]
  return after === undefined || after.isApart || !/^[\d%]/.test(after.lower)
}

const dayRules: readonly Rule[] = [
  rule('DATE', 'MONTH the? DAY', dayOfMonth, isWholeNumber),
  rule('DATE', 'MONTH the? DAY ,? of? YEARLY', dayOfMonth),
  rule('DATE', 'the? DAY -? of? ANYMONTH=month', dayOfMonth),
  rule('DATE', 'the? DAY -? of? ANYMONTH=month ,|-? of? YEARLY', dayOfMonth),
  rule('DATE', 'YEAR=yearly ,? ANYMONTH=month DAY', dayOfMonth),
]

const months: readonly Rule[] = [
  rule('DATE', 'MONTH', monthOf, isMonthName),
  rule('DATE', 'MONTH ,? of? YEARLY', monthOf),
  rule('DATE', 'ANYMONTH=month of? YEAR=yearly', monthOf),
  rule('DATE', 'the month of MONTH', monthOf),
  rule('DATE', 'WAY MONTH', pointedMonth),
]

const figures: readonly Rule[] = [
  rule('DATE', 'ISO', (said) => ({ kind: 'iso', value: said.get('iso') })),
  rule('DATE', 'NUMERIC', numeric),
]

const pointed: readonly Rule[] = [
  rule(
    'DATE',
    'the ORD=day',
    (said) => ({ kind: 'part', unit: 'D', n: said.number('day'), within: null }),
    isDayOfMonth,
  ),
  rule('DATE', 'the DAY of WAY month', (said) => ({
    kind: 'part',
    unit: 'D',
    n: said.number('day'),
    within: shiftedMonth(said),
  })),
  rule('DATE', 'yesterday', () => shiftDay(-1)),
  rule('DATE', 'today', () => shiftDay(0)),
  rule('DATE', 'tomorrow', () => shiftDay(1)),
  rule('DATE', 'the? day before yesterday', () => shiftDay(-2)),
  rule('DATE', 'the? day after tomorrow', () => shiftDay(2)),
]

const dayRule = rulesOver({ ...withYear, DATED: pieceOf(indexRules([...dayRules, ...figures])) })

const weekdayOf = (said: Said, week?: Meaning): Meaning => ({
  kind: 'weekday',
  weekday: said.number('weekday'),
  way: null,
  ...(week === undefined ? {} : { week }),
})

const weekdays: readonly Rule[] = [
  dayRule('DATE', 'WEEKDAY', (said) => weekdayOf(said)),
  dayRule('DATE', 'WAY WEEKDAY', (said) => {
    const { by, base } = said.way()
    return { kind: 'weekday', weekday: said.number('weekday'), way: by, base }
  }),
  dayRule('DATE', 'WEEKDAY of? WAY week', (said) =>
    weekdayOf(said, { kind: 'shift', unit: 'W', ...said.way() }),
  ),
  dayRule('DATE', 'WAY week WEEKDAY', (said) =>
    weekdayOf(said, { kind: 'shift', unit: 'W', ...said.way() }),
  ),
  dayRule('DATE', 'a week from|on WEEKDAY', (said) =>
    weekdayOf(said, { kind: 'shift', unit: 'W', by: 1, base: 'now' }),
  ),
  dayRule('DATE', 'ANYWEEKDAY ,? on? the? DATED', dated),
  dayRule('DATE', 'ANYWEEKDAY ( DATED )', dated),
  dayRule('DATE', 'WAY ANYWEEKDAY ,|( the? DATED )?', dated),
  dayRule(
    'DATE',
    'ANYWEEKDAY ,? the ORD',
    (said) => ({ kind: 'part', unit: 'D', n: said.number('ord'), within: null }),
    isNoRank,
  ),
]

const holidays: readonly Rule[] = [
  rule('DATE', 'HOLIDAY', (said) => ({ kind: 'holiday', name: said.get('holiday'), within: null })),
  rule('DATE', 'HOLIDAY ,? of? YEARLY', (said) => ({
    kind: 'holiday',
    name: said.get('holiday'),
    within: said.meaning('yearly'),
  })),
  rule('DATE', 'WAY HOLIDAY', (said) => ({
    kind: 'holiday',
    name: said.get('holiday'),
    within: null,
    way: said.way().by,
  })),
]

export const days: readonly Rule[] = [
  ...dayRules,
  ...months,
  ...figures,
  ...pointed,
  ...weekdays,
  ...holidays,
]
/** A day or a month by its name, for "the week of May 5". */
export const datedPiece = pieceOf(indexRules([...dayRules, ...figures]))
export const monthPiece = pieceOf(indexRules(months))
