import assert from 'node:assert/strict'
import type { FiledReport } from '../../../src/domain/report.ts'
import { words } from '../../../src/domain/span.ts'
import { filing } from '../../ledger/make.ts'
import { type Clause, file, id, port, showAll, statementSaying } from './clause.ts'

export const filingClauses: Readonly<Record<string, Clause>> = {
  'a new ledger holds the entry that opened it, and nothing else': async (ledger) => {
    assert.deepEqual(await ledger.totals(), {
      entries: 1,
      captures: 0,
      reports: 0,
      statements: 0,
      claims: 0,
    })
    assert.equal((await ledger.entries(0, 10))[0]?.act.kind, 'opened')
    assert.deepEqual(await ledger.claims({}), { rows: [], total: 0, next: null })
  },

  'a filed report is shown with its text, its bytes and its statements in their words': async (
    ledger,
  ) => {
    const [filed] = await file(ledger, port)
    assert.deepEqual(filed, { id, identity: port.identity, status: 'filed' })
    const report = await ledger.report(id)
    assert.equal(report?.text, port.text)
    const bytes = await ledger.bytes(report?.capture.sha256 as never)
    assert.deepEqual(Buffer.from(bytes as Uint8Array), Buffer.from(filing(port).bytes))
    const statements = await ledger.statementsIn(id)
    assert.deepEqual(
      statements.map((each) => [
        words(port.text, each.evidence),
        each.certainty,
        each.chain[0]?.name,
      ]),
      [
        ['Harbour closed', 'certain', undefined],
        ['The harbour was closed.', 'certain', undefined],
        ['Ministry: Ships may return.', 'possible', 'Ministry'],
        ['Cranes will not move.', 'certain', undefined],
      ],
    )
  },

  'the same bytes for the same report change nothing': async (ledger) => {
    await file(ledger, port)
    const before = await ledger.head()
    assert.equal((await file(ledger, port))[0]?.status, 'known')
    assert.deepEqual(await ledger.head(), before)
  },

  'a changed page is a new capture of the same report, and both stay': async (ledger) => {
    await file(ledger, port)
    await file(ledger, { ...port, text: port.text.replace('closed.', 'reopened.') })
    assert.equal((await ledger.totals()).reports, 1)
    assert.equal((await ledger.capturesOf(id)).length, 2)
    const [first, second] = await ledger.capturesOf(id)
    assert.notEqual(first?.sha256, second?.sha256)
    assert.ok(await ledger.bytes(first?.sha256 as never))
    const text = (await ledger.report(id))?.text as string
    const said = (await ledger.statementsIn(id)).map((each) => words(text, each.evidence))
    assert.ok(said.includes('The harbour was reopened.'))
    assert.ok(!said.includes('The harbour was closed.'))
    // Going back to the first bytes is no news either.
    assert.equal((await file(ledger, port))[0]?.status, 'known')
  },

  'an edit elsewhere on the page leaves the ids of its other statements': async (ledger) => {
    await file(ledger, port)
    const before = (await statementSaying(ledger, id, 'Ships')).id
    await file(ledger, { ...port, text: `Update\n\n${port.text}` })
    assert.equal((await statementSaying(ledger, id, 'Ships')).id, before)
  },

  'two reports may share a text and a capture': async (ledger) => {
    const other = { ...port, identity: 'https://bay-times.example/7' }
    await file(ledger, port, other)
    const totals = await ledger.totals()
    assert.deepEqual([totals.reports, totals.captures], [2, 1])
    const { sha256 } = ((await ledger.report(id)) as FiledReport).capture
    assert.deepEqual([...(await ledger.identitiesOf(sha256))].sort(), [
      other.identity,
      port.identity,
    ])
  },

  'identities that differ in a lone surrogate or a NUL are two reports': async (ledger) => {
    const identities = ['a', 'a\0', 'a\ud800', 'a\ud801', 'a\ufffd']
    await file(ledger, ...identities.map((identity) => ({ ...port, identity })))
    const { rows } = await ledger.reports({})
    assert.deepEqual(rows.map((row) => row.identity).sort(), [...identities].sort())
  },

  'text with NULs and lone surrogates comes back as it went in': async (ledger) => {
    const text = 'A \0 b \ud800 was here. Then \udfff it went.'
    await file(ledger, { ...port, text })
    assert.equal((await ledger.report(id))?.text, text)
    assert.equal((await ledger.verify()).ok, true)
  },

  'a batch that fails leaves nothing behind': async (ledger) => {
    const before = await showAll(ledger)
    const broken = { ...filing(port), report: null as never }
    await assert.rejects(ledger.file([filing({ ...port, identity: 'x' }), broken]))
    assert.deepEqual(await showAll(ledger), before)
  },

  'writers at the same time lose nothing, and the entries have no gap': async (ledger) => {
    const sketches = Array.from({ length: 40 }, (_, n) => ({ ...port, identity: `n${n}` }))
    await Promise.all(sketches.map((sketch) => file(ledger, sketch)))
    assert.equal((await ledger.totals()).reports, 40)
    const sequences = (await ledger.entries(0, 1000)).map((entry) => entry.sequence)
    assert.deepEqual(
      sequences,
      Array.from({ length: 81 }, (_, n) => n + 1),
    )
    assert.equal((await ledger.verify()).ok, true)
  },
}
