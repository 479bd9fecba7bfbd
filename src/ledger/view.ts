// A View over any store: what needs both the folded state and the entries.
import type { Correction, Entry, LedgerPurpose } from '../domain/entry.ts'
import type { ClaimId, EntityId, ReportId } from '../domain/id.ts'
import { reportOf } from '../domain/id.ts'
import { instantOf } from '../domain/interval.ts'
import { groundStatements, type Registrar } from '../domain/register.ts'
import { type FiledStatement, type Polarity, stanceTo } from '../domain/statement.ts'
import type { View } from './ledger.ts'
import { knownIn } from './register.ts'
import type { StatementState } from './state.ts'
import type { Reads } from './store.ts'

export function viewOver(reads: Reads, purpose: LedgerPurpose, registrar: Registrar): View {
  const filed = async (sequence: number | undefined) => {
    const entry = sequence === undefined ? null : await reads.entry(sequence)
    return entry?.act.kind === 'filed' ? entry.act.report : null
  }
  const reading = async (id: ReportId) => {
    const read = (await reads.reportState(id))?.read
    return keptReading(read == null ? null : await reads.entry(read))
  }
  const statementsIn = async (id: ReportId) => {
    const kept = await reading(id)
    if (kept === null) return []
    const grounded = groundStatements(kept.statements, await reads.groundingOf(id))
    const states = await reads.statementStates(id)
    const senses = new Map<ClaimId, Polarity>()
    for (const { claim } of states) {
      const sense = senses.get(claim) ?? (await reads.claimState(claim))?.sense
      if (sense !== undefined) senses.set(claim, sense)
    }
    return merge(grounded, states, senses)
  }
  return {
    ...reads,
    purpose,
    known: registrar.over(knownIn(reads)),
    report: async (id) => filed((await reads.reportState(id))?.filed),
    capturesOf: async (id) => {
      const reports = await Promise.all((await reads.filingsOf(id)).map(filed))
      return reports.flatMap((report) => (report === null ? [] : [report.capture]))
    },
    reading,
    statementsIn,
    statementsOf: async (claim, limit = Number.POSITIVE_INFINITY) => {
      const states = [...(await reads.statementsOfClaim(claim))].sort(bySaid).slice(0, limit)
      const wanted = new Set(states.map((state) => state.id))
      const found: FiledStatement[] = []
      for (const report of new Set(states.map((state) => state.report)))
        found.push(...(await statementsIn(report)).filter((each) => wanted.has(each.id)))
      return found
    },
    reportsWith: async (id, limit) => reads.reportsBearing(await mergedWith(id, reads), limit),
    decisionsOn: async (statement) =>
      (await reads.decisionsIn(reportOf(statement))).filter(
        (each) => each.assessment.statement === statement,
      ),
  }
}

/** The entity and all that were merged into it, be it over several steps. */
async function mergedWith(id: EntityId, { mergedInto }: Reads): Promise<EntityId[]> {
  const all = new Set([id])
  for (const each of all) for (const merged of await mergedInto(each)) all.add(merged)
  return [...all]
}

const keptReading = (entry: Entry | null) => (entry?.act.kind === 'read' ? entry.act.reading : null)

/** Earliest first, undated last; ids decide between equals, so that the order is one and the same. */
export const bySaid = (
  a: Pick<StatementState, 'published' | 'id'>,
  b: Pick<StatementState, 'published' | 'id'>,
): number => {
  const [one, other] = [instantOf(a.published) || '9999', instantOf(b.published) || '9999']
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function merge(
  statements: readonly Omit<FiledStatement, 'report' | 'claim' | 'stance' | 'standing'>[],
  states: readonly StatementState[],
  senses: ReadonlyMap<ClaimId, Polarity>,
): FiledStatement[] {
  const stateOf = new Map(states.map((state) => [state.id, state]))
  return statements.flatMap((statement) => {
    const state = stateOf.get(statement.id)
    if (state === undefined) return []
    const { report, claim, standing } = state
    const labels: Required<Correction> = {
      certainty: state.certainty,
      polarity: state.polarity,
      phase: state.phase,
      force: state.force,
    }
    const stance = stanceTo(senses.get(claim) ?? state.polarity, state)
    return [{ ...statement, ...labels, report, claim, stance, standing }]
  })
}
