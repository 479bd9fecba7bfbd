// How the API says what went wrong (RFC 9457): the fault's code, what happened, what to do.
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ZodError } from 'zod'
import { Fault, Stop } from '../domain/fault.ts'

export const problem = z
  .strictObject({
    status: z.int(),
    code: z.string(),
    message: z.string().describe('What went wrong, and with what.'),
    remedy: z.string().describe('What can be done about it.'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>

export function sayProblem(
  c: Context,
  status: ContentfulStatusCode,
  words: Omit<Problem, 'status'>,
): Response {
  const body: Problem = { status, ...words }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

/** Codes that are the asker's doing; any other Refusal is of the report, any other Stop is ours. */
const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  'bad-request': 400,
  'unknown-cursor': 400,
  'takes-no-reports': 403,
  'already-withdrawn': 409,
  'too-large': 413,
  'not-json': 415,
  'too-many-listeners': 503,
}

const statusOf = ({ code, consequence }: Fault): ContentfulStatusCode =>
  statuses[code] ?? (code.startsWith('unknown-') ? 404 : consequence === 'skip' ? 422 : 500)

/** The answer to anything thrown; a defect is told in full on standard error, and not to the asker. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof Fault) {
    const { code, message, remedy } = error
    return sayProblem(c, statusOf(error), { code, message, remedy })
  }
  if (error instanceof HTTPException)
    return sayProblem(c, error.status as ContentfulStatusCode, {
      code: 'bad-request',
      message: error.message,
      remedy: 'See /api/openapi.json for what this address takes.',
    })
  console.error(error)
  return sayProblem(c, 500, {
    code: 'defect',
    message: 'Something in Hearsay itself went wrong.',
    remedy: 'The terminal that runs the desk says what. Please report it.',
  })
}

/** Names the first parameter or field that is not as documented. */
export function refuseInput(target: string, error: ZodError): Stop {
  const issue = error.issues[0]
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? [])
  const where = target === 'json' ? 'the body' : target === 'query' ? 'the query' : 'the address'
  return new Stop('bad-request', {
    message: `${keys.join('.').slice(0, 80) || where}: ${issue?.message ?? 'not as documented'}.`,
    remedy: `See /api/openapi.json for what ${where} may hold.`,
  })
}

/** Raises Stop where a view found nothing. */
export function orUnknown<T>(found: T | null, kind: string, id: string): T {
  if (found !== null) return found
  throw new Stop(`unknown-${kind}`, {
    message: `There is no ${kind} ${id.slice(0, 100)} in this ledger.`,
    remedy: 'Look it up by its words: search for them.',
  })
}

export function refuseSize(): never {
  throw new Stop('too-large', {
    message: 'The body is larger than what this address takes.',
    remedy: 'File large reports with "hearsay add".',
  })
}
