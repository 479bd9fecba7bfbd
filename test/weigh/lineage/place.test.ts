import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IndexStore } from '../../../bench/lineage/store.ts'
import type { Weighable } from '../../../src/domain/weighing.ts'
import { placeReport } from '../../../src/weigh/lineage.ts'
import { sampledNames, sampledShingles } from '../../../src/weigh/settings.ts'
import { reportOf, wire } from './make.ts'

async function place(reports: readonly Weighable[]): Promise<IndexStore> {
  const store = new IndexStore()
  for (const report of reports) store.put(report, await placeReport(report, store))
  return store
}
const edgesOf = (store: IndexStore) =>
  store.edges.map(({ child, parent }) => `${child} ${parent}`).sort()

const told = (id: string, by: string) =>
  reportOf(
    id,
    `Paper ${id}`,
    `Astra\n\nThe Astra ran aground off Kallo with 214 people on board and has a crack of 17 metres, ${by} reported. Sund Lines may lose its licence for Ostra.`,
  )

const cascade = [
  reportOf('r1', 'Norrland Wire', wire),
  reportOf('r2', 'Kallo Post', `The Kallo Post\n\n${wire}`),
  told('r3', 'Norrland Wire'),
]

test('edges are the same in whatever order the reports come', async () => {
  const [a, b, c] = cascade as [Weighable, Weighable, Weighable]
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ]
  for (const order of orders) assert.deepEqual(edgesOf(await place(order)), ['r2 r1', 'r3 r1'])
})

test('a report that is weighed again is no parent of itself', async () => {
  assert.deepEqual(edgesOf(await place([...cascade, cascade[0] as Weighable])), ['r2 r1', 'r3 r1'])
})

test('the first print is found however many prints came after it', async () => {
  const prints = Array.from({ length: 60 }, (_, at) => ({
    ...reportOf('r9', `Paper ${at}`, `Paper ${at}\n\n${wire}`),
    id: `s${at}` as Weighable['id'],
  }))
  const store = await place([cascade[0] as Weighable, ...prints])
  assert.ok(store.edges.every(({ parent }) => parent === 'r1'))
  assert.equal(store.edges.length, prints.length)
})

test('a report has a bounded number of keys, however long it is', async () => {
  const text = Array.from({ length: 5000 }, (_, at) => `Name${at} of Town${at} paid ${at}00.`).join(
    ' ',
  )
  const { keys } = await placeReport(reportOf('r1', 'Paper', text), new IndexStore())
  assert.ok(keys.length <= sampledNames + sampledShingles)
})

test('hostile texts cost little: one word in every sentence, an outlet of many words', async () => {
  const outlet = 'Kallo '.repeat(20_000)
  const text = 'Kallo pays 100 crowns to Ostra. '.repeat(20_000)
  const began = process.cpuUsage()
  const store = await place([reportOf('r1', outlet, text), reportOf('r2', 'Kallo Post', text)])
  const { user } = process.cpuUsage(began)
  assert.ok(user < 5e6)
  assert.deepEqual(edgesOf(store), ['r2 r1'])
})
