// Where words that could mean a time do.
import { shortMonths } from './lexicon.ts'
import { lowerAt } from './pieces/names.ts'
import type { Guard } from './rule.ts'
import type { Token } from './tokens.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const beforeTime = set(
  'in since of by until till til during from to through throughout after before around about for early late mid between and or into over on within this that circa ca the spring summer autumn fall winter',
)
const quantities = set(
  'percent per cent % million billion thousand trillion dollars people miles km kilometers kilometres meters metres feet tons tonnes euros pounds points votes shares troops soldiers workers men women',
)
const currencies = set(
  '$ £ € # ¥ no number nos than nearly almost exactly some flight room boeing section article resolution',
)

/** A number of four digits that is a year: led by a word that leads to times, or by none that counts. */
export const isYear: Guard = (tokens, first, last) => {
  const figures = tokens[first]?.lower ?? ''
  const before = lowerAt(tokens, first - 1)
  const after = tokens[last + 1]
  if (currencies.has(before) || quantities.has(after?.lower ?? '')) return false
  if (
    after?.isApart === false &&
    /^[-%\p{L}]$/u.test(after.lower) &&
    !/^\d/.test(lowerAt(tokens, last + 2))
  )
    return after.lower === '-' && beforeTime.has(before)
  if (!/^\d{4}$/.test(figures)) return before !== 'the' && beforeTime.has(before)
  if (beforeTime.has(before)) return true
  const year = Number(figures)
  const isNewsYear = year >= 1800 && year < 2060
  return isNewsYear && /^(?:'s|[(,;:–-]|\p{L}+)$/u.test(before) && !isThings(after)
}

/** A plural behind a number is what it counts. */
const isThings = (after: Token | undefined): boolean =>
  after !== undefined &&
  /^\p{L}{3,}s$/u.test(after.lower) &&
  !/^(?:was|has|his|its|this)$/.test(after.lower)

/** "in the summer", "by autumn", "this spring", not "spring a surprise", "fall behind". */
export const isSeason: Guard = (tokens, first) => {
  const before = lowerAt(tokens, first - 1)
  return (
    set(
      'in by until till from since during through throughout after before of and or last each into over early late mid',
    ).has(before) || /^(?:the|this|last|next)$/.test(lowerAt(tokens, first))
  )
}

/** "on the 22nd", not "the 22nd regiment". */
export const isDayOfMonth: Guard = (tokens, first, last) => {
  const before = lowerAt(tokens, first - 1)
  const after = tokens[last + 1]
  const isLed = set('on by until till from since before after and to').has(before)
  return isLed && isNoRank(tokens, first, last) && after?.lower !== '-'
}

/** "on Friday, the fourth of the month", not "on Friday, the fourth decline". */
export const isNoRank: Guard = (tokens, _, last) => {
  const after = tokens[last + 1]
  return after === undefined || !/^\p{L}/u.test(after.lower) || afterDay.has(after.lower)
}
const afterDay = set(
  'of in at by to and or but with when while as the a an he she they it we this that were was is are will for from after before local',
)

const sentenceStart = /^[.!?¶"“”'‘’`:;]$/

/** Not a given name ("Jan"), a march, or "May I": a month that stands alone must look like one. */
export const isMonthName: Guard = (tokens, first, last) => {
  const word = tokens[first]?.lower ?? ''
  if (shortMonths.has(word) && word !== 'sept' && last === first) return false
  if (word !== 'may' && word !== 'march') return true
  const before = tokens[first - 1]?.lower
  return before !== undefined && !sentenceStart.test(before) && lowerAt(tokens, last + 1) !== 'of'
}

/** "This Week" in quotation marks is a programme. */
export const isNoTitle: Guard = (tokens, first, last) =>
  !(tokens[last]?.isCapital && /^["“'‘`]$/.test(lowerAt(tokens, first - 1)))

/** A bare plural ("for weeks", "within days", "months of talks") that measures time by itself. */
export const isBarePlural: Guard = (tokens, first, last) => {
  const before = lowerAt(tokens, first - 1)
  if (before === '-') return false
  if (set('for in within after over of into these by through').has(before) && before !== 'of')
    return true
  return (
    lowerAt(tokens, last + 1) === 'of' &&
    !/^(?:these|those|the|his|her|their|its|my|our|old)$/.test(before)
  )
}

/** Not "the second", not "his month". */
export const isCounted: Guard = (tokens, _, last) => {
  const next = lowerAt(tokens, last + 1)
  const isAge = next === '-' && lowerAt(tokens, last + 2) === 'old'
  const isFraction = lowerAt(tokens, last) === 'quarters' && lowerAt(tokens, last - 1) === '-'
  return (
    !isAge &&
    !isFraction &&
    !(next === 'old') &&
    !(next === 'of' && lowerAt(tokens, last + 2) === 'age')
  )
}

/** "an hour" in "100 kilometres an hour" is a rate of motion, no time. */
export const isNoSpeed: Guard = (tokens, first, last) =>
  isCounted(tokens, first, last) &&
  !(
    /^(?:an|per)$/.test(lowerAt(tokens, first)) &&
    /^(?:miles|mile|km|kilometers|kilometres|kilometer|mph|knots)$/.test(lowerAt(tokens, first - 1))
  )

/** Not part of a name: "the Harbour Daily". */
export const isFrequency: Guard = (tokens, first, last) =>
  isAdverb(tokens, first, last) &&
  !(tokens[first]?.isCapital === true && tokens[first - 1]?.isCapital === true)

/** Not the end of a sentence's opening list: an adverb that says when, not "now that", "then-president". */
export const isAdverb: Guard = (tokens, first, last) => {
  const after = tokens[last + 1]
  return !(after?.lower === '-' && !after.isApart) && lowerAt(tokens, first - 1) !== '-'
}
