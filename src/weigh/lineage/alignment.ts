// Which sentence of a parent each sentence of a child may render.

import { commonPlaces, plainSentence } from '../settings.ts'
import type { Passage, Portrait } from './portrait.ts'

/** A sentence of the child beside that of the parent which it is most like. */
export interface Match {
  /** Number of the passage in the child, and in the parent. */
  readonly child: number
  readonly parent: number
  /** In [0, 1): the weight of the words that both have, beside that of the child's sentence. */
  readonly likeness: number
  /** The weight of the words that both have. */
  readonly shared: number
}

/** For each sentence of `child` that says anything the likest of `parent`; null where none is like it. */
export function align(child: Portrait, parent: Portrait): (Match | null)[] {
  return child.passages.map((passage, at) =>
    passage.leftover || passage.weight === 0 ? null : matchPassage(passage, at, parent),
  )
}

/** The likest sentence of `parent` to the `child`-th passage of another report. */
export function matchPassage(passage: Passage, child: number, parent: Portrait): Match | null {
  const shared = new Map<number, number>()
  const seen = new Set<string>()
  const places = parent.places
  for (const { word, weight } of passage.tokens) {
    const [stem, sound] = word.keys
    if (stem === undefined || seen.has(stem)) continue
    seen.add(stem)
    const own = telling(places.get(stem))
    for (const at of own) shared.set(at, (shared.get(at) ?? 0) + weight)
    for (const at of telling(sound && places.get(sound)))
      if (!own.includes(at)) shared.set(at, (shared.get(at) ?? 0) + weight)
  }
  let best: Match | null = null
  for (const [at, weight] of shared) {
    const likeness = weight / (passage.weight + plainSentence)
    if (best === null || likeness > best.likeness)
      best = { child, parent: at, likeness, shared: weight }
  }
  return best
}

const telling = (places: readonly number[] | '' | undefined): readonly number[] =>
  !places || places.length > commonPlaces ? [] : places
