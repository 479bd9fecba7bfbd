// Wording: a text as words, with the sentences that they stand in.
import { type Span, span } from '../../domain/span.ts'
import { firstWhere } from './halving.ts'
import type { Stretch } from './windows.ts'

export interface Wording {
  readonly words: readonly string[]
  /** Cover all words. */
  readonly sentences: readonly Stretch[]
  /** For each word the place of its sentence. */
  readonly sentenceAt: Int32Array
}

/** Words in order, with how many of them each sentence has. */
function makeWording(words: readonly string[], sizes: readonly number[]): Wording {
  const sentenceAt = new Int32Array(words.length)
  let first = 0
  const sentences = sizes.map((size, place) => {
    const stretch = { first, end: first + size }
    sentenceAt.fill(place, first, stretch.end)
    first = stretch.end
    return stretch
  })
  return { words, sentences, sentenceAt }
}

/** Sorted tokens of a text, each in one of its sorted sentences. */
export function wordingOf(
  text: string,
  sentences: readonly Span[],
  tokens: readonly Span[],
): Wording {
  let at = 0
  const sizes = sentences.map(({ end }) => {
    const first = at
    while (at < tokens.length && (tokens[at] as Span).start < end) at += 1
    return at - first
  })
  return makeWording(
    tokens.map(({ start, end }) => text.slice(start, end)),
    sizes,
  )
}

/** Sentences whose tokens are given. */
export const wordingOfTokens = (sentences: readonly (readonly string[])[]): Wording =>
  makeWording(
    sentences.flat(),
    sentences.map(({ length }) => length),
  )

/** The characters of a stretch of words. */
export const spanner =
  (tokens: readonly Span[]) =>
  ({ first, end }: Stretch): Span =>
    span((tokens[first] as Span).start, (tokens[end - 1] as Span).end)

/** The words of a span: the tokens that it covers whole; null where it covers none. */
export function stretchOf({ start, end }: Span, tokens: readonly Span[]): Stretch | null {
  const first = firstWhere(tokens.length, (place) => (tokens[place] as Span).start >= start)
  const last = firstWhere(tokens.length, (place) => (tokens[place] as Span).end > end)
  return last > first ? { first, end: last } : null
}
