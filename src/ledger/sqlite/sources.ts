// Who repeats whom, report by report and outlet by outlet, out of SQLite.
import type { ReportId } from '../../domain/id.ts'
import type { Copying, Period } from '../ledger.ts'
import type { Reads } from '../store.ts'
import type { SqliteDriver } from './driver.ts'
import { lineage, lineageColumns } from './rows.ts'

/** The days of a period as a condition on a report's instant. */
const within = (table: string, { from, to }: Period) => ({
  sql: [
    ...(from === undefined ? [] : [`${table}.instant >= ?`]),
    ...(to === undefined
      ? []
      : [`${table}.instant <> '' AND substr(${table}.instant, 1, 10) <= ?`]),
  ]
    .map((condition) => ` AND ${condition}`)
    .join(''),
  values: [from, to].filter((day) => day !== undefined),
})

export const sourcesOver = (
  driver: SqliteDriver,
): Pick<Reads, 'lineageOf' | 'copyings' | 'outlets'> => ({
  lineageOf: async (id) => ({
    parents: driver.all(`SELECT ${lineageColumns} WHERE c.id = ?`, id).map(lineage),
    children: driver
      .all(`SELECT ${lineageColumns} WHERE p.id = ? ORDER BY l.child`, id)
      .map(lineage),
  }),
  copyings: (period) => findCopyings(driver, period),
  outlets: async (period) => countOutlets(driver, period),
})

async function* findCopyings(driver: SqliteDriver, period: Period): AsyncGenerator<Copying> {
  const { sql, values } = within('c', period)
  for (const row of driver.iterate(
    `SELECT c.id AS child, p.id AS parent, c.outlet, p.outlet AS parent_outlet, c.published,
            p.published AS parent_published
     FROM lineage l JOIN report c ON c.row = l.child JOIN report p ON p.row = l.parent
     WHERE c.outlet IS NOT NULL AND p.outlet IS NOT NULL AND c.outlet <> p.outlet${sql}
     ORDER BY c.instant DESC, c.id DESC, p.id DESC`,
    ...values,
  ))
    yield {
      child: row.child as ReportId,
      parent: row.parent as ReportId,
      outlet: row.outlet as string,
      parentOutlet: row.parent_outlet as string,
      published: row.published as string | null,
      parentPublished: row.parent_published as string | null,
    }
}

function countOutlets(driver: SqliteDriver, period: Period): Map<string, number> {
  const { sql, values } = within('r', period)
  return new Map(
    driver
      .all(
        `SELECT r.outlet, count(*) AS n FROM report r WHERE r.outlet IS NOT NULL${sql} GROUP BY r.outlet`,
        ...values,
      )
      .map((row) => [row.outlet as string, row.n as number]),
  )
}
