// Which mentions stand for the same, by what they tell alone: the model's vectors are blank here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Name } from '../../../src/domain/reading.ts'
import { findClusters, findMentions } from '../../../src/read/trained/coreference.ts'
import { mentionOf } from '../../../src/read/trained/mentions.ts'
import type { Scores } from '../../../src/read/trained/scores.ts'
import { wordingOf } from '../../../src/read/trained/wording.ts'
import { grow } from './grow.ts'

/** The words of the mention that word number `head` heads. */
function mention(written: string, head: number): string {
  const { text, tokens, syntax } = grow(written)
  const { first, end } = mentionOf(syntax, head)
  return text.slice(tokens[first]?.start, tokens[end - 1]?.end)
}

test('a mention is the phrase of its head, with the mark of a genitive', () => {
  const written =
    'in/ADP/3/case the/DET/3/det court/NOUN/6/nmod:poss ’s/PART/3/case old/ADJ/6/amod rooms/NOUN/0/root'
  assert.equal(mention(written, 2), 'the court ’s')
  assert.equal(mention(written.replace('in/ADP/3', 'in/ADP/6'), 5), 'the court ’s old rooms')
})

test('what stands in apposition is a mention of its own', () => {
  const written =
    'the/DET/2/det mayor/NOUN/0/root ,/PUNCT/4/punct Ann/PROPN/2/appos Lee/PROPN/4/flat'
  assert.equal(mention(written, 1), 'the mayor')
  assert.equal(mention(written, 3), 'Ann Lee')
})

test('a verb mentions its whole clause', () => {
  const written = 'the/DET/2/det dam/NOUN/4/nsubj had/AUX/4/aux burst/VERB/0/root ./PUNCT/4/punct'
  assert.equal(mention(written, 3), 'the dam had burst')
})

/** Clusters by the words of their heads, all words with a score heading mentions. */
function cluster(written: string, heads: readonly number[], named: Name['kind'][] = []) {
  const { text, tokens, syntax } = grow(written)
  const wording = wordingOf(text, [{ start: 0, end: text.length }], tokens)
  const blank = new Float32Array(128)
  const mentions = heads.map((at) => ({ at, score: 5, later: blank, earlier: blank }))
  const names = named.flatMap((kind, at) => {
    const span = tokens[heads[at] as number]
    return span === undefined ? [] : [{ kind, span }]
  })
  const found = findMentions({ mentions } as unknown as Scores, wording, syntax, names, tokens)
  return findClusters(found).map((own) => own.map((at) => wording.words[at]))
}

const met =
  'Lee/PROPN/2/nsubj met/VERB/0/root Corvo/PROPN/2/obj and/CCONJ/5/cc praised/VERB/2/conj Lee/PROPN/8/nmod:poss ’s/PART/6/case dam/NOUN/5/obj'

test('names that are the same stand for the same', () => {
  assert.deepEqual(cluster(met, [0, 2, 5], ['person', 'organization', 'person']), [['Lee', 'Lee']])
})

const spoke =
  'Lee/PROPN/2/nsubj left/VERB/0/root Corvo/PROPN/2/obj because/SCONJ/6/mark he/PRON/6/nsubj aged/VERB/2/advcl'

test('"he" stands for a person rather than for a firm, "it" for the firm', () => {
  const kinds: Name['kind'][] = ['person', 'organization']
  assert.deepEqual(cluster(spoke, [0, 2, 4], kinds), [['Lee', 'he']])
  assert.deepEqual(cluster(spoke.replace('he/', 'it/'), [0, 2, 4], kinds), [['Corvo', 'it']])
})
