import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type IndexedName, openNameIndex } from '../../../src/ground/names/index.ts'
import { findCandidates, keepPostings } from '../../../src/ground/names/postings.ts'

const person = (name: string): IndexedName => ({ id: name, name, kind: 'person' })
const body = (name: string): IndexedName => ({ id: name, name, kind: 'organization' })

const register = openNameIndex([
  person('Yevhen Korolchuk'),
  person('Halyna Dovhopola'),
  person('Ahmad al-Khatib'),
  body('Harbour Inspection Office'),
  body('Black Heron Security'),
])

test('a name in another script finds its entity first', () => {
  assert.equal(register.search('Галина Довгополая', 'person')[0]?.id, 'Halyna Dovhopola')
  assert.equal(register.search('أحمد الخطيب', 'person')[0]?.id, 'Ahmad al-Khatib')
})

test('an acronym finds its long form', () =>
  assert.equal(register.search('HIO', 'organization')[0]?.id, 'Harbour Inspection Office'))

test('what is not there is found, if at all, as not the same', () =>
  assert.ok(register.search('Zoltan Quispe', 'person').every(({ same }) => !same)))

test('an empty name and an empty index find nothing', () => {
  assert.deepEqual(register.search('', 'person'), [])
  assert.deepEqual(openNameIndex([]).search('Ann Lee', 'person'), [])
})

test('reading stops at the budget, rare keys first', () => {
  const common = Array.from({ length: 500 }, () => new Set(['common']))
  const postings = keepPostings([...common, new Set(['common', 'rare'])])
  const read: string[] = []
  const spied = {
    ...postings,
    read: (key: string) => {
      read.push(key)
      return postings.read(key)
    },
  }
  const found = findCandidates(spied, new Set(['common', 'rare']), { limit: 5, budget: 100 })
  assert.deepEqual([found, read], [[500], ['rare']])
})
