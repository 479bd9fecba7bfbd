import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NameKind } from '../../../src/domain/reading.ts'
import { toponymsOf } from '../../../src/ground/places/toponyms.ts'
import { inventGazetteer, marked } from './world.ts'

const gazetteer = inventGazetteer()

/** The toponyms among the marked names of a sentence, all of one kind. */
function toponyms(sentence: string, kind: NameKind): string[] {
  const { text, mentions } = marked(sentence)
  const names = mentions.map(({ span }) => ({ span, kind }))
  return toponymsOf(text, names, gazetteer).map(({ words }) => words)
}

test('what is taken for a place is placed, whether the gazetteer has it or not', () =>
  assert.deepEqual(toponyms('They left [Nowhere Hill].', 'place'), ['Nowhere Hill']))

test('a name of no clear kind is a place where the words before it say so', () => {
  assert.deepEqual(toponyms('They met in [Hrushchynka].', 'other'), ['Hrushchynka'])
  assert.deepEqual(toponyms('[Hrushchynka] scored twice.', 'other'), [])
  assert.deepEqual(toponyms('They met in [Xyzzy].', 'other'), [])
})

test('a country, a capital and what stands before its province are places anywhere', () => {
  assert.deepEqual(toponyms('[Ukraine] said no.', 'other'), ['Ukraine'])
  assert.deepEqual(toponyms('[Orlanivka] said no.', 'organization'), ['Orlanivka'])
  assert.deepEqual(toponyms('[Ashby Mills], Texas, said no.', 'other'), ['Ashby Mills'])
})

test('people and peoples are no places, though they bear the name of one', () => {
  assert.deepEqual(toponyms('[Texas] scored twice.', 'person'), [])
  assert.deepEqual(toponyms('In [Texas] he grew up.', 'group'), [])
})

test('one mention that stands as a place makes all of its name places', () =>
  assert.deepEqual(toponyms('[Velmorsk] is calm. Shells fell near [Velmorsk].', 'other'), [
    'Velmorsk',
    'Velmorsk',
  ]))
