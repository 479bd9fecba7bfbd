// Brackets with a mark show what stands between quotation marks.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBlocks } from '../../src/read/blocks.ts'
import { findQuotations } from '../../src/read/rules/quotations.ts'
import { mark, unmark } from './marks.ts'

const quotationsIn = (text: string) => findQuotations(text, findBlocks(text, []))

function expectMarks(...marked: readonly string[]): void {
  for (const each of marked) {
    const { text } = unmark(each)
    const marks = quotationsIn(text).map(
      (found) => [found.spoken ? 'said' : 'word', found] as const,
    )
    assert.equal(mark(text, marks), each)
  }
}

test('marks of every language open and close', () =>
  expectMarks(
    '[said:“We are leaving today,”] she said.',
    '[said:"We are leaving today,"] she said.',
    '[said:„Wir gehen heute noch alle“], sagte sie.',
    '[said:«Мы уходим отсюда сегодня»], сказала она.',
    '[said:« Nous partons aujourd’hui »], dit-elle.',
    '彼は[said:「私たちは今日出発します、と彼女は言いましたが、それは嘘。」]と言った。',
  ))

test("a word held at arm's length is no speech, and no apostrophe is a mark", () =>
  expectMarks('The [word:“mission”] was the millers’ and Ann’s.', "It's the millers' and Ann's."))

test('a quotation that a paragraph leaves open goes on in the next', () => {
  const text = '“The first paragraph stays open.\n\n“The second one closes it.”'
  assert.deepEqual(
    quotationsIn(text).map(({ start, end, continued }) => [text.slice(start, end), continued]),
    [
      ['“The first paragraph stays open.', false],
      ['“The second one closes it.”', true],
    ],
  )
})
