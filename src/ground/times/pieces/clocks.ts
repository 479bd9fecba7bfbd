// Times of day.
import { zones } from '../lexicon.ts'
import type { Clock } from '../meaning.ts'
import { findNumber } from '../numbers.ts'
import type { Piece } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { lowerAt } from './names.ts'

const clockPattern = /^(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?$/

/** "at 18.00", not "at 18.00 percent". */
const isDotted = (tokens: readonly Token[], at: number): boolean =>
  /^\d\d\.\d\d$/.test(lowerAt(tokens, at)) &&
  /^(?:at|until|till|from|around)$/.test(lowerAt(tokens, at - 1)) &&
  /^(?:$|[.,;:)]|and|on|in|when|by|to|the)$/.test(lowerAt(tokens, at + 1))

/** "5 p.m.", "11:10", "5:30 pm", "18.00" (behind "at", or before "hours" or a zone), "0735" (before GMT). */
export const findClock = (tokens: readonly Token[], at: number): Piece<Clock> | null => {
  const lower = lowerAt(tokens, at)
  const half = /^([ap])(?:\.\s?m\.?|m)$/.exec(lowerAt(tokens, at + 1))
  const isMarked =
    /^(?:hours|hrs|o'clock|h|local)$/.test(lowerAt(tokens, at + 1)) ||
    zones.has(lowerAt(tokens, at + 1)) ||
    isDotted(tokens, at)
  const joined = isMarked ? /^([01]\d|2[0-4])([0-5]\d)$/.exec(lower) : null
  const found = joined ?? clockPattern.exec(lower)
  if (found === null) return null
  const [hour, minute] = [Number(found[1]), found[2] === undefined ? null : Number(found[2])]
  const isPlain = /^\d{1,2}:\d\d/.test(lower)
  if (
    hour > 24 ||
    (minute ?? 0) > 59 ||
    !(isPlain || half !== null || (isMarked && minute !== null))
  )
    return null
  if (half !== null && (hour < 1 || hour > 12)) return null
  const shift = half === null ? 0 : (half[1] === 'p' ? 12 : 0) - (hour === 12 ? 12 : 0)
  const second = found[3] === undefined ? null : Number(found[3])
  const tail = half === null && /^(?:hours|hrs|h)$/.test(lowerAt(tokens, at + 1)) ? 1 : 0
  return {
    length: 1 + (half === null ? tail : 1),
    value: { hour: hour + shift, minute, second },
  }
}

export const hourWords: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 24],
])

/** "noon", "midnight", "8 o'clock", "eight o'clock". */
export const findHour = (tokens: readonly Token[], at: number): Piece<Clock> | null => {
  const word = hourWords.get(lowerAt(tokens, at))
  if (word !== undefined) return { length: 1, value: { hour: word, minute: 0, second: null } }
  const number = findNumber(tokens, at)
  if (number === null || number.value > 12 || lowerAt(tokens, at + number.length) !== "o'clock")
    return null
  return { length: number.length + 1, value: { hour: number.value, minute: 0, second: null } }
}
