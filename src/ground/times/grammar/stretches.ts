// Parts of a year and what is longer than one: quarters, halves, seasons, weeks, decades, centuries.
import type { Unit } from '../calendar.ts'
import { isNoTitle, isSeason } from '../guards.ts'
import type { Meaning } from '../meaning.ts'
import type { YearPair } from '../pieces/figures.ts'
import { pieces } from '../pieces/pieces.ts'
import { type Rule, rulesOver, type Said } from '../rule.ts'
import { datedPiece, monthPiece } from './days.ts'
import { isNoLength, thisYear, yearPiece } from './years.ts'

const rule = rulesOver({
  ...pieces,
  YEARLY: yearPiece,
  MONTHLY: monthPiece,
  DATED: datedPiece,
})

const shift = (said: Said, unit: Unit): Meaning => ({ kind: 'shift', unit, ...said.way() })

const quarter = (said: Said): Meaning | null => {
  const n = said.number('ord')
  return n >= 1 && n <= 4 ? { kind: 'part', unit: 'Q', n, within: said.meaning('yearly') } : null
}
const half = (said: Said): Meaning | null => {
  const n = said.number('which')
  return { kind: 'part', unit: 'H', n, within: said.meaning('yearly') }
}
const lastYear: Meaning = { kind: 'shift', unit: 'Y', by: -1, base: 'now' }

/** The quarter a year before the one that is told of. */
const yearEarlier: Meaning = { kind: 'offset', unit: 'Y', count: 1, sign: -1, base: 'text' }

const quarters: readonly Rule[] = [
  rule('DATE', 'the? fiscal? -? ORD fiscal? quarter', quarter),
  rule('DATE', 'fiscal? -? ORD - fiscal? -? quarter', quarter),
  rule('DATE', 'the? fiscal? -? ORD -? quarter ,? of|in? YEARLY', quarter),
  rule('DATE', "YEARLY 's? fiscal? ORD -? quarter", quarter),
  rule('DATE', 'the? year - earlier|ago ORD quarter', (said) => {
    const n = said.number('ord')
    return n <= 4 ? { kind: 'part', unit: 'Q', n, within: lastYear } : null
  }),
  rule(
    'DATE',
    'q NUM=ord ,? of? YEARLY?',
    quarter,
    (tokens, first) => tokens[first + 1]?.isApart === false,
  ),
  rule('DATE', 'WAY quarter', (said) => shift(said, 'Q')),
  rule('DATE', 'the? latest quarter|period', () => ({
    kind: 'shift',
    unit: 'Q',
    by: -1,
    base: 'now',
  })),
  rule(
    'DATE',
    'the quarter',
    () => ({ kind: 'shift', unit: 'Q', by: 0, base: 'text' }),
    (tokens, _, last) => tokens[last + 1]?.lower !== '-',
  ),
  rule(
    'DATE',
    'the? comparable|corresponding|same? year - earlier|ago quarter|period',
    () => yearEarlier,
  ),
  rule('DATE', 'year - earlier|ago', () => yearEarlier),
  rule('DATE', 'the? quarter a year ago|earlier', () => yearEarlier),
  rule('DATE', 'the? same|comparable|corresponding quarter|period a? YEARLY', () => yearEarlier),
]

const monthHalf = (said: Said): Meaning => ({
  kind: 'stretch',
  count: 0.5,
  unit: 'M',
  side: said.number('which') === 1 ? 'first' : 'last',
  within: said.meaning('monthly') ?? said.meaning('month'),
})

const halves: readonly Rule[] = [
  rule(
    'DATE',
    'the? WHICH -? half',
    (said) => half(said),
    (tokens, _, last) => !/^(?:of|an?|hour|time)$/.test(tokens[last + 1]?.lower ?? ''),
  ),
  rule('DATE', 'the? WHICH -? half of YEARLY', half),
  rule(
    'DATE',
    'the? h NUM=which ,? of? YEARLY',
    half,
    (tokens, first) => tokens[first + 1]?.isApart === false,
  ),
  rule('DATE', 'the? WHICH half of MONTHLY', monthHalf),
  rule('DATE', 'the? WHICH half of the month', (said) => ({
    ...(monthHalf(said) as Extract<Meaning, { kind: 'stretch' }>),
    within: { kind: 'shift', unit: 'M', by: 0, base: 'text' },
  })),
  rule('DATE', 'the? WHICH half of WAY month', (said) => ({
    ...(monthHalf(said) as Extract<Meaning, { kind: 'stretch' }>),
    within: shift(said, 'M'),
  })),
]

