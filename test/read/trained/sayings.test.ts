// From the model's attributions to chains and statements. Trees and attributions are written by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Name } from '../../../src/domain/reading.ts'
import type { Span } from '../../../src/domain/span.ts'
import { chainOf, voicesOver } from '../../../src/read/rules/chains.ts'
import { parseSentences } from '../../../src/read/rules/parsing.ts'
import { findVoices } from '../../../src/read/rules/voices.ts'
import { lookBackBy } from '../../../src/read/trained/antecedents.ts'
import type { Attributed } from '../../../src/read/trained/attributions.ts'
import { parseTree } from '../../../src/read/trained/parse.ts'
import { toSayings } from '../../../src/read/trained/sayings.ts'
import { spanner, stretchOf, wordingOf } from '../../../src/read/trained/wording.ts'
import { grow } from './grow.ts'

type Part = readonly [first: number, end: number]

const attributed = (
  lemma: string,
  [cue, source, content]: readonly [Part, Part | null, Part],
): Attributed => {
  const stretch = ([first, end]: Part) => ({ first, end })
  return {
    cue: [stretch(cue)],
    source: source === null ? [] : [stretch(source)],
    content: [stretch(content)],
    head: cue[0],
    lemma,
    kind: 'speech',
  }
}

/** The voices of one sentence, and the chain over its word number `at`. */
function read(
  written: string,
  found: readonly Attributed[],
  clusters: number[][] = [],
  named: readonly (readonly [Name['kind'], string])[] = [],
) {
  const { text, tokens, syntax } = grow(written)
  const sentence = { start: 0, end: text.length }
  const names = named.map(([kind, name]): Name => {
    const start = text.indexOf(name)
    return { kind, span: { start, end: start + name.length } }
  })
  const wording = wordingOf(text, [sentence], tokens)
  const sentences = parseSentences({ text, zones: [] }, [sentence], tokens, [], (whole, own) =>
    parseTree(whole, own, syntax, 0),
  )
  const bearer = { text, syntax, names, stretchOf: (span: Span) => stretchOf(span, tokens) }
  const basis = { wording, syntax, sentences, spanOf: spanner(tokens), bearer }
  const sayings = toSayings(basis, found)
  const voices = findVoices(text, sentences, sayings, lookBackBy(basis, text, clusters))
  const chain = (at: number): string[] =>
    chainOf(voicesOver(voices, tokens[at] ?? sentence), null).map(({ name }) => name)
  return { sayings, chain }
}

const reported =
  'The/DET/3/det Valley/PROPN/3/compound Weekly/PROPN/4/nsubj reported/VERB/0/root ,/PUNCT/6/punct citing/VERB/4/advcl Ann/PROPN/6/obj Lee/PROPN/7/flat ,/PUNCT/6/punct that/SCONJ/13/mark the/DET/12/det dam/NOUN/13/nsubj leaked/VERB/4/ccomp'

test('what is cited is what whoever cites it says, and the one cited is the origin', () => {
  const { chain } = read(reported, [
    attributed('report', [
      [3, 4],
      [0, 3],
      [10, 13],
    ]),
    attributed('cite', [
      [5, 6],
      [6, 8],
      [9, 13],
    ]),
  ])
  assert.deepEqual(chain(12), ['Valley Weekly', 'Ann Lee'])
})

const denied =
  'Ann/PROPN/3/nsubj Lee/PROPN/1/flat denied/VERB/0/root that/SCONJ/7/mark the/DET/6/det dam/NOUN/7/nsubj leaked/VERB/3/ccomp'

test('a denial turns what is said', () => {
  const { sayings } = read(denied, [
    attributed('deny', [
      [2, 3],
      [0, 2],
      [4, 7],
    ]),
  ])
  assert.deepEqual(
    sayings.map(({ colour, clausal }) => [colour.negates, clausal]),
    [[true, true]],
  )
})

