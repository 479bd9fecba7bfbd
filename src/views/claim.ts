// The claim page: what each report says of it, through whom, and which report repeats which.
import { z } from 'zod'
import type { ClaimId, ReportId } from '../domain/id.ts'
import type { FiledReport } from '../domain/report.ts'
import type { FiledStatement } from '../domain/statement.ts'
import type { View } from '../ledger/ledger.ts'
import { claimRow, claimRowOf } from './claims.ts'
import { type Edge, edge, headOf, reportHead } from './lineage.ts'
import { passage, passagesOf, spansOf } from './passage.ts'
import { count, list, text } from './shapes.ts'
import { statementRow, statementRowOf } from './statement.ts'

/** How many statements of a claim one page shows, the earliest; a reader gets through no more. */
const statementLimit = 200

const sourced = reportHead
  .extend({
    capture: z.strictObject({ sha256: text, taken: text, from: text }),
  })
  .meta({
    id: 'SourcedReport',
    description: 'A report with the capture that its words are cited from.',
  })

const shown = statementRow
  .extend({
    passages: list(passage).describe(
      'Where the statement and its chain stand, with what is around.',
    ),
  })
  .meta({ id: 'ShownStatement' })
export type ShownStatement = z.infer<typeof shown>

export const claimPage = z
  .strictObject({
    claim: claimRow,
    statements: list(shown).describe('The earliest said first.'),
    unshown: count.describe('Statements beyond those shown.'),
    reports: list(sourced),
    lineage: list(edge).describe('Among the reports shown.'),
  })
  .meta({ id: 'ClaimPage' })
export type ClaimPage = z.infer<typeof claimPage>

/** Null where there is no such claim. */
export async function viewClaim(view: View, id: ClaimId): Promise<ClaimPage | null> {
  const claim = await view.claim(id)
  if (claim === null) return null
  const statements = await view.statementsOf(id, statementLimit)
  const reports = await reportsOf(view, statements)
  return {
    claim: claimRowOf(claim),
    statements: statements.flatMap((statement) => {
      const report = reports.get(statement.report)
      return report === undefined ? [] : [show(report, statement)]
    }),
    unshown: Math.max(0, claim.statements - statements.length),
    reports: [...reports].map(([id, report]) => ({
      ...headOf(id, report),
      capture: {
        sha256: report.capture.sha256,
        taken: report.capture.taken,
        from: report.capture.from,
      },
    })),
    lineage: await lineageAmong(view, new Set(reports.keys())),
  }
}

const show = (report: FiledReport, statement: FiledStatement): ShownStatement => ({
  ...statementRowOf(report, statement),
  passages: passagesOf(report, spansOf(statement)),
})

async function reportsOf(
  view: View,
  statements: readonly FiledStatement[],
): Promise<Map<ReportId, FiledReport>> {
  const reports = new Map<ReportId, FiledReport>()
  for (const { report: id } of statements) {
    const report = reports.has(id) ? null : await view.report(id)
    if (report !== null) reports.set(id, report)
  }
  return reports
}

async function lineageAmong(view: View, reports: ReadonlySet<ReportId>): Promise<Edge[]> {
  const edges: Edge[] = []
  for (const id of reports) {
    const { parents } = await view.lineageOf(id)
    edges.push(...parents.filter((each) => reports.has(each.parent)))
  }
  return edges
}
