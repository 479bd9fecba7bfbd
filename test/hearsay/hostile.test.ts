// Hostile input: each file ends in a clean report or a clear refusal, quickly, and the rest is filed.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Contract } from '../../src/exports/contract.ts'
import { openHearsay } from '../../src/hearsay/hearsay.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'))
const inbox = path.join(folder, 'in')
mkdirSync(inbox)
after(() => rmSync(folder, { recursive: true }))

const body = (text: string) =>
  `<html><head><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1>${text}</article></body></html>`
const story =
  '<p>The ferry between the two banks stopped on Monday, the harbour master said in a statement.</p>' +
  '<p>It may sail again in June, when the engine has been mended by the yard in the old port.</p>'
const page = body(story)
const bomb = Buffer.alloc(80_000_000)

/** A zip file with one deflated entry of zeros. */
function zipBomb(): Buffer {
  const packed = deflateRawSync(bomb)
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(bomb.length, 22)
  head.writeUInt16LE(1, 26)
  return Buffer.concat([head, Buffer.from('a'), packed])
}

/** A PDF whose one page is a stream of zeros that deflate has packed a thousandfold. */
function pdfBomb(): Buffer {
  const stream = deflateSync(bomb)
  const parts = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n',
    `4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`,
  ]
  const end = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
  return Buffer.concat([Buffer.from(parts.join('')), stream, Buffer.from(end)])
}

const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')])
const cyrillic = Buffer.from(
  // "Паром" and more in windows-1251, under a label that says utf-8.
  [0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x20, 0xf1, 0xf2, 0xe0, 0xeb, 0x2e, 0x20],
)

/** By file name; `filed` where the text is sound, `refused` where there is none, `either` where both would do. */
const files: Record<string, [content: Buffer | string, 'filed' | 'refused' | 'either']> = {
  'a sound page.html': [page, 'filed'],
  'empty.html': ['', 'refused'],
  'sixty megabytes.html': [Buffer.alloc(60_000_000, '<p>a b c d</p>'), 'refused'],
  'nested.html': [body('<div>'.repeat(200_000) + story), 'either'],
  'nested inline.html': [body('<b><i>'.repeat(100_000) + story), 'either'],
  'unclosed tables.html': [body('<table><tr><td>'.repeat(60_000) + story), 'either'],
  'attributes.html': [body(`<p ${'a=1 '.repeat(300_000)}>${story}`), 'either'],
  'binary.html': [
    Buffer.from(Array.from({ length: 50_000 }, (_, n) => (n * 7919) & 255)),
    'refused',
  ],
  'bomb.html': [zipBomb(), 'refused'],
  'gzip.html': [gzipSync(bomb), 'refused'],
  'bomb.pdf': [pdfBomb(), 'either'],
  'utf16.html': [utf16, 'filed'],
  'liar.html': [
    Buffer.concat([
      Buffer.from('<meta charset=utf-8><h1>'),
      cyrillic,
      Buffer.from('</h1><p>'),
      ...Array.from({ length: 40 }, () => cyrillic),
    ]),
    'either',
  ],
  'nulls.html': [body(story.replaceAll('ferry', 'fe\0rry')), 'filed'],
  'one line.txt': ['The ferry stopped on Monday. '.repeat(180_000), 'either'],
  'one word.txt': ['x'.repeat(5_000_000), 'either'],
  'long title.html': [page.replaceAll('Ferry stops', 'Ferry '.repeat(17_000)), 'either'],
  'script.html': [page.replaceAll('Ferry stops', script).replace('harbour', script), 'filed'],
  'brackets.txt': [`${'('.repeat(200_000)} said`, 'either'],
  'quotes.txt': [`${'“'.repeat(200_000)}The ferry stopped”, he said.`, 'either'],
  'lines.jsonl': [
    [
      JSON.stringify({ id: '../../etc/passwd', text: 'The ferry \ud800 stopped.', title: script }),
      `{"id":"deep","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      JSON.stringify({
        id: 'long',
        text: `He said ${'that it '.repeat(200_000)}`.slice(0, 1_100_000),
      }),
      JSON.stringify({ id: '', text: '' }),
      JSON.stringify({ id: "'; DROP TABLE entry; --", text: 'The ferry stopped, he said.' }),
    ].join('\n'),
    'either',
  ],
  'zz the last one.html': [page.replace('Monday', 'Friday'), 'filed'],
}

/** What a run may take: megabytes at most at any time, and seconds for one report. */
const limits = { megabytes: 500, seconds: 5 }

let most = 0
const outcomes: (Contract['added'] & { readonly seconds: number })[] = []
const ledger = path.join(folder, 'ledger.db')

before(async () => {
  for (const [name, [content]] of Object.entries(files))
    writeFileSync(path.join(inbox, name), content)
  const main = path.join(import.meta.dirname, '../../src/cli/main.ts')
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']
  const args = [...flags, main, '--ledger', ledger, 'add', '--json', inbox]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const watch = setInterval(() => {
    most = Math.max(most, residentPeak(child.pid as number))
  }, 20)
  let began = performance.now()
  for await (const line of createInterface(child.stdout)) {
    outcomes.push({ ...JSON.parse(line), seconds: (performance.now() - began) / 1000 })
    began = performance.now()
  }
  clearInterval(watch)
})

/** Megabytes, as Linux counts them; 0 where it does not say. */
function residentPeak(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}

/** Outcomes come in the order of the names; lines.jsonl has five. */
const names = Object.keys(files)
  .sort()
  .flatMap((name) => Array.from({ length: name === 'lines.jsonl' ? 5 : 1 }, () => name))

for (const [name, [, expected]] of Object.entries(files))
  test(`hostile: ${name} ends in a report or a refusal`, () => {
    const own = outcomes.filter((_, at) => names[at] === name)
    assert.ok(own.length > 0)
    if (expected !== 'either') assert.deepEqual([own[0]?.status], [expected])
  })

test('every refusal says what is wrong, and none is a defect', () => {
  assert.equal(outcomes.length, names.length)
  for (const { status, reason = '' } of outcomes)
    if (status === 'refused') {
      assert.ok(reason.length > 10)
      assert.doesNotMatch(reason, /failed on this report|ended its worker/)
    }
})

test(`no report takes ${limits.seconds} seconds, nor the whole run ${limits.megabytes} MB`, (context) => {
  outcomes.forEach(({ seconds, status, reason }, at) => {
    if (seconds > 1)
      context.diagnostic(`${names[at]}: ${seconds.toFixed(1)} s, ${status} ${reason ?? ''}`)
    assert.ok(seconds < limits.seconds, `${names[at]}: ${seconds} s`)
  })
  context.diagnostic(`most memory: ${most.toFixed(0)} MB`)
  assert.ok(most < limits.megabytes, `${most} MB`)
})

test('what was filed is under just the id that it came with, and the record is sound', async () => {
  const { ledger: view, close } = await openHearsay(ledger)
  const ids = (await view.reports({ limit: 100 })).rows.map((row) => row.identity)
  for (const id of ['../../etc/passwd', '', "'; DROP TABLE entry; --", 'long'])
    assert.ok(ids.includes(id), id)
  assert.equal((await view.verify()).ok, true)
  await close()
})
