// Tags: B-/I-/O scores to the spans of the best sequence.
import type { Stretch } from './windows.ts'

/** A stretch of words of one kind; `kind` counts from 0 in the order of the labels. */
export interface Tagged extends Stretch {
  readonly kind: number
}

/** Label 0 is O; kind k begins with label 2k+1 and goes on with 2k+2. */
const beginOf = (kind: number): number => 2 * kind + 1

/**
 * The spans of the best sequence of labels in which each span starts with its beginning (Viterbi).
 * `scores` is a table of rows of `width`; `bias` is added to O, to find more or fewer spans.
 */
export function findTagged(
  scores: Float32Array,
  width: number,
  { first, end }: Stretch,
  bias = 0,
): Tagged[] {
  const size = end - first
  if (size <= 0) return []
  let totals = new Float64Array(width).fill(-Infinity)
  let next = new Float64Array(width)
  const before = new Uint8Array(size * width)
  for (let at = 0; at < size; at += 1) {
    const row = (first + at) * width
    const best = at === 0 ? -1 : indexOfMost(totals)
    const start = best < 0 ? 0 : (totals[best] as number)
    for (let label = 0; label < width; label += 1) {
      const score = (scores[row + label] as number) + (label === 0 ? bias : 0)
      const goesOn = label > 0 && label % 2 === 0
      if (!goesOn) {
        next[label] = start + score
        before[at * width + label] = Math.max(0, best)
        continue
      }
      const from = (totals[label] as number) > (totals[label - 1] as number) ? label : label - 1
      next[label] = (at === 0 ? -Infinity : (totals[from] as number)) + score
      before[at * width + label] = from
    }
    ;[totals, next] = [next, totals]
  }
  return spansOf(traceBack(before, width, indexOfMost(totals)), first)
}

function traceBack(before: Uint8Array, width: number, last: number): Uint8Array {
  const labels = new Uint8Array(before.length / width)
  let label = last
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    labels[at] = label
    label = before[at * width + label] as number
  }
  return labels
}

function spansOf(labels: Uint8Array, offset: number): Tagged[] {
  const spans: Tagged[] = []
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] as number
    if (label % 2 === 0) continue
    let end = at + 1
    while (labels[end] === label + 1) end += 1
    spans.push({ first: offset + at, end: offset + end, kind: (label - 1) / 2 })
  }
  return spans
}

/** The place of the greatest of some numbers. */
export function indexOfMost(
  values: ArrayLike<number>,
  from = 0,
  end: number = values.length,
): number {
  let best = from
  for (let at = from + 1; at < end; at += 1)
    if ((values[at] as number) > (values[best] as number)) best = at
  return best - from
}

/** How likely label `beginOf(kind)` is at a word, in [0, 1]. */
export function chanceOf(scores: Float32Array, width: number, word: number, label: number): number {
  const row = word * width
  let most = -Infinity
  for (let at = 0; at < width; at += 1) most = Math.max(most, scores[row + at] as number)
  let sum = 0
  for (let at = 0; at < width; at += 1) sum += Math.exp((scores[row + at] as number) - most)
  return Math.exp((scores[row + label] as number) - most) / sum
}

/** How likely a span of `kind` begins at a word, in [0, 1]. */
export const chanceOfBeginning = (
  scores: Float32Array,
  width: number,
  word: number,
  kind: number,
): number => chanceOf(scores, width, word, beginOf(kind))
