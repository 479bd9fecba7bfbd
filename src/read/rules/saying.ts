// What a saying is; see sayings.ts for how they are found.
import type { Span } from '../../domain/span.ts'
import type { Certainty } from '../../domain/statement.ts'
import type { Cue } from './cues.ts'
import type { NamedSource } from './naming.ts'
import type { Phrase } from './phrases.ts'

/** The words of a source in their sentence. */
export interface SourceWords {
  readonly phrase: Phrase
  /** The last word that describes it. */
  readonly last: number
  /** Knows better than the rules whom the words name, given what they read. */
  readonly bear?: (read: NamedSource) => NamedSource
}

/** One attribution as the rules found it. */
export interface Saying {
  readonly cue: Cue
  readonly cueSpan: Span | null
  readonly source: SourceWords | null
  /** In order, disjoint. */
  readonly content: readonly Span[]
  /** The place of the sentence that holds source and cue. */
  readonly sentence: number
  /**
   * Who the source is to the others of the same content: one who says it, one whom that one cites
   * ("citing a survey"), or the paper that was told it.
   */
  readonly role: 'speaker' | 'cited' | 'relay'
  /** A clause or a quotation is said, not just a thing or an infinitive. */
  readonly clausal: boolean
  /** The noun that is said to happen, where what is said is no clause: "confirmed the delivery". */
  readonly thing: Phrase | null
  /** How the cue colours what is said. */
  readonly colour: Colour
}

/** What a cue makes of its content: "denied", "believes", "does not rule out", "asked whether". */
export interface Colour {
  readonly certainty: Certainty
  readonly negates: boolean
  /** The words that hold back. */
  readonly hedge: Span | null
  /** Nothing is stated: "did not deny that". */
  readonly void: boolean
}

export const plain: Colour = { certainty: 'certain', negates: false, hedge: null, void: false }

/** The cue of frames that name a source and nothing else. */
export const neutral: Cue = {
  kind: 'speech',
  force: 'neutral',
  denies: false,
  certainty: 'certain',
}
