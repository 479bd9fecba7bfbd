// Time expressions of reports published on Wednesday, 6 March 2024.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../src/domain/span.ts'
import { rules } from '../../src/read/reader.ts'
import { reportOf } from './marks.ts'

/** Sentence, expression, type, value, first and last day. */
const cases: readonly (readonly [string, string, string, string, string | null, string | null])[] =
  [
    [
      'It shut on 12 September 2023.',
      '12 September 2023',
      'DATE',
      '2023-09-12',
      '2023-09-12',
      '2023-09-12',
    ],
    [
      'It shut on September 12, 2023.',
      'September 12, 2023',
      'DATE',
      '2023-09-12',
      '2023-09-12',
      '2023-09-12',
    ],
    ['It shut on 12.09.2023.', '12.09.2023', 'DATE', '2023-09-12', '2023-09-12', '2023-09-12'],
    ['It shut on 9/12/2023.', '9/12/2023', 'DATE', '2023-09-12', '2023-09-12', '2023-09-12'],
    ['It shut on Feb. 12.', 'Feb. 12', 'DATE', '2024-02-12', '2024-02-12', '2024-02-12'],
    ['It shut on December 30.', 'December 30', 'DATE', '2023-12-30', '2023-12-30', '2023-12-30'],
    [
      'It shut on Tuesday, February 27.',
      'Tuesday, February 27',
      'DATE',
      '2024-02-27',
      '2024-02-27',
      '2024-02-27',
    ],
    ['It shut on Friday.', 'Friday', 'DATE', '2024-03-01', '2024-03-01', '2024-03-01'],
    ['It will shut on Friday.', 'Friday', 'DATE', '2024-03-08', '2024-03-08', '2024-03-08'],
    ['It shut last Friday.', 'last Friday', 'DATE', '2024-03-01', '2024-03-01', '2024-03-01'],
    ['It shut yesterday.', 'yesterday', 'DATE', '2024-03-05', '2024-03-05', '2024-03-05'],
    ['It shut this morning.', 'this morning', 'DATE', '2024-03-06', '2024-03-06', '2024-03-06'],
    ['It shut in February.', 'February', 'DATE', '2024-02', '2024-02-01', '2024-02-29'],
    ['It shut in May 2022.', 'May 2022', 'DATE', '2022-05', '2022-05-01', '2022-05-31'],
    ['It shut in 2022.', '2022', 'DATE', '2022', '2022-01-01', '2022-12-31'],
    ['It shut in the 1990s.', '1990s', 'DATE', '199', '1990-01-01', '1999-12-31'],
    ['It shut last month.', 'last month', 'DATE', '2024-02', '2024-02-01', '2024-02-29'],
    ['It shut last week.', 'last week', 'DATE', '2024-02-26/P1W', '2024-02-26', '2024-03-03'],
    [
      'It shut in the summer of 2023.',
      'summer of 2023',
      'DATE',
      '2023-SU',
      '2023-06-01',
      '2023-08-31',
    ],
    ['It shut last winter.', 'last winter', 'DATE', '2023-WI', '2023-12-01', '2024-02-29'],
    ['It shut three days ago.', 'three days ago', 'DATE', '2024-03-03', '2024-03-03', '2024-03-03'],
    [
      'It shut on 3 and 5 March.',
      '3 and 5 March',
      'DATE',
      '2024-03-03/2024-03-05',
      '2024-03-03',
      '2024-03-05',
    ],
    ['It was shut for three weeks.', 'three weeks', 'DURATION', 'P3W', null, null],
    ['It shuts every Monday.', 'every Monday', 'SET', 'XXXX-WXX-1', null, null],
    ['It shut at 11:10.', '11:10', 'TIME', '2024-03-06T11:10', '2024-03-06', '2024-03-06'],
    ['It shut at 5 p.m. sharp.', '5 p.m.', 'TIME', '2024-03-06T17:00', '2024-03-06', '2024-03-06'],
  ]

for (const [sentence, expression, type, value, from, to] of cases)
  test(`"${expression}" in "${sentence}" is ${value}`, async () => {
    const report = reportOf(sentence)
    const { times } = await rules.read(report)
    const found = times.map((time) => ({ ...time, span: words(report.text, time.span) }))
    assert.deepEqual(found, [{ span: expression, type, value, from, to }])
  })

test('a report without a day gives relative expressions no interval', async () => {
  const report = { ...reportOf('It shut on Friday and on May 5.'), published: null }
  const found = (await rules.read(report)).times.map(({ value, from }) => [value, from])
  assert.deepEqual(found, [
    ['XXXX-WXX-5', null],
    ['XXXX-05-05', null],
  ])
})

test('words that only look like months and days are none', async () => {
  for (const text of ['It may rain.', 'They march on.', 'He sat in the sun.'])
    assert.deepEqual((await rules.read(reportOf(text))).times, [], text)
})
