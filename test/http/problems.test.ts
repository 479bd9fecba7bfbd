// What the API says when a question is wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asking, makeDesk } from './make.ts'

const desk = await makeDesk()
const ask = await asking(desk)
const { file: _, ...closed } = desk

const cases: readonly {
  readonly says: string
  readonly path: string
  readonly json?: unknown
  readonly status: number
  readonly code: string
  readonly message: RegExp
}[] = [
  {
    says: 'names a parameter with a value that is none of its values',
    ...{ path: '/api/claims?certainty=sure', status: 400, code: 'bad-request' },
    message: /^certainty: /,
  },
  {
    says: 'names a parameter that it does not know',
    ...{ path: '/api/claims?certainly=possible', status: 400, code: 'bad-request' },
    message: /^certainly: /,
  },
  {
    says: 'names a parameter that is given twice',
    ...{ path: '/api/claims?text=a&text=b', status: 400, code: 'bad-request' },
    message: /^text: /,
  },
  {
    says: 'refuses a page of more rows than one answer has',
    ...{ path: '/api/reports?limit=501', status: 400, code: 'bad-request' },
    message: /^limit: /,
  },
  {
    says: 'refuses a page that is no number of rows',
    ...{ path: '/api/reports?limit=ten', status: 400, code: 'bad-request' },
    message: /^limit: /,
  },
  {
    says: 'refuses a place to go on from that no page gave',
    ...{ path: '/api/claims?after=here', status: 400, code: 'unknown-cursor' },
    message: /"here"/,
  },
  {
    says: 'refuses a search for nothing',
    ...{ path: '/api/search?text=', status: 400, code: 'bad-request' },
    message: /^text: /,
  },
  {
    says: 'does not know a claim that is not filed',
    ...{ path: '/api/claims/c-none', status: 404, code: 'unknown-claim' },
    message: /claim c-none/,
  },
  {
    says: 'does not know a report that is not filed',
    ...{ path: '/api/reports/none', status: 404, code: 'unknown-report' },
    message: /report none/,
  },
  {
    says: 'does not know a capture of another report',
    ...{ path: `/api/reports/none/captures/${'0'.repeat(64)}`, status: 404 },
    ...{ code: 'unknown-capture', message: /capture 0000/ },
  },
  {
    says: 'refuses a capture that is no hash',
    ...{ path: '/api/reports/none/captures/..%2F..%2Fetc', status: 400, code: 'bad-request' },
    message: /^sha256: /,
  },
  {
    says: 'does not know an address that the API lacks',
    ...{ path: '/api/verdicts', status: 404, code: 'unknown-route' },
    message: /GET \/api\/verdicts/,
  },
  {
    says: 'names a field of a decision that is missing',
    ...{ path: '/api/assessments', json: { by: 'Ada', statement: 'x.y', kind: 'rejected' } },
    ...{ status: 400, code: 'bad-request', message: /^reason: / },
  },
  {
    says: 'refuses a decision that nobody makes',
    ...{ path: '/api/assessments', json: { by: ' ', statement: 'x.y', kind: 'accepted' } },
    ...{ status: 400, code: 'bad-request', message: /^by: / },
  },
  {
    says: 'refuses a correction that corrects nothing',
    path: '/api/assessments',
    json: { by: 'Ada', statement: 'x.y', kind: 'corrected', correction: {}, reason: 'so' },
    ...{ status: 400, code: 'bad-request', message: /^correction: / },
  },
  {
    says: 'does not know a statement that is not filed',
    ...{ path: '/api/assessments', json: { by: 'Ada', statement: 'x.y', kind: 'accepted' } },
    ...{ status: 404, code: 'unknown-statement', message: /statement x\.y/ },
  },
  {
    says: 'does not take back what is no assessment',
    ...{ path: '/api/withdrawals', json: { by: 'Ada', entry: 1, reason: 'so' } },
    ...{ status: 404, code: 'unknown-assessment', message: /entry 1/ },
  },
  {
    says: 'refuses a body that is larger than a decision',
    ...{ path: '/api/assessments', json: { by: 'Ada', reason: 'x'.repeat(70_000) } },
    ...{ status: 413, code: 'too-large', message: /larger/ },
  },
]

for (const { says, path, json, status, code, message } of cases)
  test(`the API ${says}`, async () => {
    const answer = await ask(path, json === undefined ? {} : { json })
    assert.equal(answer.status, status, answer.text)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    assert.equal(answer.json.status, status)
    assert.equal(answer.json.code, code)
    assert.match(answer.json.message, message)
    assert.notEqual(answer.json.remedy, '')
  })

test('the API refuses a body that is not JSON, whatever it is said to be', async () => {
  const headers = { 'content-type': 'application/json' }
  const answer = await ask('/api/withdrawals', { method: 'POST', body: '{', headers })
  assert.deepEqual([answer.status, answer.json.code], [400, 'bad-request'])
})

test('a ledger that takes no reports says so', async () => {
  const askClosed = await asking(closed)
  const answer = await askClosed('/api/reports', { json: { id: 'a', text: 'b' } })
  assert.deepEqual([answer.status, answer.json.code], [403, 'takes-no-reports'])
})

test('an assessment that is withdrawn is not withdrawn again', async () => {
  const [row] = (await ask('/api/claims?certainty=possible')).json.rows
  const statement = (await ask(`/api/claims/${row.id}`)).json.statements[0].id
  const made = await ask('/api/assessments', { json: { by: 'Ada', statement, kind: 'accepted' } })
  const withdrawal = { json: { by: 'Ada', entry: made.json.sequence, reason: 'a slip' } }
  assert.equal((await ask('/api/withdrawals', withdrawal)).status, 201)
  const again = await ask('/api/withdrawals', withdrawal)
  assert.deepEqual([again.status, again.json.code], [409, 'already-withdrawn'])
})

test('a defect is told to nobody but standard error', async (t) => {
  const said = t.mock.method(console, 'error', () => {})
  const broken = { ...desk.ledger, totals: () => Promise.reject(new Error('secret path')) }
  const askBroken = await asking({ ...desk, ledger: broken })
  const answer = await askBroken('/api/ledger')
  assert.deepEqual([answer.status, answer.json.code], [500, 'defect'])
  assert.doesNotMatch(answer.text, /secret/)
  assert.equal(said.mock.callCount(), 1)
})
