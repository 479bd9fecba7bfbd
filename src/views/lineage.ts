// Which report repeats which, with the reports' names.
import { z } from 'zod'
import type { ReportId } from '../domain/id.ts'
import type { Report } from '../domain/report.ts'
import type { View } from '../ledger/ledger.ts'
import { maybeText, text } from './shapes.ts'

export const edge = z
  .strictObject({
    child: text,
    parent: text,
    how: z.enum(['verbatim', 'edited', 'translated', 'paraphrased']),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe("For shared text the share of the child's word shingles that the parent has."),
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
