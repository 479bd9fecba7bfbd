// What lineage looks at of a report: its sentences as weighted words, and the words of its outlet's name.
import type { Span } from '../../domain/span.ts'
import type { Weighable } from '../../domain/weighing.ts'
import { shingleWords } from '../settings.ts'
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

export interface Portrait {
  readonly report: Weighable
  readonly passages: readonly Passage[]
  /** Under each key of its words the passages that have it; leftovers are left out. */
  readonly places: () => ReadonlyMap<string, readonly number[]>
  readonly shingles: ReadonlySet<number>
}

export function portray(report: Weighable): Portrait {
  const passages = report.zones.flatMap(({ span, kind }, zone) =>
    sentencesOf(report.text, span).map((sentence): Passage => {
      const tokens = tokensOf(report.text, sentence)
      const weight = tokens.reduce((sum, token) => sum + token.weight, 0)
      return { span: sentence, tokens, weight, zone, leftover: kind === 'leftover' }
    }),
  )
  let places: ReadonlyMap<string, readonly number[]> | null = null
  return {
    report,
    passages,
    places: () => {
      places ??= placesOf(passages)
      return places
    },
    shingles: shinglesIn(passages),
  }
}

/** Shingles run on through the sentences of a paragraph. */
function shinglesIn(passages: readonly Passage[]): Set<number> {
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
