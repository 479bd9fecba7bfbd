// In these texts a bar stands where a sentence ends and another begins.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Zone } from '../../src/domain/report.ts'
import { words } from '../../src/domain/span.ts'
import { findSentences } from '../../src/read/reader.ts'

function expectSentences(...barred: readonly string[]): void {
  for (const text of barred) {
    const plain = text.replaceAll('|', '')
    const wanted = text.split('|').map((each) => each.trim())
    const found = findSentences(plain).map((span) => words(plain, span))
    assert.deepEqual(found, wanted)
  }
}

test('an abbreviation ends no sentence', () =>
  expectSentences(
    'Lt. Gen. Ann Lee met Col.-Gen. Petrov on Jan. 5 at No. 10.| They talked.',
    'Mr. Lee and Dr. Okafor live near St. Petersburg, e.g. in the old town.| It is cold.',
    'The U.S. Senate and the U.N. met at 5 p.m. Monday.| Nobody spoke.',
    'Acme Inc. sued Foo Corp. in Calif. last week.| It won.',
  ))

test('an abbreviation may end one all the same', () =>
  expectSentences(
    'He moved to the U.S.| The house was sold.',
    'They left at 5 p.m.| Police came later.',
    'She works for Acme Inc.| It makes pumps, valves etc.| He left.',
    'He lives in Fresno, Calif.| “It is hot,” he said.',
  ))

test('an initial ends no sentence, a mark that looks like one does', () =>
  expectSentences(
    'J. K. Rowling met V. V. Putin and George W. Bush.| They parted.',
    'Oranges have vitamin C.| Lemons too.',
    'That was before World War I.| Trade stopped.',
  ))

test('abbreviations that a text uses itself are learned from it', () =>
  expectSentences(
    'The obl. council met in the obl. Capitol on Friday.| It rained.',
    'Вул. Шевченка та ген. Петренко у м. Київ.| Дощ іде.',
  ))

test('numbers with a stop go on where they are ordinals, decimals or list marks', () =>
  expectSentences(
    'Den 12. maj kom de.| De gik igen.',
    'Er kam am 12. Mai an.| Er ging.',
    'It cost 3.5 million in 2012.| Nobody paid.',
    '1. Wash the pump.| Then dry it.',
  ))

test('closing marks belong to the sentence that they close', () =>
  expectSentences(
    'He left (in May.)| She stayed.',
    '“Go.”| „Geh.“| «Va.»| He went.',
    '« Oui. »| Il partit.',
    'It said so.[12]| Nobody knew.',
    '「行け。」|彼は行った。',
  ))

test('a question inside a quotation goes on where its sentence does', () =>
  expectSentences(
    '"Why?" he asked.| Nobody answered.',
    '“Stop!” she cried, and ran.| He stopped.',
    '"I came. |I saw," he said.',
  ))

test('an ellipsis ends a sentence only before a capital', () =>
  expectSentences(
    'Well... maybe not.| It was… cold.',
    'He waited...| Then he left.',
    'So . . . he went.',
  ))

test('other scripts end sentences in their own way', () =>
  expectSentences(
    '他走了。|她没走！|谁知道？',
    'वह गया।| वह नहीं गई।',
    'ذهب؟| لم تذهب.',
    'Նա գնաց։| Նա մնաց։',
    'ሄደ።| አልሄደም።',
    'Πήγε; |Δεν πήγε.',
  ))

test('headlines, list items and template lines end with their line', () =>
  expectSentences(
    'Bridge shut for carts|\n\nThe bridge is shut.|\nShare this|\n- first item|\n- second item',
    '• one thing |• another thing',
  ))

test('a hard-wrapped text is joined, and that is decided for the whole text', () => {
  const wrapped =
    'The ferry across the lake will not leave before eight\nfrom Monday on, the harbour master told the islanders\non Thursday. There is ice on the western shore, thick\nas a hand.'
  expectSentences(wrapped.replace('Thursday. ', 'Thursday. |'))
  expectSentences('The ferry is late|\nBuses go as before|\nIslanders wait|\nNo date is known')
})

test('words that a scraper ran together are parted', () =>
  expectSentences('The road is closed.|Islanders wait.', 'Write to Kyle.Jones@mail.example today.'))

test('a careless writer starts sentences in lower case, a careful one does not', () =>
  expectSentences(
    'we came home. |then we talked. |it was late. |we slept.',
    'They met the min. of war. |Or so they said. |Nobody knows.',
  ))

test('a sentence never leaves its zone', () => {
  const text = 'Bridge shut The bridge is shut.'
  const zones: Zone[] = [
    { span: { start: 0, end: 11 }, kind: 'title' },
    { span: { start: 12, end: text.length }, kind: 'body' },
  ]
  assert.deepEqual(
    findSentences(text, zones).map((span) => words(text, span)),
    ['Bridge shut', 'The bridge is shut.'],
  )
})
