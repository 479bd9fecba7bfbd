// Numbers in figures and words: counts, ordinals, years.
import { cardinals, decadeWords, ordinals, tens, vagueCounts } from './lexicon.ts'
import type { Count, Meaning } from './meaning.ts'
import type { Piece } from './pattern.ts'
import { mostUnits, years } from './settings.ts'
import type { Token } from './tokens.ts'

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** "twenty", "twenty-four", "twenty four", "seven": 1 to 99. */
function smallAt(tokens: readonly Token[], at: number): Piece<number> | null {
  const ten = tens.get(lowerAt(tokens, at))
  if (ten === undefined) {
    const own = cardinals.get(lowerAt(tokens, at))
    return own === undefined ? null : { length: 1, value: own }
  }
  const gap = lowerAt(tokens, at + 1) === '-' ? 2 : 1
  const one = cardinals.get(lowerAt(tokens, at + gap)) ?? 10
  return one < 10 ? { length: gap + 1, value: ten + one } : { length: 1, value: ten }
}

/** "a hundred", "two hundred and ten", "a thousand", "two thousand", "a hundred thousand". */
function wordsAt(tokens: readonly Token[], at: number): Piece<number> | null {
  const isOne = /^(?:a|one)$/.test(lowerAt(tokens, at))
  const small = isOne ? { length: 1, value: 1 } : smallAt(tokens, at)
  const scale = lowerAt(tokens, at + (small?.length ?? 0))
  if (small === null || (scale !== 'hundred' && scale !== 'thousand'))
    return isOne && lowerAt(tokens, at) === 'a' ? null : small
  const value = small.value * (scale === 'hundred' ? 100 : 1000)
  const and = lowerAt(tokens, at + small.length + 1) === 'and' ? 1 : 0
  const rest = smallAt(tokens, at + small.length + 1 + and)
  if (rest === null) return { length: small.length + 1, value }
  return { length: small.length + 1 + and + rest.length, value: value + rest.value }
}

/** "72", "1,500", "2.5", "3 1/2". */
function figuresAt(tokens: readonly Token[], at: number): Piece<number> | null {
  const lower = lowerAt(tokens, at)
  if (!/^\d{1,4}(?:,\d{3})?(?:\.\d{1,2})?$/.test(lower)) return null
  const value = Number(lower.replace(',', ''))
  const half = /^(\d)\/(\d)$/.exec(lowerAt(tokens, at + 1))
  if (half !== null && Number(half[2]) > 0)
    return { length: 2, value: value + Number(half[1]) / Number(half[2]) }
  return { length: 1, value }
}

/** An exact number; "two and a half" is 2.5. */
export function findNumber(tokens: readonly Token[], at: number): Piece<number> | null {
  const whole = figuresAt(tokens, at) ?? wordsAt(tokens, at)
  if (whole === null || whole.value > mostUnits) return null
  const next = [1, 2, 3].map((step) => lowerAt(tokens, at + whole.length - 1 + step)).join(' ')
  return next === 'and a half' ? { length: whole.length + 3, value: whole.value + 0.5 } : whole
}

/** A number, "a", "half a", "a couple of", "several", "a few". */
export function findCount(tokens: readonly Token[], at: number): Piece<Count> | null {
  const number = findNumber(tokens, at)
  if (number !== null) return number
  const article = /^(?:an?|the)$/.test(lowerAt(tokens, at)) ? 1 : 0
  const word = lowerAt(tokens, at + article)
  if (word === 'couple' || word === 'pair') {
    const of = lowerAt(tokens, at + article + 1) === 'of' ? 1 : 0
    return { length: article + 1 + of, value: 2 }
  }
  if (word === 'dozen') return { length: article + 1, value: 12 }
  if (word === 'half' && /^an?$/.test(lowerAt(tokens, at + article + 1)))
    return { length: article + 2, value: 0.5 }
  if (word === 'half' && article === 1) return { length: 2, value: 0.5 }
  if (vagueCounts.has(word) && lowerAt(tokens, at) !== 'the') {
    const of = lowerAt(tokens, at + article + 1) === 'of' ? 1 : 0
    return { length: article + 1 + of, value: null }
  }
  if (article === 1 && lowerAt(tokens, at) !== 'the') return { length: 1, value: 1 }
  return null
}

/** "third", "3rd", "twenty-first". */
export function findOrdinal(tokens: readonly Token[], at: number): Piece<number> | null {
  const lower = lowerAt(tokens, at)
  if (/^\d{1,2}$/.test(lower) && /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, at + 1)))
    return tokens[at + 1]?.isApart === false ? { length: 2, value: Number(lower) } : null
  const plain = ordinals.get(lower)
  if (plain !== undefined) return { length: 1, value: plain }
  const ten = tens.get(lower)
  const gap = lowerAt(tokens, at + 1) === '-' ? 2 : 1
  const one = ordinals.get(lowerAt(tokens, at + gap)) ?? 10
  return ten !== undefined && one < 10 ? { length: gap + 1, value: ten + one } : null
}

/** A day of the month in figures: "5", "05", "5th". */
export function findDayNumber(tokens: readonly Token[], at: number): Piece<number> | null {
  const lower = lowerAt(tokens, at)
  const ordinal = findOrdinal(tokens, at)
  const day = ordinal ?? (/^\d{1,2}$/.test(lower) ? { length: 1, value: Number(lower) } : null)
  return day !== null && day.value >= 1 && day.value <= 31 ? day : null
}

/** "2023", "nineteen ninety-one", "twenty twenty-four", "two thousand (and) eight"; "'98" as a short one. */
export function findYear(tokens: readonly Token[], at: number): Piece<Meaning> | null {
  const lower = lowerAt(tokens, at)
  if (/^'\d\d$/.test(lower))
    return { length: 1, value: { kind: 'year', year: Number(lower.slice(1)), isShort: true } }
  const spoken = /^\d{4}$/.test(lower)
    ? { length: 1, value: Number(lower) }
    : (spokenYear(tokens, at) ?? { length: 0, value: 0 })
  return spoken.value >= years.first && spoken.value <= years.last
    ? { length: spoken.length, value: { kind: 'year', year: spoken.value } }
    : null
}

function spokenYear(tokens: readonly Token[], at: number): Piece<number> | null {
  const century = smallAt(tokens, at)
  if (century === null) return null
  if (century.value >= 15 && century.value <= 20) {
    const rest = smallAt(tokens, at + century.length)
    if (rest !== null && rest.value >= 10)
      return { length: century.length + rest.length, value: century.value * 100 + rest.value }
  }
  const thousand = wordsAt(tokens, at)
  return thousand !== null && thousand.value >= 1900 && thousand.value % 1000 < 100
    ? thousand
    : null
}

/** "1990s", "the '90s", "nineties", "the 1980's": the decade's first year. */
export function findDecade(tokens: readonly Token[], at: number): Piece<Meaning> | null {
  const lower = lowerAt(tokens, at)
  const word = decadeWords.get(lower)
  if (word !== undefined)
    return { length: 1, value: { kind: 'decade', first: word, isShort: true } }
  const next = tokens[at + 1]
  const isPlural = next !== undefined && !next.isApart && /^'?s$/.test(next.lower)
  const found = /^(?:'(\d0)|(\d\d\d0))$/.exec(lower)
  if (!isPlural || found === null) return null
  const isShort = found[1] !== undefined
  const first = Number(found[1] ?? found[2])
  if (!isShort && (first < years.first || first > years.last)) return null
  return { length: 2, value: { kind: 'decade', first, ...(isShort ? { isShort } : {}) } }
}
