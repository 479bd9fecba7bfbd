// Durations, what recurs, and words that point at the past, the present or the future as a whole.

import type { Unit } from '../calendar.ts'
import { isAdverb, isBarePlural, isCounted, isFrequency, isNoSpeed } from '../guards.ts'
import type { UnitWord } from '../lexicon.ts'
import type { ClockUnit, Count, DayPart, Meaning } from '../meaning.ts'
import { pieces } from '../pieces/pieces.ts'
import { type Part, type Rule, rulesOver, type Said } from '../rule.ts'
import { isClockUnit, lengthValue } from '../values.ts'
import { datePiece } from './portions.ts'

const rule = rulesOver({ ...pieces, DATE: datePiece })

const amount = (
  said: Said,
  count = 'count',
  unit = 'anyunit',
): { unit: Unit | ClockUnit; count: Count } => {
  const own = said.get<UnitWord>(unit)
  const value = said.has(count) ? said.get<Count>(count) : null
  return { unit: own.unit, count: value === null ? null : value * own.times }
}
const duration = (said: Said, window?: -1 | 1): Meaning => ({
  kind: 'duration',
  ...amount(said),
  ...(window === undefined ? {} : { window }),
})
const fixed = (said: Said, count: Count, unit = 'anyunit'): Meaning => {
  const own = said.get<UnitWord>(unit)
  return { kind: 'duration', unit: own.unit, count: count === null ? null : count * own.times }
}

/** "a quarter" and "a second" are fractions and ranks more often than times. */
const isTime: Rule['guard'] = (tokens, first, last) => {
  const unit = tokens[last]?.lower ?? ''
  const article = /^(?:an?|the)$/.test(tokens[last - 1]?.lower ?? '')
  return (
    isNoSpeed(tokens, first, last) && !(article && /^(?:quarter|second|day|min|sec)$/.test(unit))
  )
}

const durations: readonly Rule[] = [
  rule('DURATION', 'ABOUT? COUNT ANYUNIT', (said) => duration(said), isTime),
  rule('DURATION', 'ABOUT? the? COUNT -? ANYUNIT -? long', (said) => duration(said), isCounted),
  rule(
    'DURATION',
    'ABOUT? COUNT full|consecutive|straight|whole|solid|more|additional|long|calendar|working ANYUNIT',
    (said) => duration(said),
    isTime,
  ),
  rule('DURATION', 'ABOUT? COUNT or NUM ANYUNIT', (said) => fixed(said, null)),
  rule('DURATION', 'ABOUT? COUNT to|-|– NUM ANYUNIT', (said) => fixed(said, null)),
  rule('DURATION', 'ABOUT? COUNT ANYUNIT or so', (said) => duration(said)),
  rule(
    'DURATION',
    'COUNT - ANYUNIT',
    (said) => duration(said),
    (tokens, first, last) =>
      isCounted(tokens, first, last) && !tokens[first]?.lower.startsWith('a'),
  ),
  rule('DURATION', 'ABOUT? COUNT ANYUNIT and|, COUNT=rest UNIT|UNITS=other', (said) => {
    const other = said.has('other') ? 'other' : 'unit'
    return { ...duration(said), extra: amount(said, 'rest', other) } as Meaning
  }),
  rule('DURATION', 'ABOUT? COUNT UNIT=anyunit and a half', (said) => {
    const { unit, count } = amount(said)
    return { kind: 'duration', unit, count: (count ?? 1) + 0.5 }
  }),
  rule('DURATION', 'ABOUT? the? past|last|previous|preceding COUNT ANYUNIT', (said) =>
    duration(said, -1),
  ),
  rule('DURATION', 'the? past|last|next|coming COUNT to|or|- NUM ANYUNIT', (said) =>
    fixed(said, null),
  ),
  rule('DURATION', 'the? past|last|previous UNITS=anyunit', (said) => duration(said, -1)),
  rule('DURATION', 'the past|last UNIT=anyunit', (said) => fixedWindow(said, -1)),
  rule('DURATION', 'the fiscal? year ended|ending', () => ({
    kind: 'duration',
    unit: 'Y',
    count: 1,
  })),
  rule('DURATION', 'the? next|coming|following|upcoming COUNT ANYUNIT or? so?', (said) =>
    duration(said, 1),
  ),
  rule('DURATION', 'the? coming|next UNITS=anyunit', (said) => duration(said, 1)),
  rule('DURATION', 'the coming UNIT=anyunit', (said) => fixedWindow(said, 1)),
  rule('DURATION', 'the? recent UNITS=anyunit', (said) => duration(said, -1)),
  rule('DURATION', 'the NUM=count UNITS=anyunit', (said) => duration(said)),
  rule('DURATION', 'the first|final|initial|opening COUNT ANYUNIT', (said) => duration(said)),
  rule('DURATION', 'the? WHICH COUNT ANYUNIT of DATE', (said) => stretchOf(said)),
  rule('DURATION', 'UNITS=anyunit', (said) => fixed(said, null), isBarePlural),
  rule('DURATION', 'UNITS|UNIT=anyunit - long', (said) =>
    fixed(said, said.has('anyunit') ? 1 : null, said.has('anyunit') ? 'anyunit' : 'units'),
  ),
  rule(
    'DURATION',
    'the years|decades|centuries',
    (said) => ({
      kind: 'duration',
      unit: said.get('word') === 'years' ? 'Y' : said.get('word') === 'decades' ? 'E' : 'C',
      count: null,
    }),
    (tokens, first) => /^(?:over|through)$/.test(tokens[first - 1]?.lower ?? ''),
  ),
  rule('DURATION', 'the? whole|entire UNIT=anyunit', (said) => fixed(said, 1)),
]

