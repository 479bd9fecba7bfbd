import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeBytes } from '../../src/clean/charset.ts'
import { clean } from '../../src/clean/clean.ts'
import { wordsOf } from './pages.ts'

/** A runtime decodes every encoding but writes only UTF-8: each byte that decodes to one sign is looked up. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 63)
}

function encodeWide(text: string, high: 0 | 1): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return Uint8Array.from(
    units.flatMap((unit) => (high === 0 ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  )
}

const ukrainian =
  'Порт Ізмаїла закрито до понеділка, повідомила адміністрація. Її керівник сказав, що їх ремонтують.'
const polish =
  'Premier powiedział w poniedziałek, że rząd przyjął projekt budżetu, który trafi do Sejmu pod głosowanie.'
const french =
  'Le préfet a déclaré lundi que le pont était fermé à la circulation, où près de cent camions attendaient déjà.'
const greek =
  'Ο πρωθυπουργός δήλωσε τη Δευτέρα ότι ο προϋπολογισμός θα κατατεθεί στη Βουλή την επόμενη εβδομάδα.'

const page = (label: string, text: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head><body><h1>x</h1>` +
  `<p>${text}</p><p>${text} 2</p><p>${text} 3</p></body></html>`

const cases: readonly (readonly [encoding: string, label: string, text: string])[] = [
  ['windows-1251', 'windows-1251', ukrainian],
  ['windows-1251', 'utf-8', ukrainian],
  ['windows-1251', 'iso-8859-1', ukrainian],
  ['windows-1251', 'koi8-u', ukrainian],
  ['koi8-u', 'koi8-u', ukrainian],
  ['koi8-u', 'utf-8', ukrainian],
  ['koi8-u', 'windows-1251', ukrainian],
  ['iso-8859-5', 'utf-8', ukrainian],
  ['windows-1250', 'windows-1250', polish],
  ['windows-1250', 'utf-8', polish],
  ['windows-1252', 'utf-8', french],
  ['windows-1252', 'no-such-charset', french],
  ['iso-8859-7', 'utf-8', greek],
]
for (const [encoding, label, text] of cases)
  test(`reads ${encoding} that calls itself ${label}`, async () => {
    const report = await clean(encode(page(label, text), encoding), 'text/html')
    assert.equal(wordsOf(report, 'body')[0], text)
  })

test('reads UTF-16 without a mark, either way round', () => {
  assert.deepEqual(decodeBytes(encodeWide(page('utf-8', ukrainian), 1)), {
    text: page('utf-8', ukrainian),
    charset: 'utf-16le',
  })
  assert.deepEqual(decodeBytes(encodeWide(page('utf-8', ukrainian), 0)), {
    text: page('utf-8', ukrainian),
    charset: 'utf-16be',
  })
})

/** 「日本の首相は記者会見で予算を説明した。」 */
const shiftJis = '93fa967b82cc8ef1918a 82cd8b4c8ed289ef8ca982c5975c8e5a82f090e096be82b582bd8142'
  .replace(' ', '')
  .repeat(6)
const iso2022 = '1b2442467c4b5c1b2842'

test('reads Shift_JIS and ISO-2022-JP, labelled rightly, wrongly or not at all', () => {
  for (const label of ['shift_jis', 'utf-8', ''])
    assert.match(
      decodeBytes(labelled(label, shiftJis)).text,
      /日本の首相は記者会見で予算を説明した。/,
    )
  for (const label of ['iso-2022-jp', 'utf-8', ''])
    assert.match(decodeBytes(labelled(label, iso2022)).text, /日本/)
})

const labelled = (label: string, hex: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(label === '' ? '<p>' : `<meta charset="${label}"><p>`),
    Buffer.from(hex, 'hex'),
  ])

test('believes valid UTF-8, whatever label or header says', () => {
  const bytes = new TextEncoder().encode(page('windows-1251', ukrainian))
  assert.equal(decodeBytes(bytes, 'iso-8859-1').charset, 'utf-8')
})

test('forgives a few broken characters in what calls itself UTF-8', () => {
  const bytes = Buffer.concat([
    new TextEncoder().encode(page('utf-8', ukrainian)),
    Buffer.from([0xff, 0xd0]),
  ])
  assert.equal(decodeBytes(bytes).charset, 'utf-8')
})

test('leaves the byte order mark away and counts offsets after it', () => {
  assert.deepEqual(decodeBytes(Buffer.from('\ufeffabc')), { text: 'abc', charset: 'utf-8' })
})
