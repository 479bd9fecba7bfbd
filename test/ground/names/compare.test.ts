import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameKinds } from '../../../src/domain/reading.ts'
import { compareNames } from '../../../src/ground/names/compare.ts'

const isSame = (a: string, b: string, kind: 'person' | 'organization'): boolean =>
  compareNames(a, b, kind).same

test('a name in Cyrillic, Arabic and Hangul is the name that Latin letters write', () => {
  assert.ok(isSame('Yevhen Korolchuk', 'Євген Корольчук', 'person'))
  assert.ok(isSame('Ahmad al-Khatib', 'أحمد الخطيب', 'person'))
  assert.ok(isSame('Park Jae-hyun', '박재현', 'person'))
})

test('order, titles, initials, patronymics and nicknames leave a person who they are', () => {
  assert.ok(isSame('Suvorin, Mikhail', 'Gen. Mikhail Suvorin', 'person'))
  assert.ok(isSame('M. A. Suvorin', 'Mikhail Andreyevich Suvorin', 'person'))
  assert.ok(isSame('Robert Hallam', 'Bob Hallam', 'person'))
})

test('another given name, patronymic or gender makes another person', () => {
  assert.ok(!isSame('Mikhail Suvorin', 'Maxim Suvorin', 'person'))
  assert.ok(!isSame('Mikhail Andreyevich Suvorin', 'Mikhail Petrovich Suvorin', 'person'))
  assert.ok(!isSame('Ivan Grebenkin', 'Ivanna Grebenkina', 'person'))
  assert.ok(!isSame('Hallam', 'Robert Hallam', 'person'))
})

test('legal forms and small words do not part organizations, own words and numbers do', () => {
  assert.ok(isSame('OOO Tekhnoprom', 'Tekhnoprom Limited Liability Company', 'organization'))
  assert.ok(isSame('Center for Border Security', 'Border Security Centre', 'organization'))
  assert.ok(!isSame('Black Heron Security', 'White Heron Security', 'organization'))
  assert.ok(!isSame('Border Guard Unit 14', 'Border Guard Unit 41', 'organization'))
})

test('an acronym is its long form, and the rule says so', () => {
  const judged = compareNames('HIO', 'Harbour Inspection Office', 'organization')
  assert.deepEqual([judged.same, judged.rule], [true, 'acronym'])
})

test('any two strings get the same score in either order, within [0, 1]', () => {
  const kind = fc.constantFrom(...nameKinds)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), kind, (a, b, of) => {
      const [there, back] = [compareNames(a, b, of).score, compareNames(b, a, of).score]
      assert.ok(there >= 0 && there <= 1)
      assert.ok(Math.abs(there - back) < 0.05)
    }),
  )
})

test('a hostile name of a megabyte is judged in a blink', () => {
  const started = performance.now()
  compareNames('А'.repeat(1_000_000), 'a b '.repeat(250_000), 'person')
  assert.ok(performance.now() - started < 1000)
})
