// How well found spans agree with the right ones.
import type { Span } from '../../src/domain/span.ts'

/** Counts that add up over documents. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly gold: number
}

export const nothing: Tally = { right: 0, found: 0, gold: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
})

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export const precision = (tally: Tally): number => share(tally.right, tally.found)
export const recall = (tally: Tally): number => share(tally.right, tally.gold)
/** The harmonic mean of precision and recall, 0 where nothing is right. */
export const f1 = (tally: Tally): number => share(2 * tally.right, tally.found + tally.gold)

const key = (a: Span): string => `${a.start}:${a.end}`

/** Spans that agree at both ends; spans of one list that are alike count once. */
export function tallySpans(gold: readonly Span[], found: readonly Span[]): Tally {
  const right = new Set(gold.map(key))
  const own = new Set(found.map(key))
  return {
    right: [...own].filter((each) => right.has(each)).length,
    found: own.size,
    gold: right.size,
  }
}
