import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeExpression } from '../../src/domain/reading.ts'
import { grounded } from '../../src/hearsay/grounding.ts'
import type { Reader } from '../../src/read/reader.ts'

const text = 'They will march on Friday. Sanctions since the last such vote are 3 years.'
const report = { text, zones: [], outlet: null, published: '2024-03-06', language: 'en' }

/** A reader that finds just these times, or those that it is handed. */
const reader = (own: readonly TimeExpression[] | null = null): Reader => ({
  name: 'stub',
  read: async ({ times = [] }) => ({
    reader: 'stub',
    ...{ sentences: [], tokens: [], names: [], places: [], attributions: [], events: [] },
    ...{ coreference: [], statements: [] },
    times: own ?? times,
  }),
})

const timeAt = (words: string): TimeExpression => {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { span, type: 'DATE', value: 'XXXX-XX-XX', from: null, to: null }
}

test('a reader is handed the times of a report with their days', async () => {
  const { times } = await grounded(reader()).read(report)
  assert.deepEqual(
    times.map(({ value, from }) => [value, from]),
    [
      ['2024-03-08', '2024-03-08'],
      ['P3Y', null],
    ],
  )
})

test('a time that the reader alone has found is resolved by its own words', async () => {
  const [march] = (await grounded(reader([{ ...timeAt('march') }])).read(report)).times
  assert.equal(march?.value, 'XXXX-XX-XX')
  const [friday] = (await grounded(reader([timeAt('Friday')])).read(report)).times
  assert.equal(
    friday?.value,
    'XXXX-XX-XX',
    'what the grammar has found is the reader’s to take over',
  )
})

test('without a gazetteer a reading has no places and is else the same', async () => {
  assert.deepEqual((await grounded(reader()).read(report)).places, [])
})
