// What does weighing a report cost as the ledger grows, stage by stage?
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { registrar } from '../../src/ground/register/registrar.ts'
import { everyClaim, everyReport } from '../../src/ledger/every.ts'
import type { Filing, Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { nodeSqlite } from '../../src/ledger/sqlite/driver.ts'
import { sqliteStore } from '../../src/ledger/sqlite/store.ts'
import { weigher } from '../../src/weigh/weigher.ts'
import { cpu, timed } from '../cpu.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { ask } from '../questions.ts'
import { stream } from './stream.ts'

/** The size that the cost at the end is compared with. */
const small = 10_000
/** Reports before each size over which the cost is averaged. */
const stretch = 1_000
const batch = 50
const defaultSize = 100_000

/** Milliseconds of CPU spent so far: by grounding, by weighing, in all. */
interface Spent {
  readonly grounding: number
  readonly weighing: number
  readonly all: number
}

/** The stages that ship, with the time that they take. */
function clockStages() {
  const [weighing, grounding] = [timed(weigher.weigh), timed(registrar.ground)]
  return {
    stages: {
      weigher: { ...weigher, weigh: weighing.work },
      registrar: { ...registrar, ground: grounding.work },
    },
    read: (): Spent => ({
      grounding: grounding.spent(),
      weighing: weighing.spent(),
      all: cpu(),
    }),
  }
}

type Clock = ReturnType<typeof clockStages>

export async function run({ say, size = defaultSize }: Options): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'))
  try {
    const file = path.join(folder, 'ledger.db')
    const clock = clockStages()
    const store = await sqliteStore({ connect: (access) => nodeSqlite(file, access) })
    const ledger = await openLedger(store, {
      ...{ purpose: 'own', ...clock.stages, machine: 'hearsay bench', now: () => new Date(0) },
    })
    const metrics: Record<string, number> = {}
    const resident = await grow(ledger, clock, size, say, metrics)
    const { statements, claims } = await ledger.totals()
    Object.assign(metrics, {
      ...{ reports: size, statements, claims, 'resident MB, most': resident / 1e6 },
      'file MB': statSync(file).size / 1e6,
      ...(await ask(ledger)),
      ...(await reweigh(ledger, say)),
    })
    await ledger.close()
    return { scale: metrics }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Files `size` reports; gives the most memory resident after a batch, in bytes. */
async function grow(
  ledger: Ledger,
  clock: Clock,
  size: number,
  say: Options['say'],
  metrics: Record<string, number>,
): Promise<number> {
  const reports = stream()
  let [resident, filed, before] = [0, 0, clock.read()]
  const marks = new Set([Math.min(small, size), size])
  while (filed < size) {
    const filings = Array.from({ length: batch }, () => reports.next().value as Filing)
    if (marks.has(filed + stretch)) before = clock.read()
    await ledger.file(filings)
    filed += batch
    resident = Math.max(resident, process.memoryUsage.rss())
    if (filed % 5_000 === 0) say(`${filed} reports filed`)
    if (marks.has(filed)) Object.assign(metrics, costs(filed, before, clock.read()))
  }
  const [near, far] = [small, size].map((at) => metrics[weighingAt(at)])
  if (near !== undefined && far !== undefined && size > small)
    metrics[`weighing at ${show(size)} over weighing at ${show(small)}`] = far / near
  return resident
}

const show = (number: number): string => number.toLocaleString('en')
const weighingAt = (size: number): string => `CPU ms a report, weighing, at ${show(size)}`

function costs(size: number, before: Spent, after: Spent): Metrics {
  const spent = (stage: keyof Spent): number => (after[stage] - before[stage]) / stretch
  const rest = spent('all') - spent('weighing') - spent('grounding')
  return {
    [weighingAt(size)]: spent('weighing'),
    [`CPU ms a report, grounding, at ${show(size)}`]: spent('grounding'),
    [`CPU ms a report, the rest of filing, at ${show(size)}`]: rest,
  }
}

/** Everything weighed again must come to the same. */
async function reweigh(ledger: Ledger, say: Options['say']): Promise<Metrics> {
  const before = await digest(ledger)
  const began = cpu()
  await ledger.refold((share) => say(`${Math.round(share * 100)} % weighed again`))
  const seconds = (cpu() - began) / 1000
  const differs = Number((await digest(ledger)) !== before)
  return { 'reweigh, CPU s': seconds, 'reweigh comes to something else': differs }
}

/** Over what the lists show of every claim and report. */
async function digest(ledger: Ledger): Promise<string> {
  const hash = createHash('sha256')
  for await (const claim of everyClaim(ledger)) hash.update(JSON.stringify(claim))
  for await (const report of everyReport(ledger)) hash.update(JSON.stringify(report))
  return hash.digest('hex')
}
