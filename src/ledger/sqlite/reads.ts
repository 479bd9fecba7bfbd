// What the store in SQLite can look up by itself.
import { beforeAll, readLine } from '../chain.ts'
import type { Totals } from '../ledger.ts'
import { unpack } from '../pack.ts'
import type { Reads } from '../store.ts'
import type { SqliteDriver } from './driver.ts'
import { Entries } from './entries.ts'
import { KeyIndex } from './keys.ts'
import { countFacets, findClaim, listClaims, listEntities, listReports } from './lists.ts'
import { reportsBearing } from './register.ts'
import { entryLine, hex, unhex } from './rows.ts'
import { sourcesOver } from './sources.ts'
import { stateOver } from './state.ts'

export const headOf = (driver: SqliteDriver) => {
  const row = driver.get('SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1')
  return row === undefined
    ? { sequence: 0, hash: beforeAll }
    : { sequence: row.sequence as number, hash: hex(row.hash) }
}

export function readsOver(driver: SqliteDriver): Reads {
  return {
    ...stateOver(driver, new KeyIndex(driver), new Entries(driver)),
    filingsOf: async (id) =>
      driver
        .all(
          `SELECT f.entry FROM filing f JOIN report r ON r.row = f.report
           WHERE r.id = ? ORDER BY f.entry`,
          id,
        )
        .map((row) => row.entry as number),
    head: async () => headOf(driver),
    totals: async () => totalsOf(driver),
    identitiesOf: async (capture) =>
      driver
        .all(
          `SELECT r.identity FROM capture c JOIN filing f ON f.capture = c.row
           JOIN report r ON r.row = f.report WHERE c.sha256 = ? ORDER BY f.report`,
          unhex(capture),
        )
        .map((row) => JSON.parse(row.identity as string) as string),
    reports: async (query) => listReports(driver, query),
    bytes: async (capture) => {
      const row = driver.get('SELECT body, crc FROM capture WHERE sha256 = ?', unhex(capture))
      return row === undefined
        ? null
        : unpack({ packed: row.body as Uint8Array, crc: row.crc as number })
    },
    claims: async (query) => listClaims(driver, query),
    facets: async (filter) => countFacets(driver, filter),
    claim: async (id) => findClaim(driver, id),
    entities: async (query) => listEntities(driver, query),
    ...sourcesOver(driver),
    reportsBearing: async (entities, limit) => reportsBearing(driver, entities, limit),
    entries: async (after, limit) =>
      driver
        .all('SELECT * FROM entry WHERE sequence > ? ORDER BY sequence LIMIT ?', after, limit)
        .flatMap((row) => {
          const line = entryLine(row)
          return (line && readLine(line)) ?? []
        }),
    idsLike: async (prefix) => idsLike(driver, prefix),
  }
}

function totalsOf(driver: SqliteDriver): Totals {
  const number = (sql: string) => driver.get(sql)?.n as number
  return {
    entries: number('SELECT coalesce(max(sequence), 0) AS n FROM entry'),
    captures: number('SELECT count(*) AS n FROM capture'),
    reports: number('SELECT count(*) AS n FROM report'),
    statements: number('SELECT coalesce(sum(statements), 0) AS n FROM report'),
    claims: number("SELECT coalesce(sum(count), 0) AS n FROM tally WHERE facet = 'certainty'"),
  }
}

/** Statement ids begin with their report's, so that a prefix finds both by one index. */
function idsLike(driver: SqliteDriver, prefix: string): string[] {
  const end = `${prefix}\u{10ffff}`
  const found = (sql: string, ...values: string[]) =>
    driver.all(`${sql} LIMIT 10`, ...values).map((row) => row.id as string)
  return [
    ...found('SELECT id FROM report WHERE id >= ? AND id < ?', prefix, end),
    ...found(
      `SELECT s.id FROM report r JOIN statement s ON s.report = r.row
       WHERE r.id = substr(?, 1, instr(?, '.') - 1) AND s.id >= ? AND s.id < ?`,
      ...[prefix, prefix, prefix, end],
    ),
    ...found('SELECT id FROM claim WHERE id >= ? AND id < ? AND world IS NOT NULL', prefix, end),
  ]
    .sort()
    .slice(0, 10)
}
