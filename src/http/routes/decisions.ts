// What persons decide about statements, and take back.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Assessment, Author } from '../../domain/entry.ts'
import { reportOf, type StatementId } from '../../domain/id.ts'
import { words } from '../../domain/span.ts'
import type { View } from '../../ledger/ledger.ts'
import { decisions, lineOf, logLine, viewDecisions } from '../../views/log.ts'
import { labels } from '../../views/shapes.ts'
import type { Desk } from '../desk.ts'
import type { Environment } from '../guard.ts'
import { largestDecision, longestName, longestReason } from '../limits.ts'
import { orUnknown, refuseSize } from '../problem.ts'
import { answers, id, json, makes } from './answers.ts'

const person = z.string().trim().min(1).max(longestName).describe('Who decides.')
const reason = z.string().trim().min(1).max(longestReason)
const about = { by: person, statement: id }

const correction = z
  .strictObject(labels)
  .partial()
  .refine((labels) => Object.keys(labels).length > 0, 'it corrects nothing')

const decision = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...about, kind: z.literal('accepted') }),
    z.strictObject({ ...about, kind: z.literal('rejected'), reason }),
    z.strictObject({ ...about, kind: z.literal('corrected'), correction, reason }),
    z.strictObject({ ...about, kind: z.literal('noted'), note: reason }),
  ])
  .meta({ id: 'GivenAssessment' })

const withdrawal = z
  .strictObject({ by: person, entry: z.int().min(1), reason })
  .meta({ id: 'GivenWithdrawal' })

const listRoute = createRoute({
  method: 'get',
  path: '/statements/{id}/decisions',
  summary: 'What persons decided about a statement',
  request: { params: z.object({ id }) },
  responses: answers('The decisions', decisions),
})

const middleware = bodyLimit({ maxSize: largestDecision, onError: refuseSize })

const assessRoute = createRoute({
  method: 'post',
  path: '/assessments',
  summary: 'Record what a person decides about a statement',
  middleware,
  request: { body: { required: true, content: json(decision) } },
  responses: makes('The entry', logLine),
})

const withdrawRoute = createRoute({
  method: 'post',
  path: '/withdrawals',
  summary: 'Take an assessment back; both stay in the record',
  middleware,
  request: { body: { required: true, content: json(withdrawal) } },
  responses: makes('The entry', logLine),
})

export function addDecisions(api: OpenAPIHono<Environment>, { ledger }: Desk): void {
  api.openapi(listRoute, async (c) =>
    c.json(await viewDecisions(ledger, c.req.valid('param').id as StatementId), 200),
  )
  api.openapi(assessRoute, async (c) => {
    const { by, ...given } = c.req.valid('json')
    const statement = given.statement as StatementId
    const said = orUnknown(await wordsOf(ledger, statement), 'statement', statement)
    const assessment: Assessment = { ...given, statement, words: said }
    return c.json(await lineOf(ledger, await ledger.assess(assessment, personNamed(by))), 201)
  })
  api.openapi(withdrawRoute, async (c) => {
    const { by, entry, reason } = c.req.valid('json')
    return c.json(await lineOf(ledger, await ledger.withdraw(entry, reason, personNamed(by))), 201)
  })
}

const personNamed = (name: string): Author => ({ kind: 'person', name })

async function wordsOf(view: View, id: StatementId): Promise<string | null> {
  const report = await view.report(reportOf(id))
  const statements = report === null ? [] : await view.statementsIn(report.id)
  const statement = statements.find((each) => each.id === id)
  return report === null || statement === undefined ? null : words(report.text, statement.evidence)
}
