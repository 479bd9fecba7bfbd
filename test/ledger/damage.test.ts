// Tampering and damage show; a killed process loses nothing that it was told is kept.
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import type { Verdict } from '../../src/ledger/ledger.ts'
import { killWhileFiling } from './kill.ts'
import { filing } from './make.ts'
import { openFile } from './settings.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'))
const sound = path.join(folder, 'sound.db')
after(() => rmSync(folder, { recursive: true }))

before(async () => {
  const ledger = await openFile(sound)
  for (let n = 0; n < 6; n += 1)
    await ledger.file([
      filing({ identity: `r${n}`, text: `Gate ${n} opened. Gate ${n} may shut.` }),
    ])
  await ledger.close()
})

/** The verdict on a copy of the sound ledger after `harm`. */
async function verdictAfter(harm: (file: string) => void): Promise<Verdict> {
  const file = path.join(folder, 'harmed.db')
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  copyFileSync(sound, file)
  harm(file)
  const ledger = await openFile(file)
  const verdict = await ledger.verify()
  await ledger.close()
  return verdict
}

const inTables = (harm: (database: DatabaseSync) => void) => (file: string) => {
  const database = new DatabaseSync(file)
  harm(database)
  database.close()
}

/** Flips one bit of a stored value: the `at`-th of all its bits. */
const flip = (table: string, column: string, row: number, at: number) =>
  inTables((database) => {
    const value = database
      .prepare(`SELECT CAST(${column} AS BLOB) AS v FROM ${table} WHERE rowid = ?`)
      .get(row)?.v as Uint8Array
    const bit = at % (value.length * 8)
    ;(value[bit >> 3] as number) ^= 1 << (bit & 7)
    const type = ['body', 'hash', 'sha256'].includes(column) ? 'BLOB' : 'TEXT'
    database
      .prepare(`UPDATE ${table} SET ${column} = CAST(? AS ${type}) WHERE rowid = ?`)
      .run(value, row)
  })

test('a sound ledger has nothing to report', async () => {
  const verdict = await verdictAfter(() => {})
  assert.deepEqual(
    [verdict.ok, verdict.entries, verdict.captures, verdict.findings],
    [true, 13, 6, []],
  )
})

test('one flipped bit in any part of an entry is found, and the entry named', async () => {
  for (const column of ['body', 'hash', 'time', 'author', 'kind'])
    for (const [row, at] of [
      [1, 3],
      [4, 40],
      [13, 777],
      [6, 36],
    ] as const) {
      const verdict = await verdictAfter(flip('entry', column, row, at))
      assert.equal(verdict.findings[0]?.culprit, `entry ${row}`, `${column} ${row} ${at}`)
    }
})

test('every single bit of a stored capture counts', async () => {
  for (let at = 0; at < 24 * 8; at += 5) {
    const verdict = await verdictAfter(flip('capture', 'body', 3, at))
    assert.match(verdict.findings[0]?.culprit ?? '', /^capture [0-9a-f]{64}$/)
  }
  const moved = await verdictAfter(flip('capture', 'sha256', 3, 9))
  assert.match(moved.findings.map((each) => each.problem).join(), /another hash.*not kept/)
})

test('an entry or capture that is gone is missed', async () => {
  const noEntry = await verdictAfter(
    inTables((db) => db.exec('DELETE FROM entry WHERE sequence = 5')),
  )
  assert.deepEqual(noEntry.findings[0], {
    culprit: 'entry 5',
    problem: 'it is missing; entry 6 comes next',
  })
  const noCapture = await verdictAfter(
    inTables((db) => db.exec('DELETE FROM capture WHERE row = 2')),
  )
  assert.equal(noCapture.findings[0]?.problem, 'it is filed but not kept')
})

test('a rewritten entry shows even when its own hash was made to fit', async () => {
  const verdict = await verdictAfter(
    inTables((db) => {
      const last = db.prepare('SELECT body, crc, hash FROM entry WHERE sequence = 3').get()
      db.prepare('UPDATE entry SET body = ?, crc = ?, hash = ? WHERE sequence = 5').run(
        ...(Object.values(last as object) as never[]),
      )
    }),
  )
  assert.equal(verdict.findings[0]?.culprit, 'entry 5')
})

test('damage to the file itself is a finding, not a crash', async () => {
  const pages = readFileSync(sound).length / 4096
  let found = 0
  for (let page = 1; page < pages; page += 3) {
    const verdict = await verdictAfter((file) => {
      const bytes = readFileSync(file)
      bytes.fill(0xa5, page * 4096, page * 4096 + 64)
      writeFileSync(file, bytes)
    }).catch((error) => ({ ok: false, findings: [{ culprit: error.code }] }))
    if (!verdict.ok) found += 1
  }
  assert.ok(found > 0)
})

test('killed while two processes file, the ledger keeps all that was acknowledged', async () => {
  const outcome = await killWhileFiling({ folder, kills: 3, reports: 240, seed: 5 })
  assert.deepEqual(outcome.lost, [])
  assert.deepEqual(outcome.findings, [])
  assert.equal(outcome.reports, 240)
})
