// The ledger as a whole: status, summary, search, the record.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { log, viewLog } from '../../views/log.ts'
import { found, viewSearch } from '../../views/search.ts'
import { ledgerStatus, viewStatus } from '../../views/status.ts'
import { summary, viewSummary } from '../../views/summary.ts'
import type { Desk } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { answers, paging, words } from './answers.ts'

const statusRoute = createRoute({
  method: 'get',
  path: '/ledger',
  summary: 'Which ledger is open, and how much it holds',
  responses: answers('The ledger', ledgerStatus),
})

const summaryRoute = createRoute({
  method: 'get',
  path: '/summary',
  summary: 'What a reporter wants to know of the ledger at a glance',
  responses: answers('The summary', summary),
})

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Ids, claims and reports that fit some words',
  request: {
    query: z.strictObject({ text: words.min(1), limit: paging.limit }),
  },
  responses: answers('What was found', found),
})

const entriesRoute = createRoute({
  method: 'get',
  path: '/entries',
  summary: 'The record, newest first',
  request: {
    query: z.strictObject({
      before: z.coerce.number().int().min(1).optional().describe('Only entries before this one.'),
      limit: paging.limit,
    }),
  },
  responses: answers('A page of the record', log),
})

export function addLedger(api: OpenAPIHono<Environment>, { ledger, name, version }: Desk): void {
  api.openapi(statusRoute, async (c) => c.json(await viewStatus(ledger, { name, version }), 200))
  api.openapi(summaryRoute, async (c) => c.json(await viewSummary(ledger), 200))
  api.openapi(searchRoute, async (c) => {
    const { text, limit } = c.req.valid('query')
    return c.json(await viewSearch(ledger, text, limit), 200)
  })
  api.openapi(entriesRoute, async (c) => c.json(await viewLog(ledger, c.req.valid('query')), 200))
}
