// Second opinions: what the rules judged of a word, weighed against what a model holds of it.
import type { Span } from '../../domain/span.ts'
import { secondOpinion } from '../settings.ts'
import type { Opinion } from './findings.ts'
import { longestSentence } from './limits.ts'
import type { Clause, Parse } from './sentence.ts'

/** The label that rules and model together find best; never one that is barred. */
function settle<Label extends string>(
  own: Label,
  chances: Readonly<Record<Label, number>>,
  weight: number,
  barred: Label | null = null,
): Label {
  let best = own
  let most = chances[own] + weight
  for (const label of Object.keys(chances) as Label[])
    if (label !== barred && chances[label] > most) {
      best = label
      most = chances[label]
    }
  return best
}

interface Judged {
  readonly certainty: keyof Opinion['certainty']
  readonly polarity: keyof Opinion['polarity']
  readonly phase: keyof Opinion['phase']
  readonly hedge: Span | null
}

/** The judgement with the model's word taken in; a hedge stays where it still has something to say. */
export function withOpinion(judged: Judged, opinion: Opinion | null): Judged {
  if (opinion === null) return judged
  // Words that hold back are there to be read: no model talks them away.
  const barred = judged.hedge === null ? null : 'certain'
  const { trust } = secondOpinion
  const certainty = settle(judged.certainty, opinion.certainty, trust.certainty, barred)
  return {
    certainty,
    polarity: settle(judged.polarity, opinion.polarity, trust.polarity),
    phase: settle(judged.phase, opinion.phase, trust.phase),
    hedge: certainty === 'certain' ? null : judged.hedge,
  }
}

/** Whether the model finds it out of the question that the word states anything. */
export const isUnstated = (opinion: Opinion | null): boolean =>
  opinion !== null && opinion.stated < secondOpinion.kept

/** The places of words of which the model is sure that they state something; helping verbs state nothing. */
export function findStated(
  { words, clauses }: Parse,
  opinionOn: ((word: Span) => Opinion | null) | null,
): number[] {
  if (opinionOn === null || words.length > longestSentence) return []
  const helping = new Set(clauses.flatMap(({ group }) => helpersIn(group)))
  return words.flatMap((word, at) => {
    const isSilent = word.tag === 'mark' || word.tag === 'quote' || helping.has(at)
    const opinion = isSilent ? null : opinionOn(word)
    const { added, predicate } = secondOpinion
    const isSure = opinion !== null && opinion.stated >= added && opinion.predicate >= predicate
    return isSure ? [at] : []
  })
}

/** The places of a verb group's words but its head. */
const helpersIn = ({ first, head, last }: Clause['group']): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => at !== head)

/** The smallest clause that holds a word; one that a lone noun makes where none does. */
export function clauseAround({ words, clauses }: Parse, at: number): Clause {
  const around = clauses
    .filter((clause) => clause.first <= at && at <= clause.last)
    .reduce<Clause | null>(
      (best, clause) =>
        best === null || clause.last - clause.first < best.last - best.first ? clause : best,
      null,
    )
  return (
    around ?? {
      group: {
        ...{ first: at, head: at, last: at, tense: 'none', modal: null, kind: 'finite', leads: [] },
        ...{ perfect: false, progressive: false, passive: false, negated: false },
      },
      ...{ subject: null, object: null, first: 0, last: words.length - 1, governor: -1 },
    }
  )
}
