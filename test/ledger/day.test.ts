// The order in which reports of one day arrive makes no difference to what they come to.
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { openStories, readStory } from '../../bench/sets/stories.ts'
import { zoneGiven } from '../../src/clean/clean.ts'
import { weighedText } from '../../src/exports/weighed.ts'
import { grounded } from '../../src/hearsay/grounding.ts'
import { hashBytes, reportId } from '../../src/ledger/identity.ts'
import type { Filing, Ledger } from '../../src/ledger/ledger.ts'
import { memoryStore } from '../../src/ledger/memory/store.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { nodeSqlite } from '../../src/ledger/sqlite/driver.ts'
import { sqliteStore } from '../../src/ledger/sqlite/store.ts'
import { rules } from '../../src/read/reader.ts'
import { ada, showAll } from '../contracts/ledger/clause.ts'
import { filing, reading, type Sketch } from './make.ts'
import { settings } from './settings.ts'

const opening = 'The bridge over the river Una was opened to lorries on Monday.'
const piers = 'Engineers checked every one of its nine piers before the barriers were lifted.'
const tail = ['Tolls may rise.', 'Ministry: Tolls will not rise.', 'It cost nine million.']

/** Reports that copy, carry on and contradict one another; many of one instant. */
const sketch = fc.record({
  text: fc
    .tuple(fc.subarray([opening, piers], { minLength: 1 }), fc.subarray(tail))
    .map(([said, more]) => `Bridge over the Una\n\n${[...said, ...more].join(' ')}`),
  published: fc.constantFrom(null, '2024-05-01', '2024-05-01T10:00:00+02:00', '2024-05-02'),
  outlet: fc.constantFrom(null, 'Una Daily', 'Weekly'),
})
const reports = fc
  .array(sketch, { minLength: 2, maxLength: 7 })
  .map((sketches) => sketches.map((each, at): Sketch => ({ ...each, identity: `r${at}` })))
const arrivals = reports.chain((sketches) =>
  fc.record({
    sketches: fc.constant(sketches),
    order: fc.shuffledSubarray(sketches, { minLength: sketches.length }),
    batch: fc.integer({ min: 1, max: 4 }),
  }),
)

const openSqlite = async (): Promise<Ledger> => {
  const driver = nodeSqlite(':memory:', { readOnly: false })
  const store = await sqliteStore({ connect: () => driver })
  return openLedger(store, settings)
}

const printed = async (ledger: Ledger) => (await Array.fromAsync(weighedText(ledger))).join('')

async function fileAll(ledger: Ledger, filings: readonly Filing[], batch: number): Promise<void> {
  for (let at = 0; at < filings.length; at += batch)
    await ledger.file(filings.slice(at, at + batch))
}

test('reports of one day come to the same bytes in whatever order and batches they arrive', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ sketches, order, batch }) => {
      const inOrder = await openLedger(memoryStore(), settings)
      await fileAll(
        inOrder,
        sketches.map((each) => filing(each)),
        sketches.length,
      )
      await inOrder.orderDay()
      const expected = await printed(inOrder)
      for (const ledger of [await openLedger(memoryStore(), settings), await openSqlite()]) {
        await fileAll(
          ledger,
          order.map((each) => filing(each)),
          batch,
        )
        await ledger.orderDay()
        assert.equal(await printed(ledger), expected)
        const shown = await showAll(ledger)
        await ledger.refold()
        assert.equal(await printed(ledger), expected)
        assert.deepEqual(await showAll(ledger), shown)
      }
    }),
    { numRuns: 40 },
  )
})

test('stories come to the same bytes in whatever order they arrive', async () => {
  const filings = await fileable()
  const inOrder = await openSqlite()
  await fileAll(inOrder, filings, filings.length)
  await inOrder.orderDay()
  const expected = await printed(inOrder)
  const backwards = await openSqlite()
  await fileAll(backwards, filings.toReversed(), 3)
  await backwards.orderDay()
  assert.equal(await printed(backwards), expected)
  const [shuffled = []] = fc.sample(fc.shuffledSubarray(filings, { minLength: filings.length }), {
    numRuns: 1,
    seed: 7,
  })
  const one = await openSqlite()
  await fileAll(one, shuffled, 1)
  await one.orderDay()
  assert.equal(await printed(one), expected)
  await one.refold()
  assert.equal(await printed(one), expected)
})

