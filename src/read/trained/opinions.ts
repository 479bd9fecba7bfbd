// Opinions: whether a word states something, and how sure, denied or done that is, as the model holds it.
import type { Span } from '../../domain/span.ts'
import { certainties, phases, polarities } from '../../domain/statement.ts'
import type { Opinion } from '../rules/findings.ts'
import { firstWhere } from './halving.ts'
import type { Scores } from './scores.ts'
import { chanceOf } from './tags.ts'

/** Columns of the scores: the statement's logit, then a column for each label in the domain's order. */
const width = 1 + certainties.length + polarities.length + phases.length

/** Logarithms of the chances of some labels, whose scores stand from `at` on. */
function weigh<Label extends string>(
  scores: Float32Array,
  at: number,
  labels: readonly Label[],
): Record<Label, number> {
  const own = labels.map((_, place) => scores[at + place] as number)
  const most = Math.max(...own)
  const sum = most + Math.log(own.reduce((total, each) => total + Math.exp(each - most), 0))
  return Object.fromEntries(
    labels.map((label, place) => [label, (own[place] as number) - sum]),
  ) as Record<Label, number>
}

/** The place of the token that starts at a span's start; -1 where none does. */
export function tokenAt(tokens: readonly Span[], { start }: Span): number {
  const at = firstWhere(tokens.length, (place) => (tokens[place] as Span).start >= start)
  return tokens[at]?.start === start ? at : -1
}

/** The model's opinion on the word that starts where a span does. */
export const opinionOf =
  (scores: Scores, tokens: readonly Span[]) =>
  (word: Span): Opinion | null => {
    const at = tokenAt(tokens, word)
    if (at < 0) return null
    const row = at * width
    const first = row + 1
    return {
      stated: 1 / (1 + Math.exp(-(scores.states[row] as number))),
      predicate: chanceOf(scores.preds, 2, at, 1),
      certainty: weigh(scores.states, first, certainties),
      polarity: weigh(scores.states, first + certainties.length, polarities),
      phase: weigh(scores.states, first + certainties.length + polarities.length, phases),
    }
  }
