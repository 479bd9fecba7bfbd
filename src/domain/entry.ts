import type { ReportId, Sha256, StatementId } from './id.ts'
import type { Reading } from './reading.ts'
import type { Entity, Settlement } from './register.ts'
import type { FiledReport } from './report.ts'
import type { Certainty, Force, Phase, Polarity, Statement } from './statement.ts'

/** Who made an entry. A machine's name carries its version, as `hearsay 0.1.0`. */
export type Author =
  | { readonly kind: 'machine'; readonly name: string }
  | { readonly kind: 'person'; readonly name: string }

/** What a person may change of a statement; a key left out stays as the machine read it. */
export interface Correction {
  readonly certainty?: Certainty
  readonly polarity?: Polarity
  readonly phase?: Phase
  readonly force?: Force
}

/**
 * A person's decision about a statement. It carries the statement's own words, so that it can be
 * shown, as an orphan if need be, when a newer reader no longer finds the statement.
 */
export type Assessment = {
  readonly statement: StatementId
  readonly words: string
} & (
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'corrected'; readonly correction: Correction; readonly reason: string }
  | { readonly kind: 'noted'; readonly note: string }
)

/** The layers of a reading that the ledger keeps; tokens, sentences and events can be read again. */
export type KeptReading = Pick<
  Reading,
  'reader' | 'names' | 'times' | 'places' | 'attributions' | 'coreference'
> & { readonly statements: readonly (Statement & { readonly id: StatementId })[] }

/** What an entry records. */
export type Act =
  | { readonly kind: 'opened'; readonly purpose: LedgerPurpose; readonly format: number }
  | { readonly kind: 'filed'; readonly report: FiledReport }
  | {
      readonly kind: 'read'
      readonly report: ReportId
      readonly capture: Sha256
      readonly reading: KeptReading
    }
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  | { readonly kind: 'registered'; readonly entities: readonly Entity[] }
  | { readonly kind: 'settled'; readonly settlement: Settlement }
  | { readonly kind: 'withdrawn'; readonly entry: number; readonly reason: string }

/** The sample ledger takes no reports of the user's. */
export type LedgerPurpose = 'own' | 'sample'

/** One line of the append-only record. */
export interface Entry {
  /** 1, 2, 3, ... without gaps. */
  readonly sequence: number
  /** ISO 8601 in UTC, with milliseconds. */
  readonly time: string
  readonly by: Author
  readonly act: Act
  /** SHA-256 over the entry before's hash and this entry's own parts; see ledger/chain.ts. */
  readonly hash: Sha256
}
