// Parts of an attribution: which words are its cue, its source and its content, given where the cue begins.
import type { Anchored } from './scores.ts'
import type { Stretch } from './windows.ts'

/** The parts, each in fragments, by words. */
export interface Parts {
  readonly cue: readonly Stretch[]
  readonly source: readonly Stretch[]
  readonly content: readonly Stretch[]
}

const labels = 4
const [none, cue, source, content] = [0, 1, 2, 3]

/** Fragments that a source and a content may have. */
const mostSources = 2
const mostContents = 3

/** A label with how many fragments of source and content have begun. */
const stateOf = (label: number, sources: number, contents: number): number =>
  (contents * (mostSources + 1) + sources) * labels + label
const states = (mostContents + 1) * (mostSources + 1) * labels
const firstWithContent = stateOf(0, 0, 1)

/** Where each state leads, by the label of the next word; -1 where that may not be. */
const nextState = Int16Array.from({ length: states * labels }, (_, place) => {
  const label = place % labels
  const state = Math.floor(place / labels)
  const before = state % labels
  const runs = Math.floor(state / labels)
  const sources = (runs % (mostSources + 1)) + Number(label === source && before !== source)
  const contents =
    Math.floor(runs / (mostSources + 1)) + Number(label === content && before !== content)
  return sources > mostSources || contents > mostContents ? -1 : stateOf(label, sources, contents)
})

/** What a change from one label to another costs: the edges of a content have a price, no others. */
const pricesOf = (price: number): Float64Array =>
  Float64Array.from({ length: labels * labels }, (_, place) => {
    const [before, label] = [Math.floor(place / labels), place % labels]
    return before !== label && (before === content || label === content) ? price : 0
  })

/**
 * The best parts under a price for each edge of a content, the anchor being of the cue (Viterbi over
 * words). Null where there are no words for a content.
 */
export function findParts({ at, from, values }: Anchored, price: number): Parts | null {
  const size = values.length / labels
  const anchor = at - from
  const prices = pricesOf(price)
  let totals = new Float64Array(states).fill(-Infinity)
  totals[stateOf(none, 0, 0)] = 0
  const before = new Int16Array(size * states)
  for (let word = 0; word < size; word += 1) {
    const next = new Float64Array(states).fill(-Infinity)
    for (let state = 0; state < states; state += 1) {
      const total = totals[state] as number
      if (total === -Infinity) continue
      for (let label = 0; label < labels; label += 1) {
        const to = nextState[state * labels + label] as number
        if (to < 0 || (word === anchor && label !== cue)) continue
        const change = prices[(state % labels) * labels + label] as number
        const sum = total + (values[word * labels + label] as number) - change
        if (sum <= (next[to] as number)) continue
        next[to] = sum
        before[word * states + to] = state
      }
    }
    totals = next
  }
  // An attribution has a content: the best way that has one, however good another is.
  const own = totals.map((total, state) => (state < firstWithContent ? -Infinity : total))
  return own.some((total) => total > -Infinity) ? partsOf(traceBack(before, own), from) : null
}

function traceBack(before: Int16Array, totals: Float64Array): Uint8Array {
  const found = new Uint8Array(before.length / states)
  let state = totals.indexOf(Math.max(...totals))
  for (let word = found.length - 1; word >= 0; word -= 1) {
    found[word] = state % labels
    state = before[word * states + state] as number
  }
  return found
}

function partsOf(found: Uint8Array, from: number): Parts | null {
  const runs: Record<number, Stretch[]> = { [cue]: [], [source]: [], [content]: [] }
  for (let at = 0; at < found.length; ) {
    let end = at + 1
    while (found[end] === found[at]) end += 1
    runs[found[at] as number]?.push({ first: from + at, end: from + end })
    at = end
  }
  const parts = { cue: runs[cue] ?? [], source: runs[source] ?? [], content: runs[content] ?? [] }
  return parts.content.length === 0 ? null : parts
}
