// Several times that share a month or a year: "3-5 May", "May 24 and 25", "June to August 2023".
import type { Meaning } from '../meaning.ts'
import type { ListedDay } from '../pieces/figures.ts'
import { pieces } from '../pieces/pieces.ts'
import { type Part, type Rule, rulesOver, type Said } from '../rule.ts'
import { yearPiece } from './years.ts'

const rule = rulesOver({ ...pieces, YEARLY: yearPiece })

const month = (n: number, within: Meaning | null): Meaning => ({
  kind: 'part',
  unit: 'M',
  n,
  within,
})
const day = (n: number, within: Meaning): Meaning => ({ kind: 'part', unit: 'D', n, within })

/** The month belongs to the first day where it stands before, to the last where it stands behind. */
const daysOf =
  (isMonthFirst: boolean) =>
  (said: Said): readonly Part[] => {
    const days = said.get<readonly ListedDay[]>('days')
    const within = month(said.number('month'), said.meaning('yearly'))
    return days.map(({ day: n, first, last }, at) => ({
      over: {
        ...(isMonthFirst && at === 0 ? {} : { first }),
        ...(at === days.length - 1 ? {} : { last }),
      },
      type: 'DATE',
      meaning: day(n, within),
    }))
  }

const sharedYear = (said: Said): readonly Part[] => {
  const year = said.meaning('yearly')
  const meant = (number: 'from' | 'to', date: string): Meaning => {
    const within = month(said.number(number), year)
    return said.has(date) ? day(said.number(date), within) : within
  }
  return [
    {
      over: {
        last: said.over(
          said.has('first') && said.over('first').first > said.over('from').first
            ? 'first'
            : 'from',
        ).last,
      },
      type: 'DATE',
      meaning: meant('from', 'first'),
    },
    {
      over: {
        first: Math.min(
          said.over('to').first,
          said.has('last') ? said.over('last').first : Number.POSITIVE_INFINITY,
        ),
      },
      type: 'DATE',
      meaning: meant('to', 'last'),
    },
  ]
}

const quarters = (said: Said): readonly Part[] | null => {
  const [from, to] = [said.number('from'), said.number('to')]
  if (from > 4 || to > 4) return null
  const quarter = (n: number): Meaning => ({
    kind: 'part',
    unit: 'Q',
    n,
    within: said.meaning('yearly'),
  })
  return [
    { over: { last: said.over('from').last }, type: 'DATE', meaning: quarter(from) },
    { over: { first: said.over('to').first }, type: 'DATE', meaning: quarter(to) },
  ]
}

export const lists: readonly Rule[] = [
  rule('DATE', 'the? DAYS of? ANYMONTH=month ,? YEARLY?', daysOf(false)),
  rule(
    'DATE',
    'MONTH the? DAYS',
    daysOf(true),
    (tokens, _, last) => !/^\d{4}$/.test(tokens[last + 2]?.lower ?? ''),
  ),
  rule('DATE', 'MONTH the? DAYS ,? YEARLY', daysOf(true)),
  rule('DATE', 'MONTH=from to|and|or|until|till|through|-|–|/ MONTH=to ,? of? YEARLY', sharedYear),
  rule(
    'DATE',
    'the? DAY=first of? ANYMONTH=from to|and|until|till|through|-|– the? DAY=last of? ANYMONTH=to ,? YEARLY',
    sharedYear,
  ),
  rule(
    'DATE',
    'MONTH=from DAY=first to|and|until|till|through|-|– MONTH=to DAY=last ,? YEARLY',
    sharedYear,
  ),
  rule('DATE', 'the? ORD=from and|or|to|through ORD=to quarters|quarter of? YEARLY?', quarters),
]
