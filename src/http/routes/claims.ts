import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import type { ClaimId } from '../../domain/id.ts'
import { csvLine } from '../../exports/csv.ts'
import { everyClaim } from '../../ledger/every.ts'
import { type ClaimQuery, claimOrders } from '../../ledger/ledger.ts'
import { claimPage, viewClaim } from '../../views/claim.ts'
import { type ClaimRow, claimList, claimRowOf, viewClaims } from '../../views/claims.ts'
import { knowledge, labels, world } from '../../views/shapes.ts'
import type { Desk } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { longestQuery } from '../limits.ts'
import { orUnknown } from '../problem.ts'
import { answers, id, paging, sends, words } from './answers.ts'

const filter = {
  text: words.optional(),
  certainty: labels.certainty.optional(),
  polarity: labels.polarity.optional(),
  phase: labels.phase.optional(),
  world: world.optional(),
  knowledge: knowledge.optional(),
  origin: z
    .string()
    .max(longestQuery)
    .optional()
    .describe("An origin's name as the ledger keeps it; empty for the outlet's own voice."),
  order: z
    .enum(claimOrders)
    .optional()
    .describe('recent: last said first; spread: in most reports first.'),
}

const listRoute = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Claims, with how many each facet would leave',
  request: { query: z.strictObject({ ...filter, ...paging }) },
  responses: answers('A page of claims', claimList),
})

const csvRoute = createRoute({
  method: 'get',
  path: '/claims.csv',
  summary: 'All claims that fit, as CSV that is safe to open in a spreadsheet',
  request: { query: z.strictObject(filter) },
  responses: sends('One line a claim, after a head line', 'text/csv'),
})

const pageRoute = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'A claim: what each report says of it, through whom, and which report repeats which',
  request: { params: z.object({ id }) },
  responses: answers('The claim', claimPage),
})

export function addClaims(api: OpenAPIHono<Environment>, { ledger }: Desk): void {
  api.openapi(listRoute, async (c) => c.json(await viewClaims(ledger, c.req.valid('query')), 200))
  api.openapi(csvRoute, (c) => {
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="claims.csv"')
    const query: ClaimQuery = c.req.valid('query')
    return stream(c, async (out) => {
      await out.write(csvLine(csvHead))
      for await (const claim of everyClaim(ledger, query)) {
        if (out.aborted) return
        await out.write(csvLine(csvCells(claimRowOf(claim))))
      }
    })
  })
  api.openapi(pageRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(orUnknown(await viewClaim(ledger, id as ClaimId), 'claim', id), 200)
  })
}

const csvHead = [
  ...['claim', 'sentence', 'origin', 'origin kind', 'outlet', 'certainty', 'hedge', 'polarity'],
  ...['phase', 'force', 'where', 'from', 'to', 'world', 'knowledge', 'independent', 'unknown'],
  ...['reports', 'statements', 'first said', 'last said'],
]

function csvCells(claim: ClaimRow): (string | number | null)[] {
  const { speaker, when } = claim
  const origin = speaker.kind === 'unnamed' ? speaker.words : speaker.name
  return [
    ...[claim.id, claim.sentence, origin, speaker.kind, claim.outlet, claim.certainty],
    ...[claim.hedge, claim.polarity, claim.phase, claim.force, claim.where],
    ...[when?.[0] ?? null, when?.[1] ?? null, claim.world, claim.knowledge],
    ...[claim.independent, claim.unknown, claim.reports, claim.statements],
    ...[claim.firstSaid, claim.lastSaid],
  ]
}
