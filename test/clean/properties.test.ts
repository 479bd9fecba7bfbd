import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBytes } from '../../src/clean/charset.ts'
import { clean, sniff, zoneGiven } from '../../src/clean/clean.ts'
import { Refusal } from '../../src/domain/fault.ts'
import type { Report } from '../../src/domain/report.ts'
import { articleBody, bytesOf, paragraphs } from './pages.ts'

const any = fc.string({ unit: 'binary', maxLength: 200 })
const words = fc.constantFrom(
  ...paragraphs,
  'Share',
  'Read also:',
  '©',
  'a',
  '  ',
  '\u00a0',
  '&amp;',
  '&#x20AC;',
  '\0',
  '\ud800',
  '\r\n',
)
const tag = fc.constantFrom(
  ...'p div span a b table tr td li ul h1 h2 figure figcaption br script style svg title form article aside pre'.split(
    ' ',
  ),
)
const piece = fc.oneof(
  words,
  any,
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  tag.map((name) => `<${name} class="caption related body" href="x>y">`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<',
    '&',
    '<meta charset=koi8-u>',
    articleBody,
  ),
)
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

/** Zones in order, apart, within the text, and all that stands outside them white. */
function assertZoned({ text, zones }: Report): void {
  let end = 0
  for (const { span } of zones) {
    assert.ok(span.start >= end && span.end > span.start && span.end <= text.length)
    assert.match(text.slice(end, span.start), /^\s*$/)
    end = span.end
  }
  assert.match(text.slice(end), /^\s*$/)
}

/** Runs in order and apart; those of equal lengths the same text; every other sign of a zone under one. */
function assertTraced({ text, zones, trace }: Report, source: string): void {
  let end = 0
  const traced = new Uint8Array(text.length)
  for (const [at, length, from, sourceLength] of trace.runs) {
    assert.ok(at >= end && length > 0 && sourceLength > 0 && from + sourceLength <= source.length)
    if (length === sourceLength)
      assert.equal(text.slice(at, at + length), source.slice(from, from + length))
    traced.fill(1, at, at + length)
    end = at + length
  }
  for (const { span, kind } of zones)
    for (let i = span.start; i < span.end && kind !== 'title'; i++)
      assert.ok(traced[i] === 1 || /\s/.test(text[i] as string), `unit ${i} is untraced`)
}

async function cleanOrRefuse(
  bytes: Uint8Array,
  type: 'text/html' | 'text/plain',
): Promise<Report | null> {
  try {
    return await clean(bytes, type)
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error))
    return null
  }
}

test('every word of a page’s report traces to the page', () =>
  fc.assert(
    fc.asyncProperty(soup, async (html) => {
      const bytes = bytesOf(html)
      const report = await cleanOrRefuse(bytes, 'text/html')
      if (report === null) return
      assertZoned(report)
      assertTraced(report, decodeBytes(bytes).text)
    }),
    { numRuns: 300 },
  ))

test('every word of a plain text’s report traces to the text', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(words, any, fc.constant('\n\n'))), async (parts) => {
      const bytes = bytesOf(parts.join(' '))
      const report = await cleanOrRefuse(bytes, 'text/plain')
      if (report === null) return
      assertZoned(report)
      assertTraced(report, decodeBytes(bytes).text)
    }),
    { numRuns: 300 },
  ))

test('noise is read or refused, never a crash', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.string(), async (bytes, name) => {
      for (const type of ['text/html', 'text/plain'] as const) await cleanOrRefuse(bytes, type)
      try {
        sniff(bytes, name)
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error))
      }
    }),
  ))

test('a given text is never changed and always zoned', () =>
  fc.assert(
    fc.property(fc.oneof(any, soup), fc.option(any), (text, title) => {
      const report = zoneGiven({ text, ...(title === null ? {} : { title }) })
      assert.equal(report.text, text)
      assertZoned(report)
    }),
    { numRuns: 300 },
  ))
