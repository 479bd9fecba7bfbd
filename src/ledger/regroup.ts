// What becomes of claims when one report's statements change.
import { isDeepStrictEqual } from 'node:util'
import { type ClaimId, type ReportId, reportOf, type StatementId } from '../domain/id.ts'
import type { ClaimState, Weigher } from '../domain/weighing.ts'
import type { Change, State, StatementState } from './state.ts'

/** Judges every claim that the report's statements leave, join or stand in otherwise than before. */
export async function claimChanges(
  before: readonly StatementState[],
  after: readonly StatementState[],
  state: State,
  weigher: Weigher,
): Promise<Change[]> {
  const lost = Map.groupBy(before.filter(isSpoken), (statement) => statement.claim)
  const gained = Map.groupBy(after.filter(isSpoken), (statement) => statement.claim)
  const look = lookUp(state)
  const changes: Change[] = []
  for (const id of new Set([...lost.keys(), ...gained.keys()])) {
    const [old, now] = [lost.get(id) ?? [], gained.get(id) ?? []]
    if (isDeepStrictEqual(old, now)) continue
    changes.push(
      old.length === 0
        ? await join(id, now, state, weigher, look)
        : await judgeAnew(id, now, state, weigher, (old[0] as StatementState).report),
    )
  }
  return changes
}

/** A claim of more statements is left as it is, so that merging two costs no more than that. */
const mergeLimit = 200

/**
 * Moves all statements of each key of `merged` to its value, and judges the value anew. `now` are the
 * statements of the report that brings the two together, as they shall be.
 */
export async function mergeChanges(
  merged: ReadonlyMap<ClaimId, ClaimId>,
  now: readonly StatementState[],
  state: State,
  weigher: Weigher,
): Promise<Change[]> {
  const self = now[0]?.report
  const changes: Change[] = []
  const moved = new Map<ReportId, readonly StatementState[]>()
  const said = new Map<ClaimId, StatementState[]>()
  for (const [from, into] of merged) {
    const sizes = [await state.claimState(from), await state.claimState(into)]
    if (sizes.some((claim) => claim === null || claim.statements > mergeLimit)) continue
    const others = async (claim: ClaimId) =>
      (await state.statementsOfClaim(claim)).filter(({ report }) => report !== self)
    const leaving = (await others(from)).map((each) => ({ ...each, claim: into }))
    for (const report of new Set(leaving.map((each) => each.report)))
      moved.set(
        report,
        (moved.get(report) ?? (await state.statementStates(report))).map((each) =>
          each.claim === from ? { ...each, claim: into } : each,
        ),
      )
    said.set(into, [...(said.get(into) ?? (await others(into))), ...leaving])
    changes.push({ kind: 'claim gone', id: from })
  }
  for (const [report, statements] of moved) changes.push({ kind: 'statements', report, statements })
  for (const [into, others] of said) {
    const all = [...others, ...now.filter(({ claim }) => claim === into)].filter(isSpoken)
    if (all.length > 0) changes.push(changed(into, weigher.judgeClaim(all), all))
  }
  return changes
}

/** A rejected statement speaks for no claim. */
const isSpoken = (statement: StatementState): boolean => statement.standing !== 'rejected'

type LookUp = (id: StatementId) => Promise<StatementState>

/** Finds statements, each report's once: the ends of a copy's claims lie in the same few reports. */
function lookUp(state: State): LookUp {
  const known = new Map<ReportId, Promise<readonly StatementState[]>>()
  return async (id) => {
    const report = reportOf(id)
    const statements = known.get(report) ?? state.statementStates(report)
    known.set(report, statements)
    const found = (await statements).find((statement) => statement.id === id)
    if (found === undefined) throw new Error(`statement ${id} is in no report`)
    return found
  }
}

async function join(
  id: ClaimId,
  now: readonly StatementState[],
  state: State,
  weigher: Weigher,
  look: LookUp,
): Promise<Change> {
  const claim = await state.claimState(id)
  if (claim === null) return changed(id, weigher.judgeClaim(now), now)
  const [lead, last] = [await look(claim.lead), await look(claim.last)]
  return changed(id, weigher.joinClaim({ claim, lead, last }, now), [lead, ...now])
}

async function judgeAnew(
  id: ClaimId,
  now: readonly StatementState[],
  state: State,
  weigher: Weigher,
  report: ReportId,
): Promise<Change> {
  const others = (await state.statementsOfClaim(id)).filter((each) => each.report !== report)
  const said = [...others.filter(isSpoken), ...now]
  if (said.length === 0) return { kind: 'claim gone', id }
  return changed(id, weigher.judgeClaim(said), said)
}

const changed = (id: ClaimId, claim: ClaimState, said: readonly StatementState[]): Change => ({
  kind: 'claim',
  id,
  claim,
  lead: said.find((statement) => statement.id === claim.lead) as StatementState,
})