const confirmed =
  'The/DET/2/det firm/NOUN/3/nsubj confirmed/VERB/0/root the/DET/5/det delivery/NOUN/3/obj'

test('a noun that is confirmed is what is said to happen', () => {
  const { sayings } = read(confirmed, [
    attributed('confirm', [
      [2, 3],
      [0, 2],
      [3, 5],
    ]),
  ])
  assert.equal(sayings[0]?.thing?.head, 4)
  assert.equal(sayings[0]?.cue.force, 'endorsing')
})

const taken =
  'Ann/PROPN/3/nsubj Lee/PROPN/1/flat left/VERB/0/root ,/PUNCT/6/punct she/PRON/6/nsubj said/VERB/3/parataxis after/SCONJ/9/mark Bren/PROPN/9/nsubj fell/VERB/3/advcl'

test('a pronoun stands for whom coreference gives', () => {
  const said = attributed('say', [
    [5, 6],
    [4, 5],
    [0, 3],
  ])
  assert.deepEqual(read(taken, [said], [[0, 4]]).chain(2), ['Ann Lee'])
})

const apposed =
  'Its/PRON/2/nmod:poss head/NOUN/7/nsubj ,/PUNCT/4/punct Ann/PROPN/2/appos Lee/PROPN/4/flat ,/PUNCT/4/punct said/VERB/0/root that/SCONJ/10/mark Bren/PROPN/10/nsubj fell/VERB/7/ccomp'
const owned =
  'A/DET/2/det lawyer/NOUN/6/nsubj of/ADP/4/case Ann/PROPN/2/nmod Lee/PROPN/4/flat said/VERB/0/root that/SCONJ/9/mark Bren/PROPN/9/nsubj fell/VERB/6/ccomp'

test('a person in apposition to an office is the source, one that it is of is not', () => {
  const office = attributed('say', [
    [6, 7],
    [0, 6],
    [7, 10],
  ])
  assert.deepEqual(read(apposed, [office], [], [['person', 'Ann Lee']]).chain(9), ['Ann Lee'])
  const lawyer = attributed('say', [
    [5, 6],
    [0, 5],
    [6, 9],
  ])
  assert.deepEqual(read(owned, [lawyer], [], [['person', 'Ann Lee']]).chain(8), [
    'unnamed: A lawyer of Ann Lee',
  ])
})

const quoting =
  'The/DET/2/det dam/NOUN/3/nsubj leaked/VERB/7/ccomp ,/PUNCT/7/punct Radio/PROPN/7/nsubj Corvo/PROPN/5/flat quoted/VERB/0/root Ann/PROPN/7/obj Lee/PROPN/8/flat as/SCONJ/11/mark saying/VERB/7/advcl'

test('who is quoted is the origin, whoever quotes stands before', () => {
  const quoted = attributed('quote', [
    [6, 7],
    [4, 6],
    [0, 3],
  ])
  assert.deepEqual(read(quoting, [quoted]).chain(2), ['Radio Corvo', 'Ann Lee'])
})

const inverted =
  'The/DET/2/det dam/NOUN/3/nsubj leaked/VERB/5/ccomp ,/PUNCT/5/punct explained/VERB/0/root the/DET/7/det head/NOUN/5/nsubj of/ADP/10/case the/DET/10/det firm/NOUN/7/nmod ,/PUNCT/12/punct Ann/PROPN/7/appos Lee/PROPN/12/flat ,/PUNCT/7/punct to/ADP/17/case the/DET/17/det Corvo/PROPN/5/obl Weekly/PROPN/17/flat'

test('the paper that was told is found behind an office with its bearer', () => {
  const told = attributed('explain', [
    [4, 5],
    [5, 13],
    [0, 3],
  ])
  const { chain } = read(inverted, [told], [], [['person', 'Ann Lee']])
  assert.deepEqual(chain(2), ['Corvo Weekly', 'Ann Lee'])
})
