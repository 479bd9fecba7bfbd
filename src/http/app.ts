// The public API and the desk as one application.
import path from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { type Environment, headers, localHost, sameOrigin } from './guard.ts'
import { answerError, refuseInput, sayProblem } from './problem.ts'
import { Pulse } from './pulse.ts'
import { addClaims } from './routes/claims.ts'
import { addDecisions } from './routes/decisions.ts'
import { addEvents } from './routes/events.ts'
import { addLedger } from './routes/ledger.ts'
import { addLookup } from './routes/lookup.ts'
import { addRegister } from './routes/register.ts'
import { addReports } from './routes/reports.ts'
import { addSources } from './routes/sources.ts'
import { addSite } from './site.ts'

export interface AppSettings {
  /** Ended by whoever made it. */
  readonly pulse?: Pulse
  /** Where the built desk lies. */
  readonly site?: string
}

/** Where the desk is built to. */
export const siteFolder = path.join(import.meta.dirname, '../../desk/dist/site')

export function createApp(desk: Desk, settings: AppSettings = {}): Hono<Environment> {
  const { pulse = new Pulse(desk.ledger), site = siteFolder } = settings
  const app = new OpenAPIHono<Environment>()
  app.use(headers, localHost, sameOrigin)
  app.onError(answerError)
  app.route('/api', createApi(desk, pulse))
  app.all('/api/*', (c) =>
    sayProblem(c, 404, {
      code: 'unknown-route',
      message: `The API has no ${c.req.method} ${c.req.path.slice(0, 100)}.`,
      remedy: 'See /api/openapi.json for what there is.',
    }),
  )
  addSite(app, site)
  return app
}

function createApi(desk: Desk, pulse: Pulse): OpenAPIHono<Environment> {
  const api = new OpenAPIHono<Environment>({
    defaultHook: (result) => {
      if (!result.success) throw refuseInput(result.target, result.error)
    },
  })
  api.onError(answerError)
  addLedger(api, desk)
  addClaims(api, desk)
  addReports(api, desk)
  addSources(api, desk)
  addDecisions(api, desk)
  addLookup(api)
  addRegister(api, desk)
  addEvents(api, pulse)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: desk.version,
      description: 'Who says what: claims, statements and reports of one ledger.',
    },
    servers: [{ url: '/api' }],
  })
  return api
}
