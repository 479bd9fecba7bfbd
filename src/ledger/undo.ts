// What gives back the state from before an entry was folded.
import { type ClaimId, reportOf } from '../domain/id.ts'
import type { Registrar } from '../domain/register.ts'
import type { ClaimState } from '../domain/weighing.ts'
import { changeOf } from './register.ts'
import type { Change, State, StatementState } from './state.ts'
import type { Marks, Transaction } from './store.ts'

/** Plain data: a store keeps it as JSON. */
export interface Undo {
  /** What came later is taken out. */
  readonly marks: Marks
  /** What was there and changed, as it was. */
  readonly changes: readonly Change[]
  /** As they were; the words of their leads are looked up once their statements are back. */
  readonly claims: readonly (readonly [ClaimId, ClaimState | null])[]
}

/** The same state, each row looked up once; for as long as nothing changes it. */
export const lookedUpOnce = (state: State): State => ({
  ...state,
  reportState: once(state.reportState),
  statementStates: once(state.statementStates),
  claimState: once(state.claimState),
  parentsOf: once(state.parentsOf),
  entityState: once(state.entityState),
  groundingOf: once(state.groundingOf),
})

function once<Key, Found>(ask: (key: Key) => Promise<Found>): (key: Key) => Promise<Found> {
  const known = new Map<Key, Promise<Found>>()
  return (key) => {
    const found = known.get(key) ?? ask(key)
    known.set(key, found)
    return found
  }
}

/** Undoes `changes`, which are about to fall on `state`. */
export async function undoOf(
  changes: readonly Change[],
  state: State,
  marks: Marks,
  registrar: Registrar,
): Promise<Undo> {
  const before = new Map<string, readonly Change[]>()
  const claims = new Map<ClaimId, ClaimState | null>()
  for (const change of changes) {
    if (change.kind === 'claim' || change.kind === 'claim gone')
      claims.set(change.id, await state.claimState(change.id))
    else {
      const row = rowOf(change)
      if (row !== null && !before.has(row))
        before.set(row, await rowBefore(change, state, registrar))
    }
  }
  return { marks, changes: [...before.values()].flat(), claims: [...claims] }
}

/** The row on which a change falls; null for what no entry of a day changes. */
function rowOf(change: Change): string | null {
  switch (change.kind) {
    case 'report':
      return `${change.kind} ${change.report.id} ${change.text !== null}`
    case 'statements':
    case 'keys':
    case 'grounding':
      return `${change.kind} ${change.report}`
    case 'lineage':
      return `${change.kind} ${change.child}`
    case 'entity':
      return `${change.kind} ${change.state.id}`
    case 'decision':
      return `${change.kind} ${change.decision.entry}`
    default:
      return null
  }
}

async function rowBefore(change: Change, state: State, registrar: Registrar): Promise<Change[]> {
  switch (change.kind) {
    case 'report': {
      const { id, filed } = change.report
      const report = await state.reportState(id)
      if (report === null) return []
      if (change.text === null) return [{ kind: 'report', report, text: null }]
      const entry = await state.entry(report.filed)
      const text = entry?.act.kind === 'filed' ? entry.act.report.text : ''
      return [
        { kind: 'report', report, text },
        { kind: 'filing gone', report: id, filed },
      ]
    }
    case 'statements': {
      const { kind, report } = change
      return [{ kind, report, statements: await state.statementStates(report) }]
    }
    case 'keys': {
      const { kind, report } = change
      return [{ kind, report, keys: await state.keysOf(report) }]
    }
    case 'grounding': {
      const { kind, report } = change
      return [{ kind, report, grounding: await state.groundingOf(report) }]
    }
    case 'lineage': {
      const { kind, child } = change
      return [{ kind, child, edges: await state.parentsOf(child) }]
    }
    case 'entity': {
      const { id } = change.state
      const entity = await state.entityState(id)
      return [entity === null ? { kind: 'entity gone', id } : changeOf(entity, registrar)]
    }
    case 'decision': {
      const { entry } = change.decision
      const decision = await state.decision(entry)
      return [decision === null ? { kind: 'decision gone', entry } : { kind: 'decision', decision }]
    }
    default:
      return []
  }
}

/** Gives back the state from before; only the entry folded last can be undone. */
export async function restore(undo: Undo, transaction: Transaction): Promise<void> {
  await transaction.apply(undo.changes)
  const statementsIn = once(transaction.statementStates)
  for (const [id, claim] of undo.claims) {
    if (claim === null) await transaction.apply([{ kind: 'claim gone', id }])
    else {
      const statements = await statementsIn(reportOf(claim.lead))
      const lead = statements.find((each) => each.id === claim.lead) as StatementState
      await transaction.apply([{ kind: 'claim', id, claim, lead }])
    }
  }
  await transaction.trim(undo.marks)
}
