// Every piece that a pattern may name.
import { holidayWords } from '../holidays.ts'
import { dayParts, seasons, zones } from '../lexicon.ts'
import {
  findCount,
  findDayNumber,
  findDecade,
  findNumber,
  findOrdinal,
  findYear,
} from '../numbers.ts'
import type { FindPiece } from '../pattern.ts'
import { findClock, findHour } from './clocks.ts'
import { findDays, findIso, findNumeric, findYearPair } from './figures.ts'
import {
  earlies,
  ends,
  findAnyMonth,
  findAnyWeekday,
  findMonth,
  findWeekday,
  findWeekdays,
  halves,
  longUnits,
  lowerAt,
  unitWhere,
  wordOf,
} from './names.ts'
import { findAbout, findWay } from './ways.ts'

export const pieces: Readonly<Record<string, FindPiece>> = {
  MONTH: findMonth,
  ANYMONTH: findAnyMonth,
  WEEKDAY: findWeekday,
  WEEKDAYS: findWeekdays,
  ANYWEEKDAY: findAnyWeekday,
  SEASON: wordOf(seasons),
  PART: wordOf(dayParts),
  UNIT: unitWhere(({ isPlural }) => !isPlural),
  LONGUNIT: unitWhere(
    ({ unit, isPlural, times }) => !isPlural && times === 1 && longUnits.has(unit),
  ),
  UNITS: unitWhere(({ isPlural }) => isPlural),
  ANYUNIT: unitWhere(() => true),
  ABOUT: findAbout,
  NUM: findNumber,
  COUNT: findCount,
  ORD: findOrdinal,
  DAY: findDayNumber,
  YEAR: findYear,
  DECADE: findDecade,
  WAY: findWay,
  WHICH: wordOf(halves),
  EARLY: wordOf(earlies),
  END: wordOf(ends),
  DAYS: findDays,
  CLOCK: findClock,
  HOUR: findHour,
  ZONE: (tokens, at) =>
    zones.has(lowerAt(tokens, at)) && tokens[at]?.isCapital
      ? { length: 1, value: lowerAt(tokens, at) }
      : null,
  HOLIDAY: (tokens, at) => holidayWords.find(tokens, at),
  YEARPAIR: findYearPair,
  NUMERIC: findNumeric,
  ISO: findIso,
}
