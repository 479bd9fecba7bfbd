// The word lists agree with each other.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attitudes, cues, rejecting, sourcing, tells } from '../../src/read/rules/cues.ts'
import { closedClass } from '../../src/read/rules/lexicon.ts'
import { BASE, findVerb, ING, PARTICIPLE, PAST, S_FORM } from '../../src/read/rules/verbs.ts'

test('every cue is a verb that the tagger knows', () => {
  const all = [...cues.keys(), ...attitudes, ...rejecting, ...sourcing, ...tells]
  assert.deepEqual(
    all.filter((word) => ((findVerb(word)?.forms ?? 0) & BASE) === 0),
    [],
  )
})

test('verbs are known in all their forms, listed or not', () => {
  const forms: readonly (readonly [string, string, number])[] = [
    ['said', 'say', PAST | PARTICIPLE],
    ['says', 'say', S_FORM],
    ['taken', 'take', PARTICIPLE],
    ['went', 'go', PAST],
    ['going', 'go', ING],
    ['set', 'set', BASE | PAST | PARTICIPLE],
    ['denies', 'deny', S_FORM],
    ['denied', 'deny', PAST | PARTICIPLE],
    ['stopping', 'stop', ING],
    ['travelled', 'travel', PAST | PARTICIPLE],
    ['traveled', 'travel', PAST | PARTICIPLE],
    ['rewilded', 'rewild', PAST | PARTICIPLE],
    ['nationalising', 'nationalise', ING],
  ]
  for (const [word, lemma, flags] of forms)
    assert.deepEqual(findVerb(word), { lemma, forms: flags }, word)
  for (const word of ['hundred', 'morning', 'bridge', 'constructor'])
    assert.equal(findVerb(word), null, word)
})

test('closed classes have no words of the prototype', () =>
  assert.equal(closedClass.get('constructor'), undefined))