const season = (said: Said): Meaning => ({
  kind: 'part',
  unit: 'S',
  n: said.number('season'),
  within: said.meaning('yearly'),
})

const seasons: readonly Rule[] = [
  rule('DATE', 'the? SEASON', season, isSeason),
  rule('DATE', 'the? SEASON ,? of? YEARLY', season),
  rule('DATE', 'the? SEASON of? YEARPAIR', (said) => ({
    ...(season(said) as Extract<Meaning, { kind: 'part' }>),
    within: { kind: 'year', year: said.get<YearPair>('yearpair').year },
  })),
  rule('DATE', 'YEAR=yearly SEASON', season),
  rule('DATE', 'WAY SEASON', (said) => ({
    ...(season(said) as Extract<Meaning, { kind: 'part' }>),
    way: said.way().by,
  })),
  rule('DATE', "WAY year 's SEASON", (said) => ({
    ...(season(said) as Extract<Meaning, { kind: 'part' }>),
    within: shift(said, 'Y'),
  })),
]

const weeks: readonly Rule[] = [
  rule('DATE', 'the? week of|beginning|starting|from DATED', (said) => ({
    kind: 'part',
    unit: 'W',
    n: 0,
    within: said.meaning('dated'),
  })),
  rule('DATE', 'the? ORD week of|in MONTHLY', (said) => ({
    kind: 'part',
    unit: 'W',
    n: said.number('ord'),
    within: said.meaning('monthly'),
  })),
  rule('DATE', 'the? last|final week of|in MONTHLY', (said) => ({
    kind: 'stretch',
    count: 1,
    unit: 'W',
    side: 'last',
    within: said.meaning('monthly'),
  })),
  rule('DATE', 'the? last|final day of MONTHLY', (said) => ({
    kind: 'stretch',
    count: 1,
    unit: 'D',
    side: 'last',
    within: said.meaning('monthly'),
  })),
  rule('DATE', 'the? ORD decade of MONTHLY', (said) => {
    const n = said.number('ord')
    const within = said.meaning('monthly')
    const third = (['early', 'mid', 'late'] as const)[n - 1]
    return third === undefined || within === null
      ? null
      : { kind: 'portion', portion: third, of: within }
  }),
  rule('DATE', 'the weekend', () => ({ kind: 'shift', unit: 'WE', by: 0, base: 'text' })),
]

/** Units that are pointed at: "last week", "this month", "the following day", "the same year". */
const pointed: readonly Rule[] = [
  rule(
    'DATE',
    'WAY LONGUNIT',
    (said) => shift(said, said.unit('longunit')),
    (tokens, first, last) =>
      last > first &&
      isNoTitle(tokens, first, last) &&
      !(
        tokens[first]?.lower === 'past' ||
        (tokens[first]?.lower === 'the' &&
          /^(?:past|last|coming)$/.test(tokens[first + 1]?.lower ?? ''))
      ),
  ),
  rule('DATE', 'year -? end', () => ({ kind: 'portion', portion: 'end', of: thisYear })),
  rule('DATE', 'the week', () => ({ kind: 'shift', unit: 'W', by: 0, base: 'near' }), isNoLength),
  rule('DATE', 'the month', () => ({ kind: 'shift', unit: 'M', by: 0, base: 'near' }), isNoLength),
  rule('DATE', "the? year 's end", () => ({ kind: 'portion', portion: 'end', of: thisYear })),
]

const ages: readonly Rule[] = [
  rule('DATE', 'the? DECADE', (said) => said.meaning('decade')),
  rule('DATE', 'the? ORD -? century', (said) => {
    const century = said.number('ord')
    return century <= 21 ? { kind: 'century', century } : null
  }),
]

export const stretches: readonly Rule[] = [
  ...quarters,
  ...halves,
  ...seasons,
  ...weeks,
  ...pointed,
  ...ages,
]
