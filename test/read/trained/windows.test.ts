// How a text is cut into the windows that the encoder reads.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutWindows, type Stretch } from '../../../src/read/trained/windows.ts'

/** Sentences of so many words each. */
function sentencesOf(...lengths: readonly number[]): Stretch[] {
  let first = 0
  return lengths.map((length) => {
    const sentence = { first, end: first + length }
    first += length
    return sentence
  })
}

/** Windows of a text whose words have one piece each, as "context|own words". */
const cut = (lengths: readonly number[], room: number, context: number): string[] => {
  const sentences = sentencesOf(...lengths)
  const words = sentences.at(-1)?.end ?? 0
  return cutWindows(new Array(words).fill(1), sentences, { room, context }).map(
    ({ from, first, end }) => `${from}|${first}-${end}`,
  )
}

test('a window holds as many whole sentences as it has room for', () =>
  assert.deepEqual(cut([4, 4, 4, 4], 10, 0), ['0|0-8', '8|8-16']))

test('a window starts with the sentences before it as context', () =>
  assert.deepEqual(cut([4, 4, 4, 4], 12, 4), ['0|0-12', '8|12-16']))

test('a sentence too long for the context is left out of it whole', () =>
  assert.deepEqual(cut([8, 8, 8], 12, 4), ['0|0-8', '8|8-16', '16|16-24']))

test('context gives way to a sentence that would not fit beside it', () =>
  assert.deepEqual(cut([4, 4, 11], 12, 4), ['0|0-8', '8|8-19']))

test('only a sentence that alone does not fit is cut, the words before the cut being its context', () =>
  assert.deepEqual(cut([2, 25, 2], 10, 3), ['0|0-2', '2|2-12', '9|12-19', '16|19-26', '23|26-29']))

test('a text without words has no window', () => assert.deepEqual(cut([], 10, 3), []))

test('each word is read for its own sake once, and no window is longer than its room', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 60 }), {
        maxLength: 30,
      }),
      fc.nat(40),
      (texts, context) => {
        const sizes = texts.flat()
        const sentences = sentencesOf(...texts.map((words) => words.length))
        const windows = cutWindows(sizes, sentences, { room: 80, context })
        let next = 0
        for (const { from, first, end } of windows) {
          assert.equal(first, next)
          assert.ok(from <= first && first < end)
          assert.ok(sizes.slice(from, end).reduce((sum, size) => sum + size, 0) <= 80)
          assert.ok(sizes.slice(from, first).reduce((sum, size) => sum + size, 0) <= context)
          next = end
        }
        assert.equal(next, sizes.length)
      },
    ),
  ))
