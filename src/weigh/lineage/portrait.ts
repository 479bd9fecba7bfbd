// What lineage looks at of a report: its sentences as weighted words, and the words of its outlet's name.
import type { Span } from '../../domain/span.ts'
import type { Weighable } from '../../domain/weighing.ts'
import { longestText, shingleWords } from '../settings.ts'
import { shingleAt } from '../shingles.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A sentence with its words. */
export interface Passage {
  readonly span: Span
  readonly tokens: readonly Token[]
  /** The sum of its tokens' weights. */
  readonly weight: number
  /** The number of its zone. */
  readonly zone: number
  readonly leftover: boolean
}

/** A report as lineage sees it; each part is made when it is first looked at. */
export class Portrait {
  readonly report: Weighable
  #passages: readonly Passage[] | null = null
  #places: ReadonlyMap<string, readonly number[]> | null = null
  #shingles: ReadonlySet<number> | null = null
  #sketch: readonly number[] | null = null

  constructor(report: Weighable) {
    this.report = report
  }

  get passages(): readonly Passage[] {
    this.#passages ??= passagesOf(this.report)
    return this.#passages
  }

  /** Under each key of its words the passages that have it; leftovers are left out. */
  get places(): ReadonlyMap<string, readonly number[]> {
    this.#places ??= placesOf(this.passages)
    return this.#places
  }

  get shingles(): ReadonlySet<number> {
    this.#shingles ??= shinglesIn(this.passages)
    return this.#shingles
  }

  /** Every eighth of the shingles, by their hashes (Broder's sketch modulo a number). */
  get sketch(): readonly number[] {
    this.#sketch ??= [...this.shingles].filter((shingle) => (shingle & 7) === 0)
    return this.#sketch
  }
}

const passagesOf = ({ text, zones }: Weighable): Passage[] =>
  zones.flatMap(({ span: { start, end }, kind }, zone) =>
    sentencesOf(text, { start, end: Math.min(end, longestText) }).map((sentence): Passage => {
      const tokens = tokensOf(text, sentence)
      const weight = tokens.reduce((sum, token) => sum + token.weight, 0)
      return { span: sentence, tokens, weight, zone, leftover: kind === 'leftover' }
    }),
  )

/** Shingles run on through the sentences of a paragraph. */
export function shinglesIn(passages: readonly Passage[]): Set<number> {
  const shingles = new Set<number>()
  let zone = -1
  let run: number[] = []
  for (const passage of passages) {
    if (passage.leftover) continue
    if (passage.zone !== zone) run = []
    zone = passage.zone
    for (const { word } of passage.tokens) {
      run.push(word.hash)
      if (run.length >= shingleWords) shingles.add(shingleAt(run, run.length))
    }
  }
  return shingles
}

/** A sentence ends where a stop, a closing quotation mark if there is one, and white space meet a capital. */
const sentenceEnd = /[.!?…]["”’»)]*\s+(?=["“‘«(]?[\p{Lu}\p{N}])|\n+/gu

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const found of text.slice(start, end).matchAll(sentenceEnd)) {
    const to = start + found.index + found[0].trimEnd().length
    if (to - from < shortest && !found[0].includes('\n')) continue
    if (to > from) spans.push({ start: from, end: to })
    from = start + found.index + found[0].length
  }
  if (end > from) spans.push({ start: from, end })
  return spans
}

/** Less is no sentence, but an abbreviation or an initial. */
const shortest = 12

function placesOf(passages: readonly Passage[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { tokens, leftover }] of passages.entries()) {
    if (leftover) continue
    for (const key of tokens.flatMap(({ word }) => word.keys)) {
      const known = places.get(key)
      if (known === undefined) places.set(key, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  }
  return places
}
