import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReportId } from '../../src/domain/id.ts'
import type { Weighable } from '../../src/domain/weighing.ts'
import { Portrait } from '../../src/weigh/lineage/portrait.ts'
import { sampledShingles } from '../../src/weigh/settings.ts'
import { contained, sampleKeys } from '../../src/weigh/shingles.ts'

const report = (text: string, leftover = ''): Weighable => ({
  id: 'r1' as ReportId,
  ...{ published: null, outlet: null, statements: [] },
  text: `${text}\n\n${leftover}`,
  zones: [
    { kind: 'body' as const, span: { start: 0, end: text.length } },
    {
      kind: 'leftover' as const,
      span: { start: text.length + 2, end: text.length + 2 + leftover.length },
    },
  ],
})
const shingles = (text: string, leftover = '') => new Portrait(report(text, leftover)).shingles

const text =
  'Three cranes were lifted onto the quay of the new terminal on Monday morning, the port authority ' +
  'said, and a fourth one will follow in June when the berth has been dredged to eleven metres.'

test('case, accents and quotation marks do not part copies', () => {
  assert.deepEqual(
    shingles('“The Évros bridge” is shut today'),
    shingles('the evros BRIDGE is shut today'),
  )
})

test("leftovers of the page's template count for nothing", () => {
  assert.deepEqual(shingles(text, 'Share this story with all your friends'), shingles(text))
})

test('a text shorter than a shingle has no keys, and is contained in nothing', () => {
  assert.deepEqual(sampleKeys(shingles('Three words only')), [])
  assert.equal(contained(shingles('Three words only'), shingles(text)), 0)
})

test('a shortened copy is contained in its parent, not the other way round', () => {
  const cut = text.slice(0, 100)
  assert.ok(contained(shingles(cut), shingles(text)) > 0.9)
  assert.ok(contained(shingles(text), shingles(cut)) < 0.7)
})

test('a copy with a changed word meets its original under some key; another text does not', () => {
  const keys = new Set(sampleKeys(shingles(text)))
  assert.ok(keys.size <= sampledShingles)
  const copy = sampleKeys(shingles(text.replace('Monday', 'Tuesday')))
  assert.ok(copy.some((key) => keys.has(key)))
  const other = sampleKeys(shingles(text.split(' ').reverse().join(' ')))
  assert.ok(!other.some((key) => keys.has(key)))
})

test('keys are whole numbers of 32 bits for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) =>
      sampleKeys(shingles(any)).every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 32),
    ),
  )
})
