// What a fold may look up in SQLite's tables.
import type { ReportId } from '../../domain/id.ts'
import { readLine } from '../chain.ts'
import type { State } from '../state.ts'
import type { SqliteDriver } from './driver.ts'
import type { KeyIndex } from './keys.ts'
import { entitiesOver } from './register.ts'
import {
  claimState,
  decision,
  entryLine,
  lineage,
  lineageColumns,
  reportState,
  statementColumns,
  statementState,
} from './rows.ts'

export function stateOver(driver: SqliteDriver, index: KeyIndex): State {
  return {
    ...entitiesOver(driver),
    reportState: async (id) => {
      const row = driver.get('SELECT * FROM report WHERE id = ?', id)
      return row === undefined ? null : reportState(row)
    },
    entry: async (sequence) => {
      const row = driver.get('SELECT * FROM entry WHERE sequence = ?', sequence)
      const line = row === undefined ? null : entryLine(row)
      return line === null ? null : readLine(line)
    },
    statementStates: async (id) =>
      driver
        .all(`SELECT ${statementColumns} WHERE r.id = ? ORDER BY s.position`, id)
        .map(statementState),
    claimState: async (id) => {
      const row = driver.get(
        `SELECT c.*, s.id AS lead FROM claim c
         JOIN statement s ON s.report = c.lead_report AND s.position = c.lead_position
         WHERE c.id = ? AND c.world IS NOT NULL`,
        id,
      )
      return row === undefined ? null : claimState(row)
    },
    statementsOfClaim: async (id) =>
      driver
        .all(`SELECT ${statementColumns} WHERE c.id = ? ORDER BY s.report, s.position`, id)
        .map(statementState),
    decisionsIn: async (id) =>
      driver
        .all(
          `SELECT d.body FROM decision d JOIN report r ON r.row = d.report
           WHERE r.id = ? ORDER BY d.entry`,
          id,
        )
        .map(decision),
    decision: async (sequence) => {
      const row = driver.get('SELECT body FROM decision WHERE entry = ?', sequence)
      return row === undefined ? null : decision(row)
    },
    postings: async (keys, limit) => findPostings(driver, index, keys, limit),
    parentsOf: async (id) => driver.all(`SELECT ${lineageColumns} WHERE c.id = ?`, id).map(lineage),
    childrenOf: async (id, limit) =>
      driver
        .all(`SELECT ${lineageColumns} WHERE p.id = ? ORDER BY l.child LIMIT ?`, id, limit)
        .map((row) => lineage(row).child),
  }
}

/** The index may hold keys that a report no longer has, so each that it gives is asked for its own. */
function findPostings(
  driver: SqliteDriver,
  index: KeyIndex,
  keys: readonly number[],
  limit: number,
): ReportId[][] {
  const found = index.find(keys, limit)
  const reports = new Map(
    [...new Set(found.flat())].map((report) => {
      const row = driver.get('SELECT id, keys FROM report WHERE row = ?', report)
      const own = new Set(JSON.parse(String(row?.keys ?? '[]')) as number[])
      return [report, { id: row?.id as ReportId, own }] as const
    }),
  )
  return found.map((rows, at) =>
    rows.flatMap((row) => {
      const report = reports.get(row)
      return report?.own.has(keys[at] as number) ? [report.id] : []
    }),
  )
}
