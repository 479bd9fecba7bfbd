// Early, mid and late parts of dates; earlier and later this month; counted distances from a date.

import type { UnitWord } from '../lexicon.ts'
import type { Count, Meaning, PortionName } from '../meaning.ts'
import type { Finder } from '../pattern.ts'
import { pieces } from '../pieces/pieces.ts'
import { indexRules, pieceOf, type Rule, rulesOver, type Said } from '../rule.ts'
import { days } from './days.ts'
import { stretches } from './stretches.ts'
import { thisYear, yearPiece, years } from './years.ts'

const plain: readonly Rule[] = [...years, ...days, ...stretches]
const plainPiece = pieceOf(indexRules(plain))

/** A date of any kind, a bare year included. */
export const datePiece: Finder = {
  starts: plainPiece.starts.union(yearPiece.starts),
  find: (tokens, at) => {
    const [date, year] = [plainPiece.find(tokens, at), yearPiece.find(tokens, at)]
    return (date?.length ?? 0) >= (year?.length ?? 0) ? date : year
  },
}

const rule = rulesOver({
  ...pieces,
  DATE: datePiece,
})

const portion = (said: Said, of: Meaning | null, label = 'early'): Meaning | null =>
  of === null ? null : { kind: 'portion', portion: said.get<PortionName>(label), of }

const sided =
  (sign: -1 | 1) =>
  (said: Said): Meaning | null => {
    const of = said.meaning('date')
    return of === null ? null : { kind: 'side', sign, of }
  }

/** "this month" but not "Monday": days have no earlier and later part that counts. */
const isPointed = (tokens: Parameters<Rule['guard']>[0], first: number): boolean =>
  /^(?:this|that|the|last|in|next|mon|tues|yes)/.test(tokens[first + 1]?.lower ?? '')

const portions: readonly Rule[] = [
  rule('DATE', 'the? very? EARLY -? in|on? the? DATE', (said) =>
    portion(said, said.meaning('date')),
  ),
  rule('DATE', 'the? very? END of|to DATE', (said) => portion(said, said.meaning('date'), 'end')),
  rule('DATE', 'the? END of the month|week', (said) => {
    const unit = said.get<string>('word') === 'week' ? 'W' : 'M'
    return portion(said, { kind: 'shift', unit, by: 0, base: 'text' }, 'end')
  }),
  rule('DATE', 'year - end YEAR', (said) => ({
    kind: 'portion',
    portion: 'end',
    of: said.meaning('year') ?? thisYear,
  })),
  rule('DATE', 'earlier in? DATE', sided(-1), isPointed),
  rule('DATE', 'later|sometime in? DATE', sided(1), isPointed),
]

interface CountedUnit {
  readonly unit: Extract<Meaning, { kind: 'offset' }>['unit']
  readonly count: Count
}
const countedUnit = (said: Said): CountedUnit => {
  const { unit, times } = said.get<UnitWord>('anyunit')
  const count = said.has('count') ? said.get<Count>('count') : null
  return { unit, count: count === null ? null : count * times }
}

const offset =
  (sign: -1 | 1, base: 'now' | 'text') =>
  (said: Said): Meaning | null => {
    const from = said.meaning('date')
    return { kind: 'offset', ...countedUnit(said), sign, base, ...(from === null ? {} : { from }) }
  }

/** "the day before." but not "the day before the vote". */
const isLast: Rule['guard'] = (tokens, _, last) =>
  !/^[\p{L}\d$£€]/u.test(tokens[last + 1]?.lower ?? '') ||
  /^(?:and|but|when|by|in|at|he|she|they|it)$/.test(tokens[last + 1]?.lower ?? '')

const offsets: readonly Rule[] = [
  rule('DATE', 'ABOUT? COUNT ANYUNIT or? so? ago', offset(-1, 'now')),
  rule(
    'DATE',
    'ANYUNIT ago',
    offset(-1, 'now'),
    (tokens, first) => tokens[first]?.lower.endsWith('s') === true,
  ),
  rule('DATE', 'ABOUT? COUNT ANYUNIT earlier|previously', offset(-1, 'text')),
  rule('DATE', 'ABOUT? COUNT ANYUNIT later|afterwards|afterward|thereafter', offset(1, 'text')),
  rule(
    'DATE',
    'ABOUT? COUNT ANYUNIT after|before',
    (said) => offset(said.get('word') === 'after' ? 1 : -1, 'text')(said),
    isLast,
  ),
  rule('DATE', 'COUNT ANYUNIT from now|today', offset(1, 'now')),
  rule('DATE', 'COUNT ANYUNIT hence', offset(1, 'now')),
  rule('DATE', 'ABOUT? COUNT ANYUNIT before|prior to? DATE', offset(-1, 'text')),
  rule('DATE', 'ABOUT? COUNT ANYUNIT after|following DATE', offset(1, 'text')),
  rule(
    'DATE',
    'the eve',
    () => ({ kind: 'shift', unit: 'D', by: -1, base: 'text' }),
    (tokens, first, last) => tokens[first - 1]?.lower === 'on' && tokens[last + 1]?.lower !== 'of',
  ),
  rule('DATE', 'the eve of DATE', (said) => beside(said, -1)),
  rule('DATE', 'the day before DATE', (said) => beside(said, -1)),
  rule('DATE', 'the day after DATE', (said) => beside(said, 1)),
  rule(
    'DATE',
    'the LONGUNIT before|after|earlier',
    (said) => ({
      kind: 'shift',
      unit: said.unit('longunit'),
      by: said.get('word') === 'after' ? 1 : -1,
      base: 'text',
    }),
    isLast,
  ),
]
function beside(said: Said, sign: -1 | 1): Meaning | null {
  const from = said.meaning('date')
  return from === null ? null : { kind: 'offset', unit: 'D', count: 1, sign, base: 'text', from }
}

/** Every date that one expression names. */
export const dates: readonly Rule[] = [...plain, ...portions, ...offsets]
