// How the desk cuts texts for marking, and draws who repeats whom.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { treeOf } from '../../desk/src/claim/tree.ts'
import { type Mark, marksByRange, segmentsOf } from '../../desk/src/text/segments.ts'

const mark = (what: string, start: number, end: number): Mark<string> => ({ what, start, end })

test('marks that overlap are cut where they begin and end', () => {
  const segments = segmentsOf({ start: 0, end: 10 }, [mark('a', 2, 6), mark('b', 4, 8)])
  assert.deepEqual(
    segments.map(({ start, end, marks }) => [start, end, marks.map(({ what }) => what).join('')]),
    [
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ],
  )
})

test('segments cover the text without gaps, and each has just the marks that lie over it', () => {
  const edge = fc.nat(40)
  const marks = fc
    .array(fc.tuple(edge, edge), { maxLength: 12 })
    .map((pairs) => pairs.map(([a, b], at) => mark(`${at}`, Math.min(a, b), Math.max(a, b))))
  fc.assert(
    fc.property(marks, fc.array(edge), (marks, cuts) => {
      const whole = { start: 5, end: 35 }
      const segments = segmentsOf(whole, marks, cuts)
      assert.equal(segments[0]?.start, whole.start)
      assert.equal(segments.at(-1)?.end, whole.end)
      for (const [index, { start, end, marks: over }] of segments.entries()) {
        assert.ok(start < end)
        assert.equal(segments[index + 1]?.start ?? whole.end, end)
        const expected = marks.filter((each) => each.start <= start && each.end >= end)
        assert.deepEqual(new Set(over), new Set(expected))
      }
    }),
  )
})

test('each paragraph is given the marks that touch it', () => {
  const paragraphs = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ]
  const marks = [mark('first', 3, 5), mark('both', 8, 14), mark('between', 10, 12)]
  assert.deepEqual(
    marksByRange(paragraphs, marks).map((found) => found.map(({ what }) => what)),
    [['first', 'both'], ['both'], []],
  )
})

const reports = (...ids: readonly string[]) => ids.map((id) => ({ id }))
const edge = (child: string, parent: string, score = 1) =>
  ({ child, parent, score, how: 'verbatim', evidence: [] }) as const
const drawn = (...given: Parameters<typeof treeOf>) =>
  treeOf(...given).map(({ report, depth }) => `${'  '.repeat(depth)}${report.id}`)

test('a report stands under the one that it repeats', () => {
  const lineage = [edge('b', 'a'), edge('c', 'b'), edge('d', 'a')]
  assert.deepEqual(drawn(reports('a', 'b', 'c', 'd', 'e'), lineage), [
    'a',
    '  b',
    '    c',
    '  d',
    'e',
  ])
})

test('of several parents the closest holds the report, and the others are counted', () => {
  const branches = treeOf(reports('a', 'b', 'c'), [edge('c', 'a', 0.4), edge('c', 'b', 0.9)])
  assert.deepEqual(
    branches.map(({ report, edge, others }) => [report.id, edge?.parent ?? null, others]),
    [
      ['a', null, 0],
      ['b', null, 0],
      ['c', 'b', 1],
    ],
  )
})

test('reports that repeat each other in a circle are all drawn once', () => {
  const lineage = [edge('a', 'c'), edge('b', 'a'), edge('c', 'b')]
  assert.deepEqual(drawn(reports('a', 'b', 'c'), lineage), ['a', '  b', '    c'])
})

test('a parent that is not shown is none', () => {
  assert.deepEqual(drawn(reports('a'), [edge('a', 'elsewhere')]), ['a'])
})
