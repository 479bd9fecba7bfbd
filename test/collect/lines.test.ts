import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Found } from '../../src/collect/found.ts'
import { lineBytes } from '../../src/collect/limits.ts'
import { findLines } from '../../src/collect/lines.ts'

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

async function all(...parts: (string | Uint8Array)[]): Promise<Found[]> {
  return Array.fromAsync(findLines(chunks(...parts), 'in'))
}

const show = (found: readonly Found[]) =>
  found.map((each) =>
    each.kind === 'line' ? each.given : each.kind === 'fault' ? each.fault.message : each.kind,
  )

test('each line with an id and a text is a report, bad lines are faults in their places', async () => {
  const found = await all(
    '{"id":"a","text":"x"}\nnot json\n\n{"id":1,"text":"x"}\n[1]\nnull\n{"id":"b"}\n{"id":"c","text":""}',
  )
  assert.deepEqual(show(found), [
    { id: 'a', text: 'x' },
    `in:2 is no JSON: Unexpected token 'o', "not json" is not valid JSON.`,
    'in:4 has no "id" that is a string.',
    'in:5 has no "id" that is a string.',
    'in:6 is no JSON object.',
    'in:7 has no "text" that is a string.',
    { id: 'c', text: '' },
  ])
  assert.equal(found[5]?.kind === 'fault' && found[5].id, 'b')
})

test('no line with an id and a text is refused for what else it says', async () => {
  const [found] = await all(
    '{"id":"a","text":"x","published":null,"outlet":7,"title":"T","url":"","more":{"a":1}}',
  )
  assert.deepEqual(show([found as Found]), [{ id: 'a', text: 'x', title: 'T' }])
})

test('a line keeps its bytes as they came', async () => {
  const line = '{"text" : "a \\ud800 \u00e9", "id":"a"}'
  const [found] = await all(`${line}\r\n`)
  assert.equal(found?.kind === 'line' && Buffer.from(found.line).toString(), `${line}\r`)
  assert.equal(found?.kind === 'line' && found.given.text, 'a \ud800 é')
})

test('a line that is too long, or no UTF-8, spoils no other', async () => {
  const long = Buffer.alloc(lineBytes + 1, 'x')
  const found = await all(long, '\n', Buffer.from([0xff, 0xfe, 10]), '{"id":"a","text":"x"}\n')
  assert.deepEqual(
    found.map((each) => each.kind),
    ['fault', 'fault', 'line'],
  )
})

test('lines are the same however the stream is cut into chunks', async () => {
  const whole = '{"id":"a","text":"é€\u{1f600}"}\n{"id":"b","text":"y"}\n\n{"id":"c","text":"z"}'
  const bytes = Buffer.from(whole)
  const expected = show(await all(whole))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const parts = at.slice(1).map((end, n) => bytes.subarray(at[n], end))
      assert.deepEqual(show(await all(...parts)), expected)
    }),
  )
})
