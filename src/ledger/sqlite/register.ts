// Entities in SQLite's tables: how changes fall on them, and what may be looked up.
import type { EntityId, ReportId } from '../../domain/id.ts'
import { canonicalName, type Entity } from '../../domain/register.ts'
import type { EntityRow } from '../ledger.ts'
import { type EntityState, type Settled, touchedBy } from '../register.ts'
import type { KeptGrounding, State } from '../state.ts'
import type { Row, SqliteDriver, Value } from './driver.ts'

/** SQLite writes 31 bits in four bytes, and 32 in six. */
const short = (key: number): number => key & 0x7fffffff

/** The row of an entity; made, and shown in no list, where only a report's names speak of it. */
function rowOf(driver: SqliteDriver, id: EntityId): number {
  const known = driver.get('SELECT row FROM entity WHERE id = ?', id)?.row as number | undefined
  return known ?? driver.run('INSERT INTO entity (id, reports) VALUES (?, 0)', id)
}

/** What every reading of an entity has again is left out: its id, and its kind, which has a column. */
const pack = ({ names, country, hosts }: Entity): string | null =>
  names.length === 0 ? null : JSON.stringify([names, country, hosts])

export function putEntity(driver: SqliteDriver, state: EntityState, keys: readonly number[]): void {
  const { id, entity, given, into } = state
  const row = rowOf(driver, id)
  const shown = pack(entity)
  const whole = given === null ? null : (pack(given) ?? '')
  driver.run(
    'UPDATE entity SET kind = ?, target = ?, shown = ?, given = ? WHERE row = ?',
    ...[entity.kind, into, shown, whole === shown ? '=' : whole, row],
  )
  const own = keys.map(short)
  const kept = driver.get('SELECT keys FROM entity WHERE row = ?', row)?.keys as Uint8Array | null
  const before = kept === null ? [] : unpackKeys(kept)
  for (const key of before)
    if (!own.includes(key))
      driver.run('DELETE FROM entity_key WHERE key = ? AND entity = ?', key, row)
  for (const key of own)
    if (!before.includes(key))
      driver.run('INSERT OR IGNORE INTO entity_key (key, entity) VALUES (?, ?)', key, row)
  driver.run('UPDATE entity SET keys = ? WHERE row = ?', packKeys(own), row)
}

export function dropEntity(driver: SqliteDriver, id: EntityId): void {
  const row = rowOf(driver, id)
  const keys = driver.get('SELECT keys FROM entity WHERE row = ?', row)?.keys as Uint8Array | null
  for (const key of keys === null ? [] : unpackKeys(keys))
    driver.run('DELETE FROM entity_key WHERE key = ? AND entity = ?', key, row)
  driver.run(
    'UPDATE entity SET kind = NULL, target = NULL, shown = NULL, given = NULL, keys = NULL WHERE row = ?',
    row,
  )
}

const packKeys = (keys: readonly number[]): Uint8Array =>
  new Uint8Array(Uint32Array.from(keys).buffer)

const unpackKeys = (bytes: Uint8Array): number[] => [...new Uint32Array(bytes.slice().buffer)]

export function putGrounding(
  driver: SqliteDriver,
  report: number,
  grounding: KeptGrounding | null,
): void {
  const body = driver.get('SELECT body FROM grounding WHERE report = ?', report)?.body
  const before = body === undefined ? [] : namedIn(JSON.parse(body as string) as KeptGrounding)
  const after = grounding === null ? new Set<EntityId>() : namedIn(grounding)
  for (const id of before) {
    const row = rowOf(driver, id)
    driver.run('DELETE FROM naming WHERE entity = ? AND report = ?', row, report)
    driver.run('UPDATE entity SET reports = reports - 1 WHERE row = ?', row)
  }
  for (const id of after) {
    const row = rowOf(driver, id)
    driver.run('INSERT INTO naming (entity, report) VALUES (?, ?)', row, report)
    driver.run('UPDATE entity SET reports = reports + 1 WHERE row = ?', row)
  }
  if (grounding === null) {
    driver.run('DELETE FROM grounding WHERE report = ?', report)
    return
  }
  const text = JSON.stringify(grounding)
  driver.run('INSERT OR REPLACE INTO grounding (report, body) VALUES (?, ?)', report, text)
}

const namedIn = ({ namings }: KeptGrounding): Set<EntityId> =>
  new Set(namings.map(({ entity }) => entity))

