// What a fold may look up in SQLite's tables.
import type { ReportId } from '../../domain/id.ts'
import type { State } from '../state.ts'
import type { SqliteDriver } from './driver.ts'
import type { Entries } from './entries.ts'
import type { KeyIndex } from './keys.ts'
import { entitiesOver } from './register.ts'
import {
  claimState,
  decision,
  lineage,
  lineageColumns,
  reportState,
  statementColumns,
  statementState,
} from './rows.ts'

export function stateOver(driver: SqliteDriver, index: KeyIndex, entries: Entries): State {
  return {
    ...entitiesOver(driver),
    reportState: async (id) => {
      const row = driver.get('SELECT * FROM report WHERE id = ?', id)
      return row === undefined ? null : reportState(row)
    },
    entry: async (sequence) => entries.get(sequence),
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
    postings: async (keys, limit) => findPostings(index, keys, limit),
    keysOf: async (id) => {
      const keys = driver.get('SELECT keys FROM report WHERE id = ?', id)?.keys
      return JSON.parse(String(keys ?? '[]')) as number[]
    },
    parentsOf: async (id) => driver.all(`SELECT ${lineageColumns} WHERE c.id = ?`, id).map(lineage),
    childrenOf: async (id, limit) =>
      driver
        .all(`SELECT ${lineageColumns} WHERE p.id = ? ORDER BY l.child LIMIT ?`, id, limit)
        .map((row) => lineage(row).child),
  }
}

function findPostings(index: KeyIndex, keys: readonly number[], limit: number): ReportId[][] {
  const { owners } = index
  owners.refresh()
  return index
    .find(keys, limit, (number) => owners.get(number) !== null)
    .map((numbers) => numbers.map((number) => owners.get(number) as ReportId))
}
