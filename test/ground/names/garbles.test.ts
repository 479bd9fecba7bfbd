import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { type Candidate, readGarble } from '../../../src/ground/names/garbles.ts'

const centre = (named: boolean): Candidate => ({
  id: 'centre',
  kind: 'organization',
  names: ['National Resistance Center'],
  named,
})
const others: readonly Candidate[] = [
  { id: 'bank', kind: 'organization', names: ['Central Bank of Velmora'], named: false },
  { id: 'territory', kind: 'place', names: ['temporarily occupied territory'], named: false },
  { id: 'cosmodrome', kind: 'place', names: ['Vostochny Cosmodrome'], named: false },
  { id: 'airfield', kind: 'facility', names: ['Knevichi Airport'], named: false },
  { id: 'dam', kind: 'organization', names: ['Federal Dam Inspectorate'], named: false },
]

const seeds = path.resolve(import.meta.dirname, '../../../../shared/seeds')

/** Kind, words and what they stand for, in the seed. */
const forms = [
  ['organization', 'The center of national resistance', 'centre'],
  ['organization', 'the central nervous system', 'centre'],
  ['organization', 'the Central Committee', 'centre'],
  ['place', 'the TOT', 'territory'],
  ['place', 'the Skhidny cosmodrome', 'cosmodrome'],
  ['place', 'the Knevichi airfield', 'airfield'],
] as const

test('the garbled names of the seed lead to what they stand for', {
  skip: existsSync(seeds) ? false : 'needs ../shared/seeds',
}, () => {
  const file = globSync('*.txt', { cwd: seeds })[0] as string
  const text = readFileSync(path.join(seeds, file), 'utf8')
  for (const [kind, words, id] of forms)
    assert.equal(readGarble(words, kind, text, [centre(true), ...others])[0]?.id, id, words)
})

test('initials taken for other words say so, and show the name', () => {
  const [best] = readGarble('the CNS', 'organization', 'So the CNS explained.', [centre(false)])
  assert.deepEqual([best?.rule, best?.name], ['initials', 'National Resistance Center'])
})

test('a medical text keeps its nervous system, a history its committee', () => {
  const medical = 'The drug reaches the brain and the central nervous system of patients.'
  const history = 'The Central Committee met before the congress of the communist party.'
  const words = 'organization'
  assert.deepEqual(readGarble('the central nervous system', words, medical, [centre(false)]), [])
  assert.deepEqual(readGarble('the Central Committee', words, history, [centre(false)]), [])
})

test('a person is no garble of a body', () =>
  assert.deepEqual(readGarble('Nora Cass', 'person', 'Nora Cass spoke.', [centre(true)]), []))
