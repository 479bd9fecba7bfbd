import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { sourceList, viewSources } from '../../views/sources.ts'
import type { Desk } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { longestQuery } from '../limits.ts'
import { answers, paging } from './answers.ts'

const day = z.iso.date().optional()

const route = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Who copies whom: ordered pairs of outlets, those that repeat most often first',
  request: {
    query: z.strictObject({
      outlet: z.string().max(longestQuery).optional().describe('Only pairs of which this is one.'),
      from: day.describe('Only what was published on this day or later.'),
      to: day.describe('Only what was published on this day or earlier.'),
      limit: paging.limit,
    }),
  },
  responses: answers('Pairs of outlets', sourceList),
})

export function addSources(api: OpenAPIHono<Environment>, { ledger }: Desk): void {
  api.openapi(route, async (c) => c.json(await viewSources(ledger, c.req.valid('query')), 200))
}
