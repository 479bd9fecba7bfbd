// Every route is documented, and answers in the documented shape.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createApp } from '../../src/http/app.ts'
import { asking, makeDesk } from './make.ts'

const desk = await makeDesk()
const ask = await asking(desk)
const { json: openapi } = await ask('/api/openapi.json')
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(openapi, 'api')

const report = (await ask('/api/reports?outlet=Narva+Courier')).json.rows[0]
const claim = (await ask('/api/claims?certainty=possible')).json.rows[0]
const { statements } = (await ask(`/api/claims/${claim.id}`)).json
const statement: string = statements[0].id

interface Example {
  readonly method?: 'get' | 'post'
  readonly route: string
  readonly path: string
  readonly json?: unknown
  readonly status?: number
}

const about = { by: 'Ada', statement }
const assess = (json: object): Example => ({
  ...{ method: 'post', route: '/assessments', path: '/assessments', status: 201 },
  json: { ...about, ...json },
})

const examples: readonly Example[] = [
  { route: '/ledger', path: '/ledger' },
  { route: '/summary', path: '/summary' },
  { route: '/search', path: '/search?text=narva' },
  { route: '/claims', path: '/claims' },
  { route: '/claims', path: '/claims?order=spread&limit=2&origin=&text="the+crossing"' },
  { route: '/claims/{id}', path: `/claims/${claim.id}` },
  { route: '/reports', path: '/reports' },
  { route: '/reports/{id}', path: `/reports/${report.id}` },
  assess({ kind: 'accepted' }),
  assess({ kind: 'rejected', reason: 'not said' }),
  assess({ kind: 'corrected', correction: { certainty: 'probable' }, reason: 'it is likely' }),
  assess({ kind: 'noted', note: 'ask again' }),
  {
    ...{ method: 'post', route: '/withdrawals', path: '/withdrawals', status: 201 },
    json: { by: 'Ada', entry: 12, reason: 'a slip' },
  },
  {
    ...{ method: 'post', route: '/reports', path: '/reports', status: 201 },
    json: { id: 'given-5', text: 'A report' },
  },
  { route: '/statements/{id}/decisions', path: `/statements/${statement}/decisions` },
  { route: '/place', path: '/place?name=Paris&near=US' },
  { route: '/when', path: '/when?text=by+the+end+of+next+month&at=2024-03-06' },
  { route: '/entities', path: '/entities?limit=5' },
  { route: '/entities', path: '/entities?name=center+of+national+resistance&kind=organization' },
  { route: '/entities/{id}', path: '/entities/national-resistance-center' },
  { route: '/reports/{id}/names', path: `/reports/${report.id}/names` },
  { route: '/match', path: '/match?a=Ada+Lum&b=Lum,+Ada&kind=person' },
  {
    ...{ method: 'post', route: '/entities', path: '/entities', status: 201 },
    json: { by: 'Ada', name: 'Quay Board', kind: 'organization', others: [] },
  },
  {
    ...{ method: 'post', route: '/settlements', path: '/settlements', status: 201 },
    json: {
      ...{ by: 'Ada', reason: 'seen in copies', entity: 'national-resistance-center' },
      ...{ kind: 'named', name: 'the tidy plank', form: 'garble' },
    },
  },
  { route: '/entities/{id}/claims', path: '/entities/national-resistance-center/claims' },
  { route: '/sources', path: '/sources' },
  { route: '/sources', path: '/sources?outlet=Evening+Post&from=2024-05-01&to=2024-05-31&limit=5' },
  { route: '/entries', path: '/entries?limit=200' },
]

for (const { method = 'get', route, path, json, status = 200 } of examples)
  test(`${method} ${path.replaceAll(/[a-z0-9-]*[0-9][a-z0-9.-]{7,}/g, 'ID')}${json === undefined ? '' : ` ${JSON.stringify(json).slice(0, 60)}`} answers as documented`, async () => {
    const answer = await ask(`/api${path}`, json === undefined ? {} : { json })
    assert.equal(answer.status, status, answer.text)
    const place = ['paths', route, method, 'responses', String(status), 'content']
    const pointer = [...place, 'application/json', 'schema'].map(escapePointer).join('/')
    const validate = ajv.compile({ $ref: `api#/${pointer}` })
    assert.ok(validate(answer.json), JSON.stringify(validate.errors?.slice(0, 3)))
  })

const escapePointer = (key: string) =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))

test('an answer with a field that is not documented would be found', async () => {
  const { json }: { json: object } = await ask('/api/ledger')
  const validate = ajv.compile({ $ref: 'api#/components/schemas/LedgerStatus' })
  assert.ok(validate(json))
  assert.equal(validate({ ...json, more: 1 }), false)
})

test('every documented route that answers in JSON is tried here', () => {
  const documented = Object.entries<Record<string, { responses: object }>>(openapi.paths).flatMap(
    ([route, methods]) =>
      Object.entries(methods)
        .filter(([, { responses }]) => JSON.stringify(responses).includes('"application/json"'))
        .map(([method]) => `${method} ${route}`),
  )
  const tried = new Set(examples.map(({ method = 'get', route }) => `${method} ${route}`))
  assert.deepEqual(documented.sort(), [...tried].sort())
})

test('every route of the API is documented', () => {
  const documented = Object.entries<object>(openapi.paths).flatMap(([route, methods]) =>
    Object.keys(methods).map((method) => `${method} /api${route.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const served = createApp(desk)
    .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path}`)
  assert.deepEqual(
    [...new Set(served)].filter((route) => route !== 'get /api/openapi.json').sort(),
    documented.sort(),
  )
})

test('the document says that it is OpenAPI 3.1 and names the version of Hearsay', () => {
  assert.equal(openapi.openapi, '3.1.0')
  assert.equal(openapi.info.version, '1.2.3')
})
