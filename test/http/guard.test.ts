// Who may ask, and what a browser may do with an answer.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { Stop } from '../../src/domain/fault.ts'
import { serve } from '../../src/http/serve.ts'
import { makeDesk } from './make.ts'

const site = mkdtempSync(path.join(tmpdir(), 'hearsay-site-'))
mkdirSync(path.join(site, 'assets'))
writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>the desk</title>')
writeFileSync(path.join(site, 'assets', 'desk-a1b2.js'), 'let desk')
writeFileSync(path.join(site, 'stamp'), 'not to be served')

const desk = await makeDesk()
const served = await serve(desk, { port: 0, site })
after(() => served.close())
const { host, port } = new URL(served.address)

interface Told {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** Unlike fetch, sends any Host and any path as it is. */
const send = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Told> =>
  new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers: { host, ...headers } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

test('the desk answers to each local name with its port', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])
    assert.equal((await send('/api/ledger', { host: `${name}:${port}` })).status, 200, name)
})

test('the desk answers to no other name, and to no other port', async () => {
  for (const name of [
    ...['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.2:${port}`],
    ...[`localhost.evil.example:${port}`, `evil@127.0.0.1:${port}`, `127.0.0.1:${port}.evil`],
  ])
    assert.match(String((await send('/api/ledger', { host: name })).status), /^40[03]$/, name)
})

test('the port is bound to this machine alone', () => {
  assert.match(served.address, /^http:\/\/127\.0\.0\.1:\d+$/)
})

test('every answer forbids what a page of reports could abuse', async () => {
  for (const path of ['/', '/api/ledger', '/api/none', '/assets/none.js', '/reports/any']) {
    const { headers } = await send(path)
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
      path,
    )
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['access-control-allow-origin'], undefined)
  }
})

const json = { 'content-type': 'application/json' }
const note = JSON.stringify({ by: 'Ada', statement: 'x.y', kind: 'accepted' })
const post = (headers: Record<string, string>) => send('/api/assessments', headers, 'POST', note)

test('a page of another site cannot change the ledger', async () => {
  for (const headers of [
    { ...json, origin: 'http://evil.example' },
    { ...json, origin: 'null' },
    { ...json, origin: `http://127.0.0.1:${Number(port) + 1}` },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { ...json, 'sec-fetch-site': 'same-site' },
  ])
    assert.equal((await post(headers)).status, 403, JSON.stringify(headers))
})

test('a form of another site cannot change the ledger: it cannot send JSON', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
    assert.equal((await post({ 'content-type': type })).status, 415, type)
  assert.equal((await post({})).status, 415)
})

test('the desk itself and a program may ask for a change', async () => {
  for (const headers of [
    json,
    { ...json, origin: served.address, 'sec-fetch-site': 'same-origin' },
    { 'content-type': 'application/json; charset=utf-8' },
  ])
    assert.equal((await post(headers)).status, 404, 'the statement is not filed')
})

test('a site is not told what it may do across origins', async () => {
  const { status, headers } = await send(
    '/api/assessments',
    { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    'OPTIONS',
  )
  assert.equal(status, 403)
  assert.equal(headers['access-control-allow-methods'], undefined)
})

test("answers of the API are not kept; the desk's assets are kept for good", async () => {
  assert.equal((await send('/api/ledger')).headers['cache-control'], 'no-store')
  assert.equal((await send('/')).headers['cache-control'], 'no-cache')
  const asset = await send('/assets/desk-a1b2.js')
  assert.match(String(asset.headers['cache-control']), /immutable/)
  assert.equal(asset.headers['content-type'], 'text/javascript; charset=utf-8')
})

test('every cold address of the desk gives its page', async () => {
  for (const path of ['/', '/claims/c-x', '/reports/x?statement=x.y', '/log', '/stamp'])
    assert.match((await send(path)).body, /the desk/)
})

test('nothing outside of the built desk can be read', async () => {
  for (const path of [
    ...['/assets/../stamp', '/assets/..%2Fstamp', '/assets/%2e%2e/stamp', '/assets/..%5cstamp'],
    ...['/assets/%2Fetc%2Fpasswd', '//etc/passwd', '/assets/', '/assets/.hidden'],
  ])
    assert.doesNotMatch((await send(path)).body, /not to be served|root:/, path)
})

test('a desk that is not built says what to do, and its API answers', async () => {
  const bare = await serve(desk, { port: 0, site: path.join(site, 'none') })
  const page = await fetch(bare.address)
  assert.equal(page.status, 503)
  assert.match(await page.text(), /hearsay serve/)
  assert.equal((await fetch(`${bare.address}/api/ledger`)).status, 200)
  await bare.close()
})

test('a taken port is a fault that names the port and another way', async () => {
  await assert.rejects(
    serve(desk, { port: Number(port) }),
    (error: unknown) =>
      error instanceof Stop &&
      error.code === 'port-taken' &&
      error.message.includes(port) &&
      /--port N.*HEARSAY_PORT/.test(error.remedy),
  )
})
