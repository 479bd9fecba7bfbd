// What the benches measure with.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assign, type Edge } from '../../bench/metrics/assign.ts'
import {
  jaccard,
  tallyExact,
  tallyLinked,
  tallyTokens,
  withoutNested,
} from '../../bench/metrics/attribution.ts'
import { chainOf, judgeChain } from '../../bench/metrics/chains.ts'
import { f1Figure, named, shareFigure } from '../../bench/metrics/figures.ts'
import {
  add,
  f1,
  nothing,
  pairOverlaps,
  precision,
  recall,
  tallySpans,
} from '../../bench/metrics/spans.ts'
import { correlationOf, meanErrorOf, sumPairs } from '../../bench/metrics/values.ts'
import { overlaps, type Span, span } from '../../src/domain/span.ts'

const linked = (source: Span | null, cue: Span | null, ...content: Span[]) => ({
  source: source === null ? null : [source],
  cue: cue === null ? null : [cue],
  content: content.length === 0 ? null : content,
})

test('spans agree at both ends or not at all', () => {
  const tally = tallySpans([span(0, 3), span(4, 9)], [span(0, 3), span(4, 8), span(0, 3)])
  assert.deepEqual(tally, { right: 1, found: 2, gold: 2 })
  assert.deepEqual([precision(tally), recall(tally), f1(tally)], [0.5, 0.5, 0.5])
  assert.equal(f1(nothing), 0)
  assert.deepEqual(add(tally, tally), { right: 2, found: 4, gold: 4 })
})

test('parts are counted to the letter, fragments and all, and by token', () => {
  const gold = [linked(span(0, 5), span(6, 10), span(11, 20), span(30, 40))]
  const found = [linked(span(0, 5), span(6, 9), span(11, 20))]
  assert.equal(f1(tallyExact(gold, found, 'source')), 1)
  assert.equal(f1(tallyExact(gold, found, 'cue')), 0)
  assert.equal(f1(tallyExact(gold, found, 'content')), 0)
  const tokens = [span(0, 5), span(6, 10), span(11, 20), span(21, 29), span(30, 40)]
  assert.deepEqual(tallyTokens(gold, found, 'content', tokens), { right: 1, found: 1, gold: 2 })
})

test('an attribution is linked rightly where half its content and some of its source agree', () => {
  const gold = [linked(span(0, 5), null, span(10, 20))]
  assert.equal(tallyLinked(gold, [linked(span(3, 8), null, span(12, 22))]).right, 1)
  assert.equal(tallyLinked(gold, [linked(span(6, 8), null, span(10, 20))]).right, 0)
  assert.equal(tallyLinked(gold, [linked(span(0, 5), null, span(16, 26))]).right, 0)
  assert.equal(
    tallyLinked([linked(null, null, span(10, 20))], [linked(span(0, 5), null, span(10, 20))]).right,
    1,
  )
})

test('each attribution is linked once, the best pair first', () => {
  const gold = [linked(span(0, 5), null, span(10, 20)), linked(span(0, 5), null, span(10, 22))]
  const tally = tallyLinked(gold, [
    linked(span(0, 5), null, span(10, 22)),
    linked(span(0, 5), null, span(10, 20)),
  ])
  assert.deepEqual(tally, { right: 2, found: 2, gold: 2 })
})

test("what stands inside another's content is left out", () => {
  const outer = linked(span(0, 5), span(6, 8), span(10, 50))
  const inner = linked(span(10, 15), span(16, 20), span(21, 50))
  assert.deepEqual(withoutNested([outer, inner, linked(span(60, 65), span(66, 70))]), [outer])
  assert.equal(jaccard([span(0, 10)], [span(5, 15)]), 1 / 3)
})

test('numbers agree by correlation and by distance', () => {
  const pairs = [
    { gold: 1, found: 2 },
    { gold: 2, found: 4 },
    { gold: 3, found: 6 },
  ]
  assert.ok(Math.abs(correlationOf(sumPairs(pairs)) - 1) < 1e-9)
  assert.equal(meanErrorOf(sumPairs(pairs)), 2)
  assert.equal(
    correlationOf(
      sumPairs([
        { gold: 1, found: 1 },
        { gold: 2, found: 1 },
      ]),
    ),
    0,
  )
})

