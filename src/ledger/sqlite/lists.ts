// Lists of claims and reports out of SQLite: filters, orders, pages, counts.
import type { Claim } from '../../domain/claim.ts'
import type { ClaimId } from '../../domain/id.ts'
import { claimFrom, pageSize, readCursor, writeCursor } from '../claims.ts'
import {
  type ClaimFilter,
  type ClaimQuery,
  type EntityQuery,
  type EntityRow,
  type FacetCounts,
  facets,
  type Page,
  type ReportQuery,
  type ReportRow,
  searchLimit,
} from '../ledger.ts'
import { phrasesOf } from '../search.ts'
import type { Row, SqliteDriver, Value } from './driver.ts'
import { entityRow } from './register.ts'
import { claimState, lineage, lineageColumns, reportState, statementState } from './rows.ts'

/** A condition in SQL with the values for its question marks. */
interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

const everything: Condition = { sql: 'TRUE', values: [] }

const all = (conditions: readonly (Condition | null)[]): Condition => {
  const given = conditions.filter((condition) => condition !== null)
  return {
    sql: given.map(({ sql }) => sql).join(' AND ') || everything.sql,
    values: given.flatMap(({ values }) => values),
  }
}

/** FTS5's own syntax never comes from a user: each phrase is a quoted string of folded words. */
const wordsMatch = (table: string, text: string | undefined): Condition | null => {
  const phrases = phrasesOf(text ?? '')
  if (phrases.length === 0) return null
  return {
    sql: `row IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?)`,
    values: [phrases.map((words) => `"${words.join(' ')}"`).join(' AND '), searchLimit],
  }
}

const claimsThat = ({ text, origin, ...labels }: ClaimFilter): Condition =>
  all([
    { sql: 'world IS NOT NULL', values: [] },
    wordsMatch('claim_words', text),
    origin === undefined
      ? null
      : origin === ''
        ? { sql: 'origin IS NULL', values: [] }
        : { sql: 'origin = ?', values: [origin] },
    ...facets.map((facet) => {
      const value = labels[facet]
      return value === undefined ? null : { sql: `${facet} = ?`, values: [value] }
    }),
  ])

const isPlain = ({ text = '', ...labels }: ClaimFilter): boolean =>
  phrasesOf(text).length === 0 && Object.values(labels).every((value) => value === undefined)

const claimColumns = `
  c.id AS claim_id, c.sense, c.sides, c.world, c.knowledge, c.independent, c.unknown, c.reports,
  c.statements AS said, c.last, c.first_said, c.last_said, c.row, c.instant,
  s.*, r.id AS report_id, r.outlet, r.published
  FROM claim c JOIN statement s ON s.report = c.lead_report AND s.position = c.lead_position
  JOIN report r ON r.row = s.report`

const claim = (row: Row): Claim =>
  claimFrom(
    row.claim_id as ClaimId,
    claimState({ ...row, statements: row.said as number, lead: row.id as string }),
    statementState(row),
  )

export function findClaim(driver: SqliteDriver, id: ClaimId): Claim | null {
  const row = driver.get(`SELECT ${claimColumns} WHERE c.id = ? AND c.world IS NOT NULL`, id)
  return row === undefined ? null : claim(row)
}

export function listClaims(driver: SqliteDriver, query: ClaimQuery): Page<Claim> {
  const { order = 'recent', after, limit = pageSize, ...filter } = query
  const key = order === 'spread' ? 'reports' : 'instant'
  const that = claimsThat(filter)
  const page = rowsOf(driver, 'claim', key, that, after, limit)
  return {
    rows: page.rows.map(({ row }) =>
      claim(driver.get(`SELECT ${claimColumns} WHERE c.row = ?`, row as number) as Row),
    ),
    total: isPlain(filter) ? tallied(driver) : counted(driver, 'claim', that),
    next: page.next,
  }
}