/** The reports of two stories of the samples, as rules read them. */
async function fileable(): Promise<Filing[]> {
  const folder = path.resolve(import.meta.dirname, '../../samples/stories')
  const reader = grounded(rules)
  const given = openStories(folder)
    .filter(({ story }) => story === 'kuryk-labourers' || story === 'kigoma-reporters')
    .flatMap(readStory)
  return Promise.all(
    given.map(async (each) => {
      const bytes = Buffer.from(each.text)
      const report = zoneGiven(each)
      const capture: Filing['capture'] = {
        ...{ sha256: hashBytes(bytes), size: bytes.length, mediaType: 'text/plain' },
        ...{ from: each.id, taken: '2024-05-01T00:00:00.000Z' },
      }
      return { identity: each.id, bytes, capture, report, reading: await reader.read(report) }
    }),
  )
}

const bridge = (identity: string, published: string, tail: string): Filing =>
  filing({ identity, published, text: `Bridge over the Una\n\n${opening} ${piers} ${tail}` })

/** Twenty prints, and then the text that they all repeat. */
const prints = Array.from({ length: 20 }, (_, at) =>
  bridge(`p${at}`, `2024-05-02T10:${10 + at}:00Z`, `Lorry ${at} came first.`),
)
const earliest = bridge('early', '2024-05-01', 'More soon.')
const parentOf = async (ledger: Ledger, identity: string) =>
  (await ledger.lineageOf(reportId(identity))).parents.map(({ parent }) => parent)

test('one late report on a long day shows at once; the rest of the day is weighed again when it pays', async () => {
  const ledger = await openSqlite()
  await fileAll(ledger, [...prints, earliest], 1)
  assert.equal((await ledger.statementsIn(reportId('early'))).length, 4)
  assert.deepEqual(await parentOf(ledger, 'early'), [])
  const asItCame = await printed(ledger)
  await ledger.orderDay(2)
  assert.equal(await printed(ledger), asItCame)
  await ledger.orderDay()
  const ordered = await printed(ledger)
  assert.deepEqual(await parentOf(ledger, 'p7'), [reportId('early')])
  await ledger.refold()
  assert.equal(await printed(ledger), ordered)
})

test('the first report of the next day puts the day before in order, and never touches it again', async () => {
  let day = '2024-05-01'
  const now = () => new Date(`${day}T12:00:00Z`)
  const ledger = await openLedger(memoryStore(), { ...settings, now })
  await fileAll(ledger, [...prints, earliest], 1)
  day = '2024-05-02'
  const next = bridge('next', '2023-01-01', 'It was opened before.')
  await ledger.file([next])
  const shown = await printed(ledger)
  await ledger.orderDay()
  assert.equal(await printed(ledger), shown)
  await ledger.refold()
  assert.equal(await printed(ledger), shown)
})

test('captures and decisions of the day stay in force, whatever is weighed again below them', async () => {
  const ledger = await openSqlite()
  const late = bridge('late', '2024-05-03', 'Tolls may rise.')
  await ledger.file([late])
  const [first] = await ledger.statementsIn(reportId('late'))
  const decision = { statement: first?.id as never, words: 'x' } as const
  await ledger.assess({ kind: 'rejected', ...decision, reason: 'not said' }, ada)
  const noted = await ledger.assess({ kind: 'accepted', ...decision }, ada)
  await ledger.file([earliest])
  await ledger.orderDay()
  await ledger.withdraw(noted.sequence, 'by mistake', ada)
  await ledger.file([bridge('late', '2024-04-01', 'Tolls may rise.')])
  await ledger.reread(reportId('early'), reading({ text: 'x. y.', reader: 'test 2' }))
  await ledger.orderDay()
  const [stays] = await ledger.statementsIn(reportId('late'))
  assert.equal(stays?.standing, 'rejected')
  assert.deepEqual(await parentOf(ledger, 'early'), [reportId('late')])
  assert.equal((await ledger.capturesOf(reportId('late'))).length, 2)
  const shown = await showAll(ledger)
  await ledger.refold()
  assert.deepEqual(await showAll(ledger), shown)
})
