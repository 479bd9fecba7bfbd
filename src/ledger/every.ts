// Every row of a list, page by page, so that no list need fit in memory.
import type { Claim } from '../domain/claim.ts'
import type { ClaimQuery, Page, ReportQuery, ReportRow, View } from './ledger.ts'

async function* every<Query, Row>(
  list: (query: Query & { after?: string; limit: number }) => Promise<Page<Row>>,
  query: Query,
): AsyncGenerator<Row> {
  let after: string | undefined
  do {
    const page = await list({ ...query, limit: 500, ...(after === undefined ? {} : { after }) })
    yield* page.rows
    after = page.next ?? undefined
  } while (after !== undefined)
}

export const everyReport = (view: View, query: ReportQuery = {}): AsyncGenerator<ReportRow> =>
  every(view.reports, query)

export const everyClaim = (view: View, query: ClaimQuery = {}): AsyncGenerator<Claim> =>
  every(view.claims, query)
