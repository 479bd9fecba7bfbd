// How words are cut into the encoder's pieces. All words are invented or plain.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeVocabulary, shapeOf } from '../../../src/read/trained/wordpiece.ts'

const pieces =
  '[UNK] [CLS] [SEP] bridge bri ##dge ##s na ##ive a - . b ##b ι σ ##σ 中 文 $ 5 ##0'.split(' ')
const vocabulary = makeVocabulary(pieces)

const cut = (word: string): string =>
  vocabulary
    .piecesOf(word)
    .ids.map((id) => pieces[id])
    .join(' ')

test('the longest piece comes first, and then the longest of the rest', () => {
  assert.equal(cut('bridge'), 'bridge')
  assert.equal(cut('bridges'), 'bridge ##s')
  assert.equal(cut('brid'), '[UNK]')
})

test('case and accents are passed over', () => {
  assert.equal(cut('BRIDGE'), 'bridge')
  assert.equal(cut('naïve'), 'na ##ive')
})

test('a sigma at the end of a word is like any other', () => assert.equal(cut('ΣΣ'), 'σ ##σ'))

test('a word is cut at its marks, and each ideograph stands alone', () => {
  assert.equal(cut('a-b.a'), 'a - b . a')
  assert.equal(cut('$50'), '$ 5 ##0')
  assert.equal(cut('中文'), '中 文')
})

test('what is invisible falls away, and what is then left with nothing is unknown', () => {
  assert.equal(cut('bri\u00addge'), 'bridge')
  assert.equal(cut('\u200b'), '[UNK]')
  assert.equal(cut('\ud800'), '[UNK]')
})

test('a part with a stretch that no piece covers is unknown as a whole, the others are not', () =>
  assert.equal(cut('bridgex-a'), '[UNK] - a'))

test('a word has at most 16 pieces, however long it is', () => {
  assert.equal(vocabulary.piecesOf('a-'.repeat(1_000_000)).ids.length, 16)
  assert.deepEqual(vocabulary.piecesOf('b'.repeat(101)).ids, [0])
  assert.equal(vocabulary.piecesOf('b'.repeat(100)).ids.length, 16)
})

/** Word and shape. */
const shapes: readonly (readonly [string, number])[] = [
  ['bridge', 1],
  ["n't", 1],
  ['ünter', 1],
  ['A', 2],
  ['Ann', 2],
  ['ANN', 3],
  ['U.S.', 3],
  ['McLee', 4],
  ['iPad', 4],
  ['50', 5],
  ['1,000.5', 5],
  ['11:10', 5],
  ['B2b', 2],
  ['12%', 6],
  ['²', 6],
  ['.', 7],
  ['--', 7],
  ['中文', 0],
]

for (const [word, shape] of shapes)
  test(`"${word}" has shape ${shape}`, () => assert.equal(shapeOf(word), shape))
