// The desk in a browser, over a ledger in memory.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildDesk } from '../../src/http/build.ts'
import { type Served, serve } from '../../src/http/serve.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { ledgerOf, type Sketch } from '../views/make.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome']
const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
const executable = folders
  .flatMap((folder) => names.map((name) => path.join(folder, name)))
  .find((file) => existsSync(file))

/** Why the tests of the desk cannot run here; false where they can. */
export const skip = executable === undefined && 'there is no Chromium on this machine'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable as string,
    args: [
      ...['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-gpu'],
    ],
  })

export interface Opened {
  readonly ledger: Ledger
  readonly address: string
  close(): Promise<void>
}

/** Serves a ledger with these reports in it on a free port. */
export async function openDesk(
  sketches: readonly Sketch[],
  settings: Parameters<typeof ledgerOf>[1] = {},
): Promise<Opened> {
  await buildDesk()
  const ledger = await ledgerOf(sketches, settings)
  const served: Served = await serve({ ledger, name: 'case.db', version: '1.2.3' }, { port: 0 })
  return { ledger, ...served }
}

export interface Watched {
  readonly page: Page
  /** What no page of the desk may do: errors on the console, requests to anywhere else. */
  readonly complaints: string[]
}

/** A page of its own, with nothing kept from others. */
export async function watch(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(5_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) complaints.push(`a request: ${request.url()}`)
  })
  return { page, complaints }
}
