// What a ledger folds its entries into, row by row, and the changes that a fold asks for.
import type { Capture } from '../domain/capture.ts'
import type { Lineage } from '../domain/claim.ts'
import type { Correction, Entry } from '../domain/entry.ts'
import type { ClaimId, EntityId, ReportId } from '../domain/id.ts'
import type { Grounding } from '../domain/register.ts'
import type { Report } from '../domain/report.ts'
import type { Standing } from '../domain/statement.ts'
import type { ClaimState, Said, WeighingStore } from '../domain/weighing.ts'
import type { Decision } from './ledger.ts'
import type { EntityState, Settled } from './register.ts'

/** A report in the state: its newest capture, and the entries that hold text and reading. */
export interface ReportState
  extends Pick<Report, 'title' | 'outlet' | 'published' | 'language' | 'address'> {
  readonly id: ReportId
  readonly identity: string
  readonly capture: Capture
  /** Sequence of the entry that filed the newest capture. */
  readonly filed: number
  /** Sequence of the entry with its newest reading; null until there is one. */
  readonly read: number | null
}

/** A statement in the state: what lists, search and weighing need; spans stay in its entry. */
export interface StatementState extends Said {
  /** Its place in the reading. */
  readonly position: number
  readonly claim: ClaimId
  readonly standing: Standing
  /** The words of its evidence, hedge and place. */
  readonly sentence: string
  readonly hedge: string | null
  readonly where: string | null
}

/** What the decisions in force make of a statement. */
export interface Ruling {
  readonly standing: Standing
  readonly correction: Correction
}

export type Change =
  | { readonly kind: 'report'; readonly report: ReportState; readonly text: string | null }
  | {
      readonly kind: 'statements'
      readonly report: ReportId
      readonly statements: readonly StatementState[]
    }
  | {
      readonly kind: 'claim'
      readonly id: ClaimId
      readonly claim: ClaimState
      readonly lead: StatementState
    }
  | { readonly kind: 'claim gone'; readonly id: ClaimId }
  | { readonly kind: 'lineage'; readonly child: ReportId; readonly edges: readonly Lineage[] }
  | { readonly kind: 'keys'; readonly report: ReportId; readonly keys: readonly number[] }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'entity'; readonly state: EntityState; readonly keys: readonly number[] }
  | {
      readonly kind: 'grounding'
      readonly report: ReportId
      readonly grounding: KeptGrounding | null
    }
  | { readonly kind: 'settlement'; readonly settled: Settled }
  | Dropped

/** A capture of a report, a decision or an entity that was not there before; only undoing asks for it. */
export type Dropped =
  | { readonly kind: 'filing gone'; readonly report: ReportId; readonly filed: number }
  | { readonly kind: 'decision gone'; readonly entry: number }
  | { readonly kind: 'entity gone'; readonly id: EntityId }

/** Of a grounding what the state keeps; what it adds are entities. */
export type KeptGrounding = Omit<Grounding, 'added'>

/** What a fold may look up of the state so far. */
export interface State extends Omit<WeighingStore, 'weighed'> {
  reportState(id: ReportId): Promise<ReportState | null>
  entry(sequence: number): Promise<Entry | null>
  statementStates(report: ReportId): Promise<readonly StatementState[]>
  claimState(claim: ClaimId): Promise<ClaimState | null>
  statementsOfClaim(claim: ClaimId): Promise<readonly StatementState[]>
  keysOf(report: ReportId): Promise<readonly number[]>
  parentsOf(report: ReportId): Promise<readonly Lineage[]>
  /** Decisions on the report's statements, oldest first. */
  decisionsIn(report: ReportId): Promise<readonly Decision[]>
  decision(entry: number): Promise<Decision | null>
  entityState(id: EntityId): Promise<EntityState | null>
  /** Entities that were merged into this one. */
  mergedInto(id: EntityId): Promise<readonly EntityId[]>
  /** Entities kept under one of `keys`, those of the first keys first. */
  entitiesBearing(keys: readonly number[], limit: number): Promise<readonly EntityState[]>
  /** Settlements that speak of the entity, oldest first, withdrawn ones included. */
  settlementsOn(id: EntityId): Promise<readonly Settled[]>
  settlement(entry: number): Promise<Settled | null>
  groundingOf(report: ReportId): Promise<KeptGrounding | null>
  /** Reports that name at least two of `entities`, most shared first; of each entity the newest count. */
  reportsNaming(entities: readonly EntityId[], limit: number): Promise<readonly ReportId[]>
}
