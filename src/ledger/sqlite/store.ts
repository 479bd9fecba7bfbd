// A store in one SQLite file, which several processes may share.
import { setTimeout as sleep } from 'node:timers/promises'
import { Stop } from '../../domain/fault.ts'
import { pack, packText, unpack } from '../pack.ts'
import type { Marks, Store, Transaction } from '../store.ts'
import { Applier } from './changes.ts'
import { dayStackOver } from './day.ts'
import { isBusy, type SqliteDriver } from './driver.ts'
import { Entries } from './entries.ts'
import { KeyIndex } from './keys.ts'
import { headOf, readsOver } from './reads.ts'
import { entryLine, hex, reportRow, unhex } from './rows.ts'
import { migrate, schemaVersion, stateTables, wordTables } from './schema.ts'
import { stateOver } from './state.ts'

export interface SqliteSettings {
  /** Opens a connection to the ledger's file; called twice, once to write and once to read. */
  readonly connect: (options: { readonly readOnly: boolean }) => SqliteDriver
  /** Milliseconds that a writer waits for its turn. */
  readonly patience?: number
}

/** Long enough for a hundred other writers' batches; a person would have stopped waiting by then. */
const defaultPatience = 60_000

/** Milliseconds between two tries for the lock; random, so that waiting writers take turns. */
const pause = () => 1 + Math.random() * 15

const settings = `
PRAGMA synchronous = FULL;
PRAGMA cache_size = -8000;
PRAGMA temp_store = MEMORY;
PRAGMA wal_autocheckpoint = 8000;
`

export async function sqliteStore({
  connect,
  patience = defaultPatience,
}: SqliteSettings): Promise<Store> {
  const writer = connect({ readOnly: false })
  const locked = <T>(work: () => T): Promise<T> => retry(work, patience)
  await locked(() => writer.exec('PRAGMA journal_mode = WAL'))
  writer.exec(settings)
  await locked(() => begin(writer))
  await finish(writer, async () => prepare(writer))
  const reader = connect({ readOnly: true })
  reader.exec('PRAGMA busy_timeout = 10000; PRAGMA cache_size = -4000;')
  const keys = new KeyIndex(writer)
  const entries = new Entries(writer)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    reads: readsOver(reader),
    write: (work) => {
      const mine = turn.then(async () => {
        await locked(() => begin(writer))
        return finish(writer, async () => {
          const applier = new Applier(writer, keys)
          const result = await work(transactionOver(writer, applier, keys, entries))
          applier.finish()
          return result
        }).catch((error) => {
          keys.reset()
          entries.forgetAll()
          throw error
        })
      })
      turn = mine.catch(() => {})
      return mine
    },
    storedEntries: () => storedEntries(reader),
    storedCaptures: () => storedCaptures(reader),
    integrity: async () => integrity(reader),
    close: async () => {
      await turn
      reader.close()
      writer.close()
    },
  }
}

const begin = (writer: SqliteDriver) => writer.exec('BEGIN IMMEDIATE')

async function finish<T>(writer: SqliteDriver, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    writer.exec('COMMIT')
    return result
  } catch (error) {
    writer.exec('ROLLBACK')
    throw error
  }
}

async function retry<T>(work: () => T, patience: number): Promise<T> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > deadline)
        throw new Stop('ledger-busy', {
          message: `Another process has been writing to this ledger for ${patience / 1000} seconds.`,
          remedy: 'Wait until it is done, or stop it, and run the same command again.',
          cause: error,
        })
      await sleep(pause())
    }
  }
}

function prepare(writer: SqliteDriver): void {
  const version = Number(writer.get('PRAGMA user_version')?.user_version)
  if (version > schemaVersion)
    throw new Stop('newer-ledger', {
      message: `This ledger has format ${version}; this version knows ${schemaVersion}.`,
      remedy: 'Use the version of Hearsay that wrote it, or a newer one.',
    })
  migrate(writer)
}

const transactionOver = (
  driver: SqliteDriver,
  applier: Applier,
  keys: KeyIndex,
  entries: Entries,
): Transaction => ({
  ...stateOver(driver, keys, entries),
  head: async () => headOf(driver),
  append: async (line, kind) => {
    const { packed, crc } = packText(line.body)
    driver.run(
      'INSERT INTO entry (sequence, time, author, kind, body, crc, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[line.sequence, line.time, line.author, kind, packed, crc, unhex(line.hash)],
    )
  },
  keep: async (capture, bytes) => {
    if (driver.get('SELECT 1 FROM capture WHERE sha256 = ?', unhex(capture)) !== undefined) return
    const { packed, crc } = pack(bytes)
    driver.run(
      'INSERT INTO capture (sha256, body, crc) VALUES (?, ?, ?)',
      ...[unhex(capture), packed, crc],
    )
  },
  isFiled: async (report, capture) => {
    const row = reportRow(driver, report)
    if (row === null) return false
    const sql = `SELECT 1 FROM capture c JOIN filing f ON f.capture = c.row
      WHERE c.sha256 = ? AND f.report = ?`
    return driver.get(sql, unhex(capture), row) !== undefined
  },
  apply: async (changes) => {
    for (const change of changes) applier.apply(change)
  },
  day: dayStackOver(driver),
  marks: async () => {
    const last = (table: keyof Marks) =>
      driver.get(`SELECT coalesce(max(row), 0) AS row FROM ${table}`)?.row as number
    return { report: last('report'), claim: last('claim'), entity: last('entity') }
  },
  trim: async (marks) => applier.trim(marks),
  clearState: async () => {
    keys.reset()
    for (const table of stateTables) driver.run(`DELETE FROM ${table}`)
    for (const table of wordTables)
      driver.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
  },
})

async function* storedEntries(reader: SqliteDriver) {
  for (const row of reader.iterate('SELECT * FROM entry ORDER BY sequence'))
    yield { sequence: row.sequence as number, line: entryLine(row) }
}

async function* storedCaptures(reader: SqliteDriver) {
  for (const row of reader.iterate('SELECT sha256, body, crc FROM capture ORDER BY row'))
    yield {
      capture: hex(row.sha256),
      bytes: unpack({ packed: row.body as Uint8Array, crc: row.crc as number }),
    }
}

const integrity = (reader: SqliteDriver): string[] =>
  reader
    .all('PRAGMA integrity_check(1)')
    .map((row) => String(row.integrity_check))
    .filter((finding) => finding !== 'ok')
