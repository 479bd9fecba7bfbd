// What the bench of the rules measures with: its metrics and the readers of its sets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  jaccard,
  tallyExact,
  tallyLinked,
  tallyTokens,
  withoutNested,
} from '../../bench/metrics/attribution.ts'
import { add, f1, nothing, precision, recall, tallySpans } from '../../bench/metrics/spans.ts'
import { correlate, meanAbsoluteError } from '../../bench/metrics/values.ts'
import { readConllu } from '../../bench/rules/conllu.ts'
import { readFactuality } from '../../bench/rules/factuality.ts'
import { type Span, span, words } from '../../src/domain/span.ts'

const linked = (source: Span | null, cue: Span | null, ...content: Span[]) => ({
  source: source === null ? null : [source],
  cue: cue === null ? null : [cue],
  content: content.length === 0 ? null : content,
})

test('spans agree at both ends or not at all', () => {
  const tally = tallySpans([span(0, 3), span(4, 9)], [span(0, 3), span(4, 8), span(0, 3)])
  assert.deepEqual(tally, { right: 1, found: 2, gold: 2 })
  assert.deepEqual([precision(tally), recall(tally), f1(tally)], [0.5, 0.5, 0.5])
  assert.equal(f1(nothing), 0)
  assert.deepEqual(add(tally, tally), { right: 2, found: 4, gold: 4 })
})

test('parts are counted to the letter, fragments and all, and by token', () => {
  const gold = [linked(span(0, 5), span(6, 10), span(11, 20), span(30, 40))]
  const found = [linked(span(0, 5), span(6, 9), span(11, 20))]
  assert.equal(f1(tallyExact(gold, found, 'source')), 1)
  assert.equal(f1(tallyExact(gold, found, 'cue')), 0)
  assert.equal(f1(tallyExact(gold, found, 'content')), 0)
  const tokens = [span(0, 5), span(6, 10), span(11, 20), span(21, 29), span(30, 40)]
  assert.deepEqual(tallyTokens(gold, found, 'content', tokens), { right: 1, found: 1, gold: 2 })
})

test('an attribution is linked rightly where half its content and some of its source agree', () => {
  const gold = [linked(span(0, 5), null, span(10, 20))]
  assert.equal(tallyLinked(gold, [linked(span(3, 8), null, span(12, 22))]).right, 1)
  assert.equal(tallyLinked(gold, [linked(span(6, 8), null, span(10, 20))]).right, 0)
  assert.equal(tallyLinked(gold, [linked(span(0, 5), null, span(16, 26))]).right, 0)
  assert.equal(
    tallyLinked([linked(null, null, span(10, 20))], [linked(span(0, 5), null, span(10, 20))]).right,
    1,
  )
})

test('each attribution is linked once, the best pair first', () => {
  const gold = [linked(span(0, 5), null, span(10, 20)), linked(span(0, 5), null, span(10, 22))]
  const tally = tallyLinked(gold, [
    linked(span(0, 5), null, span(10, 22)),
    linked(span(0, 5), null, span(10, 20)),
  ])
  assert.deepEqual(tally, { right: 2, found: 2, gold: 2 })
})

test("what stands inside another's content is left out", () => {
  const outer = linked(span(0, 5), span(6, 8), span(10, 50))
  const inner = linked(span(10, 15), span(16, 20), span(21, 50))
  assert.deepEqual(withoutNested([outer, inner, linked(span(60, 65), span(66, 70))]), [outer])
  assert.equal(jaccard([span(0, 10)], [span(5, 15)]), 1 / 3)
})

test('numbers agree by correlation and by distance', () => {
  const pairs = [
    { gold: 1, found: 2 },
    { gold: 2, found: 4 },
    { gold: 3, found: 6 },
  ]
  assert.ok(Math.abs(correlate(pairs) - 1) < 1e-9)
  assert.equal(meanAbsoluteError(pairs), 2)
  assert.equal(
    correlate([
      { gold: 1, found: 1 },
      { gold: 2, found: 1 },
    ]),
    0,
  )
})

const treebank = `# newdoc id = d1
# newpar
# text = I don't know.
1\tI\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tknow\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\t.\t_\t_\t_\t_\t_\t_\t_\t_

# text = Go.
1\tGo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\t.\t_\t_\t_\t_\t_\t_\t_\t_

# newpar
# text = Yes
1\tYes\t_\t_\t_\t_\t_\t_\t_\t_
`

test('a treebank gives its raw text, paragraphs parted by a blank line', () => {
  const [document, ...rest] = readConllu(treebank)
  assert.equal(rest.length, 0)
  assert.equal(document?.text, "I don't know. Go.\n\nYes")
  const write = (spans: readonly Span[]) => spans.map((each) => words(document?.text ?? '', each))
  assert.deepEqual(write(document?.sentences ?? []), ["I don't know.", 'Go.', 'Yes'])
  assert.deepEqual(write(document?.tokens ?? []), ['I', 'do', "n't", 'know', '.', 'Go', '.', 'Yes'])
})

test('a factuality set gives each predicate its place and value', () => {
  const [sentence] = readFactuality(
    '{"text": "He left .", "targets": [{"span1": [1, 2], "label": 3.0}]}\n',
  )
  assert.deepEqual(sentence, { text: 'He left .', values: [{ span: span(3, 7), value: 3 }] })
})
