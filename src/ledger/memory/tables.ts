// What the store in memory holds, and how changes fall on it.
import type { Capture } from '../../domain/capture.ts'
import type { Lineage } from '../../domain/claim.ts'
import type { ClaimId, EntityId, ReportId, Sha256 } from '../../domain/id.ts'
import type { ClaimState } from '../../domain/weighing.ts'
import { beforeAll, type EntryLine } from '../chain.ts'
import type { DayItem } from '../day.ts'
import type { Decision } from '../ledger.ts'
import type { EntityState, Settled } from '../register.ts'
import type { Change, Dropped, KeptGrounding, ReportState, StatementState } from '../state.ts'
import type { Marks } from '../store.ts'
import type { Undo } from '../undo.ts'

export interface Tables {
  readonly lines: EntryLine[]
  readonly captures: Map<Sha256, Uint8Array>
  /** By report: the entries that filed its captures, oldest first. */
  readonly filings: Map<ReportId, readonly { readonly entry: number; readonly capture: Capture }[]>
  readonly reports: Map<ReportId, ReportState>
  readonly texts: Map<ReportId, string>
  /** Those of the report weighed last come last. */
  readonly keys: Map<ReportId, ReadonlySet<number>>
  readonly statements: Map<ReportId, readonly StatementState[]>
  /** Null where no statement that stands belongs to it any more: its place is kept. */
  readonly claims: Map<ClaimId, ClaimState | null>
  /** By child. */
  readonly lineage: Map<ReportId, readonly Lineage[]>
  readonly decisions: Map<number, Decision>
  readonly entities: Map<EntityId, EntityState>
  readonly entityKeys: Map<EntityId, ReadonlySet<number>>
  readonly groundings: Map<ReportId, KeptGrounding>
  readonly settlements: Map<number, Settled>
  /** In the order of folding. */
  readonly day: Map<number, Stacked>
}

/** An entry of the open day. */
export interface Stacked {
  readonly item: DayItem
  readonly undo: Undo
  readonly loose: boolean
}

export const emptyTables = (): Tables => ({
  lines: [],
  captures: new Map(),
  filings: new Map(),
  reports: new Map(),
  texts: new Map(),
  keys: new Map(),
  statements: new Map(),
  claims: new Map(),
  lineage: new Map(),
  decisions: new Map(),
  entities: new Map(),
  entityKeys: new Map(),
  groundings: new Map(),
  settlements: new Map(),
  day: new Map(),
})

export const copyTables = (tables: Tables): Tables => ({
  lines: [...tables.lines],
  captures: new Map(tables.captures),
  filings: new Map(tables.filings),
  reports: new Map(tables.reports),
  texts: new Map(tables.texts),
  keys: new Map(tables.keys),
  statements: new Map(tables.statements),
  claims: new Map(tables.claims),
  lineage: new Map(tables.lineage),
  decisions: new Map(tables.decisions),
  entities: new Map(tables.entities),
  entityKeys: new Map(tables.entityKeys),
  groundings: new Map(tables.groundings),
  settlements: new Map(tables.settlements),
  day: new Map(tables.day),
})

export const headOf = ({ lines }: Tables) => ({
  sequence: lines.length,
  hash: lines.at(-1)?.hash ?? beforeAll,
})

export const clearState = ({ lines: _, captures: __, ...folded }: Tables): void => {
  for (const table of Object.values(folded)) table.clear()
}

export function applyChange(tables: Tables, change: Change): void {
  switch (change.kind) {
    case 'report':
      putReport(tables, change.report, change.text)
      return
    case 'statements':
      put(tables.statements, change.report, change.statements)
      return
    case 'claim':
      tables.claims.set(change.id, change.claim)
      return
    case 'claim gone':
      tables.claims.set(change.id, null)
      return
    case 'lineage':
      put(tables.lineage, change.child, change.edges)
      return
    case 'keys':
      tables.keys.delete(change.report)
      if (change.keys.length > 0) tables.keys.set(change.report, new Set(change.keys))
      return
    case 'decision':
      tables.decisions.set(change.decision.entry, change.decision)
      return
    case 'entity':
      tables.entities.set(change.state.id, change.state)
      tables.entityKeys.set(change.state.id, new Set(change.keys))
      return
    case 'grounding':
      if (change.grounding === null) tables.groundings.delete(change.report)
      else tables.groundings.set(change.report, change.grounding)
      return
    case 'settlement':
      tables.settlements.set(change.settled.entry, change.settled)
      return
    default:
      drop(tables, change)
  }
}

function putReport(tables: Tables, report: ReportState, text: string | null): void {
  const { id, filed, capture } = report
  tables.reports.set(id, report)
  if (text === null) return
  tables.texts.set(id, text)
  const filings = tables.filings.get(id) ?? []
  if (!filings.some(({ entry }) => entry === filed))
    tables.filings.set(id, [...filings, { entry: filed, capture }])
}

/** What only undoing asks for. */
function drop({ filings, decisions, entities, entityKeys }: Tables, change: Dropped): void {
  if (change.kind === 'decision gone') decisions.delete(change.entry)
  else if (change.kind === 'entity gone') {
    entities.delete(change.id)
    entityKeys.delete(change.id)
  } else {
    const kept = filings.get(change.report)?.filter(({ entry }) => entry !== change.filed)
    filings.set(change.report, kept ?? [])
  }
}

function put<Rows extends readonly unknown[]>(
  table: Map<ReportId, Rows>,
  report: ReportId,
  rows: Rows,
): void {
  if (rows.length === 0) table.delete(report)
  else table.set(report, rows)
}

export const marksOf = ({ reports, claims, entities }: Tables): Marks => ({
  ...{ report: reports.size, claim: claims.size, entity: entities.size },
})

export function trim(tables: Tables, { report, claim, entity }: Marks): void {
  for (const id of [...tables.reports.keys()].slice(report))
    for (const table of [tables.reports, tables.texts, tables.filings, tables.keys])
      table.delete(id)
  for (const id of [...tables.claims.keys()].slice(claim)) tables.claims.delete(id)
  for (const id of [...tables.entities.keys()].slice(entity)) tables.entities.delete(id)
}
