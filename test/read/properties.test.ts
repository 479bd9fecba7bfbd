// What holds for any text whatever.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Reading } from '../../src/domain/reading.ts'
import type { Zone } from '../../src/domain/report.ts'
import { contains, overlaps, type Span } from '../../src/domain/span.ts'
import { findSentences, findTokens, type Readable } from '../../src/read/reader.ts'
import { reader } from './marks.ts'

/** Pieces that reports are made of, so that texts reach every rule. */
const pieces = fc.constantFrom(
  ...`The ministry|said|that|“|”|"|.|,|!|?| |\n|\n\n|(|)|:|–|Ann Lee|told|according to|was closed|will open|may|not
  |on Monday|12 May 2023|its|he|U.S.|Mr.|no.|5|it is possible that|denied|report|citing|-|'s|n't|中文。|दिन।|😀|\u0000|\ud800|http://a.example|As|does not rule out|No|wants to|a closure|if|whether`.split(
    '|',
  ),
)

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 120 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 120 }).map((list) => list.join('')),
)

/** Cuts a text into zones of every kind at white space. */
const reports: fc.Arbitrary<Readable> = fc
  .tuple(texts, fc.infiniteStream(fc.nat(9)))
  .map(([text, chances]) => {
    const kinds = ['title', 'standfirst', 'caption', 'body', 'leftover'] as const
    const zones = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map(({ index, 0: line }): Zone => {
      const kind = kinds[(chances.next().value ?? 3) % 5] as Zone['kind']
      return { kind, span: { start: index, end: index + line.length } }
    })
    return { text, zones, outlet: 'Harbour Courier', published: '2024-03-06', language: 'en' }
  })

const isSorted = (spans: readonly Span[]): boolean =>
  spans.every((span, at) => at === 0 || (spans[at - 1] as Span).start <= span.start)

const isDisjoint = (spans: readonly Span[]): boolean =>
  spans.every((span, at) => at === 0 || (spans[at - 1] as Span).end <= span.start)

/** Whether the spans cover all of the text but white space, and no white space at their ends. */
function covers(text: string, spans: readonly Span[]): boolean {
  const rest = spans.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  const own = spans.map(({ start, end }) => text.slice(start, end))
  return rest.trim() === '' && own.every((each) => each !== '' && each.trim() === each)
}

const spansOf = (reading: Reading): Span[] => [
  ...reading.names.map((name) => name.span),
  ...reading.times.map((time) => time.span),
  ...reading.attributions.flatMap(({ source, cue, content }) => [
    ...(source ?? []),
    ...(cue ?? []),
    ...(content ?? []),
  ]),
  ...reading.events.flatMap(({ span, roles }) => [span, ...roles.map((role) => role.span)]),
  ...reading.coreference.flat(),
  ...reading.statements.flatMap(({ evidence, event, who, whom, hedge, where, chain }) => [
    ...[evidence, event, who, whom, hedge, where].filter((span) => span !== null),
    ...chain.flatMap((source) => [source.span, ...(source.cue === null ? [] : [source.cue])]),
  ]),
]

test('sentences and tokens cover all but white space, in order, tokens inside sentences', () =>
  fc.assert(
    fc.property(texts, (text) => {
      const sentences = findSentences(text)
      const tokens = findTokens(text, sentences)
      assert.ok(isDisjoint(sentences) && covers(text, sentences))
      assert.ok(isDisjoint(tokens) && covers(text, tokens))
      assert.ok(tokens.every((token) => sentences.some((sentence) => contains(sentence, token))))
    }),
  ))

test('any report is read, and every span holds words of its text', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      for (const { start, end } of spansOf(await reader.read(report)))
        assert.ok(start >= 0 && start < end && end <= report.text.length)
    }),
  ))

test('layers are sorted, and the same report gives the same reading', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      const reading = await reader.read(report)
      assert.ok(isSorted(reading.names.map((name) => name.span)))
      assert.ok(isSorted(reading.times.map((time) => time.span)))
      assert.ok(isSorted(reading.events.map((event) => event.span)))
      assert.ok(isSorted(reading.statements.map((statement) => statement.event)))
      assert.deepEqual(await reader.read(report), reading)
    }),
  ))

test('an event stands inside its evidence, and no statement in leftovers', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      const leftovers = report.zones.filter((zone) => zone.kind === 'leftover')
      for (const { evidence, event } of (await reader.read(report)).statements) {
        assert.ok(contains(evidence, event))
        assert.ok(!leftovers.some((zone) => overlaps(zone.span, evidence)))
      }
    }),
  ))

test('the parts of an attribution do not overlap each other', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      for (const { source, cue, content } of (await reader.read(report)).attributions) {
        const parts = [...(source ?? []), ...(cue ?? []), ...(content ?? [])]
        parts.sort((a, b) => a.start - b.start)
        assert.ok(isDisjoint(parts), JSON.stringify({ source, cue, content, text: report.text }))
      }
    }),
  ))
