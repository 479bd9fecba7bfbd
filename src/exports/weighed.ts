// A ledger's claims, lineage and denials in the form of the contract, in pieces that need little memory.
import type { ReportId } from '../domain/id.ts'
import { everyClaim, everyReport } from '../ledger/every.ts'
import type { View } from '../ledger/ledger.ts'
import { driftsOver } from '../views/drift.ts'
import type { Contract } from './contract.ts'
import { pair } from './reading.ts'

/** One JSON object as text, in pieces: reports by their ids, claims newest first. */
export async function* weighedText(view: View): AsyncGenerator<string> {
  const names = new Map<ReportId, string>()
  const driftOf = driftsOver(view)
  for await (const report of everyReport(view)) names.set(report.id, report.identity)
  const nameOf = (id: ReportId) => names.get(id) as string
  yield '{"reports":['
  let comma = ''
  for (const [id, name] of [...names].sort(byName)) {
    const { parents } = await view.lineageOf(id)
    const repeats = parents.map((edge) => nameOf(edge.parent)).sort()
    yield `${comma}${JSON.stringify({ id: name, repeats } satisfies Contract['weighed']['reports'][number])}`
    comma = ',\n'
  }
  yield '],\n"claims":['
  comma = ''
  for await (const claim of everyClaim(view)) {
    yield `${comma}${JSON.stringify(await claimJson(claim.id, view, nameOf, driftOf))}`
    comma = ',\n'
  }
  // Denials are not weighed yet; a statement that denies stands as a negative claim of its own.
  yield '],\n"denials":[]}\n'
}

const byName = ([, a]: [ReportId, string], [, b]: [ReportId, string]): number =>
  a < b ? -1 : a > b ? 1 : 0

type ClaimJson = Contract['weighed']['claims'][number]

async function claimJson(
  id: Parameters<View['claim']>[0],
  view: View,
  nameOf: (id: ReportId) => string,
  driftOf: ReturnType<typeof driftsOver>,
): Promise<ClaimJson> {
  const claim = await view.claim(id)
  if (claim === null) throw new Error(`claim ${id} is gone`)
  const statements = await view.statementsOf(id)
  const { independent, unknown, world, knowledge } = claim
  return {
    ...{ id, independent, unknown, world, knowledge },
    statements: await Promise.all(
      statements.map(async (each) => ({
        report: nameOf(each.report),
        evidence: pair(each.evidence),
        event: pair(each.event),
        stance: each.stance,
        chain: each.chain.map((source) => source.name),
        certainty: each.certainty,
        polarity: each.polarity,
        phase: each.phase,
        force: each.force,
        when: each.when === null ? null : [...each.when],
        drift: await driftOf(each),
      })),
    ),
  }
}
