// Years, named or pointed at, and what two numbers name.
import { isYear } from '../guards.ts'
import type { Meaning } from '../meaning.ts'
import type { YearPair } from '../pieces/figures.ts'
import { pieces } from '../pieces/pieces.ts'
import {
  type Guard,
  indexRules,
  type Part,
  pieceOf,
  type Rule,
  rulesOver,
  type Said,
} from '../rule.ts'

const rule = rulesOver(pieces)

const ownYear =
  (of: 'fiscal' | 'academic') =>
  (said: Said): Meaning | null => {
    if (said.has('yearpair')) {
      const { year } = said.get<YearPair>('yearpair')
      return { kind: 'ownYear', year, of: of === 'fiscal' ? 'split' : of }
    }
    const year = said.meaning('year')
    return year?.kind === 'year' && year.isShort !== true
      ? { kind: 'ownYear', year: year.year, of }
      : null
  }

export const thisYear: Meaning = { kind: 'shift', unit: 'Y', by: 0, base: 'near' }

/** "the year ended March 31" is a length, and "the year-earlier quarter" another matter. */
export const isNoLength: Guard = (tokens, _, last) =>
  !/^(?:ended|ending|to|-|of|before|after|that|when|in)$/.test(tokens[last + 1]?.lower ?? '')

/** A year that stands for itself wherever it is read as part of a date. */
const named: readonly Rule[] = [
  rule('DATE', 'the? year YEAR', (said) => said.meaning('year')),
  rule('DATE', 'WAY fiscal|calendar|financial? year', (said) => ({
    kind: 'shift',
    unit: 'Y',
    ...said.way(),
  })),
  rule('DATE', 'the fiscal|calendar|full|whole|entire? year', () => thisYear, isNoLength),
  rule('DATE', 'fiscal|financial|fy|budget year? YEAR', ownYear('fiscal')),
  rule('DATE', 'the? fiscal|financial|budget year YEARPAIR', ownYear('fiscal')),
  rule('DATE', 'the? YEARPAIR fiscal|financial|budget year', ownYear('fiscal')),
  rule('DATE', 'the? academic|school year YEAR', ownYear('academic')),
  rule('DATE', 'the? academic|school year YEARPAIR', ownYear('academic')),
  rule('DATE', 'the? YEARPAIR academic|school year', ownYear('academic')),
]

const bare = (guard?: Rule['guard']): Rule =>
  rule('DATE', 'YEAR', (said) => said.meaning('year'), guard)

/** What a month, a quarter or a season can be "of". */
export const yearPiece = pieceOf(indexRules([bare(), ...named]))

/** "1939-45", "2019-2021": two years. */
const bothYears = (said: Said): readonly Part[] => {
  const { year, end, last } = said.get<YearPair>('yearpair')
  const { first } = said.over('yearpair')
  const isOne = first === last
  const meant = (own: number): Meaning => ({ kind: 'year', year: own })
  const through: Part = {
    type: 'DATE',
    meaning: { kind: 'span', from: meant(year), to: meant(end) },
  }
  if (isOne) return [through]
  return [
    { over: { last: first }, type: 'DATE', meaning: meant(year) },
    { over: { first: last }, type: 'DATE', meaning: meant(end) },
  ]
}

export const years: readonly Rule[] = [bare(isYear), ...named, rule('DATE', 'YEARPAIR', bothYears)]
