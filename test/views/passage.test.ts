import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Zone } from '../../src/domain/report.ts'
import { type Span, span } from '../../src/domain/span.ts'
import { contextReach, passagesOf } from '../../src/views/passage.ts'

const zonesOf = (text: string): Zone[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    span: span(line.index, line.index + line[0].length),
    kind: 'body',
  }))

const passagesAround = (text: string, ...words: readonly string[]) =>
  passagesOf(
    { text, zones: zonesOf(text) },
    words.map((each) => span(text.indexOf(each), text.indexOf(each) + each.length)),
  )

const isInsideCharacter = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1))

test('a passage is a stretch of one paragraph, cut between words', () => {
  const text = `One paragraph.\n\n${'before '.repeat(40)}the ferry ${'after '.repeat(40)}`
  const [passage] = passagesAround(text, 'the ferry')
  assert.match(passage?.text ?? '', /^(before )+the ferry( after)+$/)
  assert.ok((passage?.text.length ?? 0) <= 'the ferry'.length + 2 * contextReach)
  assert.deepEqual([passage?.before, passage?.after], [true, true])
})

test('a short paragraph is its own passage', () => {
  const [passage] = passagesAround('A title\n\nA short paragraph.', 'short')
  assert.deepEqual(
    [passage?.text, passage?.before, passage?.after],
    ['A short paragraph.', false, false],
  )
})

test('a source in an earlier paragraph has a passage of its own', () => {
  const found = passagesAround(
    'The centre spoke.\n\nIt is noted that mines lie there.',
    'centre',
    'mines',
  )
  assert.deepEqual(
    found.map((passage) => passage.text),
    ['The centre spoke.', 'It is noted that mines lie there.'],
  )
})

test('passages that touch are one', () => {
  const found = passagesAround('The centre said that mines lie there.', 'mines', 'centre')
  assert.equal(found.length, 1)
})

test('passages are verbatim, in order, apart, hold every span, and cut no character in two', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 })
  const pairs = fc.array(fc.tuple(fc.nat(900), fc.nat(60)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(texts, pairs, (text, pairs) => {
      const spans = pairs.flatMap(([start, length]): Span[] =>
        start < text.length ? [span(start, Math.min(text.length, start + length))] : [],
      )
      const found = passagesOf({ text, zones: zonesOf(text) }, spans)
      for (const { span, text: words } of found)
        assert.equal(words, text.slice(span.start, span.end))
      for (const [index, { span }] of found.entries())
        assert.ok(index === 0 || (found[index - 1]?.span.end as number) <= span.start)
      const edges = new Set(spans.flatMap(({ start, end }) => [start, end]))
      for (const { span } of found)
        for (const edge of [span.start, span.end])
          assert.ok(edges.has(edge) || !isInsideCharacter(text, edge), 'a character is cut')
      for (const each of spans)
        assert.ok(
          found.some(({ span }) => span.start <= each.start && each.end <= span.end),
          'a span lies outside of every passage',
        )
    }),
  )
})
