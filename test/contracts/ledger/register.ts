import assert from 'node:assert/strict'
import type { EntityId } from '../../../src/domain/id.ts'
import type { Entity, NameForm } from '../../../src/domain/register.ts'
import { ada, type Clause } from './clause.ts'

const entity = (id: string, ...names: string[]): Entity => ({
  id: id as EntityId,
  kind: 'organization',
  names: names.map((name, place) => ({
    ...{ name, form: (place === 0 ? 'official' : 'alias') as NameForm, language: null },
    ...{ source: 'list.csv', from: null, to: null },
  })),
  country: null,
  hosts: [],
})

const board = entity('board', 'Harbour Board', 'Port Board')
const office = entity('office', 'Harbour Office')
const about = { entity: board.id, reason: 'the same letterhead' }

type Show = (id: string) => Promise<readonly string[] | null>
const showing =
  (ledger: Parameters<Clause>[0]): Show =>
  async (id) =>
    (await ledger.known.entity(id as EntityId))?.names.map(({ name }) => name) ?? null

export const registerClauses: Readonly<Record<string, Clause>> = {
  'two entities merged are one with the names of both, until that is withdrawn': async (ledger) => {
    await ledger.register([board, office], ada)
    const show = showing(ledger)
    const entry = await ledger.settle({ ...about, kind: 'merged', into: office.id }, ada)
    assert.equal((await ledger.known.entity(board.id))?.id, office.id)
    assert.deepEqual(await show('board'), ['Harbour Office', 'Harbour Board', 'Port Board'])
    assert.deepEqual(
      (await ledger.entities({})).rows.map(({ id }) => id),
      [office.id],
    )
    await ledger.refold()
    assert.equal((await ledger.known.entity(board.id))?.id, office.id)
    await ledger.withdraw(entry.sequence, 'two letterheads', ada)
    assert.deepEqual(await show('board'), ['Harbour Board', 'Port Board'])
    assert.equal((await ledger.entities({})).total, 2)
    const [settled] = await ledger.settlementsOn(board.id)
    assert.deepEqual([settled?.withdrawn, settled?.by], [true, ada])
  },

  'names split off are another entity, until that is withdrawn': async (ledger) => {
    await ledger.register([board], ada)
    const show = showing(ledger)
    const to = 'port-board' as EntityId
    const entry = await ledger.settle({ ...about, kind: 'split', names: ['Port Board'], to }, ada)
    assert.deepEqual([await show('board'), await show(to)], [['Harbour Board'], ['Port Board']])
    await ledger.withdraw(entry.sequence, 'one after all', ada)
    assert.deepEqual([await show('board'), await show(to)], [['Harbour Board', 'Port Board'], null])
  },

  'a new name comes first, a taught one last, and both go when withdrawn': async (ledger) => {
    await ledger.register([board], ada)
    const show = showing(ledger)
    const first = await ledger.settle({ ...about, kind: 'renamed', name: 'Port Authority' }, ada)
    const garble = { ...about, kind: 'named', name: 'the tidy plank', form: 'garble' } as const
    const second = await ledger.settle(garble, ada)
    const all = ['Port Authority', 'Harbour Board', 'Port Board', 'the tidy plank']
    assert.deepEqual(await show('board'), all)
    for (const { sequence } of [first, second]) await ledger.withdraw(sequence, 'no', ada)
    assert.deepEqual(await show('board'), ['Harbour Board', 'Port Board'])
  },

  "a settlement on one of the seed's entities is kept beside what the seed knows": async (
    ledger,
  ) => {
    const id = 'national-resistance-center' as EntityId
    const before = await ledger.known.entity(id)
    const name = 'the tidy plank'
    const entry = await ledger.settle(
      { entity: id, kind: 'named', name, form: 'garble', reason: 'seen in copies' },
      ada,
    )
    const after = await ledger.known.entity(id)
    assert.deepEqual(after?.names.slice(0, -1), before?.names)
    assert.equal(after?.names.at(-1)?.name, name)
    await ledger.withdraw(entry.sequence, 'no', ada)
    assert.deepEqual(await ledger.known.entity(id), before)
  },

  'what cannot be settled is refused in words': async (ledger) => {
    await ledger.register([board], ada)
    const into = 'nobody' as EntityId
    await assert.rejects(ledger.settle({ ...about, kind: 'merged', into }, ada), /no entity nobody/)
    await assert.rejects(
      ledger.settle({ ...about, kind: 'merged', into: board.id }, ada),
      /are one entity already/,
    )
    await assert.rejects(
      ledger.settle({ ...about, kind: 'split', names: ['Quay Board'], to: into }, ada),
      /has no name "Quay Board"/,
    )
    await assert.rejects(
      ledger.settle({ ...about, kind: 'split', names: ['Port Board'], to: board.id }, ada),
      /There is an entity board already/,
    )
  },
}
