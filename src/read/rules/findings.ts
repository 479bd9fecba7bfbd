// What statements are made of.
import type { TimeExpression } from '../../domain/reading.ts'
import type { Source } from '../../domain/statement.ts'
import type { Reservation } from './reservations.ts'
import type { Sentence } from './sentence.ts'
import type { Voice } from './voices.ts'

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
}

/** The report's findings, and those of the sentence at hand. */
export interface Setting {
  readonly findings: Findings
  readonly sentence: Sentence
  /** Those whose content touches the sentence. */
  readonly voices: readonly Voice[]
  readonly times: readonly TimeExpression[]
}
