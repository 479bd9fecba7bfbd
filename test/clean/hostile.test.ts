// Whatever a capture holds: a clean result or a clear refusal, within 5 s and 500 MB of one process.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { sniff } from '../../src/clean/clean.ts'
import { shapes } from './shapes.ts'

const run = promisify(execFile)

/** What must come of a shape, where it is not free to be either clean or refused. */
const expected: Readonly<Record<string, string>> = {
  'empty.html': 'empty',
  '60 MB.html': 'too-large',
  'nested 200,000 deep.html': 'clean',
  'text before a table.html': 'clean',
  '500,000 attributes.html': 'clean',
  'one line of 5 MB.html': 'clean',
  'one line of 5 MB.txt': 'clean',
  'null bytes.html': 'clean',
  'lone surrogates.html': 'clean',
  'a headline of 100 KB.html': 'clean',
  'JSON-LD nested.html': 'clean',
  'noise.bin': 'not-a-report',
  'archive.zip': 'not-a-report',
  '3,000 pages.pdf': 'too-long',
  'broken.pdf': 'broken-pdf',
}
const refusals = [
  'too-large',
  'page-too-large',
  'no-text',
  'broken-pdf',
  'too-long',
  'empty',
  'not-a-report',
]

for (const name of Object.keys(shapes))
  test(`survives ${name}`, async (t) => {
    const script = path.join(import.meta.dirname, 'shapes.ts')
    const { stdout } = await run(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      script,
      name,
    ])
    const { outcome, seconds, megabytes } = JSON.parse(stdout)
    t.diagnostic(`${outcome}, ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`)
    assert.ok(
      (expected[name] ? [expected[name]] : ['clean', ...refusals]).includes(outcome),
      outcome,
    )
    assert.ok(seconds < 5, `${seconds} s`)
    assert.ok(megabytes < 500, `${megabytes} MB`)
  })

test('tells by the bytes what a file is, whatever its name says', () => {
  const bytes = (words: string) => new TextEncoder().encode(words)
  assert.equal(sniff(bytes('<!doctype html><p>x'), 'a.txt'), 'text/html')
  assert.equal(sniff(bytes('<p>one</p> <p>two</p>'), 'a'), 'text/html')
  assert.equal(sniff(bytes('Say 1 < 2 and 3 > 2.'), 'a.html'), 'text/plain')
  assert.equal(sniff(bytes('%PDF-1.4 …'), 'a.html'), 'application/pdf')
  assert.throws(() => sniff(bytes('<?xml version="1.0"?><rss version="2.0">'), 'a.xml'), {
    code: 'not-a-report',
  })
})

test('shows of a file’s name neither folders nor tricks', () => {
  assert.throws(() => sniff(new Uint8Array(), '../../etc/\u001b[31m\u202epasswd'), {
    message: '[31mpasswd is empty.',
  })
  assert.throws(() => sniff(new Uint8Array(), 'C:\\windows\\'), { message: 'The file is empty.' })
})
