// Dates, years and days in figures.
import { findDayNumber } from '../numbers.ts'
import type { FindPiece, Piece } from '../pattern.ts'
import { listReach, longestSpan, years } from '../settings.ts'
import type { Token } from '../tokens.ts'
import { lowerAt } from './names.ts'

/** "12.09.2023", "9/12/2023", "03/04/24". */
export const findNumeric: FindPiece = (tokens, at) => {
  const found = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$/.exec(lowerAt(tokens, at))
  return found === null || (found[2] === '.' && found[4]?.length === 2 && found[1]?.length === 1)
    ? null
    : {
        length: 1,
        value: {
          first: Number(found[1]),
          second: Number(found[3]),
          year: Number(found[4]),
          isDotted: found[2] === '.',
        },
      }
}

/** A day of a list, and its token. */
export interface ListedDay {
  readonly day: number
  readonly first: number
  readonly last: number
}

const separators = /^(?:,|and|or|to|until|till|through|thru|&|-|–|—|\/)$/

/** "3-5", "24 and 25", "3, 4 and 5": at least two days. */
export const findDays = (tokens: readonly Token[], at: number): Piece<ListedDay[]> | null => {
  const days: ListedDay[] = []
  let next = at
  while (days.length < listReach) {
    const day = findDayNumber(tokens, next)
    if (day === null) break
    days.push({ day: day.value, first: next, last: next + day.length - 1 })
    next += day.length
    const isListed = separators.test(lowerAt(tokens, next))
    const and =
      lowerAt(tokens, next) === ',' && /^(?:and|or)$/.test(lowerAt(tokens, next + 1)) ? 1 : 0
    const the = lowerAt(tokens, next + 1) === 'the' ? 1 : 0
    if (!isListed || findDayNumber(tokens, next + 1 + and + the) === null) break
    next += 1 + and + the
  }
  return days.length > 1 ? { length: next - at, value: days } : null
}

/** Two years of one name, and where the second one's figures stand. */
export interface YearPair {
  readonly year: number
  readonly end: number
  readonly last: number
}

/** "2022-23", "2022/2023", "2019–2021": the second may be short, and is later than the first. */
export const findYearPair = (tokens: readonly Token[], at: number): Piece<YearPair> | null => {
  const joined = /^(\d{4})\/(\d{2}|\d{4})$/.exec(lowerAt(tokens, at))
  const isParted = /^\d{4}$/.test(lowerAt(tokens, at)) && /^[-–/]$/.test(lowerAt(tokens, at + 1))
  const isSecond =
    /^\d{2}(?:\d\d)?$/.test(lowerAt(tokens, at + 2)) && !/^[-–]$/.test(lowerAt(tokens, at + 3))
  if (joined === null && !(isParted && isSecond)) return null
  const year = Number(joined?.[1] ?? lowerAt(tokens, at))
  const short = Number(joined?.[2] ?? lowerAt(tokens, at + 2))
  const end = short < 100 ? Math.floor(year / 100) * 100 + short : short
  const length = joined === null ? 3 : 1
  const isReal =
    year >= years.first && end > year && end <= Math.min(year + longestSpan, years.last)
  return isReal ? { length, value: { year, end, last: at + length - 1 } } : null
}

export const findIso: FindPiece = (tokens, at) => {
  const lower = lowerAt(tokens, at)
  const found = /^(\d{4})-(\d\d)-\d\d/.exec(lower)
  return found !== null && Number(found[2]) >= 1 && Number(found[2]) <= 12
    ? { length: 1, value: lower }
    : null
}
