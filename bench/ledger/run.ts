// Files an invented corpus into a ledger on disk, and measures what that costs as it grows.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { registrar } from '../../src/ground/register/registrar.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { nodeSqlite } from '../../src/ledger/sqlite/driver.ts'
import { sqliteStore } from '../../src/ledger/sqlite/store.ts'
import { killWhileFiling } from '../../test/ledger/kill.ts'
import type { Options, Results } from '../options.ts'
import { ask } from '../questions.ts'
import { copies } from './copies.ts'
import { filing } from './corpus.ts'

/** The sizes that the cost of filing is compared at. */
const sizes = { small: 10_000, large: 200_000 }
/** Reports after each size over which the cost is averaged, so that merges of the index are in it. */
const stretch = 5_000
const batch = 100

const open = async (file: string): Promise<Ledger> =>
  openLedger(await sqliteStore({ connect: (access) => nodeSqlite(file, access) }), {
    purpose: 'own',
    weigher: copies,
    registrar,
    machine: 'hearsay bench',
    now: () => new Date(),
  })

export async function run(options: Options): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'))
  try {
    return {
      ledger: await measure(folder, options),
      kill: await kill(folder),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string, { say }: Options): Promise<Record<string, number>> {
  const [smallFile, file] = [path.join(folder, 'small.db'), path.join(folder, 'ledger.db')]
  const large = await open(file)
  const resident = await grow(large, sizes.large, (count) => say(`${count} reports filed`))
  const small = await open(smallFile)
  await grow(small, sizes.small, () => {})
  const [near, far] = await inTurns(small, large)
  const asked = await ask(large)
  await small.close()
  await large.close()
  const began = performance.now()
  await (await open(file)).close()
  return {
    'reports/s at 10,000': 1000 / near,
    'reports/s at 200,000': 1000 / far,
    'cost at 200,000 over cost at 10,000': far / near,
    'resident MB, most': resident / 1e6,
    'file MB': statSync(file).size / 1e6,
    'bytes a report': statSync(file).size / (sizes.large + stretch),
    'opening ms': performance.now() - began,
    ...asked,
  }
}

/** Files the first `size` reports; gives the most memory resident after a batch, in bytes. */
async function grow(ledger: Ledger, size: number, say: (count: number) => void): Promise<number> {
  let resident = 0
  for (let at = 0; at < size; at += batch) {
    await ledger.file(filings(at))
    resident = Math.max(resident, process.memoryUsage.rss())
    if ((at + batch) % 10_000 === 0) say(at + batch)
  }
  return resident
}

/** Milliseconds a report in either ledger, batch by batch in turns, so that both meet the same machine. */
async function inTurns(small: Ledger, large: Ledger): Promise<readonly [number, number]> {
  const spent: [number, number] = [0, 0]
  for (let at = 0; at < stretch; at += batch)
    for (const [which, ledger, size] of [
      [0, small, sizes.small],
      [1, large, sizes.large],
    ] as const) {
      const next = filings(size + at)
      const began = performance.now()
      await ledger.file(next)
      spent[which] += performance.now() - began
    }
  return [spent[0] / stretch, spent[1] / stretch]
}

const filings = (from: number) => Array.from({ length: batch }, (_, n) => filing(from + n))

/** Two processes file 2,000 reports and are killed at 20 random moments. */
async function kill(folder: string): Promise<Record<string, number>> {
  const outcome = await killWhileFiling({ folder, kills: 20, reports: 2000, seed: 11 })
  return {
    kills: 20,
    'reports filed in the end': outcome.reports,
    'acknowledged and lost': outcome.lost.length,
    'verify findings': outcome.findings.length,
  }
}
