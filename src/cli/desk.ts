// The desk at work: opens a ledger, fills the sample's where need be, and serves until it is told to stop.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type { Given } from '../collect/found.ts'
import { Refusal } from '../domain/fault.ts'
import { type Hearsay, openHearsay, version } from '../hearsay/hearsay.ts'
import { fileSample, openSample, sampleFiles } from '../hearsay/sample.ts'
import { buildDesk } from '../http/build.ts'
import { type Served, serve } from '../http/serve.ts'
import type { Filed } from '../ledger/ledger.ts'
import { type Summary, viewSummary } from '../views/summary.ts'
import { exit } from './exit.ts'
import { ledgerFile } from './ledgers.ts'
import type { ServeOptions } from './serve.ts'
import { count, startProgress, tell } from './terminal.ts'

/** Serves until it is told to stop: the named or own ledger, or the sample where there is none yet. */
export async function serveLedger(self: Command, options: ServeOptions): Promise<number> {
  const file = ledgerFile(self)
  const isNamed = self.optsWithGlobals().ledger !== undefined
  const hearsay =
    isNamed || existsSync(file) ? await openHearsay(file) : await openSample(process.env)
  const stopped = untilStopped()
  let served: Served | undefined
  try {
    await buildDesk()
    served = await serve(deskOf(hearsay), { port: options.port })
    tell(`The ledger is ${hearsay.file}. Nothing leaves this machine.`)
    if (hearsay.ledger.purpose === 'sample') await fileMissing(hearsay)
    tell(summaryText(await viewSummary(hearsay.ledger)))
    tell(`The desk is at ${served.address} (Ctrl-C stops it).`)
    if (options.open && process.stdout.isTTY) openBrowser(served.address)
    await stopped
  } finally {
    await served?.close()
    await hearsay.close()
  }
  return exit.all
}

async function fileMissing(hearsay: Hearsay): Promise<void> {
  const { reports } = await hearsay.ledger.totals()
  if (reports === 0)
    tell(
      'You have no ledger yet: this is the sample, all of it invented. "hearsay add PATH" makes yours.',
    )
  const progress = startProgress(sampleFiles().length, 'files')
  let done = 0
  for await (const outcome of fileSample(hearsay)) {
    done += 1
    progress.step(done)
    if (outcome.status === 'refused') tell(`refused ${outcome.name}: ${outcome.fault.message}`)
  }
  progress.end()
}

const deskOf = (hearsay: Hearsay) => ({
  ledger: hearsay.ledger,
  name: path.basename(hearsay.file),
  version,
  ...(hearsay.ledger.purpose === 'sample'
    ? {}
    : { file: (given: Given) => fileOne(hearsay, given) }),
})

/** Files one report that came to the desk as text, as one JSON line of its own. */
async function fileOne(hearsay: Hearsay, given: Given): Promise<Filed> {
  const line = Buffer.from(JSON.stringify(given))
  async function* found() {
    yield { kind: 'line', name: given.id, line, given } as const
  }
  for await (const outcome of hearsay.add(found())) {
    if (outcome.status === 'refused') throw new Refusal(outcome.fault.code, outcome.fault)
    return { id: outcome.report, identity: outcome.id, status: outcome.status }
  }
  throw new Error('adding a report came to no outcome')
}

function summaryText(summary: Summary): string {
  const { reports, outlets, copies, claims, repeated, hedged, named, unnamed, voiced } = summary
  return [
    `${count(reports, 'report')} from ${count(outlets, 'outlet')}, ${copies} of them copies; ` +
      `${count(claims, 'claim')}:`,
    `  ${named} go back to a named source, ${unnamed} to one that is not named, ` +
      `${voiced} stand in an outlet's own voice;`,
    `  ${hedged} are hedged, ${summary.planned} planned, ${summary.negative} say that something is not so;`,
    `  ${repeated} stand in more than one report, and copies do not corroborate.`,
  ].join('\n')
}

/** Resolves at the first Ctrl-C or request to end; a second one ends at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        process.once('SIGINT', () => process.exit(exit.interrupted))
        resolve()
      })
  })
}

/** No browser to open is no error: the address is printed. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(command as string, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
