// In these texts a middle dot parts tokens that no space parts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../src/domain/span.ts'
import { findTokens } from '../../src/read/reader.ts'

function expectTokens(...dotted: readonly string[]): void {
  for (const text of dotted) {
    const plain = text.replaceAll('·', '')
    const found = findTokens(plain).map((span) => words(plain, span))
    assert.deepEqual(found, text.split(/[\s·]+/))
  }
}

test('clitics stand alone', () =>
  expectTokens(
    "I do·n't think it·'s Ann·'s·.",
    'We·’ll see the millers·’ dues·.',
    'You can·not gon·na win·.',
  ))

test('hyphens part words, but not behind a prefix', () =>
  expectTokens(
    'a state·-·owned plant',
    'an anti-tank mine',
    'a 15·-·year term',
    'the co-owner·-·to·-·be',
  ))

test('numbers keep their separators', () =>
  expectTokens(
    '1,200.50 at 11:10 on 9/11',
    '$·5 and 20·% of US·$·3',
    'call 303-832-8160 on 2024-03-02',
    'at 10·am',
  ))

test('abbreviations keep their full stop, other words do not', () =>
  expectTokens(
    'The U.S. and Mr. Lee left·.',
    'He works for Acme Inc.',
    'See No. 5 and p. 3·.',
    'J. Lee has plan B·.',
  ))

test('addresses, tags and smiles are one token', () =>
  expectTokens(
    'see https://site.example/a?b=c·.',
    'write to ann@mail.example·, please',
    '(·www.site.example·)',
    '#news @ann :-)',
  ))

test('marks stand alone, repeated ones together', () =>
  expectTokens('“·Stop·!!·” he cried·...', 'a·/·b or w/o', '*·*'.replace('·', ''), 'AT&T and R&D'))

test('scripts without spaces are parted too', () => {
  const text = '他昨天去了北京。'
  const tokens = findTokens(text).map((span) => words(text, span))
  assert.equal(tokens.join(''), text)
  assert.ok(tokens.includes('北京'))
  assert.equal(tokens.at(-1), '。')
})
