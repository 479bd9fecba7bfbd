// The list of reports.
import { z } from 'zod'
import {
  type Page,
  type ReportQuery,
  type ReportRow,
  searchLimit,
  type View,
} from '../ledger/ledger.ts'
import { count, list, maybeText, text } from './shapes.ts'

export const reportRow = z
  .strictObject({
    id: text,
    identity: text.describe('Its address, or the id that it was given.'),
    title: maybeText,
    outlet: maybeText,
    published: maybeText,
    language: maybeText,
    address: maybeText,
    capture: text.describe('SHA-256 of its newest capture.'),
    captures: count,
    statements: count,
    repeats: list(text).describe('Reports that it repeats, as far as known.'),
  })
  .meta({ id: 'ReportRow' })
export type ShownReport = z.infer<typeof reportRow>

export const reportList = z
  .strictObject({
    rows: list(reportRow),
    total: count,
    capped: z.boolean(),
    next: maybeText,
  })
  .meta({ id: 'ReportList' })
export type ReportList = z.infer<typeof reportList>

export async function viewReports(view: View, query: ReportQuery): Promise<ReportList> {
  const page: Page<ReportRow> = await view.reports(query)
  const filtered = query.text !== undefined || query.outlet !== undefined
  return { ...page, capped: filtered && page.total >= searchLimit }
}
