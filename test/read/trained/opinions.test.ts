// How the rules' judgement and a model's opinion are put together.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Opinion } from '../../../src/read/rules/findings.ts'
import { parseSentences } from '../../../src/read/rules/parsing.ts'
import { findStated, isUnstated, withOpinion } from '../../../src/read/rules/second-opinions.ts'
import { opinionOf } from '../../../src/read/trained/opinions.ts'
import type { Scores } from '../../../src/read/trained/scores.ts'

const even = Math.log(0.25)
const open: Opinion = {
  stated: 0.5,
  predicate: 0.5,
  certainty: { certain: even, probable: even, possible: even, unknown: even },
  polarity: { positive: Math.log(0.5), negative: Math.log(0.5) },
  phase: { planned: even, ongoing: even, done: even },
}
const judged = {
  certainty: 'possible',
  polarity: 'positive',
  phase: 'done',
  hedge: { start: 0, end: 3 },
} as const

test('a model that leans nowhere changes nothing', () =>
  assert.deepEqual(withOpinion(judged, open), judged))

test('no opinion changes nothing', () => assert.deepEqual(withOpinion(judged, null), judged))

test('a model that is sure outweighs the rules', () => {
  const plain = { ...judged, certainty: 'certain', hedge: null } as const
  const sure = { certain: -20, probable: 0, possible: -20, unknown: -20 }
  assert.equal(withOpinion(plain, { ...open, certainty: sure }).certainty, 'probable')
  const turned = withOpinion(judged, { ...open, polarity: { positive: -20, negative: 0 } })
  assert.equal(turned.polarity, 'negative')
})

test('no model talks away the words that hold back', () => {
  const sure = { certain: 0, probable: -20, possible: -20, unknown: -20 }
  const found = withOpinion(judged, { ...open, certainty: sure })
  assert.deepEqual([found.certainty, found.hedge], ['possible', judged.hedge])
})

test('a word is dropped only where the model finds it out of the question', () => {
  assert.equal(isUnstated({ ...open, stated: 0.001 }), true)
  assert.equal(isUnstated(open), false)
  assert.equal(isUnstated(null), false)
})

/** The words that are added where a model is sure of every one. */
function addedIn(text: string): string[] {
  const tokens = [...text.matchAll(/\w+|\./g)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length },
  }))
  const whole = [{ start: 0, end: text.length }]
  const [sentence] = parseSentences({ text, zones: [] }, whole, tokens, [])
  const parse = sentence?.parse
  assert.ok(parse)
  const sure = () => ({ ...open, stated: 1, predicate: 1 })
  return findStated(parse, sure)
    .map((at) => tokens[at] ?? whole[0])
    .map((word) => text.slice(word?.start, word?.end))
}

test('helping verbs state nothing, however sure the model is of them', () => {
  assert.deepEqual(addedIn('Bridges have been repaired.'), ['Bridges', 'repaired'])
  assert.deepEqual(addedIn('Trucks will be moved.'), ['Trucks', 'moved'])
})

test('an opinion is read from the row of the word that starts where the event does', () => {
  const states = Float32Array.from([...new Array(10).fill(9), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const tokens = [
    { start: 0, end: 3 },
    { start: 4, end: 9 },
  ]
  const opinionOn = opinionOf(
    { states, preds: Float32Array.from([0, 0, 0, 0]) } as unknown as Scores,
    tokens,
  )
  const found = opinionOn({ start: 4, end: 12 })
  assert.equal(found?.stated, 0.5)
  assert.ok(Math.abs((found?.polarity.negative ?? 0) - Math.log(1 / (1 + Math.exp(-1)))) < 1e-6)
  assert.ok((found?.certainty.unknown ?? -9) > (found?.certainty.certain ?? 0))
  assert.ok((found?.phase.done ?? -9) > (found?.phase.planned ?? 0))
  assert.equal(opinionOn({ start: 5, end: 9 }), null)
})
