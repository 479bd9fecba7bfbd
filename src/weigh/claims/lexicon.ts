// The words of statements that are compared at once, by numbers, so that comparing them is arithmetic.
import type { Term, Utterance } from './utterance.ts'

/** Words by their numbers, each once, with what they weigh together. */
export interface Wording {
  readonly words: readonly number[]
  readonly weight: number
}

const parts = ['event', 'parties', 'all', 'around'] as const

/** What a statement is made of, and `any` of its words. */
export type Worded = Readonly<Record<(typeof parts)[number] | 'any', Wording>>

export class Lexicon {
  readonly terms: readonly Term[]
  /** What each word weighs: one that few of the statements have more than one that all have. */
  readonly weights: readonly number[]
  /** The statements, in order. */
  readonly worded: readonly Worded[]

  constructor(utterances: readonly Utterance[]) {
    const numbers = new Map<string, number>()
    const terms: Term[] = []
    const weights: number[] = []
    const weightOf = weigh(utterances)
    const numberOf = (term: Term): number => {
      const known = numbers.get(term.word)
      if (known !== undefined) return known
      numbers.set(term.word, terms.length)
      weights.push(weightOf(term))
      return terms.push(term) - 1
    }
    const wordingOf = (words: readonly number[]): Wording => {
      let weight = 0
      for (const word of words) weight += weights[word] as number
      return { words, weight }
    }
    this.terms = terms
    this.weights = weights
    this.worded = utterances.map((utterance) => {
      const [event, parties, all, around] = parts.map((part) =>
        wordingOf(utterance[part].map(numberOf)),
      ) as [Wording, Wording, Wording, Wording]
      const any = new Set([...event.words, ...parties.words, ...all.words, ...around.words])
      return { event, parties, all, around, any: wordingOf([...any]) }
    })
  }
}

function weigh(utterances: readonly Utterance[]): (term: Term) => number {
  const seen = new Map<string, number>()
  for (const { all } of utterances)
    for (const { word } of all) seen.set(word, (seen.get(word) ?? 0) + 1)
  const most = Math.log(1 + utterances.length)
  return ({ word, weight }) =>
    (weight * Math.log(1 + utterances.length / (seen.get(word) ?? 1))) / most
}
