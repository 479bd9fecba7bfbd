// The ledger's two faces: a View that reads and a Writer that appends.
import type { Capture } from '../domain/capture.ts'
import type { Claim, Knowledge, Lineage, World } from '../domain/claim.ts'
import type { Assessment, Author, Entry, KeptReading, LedgerPurpose } from '../domain/entry.ts'
import type { ClaimId, EntityId, ReportId, Sha256, StatementId } from '../domain/id.ts'
import type { NameKind, Reading } from '../domain/reading.ts'
import type { Entity, Known, Settlement } from '../domain/register.ts'
import type { FiledReport, Report } from '../domain/report.ts'
import type { Certainty, FiledStatement, Phase, Polarity } from '../domain/statement.ts'

import type { Settled } from './register.ts'
import type { KeptGrounding } from './state.ts'

/** A report on its way into the ledger. */
export interface Filing {
  /** Its address or the id that it was given. */
  readonly identity: string
  readonly bytes: Uint8Array
  readonly capture: Capture
  readonly report: Report
  readonly reading: Reading
}

/** `known`: the same bytes are filed for this identity already, and nothing changed. */
export interface Filed {
  readonly id: ReportId
  readonly identity: string
  readonly status: 'filed' | 'known'
}

export interface Writer {
  /** Files reports in one transaction, in order; what it resolves to is durable. */
  file(filings: readonly Filing[]): Promise<readonly Filed[]>
  /**
   * Weighs the reports of the open day again in the day's order, from the first that was weighed out of
   * it: so does the next day's first report. Only where that is at most `worth` entries for each such.
   */
  orderDay(worth?: number): Promise<void>
  /** A newer reading of what is filed; the older stays in the record. Raises Stop for an unknown report. */
  reread(report: ReportId, reading: Reading): Promise<Entry>
  /** Raises Stop where no such statement is filed. */
  assess(assessment: Assessment, by: Author): Promise<Entry>
  /** Takes an assessment or a settlement back; raises Stop where the entry is none or is withdrawn already. */
  withdraw(sequence: number, reason: string, by: Author): Promise<Entry>
  /** Adds entities, or names to known ones. */
  register(entities: readonly Entity[], by: Author): Promise<Entry>
  /** Raises Stop where there is no such entity or name, or a merger would go round in a circle. */
  settle(settlement: Settlement, by: Author): Promise<Entry>
}

export interface Totals {
  readonly entries: number
  readonly captures: number
  readonly reports: number
  readonly statements: number
  readonly claims: number
}

/** One line of a list of reports. */
export interface ReportRow {
  readonly id: ReportId
  readonly identity: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly address: string | null
  readonly capture: Sha256
  /** How many captures of it are filed. */
  readonly captures: number
  readonly statements: number
  /** Reports that it repeats, as far as known. */
  readonly repeats: readonly ReportId[]
}

/** A search looks at no more than this many matches, the newest filed; a `total` of it means "or more". */
export const searchLimit = 10_000

/** A page of a list: `total` counts all rows that match; `next` goes on, null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly next: string | null
}

export interface ReportQuery {
  /** Words, or "phrases in quotation marks", all of which the report must have. */
  readonly text?: string
  readonly outlet?: string
  readonly after?: string
  readonly limit?: number
}

/** `recent`: last said first; `spread`: in most reports first. */
export const claimOrders = ['recent', 'spread'] as const
export type ClaimOrder = (typeof claimOrders)[number]

export interface ClaimQuery {
  /** As for reports, over sentence, origin and outlet. */
  readonly text?: string
  readonly certainty?: Certainty
  readonly polarity?: Polarity
  readonly phase?: Phase
  readonly world?: World
  readonly knowledge?: Knowledge
  /** An origin's name; the empty string for claims that name none. */
  readonly origin?: string
  readonly order?: ClaimOrder
  readonly after?: string
  readonly limit?: number
}

export type Facet = 'certainty' | 'polarity' | 'phase' | 'world' | 'knowledge'
export const facets: readonly Facet[] = ['certainty', 'polarity', 'phase', 'world', 'knowledge']

export type ClaimFilter = Omit<ClaimQuery, 'order' | 'after' | 'limit'>

/** How many of the claims that a filter matches have each value. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>

/** One report repeats another, with what its outlet and the other's are called. */
export interface Copying {
  readonly child: ReportId
  readonly parent: ReportId
  readonly outlet: string
  readonly parentOutlet: string
  readonly published: string | null
  readonly parentPublished: string | null
}

