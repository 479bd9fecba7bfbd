import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../../src/domain/span.ts'
import { resolveTimes } from '../../../src/ground/times/times.ts'
import { table } from './table.ts'

test('at least 150 expressions of news are held', () => {
  assert.ok(table.flatMap(({ expected }) => expected).length >= 150)
})

for (const { published, text, expected } of table)
  test(`${published ?? 'without a date'}: ${text}`, () => {
    const times = resolveTimes(text, [], published)
    for (const { words: marked, from, to, value } of expected) {
      const own = times.find(({ span }) => words(text, span) === marked)
      const all = times.map(({ span }) => words(text, span)).join(' | ')
      assert.ok(own !== undefined, `"${marked}" is not among: ${all}`)
      assert.deepEqual([own.from, own.to], [from, to])
      if (value !== null) assert.equal(own.value, value)
    }
  })
