// The trained reader as a whole, whatever its weights have learned. Skipped where there are none.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Reading } from '../../../src/domain/reading.ts'
import { contains, type Span } from '../../../src/domain/span.ts'
import type { Reader } from '../../../src/read/reader.ts'
import { weightsFolder } from '../../../src/read/trained/weights.ts'
import { reportOf } from '../marks.ts'

const folder = weightsFolder(process.env)
const isThere = existsSync(path.join(folder, 'manifest.json'))
const skip = isThere ? false : 'the weights are not here'

const open = async (): Promise<Reader> =>
  (await import('../../../src/read/trained.ts')).openTrained(folder)
const opened = isThere ? open() : null
const read = async (text: string): Promise<Reading> =>
  (await (opened as Promise<Reader>)).read(reportOf(text))

/** Invented; sentences that differ, so that windows do. */
const sentences = [
  'The harbour office said on Monday that the ferry to Bren would not sail.',
  'Ann Lee, who heads the crews, told the Valley Weekly that engines had failed.',
  'It is noted that two tugs are waiting outside.',
  '“We will not go out before Friday,” she added.',
  'Fog lay over the bay.',
  'According to a survey by the Coast Institute, the mole may give way in winter.',
  'The mayor denied that money was missing.',
]
const long = (count: number): string =>
  Array.from({ length: count }, (_, at) => sentences[(at * 5 + at ** 2) % sentences.length]).join(
    ' ',
  )

function* spansOf(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value) yield value as Span
  for (const inner of Object.values(value)) yield* spansOf(inner)
}

test('every span holds words of the text, and layers are sorted', { skip }, async () => {
  const text = long(40)
  const reading = await read(text)
  for (const { start, end } of spansOf(reading)) {
    assert.ok(start >= 0 && start < end && end <= text.length)
    assert.equal(text.slice(start, end).trim(), text.slice(start, end))
  }
  const { names, times, events, statements } = reading
  const layers = [names, times, events].map((layer) => layer.map((each) => each.span))
  for (const spans of [...layers, statements.map((each) => each.event)])
    assert.deepEqual(
      spans,
      [...spans].sort((a, b) => a.start - b.start),
    )
  for (const { evidence, event } of statements) assert.ok(contains(evidence, event))
})

test('the same report gives the same reading, whatever was read before', { skip }, async () => {
  const alone = await read(long(30))
  await read(long(7))
  assert.deepEqual(await read(long(30)), alone)
  const other = await (await open()).read(reportOf(long(30)))
  assert.deepEqual(other, alone)
})

test('what no window can hold is read all the same', { skip }, async () => {
  const endless = `The office said that ${'the ferry and the tug and '.repeat(250)}the mole were lost`
  assert.ok((await read(endless)).tokens.length > 1500)
})

for (const [name, text] of Object.entries({
  nothing: '',
  'lone surrogates': '\ud800\udc00\ud800 \udfff',
  'null bytes': '\0\0 \0',
  'marks alone': '"“”„«»,.;:!?()[]{}–—…'.repeat(20),
  'other scripts': '中文。दिन। العربية. Ελληνικά; ქართული.',
  'a word without end': 'a'.repeat(5000),
}))
  test(`${name}: read`, { skip }, async () => {
    const { sentences } = await read(text)
    assert.equal(sentences.length > 0, text.trim() !== '')
  })

test('syntax of given tokens has one root a sentence', { skip }, async () => {
  const reader = await (opened as Promise<Reader>)
  const tokens = sentences.map((sentence) => sentence.split(' '))
  const found = (await reader.analyse?.(tokens)) ?? []
  assert.equal(found.length, tokens.length)
  found.forEach((sentence, at) => {
    assert.equal(sentence.length, tokens[at]?.length)
    assert.equal(sentence.filter(({ head }) => head === -1).length, 1)
    for (const { head, rel } of sentence) assert.equal(head === -1, rel === 'root')
  })
})