/** Reports by the days on which they were published, both included; undated ones only where none is given. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/** An assessment with the entry that made it. */
export interface Decision {
  readonly entry: number
  readonly time: string
  readonly by: Author
  readonly assessment: Assessment
  readonly withdrawn: boolean
}

/** One line of a list of entities. */
export interface EntityRow {
  readonly id: EntityId
  readonly kind: NameKind
  readonly name: string
  /** How many reports name it. */
  readonly reports: number
}

export interface EntityQuery {
  readonly kind?: NameKind
  readonly after?: string
  readonly limit?: number
}

export interface View {
  readonly purpose: LedgerPurpose
  /** Sequence and hash of the newest entry. */
  head(): Promise<{ readonly sequence: number; readonly hash: Sha256 }>
  totals(): Promise<Totals>
  /** Which identities the same bytes are filed for. */
  identitiesOf(capture: Sha256): Promise<readonly string[]>
  reports(query: ReportQuery): Promise<Page<ReportRow>>
  /** The report as its newest capture has it. */
  report(id: ReportId): Promise<FiledReport | null>
  /** Every capture of it, oldest first. */
  capturesOf(id: ReportId): Promise<readonly Capture[]>
  bytes(capture: Sha256): Promise<Uint8Array | null>
  /** What the newest reader found in its newest capture. */
  reading(id: ReportId): Promise<KeptReading | null>
  /** The report's statements with persons' decisions applied, in order of the text. */
  statementsIn(id: ReportId): Promise<readonly FiledStatement[]>
  /** The claim's statements, those of the earliest report first; at most `limit`. */
  statementsOf(claim: ClaimId, limit?: number): Promise<readonly FiledStatement[]>
  claims(query: ClaimQuery): Promise<Page<Claim>>
  facets(filter: ClaimFilter): Promise<FacetCounts>
  claim(id: ClaimId): Promise<Claim | null>
  /** Edges in which the report is the child, and those in which it is the parent. */
  lineageOf(id: ReportId): Promise<{
    readonly parents: readonly Lineage[]
    readonly children: readonly Lineage[]
  }>
  /** Edges between reports of two outlets that are both known, newest child first. */
  copyings(period: Period): AsyncIterable<Copying>
  /** How many reports each outlet has. */
  outlets(period: Period): Promise<ReadonlyMap<string, number>>
  /** Decisions on a statement, oldest first, withdrawn ones included. */
  decisionsOn(statement: StatementId): Promise<readonly Decision[]>
  /** Entities that the ledger's reports and files give, those that most reports name first. */
  entities(query: EntityQuery): Promise<Page<EntityRow>>
  /** The seed's and the ledger's: one that was merged is the other. */
  readonly known: Known
  settlementsOn(id: EntityId): Promise<readonly Settled[]>
  /** Reports that name the entity, or one that was merged into it, the newest filed first; at most `limit`. */
  reportsWith(id: EntityId, limit: number): Promise<readonly ReportId[]>
  /** What the names of a report stand for. */
  groundingOf(report: ReportId): Promise<KeptGrounding | null>
  entry(sequence: number): Promise<Entry | null>
  /** Entries after `sequence`, oldest first; at most `limit`. */
  entries(after: number, limit: number): Promise<readonly Entry[]>
  /** Full ids that begin with `prefix`: reports' and claims', after a dot statements'; at most 10. */
  idsLike(prefix: string): Promise<readonly string[]>
}

/** The parts of a View that a store answers by itself. */
export type Facts =
  | 'head'
  | 'totals'
  | 'identitiesOf'
  | 'reports'
  | 'bytes'
  | 'claims'
  | 'facets'
  | 'claim'
  | 'entities'
  | 'lineageOf'
  | 'copyings'
  | 'outlets'
  | 'entry'
  | 'entries'
  | 'idsLike'

/** What verify found; `ok` only when nothing is wrong. */
export interface Verdict {
  readonly ok: boolean
  readonly entries: number
  readonly captures: number
  readonly head: { readonly sequence: number; readonly hash: Sha256 }
  /** The first bad thing of each kind: what it is, and what is wrong with it. */
  readonly findings: readonly { readonly culprit: string; readonly problem: string }[]
}

export interface Ledger extends View, Writer {
  /** Hashes every entry and capture again. `progress` gets the share done, in [0, 1]. */
  verify(progress?: (share: number) => void): Promise<Verdict>
  /** Throws the folded state away and folds every entry again. */
  refold(progress?: (share: number) => void): Promise<void>
  close(): Promise<void>
}
