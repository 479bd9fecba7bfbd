// Who may ask, and what a browser may do with the answer.
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { sayProblem } from './problem.ts'

export interface Environment {
  Bindings: Partial<HttpBindings>
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const alwaysSent = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

export const headers: MiddlewareHandler<Environment> = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(alwaysSent))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}

const localNames = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Answers only who calls this machine by a local name and the port that is listened on: a page
 * elsewhere whose name was made to point here (DNS rebinding) sends its own name.
 */
export const localHost: MiddlewareHandler<Environment> = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const port = c.env?.incoming?.socket.localPort
  const allowed = localNames.flatMap((name) =>
    port === undefined || port === 80 ? [name, `${name}:${port ?? 80}`] : [`${name}:${port}`],
  )
  if (allowed.includes(host.toLowerCase())) return next()
  return sayProblem(c, 403, {
    code: 'foreign-host',
    message: `This desk does not answer to the name "${host.slice(0, 80)}".`,
    remedy: `Open it at http://${allowed[0]}/.`,
  })
}

/** A browser says where a request comes from; a program that says nothing is no page of another site. */
export const sameOrigin: MiddlewareHandler<Environment> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const isForeign =
    (origin !== undefined && origin !== `http://${c.req.header('host')}`) ||
    (site !== undefined && site !== 'same-origin')
  if (isForeign)
    return sayProblem(c, 403, {
      code: 'foreign-origin',
      message: 'Only pages of this desk may change the ledger.',
      remedy: 'Do it at the desk itself, or with a program that sends no Origin.',
    })
  return isJson(c)
    ? next()
    : sayProblem(c, 415, {
        code: 'not-json',
        message: 'The body is not said to be JSON.',
        remedy: 'Send it with the header "content-type: application/json".',
      })
}

const isJson = (c: Context): boolean =>
  /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')
