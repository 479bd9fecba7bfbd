import type { Claim, Lineage, World } from './claim.ts'
import type { ClaimId, ReportId, StatementId } from './id.ts'
import type { Report } from './report.ts'
import type { Polarity, Statement } from './statement.ts'

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
  readonly footings: ReadonlyMap<StatementId, Footing>
  /** Whom it repeats, as far as known. */
  readonly parents: readonly ReportId[]
}

/** What weighing needs of the ledger's store. The report being weighed is never among the answers. */
export interface WeighingStore {
  /** For each of `keys`, in order, the reports indexed under it, those weighed last first. */
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
  readonly footings: ReadonlyMap<StatementId, Footing>
  /** Earlier claims that turn out to be others: all that is said of the one is said of the other. */
  readonly merged: ReadonlyMap<ClaimId, ClaimId>
  /** Every edge that now holds with this report, or with an earlier one, as child; replaces the child's. */
  readonly lineage: readonly Lineage[]
}

/** What stands behind a statement, as judged when its report was weighed. */
export interface Footing {
  /** Names of its origin, folded: an official's with their institution's. Empty: none is named. */
  readonly origins: readonly string[]
  /** It is plain whom they name, and whether the statement affirms: `an audit` may be any that others name. */
  readonly plain: boolean
  /** Names of the origins of other statements that clearly say the same. */
  readonly backs: readonly string[]
  /** Of which lineage it is: the first report of it, or the outlet that is credited and was never filed. */
  readonly root: string
  /** Where it puts its event; a denial that it has happened is `done`, too. */
  readonly world: World
  /** Takes back what its outlet or its origin said before. */
  readonly withdraws: boolean
}

/** One statement of a claim, as far as the claim's own state needs it. */
export interface Said
  extends Pick<Statement, 'certainty' | 'polarity' | 'phase' | 'force' | 'when'> {
  readonly id: StatementId
  readonly report: ReportId
  readonly outlet: string | null
  readonly published: string | null
  readonly origin: string | null
  readonly footing: Footing
}

/** What a claim's statements of one polarity come to; those that doubt are left out. */
export interface Side {
  readonly reports: number
  /** The earliest and the latest of them, and how far the event is by the latest report. */
  readonly first: Moment
  readonly last: Moment
  readonly world: World
  /** Some say that it is agreed. */
  readonly agreed: boolean
  /** The latest that puts the event into the present or the past. */
  readonly settled: Moment | null
  /** The last day that any of them sets for the event. */
  readonly due: string | null
  readonly withdrawn: boolean
  /** Groups of names, each of one origin. */
  readonly origins: readonly (readonly string[])[]
  /** Groups of names whose origins clearly say the same, be it over several steps. */
  readonly circles: readonly (readonly string[])[]
  /** Lineages in which an origin is named, and those in which some statement names none. */
  readonly named: readonly string[]
  readonly bare: readonly string[]
}

/** When a report says it; equal instants are told apart by the report. An undated one is the latest. */
export type Moment = readonly [instant: string, report: ReportId]

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
  /** Whether the claim is that something happens or that it does not. */
  readonly sense: Polarity
  readonly sides: Readonly<Record<Polarity, Side | null>>
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
