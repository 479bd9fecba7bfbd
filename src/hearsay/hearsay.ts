// The composition root: the one place that names back ends and readers.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Found } from '../collect/found.ts'
import type { LedgerPurpose } from '../domain/entry.ts'
import { Fault, Stop } from '../domain/fault.ts'
import type { ReportId } from '../domain/id.ts'
import { registrar } from '../ground/register/registrar.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/record.ts'
import { nodeSqlite } from '../ledger/sqlite/driver.ts'
import { sqliteStore } from '../ledger/sqlite/store.ts'
import { weigher } from '../weigh/weigher.ts'
import { inOrder } from './flow.ts'
import { add, type IntakeSettings, type Outcome } from './intake.ts'
import type { Done, Job, PlainFault } from './job.ts'
import { orderWorth } from './limits.ts'
import { openPool, type Pool } from './pool.ts'

export const root = path.dirname(path.dirname(import.meta.dirname))

export const version = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
).version

export const machine = `hearsay ${version}`

/** A ledger with the stages that fill it. */
export interface Hearsay {
  readonly ledger: Ledger
  /** The path of the ledger's file. */
  readonly file: string
  /** Raises Stop for a sample ledger: it takes no reports but its own. */
  add(found: AsyncIterable<Found>, options?: AddOptions): AsyncGenerator<Outcome>
  /** Reads every filed report again; what persons decided stays. Yields the number read so far. */
  rereadAll(): AsyncGenerator<number>
  close(): Promise<void>
}

export interface AddOptions extends Pick<IntakeSettings, 'hints' | 'signal'> {
  /** Set by the sample corpus alone. */
  readonly isSample?: boolean
}

/** Opens the ledger in `file`, and makes one there where there is none. */
export async function openHearsay(
  file: string,
  options: { readonly purpose?: LedgerPurpose; readonly workers?: number } = {},
): Promise<Hearsay> {
  const { purpose = 'own', workers } = options
  if (!existsSync(file)) makeFolder(path.dirname(file))
  const now = () => new Date()
  const store = await sqliteStore({ connect: (access) => nodeSqlite(file, access) })
  const ledger = await openLedger(store, { purpose, weigher, registrar, machine, now })
  const pool = openPool(workers)
  return {
    ledger,
    file,
    add: (found, { isSample = false, ...rest } = {}) => {
      if ((ledger.purpose === 'sample') !== isSample) throw notForSample(file)
      return add(found, { ledger, pool, now, ...rest })
    },
    rereadAll: () => rereadAll(ledger, pool),
    close: async () => {
      await pool.close()
      await ledger.close()
    },
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Stop('no-folder', {
      message: `The folder ${folder} cannot be made: ${(error as Error).message}.`,
      remedy: 'Give another place with --ledger PATH or XDG_DATA_HOME.',
      cause: error,
    })
  }
}

const notForSample = (file: string) =>
  new Stop('sample-ledger', {
    message: `${file} is the sample's ledger and takes no other reports.`,
    remedy: 'Leave --ledger out to file into your own ledger, or name another file.',
  })

async function* rereadAll(ledger: Ledger, pool: Pool): AsyncGenerator<number> {
  let after: string | undefined
  let count = 0
  do {
    const page = await ledger.reports({ limit: 200, ...(after === undefined ? {} : { after }) })
    for await (const { id, done } of inOrder(page.rows, pool.size + 2, async ({ id }) => ({
      id,
      done: await readFiled(ledger, pool, id),
    }))) {
      if (done !== null) await ledger.reread(id, done.reading)
      count += 1
      yield count
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  await ledger.orderDay(orderWorth)
}

/** A filed report as today's reader reads it; null where it fails on it, and the old reading stays. */
async function readFiled(ledger: Ledger, pool: Pool, id: ReportId): Promise<Done | null> {
  const report = await ledger.report(id)
  if (report === null) return null
  const result = await pool.run({ material: { kind: 'report', report }, want: 'kept' })
  return 'done' in result ? result.done : null
}

/** What a command that keeps nothing makes of what it found. */
export interface Read {
  readonly name: string
  /** The id that a line states; null for a page. */
  readonly id: string | null
  readonly result: { readonly done: Done } | { readonly fault: PlainFault }
}

/** Cleans and reads everything that is found, in order, and keeps nothing. */
export async function* readFound(
  found: AsyncIterable<Found>,
  want: Job['want'],
): AsyncGenerator<Read> {
  const pool = want === 'clean' ? openPool(undefined, noPlaces) : openPool()
  try {
    yield* inOrder(found, pool.size + 2, (each) => readOne(each, want, pool))
  } finally {
    await pool.close()
  }
}

const noPlaces = async () => ({ bytes: null, why: 'nothing is read' }) as const

async function readOne(found: Found, want: Job['want'], pool: Pool): Promise<Read> {
  const { name } = found
  if (found.kind === 'fault') return { name, id: found.id, result: { fault: plain(found.fault) } }
  if (found.kind === 'line') {
    const { given } = found
    return {
      name,
      id: given.id,
      result: await pool.run({ material: { kind: 'line', given }, want }),
    }
  }
  try {
    const bytes = await found.bytes()
    const material = { kind: 'page', name, bytes, hints: {} } as const
    return { name, id: null, result: await pool.run({ material, want }) }
  } catch (error) {
    if (error instanceof Fault) return { name, id: null, result: { fault: plain(error) } }
    throw error
  }
}

const plain = ({ code, message, remedy }: PlainFault): PlainFault => ({ code, message, remedy })
