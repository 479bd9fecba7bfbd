// Days that are known by a name. Fixed, moving with Easter, or the n-th weekday of a month.
import { type Day, dayOf, easterOf, partsOf } from './calendar.ts'
import type { Piece } from './pattern.ts'
import type { Token } from './tokens.ts'

/** First and last day of a holiday in a year. */
type Rule = (year: number) => readonly [Day, Day]

const fixed =
  (month: number, day: number, length = 1): Rule =>
  (year) => {
    const first = dayOf(year, month, day)
    return [first, first + length - 1]
  }
const easter =
  (from: number, to = from): Rule =>
  (year) => [easterOf(year) + from, easterOf(year) + to]

/** `weekday` is ISO's; the n-th in the month, the last where `n` is 0; `after` days are added. */
const nth =
  (month: number, weekday: number, n: number, after = 0): Rule =>
  (year) => {
    const first = dayOf(year, month + (n === 0 ? 1 : 0), 1)
    const ahead = (weekday - partsOf(first).weekday + 7) % 7
    const day = first + ahead + (n === 0 ? -7 : 7 * (n - 1)) + after
    return [day, day]
  }

/** The 29th of a leap year's or any other day stays within its year. */
export const holidays: Readonly<Record<string, Rule>> = {
  "new year's day": fixed(1, 1),
  'new year': fixed(1, 1),
  'new year holidays': fixed(1, 1, 8),
  "new year's eve": fixed(12, 31),
  'orthodox christmas': fixed(1, 7),
  'martin luther king day': nth(1, 1, 3),
  "valentine's day": fixed(2, 14),
  'defender of the fatherland day': fixed(2, 23),
  "presidents' day": nth(2, 1, 3),
  "international women's day": fixed(3, 8),
  "women's day": fixed(3, 8),
  "st. patrick's day": fixed(3, 17),
  nowruz: fixed(3, 21),
  'palm sunday': easter(-7),
  'holy week': easter(-7, -1),
  'good friday': easter(-2),
  'easter sunday': easter(0),
  'easter monday': easter(1),
  'easter weekend': easter(-2, 1),
  easter: easter(0),
  'ascension day': easter(39),
  'whit sunday': easter(49),
  pentecost: easter(49),
  "april fools' day": fixed(4, 1),
  'anzac day': fixed(4, 25),
  'may day': fixed(5, 1),
  'labour day': fixed(5, 1),
  'victory day': fixed(5, 9),
  'memorial day': nth(5, 1, 0),
  juneteenth: fixed(6, 19),
  'canada day': fixed(7, 1),
  'bastille day': fixed(7, 14),
  'fourth of july': fixed(7, 4),
  'labor day': nth(9, 1, 1),
  'columbus day': nth(10, 1, 2),
  halloween: fixed(10, 31),
  "all saints' day": fixed(11, 1),
  'election day': nth(11, 1, 1, 1),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'remembrance day': fixed(11, 11),
  'thanksgiving day': nth(11, 4, 4),
  thanksgiving: nth(11, 4, 4),
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  'christmas holidays': fixed(12, 24, 9),
  christmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  hogmanay: fixed(12, 31),
}

const names = Object.keys(holidays)
  .map((name) => ({ name, words: name.match(/'s|[a-z]+\.?|'/g) ?? [] }))
  .toSorted((a, b) => b.words.length - a.words.length)
const byFirst = Map.groupBy(names, ({ words }) => words[0])

/** "before the new year", not "in the new year" or "a new year of war". */
const isTurn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'year' &&
  tokens[at - 1]?.lower === 'the' &&
  /^(?:by|before|until|till)$/.test(tokens[at - 2]?.lower ?? '')

/** A holiday's name with a capital; its apostrophe and "the" may be missing. */
export const holidayWords = {
  /** The words that a holiday's name can start with. */
  starts: [...byFirst.keys()].flatMap((word) => word ?? []),
  find(tokens: readonly Token[], at: number): Piece<string> | null {
    const first = tokens[at]
    if (first === undefined || !(first.isCapital || isTurn(tokens, at))) return null
    for (const { name, words } of byFirst.get(first.lower) ?? []) {
      const length = measure(tokens, at, words)
      if (length > 0) return { length, value: name }
    }
    return null
  },
}

function measure(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at
  for (const word of words) {
    const own = tokens[next]?.lower
    if (own === word) next += 1
    else if (word === 'st.' && own === 'st') next += tokens[next + 1]?.lower === '.' ? 2 : 1
    else if (word !== "'" && word !== "'s") return 0
  }
  return next - at
}
