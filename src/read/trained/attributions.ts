// Attributions: who says what, by words; one for each cue that the model is sure of.
import type { Attribution } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import { cues } from '../rules/cues.ts'
import { tidyContent } from './edges.ts'
import { lemmaOf } from './events.ts'
import { tokenAt } from './opinions.ts'
import { findParts, type Parts } from './parts.ts'
import type { Scores } from './scores.ts'
import { attributing } from './settings.ts'
import { snapContent, snapSource } from './snapping.ts'
import { headOf, type Syntax } from './syntax.ts'
import { chanceOfBeginning } from './tags.ts'
import { holds, type Stretch } from './windows.ts'
import type { Wording } from './wording.ts'

/** An attribution by words of the text. */
export interface Attributed extends Parts {
  /** The word that the others of the cue hang on. */
  readonly head: number
  /** The lemma of that word. */
  readonly lemma: string
  readonly kind: Attribution['kind']
}

/** Words that name a source and nothing of how it speaks. */
const sourcing = new Set(['according', 'per', 'cite', 'quote', 'refer', 'reference'])

/** Known verbs have their kind; of other cues the model says whether they are of thought. */
function kindOf(scores: Scores, at: number, lemma: string): Attribution['kind'] {
  const known = sourcing.has(lemma) ? 'speech' : cues.get(lemma)?.kind
  return known ?? ((scores.private[at] as number) > 0 ? 'private' : 'speech')
}

/** What of some stretches lies outside of others. */
const outsideOf = (stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] =>
  others.reduce<readonly Stretch[]>(
    (left, other) =>
      left.flatMap(({ first, end }) =>
        [
          { first, end: Math.min(end, other.first) },
          { first: Math.max(first, other.end), end },
        ].filter((each) => each.first < each.end),
      ),
    stretches,
  )

/** Cues before one that are looked at for whether it goes on with them. */
const nearCues = 4

/** The attributions of a text, by where their cues begin; `quotations` are sorted stretches of words. */
export function findAttributed(
  scores: Scores,
  { words }: Wording,
  syntax: Syntax,
  quotations: readonly Stretch[],
): Attributed[] {
  const found: Attributed[] = []
  const seen: (readonly Stretch[])[] = []
  for (const anchored of scores.attributions) {
    const { at } = anchored
    if (chanceOfBeginning(scores.cues, 3, at, 0) < attributing.least) continue
    const parts = findParts(anchored, attributing.price)
    if (parts === null) continue
    // A cue in fragments begins more than once; it is one attribution all the same.
    if (seen.slice(-nearCues).some((cue) => holds(cue, at))) continue
    seen.push(parts.cue)
    const cue = parts.cue.filter(({ first, end }) => first <= at && at < end)
    const head = headOf(syntax, cue)
    const source = snapSource(syntax, head, parts.source, parts.cue)
    const taken = [...parts.cue, ...source]
    const whole = snapContent(syntax, head, outsideOf(parts.content, source), taken)
    const content = tidyContent(syntax, whole, quotations, taken)
    if (content.length === 0) continue
    const lemma = lemmaOf(words[head] as string, syntax.pos[head] as string)
    found.push({ cue, source, content, head, lemma, kind: kindOf(scores, at, lemma) })
  }
  return found
}

/** The layer of a reading: the same by spans, sorted by the cue's start. */
export const toAttributions = (
  found: readonly Attributed[],
  spanOf: (words: Stretch) => Span,
): Attribution[] =>
  found.map(({ kind, cue, source, content }) => ({
    kind,
    source: source.length === 0 ? null : source.map(spanOf),
    cue: cue.map(spanOf),
    content: content.map(spanOf),
  }))

/** How likely a cue begins at one of the tokens of a span. */
export function chanceOfCue(scores: Scores, tokens: readonly Span[], cue: Span): number {
  let most = 0
  for (let at = tokenAt(tokens, cue); at >= 0 && at < tokens.length; at += 1) {
    if ((tokens[at] as Span).start >= cue.end) break
    most = Math.max(most, chanceOfBeginning(scores.cues, 3, at, 0))
  }
  return most
}
