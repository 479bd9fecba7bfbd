import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { resolveTimes } from '../../../src/ground/times/times.ts'
import { table } from './table.ts'

const vocabulary = [
  ...new Set(table.flatMap(({ text }) => text.match(/\S+/g) ?? [])),
  ...'a the first half of last 31 0 99999 1/2 3-5 – ( ) . , \n \n\n 00:00 25:61 9999 0001-01-01 century 5000 years'.split(
    ' ',
  ),
]
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { maxLength: 40 })
  .map((words) => words.join(' '))
const text = fc.oneof(
  sentence,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const published = fc.option(
  fc.oneof(
    fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29', 'never', '2024-03-06T10:00:00Z'),
    fc
      .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') })
      .map((date) => date.toISOString()),
  ),
)

test('any text gives sorted, verbatim, separate spans, and days in order', () => {
  fc.assert(
    fc.property(text, published, (words, at) => {
      let end = 0
      for (const time of resolveTimes(words, [], at)) {
        assert.ok(time.span.start >= end && time.span.end > time.span.start)
        assert.ok(time.span.end <= words.length)
        const own = words.slice(time.span.start, time.span.end)
        assert.equal(own, own.trim())
        for (const day of [time.from, time.to])
          assert.match(day ?? '2000-01-01', /^\d{4}-\d\d-\d\d$/)
        assert.ok(time.from === null || time.to === null || time.from <= time.to)
        assert.match(time.value, /^\S+$/)
        end = time.span.end
      }
    }),
    { numRuns: 2000 },
  )
})

test('the same text gives the same times', () => {
  fc.assert(
    fc.property(sentence, (words) =>
      assert.deepEqual(
        resolveTimes(words, [], '2024-03-06'),
        resolveTimes(words, [], '2024-03-06'),
      ),
    ),
  )
})

const secondsFor = (words: string): number => {
  const start = process.cpuUsage().user
  resolveTimes(words, [], '2024-03-06')
  return (process.cpuUsage().user - start) / 1e6
}

for (const unit of [
  'the ',
  'about ',
  'the first ',
  '3, ',
  '1 ',
  'a hundred and ',
  'twenty-',
  'Monday, ',
  'early ',
  'May ',
  '2 and a half ',
  "'",
  '5:',
  'a.m. ',
  '\n',
])
  test(`time is linear in the length of a text of nothing but "${unit.trim()}"`, () => {
    const short = unit.repeat(2000)
    secondsFor(short)
    const [once, tenfold] = [secondsFor(short), secondsFor(unit.repeat(20_000))]
    assert.ok(tenfold < 25 * once + 0.5, `${once} s, ten times the text ${tenfold} s`)
  })
