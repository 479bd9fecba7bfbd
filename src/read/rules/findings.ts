// What statements are made of.
import type { TimeExpression } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import type { Certainty, Phase, Polarity, Source } from '../../domain/statement.ts'
import type { Reservation } from './reservations.ts'
import type { Sentence } from './sentence.ts'
import type { Voice } from './voices.ts'

/** What a model holds of the word that says what happens; chances are logarithms. */
export interface Opinion {
  /** How likely it is that the word states something, in [0, 1]. */
  readonly stated: number
  /** How likely it is that the word is a predicate, in [0, 1]. */
  readonly predicate: number
  readonly certainty: Readonly<Record<Certainty, number>>
  readonly polarity: Readonly<Record<Polarity, number>>
  readonly phase: Readonly<Record<Phase, number>>
}

/** All that was found in a report. */
export interface Findings {
  readonly text: string
  readonly outlet: string | null
  readonly published: string | null
  readonly sentences: readonly Sentence[]
  readonly voices: readonly Voice[]
  readonly reservations: readonly (readonly Reservation[])[]
  readonly times: readonly TimeExpression[]
  /** The agency that the dateline credits: it stands before every chain of the body. */
  readonly agency: Source | null
  /** A second opinion on each word; null where the rules alone judge. */
  readonly opinionOn: ((word: Span) => Opinion | null) | null
}

/** The report's findings, and those of the sentence at hand. */
export interface Setting {
  readonly findings: Findings
  readonly sentence: Sentence
  /** Those whose content touches the sentence. */
  readonly voices: readonly Voice[]
  readonly times: readonly TimeExpression[]
}
