// Every piece that a pattern may name.
import { holidayWords } from '../holidays.ts'
import {
  cardinals,
  dayParts,
  decadeWords,
  foreignMonths,
  months,
  ordinals,
  seasons,
  tens,
  units,
  vagueCounts,
  weekdays,
  zones,
} from '../lexicon.ts'
import {
  findCount,
  findDayNumber,
  findDecade,
  findNumber,
  findOrdinal,
  findYear,
} from '../numbers.ts'
import { type Finder, type FindPiece, remembering } from '../pattern.ts'
import { findClock, findHour, hourWords } from './clocks.ts'
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
import { approximations, findAbout, findWay, ways } from './ways.ts'

/** A piece, with the tables of the words that it can start with. */
const led = (
  find: FindPiece,
  ...tables: (ReadonlyMap<string, unknown> | Iterable<string>)[]
): Finder => ({
  find: remembering(find),
  starts: new Set(tables.flatMap((table) => [...(table instanceof Map ? table.keys() : table)])),
})
const table = (words: ReadonlyMap<string, unknown>): Finder => led(wordOf(words), words)

const figures = ['0']
const numbers = [...figures, ...cardinals.keys(), ...tens.keys(), 'a']
const counts = [...numbers, ...vagueCounts.keys(), 'an', 'the', 'half', 'couple', 'pair', 'dozen']
const ranks = [...figures, ...ordinals.keys(), ...tens.keys()]

export const pieces: Readonly<Record<string, Finder>> = {
  MONTH: led(findMonth, months),
  ANYMONTH: led(findAnyMonth, months, foreignMonths, ['kanun', 'tishrin']),
  WEEKDAY: led(findWeekday, weekdays),
  WEEKDAYS: led(findWeekdays, weekdays),
  ANYWEEKDAY: led(findAnyWeekday, weekdays),
  SEASON: table(seasons),
  PART: table(dayParts),
  UNIT: led(
    unitWhere(({ isPlural }) => !isPlural),
    units,
  ),
  LONGUNIT: led(
    unitWhere(({ unit, isPlural, times }) => !isPlural && times === 1 && longUnits.has(unit)),
    units,
  ),
  UNITS: led(
    unitWhere(({ isPlural }) => isPlural),
    units,
  ),
  ANYUNIT: led(
    unitWhere(() => true),
    units,
  ),
  ABOUT: led(findAbout, approximations, 'over more less fewer no not at up'.split(' ')),
  NUM: led(findNumber, numbers),
  COUNT: led(findCount, counts),
  ORD: led(findOrdinal, ranks),
  DAY: led(findDayNumber, ranks),
  YEAR: led(findYear, numbers, ["'0"]),
  DECADE: led(findDecade, figures, ["'0"], decadeWords),
  WAY: led(findWay, ways, ['the']),
  WHICH: table(halves),
  EARLY: table(earlies),
  END: table(ends),
  DAYS: led(findDays, ranks),
  CLOCK: led(findClock, figures),
  HOUR: led(findHour, hourWords, numbers),
  ZONE: led(
    (tokens, at) =>
      zones.has(lowerAt(tokens, at)) && tokens[at]?.isCapital
        ? { length: 1, value: lowerAt(tokens, at) }
        : null,
    zones,
  ),
  HOLIDAY: led(holidayWords.find, holidayWords.starts),
  YEARPAIR: led(findYearPair, figures),
  NUMERIC: led(findNumeric, figures),
  ISO: led(findIso, figures),
}
