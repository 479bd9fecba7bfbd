// What the rules are handed of the model's trees: verbs with their forms, subjects and objects.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase } from '../../../src/read/rules/phrases.ts'
import type { Parse } from '../../../src/read/rules/sentence.ts'
import { parseTree } from '../../../src/read/trained/parse.ts'
import { branchOf, childOf } from '../../../src/read/trained/syntax.ts'
import { grow } from './grow.ts'

const parse = (written: string): Parse => {
  const { text, tokens, syntax } = grow(written)
  return parseTree(text, tokens, syntax, 0)
}

/** "subject < verb form tense > object" of each clause. */
function describe({ words, clauses }: Parse): string[] {
  const write = (phrase: Phrase | null): string =>
    phrase === null
      ? '-'
      : words
          .slice(phrase.first, phrase.last + 1)
          .map((word) => word.lower)
          .join(' ')
  return clauses.map(({ group, subject, object }) => {
    const verb = words
      .slice(group.first, group.last + 1)
      .map((word) => word.lower)
      .join(' ')
    return `${write(subject)} < ${verb} ${group.tense} > ${write(object)}`
  })
}

test('a verb that looks like a noun is the verb that the tree says it is', () =>
  assert.deepEqual(
    describe(
      parse('Guards/NOUN/2/nsubj man/VERB/0/root the/DET/4/det gates/NOUN/2/obj ././2/punct'),
    ),
    ['guards < man present > the gates'],
  ))

test('a participle behind its noun is no finite verb', () =>
  assert.deepEqual(
    describe(
      parse('The/DET/2/det ship/NOUN/5/nsubj held/VERB/2/acl there/ADV/3/advmod sank/VERB/0/root'),
    ),
    ['the ship < held none > -', 'the ship < sank past > -'],
  ))

test('a verb shares the subject of the verb that it is joined to, over whatever stands between', () =>
  assert.deepEqual(
    describe(
      parse(
        'Lee/PROPN/2/nsubj shut/VERB/0/root the/DET/4/det mill/NOUN/2/obj and/CCONJ/6/cc sold/VERB/2/conj it/PRON/6/obj',
      ),
    ),
    ['lee < shut past > the mill', 'lee < sold past > it'],
  ))

test('an infinitive is done by the object of the verb that it hangs on', () =>
  assert.deepEqual(
    describe(
      parse(
        'They/PRON/2/nsubj urged/VERB/0/root Lee/PROPN/2/obj to/PART/5/mark sell/VERB/2/xcomp it/PRON/5/obj',
      ),
    ),
    ['they < urged past > lee', 'lee < to sell none > it'],
  ))

test('a relative clause speaks of the noun that it hangs on', () =>
  assert.deepEqual(
    describe(
      parse(
        'The/DET/2/det ferry/NOUN/6/nsubj that/PRON/4/nsubj sank/VERB/2/acl:relcl was/AUX/6/cop old/ADJ/0/root',
      ),
    ),
    ['the ferry < sank past > -', 'the ferry < was past > -'],
  ))

test('a passive has no object, and its subject is who suffers it', () =>
  assert.deepEqual(
    describe(
      parse(
        'Lee/PROPN/3/nsubj:pass was/AUX/3/aux:pass arrested/VERB/0/root by/ADP/5/case police/NOUN/3/obl:agent',
      ),
    ),
    ['lee < was arrested past > -'],
  ))

test('a branch is what hangs on a word without a break, but for the relations left out', () => {
  const { syntax } = grow(
    'of/ADP/3/case the/DET/3/det crew/NOUN/0/root of/ADP/6/case the/DET/6/det ship/NOUN/3/nmod',
  )
  assert.deepEqual(branchOf(syntax, 2, new Set(['case'])), { first: 1, last: 5 })
  assert.deepEqual(branchOf(syntax, 5, new Set()), { first: 3, last: 5 })
  assert.equal(childOf(syntax, 2, 'nmod'), 5)
  assert.equal(childOf(syntax, 2, 'obj'), -1)
})
