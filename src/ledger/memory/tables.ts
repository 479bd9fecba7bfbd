// What the store in memory holds, and how changes fall on it.
import type { Capture } from '../../domain/capture.ts'
import type { Lineage } from '../../domain/claim.ts'
import type { ClaimId, EntityId, ReportId, Sha256 } from '../../domain/id.ts'
import type { ClaimState } from '../../domain/weighing.ts'
import { beforeAll, type EntryLine } from '../chain.ts'
import type { Decision } from '../ledger.ts'
import type { EntityState, Settled } from '../register.ts'
import type { Change, KeptGrounding, ReportState, StatementState } from '../state.ts'

export interface Tables {
  readonly lines: EntryLine[]
  readonly captures: Map<Sha256, Uint8Array>
  /** By report: the entries that filed its captures, oldest first. */
  readonly filings: Map<ReportId, readonly { readonly entry: number; readonly capture: Capture }[]>
  readonly reports: Map<ReportId, ReportState>
  readonly texts: Map<ReportId, string>
  readonly keys: Map<ReportId, ReadonlySet<number>>
  readonly statements: Map<ReportId, readonly StatementState[]>
  readonly claims: Map<ClaimId, ClaimState>
  /** By child. */
  readonly lineage: Map<ReportId, readonly Lineage[]>
  readonly decisions: Map<number, Decision>
  readonly entities: Map<EntityId, EntityState>
  readonly entityKeys: Map<EntityId, ReadonlySet<number>>
  readonly groundings: Map<ReportId, KeptGrounding>
  readonly settlements: Map<number, Settled>
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
    case 'report': {
      const { id, filed, capture } = change.report
      tables.reports.set(id, change.report)
      if (change.text === null) return
      tables.texts.set(id, change.text)
      tables.filings.set(id, [...(tables.filings.get(id) ?? []), { entry: filed, capture }])
      return
    }
    case 'statements':
      tables.statements.set(change.report, change.statements)
      return
    case 'claim':
      tables.claims.set(change.id, change.claim)
      return
    case 'claim gone':
      tables.claims.delete(change.id)
      return
    case 'lineage':
      tables.lineage.set(change.child, change.edges)
      return
    case 'keys':
      tables.keys.set(change.report, new Set(change.keys))
      return
    case 'decision':
      tables.decisions.set(change.decision.entry, change.decision)
      return
    case 'entity':
      tables.entities.set(change.state.id, change.state)
      tables.entityKeys.set(change.state.id, new Set(change.keys))
      return
    case 'grounding':
      tables.groundings.set(change.report, change.grounding)
      return
    case 'settlement':
      tables.settlements.set(change.settled.entry, change.settled)
  }
}
