// Words that point at a time, and words that say how exact a count is.
import type { Base } from '../meaning.ts'
import { findNumber } from '../numbers.ts'
import type { FindPiece, Piece } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { lowerAt } from './names.ts'

/** Where a unit of time stands towards what it is reckoned from. */
export interface Way {
  readonly by: -1 | 0 | 1
  readonly base: Base
}

const now = (by: -1 | 0 | 1): Way => ({ by, base: 'now' })

const text = (by: -1 | 0 | 1): Way => ({ by, base: 'text' })

/** Without an article; "this past" and "this coming" point by their second word. */
export const ways: ReadonlyMap<string, Way> = new Map([
  ['this', now(0)],
  ['current', now(0)],
  ['present', now(0)],
  ['ongoing', now(0)],
  ['last', now(-1)],
  ['past', now(-1)],
  ['next', now(1)],
  ['coming', now(1)],
  ['upcoming', now(1)],
  ['previous', text(-1)],
  ['preceding', text(-1)],
  ['prior', text(-1)],
  ['following', text(1)],
  ['ensuing', text(1)],
  ['subsequent', text(1)],
  ['same', text(0)],
  ['that', text(0)],
])

/** "last", "this past", "the previous", "the next" (after what was told), "that same". */
export const findWay = (tokens: readonly Token[], at: number): Piece<Way> | null => {
  const first = lowerAt(tokens, at)
  const second = lowerAt(tokens, at + 1)
  if (first === 'the' && second === 'next') return { length: 2, value: text(1) }
  const isLed =
    first === 'the'
      ? second !== 'this' && second !== 'that'
      : (first === 'this' && /^(?:past|coming|same)$/.test(second)) ||
        (first === 'that' && second === 'same')
  const led = isLed ? ways.get(second) : undefined
  if (led !== undefined) return { length: 2, value: led }
  const own = ways.get(first)
  return own === undefined ? null : { length: 1, value: own }
}

export const approximations = new Set(
  'about around roughly nearly almost approximately some exactly another additional'.split(' '),
)

const comparisons =
  /^(?:(?:more|less|fewer|no more|no less|no fewer|not more) than|at (?:least|most)|up to)(?= |$)/

/** "about", "at least", "no more than": how far a count is meant to the letter. */
export const findAbout: FindPiece = (tokens, at) => {
  const lower = lowerAt(tokens, at)
  if (approximations.has(lower)) return { length: 1, value: lower }
  if (
    lower === 'over' &&
    findNumber(tokens, at + 1) === null &&
    !/^an?$/.test(lowerAt(tokens, at + 1))
  )
    return null
  if (lower === 'over') return { length: 1, value: lower }
  if (!/^(?:more|less|fewer|no|not|at|up)$/.test(lower)) return null
  const phrase = comparisons.exec([0, 1, 2].map((step) => lowerAt(tokens, at + step)).join(' '))
  return phrase === null ? null : { length: phrase[0].split(' ').length, value: phrase[0] }
}
