import { createApp } from '../../src/http/app.ts'
import type { Desk, Given } from '../../src/http/desk.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { filing, ledgerOf } from '../views/make.ts'
import { story } from '../views/sketches.ts'

/** A form that a given report takes here; the real way to file is not the API's business. */
const fileInto = (ledger: Ledger) => async (given: Given) => {
  const [filed] = await ledger.file([filing({ identity: given.id, text: given.text })])
  if (filed === undefined) throw new Error('nothing was filed')
  return filed
}

export async function makeDesk(settings: Parameters<typeof ledgerOf>[1] = {}): Promise<Desk> {
  const ledger = await ledgerOf(story, settings)
  return { ledger, name: 'case.db', version: '1.2.3', file: fileInto(ledger) }
}

export interface Asked {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any
}

/** Asks an application that is not on any port; a body is sent as JSON by POST. */
export async function asking(desk: Desk) {
  const app = createApp(desk, { site: 'none' })
  return async (path: string, init: RequestInit & { json?: unknown } = {}): Promise<Asked> => {
    const { json, headers, ...rest } = init
    const posted = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }
    const type: Record<string, string> =
      json === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await app.request(`http://localhost${path}`, {
      ...posted,
      ...rest,
      headers: { ...type, ...(headers as Record<string, string>) },
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') === true
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    }
  }
}