/** Every claim has one certainty, so that its tally counts them all. */
const tallied = (driver: SqliteDriver): number =>
  (driver.get("SELECT total(count) AS n FROM tally WHERE facet = 'certainty'")?.n as number) ?? 0

const counted = (driver: SqliteDriver, table: string, that: Condition): number =>
  driver.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${that.sql} LIMIT ?)`,
    ...that.values,
    searchLimit,
  )?.n as number

/** The numbers of a page's rows, greatest key first, then newest row. */
function rowsOf(
  driver: SqliteDriver,
  table: 'claim' | 'report' | 'entity',
  key: string,
  that: Condition,
  after: string | undefined,
  limit: number,
) {
  const last = after === undefined ? null : readCursor(after)
  const rest =
    last === null ? null : { sql: `(${key}, row) < (?, ?)`, values: [last.key, last.row] }
  const { sql, values } = all([that, rest])
  const rows = driver.all(
    `SELECT row, ${key} AS key FROM ${table} WHERE ${sql} ORDER BY ${key} DESC, row DESC LIMIT ?`,
    ...values,
    limit + 1,
  )
  const end = rows[limit - 1]
  const next =
    rows.length > limit && end !== undefined
      ? writeCursor({ key: end.key as string | number, row: end.row as number })
      : null
  return { rows: rows.slice(0, limit), next }
}

export function countFacets(driver: SqliteDriver, filter: ClaimFilter): FacetCounts {
  const that = claimsThat(filter)
  const counts = isPlain(filter)
    ? driver.all('SELECT facet, value, count FROM tally WHERE count > 0')
    : facets.flatMap((facet) =>
        driver.all(
          `SELECT '${facet}' AS facet, ${facet} AS value, count(*) AS count
           FROM (SELECT ${facet} FROM claim WHERE ${that.sql} LIMIT ?) GROUP BY ${facet}`,
          ...that.values,
          searchLimit,
        ),
      )
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries(
        counts.filter((row) => row.facet === facet).map((row) => [row.value, row.count]),
      ),
    ]),
  ) as FacetCounts
}

export function listReports(driver: SqliteDriver, query: ReportQuery): Page<ReportRow> {
  const { text, outlet, after, limit = pageSize } = query
  const that = all([
    wordsMatch('report_words', text),
    outlet === undefined ? null : { sql: 'outlet = ?', values: [outlet] },
  ])
  const page = rowsOf(driver, 'report', 'instant', that, after, limit)
  return {
    rows: page.rows.map(({ row }) => reportLine(driver, row as number)),
    total:
      that.sql === everything.sql
        ? (driver.get('SELECT count(*) AS n FROM report')?.n as number)
        : counted(driver, 'report', that),
    next: page.next,
  }
}

/** Entities that were merged, or whose names were all split off, are in no list. */
export function listEntities(
  driver: SqliteDriver,
  { kind, after, limit = pageSize }: EntityQuery,
): Page<EntityRow> {
  const that = all([
    { sql: 'target IS NULL AND shown IS NOT NULL', values: [] },
    kind === undefined ? null : { sql: 'kind = ?', values: [kind] },
  ])
  const page = rowsOf(driver, 'entity', 'reports', that, after, limit)
  return {
    rows: page.rows.map(({ row }) =>
      entityRow(driver.get('SELECT * FROM entity WHERE row = ?', row as number) as Row),
    ),
    total: counted(driver, 'entity', that),
    next: page.next,
  }
}

function reportLine(driver: SqliteDriver, number: number): ReportRow {
  const row = driver.get('SELECT * FROM report WHERE row = ?', number) as Row
  const { id, identity, title, outlet, published, language, address, capture } = reportState(row)
  return {
    ...{ id, identity, title, outlet, published, language, address },
    capture: capture.sha256,
    captures: row.captures as number,
    statements: row.statements as number,
    repeats: driver
      .all(`SELECT ${lineageColumns} WHERE l.child = ?`, number)
      .map((edge) => lineage(edge).parent),
  }
}