test('overlapping spans are paired one to one', () => {
  const pairs = pairOverlaps([span(0, 5), span(6, 9)], [span(4, 7), span(8, 9), span(20, 30)])
  assert.deepEqual(pairs, [
    [span(0, 5), span(4, 7)],
    [span(6, 9), span(8, 9)],
  ])
})

/** Spans of one list that do not overlap. */
const apart = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 12 })
  .map((places) => places.sort((a, b) => a - b))
  .map((places) => places.flatMap((at, i) => (i % 2 === 1 ? [span(places[i - 1] ?? 0, at)] : [])))

test('no other pairing of overlapping spans has more pairs', () => {
  fc.assert(
    fc.property(apart, apart, (gold, found) => {
      const edges = gold.flatMap((a, left) =>
        found.flatMap((b, right) => (overlaps(a, b) ? [{ left, right, weight: 1 }] : [])),
      )
      assert.equal(pairOverlaps(gold, found).length, assign(edges).length)
    }),
  )
})

/** The greatest total weight of pairs, by trying them all. */
function mostWeight(edges: readonly Edge[]): number {
  const [first, ...rest] = edges
  if (first === undefined) return 0
  const free = rest.filter(({ left, right }) => left !== first.left && right !== first.right)
  return Math.max(first.weight + mostWeight(free), mostWeight(rest))
}

const edgesOf = fc.uniqueArray(
  fc.record({ left: fc.nat(4), right: fc.nat(4), weight: fc.integer({ min: 1, max: 20 }) }),
  { maxLength: 12, selector: ({ left, right }) => `${left} ${right}` },
)

test('the assignment is one to one and of the greatest weight', () => {
  fc.assert(
    fc.property(edgesOf, (edges) => {
      const pairs = assign(edges)
      assert.equal(new Set(pairs.map(({ left }) => left)).size, pairs.length)
      assert.equal(new Set(pairs.map(({ right }) => right)).size, pairs.length)
      const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0)
      assert.equal(weight, mostWeight(edges))
    }),
  )
})

test('a figure lies between its bounds, and they are the same on every run', () => {
  const counts = Array.from({ length: 40 }, (_, at) => [at % 3 === 0 ? 1 : 0, 1] as const)
  const figure = shareFigure(counts)
  assert.equal(figure.value, 14 / 40)
  assert.ok(figure.low < figure.value && figure.value < figure.high)
  assert.ok(figure.low > 0.15 && figure.high < 0.55)
  assert.deepEqual(shareFigure(counts), figure)
  assert.deepEqual(named('F1', { value: 1, low: 0.5, high: 1 }), {
    F1: 1,
    'F1 low': 0.5,
    'F1 high': 1,
  })
})

test('documents that are all alike leave no doubt, and none leave nothing', () => {
  const alike = [
    { right: 1, found: 2, gold: 2 },
    { right: 1, found: 2, gold: 2 },
  ]
  assert.deepEqual(f1Figure(alike), { value: 0.5, low: 0.5, high: 0.5 })
  assert.deepEqual(f1Figure([]), { value: 0, low: 0, high: 0 })
})

test('a wider chain holds the cues of narrower ones', () => {
  const outer = linked(span(0, 5), span(6, 10), span(11, 60))
  const middle = linked(span(11, 15), span(16, 20), span(21, 60))
  const inner = linked(span(21, 25), span(26, 30), span(31, 60))
  assert.deepEqual(chainOf(inner, [inner, outer, middle]), [outer, middle, inner])
  assert.deepEqual(chainOf(outer, [inner, outer, middle]), [outer])
})

test('a chain is right where every source is, in order, and none is left over', () => {
  const [outer, inner] = [
    linked(span(0, 5), span(6, 10), span(11, 60)),
    linked(span(11, 15), span(16, 20), span(21, 60)),
  ]
  const gold = {
    kind: 'speech',
    cue: [span(17, 20)],
    chain: [[span(3, 5)], [span(11, 15)]],
  } as const
  const right = { cueSeen: true, sourceRight: true, chainRight: true }
  assert.deepEqual(judgeChain(gold, [outer, inner]), right)
  assert.deepEqual(judgeChain(gold, [inner]), { ...right, chainRight: false })
  assert.deepEqual(judgeChain({ ...gold, chain: [[span(11, 15)], [span(3, 5)]] }, [outer, inner]), {
    cueSeen: true,
    sourceRight: false,
    chainRight: false,
  })
  assert.equal(judgeChain({ ...gold, cue: [span(70, 75)] }, [outer, inner]).cueSeen, false)
})
