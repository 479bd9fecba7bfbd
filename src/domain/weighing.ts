import type { Claim, Lineage } from './claim.ts'
import type { ClaimId, ReportId, StatementId } from './id.ts'
import type { Report } from './report.ts'
import type { Stance, Statement } from './statement.ts'

/** A report in the eyes of the weigher. */
export interface Weighable
  extends Pick<Report, 'published' | 'outlet' | 'text' | 'zones'>,
    Partial<Pick<Report, 'byline' | 'agency' | 'address' | 'canonical' | 'links'>> {
  readonly id: ReportId
  readonly statements: readonly (Statement & { readonly id: StatementId })[]
}

/** A report that was weighed before, with the claim of each of its statements. */
export interface Weighed extends Weighable {
  readonly claims: ReadonlyMap<StatementId, ClaimId>
  /** Whom it repeats, as far as known. */
  readonly parents: readonly ReportId[]
}

/** What weighing needs of the ledger's store. The report being weighed is never among the answers. */
export interface WeighingStore {
  /** For each of `keys`, in order, the reports indexed under it, newest filed first. */
  postings(keys: readonly number[], limit: number): Promise<readonly (readonly ReportId[])[]>
  weighed(report: ReportId): Promise<Weighed | null>
  childrenOf(report: ReportId, limit: number): Promise<readonly ReportId[]>
}

/** What weighing one report gives. */
export interface Weighing {
  /** Blocking keys, 32 bits each, under which later reports shall find this one. */
  readonly keys: readonly number[]
  /** The claim of each statement: an earlier one, or one that it founds. */
  readonly claims: ReadonlyMap<StatementId, ClaimId>
  /** Every edge that now holds with this report, or with an earlier one, as child; replaces the child's. */
  readonly lineage: readonly Lineage[]
}

/** One statement of a claim, as far as the claim's own state needs it. */
export interface Said
  extends Pick<Statement, 'certainty' | 'polarity' | 'phase' | 'force' | 'when'> {
  readonly id: StatementId
  readonly report: ReportId
  readonly outlet: string | null
  readonly published: string | null
  readonly origin: string | null
  readonly stance: Stance
}

/** What the statements of one claim make it. */
export interface ClaimState
  extends Pick<
    Claim,
    | 'world'
    | 'knowledge'
    | 'independent'
    | 'unknown'
    | 'reports'
    | 'statements'
    | 'firstSaid'
    | 'lastSaid'
  > {
  /** The earliest statement: its words stand for the claim. */
  readonly lead: StatementId
  /** The latest one: where the claim stands in the world is by its word. */
  readonly last: StatementId
}

/** A claim with its two ends, as far as judging it anew needs them. */
export interface ClaimEnds {
  readonly claim: ClaimState
  readonly lead: Said
  readonly last: Said
}

export interface Weigher {
  weigh(report: Weighable, store: WeighingStore): Promise<Weighing>
  /** `said` is never empty; its order does not matter. */
  judgeClaim(said: readonly Said[]): ClaimState
  /**
   * The claim once another report has said it, too: what judgeClaim gives for all statements together,
   * at a cost that does not grow with them. `gained` is all that the new report says of it.
   */
  joinClaim(before: ClaimEnds, gained: readonly Said[]): ClaimState
}
