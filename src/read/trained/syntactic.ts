// Sayings that the frames of the rules find in the model's trees where the model's own cues say nothing.
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Quotation } from '../rules/quotations.ts'
import type { Saying } from '../rules/saying.ts'
import { findSayings } from '../rules/sayings.ts'
import type { Sentence } from '../rules/sentence.ts'
import type { Attributed } from './attributions.ts'
import { attributing } from './settings.ts'
import type { Stretch } from './windows.ts'

interface Known {
  readonly cues: readonly Span[]
  readonly contents: readonly Span[]
}

const spansOf = (
  found: readonly Attributed[],
  part: 'cue' | 'source' | 'content',
  spanOf: (words: Stretch) => Span,
): Span[] => found.flatMap((each) => each[part].map(spanOf)).sort((a, b) => a.start - b.start)

/** Whether a sorted list holds a span that passes a test; those near `at` alone are looked at. */
function someNear(spans: readonly Span[], at: Span, test: (each: Span) => boolean): boolean {
  return spans.some((each) => each.start < at.end && each.end > at.start && test(each))
}

/**
 * The set that teaches attribution marks no saying inside another's content: what the rules find there
 * is kept. Elsewhere the model's silence counts, but where it is not sure of it.
 */
function isKept(saying: Saying, known: Known, chanceOf: (cue: Span) => number): boolean {
  const { cueSpan, content, clausal, role } = saying
  if (cueSpan === null)
    return (
      clausal &&
      role === 'speaker' &&
      !content.some((part) => someNear(known.contents, part, () => true))
    )
  if (someNear(known.cues, cueSpan, (each) => overlaps(each, cueSpan))) return false
  const isInside = someNear(known.contents, cueSpan, (each) => contains(each, cueSpan))
  if (isInside) return clausal
  return chanceOf(cueSpan) >= attributing.unsure
}

/** Sayings to be added to the model's own. */
export function findSyntactic(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  found: readonly Attributed[],
  spanOf: (words: Stretch) => Span,
  /** How likely the model finds it that a cue begins in a span, in [0, 1]. */
  chanceOf: (cue: Span) => number,
): Saying[] {
  const known = {
    cues: spansOf(found, 'cue', spanOf),
    contents: spansOf(found, 'content', spanOf),
  }
  return findSayings(sentences, quotations).filter((saying) => isKept(saying, known, chanceOf))
}
