// The desk on a port of this machine.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Stop } from '../domain/fault.ts'
import { createApp } from './app.ts'
import type { Desk } from './desk.ts'
import { Pulse } from './pulse.ts'

export interface ServeSettings {
  /** 0 takes any that is free. */
  readonly port: number
  /** Nothing but this machine can reach either. */
  readonly host?: '127.0.0.1' | '::1'
  /** Where the built desk lies, if not at its usual place. */
  readonly site?: string
}

export interface Served {
  /** As `http://127.0.0.1:4747`. */
  readonly address: string
  /** Ends live streams, lets running answers finish within a second, then closes. */
  close(): Promise<void>
}

/** How long answers that are under way may take once the desk closes, in milliseconds. */
const grace = 1_000
const sweepEvery = 20

/** Raises Stop where the port cannot be had. */
export async function serve(desk: Desk, settings: ServeSettings): Promise<Served> {
  const { port, host = '127.0.0.1', site } = settings
  const pulse = new Pulse(desk.ledger)
  const app = createApp(desk, { pulse, ...(site === undefined ? {} : { site }) })
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  await listen(server, port, host)
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://${host === '::1' ? '[::1]' : host}:${taken}`,
    close: () => close(server, pulse),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, port)))
    server.listen(port, host, resolve)
  })
}

function portFault(error: NodeJS.ErrnoException, port: number): Stop {
  const remedy = 'Take another one: --port N, or HEARSAY_PORT=N.'
  if (error.code === 'EADDRINUSE')
    return new Stop('port-taken', { message: `Port ${port} is taken.`, remedy, cause: error })
  return new Stop('port-refused', {
    message: `Port ${port} cannot be listened on: ${error.message}.`,
    remedy,
    cause: error,
  })
}

function close(server: Server, pulse: Pulse): Promise<void> {
  return new Promise((resolve) => {
    // A connection falls idle, but stays open, once its stream or answer has ended.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery)
    const cut = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
    pulse.close()
  })
}
