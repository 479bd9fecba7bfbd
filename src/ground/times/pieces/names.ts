// Names of months, weekdays, units and parts of periods.
import type { Unit } from '../calendar.ts'
import {
  foreignMonths,
  months,
  shortMonths,
  shortWeekdays,
  type UnitWord,
  units,
  weekdays,
} from '../lexicon.ts'
import type { PortionName } from '../meaning.ts'
import type { Piece } from '../pattern.ts'
import type { Token } from '../tokens.ts'

export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

export const wordOf =
  <Value>(table: ReadonlyMap<string, Value>, isRight: (token: Token) => boolean = () => true) =>
  (tokens: readonly Token[], at: number): Piece<Value> | null => {
    const token = tokens[at]
    const value = token === undefined ? undefined : table.get(token.lower)
    return token === undefined || value === undefined || !isRight(token)
      ? null
      : { length: 1, value }
  }

/** "March", "Nov.", "NOV"; without a capital it is another word or a slip that is not worth the risk. */
export const findMonth = (tokens: readonly Token[], at: number): Piece<number> | null => {
  const found = wordOf(months, ({ isCapital }) => isCapital)(tokens, at)
  return found === null ? null : withStop(tokens, at, found, shortMonths)
}

/** The full stop of a short name is part of it. */
function withStop<Value>(
  tokens: readonly Token[],
  at: number,
  found: Piece<Value>,
  short: ReadonlySet<string>,
): Piece<Value> {
  const stop = tokens[at + 1]
  const hasStop = stop?.lower === '.' && !stop.isApart && short.has(lowerAt(tokens, at))
  return hasStop ? { ...found, length: 2 } : found
}

/** A month beside a day or a year: in any language, with or without a capital. */
export const findAnyMonth = (tokens: readonly Token[], at: number): Piece<number> | null => {
  const english = wordOf(months)(tokens, at)
  if (english !== null) return withStop(tokens, at, english, shortMonths)
  const foreign = wordOf(foreignMonths)(tokens, at)
  return foreign ?? arabicMonth(tokens, at)
}

const arabicMonths: Readonly<Record<string, number>> = {
  'kanun thani': 1,
  'kanun awwal': 12,
  'tishrin awwal': 10,
  'tishrin thani': 11,
}

/** "Kanun al-Thani", "Tishrin al-Awwal". */
function arabicMonth(tokens: readonly Token[], at: number): Piece<number> | null {
  const [first, article, dash, second] = [0, 1, 2, 3].map((step) => lowerAt(tokens, at + step))
  if (!/^(?:kanun|tishrin)$/.test(first ?? '') || !/^(?:al|ath|el)$/.test(article ?? ''))
    return null
  const month = dash === '-' ? arabicMonths[`${first} ${second}`] : undefined
  return month === undefined ? null : { length: 4, value: month }
}

export const findWeekday = wordOf(
  weekdays,
  ({ isCapital, lower }) => isCapital && !shortWeekdays.has(lower) && !lower.endsWith('days'),
)

export const findWeekdays = wordOf(
  weekdays,
  ({ isCapital, lower }) => isCapital && lower.endsWith('days'),
)

export const findAnyWeekday = (tokens: readonly Token[], at: number): Piece<number> | null => {
  const found = wordOf(weekdays, ({ isCapital }) => isCapital)(tokens, at)
  return found === null ? null : withStop(tokens, at, found, shortWeekdays)
}

export const unitWhere =
  (isRight: (unit: UnitWord) => boolean) =>
  (tokens: readonly Token[], at: number): Piece<UnitWord> | null => {
    const unit = units.get(lowerAt(tokens, at))
    return unit !== undefined && isRight(unit) ? { length: 1, value: unit } : null
  }

export const longUnits: ReadonlySet<string> = new Set<Unit>([
  'D',
  'W',
  'WE',
  'M',
  'Q',
  'Y',
  'E',
  'C',
])

export const earlies: ReadonlyMap<string, PortionName> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
])

export const ends: ReadonlyMap<string, PortionName> = new Map([
  ['beginning', 'beginning'],
  ['start', 'beginning'],
  ['outset', 'beginning'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
])

export const halves: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['opening', 1],
  ['initial', 1],
  ['second', 2],
  ['latter', 2],
  ['last', 2],
  ['final', 2],
  ['closing', 2],
])
