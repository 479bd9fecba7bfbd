// How well a text fits the gold.
import type { Segments, WholeText } from './pages.ts'

export interface Fit {
  readonly precision: number
  readonly recall: number
}

/** 4-grams of word tokens with their counts; of a shorter text, all of it. */
export function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, tokens.length - 3) && tokens.length > 0; i++) {
    const shingle = tokens.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [shingle, count] of a) sum += Math.min(count, b.get(shingle) ?? 0)
  return sum
}

/**
 * Precision and recall of a text in shingles, as the article-extraction benchmark counts them.
 * Paragraphs that may be given or not cost no precision when given and no recall when not.
 */
export function fitOf(text: string, { paragraphs, optional }: WholeText): Fit {
  const given = shingles(text)
  const needed = shingles(paragraphs.join('\n'))
  const allowed = shingles([...paragraphs, ...optional].join('\n'))
  const right = Math.max(common(given, needed), common(given, allowed))
  const empty = needed.size === 0 ? 1 : 0
  return {
    precision: given.size === 0 ? empty : right / sizeOf(given),
    recall: needed.size === 0 ? 1 : common(given, needed) / sizeOf(needed),
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

/** Means over pages, and the F1 of the means. */
export function meanFit(fits: readonly Fit[]): Fit & { readonly f1: number } {
  const precision = mean(fits.map((fit) => fit.precision))
  const recall = mean(fits.map((fit) => fit.recall))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** Segments kept that belong, kept that do not, lost that belong. */
export interface Tally {
  right: number
  wrong: number
  lost: number
}

export function tally(
  texts: readonly string[],
  golds: readonly Segments[],
): Fit & { readonly f1: number } {
  const sum: Tally = { right: 0, wrong: 0, lost: 0 }
  golds.forEach((gold, i) => {
    const holds = (segment: string) => texts[i]?.includes(segment) ?? false
    const kept = gold.with.filter(holds).length
    sum.right += kept
    sum.lost += gold.with.length - kept
    sum.wrong += gold.without.filter(holds).length
  })
  const precision = sum.right / (sum.right + sum.wrong || 1)
  const recall = sum.right / (sum.right + sum.lost || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** One form for marks, spaces and case, to compare headlines in. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’´`]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
