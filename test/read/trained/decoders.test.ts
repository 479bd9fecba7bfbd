// How scores are turned into tags, trees and the parts of attributions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findParts } from '../../../src/read/trained/parts.ts'
import { chanceOf, findTagged } from '../../../src/read/trained/tags.ts'
import { findTree } from '../../../src/read/trained/trees.ts'

/** A table of scores of O, B-x, I-x, B-y, I-y in which each word favours one. */
const favouring = (labels: string, strength = 1): Float32Array =>
  Float32Array.from(
    labels
      .split('')
      .flatMap((label) =>
        ['.', 'X', 'x', 'Y', 'y'].map((each) => Number(each === label) * strength),
      ),
  )

const tagged = (labels: string, bias = 0): string[] =>
  findTagged(favouring(labels), 5, { first: 0, end: labels.length }, bias).map(
    ({ first, end, kind }) => `${first}-${end} ${'xy'[kind]}`,
  )

test('spans are read off the tags that the scores favour', () => {
  assert.deepEqual(tagged('.Xx.Y'), ['1-3 x', '4-5 y'])
  assert.deepEqual(tagged('XX'), ['0-1 x', '1-2 x'])
  assert.deepEqual(tagged('...'), [])
})

test('a span that goes on without a beginning is mended one way or the other', () => {
  for (const labels of ['.xx.', 'Xy', 'xxx'])
    for (const span of tagged(labels)) assert.match(span, /^\d-\d [xy]$/)
  assert.deepEqual(tagged('.xx.'), ['1-3 x'])
})

test('a reserve for "no span" drops what is barely one', () =>
  assert.deepEqual(tagged('.X.', 2), []))

test('a stretch is decoded by itself', () =>
  assert.deepEqual(
    findTagged(favouring('XxxYy'), 5, { first: 3, end: 5 }).map(({ first, end }) => [first, end]),
    [[3, 5]],
  ))

test('chances of a word add up to one', () => {
  const scores = Float32Array.from([1, 2, 3, -50, 0])
  const chances = [0, 1, 2, 3, 4].map((label) => chanceOf(scores, 5, 0, label))
  assert.ok(Math.abs(chances.reduce((sum, each) => sum + each, 0) - 1) < 1e-9)
  assert.ok((chances[2] as number) > 0.6)
})

/** Every table of heads of a few words that is a tree with one root. */
function* treesOf(size: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length === size) {
    const reaches = (word: number, steps = 0): boolean =>
      steps <= size && ((heads[word] as number) < 0 || reaches(heads[word] as number, steps + 1))
    if (heads.filter((head) => head < 0).length === 1 && heads.every((_, word) => reaches(word)))
      yield heads
    return
  }
  for (let head = -1; head < size; head += 1)
    if (head !== heads.length) yield* treesOf(size, [...heads, head])
}

test('the tree found is the best of all trees with one root', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.integer({ min: -20, max: 20 }), {
            minLength: size * (size + 1),
            maxLength: size * (size + 1),
          }),
        ),
      ),
      ([size, scores]) => {
        const total = (heads: ArrayLike<number>): number => {
          let sum = 0
          for (let word = 0; word < size; word += 1)
            sum += scores[word * (size + 1) + (heads[word] as number) + 1] as number
          return sum
        }
        const found = findTree(scores, size)
        const trees = [...treesOf(size)]
        assert.ok(trees.some((tree) => tree.every((head, word) => head === found[word])))
        assert.equal(total(found), Math.max(...trees.map(total)))
      },
    ),
  ))

test('a sentence of 160 words that all favour cycles has its tree soon', () => {
  const size = 160
  const scores = Float32Array.from({ length: size * (size + 1) }, (_, place) => {
    const word = Math.floor(place / (size + 1))
    const head = (place % (size + 1)) - 1
    return head === (word ^ 1) ? 50 : ((word * 7919 + head * 104_729) % 101) / 10
  })
  const start = performance.now()
  const heads = findTree(scores, size)
  assert.equal(heads.filter((head) => head < 0).length, 1)
  assert.ok(performance.now() - start < 2000)
})

/** Scores of none, cue, source and content in which each word favours one. */
const anchored = (labels: string, strengths = '') => ({
  at: labels.indexOf('c'),
  from: 0,
  values: Float32Array.from(
    labels
      .split('')
      .flatMap((label, word) =>
        ['.', 'c', 's', 't'].map((each) => Number(each === label) * Number(strengths[word] ?? 5)),
      ),
  ),
})

const parts = (labels: string, strengths?: string): string | null => {
  const found = findParts(anchored(labels, strengths), 1)
  if (found === null) return null
  const marks = labels.split('').map(() => '.')
  for (const [mark, stretches] of [
    ['c', found.cue],
    ['s', found.source],
    ['t', found.content],
  ] as const)
    for (const { first, end } of stretches) marks.fill(mark, first, end)
  return marks.join('')
}

test('cue, source and content are read off the scores', () => {
  assert.equal(parts('sscctttt.'), 'sscctttt.')
  assert.equal(parts('ttt.sc.tt'), 'ttt.sc.tt')
})

test('a word that barely differs from its neighbours goes with them', () =>
  assert.equal(parts('sctt.tt..', '555515555'), 'scttttt..'))

test('an attribution has a content, however weak', () => {
  assert.equal(parts('ssct..', '555155'), 'ssct..')
  assert.equal(findParts(anchored('c'), 1), null)
})

test('a content has at most three fragments', () => {
  const found = findParts(anchored('sctt..tt..tt..tt'), 1)
  assert.ok((found?.content.length ?? 0) <= 3)
})
