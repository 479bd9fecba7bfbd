// What names of places and words of time stand for, without a report.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { lookUpPlace, lookUpTimes } from '../../hearsay/lookup.ts'
import { foundPlace, foundTimes } from '../../views/places.ts'
import type { Environment } from '../guard.ts'
import { longestQuery } from '../limits.ts'
import { answers } from './answers.ts'

const given = z.string().min(1).max(longestQuery)

const placeRoute = createRoute({
  method: 'get',
  path: '/place',
  summary: 'Which places a name may stand for, the likeliest first',
  request: {
    query: z.strictObject({
      name: given,
      near: given
        .optional()
        .describe('A place that is named beside it, or a country by its two letters.'),
    }),
  },
  responses: answers('The place and its runners-up', foundPlace),
})

const whenRoute = createRoute({
  method: 'get',
  path: '/when',
  summary: 'Which days the time expressions of a text stand for',
  request: {
    query: z.strictObject({
      text: given,
      at: z.iso.date().optional().describe('The day that they were written.'),
    }),
  },
  responses: answers('The expressions in order', foundTimes),
})

export function addLookup(api: OpenAPIHono<Environment>): void {
  api.openapi(placeRoute, async (c) => {
    const { name, near } = c.req.valid('query')
    return c.json(await lookUpPlace(name, near === undefined ? [] : [near]), 200)
  })
  api.openapi(whenRoute, (c) => {
    const { text, at } = c.req.valid('query')
    return c.json({ times: lookUpTimes(text, at ?? null) }, 200)
  })
}