export function putSettlement(driver: SqliteDriver, settled: Settled): void {
  for (const id of touchedBy(settled.settlement))
    driver.run(
      'INSERT OR REPLACE INTO settlement (entry, entity, body) VALUES (?, ?, ?)',
      ...[settled.entry, id, JSON.stringify(settled)],
    )
}

const noNames: Pick<Entity, 'names' | 'country' | 'hosts'> = { names: [], country: null, hosts: [] }

function unpack(id: EntityId, kind: Value | undefined, text: string | null): Entity {
  if (text === null || text === '') return { id, kind: kind as Entity['kind'], ...noNames }
  const [names, country, hosts] = JSON.parse(text) as [
    Entity['names'],
    Entity['country'],
    Entity['hosts'],
  ]
  return { id, kind: kind as Entity['kind'], names, country, hosts }
}

function entityState(row: Row): EntityState {
  const id = row.id as EntityId
  const given = row.given === '=' ? row.shown : row.given
  return {
    id,
    entity: unpack(id, row.kind, row.shown as string | null),
    given: given == null ? null : unpack(id, row.kind, given as string),
    into: row.target as EntityId | null,
  }
}

export const entityRow = (row: Row): EntityRow => {
  const { id, entity } = entityState(row)
  return { id, kind: entity.kind, name: canonicalName(entity), reports: row.reports as number }
}

const settled = (row: Row): Settled => JSON.parse(row.body as string) as Settled

/** Of an entity the newest reports that name it count when neighbours are looked for. */
const newest = 100

export const entitiesOver = (
  driver: SqliteDriver,
): Pick<
  State,
  | 'entityState'
  | 'mergedInto'
  | 'entitiesBearing'
  | 'settlementsOn'
  | 'settlement'
  | 'groundingOf'
  | 'reportsNaming'
> => ({
  entityState: async (id) => {
    const row = driver.get('SELECT * FROM entity WHERE id = ? AND kind IS NOT NULL', id)
    return row === undefined ? null : entityState(row)
  },
  mergedInto: async (id) =>
    driver
      .all('SELECT id FROM entity WHERE target = ? ORDER BY row', id)
      .map((row) => row.id as EntityId),
  entitiesBearing: async (keys, limit) => {
    const found = new Set<number>()
    for (const key of keys) {
      if (found.size >= limit) break
      const sql = 'SELECT entity FROM entity_key WHERE key = ? LIMIT ?'
      for (const { entity } of driver.all(sql, short(key), limit)) found.add(entity as number)
    }
    const rows = [...found].slice(0, limit)
    return rows.map((row) =>
      entityState(driver.get('SELECT * FROM entity WHERE row = ?', row) as Row),
    )
  },
  settlementsOn: async (id) =>
    driver.all('SELECT body FROM settlement WHERE entity = ? ORDER BY entry', id).map(settled),
  settlement: async (entry) => {
    const row = driver.get('SELECT body FROM settlement WHERE entry = ? LIMIT 1', entry)
    return row === undefined ? null : settled(row)
  },
  groundingOf: async (report) => {
    const sql = 'SELECT g.body FROM grounding g JOIN report r ON r.row = g.report WHERE r.id = ?'
    const row = driver.get(sql, report)
    return row === undefined ? null : (JSON.parse(row.body as string) as KeptGrounding)
  },
  reportsNaming: async (entities, limit) => findNaming(driver, entities, limit),
})

/** A report's row grows with its filing. */
export const reportsBearing = (
  driver: SqliteDriver,
  entities: readonly EntityId[],
  limit: number,
): ReportId[] =>
  driver
    .all(
      `SELECT DISTINCT r.row, r.id
       FROM entity e JOIN naming n ON n.entity = e.row JOIN report r ON r.row = n.report
       WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY r.row DESC LIMIT ?`,
      ...[JSON.stringify(entities), limit],
    )
    .map((row) => row.id as ReportId)

function findNaming(
  driver: SqliteDriver,
  entities: readonly EntityId[],
  limit: number,
): ReportId[] {
  const shared = new Map<number, number>()
  const sql = `SELECT n.report FROM naming n JOIN entity e ON e.row = n.entity
    WHERE e.id = ? ORDER BY n.report DESC LIMIT ?`
  for (const id of new Set(entities))
    for (const { report } of driver.all(sql, id, newest))
      shared.set(report as number, (shared.get(report as number) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, limit)
    .map(([row]) => driver.get('SELECT id FROM report WHERE row = ?', row)?.id as ReportId)
}
