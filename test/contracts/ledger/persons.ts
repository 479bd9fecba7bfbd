import assert from 'node:assert/strict'
import type { ReportId } from '../../../src/domain/id.ts'
import { reading } from '../../ledger/make.ts'
import { ada, type Clause, file, id, port, showAll, statementSaying } from './clause.ts'

export const personClauses: Readonly<Record<string, Clause>> = {
  'a correction changes what is shown, survives a newer reading, and can be withdrawn': async (
    ledger,
  ) => {
    await file(ledger, port)
    const ships = await statementSaying(ledger, id, 'Ships')
    const correction = { certainty: 'probable' } as const
    const entry = await ledger.assess(
      { kind: 'corrected', statement: ships.id, words: 'Ships may return', correction, reason: '' },
      ada,
    )
    const shown = async () => {
      const { certainty, standing } = await statementSaying(ledger, id, 'Ships')
      const claim = (await ledger.claims({ text: 'ships' })).rows[0]
      return [certainty, standing, claim?.certainty]
    }
    assert.deepEqual(await shown(), ['probable', 'corrected', 'probable'])
    await ledger.reread(id, reading({ ...port, reader: 'test 2' }))
    assert.deepEqual(await shown(), ['probable', 'corrected', 'probable'])
    assert.equal((await ledger.reading(id))?.reader, 'test 2')
    await ledger.withdraw(entry.sequence, 'mistaken', ada)
    assert.deepEqual(await shown(), ['possible', 'read', 'possible'])
    const [decision] = await ledger.decisionsOn(ships.id)
    assert.deepEqual([decision?.withdrawn, decision?.by], [true, ada])
  },

  'a rejected statement speaks for no claim, and comes back when that is withdrawn': async (
    ledger,
  ) => {
    await file(ledger, port)
    const before = await showAll(ledger)
    const ships = await statementSaying(ledger, id, 'Ships')
    const entry = await ledger.assess(
      { kind: 'rejected', statement: ships.id, words: 'Ships', reason: 'a headline' },
      ada,
    )
    assert.deepEqual((await ledger.claims({ text: 'ships' })).rows, [])
    assert.equal(await ledger.claim(ships.claim), null)
    assert.equal((await statementSaying(ledger, id, 'Ships')).standing, 'rejected')
    await ledger.withdraw(entry.sequence, 'it is one', ada)
    const { totals: _, ...after } = (await showAll(ledger)) as Record<string, unknown>
    const { totals: __, ...first } = before as Record<string, unknown>
    assert.deepEqual(after, first)
  },

  'a decision on a statement that no reading finds any more stays in the record': async (
    ledger,
  ) => {
    await file(ledger, port)
    const ships = await statementSaying(ledger, id, 'Ships')
    await ledger.assess({ kind: 'accepted', statement: ships.id, words: 'Ships' }, ada)
    await ledger.reread(id, { ...reading(port), statements: [] })
    assert.equal((await ledger.statementsIn(id)).length, 0)
    assert.equal((await ledger.decisionsOn(ships.id)).length, 1)
    assert.equal((await ledger.claims({})).total, 0)
  },

  'nothing that is not there can be assessed, withdrawn or read again': async (ledger) => {
    await file(ledger, port)
    const nothing = { kind: 'accepted', statement: `${id}.nothing` as never, words: '' } as const
    await assert.rejects(ledger.assess(nothing, ada), { code: 'unknown-statement' })
    await assert.rejects(ledger.withdraw(1, '', ada), { code: 'unknown-assessment' })
    await assert.rejects(ledger.reread('none' as ReportId, reading(port)), {
      code: 'unknown-report',
    })
  },
}
