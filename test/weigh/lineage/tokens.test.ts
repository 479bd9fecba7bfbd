import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokensOf } from '../../../src/weigh/lineage/tokens.ts'

const keysIn = (text: string) =>
  tokensOf(text, { start: 0, end: text.length }).map(({ word }) => word.keys)
const soundIn = (name: string) => keysIn(name)[0]?.at(-1)

test('a number is one however it is written', () => {
  for (const number of ['46', 'forty-six', 'Forty-six']) assert.deepEqual(keysIn(number), [['#46']])
  for (const number of ['2,400', '2.400', '2400']) assert.deepEqual(keysIn(number), [['#2400']])
})

test('a name sounds alike in its transliterations', () => {
  for (const name of ['Qosimjonov', 'Kosimzhonov', 'Kasimzhanov'])
    assert.equal(soundIn(name), soundIn('Qosimjonov'))
  assert.equal(soundIn('Lupșanu'), soundIn('Lupshan'))
  assert.notEqual(soundIn('Lupshan'), soundIn('Lapchenko'))
})

test('inflections of a word are one', () => {
  assert.deepEqual(keysIn('closed closing close').flat(), ['clos', 'clos', 'clos'])
})

test('tokens stand where their words do, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0
      for (const { start, end } of tokensOf(text, { start: 0, end: text.length })) {
        assert.ok(last <= start && start < end && end <= text.length)
        last = end
      }
    }),
  )
})
