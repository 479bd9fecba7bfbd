import assert from 'node:assert/strict'
import type { Sketch } from '../../ledger/make.ts'
import { type Clause, file, id, port } from './clause.ts'

/** A name that no other report has, so that nothing here is one claim with anything else. */
const town = (n: number) => `Ko${'bdfgklmnprstvz'[n % 14]}u${'bdfg'[Math.floor(n / 14)]}orax`

const many = Array.from({ length: 23 }, (_, n): Sketch => {
  const day = String((n % 9) + 1).padStart(2, '0')
  return {
    identity: `m${n}`,
    text: `Bakers of ${town(n)} may strike. Snow will fall on ${town(n + 23)}.`,
    published: n % 5 === 0 ? null : `2024-06-${day}`,
    outlet: n % 2 === 0 ? 'Even' : 'Odd',
  }
})

export const listClauses: Readonly<Record<string, Clause>> = {
  'pages of claims and reports show every row once, newest first': async (ledger) => {
    await file(ledger, ...many)
    for (const list of ['claims', 'reports'] as const) {
      const seen: { id: string; said: string }[] = []
      let after: string | undefined
      do {
        const page = await ledger[list]({ limit: 5, ...(after === undefined ? {} : { after }) })
        assert.equal(page.total, list === 'claims' ? 46 : 23)
        for (const row of page.rows)
          seen.push({ id: row.id, said: ('lastSaid' in row ? row.lastSaid : row.published) ?? '' })
        after = page.next ?? undefined
      } while (after !== undefined)
      assert.equal(new Set(seen.map((row) => row.id)).size, list === 'claims' ? 46 : 23)
      const order = seen.map((row) => row.said)
      assert.deepEqual(order, [...order].sort().reverse())
    }
  },

  'a cursor that no page gave is refused': async (ledger) => {
    for (const after of ['', 'x', 'e30', 'bnVsbA'])
      await assert.rejects(ledger.claims({ after }), { code: 'unknown-cursor' })
  },

  'search finds words and phrases across case and accents': async (ledger) => {
    await file(ledger, { identity: 's', text: 'The Évros bridge was shut. Évros ferries stay.' })
    const found = async (text: string) => (await ledger.claims({ text })).total
    assert.deepEqual(
      await Promise.all(
        ['evros', 'EVROS shut', '"evros bridge"', '"bridge evros"', 'none'].map(found),
      ),
      [2, 1, 1, 0, 0],
    )
    assert.equal((await ledger.reports({ text: 'évros ferries' })).total, 1)
  },

  'a search is never taken for a query language': async (ledger) => {
    await file(ledger, port)
    for (const text of ['"', '""', 'a OR', 'NEAR(', 'title:*', '*', '(', "'; --", '\0', '\ud800'])
      assert.ok((await ledger.claims({ text })).total >= 0)
  },

  'filters and facet counts agree': async (ledger) => {
    await file(ledger, ...many, port)
    const counts = await ledger.facets({})
    assert.deepEqual(counts.phase, { done: 25, planned: 24 })
    for (const certainty of ['certain', 'possible'] as const)
      assert.equal((await ledger.claims({ certainty })).total, counts.certainty[certainty])
    const filtered = await ledger.facets({ certainty: 'possible' })
    assert.deepEqual(filtered.certainty, { possible: counts.certainty.possible })
    assert.equal((await ledger.claims({ origin: 'Ministry' })).total, 1)
    assert.equal((await ledger.claims({ origin: '' })).total, 48)
    assert.equal((await ledger.reports({ outlet: 'Even' })).total, 12)
  },

  'the beginning of an id is enough to find what it names': async (ledger) => {
    await file(ledger, port)
    assert.deepEqual(await ledger.idsLike(id.slice(0, 6)), [id])
    const [claim] = (await ledger.claims({})).rows
    assert.deepEqual(await ledger.idsLike(claim?.id as string), [claim?.id])
    assert.equal((await ledger.idsLike(`${id}.`)).length, 4)
    assert.deepEqual(await ledger.idsLike('~'), [])
  },
}
