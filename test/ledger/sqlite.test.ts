import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { memoryStore } from '../../src/ledger/memory/store.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { showAll } from '../contracts/ledger/clause.ts'
import { ledgerContract } from '../contracts/ledger/contract.ts'
import { filing, reading } from './make.ts'
import { openFile, settings } from './settings.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'))
after(() => rmSync(folder, { recursive: true }))

let number = 0
const fresh = () => {
  number += 1
  return path.join(folder, `${number}.db`)
}

for (const [clause, hold] of Object.entries(ledgerContract))
  test(`in SQLite: ${clause}`, async () => {
    const ledger = await openFile(fresh())
    await hold(ledger)
    await ledger.close()
  })

const words = ['harbour', 'crane', 'ministry', 'may', 'will', 'not', 'ships', 'tolls', 'Ada']
const sketch = fc.record({
  identity: fc.constantFrom('a', 'b', 'c', 'd'),
  text: fc
    .array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }), { minLength: 1 })
    .map((sentences) => sentences.map((sentence) => `${sentence.join(' ')}.`).join(' ')),
  published: fc.constantFrom(null, '2024-01-01', '2024-01-01T10:00:00+02:00', '2024-02-03'),
  outlet: fc.constantFrom(null, 'Daily', 'Weekly'),
})
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('file' as const), sketch }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reread' as const), at: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reject' as const), at: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), at: fc.nat(9) }) },
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function take(ledger: Ledger, action: Step): Promise<void> {
  const by = { kind: 'person', name: 'Ada' } as const
  if (action.kind === 'file') await ledger.file([filing(action.sketch)])
  const { rows } = await ledger.reports({})
  const row = rows[action.kind === 'file' ? 0 : action.at % Math.max(1, rows.length)]
  if (row === undefined) return
  if (action.kind === 'reread') {
    const { text } = (await ledger.report(row.id)) as { text: string }
    await ledger.reread(row.id, reading({ text: text.replace('. ', ', '), reader: 'test 2' }))
  }
  const statements = await ledger.statementsIn(row.id)
  const statement = statements[action.kind === 'reject' ? action.at % statements.length : 0]
  if (statement === undefined) return
  if (action.kind === 'reject')
    await ledger.assess({ kind: 'rejected', statement: statement.id, words: '', reason: '' }, by)
  const [decision] = await ledger.decisionsOn(statement.id)
  if (action.kind === 'withdraw' && decision?.withdrawn === false)
    await ledger.withdraw(decision.entry, '', by)
}

test('SQLite and memory show the same after any history, and after folding it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (history) => {
      const inFile = await openFile(fresh())
      const inMemory = await openLedger(memoryStore(), settings)
      for (const action of history) {
        await take(inFile, action)
        await take(inMemory, action)
      }
      assert.deepEqual(await showAll(inFile), await showAll(inMemory))
      await Promise.all([inFile.orderDay(), inMemory.orderDay()])
      await inFile.refold()
      assert.deepEqual(await showAll(inFile), await showAll(inMemory))
      assert.deepEqual((await inFile.verify()).findings, [])
      await inFile.close()
    }),
    { numRuns: 60, seed: 7 },
  )
})
