import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { span, words } from '../../../src/domain/span.ts'
import {
  describeTime,
  findTimes,
  resolveSpan,
  resolveTime,
  resolveTimes,
} from '../../../src/ground/times/times.ts'

const published = '2024-03-06'
const only = (text: string, at: string | null = published) => {
  const times = resolveTimes(text, [], at)
  assert.equal(times.length, 1, `${times.length} times in "${text}"`)
  return times[0] as (typeof times)[number]
}

describe('what is no time', () => {
  for (const text of [
    'Jan Kuzma may march.',
    'The 24-year-old driver had 2000 goats.',
    'They spring a surprise, then fall behind.',
    'The second man in the first car won three-quarters of the vote.',
    'At the same time, he said no.',
    'It drove at 90 kilometres an hour.',
    'The 22nd regiment left.',
  ])
    test(text, () => {
      const wrong = findTimes(text).map((time) => words(text, time.span))
      assert.deepEqual(wrong, [])
    })
})

describe('dates in figures', () => {
  test('a date that can be read in one way only decides how the report’s others are read', () => {
    const days = (text: string) => resolveTimes(text, [], '2024-12-01').map(({ value }) => value)
    assert.deepEqual(days('On 03/04/2024 it rained, on 23/04/2024 too.'), [
      '2024-04-03',
      '2024-04-23',
    ])
    assert.deepEqual(days('On 03/04/2024 it rained, on 04/23/2024 too.'), [
      '2024-03-04',
      '2024-04-23',
    ])
  })

  test('where the report does not decide, the day nearest before publication is meant', () => {
    assert.equal(only('It rained on 03/04/2024.', '2024-03-06').value, '2024-03-04')
    assert.equal(only('It rained on 03/04/2024.', '2024-04-05').value, '2024-04-03')
  })

  test('a day that no calendar has resolves to nothing', () => {
    const [found] = findTimes('It rained on 31/02/2024.')
    assert.ok(found === undefined || resolveTime(found, { published }) === null)
    assert.deepEqual(resolveTimes('It rained on February 30, 2023.', [], published), [])
  })
})

describe('what a time goes by', () => {
  test('a tense that is given outranks the one that the words show', () => {
    const [found] = findTimes('on Monday')
    assert.ok(found !== undefined)
    assert.equal(resolveTime(found, { published, tense: 'past' })?.value, '2024-03-04')
    assert.equal(resolveTime(found, { published, tense: 'future' })?.value, '2024-03-11')
  })

  test('an anchor that is given is where "two days earlier" starts', () => {
    const [found] = findTimes('two days earlier')
    assert.ok(found !== undefined)
    const anchor = ['2020-01-10', '2020-01-10'] as const
    assert.equal(resolveTime(found, { published, anchor })?.from, '2020-01-08')
  })

  test('times of a text go by the one named last before them', () => {
    const text = 'The mine closed in May 2019. A year later it flooded. It is closed now.'
    const days = resolveTimes(text, [], published).map(({ from, to }) => [from, to])
    assert.deepEqual(days, [
      ['2019-05-01', '2019-05-31'],
      ['2020-05-01', '2020-05-31'],
      ['2024-03-06', '2024-03-06'],
    ])
  })

  test('a publication time is used by its day', () => {
    assert.equal(only('It closed today.', '2024-03-06T23:30:00+02:00').value, '2024-03-06')
  })

  test('a publication date that is none leaves relative times without days', () => {
    assert.equal(only('It closed yesterday.', 'yesterday').from, null)
  })
})

test('a time does not reach over the end of a sentence', () => {
  const text = 'It closed on 5 May. 2020 people left.'
  const sentences = [span(0, 19), span(20, text.length)]
  assert.deepEqual(
    findTimes(text, sentences).map((time) => words(text, time.span)),
    ['5 May'],
  )
})

test('a span that was found by other means is resolved by its longest part', () => {
  assert.deepEqual(resolveSpan('the evening of 5 May 2023', { published }), {
    value: '2023-05-05TEV',
    from: '2023-05-05',
    to: '2023-05-05',
  })
  assert.deepEqual(resolveSpan('the age of sail', { published, type: 'DURATION' }), {
    value: 'PXX',
    from: null,
    to: null,
  })
})

test('times are described a line each', () => {
  assert.equal(
    describeTime('It closed on Monday for three weeks; it had been open since 2019.', published),
    [
      'Monday: DATE 2024-03-04, 2024-03-04',
      'three weeks: DURATION P3W, no days',
      '2019: DATE 2019, 2019-01-01 to 2024-03-06',
    ].join('\n'),
  )
})
