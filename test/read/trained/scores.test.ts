// How the scores of windows are put together into those of a text, with a model that echoes its input.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Model, Outputs } from '../../../src/read/trained/model.ts'
import { readScores } from '../../../src/read/trained/scores.ts'
import { cutting, longestRead, mostMentions } from '../../../src/read/trained/settings.ts'
import { makeVocabulary } from '../../../src/read/trained/wordpiece.ts'

const pieces = ['[UNK]', '[CLS]', '[SEP]', 'word', 'cue', 'acts']
const vocabulary = makeVocabulary(pieces)
const labels = {
  pos: ['NOUN', 'VERB'],
  relations: ['dep', 'root'],
  names: ['O', 'B-person', 'I-person'],
  times: ['O', 'B-DATE', 'I-DATE'],
  roles: ['O', 'B-ARG0', 'I-ARG0'],
}

const table = (rows: number, width: number, value: (row: number, column: number) => number) =>
  Float32Array.from({ length: rows * width }, (_, at) => value(Math.floor(at / width), at % width))

/** Scores that tell how many words the window has and where in it a word stood. */
const echo: Model = {
  async run({ ids, shapes, first, sentences }): Promise<Outputs> {
    assert.equal(ids[0], 1)
    assert.equal(ids.at(-1), 2)
    assert.equal(ids.length, shapes.length)
    assert.equal(first.length, sentences.length)
    assert.ok(ids.length <= cutting.room + 2)
    const size = first.length
    const named = (piece: string) =>
      BigInt64Array.from(
        first.flatMap((place, word) =>
          ids[place] === pieces.indexOf(piece) ? [BigInt(word)] : [],
        ),
      )
    const cueAt = named('cue')
    const predAt = named('acts')
    const rolesOf = Array.from(predAt, Number).flatMap((at) =>
      first.flatMap((_, word) => (sentences[word] === sentences[at] ? [word] : [])),
    )
    const plain = (width: number) => table(size, width, (row) => row)
    return {
      pos: table(size, 2, (row, tag) => (Number(ids[first[row] as number] === 5) === tag ? 1 : 0)),
      names: plain(3),
      times: plain(3),
      cues: plain(3),
      preds: plain(2),
      fact: plain(2),
      states: plain(10),
      private: plain(1),
      arcs: table(size, size + 1, (row, head) => (head === 0 ? -1 : head - 1 - row)),
      heads: Int32Array.from({ length: size * 2 }, (_, at) => (at % 2) * (size + 1)),
      rels: new Int32Array(size * 2).fill(1),
      cueAt,
      attr: table(cueAt.length * size, 4, (row) => row % size),
      predAt,
      roles: table(rolesOf.length, 3, (row, label) =>
        Number(label === (rolesOf[row] === 0 ? 1 : 0)),
      ),
      mention: table(size, 1, () => 1),
      later: plain(128),
      earlier: plain(128),
    }
  },
}

/** Sentences written as words, one sentence a string. */
const read = (...texts: readonly string[]) => readBy(echo, texts)

function readBy(model: Model, texts: readonly string[]) {
  const sentences: { first: number; end: number }[] = []
  const words: string[] = []
  const places: number[] = []
  texts.forEach((text, place) => {
    const own = text.split(' ')
    sentences.push({ first: words.length, end: words.length + own.length })
    words.push(...own)
    places.push(...own.map(() => place))
  })
  const wording = { words, sentences, sentenceAt: Int32Array.from(places) }
  return readScores({ model, vocabulary, labels }, wording)
}

/** The echo, with how often it was asked. */
function counting(): { readonly model: Model; readonly asked: () => number } {
  let count = 0
  const run: Model['run'] = (inputs) => {
    count += 1
    return echo.run(inputs)
  }
  return { model: { run }, asked: () => count }
}

const words = (count: number, last = 'word') => `${'word '.repeat(count - 1)}${last}`

test('a text that fits is read in one window', async () => {
  const scores = await read('word acts', 'cue word word')
  assert.equal(scores.size, 5)
  assert.deepEqual([...scores.pos], [0, 1, 0, 0, 0])
  assert.deepEqual([...scores.private], [0, 1, 2, 3, 4])
  assert.deepEqual(
    scores.arcs.map(({ first, end }) => [first, end]),
    [
      [0, 2],
      [2, 5],
    ],
  )
  assert.deepEqual([...(scores.arcs[1]?.scores ?? [])].slice(0, 4), [-1, 0, 1, 2])
})

test('the relation to a head that is not among the likeliest is not told', async () => {
  const scores = await read('word word')
  assert.deepEqual([...(scores.arcs[0]?.relations ?? [])], [1, 0, 0, 1, 0, 0])
})

test('what a window says of its context is dropped', async () => {
  const scores = await read(words(140), words(10), words(60))
  assert.equal(scores.private[149], 149)
  assert.equal(scores.private[150], 10)
})

test('a cue keeps its scores over all that its window saw, and over the next where it is context', async () => {
  const scores = await read(words(140), words(10, 'cue'), words(60))
  const [found] = scores.attributions
  assert.equal(scores.attributions.length, 1)
  assert.deepEqual([found?.at, found?.from, found?.values.length], [149, 0, 210 * 4])
  assert.equal(found?.values[149 * 4], 149)
  assert.equal(found?.values[150 * 4], 10)
})

test('roles stay within the sentence of their predicate', async () => {
  const [first, second] = (await read('word acts', 'word acts')).predicates
  assert.deepEqual(first, { at: 1, roles: [{ first: 0, end: 1, kind: 0 }] })
  assert.deepEqual(second, { at: 3, roles: [] })
})

test('a sentence longer than a window is read in parts', async () => {
  const scores = await read(words(400))
  assert.deepEqual(
    scores.arcs.map(({ first, end }) => end - first),
    [158, 118, 118, 6],
  )
  assert.equal(scores.mentions.length, 400)
})

test('what is repeated is asked of the model once, and scored every time', async () => {
  const { model, asked } = counting()
  const scores = await readBy(
    model,
    Array.from({ length: 50 }, () => words(118)),
  )
  assert.ok(asked() < 4, `${asked()} windows`)
  assert.equal(scores.mentions.length, 50 * 118)
  assert.equal(scores.private[49 * 118], scores.private[48 * 118])
})

test('an endless sentence stays blank, and those beside it are read', async () => {
  const { model, asked } = counting()
  const scores = await readBy(model, ['word acts', words(longestRead + 200), 'cue word'])
  assert.ok(asked() < 5, `${asked()} windows`)
  assert.deepEqual(
    scores.predicates.map(({ at }) => at),
    [1],
  )
  assert.deepEqual(
    scores.attributions.map(({ at }) => at),
    [longestRead + 202],
  )
  assert.equal(
    scores.mentions.some(({ at }) => at > 1000 && at < longestRead),
    false,
  )
})

test('of very many mentions the first are kept', async () => {
  const texts = Array.from({ length: 300 }, () => words(118))
  assert.equal((await read(...texts)).mentions.length, mostMentions)
})

test('a text without words has no scores', async () =>
  assert.equal(
    (
      await readScores(
        { model: echo, vocabulary, labels },
        { words: [], sentences: [], sentenceAt: new Int32Array() },
      )
    ).size,
    0,
  ))
