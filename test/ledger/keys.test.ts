import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { nodeSqlite, type SqliteDriver } from '../../src/ledger/sqlite/driver.ts'
import { KeyIndex } from '../../src/ledger/sqlite/keys.ts'
import { migrate } from '../../src/ledger/sqlite/schema.ts'

const inMemory = () => {
  const driver = nodeSqlite(':memory:', { readOnly: false })
  migrate(driver)
  return driver
}

const key = fc.oneof(fc.nat(20), fc.integer({ min: 0xfffffff0, max: 0xffffffff }))
const transactions = fc.array(
  fc.array(fc.uniqueArray(key, { maxLength: 8 }), { minLength: 1, maxLength: 60 }),
  { maxLength: 12 },
)

test('every report is found under each of its keys, newest first, in any number of runs', () => {
  fc.assert(
    fc.property(transactions, fc.integer({ min: 1, max: 9 }), (history, limit) => {
      const driver = inMemory()
      const index = new KeyIndex(driver)
      const under = new Map<number, number[]>()
      let report = 0
      for (const transaction of history) {
        for (const keys of transaction) {
          report += 1
          index.add(report, keys)
          for (const each of keys) under.set(each, [report, ...(under.get(each) ?? [])])
        }
        for (const [each, reports] of under) {
          assert.deepEqual(index.find([each], limit), [reports.slice(0, limit)])
        }
        index.flush()
      }
      const later = new KeyIndex(driver)
      for (const [each, reports] of under)
        assert.deepEqual(later.find([each], limit), [reports.slice(0, limit)])
      assert.deepEqual(later.find([77], limit), [[]])
      driver.close()
    }),
    { numRuns: 60 },
  )
})

test('a run spans blocks, and one key may fill several of them', () => {
  const driver = inMemory()
  const index = new KeyIndex(driver)
  for (let report = 1; report <= 3000; report += 1) index.add(report, [7, report % 3, 900 + report])
  index.flush()
  assert.deepEqual(index.find([7, 1900], 2), [[3000, 2999], [1000]])
  assert.equal(index.find([7], 3000)[0]?.length, 3000)
  assert.equal(index.find([1], 5000)[0]?.length, 1000)
})

test('a transaction that adds a great many keeps few of them in memory, and finds all', () => {
  const driver = inMemory()
  const index = new KeyIndex(driver)
  for (let report = 1; report <= 30_000; report += 1) index.add(report, [1, 2, 3, 100 + report])
  assert.ok((driver.get('SELECT count(*) AS n FROM key_run')?.n as number) > 0)
  assert.deepEqual(index.find([3, 29_000, 101], 2), [[30_000, 29_999], [28_900], [1]])
  index.flush()
  assert.deepEqual(index.find([3, 29_000, 101], 2), [[30_000, 29_999], [28_900], [1]])
})

test('runs stay few, and none of their blocks is left behind by a merge', () => {
  const driver = inMemory()
  const index = new KeyIndex(driver)
  for (let report = 1; report <= 500; report += 1) {
    index.add(report, [report, report * 7919])
    index.flush()
  }
  const [runs] = driver.all('SELECT count(*) AS n, sum(size) AS size FROM key_run')
  assert.ok((runs?.n as number) <= 10)
  const entries = driver.all('SELECT sum(length(body)) / 8 AS n FROM key_block')[0]?.n
  assert.equal(entries, runs?.size)
})

test('what an undone transaction added is not found', () => {
  const driver = inMemory()
  const index = new KeyIndex(driver)
  index.add(1, [5])
  index.flush()
  driver.exec('BEGIN')
  index.add(2, [5])
  index.flush()
  assert.deepEqual(index.find([5], 6), [[2, 1]])
  driver.exec('ROLLBACK')
  index.reset()
  assert.deepEqual(index.find([5], 6), [[1]])
})

test('keys that another connection gave a report are seen, and its older ones are not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'))
  const [own, other] = [0, 1].map(() =>
    nodeSqlite(path.join(folder, 'keys.db'), { readOnly: false }),
  ) as [SqliteDriver, SqliteDriver]
  migrate(own)
  own.run(
    `INSERT INTO report (row, id, identity, capture, filed, captures, statements, keys, instant)
     VALUES (1, 'a', '', '', 1, 1, 0, '[5]', '')`,
  )
  const [index, elsewhere] = [new KeyIndex(own), new KeyIndex(other)]
  const first = index.owners.give(1)
  index.add(first, [5])
  const find = (key: number) => index.find([key], 6, (each) => index.owners.get(each) !== null)
  index.owners.refresh()
  assert.deepEqual([find(5), index.owners.get(first)], [[[first]], 'a'])
  index.flush()
  const second = elsewhere.owners.give(1)
  elsewhere.add(second, [6, 7])
  elsewhere.flush()
  index.owners.refresh()
  assert.deepEqual([find(5), find(6)], [[[]], [[second]]])
  assert.equal(index.owners.get(second), 'a')
  own.close()
  other.close()
  rmSync(folder, { recursive: true })
})
