// Lists: their pages, their CSV, and what is downloaded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashBytes } from '../../src/ledger/identity.ts'
import { asking, makeDesk } from './make.ts'

const desk = await makeDesk()
const ask = await asking(desk)

test('pages of claims go on until every claim was given once', async () => {
  const ids: string[] = []
  let after = ''
  do {
    const { json } = await ask(`/api/claims?limit=2${after}`)
    ids.push(...json.rows.map((row: { id: string }) => row.id))
    after = json.next === null ? '' : `&after=${json.next}`
  } while (after !== '')
  assert.equal(ids.length, 5)
  assert.equal(new Set(ids).size, 5)
})

test('the CSV has the rows of the list, in its order', async () => {
  const { json } = await ask('/api/claims?order=spread')
  const { text, headers } = await ask('/api/claims.csv?order=spread')
  const ids = text
    .split('\r\n')
    .slice(1, -1)
    .flatMap((line) => /c-[\w.]+/.exec(line) ?? [])
  assert.deepEqual(
    ids,
    json.rows.map((row: { id: string }) => row.id),
  )
  assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8')
  assert.match(headers.get('content-disposition') ?? '', /^attachment/)
})

test('no cell of the CSV is a formula to a spreadsheet', async () => {
  const { text } = await ask('/api/claims.csv')
  assert.match(text, /,'=1\+1 /)
  for (const cell of text.split(/\r\n|,/)) assert.doesNotMatch(cell, /^"?[=+\-@]/)
})

test('the CSV takes the filters of the list', async () => {
  const { text } = await ask('/api/claims.csv?certainty=possible')
  assert.equal(text.trimEnd().split('\r\n').length, 2)
})

test('a capture comes as its very bytes, as a file that no browser renders', async () => {
  const report = (await ask('/api/reports?outlet=Narva+Courier')).json.rows[0]
  const answer = await ask(`/api/reports/${report.id}/captures/${report.capture}`)
  assert.equal(hashBytes(answer.text), report.capture)
  assert.equal(answer.headers.get('content-type'), 'text/plain')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; .*\.html\.txt"$/)
  assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})

test('what a person decides shows in the claim, in the decisions, and in the log', async () => {
  const [row] = (await ask('/api/claims?certainty=possible')).json.rows
  const { id } = (await ask(`/api/claims/${row.id}`)).json.statements[0]
  const correction = { certainty: 'probable' }
  await ask('/api/assessments', {
    json: { by: 'Ada', statement: id, kind: 'corrected', correction, reason: 'likely' },
  })
  const [shown] = (await ask(`/api/claims/${row.id}`)).json.statements
  assert.deepEqual([shown.certainty, shown.standing], ['probable', 'corrected'])
  const [decision] = (await ask(`/api/statements/${id}/decisions`)).json.rows
  assert.equal(decision.by.name, 'Ada')
  assert.equal(decision.assessment.words, 'Ferries may return in June')
  const [line] = (await ask('/api/entries?limit=1')).json.rows
  assert.deepEqual([line.act.kind, line.by], ['assessed', { kind: 'person', name: 'Ada' }])
})

test('a report that is filed over the API is there at once', async () => {
  await ask('/api/reports', { json: { id: 'over-http', text: 'Nothing but gulls' } })
  const { json } = await ask('/api/reports?text=gulls')
  assert.equal(json.rows[0].identity, 'over-http')
})
