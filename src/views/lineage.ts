// Which report repeats which, with the reports' names.
import { z } from 'zod'
import type { ReportId } from '../domain/id.ts'
import type { Report } from '../domain/report.ts'
import type { View } from '../ledger/ledger.ts'
import { list, maybeText, span, text } from './shapes.ts'

const evidence = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('credit'), child: span }),
    z.strictObject({ kind: z.literal('sentence'), child: span, parent: span }),
    z.strictObject({ kind: z.literal('link') }),
  ])
  .meta({
    id: 'LineageEvidence',
    description:
      'What speaks for an edge: words that credit the parent, two sentences that are alike, or a byline or link outside the text.',
  })

export const edge = z
  .strictObject({
    child: text,
    parent: text,
    how: z.enum(['verbatim', 'edited', 'translated', 'paraphrased']),
    score: z.number().min(0).max(1).describe('How likely the edge is.'),
    evidence: list(evidence),
  })
  .meta({ id: 'Lineage', description: 'One report repeats another.' })
export type Edge = z.infer<typeof edge>

export const reportHead = z
  .strictObject({
    id: text,
    title: maybeText,
    outlet: maybeText,
    published: maybeText,
    address: maybeText,
  })
  .meta({ id: 'ReportHead', description: 'As much of a report as names it.' })
export type ReportHead = z.infer<typeof reportHead>

export function headOf(id: string, report: Omit<Report, 'trace'>): ReportHead {
  const { title, outlet, published, address } = report
  return { id, title, outlet, published, address }
}

/** The names of reports that are filed; others are left out. */
export async function headsOf(view: View, ids: Iterable<ReportId>): Promise<ReportHead[]> {
  const heads: ReportHead[] = []
  for (const id of new Set(ids)) {
    const report = await view.report(id)
    if (report !== null) heads.push(headOf(id, report))
  }
  return heads
}
