// The open day in SQLite.
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { DayItem, DayStack } from '../day.ts'
import type { Undo } from '../undo.ts'
import type { Row, SqliteDriver } from './driver.ts'

const dayItem = ({ sequence, day, instant, report }: Row): DayItem =>
  ({ sequence, day, instant, report }) as unknown as DayItem

const columns = 'sequence, day, instant, report'
const order = 'instant, report, sequence'

export const dayStackOver = (driver: SqliteDriver): DayStack => ({
  top: async () => {
    const sql = `SELECT ${columns} FROM day ORDER BY instant DESC, report DESC, sequence DESC LIMIT 1`
    const row = driver.get(sql)
    return row === undefined ? null : dayItem(row)
  },
  push: async ({ sequence, day, instant, report }, undo, loose) => {
    driver.run(
      `INSERT INTO day (${columns}, loose, place, undo)
       VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM day), ?)`,
      ...[sequence, day, instant, report, Number(loose), zstdCompressSync(JSON.stringify(undo))],
    )
  },
  pop: async () => {
    const row = driver.get('SELECT sequence, undo FROM day ORDER BY place DESC LIMIT 1') as Row
    driver.run('DELETE FROM day WHERE sequence = ?', row.sequence as number)
    return JSON.parse(zstdDecompressSync(row.undo as Uint8Array).toString()) as Undo
  },
  move: async (report, instant) => {
    const other = 'FROM day WHERE report = ? AND instant <> ?'
    if (driver.get(`SELECT 1 ${other}`, report, instant) === undefined) return false
    driver.run('UPDATE day SET instant = ?, loose = 1 WHERE report = ?', instant, report)
    return true
  },
  isLoose: async () => driver.get('SELECT 1 FROM day WHERE loose = 1 LIMIT 1') !== undefined,
  loose: async () => {
    const count = driver.get('SELECT count(*) AS n FROM day WHERE loose = 1')?.n as number
    if (count === 0) return { count, after: 0 }
    const after = driver.get(
      `SELECT count(*) AS n FROM day WHERE (${order}) >=
       (SELECT ${order} FROM day WHERE loose = 1 ORDER BY ${order} LIMIT 1)`,
    )?.n as number
    return { count, after }
  },
  items: async () => driver.all(`SELECT ${columns} FROM day ORDER BY place`).map(dayItem),
  tighten: async () => {
    driver.run('UPDATE day SET loose = 0 WHERE loose = 1')
  },
  clear: async () => {
    driver.run('DELETE FROM day')
  },
})
