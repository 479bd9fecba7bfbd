// Files an invented corpus into a ledger on disk, and measures what that costs as it grows.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Claim } from '../../src/domain/claim.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { nodeSqlite } from '../../src/ledger/sqlite/driver.ts'
import { sqliteStore } from '../../src/ledger/sqlite/store.ts'
import { weigher } from '../../src/weigh/weigher.ts'
import { killWhileFiling } from '../../test/ledger/kill.ts'
import type { Options, Results } from '../options.ts'
import { filing } from './corpus.ts'

/** The sizes that the cost of filing is compared at. */
const sizes = { small: 10_000, large: 200_000 }
/** Reports before each size over which the cost is averaged, so that merges of the index are in it. */
const stretch = 5_000
const batch = 100
const queries = 300

const open = async (file: string): Promise<Ledger> =>
  openLedger(await sqliteStore({ connect: (access) => nodeSqlite(file, access) }), {
    purpose: 'own',
    weigher,
    machine: 'hearsay bench',
    now: () => new Date(),
  })

export async function run(options: Options): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'))
  try {
    return {
      ledger: await measure(path.join(folder, 'ledger.db'), options),
      kill: await kill(folder),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(file: string, { say }: Options): Promise<Record<string, number>> {
  const ledger = await open(file)
  const spent: number[] = []
  let resident = 0
  for (let at = 0; at < sizes.large; at += batch) {
    const filings = Array.from({ length: batch }, (_, n) => filing(at + n))
    const began = performance.now()
    await ledger.file(filings)
    spent.push(performance.now() - began)
    resident = Math.max(resident, process.memoryUsage.rss())
    if ((at + batch) % 10_000 === 0) say(`${at + batch} reports filed`)
  }
  const [small, large] = [costAt(spent, sizes.small), costAt(spent, sizes.large)]
  const asked = await ask(ledger)
  await ledger.close()
  const began = performance.now()
  await (await open(file)).close()
  return {
    'reports/s at 10,000': 1000 / small,
    'reports/s at 200,000': 1000 / large,
    'cost at 200,000 over cost at 10,000': large / small,
    'resident MB, most': resident / 1e6,
    'file MB': statSync(file).size / 1e6,
    'bytes a report': statSync(file).size / sizes.large,
    'opening ms': performance.now() - began,
    ...asked,
  }
}

/** Milliseconds a report over the stretch that ends at `size`. */
function costAt(spent: readonly number[], size: number): number {
  const part = spent.slice((size - stretch) / batch, size / batch)
  return part.reduce((sum, each) => sum + each, 0) / stretch
}

/** What a person at the desk asks, over and over, each on another part of the ledger. */
async function ask(ledger: Ledger): Promise<Record<string, number>> {
  const claims = (await ledger.claims({ limit: queries })).rows
  const two = ({ sentence }: Claim) => sentence.split(' ').slice(3, 5).join(' ')
  const questions: Record<string, (claim: Claim) => Promise<unknown>> = {
    'first page of claims': (claim) => ledger.claims({ certainty: claim.certainty, limit: 50 }),
    'search for two words': (claim) => ledger.claims({ text: two(claim), limit: 50 }),
    'facets of a search': (claim) => ledger.facets({ text: two(claim) }),
    'a claim with its statements': (claim) => ledger.statementsOf(claim.id),
    'a report with its statements': (claim) => ledger.statementsIn(claim.id.slice(2, 15) as never),
  }
  const results: Record<string, number> = {}
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = []
    for (const claim of claims) {
      const began = performance.now()
      await question(claim)
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    results[`${name}, ms p50`] = times[Math.floor(times.length * 0.5)] as number
    results[`${name}, ms p95`] = times[Math.floor(times.length * 0.95)] as number
  }
  return results
}

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
