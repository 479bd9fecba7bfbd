// The slice of SQLite that the ledger uses, and node:sqlite behind it.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Stop } from '../../domain/fault.ts'

export type Value = string | number | null | Uint8Array
export type Row = Record<string, Value>

/** What the ledger needs of SQLite: one connection, on which calls return at once. */
export interface SqliteDriver {
  /** Statements without values, one or several. */
  exec(sql: string): void
  /** Returns the row number of the last row inserted. */
  run(sql: string, ...values: Value[]): number
  get(sql: string, ...values: Value[]): Row | undefined
  all(sql: string, ...values: Value[]): Row[]
  iterate(sql: string, ...values: Value[]): IterableIterator<Row>
  close(): void
}

/** Opens a connection of node:sqlite; prepared statements are kept, which triples the speed. */
export function nodeSqlite(path: string, options: { readonly readOnly: boolean }): SqliteDriver {
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw faultOf(error, path)
    }
  }
  const database = guard(() => new DatabaseSync(path, { readOnly: options.readOnly, timeout: 0 }))
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return {
    exec: (sql) => guard(() => database.exec(sql)),
    run: (sql, ...values) => guard(() => Number(prepare(sql).run(...values).lastInsertRowid)),
    get: (sql, ...values) => guard(() => prepare(sql).get(...values) as Row | undefined),
    all: (sql, ...values) => guard(() => prepare(sql).all(...values) as Row[]),
    // A statement of its own: an iteration must not be reset by another use of the same text.
    iterate: (sql, ...values) => database.prepare(sql).iterate(...values) as IterableIterator<Row>,
    close: () => database.close(),
  }
}

/** SQLite's code for "another connection holds the lock", from an error of the driver. */
export const isBusy = (error: unknown): boolean => {
  const code = (error as { errcode?: number }).errcode
  return code !== undefined && (code & 0xff) === 5
}

/** SQLite's codes that a person can do something about, by their lowest byte. */
const faults: Readonly<Record<number, readonly [code: string, problem: string, remedy: string]>> = {
  8: [
    'read-only',
    'cannot be written',
    'Check its permissions, or name another with --ledger PATH.',
  ],
  11: ['damaged-ledger', 'is damaged', 'Run "hearsay verify", and restore it from a copy.'],
  13: [
    'disk-full',
    'does not fit on the disk',
    'Make room; nothing that was acknowledged is lost.',
  ],
  14: ['cannot-open', 'cannot be opened', 'Check the path, or name another with --ledger PATH.'],
  26: ['no-ledger', 'is no ledger', 'Name another file with --ledger PATH.'],
}

function faultOf(error: unknown, path: string): unknown {
  const { errcode, message } = error as { errcode?: number; message: string }
  const known = faults[(errcode ?? 0) & 0xff]
  if (known === undefined) return error
  const [code, problem, remedy] = known
  return new Stop(code, { message: `${path} ${problem}: ${message}.`, remedy, cause: error })
}
