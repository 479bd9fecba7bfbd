/** What a fault costs: one report is skipped and the rest goes on, or the command stops. */
export type Consequence = 'skip' | 'stop'

export interface FaultWords {
  /** Names the culprit. */
  readonly message: string
  /** Says what a person can do about it. */
  readonly remedy: string
  readonly cause?: unknown
}

/** The one family of errors that Hearsay raises on purpose; anything else is a defect. */
export abstract class Fault extends Error {
  readonly code: string
  readonly remedy: string
  abstract readonly consequence: Consequence

  constructor(code: string, words: FaultWords) {
    super(words.message, { cause: words.cause })
    this.name = 'Fault'
    this.code = code
    this.remedy = words.remedy
  }
}

/** This report cannot be taken; the rest of the batch goes on. */
export class Refusal extends Fault {
  readonly consequence = 'skip'
}

/** Nothing more can be done until a person mends it. */
export class Stop extends Fault {
  readonly consequence = 'stop'
}
