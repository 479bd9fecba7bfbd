// Who copies whom, and who does what to whom.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { EntityId } from '../../domain/id.ts'
import { actorPage, viewActor } from '../../views/actors.ts'
import { sourceList, viewSources } from '../../views/sources.ts'
import type { Desk } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { longestQuery } from '../limits.ts'
import { orUnknown } from '../problem.ts'
import { answers, id, paging } from './answers.ts'

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

const actorRoute = createRoute({
  method: 'get',
  path: '/entities/{id}/claims',
  summary: 'The claims in which an entity acts, is acted on, or is the source, and with whom',
  request: { params: z.object({ id }), query: z.strictObject({ limit: paging.limit }) },
  responses: answers('The claims', actorPage),
})

export function addSources(api: OpenAPIHono<Environment>, { ledger }: Desk): void {
  api.openapi(route, async (c) => c.json(await viewSources(ledger, c.req.valid('query')), 200))
  api.openapi(actorRoute, async (c) => {
    const { id } = c.req.valid('param')
    const page = await viewActor(ledger, id as EntityId, c.req.valid('query').limit)
    return c.json(orUnknown(page, 'entity', id), 200)
  })
}
