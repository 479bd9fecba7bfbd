// From a page to a filed statement, by the real command.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Contract } from '../../src/exports/contract.ts'
import { environment, folder, hearsay, launcher, lines, root } from './run.ts'

const ajv = new Ajv2020()
/** Whether a value has the form that docs/contract promises. */
function assertForm(name: keyof Contract, value: unknown): void {
  const file = path.join(root, `docs/contract/${name}.schema.json`)
  const fits = ajv.compile(JSON.parse(readFileSync(file, 'utf8')))
  assert.ok(fits(value), JSON.stringify(fits.errors))
}

const page = (title: string, body: string) => `<!doctype html><html lang="en"><head>
<title>${title} | Bay Courier</title><meta property="og:site_name" content="Bay Courier">
<meta property="article:published_time" content="2024-05-01T08:00:00+03:00">
<link rel="canonical" href="https://bay-courier.example/${title.length}"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${title}</h1>
${body
  .split('\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}
</article><footer>Invented sample. <a href="/terms">Terms</a></footer></body></html>`

const body = `The port authority said on Monday that three cranes had been lifted onto the new quay of the harbour.
A fourth crane may follow in June, said Ada Marsh, who speaks for the authority. The union does not rule out a strike.
The harbour was closed for two days, and the ferries to the islands did not sail.`

const pages = path.join(folder, 'pages')
const at = (name: string) => path.join(pages, name)

before(() => {
  mkdirSync(pages)
  writeFileSync(at('a.html'), page('Three cranes for the new quay', body))
  writeFileSync(at('b.html'), page('Cranes arrive', body))
  writeFileSync(at('empty.html'), '')
  writeFileSync(at('note.md'), 'not a report')
})

test('clean prints what the contract promises, and a fault in the place of a bad page', () => {
  const { code, out, err } = hearsay(['clean', '--json', at('a.html'), at('empty.html')])
  assert.equal(code, 2)
  const [good, bad] = lines(out) as [Contract['cleaned'], Contract['uncleaned']]
  assertForm('cleaned', good)
  assertForm('uncleaned', bad)
  assert.equal(good.title, 'Three cranes for the new quay')
  assert.equal(good.published, '2024-05-01T08:00:00+03:00')
  assert.equal(good.body, body.replaceAll('\n', '\n\n'))
  assert.match(err, /refused .*empty\.html/)
})

test('read prints every layer, each span verbatim, and the hedged statement as possible', () => {
  const { code, out } = hearsay(['read', '--json', at('a.html')])
  assert.equal(code, 0)
  const [reading] = lines(out) as [Contract['reading']]
  assertForm('reading', reading)
  const strike = reading.statements.find(({ evidence: [start, end] }) =>
    reading.text.slice(start, end).includes('strike'),
  )
  assert.equal(strike?.certainty, 'possible')
  assert.ok(reading.sentences.length >= 4 && reading.tokens.length > 50)
})

test('read --jsonl answers line for line, and a bad line in its place', () => {
  const input =
    '{"id":"a","text":"The mayor said the bridge is shut."}\nnope\n{"id":"b","text":""}\n'
  const { code, out } = hearsay(['read', '--jsonl'], input)
  assert.equal(code, 2)
  const [first, second, third] = lines(out) as [
    Contract['reading'],
    Contract['failure'],
    Contract['reading'],
  ]
  assertForm('reading', first)
  assertForm('failure', second)
  assertForm('reading', third)
  assert.equal(first.text, 'The mayor said the bridge is shut.')
  assert.deepEqual(
    [first.id, second.id, third.id, third.statements],
    ['a', 'standard input:2', 'b', []],
  )
})

test('add files a folder, refuses what is no report, and says so once each is durable', () => {
  const { code, out, err } = hearsay(['add', '--json', pages])
  assert.equal(code, 2)
  const added = lines(out) as Contract['added'][]
  for (const each of added) assertForm('added', each)
  assert.deepEqual(
    added.map(({ id, status }) => [id, status]),
    [
      ['https://bay-courier.example/29', 'filed'],
      ['https://bay-courier.example/13', 'filed'],
      [null, 'refused'],
    ],
  )
  assert.match(err, /Adding 3 pages; 1 file of other kinds left out/)
  assert.deepEqual(
    (lines(hearsay(['add', '--json', at('a.html')]).out) as Contract['added'][])[0]?.status,
    'known',
  )
})

