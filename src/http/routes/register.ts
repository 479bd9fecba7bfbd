// Known entities: looked up, added, and what persons settle about them.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Author } from '../../domain/entry.ts'
import type { EntityId, ReportId } from '../../domain/id.ts'
import type { Settlement } from '../../domain/register.ts'
import { makeEntity, matchPair, searchEntities } from '../../hearsay/register.ts'
import { lineOf, logLine } from '../../views/log.ts'
import {
  entityList,
  entityPage,
  form,
  foundRow,
  kind,
  listRow,
  namings,
  viewEntity,
  viewNamings,
} from '../../views/register.ts'
import type { Desk } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { largestDecision, longestName, longestQuery, longestReason } from '../limits.ts'
import { orUnknown, refuseSize } from '../problem.ts'
import { answers, id, json, makes, paging } from './answers.ts'

const by = z.string().trim().min(1).max(longestName).describe('Who decides.')
const reason = z.string().trim().min(1).max(longestReason).describe('Why, with the evidence.')
const name = z.string().trim().min(1).max(longestName)
const middleware = bodyLimit({ maxSize: largestDecision, onError: refuseSize })

const listRoute = createRoute({
  method: 'get',
  path: '/entities',
  summary: 'Entities that reports name, or those with a name like the one given',
  request: {
    query: z.strictObject({
      name: z.string().max(longestQuery).optional().describe('In any script or spelling.'),
      kind: kind.optional(),
      ...paging,
    }),
  },
  responses: answers('A page of entities', entityList),
})

const pageRoute = createRoute({
  method: 'get',
  path: '/entities/{id}',
  summary: 'An entity with its names, where each comes from, and what persons settled',
  request: { params: z.object({ id }) },
  responses: answers('The entity', entityPage),
})

const namingsRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/names',
  summary: 'What the names of a report stand for, with rule and runner-up',
  request: { params: z.object({ id }) },
  responses: answers('The names', namings),
})

const addRoute = createRoute({
  method: 'post',
  path: '/entities',
  summary: 'Add an entity, or names to one of the same name',
  middleware,
  request: {
    body: {
      required: true,
      content: json(
        z
          .strictObject({
            by,
            name,
            kind,
            others: z.array(z.strictObject({ name, form })).max(100),
          })
          .meta({ id: 'GivenEntity' }),
      ),
    },
  },
  responses: makes('The entry', logLine),
})

const about = { by, reason, entity: id }
const given = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...about, kind: z.literal('merged'), into: id }),
    z.strictObject({ ...about, kind: z.literal('split'), names: z.array(name).min(1), to: id }),
    z.strictObject({ ...about, kind: z.literal('renamed'), name }),
    z.strictObject({ ...about, kind: z.literal('named'), name, form }),
  ])
  .meta({ id: 'GivenSettlement' })

const settleRoute = createRoute({
  method: 'post',
  path: '/settlements',
  summary: 'Merge, split, rename or name an entity; a withdrawal of the entry undoes it',
  middleware,
  request: { body: { required: true, content: json(given) } },
  responses: makes('The entry', logLine),
})

const matchRoute = createRoute({
  method: 'get',
  path: '/match',
  summary: 'Whether two names are one',
  request: { query: z.strictObject({ a: name, b: name, kind: kind.default('other') }) },
  responses: answers(
    'The judgement',
    z
      .strictObject({ score: z.number(), same: z.boolean(), rule: z.string() })
      .meta({ id: 'Match' }),
  ),
})

const personNamed = (name: string): Author => ({ kind: 'person', name })

export function addRegister(api: OpenAPIHono<Environment>, { ledger }: Desk): void {
  api.openapi(listRoute, async (c) => {
    const { name, kind, limit, after } = c.req.valid('query')
    const ofKind = kind === undefined ? {} : { kind }
    if (name !== undefined) {
      const rows = (await searchEntities(ledger.known, name, { ...ofKind, limit })).map(foundRow)
      return c.json({ rows, total: rows.length, next: null }, 200)
    }
    const from = after === undefined ? {} : { after }
    const page = await ledger.entities({ ...ofKind, ...from, limit })
    return c.json({ ...page, rows: page.rows.map(listRow) }, 200)
  })
  api.openapi(pageRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(orUnknown(await viewEntity(ledger, id as EntityId), 'entity', id), 200)
  })
  api.openapi(namingsRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(orUnknown(await viewNamings(ledger, id as ReportId), 'report', id), 200)
  })
  api.openapi(addRoute, async (c) => {
    const { by, name, kind, others } = c.req.valid('json')
    const entry = await ledger.register([makeEntity(name, kind, others, by)], personNamed(by))
    return c.json(await lineOf(ledger, entry), 201)
  })
  api.openapi(settleRoute, async (c) => {
    const { by, ...settlement } = c.req.valid('json')
    const entry = await ledger.settle(settlement as Settlement, personNamed(by))
    return c.json(await lineOf(ledger, entry), 201)
  })
  api.openapi(matchRoute, (c) => {
    const { id: _, ...judgement } = matchPair({ id: '', ...c.req.valid('query') })
    return c.json(judgement, 200)
  })
}
