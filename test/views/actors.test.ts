import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntityId } from '../../src/domain/id.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { viewActor } from '../../src/views/actors.ts'
import { ledgerOf, type Sketch } from './make.ts'

const paid = `Money in Narva

[evidence:[who:[name:Ada Kivi]] [event:paid] [whom:[name:Bo Lum] of [name:Una Board]]], [cue:said] [source:[name:Cy Orrick]].`
const met = `A visit to Narva

[evidence:[who:[name:Bo Lum]] [hedge:may] [event:meet] [whom:[name:Ada Kivi] and [name:Dina Ostrov]] next week].`

const sketches: readonly Sketch[] = [
  { outlet: 'Narva Courier', published: '2024-05-01', text: paid },
  { outlet: 'Evening Post', published: '2024-05-02', text: met },
]

async function idOf(ledger: Ledger, name: string): Promise<EntityId> {
  const { rows } = await ledger.entities({})
  return rows.find((row) => row.name === name)?.id as EntityId
}

const pageOf = async (ledger: Ledger, name: string) => {
  const page = await viewActor(ledger, await idOf(ledger, name))
  assert.ok(page)
  return {
    ...page,
    roles: page.claims.map(({ claim, roles }) => [claim.sentence.slice(0, 12), ...roles]),
    deeds: page.edges.map(({ from, to, events, claims }) => [
      from.name,
      to.name,
      events.join(),
      claims.length,
    ]),
  }
}

test('an entity acts, is acted on, or is the source, claim by claim', async () => {
  const ledger = await ledgerOf(sketches)
  const ada = await pageOf(ledger, 'Ada Kivi')
  assert.deepEqual(ada.roles, [
    ['Bo Lum may m', 'acted on'],
    ['Ada Kivi pai', 'acts'],
  ])
  assert.equal(ada.reports, 2)
  assert.deepEqual((await pageOf(ledger, 'Cy Orrick')).roles, [['Ada Kivi pai', 'source']])
  assert.equal(ada.claims[1]?.claim.world, 'done')
})

test('between entities stands who does what to whom; who only tells more of another is neither', async () => {
  const ledger = await ledgerOf(sketches)
  assert.deepEqual(
    (await pageOf(ledger, 'Bo Lum')).deeds,
    [
      ['Ada Kivi', 'Bo Lum', 'paid', 1],
      ['Bo Lum', 'Ada Kivi', 'meet', 1],
      ['Bo Lum', 'Dina Ostrov', 'meet', 1],
    ].sort((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1)),
  )
  const board = await pageOf(ledger, 'Una Board')
  assert.deepEqual([board.roles, board.deeds], [[], []])
})

test('entities that a person merged are one actor; a rejected statement makes nobody act', async () => {
  const ledger = await ledgerOf(sketches)
  const [di, ada] = [await idOf(ledger, 'Dina Ostrov'), await idOf(ledger, 'Ada Kivi')]
  const by = { kind: 'person', name: 'Ede' } as const
  await ledger.settle({ kind: 'merged', entity: di, into: ada, reason: 'a pen name' }, by)
  const merged = await viewActor(ledger, di)
  assert.equal(merged?.id, ada)
  assert.deepEqual(merged?.edges.map(({ from, to }) => [from.name, to.name]).sort(), [
    ['Ada Kivi', 'Bo Lum'],
    ['Bo Lum', 'Ada Kivi'],
  ])
  const claim = merged?.claims.find(({ roles }) => roles.includes('acts'))?.claim.id
  const [statement] = await ledger.statementsOf(claim as never)
  await ledger.assess(
    { kind: 'rejected', statement: statement?.id as never, words: 'x', reason: 'not said' },
    by,
  )
  const left = await viewActor(ledger, ada)
  assert.deepEqual(
    left?.claims.map(({ roles }) => roles),
    [['acted on']],
  )
})

test('of an entity that was merged the newest reports come first, under whichever name', async () => {
  const ledger = await ledgerOf(sketches)
  const [di, cy] = [await idOf(ledger, 'Dina Ostrov'), await idOf(ledger, 'Cy Orrick')]
  const by = { kind: 'person', name: 'Ede' } as const
  await ledger.settle({ kind: 'merged', entity: di, into: cy, reason: 'a pen name' }, by)
  const reports = await ledger.reportsWith(cy, 2)
  const outlets = await Promise.all(reports.map(async (id) => (await ledger.report(id))?.outlet))
  assert.deepEqual(outlets, ['Evening Post', 'Narva Courier'])
})

test('there is no actor of an id that nobody bears', async () => {
  assert.equal(await viewActor(await ledgerOf([]), 'e-none' as EntityId), null)
})
