// Clusters of mentions against the right ones, on the examples that the field checks its scorers with.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  bCubed,
  type Clusters,
  ceafe,
  conllF1,
  linkF1,
  linkRow,
  muc,
} from '../../bench/metrics/coreference.ts'

const clusters = (...words: string[]): Clusters => words.map((letters) => [...letters])

const close = (found: readonly number[], right: readonly number[]): void => {
  for (const [at, value] of right.entries())
    assert.ok(Math.abs((found[at] ?? Number.NaN) - value) < 1e-9, `${found} is not ${right}`)
}

/** The example of Pradhan et al. (2014), whose figures they work out by hand. */
const key = clusters('abc', 'defg')
const response = clusters('ab', 'cd', 'fghi')

test('MUC counts links: 2 of 5 either way', () => {
  close(muc(key, response), [2, 5, 2, 5])
})

test('B-cubed counts mentions: 35/12 of 7, and 4 of 8', () => {
  close(bCubed(key, response), [35 / 12, 7, 4, 8])
})

test('CEAFe pairs clusters: 1.3 of 2, and of 3', () => {
  close(ceafe(key, response), [1.3, 2, 1.3, 3])
})

test('the CoNLL figure is the mean of the three F1', () => {
  const row = linkRow(key, response)
  close([linkF1(row, 0), linkF1(row, 1), linkF1(row, 2)], [0.4, 0.4545454545454545, 0.52])
  assert.ok(Math.abs(conllF1(row) - (0.4 + 0.4545454545454545 + 0.52) / 3) < 1e-9)
})

test('one cluster of everything is dear to CEAFe and B-cubed, cheap to MUC', () => {
  const row = linkRow(clusters('ab', 'cd', 'ef'), clusters('abcdef'))
  close([linkF1(row, 0), linkF1(row, 1), linkF1(row, 2)], [0.75, 0.5, 0.25])
})

test('singletons have no links, but are mentions and clusters', () => {
  close(muc(clusters('a', 'b'), clusters('ab')), [0, 0, 0, 1])
  close(bCubed(clusters('a', 'b'), clusters('ab')), [2, 2, 1, 2])
})

test('nothing found is worth nothing', () => {
  assert.equal(conllF1(linkRow(key, [])), 0)
  assert.equal(conllF1(linkRow([], [])), 0)
})

/** Partitions of some of twelve mentions. */
const partition = fc.array(fc.nat(5), { minLength: 2, maxLength: 12 }).map((places): Clusters => {
  const groups = Map.groupBy(places.entries(), ([, place]) => place)
  return [...groups.values()].map((group) => group.map(([mention]) => String(mention)))
})

test('what is found right to the letter is all right', () => {
  fc.assert(
    fc.property(partition, (gold) => {
      const row = linkRow(gold, gold.toReversed())
      close([linkF1(row, 1), linkF1(row, 2)], [1, 1])
      assert.equal(linkF1(row, 0), gold.some((cluster) => cluster.length > 1) ? 1 : 0)
    }),
  )
})

test('recall one way is precision the other way, and neither passes 1', () => {
  fc.assert(
    fc.property(partition, partition, (gold, found) => {
      for (const measure of [muc, bCubed, ceafe]) {
        const [hits, asked, hitsFound, all] = measure(gold, found)
        close(measure(found, gold), [hitsFound, all, hits, asked])
        assert.ok(hits <= asked + 1e-9 && hitsFound <= all + 1e-9)
      }
    }),
  )
})
