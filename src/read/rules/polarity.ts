// Polarity: whether a clause says that it is so, or that it is not.
import type { Polarity } from '../../domain/statement.ts'
import { sayingNouns } from './cues.ts'
import { failing } from './hedges.ts'
import { documentNouns } from './lexicon.ts'
import type { Clause } from './sentence.ts'
import type { Word } from './words.ts'

const negativeWords = new Set(
  `no nobody none nothing neither never nowhere noone without hardly barely scarcely`.split(' '),
)

const hasNegativePhrase = (
  words: readonly Word[],
  phrase: { first: number; last: number } | null,
): boolean =>
  phrase !== null &&
  (negativeWords.has((words[phrase.first] as Word).lower) || isNotOne(words, phrase.first))

/** "not one paper", "not a word". */
const isNotOne = (words: readonly Word[], first: number): boolean =>
  words[first - 1]?.tag === 'not' && /^(?:one|a|an|single|any)$/.test((words[first] as Word).lower)

/** "no longer", "not yet", "has yet to", "nor is", "was told nothing". */
function hasNegativeAdverb(words: readonly Word[], clause: Clause): boolean {
  const { group } = clause
  if (words[group.first - 1]?.lower === 'nor' || words[group.last + 1]?.lower === 'nothing')
    return true
  for (let at = Math.max(clause.first, group.first - 2); at <= group.last; at += 1) {
    const word = words[at] as Word
    if (word.lower === 'longer' && words[at - 1]?.lower === 'no') return true
    if (word.lower === 'yet' && words[at + 1]?.tag === 'to') return true
    if (negativeWords.has(word.lower) && word.tag === 'adverb' && word.lower !== 'never')
      return true
  }
  return false
}

/** "no plans to move", "no intention of standing". */
function isOfNothing(words: readonly Word[], { group }: Clause): boolean {
  if (group.kind === 'finite') return false
  const at = words[group.first - 1]?.lower === 'of' ? group.first - 2 : group.first - 1
  for (let place = at; place > Math.max(0, at - 8); place -= 1) {
    if (words[place]?.lower === 'no') return true
    if (words[place]?.tag === 'verb') return false
  }
  return false
}

const retracting = new Set(['withdraw', 'retract'])

/** "withdraws the note": takes back what it said. */
const isRetraction = (words: readonly Word[], { group, subject, object }: Clause): boolean =>
  retracting.has((words[group.head] as Word).lemma) &&
  [subject, object].some((phrase) => {
    const head = phrase === null ? '' : (words[phrase.head] as Word).lower
    return sayingNouns.has(head) || documentNouns.has(head)
  })

/** Whether a front "For not one of the ten" negates the clause. */
const isFrontNegated = (words: readonly Word[], clause: Clause): boolean =>
  words
    .slice(clause.first, clause.group.first)
    .some((word, at) => word.lower === 'one' && words[clause.first + at - 1]?.tag === 'not')

/** Two negations make none. */
export function judgePolarity(words: readonly Word[], clause: Clause): Polarity {
  const { group, subject, object } = clause
  const predicate = group.head > group.last ? { first: group.last + 1, last: group.head } : null
  const lead = (at: number): boolean =>
    failing.has((words[at] as Word).lemma) || failing.has((words[at] as Word).lower)
  const turns = [
    group.negated,
    hasNegativePhrase(words, subject) || isFrontNegated(words, clause),
    hasNegativePhrase(words, object) || hasNegativePhrase(words, predicate),
    hasNegativeAdverb(words, clause),
    group.leads.some(lead),
    words[group.first - 1]?.lower === 'without',
    isOfNothing(words, clause),
    isRetraction(words, clause),
  ].filter(Boolean).length
  return turns % 2 === 1 ? 'negative' : 'positive'
}