test('a changed page is a new capture of the same report', () => {
  writeFileSync(
    at('a.html'),
    page('Three cranes for the new quay', `${body}\nThe ferries sail again.`),
  )
  assert.equal(hearsay(['add', at('a.html')]).code, 0)
  const reports = lines(hearsay(['reports', '--json']).out) as { captures: number }[]
  assert.deepEqual(reports.map((report) => report.captures).sort(), [1, 2])
})

test('what was filed can be listed, searched, shown, exported and weighed', () => {
  const [claim] = lines(hearsay(['claims', '--json', 'strike']).out) as {
    id: string
    reports: number
  }[]
  assert.equal(claim?.reports, 2)
  assert.match(
    hearsay(['show', claim?.id ?? '']).out,
    /does not rule out[\s\S]*capture [0-9a-f]{12}/,
  )
  assert.match(hearsay(['show', 'https://bay-courier.example/13']).out, /repeats|is repeated by/)
  assert.match(hearsay(['search', 'ferries']).out, /claims?\n[\s\S]*2 reports/)
  const statements = lines(hearsay(['export', '--json']).out)
  assert.equal(hearsay(['export', '--csv']).out.trim().split('\r\n').length, statements.length + 1)
  const weighed = JSON.parse(hearsay(['weigh', '--json']).out)
  assertForm('weighed', weighed)
  assert.equal(weighed.reports.length, 2)
})

test('the record verifies, and a flipped byte in the file does not', () => {
  assert.match(hearsay(['verify']).out, /^Sound: 7 entries and 3 captures/)
  const file = path.join(environment.XDG_DATA_HOME, 'hearsay/ledger.db')
  const harmed = path.join(folder, 'harmed.db')
  const bytes = readFileSync(file)
  const zstd = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
  for (let mark = bytes.indexOf(zstd); mark >= 0; mark = bytes.indexOf(zstd, mark + 1))
    (bytes[mark + 12] as number) ^= 1
  writeFileSync(harmed, bytes)
  const { code, out } = hearsay(['verify', '--ledger', harmed])
  assert.equal(code, 1)
  assert.match(out, /DAMAGED (entry|capture) /)
})

test('a file that is no ledger is refused with its remedy', () => {
  const { code, err } = hearsay(['claims', '--ledger', at('a.html')])
  assert.equal(code, 1)
  assert.match(err, /is no ledger[\s\S]*Remedy: /)
})

test('reading again with the same reader changes no claim', () => {
  const before = hearsay(['export', '--json']).out
  assert.equal(hearsay(['reread']).code, 0)
  assert.equal(hearsay(['export', '--json']).out, before)
})

test('weighing everything again comes to the same bytes', () => {
  const before = hearsay(['weigh', '--json']).out
  const { code, out, err } = hearsay(['reweigh', '--json'])
  assert.equal(code, 0)
  const [now] = lines(out) as [Contract['reweighed']]
  assertForm('reweighed', now)
  assert.match(err, new RegExp(`${now.reports} reports? weighed again: ${now.claims} claims`))
  assert.ok(now.claims > 0)
  assert.equal(hearsay(['weigh', '--json']).out, before)
})

test('Ctrl-C files what is under way, and the next run goes on', { timeout: 60_000 }, async () => {
  const many = path.join(folder, 'many.jsonl')
  const rows = Array.from({ length: 1500 }, (_, n) =>
    JSON.stringify({ id: `n${n}`, text: `${body} Number ${n} passed. ${body}` }),
  )
  writeFileSync(many, rows.join('\n'))
  const args = ['--ledger', path.join(folder, 'many.db'), 'add', '--json', many]
  const child = spawn(process.execPath, [launcher, ...args], { env: environment, detached: true })
  let out = ''
  child.stdout.on('data', (chunk) => {
    if (out.length < 3000 && out.length + chunk.length >= 3000)
      process.kill(-(child.pid as number), 'SIGINT')
    out += chunk
  })
  const [code] = await once(child, 'close')
  assert.equal(code, 130)
  const acknowledged = lines(out).length
  assert.ok(acknowledged > 0 && acknowledged < 1500, `${acknowledged}`)
  const again = hearsay(args)
  assert.equal(again.code, 0)
  const known = (lines(again.out) as Contract['added'][]).filter((each) => each.status === 'known')
  assert.ok(known.length >= acknowledged)
  assert.equal(lines(again.out).length, 1500)
})

test('a reader that goes away ends the command without a word', async () => {
  const child = spawn(process.execPath, [launcher, 'export', '--json'], { env: environment })
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
  assert.ok(existsSync(environment.XDG_DATA_HOME))
})
