// A ledger's claims, lineage and denials in the form of the contract, in pieces that need little memory.
import type { Claim, Denial } from '../domain/claim.ts'
import type { ReportId } from '../domain/id.ts'
import type { FiledStatement } from '../domain/statement.ts'
import { everyClaim, everyReport } from '../ledger/every.ts'
import type { ReportRow, View } from '../ledger/ledger.ts'
import { denialsAmong } from '../views/denials.ts'
import { driftsOver } from '../views/drift.ts'
import type { Contract } from './contract.ts'
import { pair } from './reading.ts'

/** One JSON object as text, in pieces: reports by their ids, claims newest first. */
export async function* weighedText(view: View): AsyncGenerator<string> {
  const reports = new Map<ReportId, ReportRow>()
  for await (const report of everyReport(view)) reports.set(report.id, report)
  const nameOf = (id: ReportId) => (reports.get(id) as ReportRow).identity
  const driftOf = driftsOver(view)
  yield '{"reports":['
  let comma = ''
  for (const { id, identity } of [...reports.values()].sort(byName)) {
    const { parents } = await view.lineageOf(id)
    const repeats = parents.map((edge) => nameOf(edge.parent)).sort()
    yield `${comma}${JSON.stringify({ id: identity, repeats } satisfies Contract['weighed']['reports'][number])}`
    comma = ',\n'
  }
  yield '],\n"claims":['
  comma = ''
  const denials: string[] = []
  for await (const claim of everyClaim(view)) {
    const statements = await view.statementsOf(claim.id)
    yield `${comma}${JSON.stringify(await claimJson(claim, statements, nameOf, driftOf))}`
    comma = ',\n'
    const found = denialsAmong(claim, statements, (id) => reports.get(id)?.published ?? null)
    for (const denial of found) denials.push(JSON.stringify(denialJson(denial, statements, nameOf)))
  }
  yield `],\n"denials":[${denials.join(',\n')}]}\n`
}

const byName = (a: ReportRow, b: ReportRow): number =>
  a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0

type Weighed = Contract['weighed']
type NameOf = (id: ReportId) => string

const claimJson = async (
  { id, independent, unknown, world, knowledge }: Claim,
  statements: readonly FiledStatement[],
  nameOf: NameOf,
  driftOf: ReturnType<typeof driftsOver>,
): Promise<Weighed['claims'][number]> => ({
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
})

function denialJson(
  { report, statement, reaches, kind }: Denial,
  statements: readonly FiledStatement[],
  nameOf: NameOf,
): Weighed['denials'][number] {
  const { evidence } = statements.find(({ id }) => id === statement) as FiledStatement
  return { report: nameOf(report), evidence: pair(evidence), reaches: [...reaches], kind }
}
