// Attributions: what the voices of a report are, as spans that do not overlap each other.
import type { Attribution } from '../../domain/reading.ts'
import { overlaps, type Span, span } from '../../domain/span.ts'
import type { Saying } from './saying.ts'
import type { Sentence } from './sentence.ts'
import type { Voice } from './voices.ts'

/** What is left of a stretch beside another, without white space at its ends. */
function subtract(text: string, stretch: Span, other: Span): Span[] {
  if (!overlaps(stretch, other)) return [stretch]
  return [span(stretch.start, other.start), span(other.end, stretch.end)].flatMap(
    ({ start, end }) => {
      const rest = text.slice(start, Math.max(start, end))
      const bare = rest.trim()
      const from = start + rest.indexOf(bare)
      return bare === '' ? [] : [span(from, from + bare.length)]
    },
  )
}

/** Sorted fragments, those that overlap one before them left out. */
function disjoint(fragments: readonly Span[]): Span[] {
  const sorted = [...fragments].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return sorted.filter((fragment) => {
    const stands = fragment.start >= end
    if (stands) end = fragment.end
    return stands
  })
}

function sourceOf({ source, cueSpan }: Saying, sentence: Sentence | undefined): Span | null {
  const first = sentence?.parse.words[source?.phrase.first ?? -1]
  const last = sentence?.parse.words[source?.last ?? -1]
  if (first === undefined || last === undefined) return null
  const found = span(first.start, last.end)
  return cueSpan !== null && overlaps(found, cueSpan) ? null : found
}

/** One attribution for each voice that has a cue; whoever was merely told has none. */
export function findAttributions(
  text: string,
  sentences: readonly Sentence[],
  voices: readonly Voice[],
): Attribution[] {
  return voices.flatMap(({ saying }): Attribution[] => {
    const { cueSpan: cue, role, content, sentence } = saying
    if (role === 'relay' || cue === null) return []
    const source = sourceOf(saying, sentences[sentence])
    const parts = source === null ? [cue] : [cue, source]
    const rest = parts.reduce<Span[]>(
      (fragments, part) => fragments.flatMap((each) => subtract(text, each, part)),
      content.map(({ start, end }) => span(start, end)),
    )
    return [
      {
        kind: saying.cue.kind,
        source: source === null ? null : [source],
        cue: [cue],
        content: rest.length === 0 ? null : disjoint(rest),
      },
    ]
  })
}