const fixedWindow = (said: Said, window: -1 | 1): Meaning => ({
  ...(fixed(said, 1) as Extract<Meaning, { kind: 'duration' }>),
  window,
})

/** "the first nine months of 2024": a duration, and the date that it is part of. */
function stretchOf(said: Said): readonly Part[] | null {
  const { unit, count } = amount(said)
  const within = said.meaning('date')
  if (count === null || within === null || isClockUnit(unit)) return null
  const side = said.number('which') === 1 ? 'first' : 'last'
  return [
    {
      over: { last: said.over('anyunit').last },
      type: 'DURATION',
      meaning: { kind: 'stretch', count, unit, side, within },
    },
    { over: said.over('date'), type: 'DATE', meaning: within },
  ]
}

const period = (value: string): Meaning => ({ kind: 'set', value })

const every = (said: Said): Meaning => {
  const { unit, count } = amount(said)
  return period(
    lengthValue(unit, said.has('count') ? (count ?? 1) : said.get<UnitWord>('anyunit').times),
  )
}

const frequencies: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['biweekly', 'P2W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
])

const sets: readonly Rule[] = [
  rule('SET', 'every|each COUNT? ANYUNIT', every),
  rule('SET', 'every other ANYUNIT', (said) =>
    period(lengthValue(said.get<UnitWord>('anyunit').unit, 2)),
  ),
  rule('SET', 'every|each WEEKDAY', (said) => period(`XXXX-WXX-${said.number('weekday')}`)),
  rule('SET', 'every|each MONTH', (said) =>
    period(`XXXX-${String(said.number('month')).padStart(2, '0')}`),
  ),
  rule('SET', 'every|each SEASON', (said) =>
    period(`XXXX-${['SP', 'SU', 'FA', 'WI'][said.number('season') - 1]}`),
  ),
  rule('SET', 'every|each PART', (said) => period(`XXXX-XX-XXT${said.get<DayPart>('part')}`)),
  rule('SET', 'every|each WEEKDAY PART', (said) =>
    period(`XXXX-WXX-${said.number('weekday')}T${said.get<DayPart>('part')}`),
  ),
  rule('SET', 'WEEKDAYS', (said) => period(`XXXX-WXX-${said.number('weekdays')}`)),
  rule('SET', 'on weekends', () => period('XXXX-WXX-WE')),
  rule('SET', 'once|twice|thrice a|every|per|each ANYUNIT', (said) => fixedSet(said)),
  rule('SET', 'COUNT times a|every|per|each ANYUNIT', (said) =>
    period(lengthValue(said.get<UnitWord>('anyunit').unit, 1)),
  ),
  rule('SET', 'per LONGUNIT=anyunit', (said) => fixedSet(said)),
  rule(
    'SET',
    'a day',
    () => period('P1D'),
    (tokens, first) =>
      /^(?:\p{L}{2,}s|times|dollars|tonnes|percent)$/u.test(tokens[first - 1]?.lower ?? ''),
  ),
  rule(
    'SET',
    [...frequencies.keys()].join('|'),
    (said) => period(frequencies.get(said.get<string>('word')) ?? 'XXXX'),
    isFrequency,
  ),
]
const fixedSet = (said: Said): Meaning => period(lengthValue(said.get<UnitWord>('anyunit').unit, 1))

const refer = (value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF') => (): Meaning => ({
  kind: 'reference',
  value,
})
const present = refer('PRESENT_REF')
const past = refer('PAST_REF')
const future = refer('FUTURE_REF')

const references: readonly Rule[] = [
  rule('DATE', 'now|currently|presently|nowadays', present, isAdverb),
  rule('DATE', 'right|just now', present),
  rule('DATE', 'at present', present),
  rule('DATE', 'the moment', present, (tokens, first) => tokens[first - 1]?.lower === 'at'),
  rule('DATE', 'the present|current time', present),
  rule('DATE', 'this time', present, (tokens, first) => tokens[first - 1]?.lower === 'at'),
  rule('DATE', 'these days', present),
  rule('DATE', 'more|most? recently|lately', past),
  rule(
    'DATE',
    'the recent? past',
    past,
    (tokens, _, last) =>
      !/^\p{L}/u.test(tokens[last + 1]?.lower ?? '') ||
      /^(?:and|but|when|as|that|with|have|has|he|it|the)$/.test(tokens[last + 1]?.lower ?? ''),
  ),
  rule('DATE', 'the time', past, (tokens, first) => tokens[first - 1]?.lower === 'at'),
  rule('DATE', 'those days', past),
  rule('DATE', 'the other day', past),
  rule(
    'DATE',
    'soon|shortly',
    future,
    (tokens, first, last) =>
      !/^(?:after|before|as|thereafter)$/.test(tokens[last + 1]?.lower ?? '') &&
      !/^(?:as|too|how|very)$/.test(tokens[first - 1]?.lower ?? ''),
  ),
  rule('DATE', 'as soon as possible', future),
  rule('DATE', 'the? near|immediate|foreseeable|distant future', future),
  rule(
    'DATE',
    'the future',
    future,
    (tokens, _, last) => !/^\p{L}/u.test(tokens[last + 1]?.lower ?? ''),
  ),
  rule('DATE', 'future', future, (tokens, first) => tokens[first - 1]?.lower === 'in'),
  rule('DATE', 'the near|short|long|medium term', future),
]

export const lengths: readonly Rule[] = [...durations, ...sets, ...references]
