import assert from 'node:assert/strict'
import type { ClaimId } from '../../../src/domain/id.ts'
import { weighedText } from '../../../src/exports/weighed.ts'
import { reportId } from '../../../src/ledger/identity.ts'
import type { Period } from '../../../src/ledger/ledger.ts'
import type { Sketch } from '../../ledger/make.ts'
import { ada, type Clause, file, id, port, showAll, statementSaying } from './clause.ts'

const long = (tail: string) =>
  `Bridge over the Una opens\n\nThe bridge over the river Una was opened to lorries on Monday. ` +
  `Engineers checked every one of its nine piers before the barriers were lifted. ${tail}`

const wire: Sketch = {
  identity: 'w1',
  text: long('It cost nine million.'),
  published: '2024-05-02',
}
const print: Sketch = { identity: 'w2', text: long('Tolls may rise.'), published: '2024-05-03' }
const earlier: Sketch = { identity: 'w3', text: long('More soon.'), published: '2024-05-01' }

export const weighingClauses: Readonly<Record<string, Clause>> = {
  'copies of one text share their claims, and are told apart where they differ': async (ledger) => {
    await file(ledger, wire, print)
    const opened = (await ledger.claims({ text: 'Una opens' })).rows
    assert.deepEqual(
      opened.map((claim) => [claim.reports, claim.statements, claim.independent, claim.unknown]),
      [[2, 2, 0, 1]],
    )
    assert.equal((await ledger.claims({ text: 'tolls' })).rows[0]?.reports, 1)
    const said = await ledger.statementsOf(opened[0]?.id as ClaimId)
    assert.deepEqual(
      [...new Set(said.map((each) => each.report))],
      [reportId('w1'), reportId('w2')],
    )
  },

  'every print repeats the earliest, whatever the order of filing': async (ledger) => {
    await file(ledger, wire)
    await file(ledger, print)
    await file(ledger, earlier)
    const { children } = await ledger.lineageOf(reportId('w3'))
    assert.deepEqual(
      children.map((edge) => edge.child).sort(),
      [reportId('w1'), reportId('w2')].sort(),
    )
    assert.deepEqual((await ledger.lineageOf(reportId('w1'))).children, [])
    assert.deepEqual((await ledger.lineageOf(reportId('w3'))).parents, [])
  },

  'who repeats whom is told with outlets and days, newest first, and within a period': async (
    ledger,
  ) => {
    const outlets = ['Una Daily', 'Evening Post', 'Evening Post', null, 'Una Daily']
    const days = ['2024-05-01', '2024-05-02', '2024-05-03T10:00:00Z', '2024-05-04', null]
    await file(
      ledger,
      ...days.map((published, at) => ({
        ...{ identity: `p${at}`, text: long(`Print ${at}.`), published },
        outlet: outlets[at] as string | null,
      })),
    )
    const told = async (period: Period) =>
      (await Array.fromAsync(ledger.copyings(period))).map((each) => [
        each.outlet,
        each.published,
        each.parentOutlet,
        each.parentPublished,
      ])
    const newest = ['Evening Post', '2024-05-03T10:00:00Z', 'Una Daily', '2024-05-01']
    const older = ['Evening Post', '2024-05-02', 'Una Daily', '2024-05-01']
    assert.deepEqual(await told({}), [newest, older])
    assert.deepEqual(await told({ from: '2024-05-03' }), [newest])
    assert.deepEqual(await told({ to: '2024-05-02' }), [older])
    const counted = async (period: Period) => Object.fromEntries(await ledger.outlets(period))
    assert.deepEqual(await counted({}), { 'Una Daily': 2, 'Evening Post': 2 })
    assert.deepEqual(await counted({ to: '2024-05-02' }), { 'Una Daily': 1, 'Evening Post': 1 })
  },

  'reports that only share a theme share no claim': async (ledger) => {
    await file(ledger, wire, port)
    const { rows } = await ledger.claims({})
    assert.ok(rows.every((claim) => claim.reports === 1))
  },

  'folding the record again gives the same state': async (ledger) => {
    await file(ledger, port, wire, print)
    await file(ledger, { ...port, text: port.text.replace('may return', 'may stay') })
    const ships = await statementSaying(ledger, id, 'Ships')
    await ledger.assess(
      { kind: 'rejected', statement: ships.id, words: 'x', reason: 'not said' },
      ada,
    )
    const before = await showAll(ledger)
    await ledger.refold()
    assert.deepEqual(await showAll(ledger), before)
  },

  'folding the record again prints the same bytes, however often': async (ledger) => {
    await file(ledger, print, port)
    await file(ledger, earlier)
    await file(ledger, wire)
    await ledger.orderDay()
    const printed = async () => (await Array.fromAsync(weighedText(ledger))).join('')
    const before = await printed()
    for (let time = 0; time < 2; time += 1) {
      await ledger.refold()
      assert.equal(await printed(), before)
    }
  },
}
