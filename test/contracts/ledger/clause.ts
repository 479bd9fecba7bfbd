// What the clauses of the ledger's contract share: one report, and ways to look at a ledger.
import type { Author } from '../../../src/domain/entry.ts'
import type { ReportId } from '../../../src/domain/id.ts'
import { words } from '../../../src/domain/span.ts'
import type { FiledStatement } from '../../../src/domain/statement.ts'
import { reportId } from '../../../src/ledger/identity.ts'
import type { ClaimQuery, Ledger } from '../../../src/ledger/ledger.ts'
import { filing, type Sketch } from '../../ledger/make.ts'

export type Clause = (ledger: Ledger) => Promise<void>

export const ada: Author = { kind: 'person', name: 'Ada' }

export const port: Sketch = {
  identity: 'https://port-courier.example/1',
  text: 'Harbour closed\n\nThe harbour was closed. Ministry: Ships may return. Cranes will not move.',
  published: '2024-05-01T08:00:00+03:00',
  outlet: 'Port Courier',
}

export const file = async (ledger: Ledger, ...sketches: Sketch[]) =>
  ledger.file(sketches.map((sketch) => filing(sketch)))

export const claimSentences = async (ledger: Ledger, query: ClaimQuery = {}) =>
  (await ledger.claims(query)).rows.map((claim) => claim.sentence).sort()

export const statementSaying = async (ledger: Ledger, id: ReportId, part: string) => {
  const text = (await ledger.report(id))?.text ?? ''
  const statements = await ledger.statementsIn(id)
  return statements.find((each) => words(text, each.evidence).includes(part)) as FiledStatement
}

export const id = reportId('https://port-courier.example/1')

/** Everything that a view shows, for comparing two ledgers or two states of one. */
export async function showAll(ledger: Ledger): Promise<unknown> {
  const reports = (await ledger.reports({ limit: 1000 })).rows
  const claims = [...(await ledger.claims({ limit: 1000 })).rows].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  return {
    totals: await ledger.totals(),
    facets: await ledger.facets({}),
    reports,
    claims,
    statements: await Promise.all(reports.map((row) => ledger.statementsIn(row.id))),
    lineage: await Promise.all(reports.map((row) => ledger.lineageOf(row.id))),
    saying: await Promise.all(claims.map((claim) => ledger.statementsOf(claim.id))),
    captures: await Promise.all(reports.map((row) => ledger.capturesOf(row.id))),
  }
}
