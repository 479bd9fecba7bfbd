// One question to the whole ledger: ids, claims and reports that fit it.
import { z } from 'zod'
import type { View } from '../ledger/ledger.ts'
import { claimList, viewClaims } from './claims.ts'
import { reportList, viewReports } from './reports.ts'
import { list, text } from './shapes.ts'

export const found = z
  .strictObject({
    ids: list(
      z.strictObject({ kind: z.enum(['report', 'statement', 'claim']), id: text }),
    ).describe('Ids that begin with the words; at most 10.'),
    claims: claimList,
    reports: reportList,
  })
  .meta({ id: 'Found' })
export type Found = z.infer<typeof found>

/** An id is not asked for by fewer characters than this: short words begin many. */
const shortestPrefix = 4

export async function viewSearch(view: View, text: string, limit: number): Promise<Found> {
  const isPrefix = /^[\w.-]+$/.test(text) && text.length >= shortestPrefix
  const [ids, claims, reports] = await Promise.all([
    isPrefix ? view.idsLike(text.toLowerCase()) : [],
    viewClaims(view, { text, limit }),
    viewReports(view, { text, limit }),
  ])
  return { ids: ids.map((id) => ({ kind: kindOf(id), id })), claims, reports }
}

const kindOf = (id: string): 'report' | 'statement' | 'claim' =>
  id.startsWith('c-') ? 'claim' : id.includes('.') ? 'statement' : 'report'
