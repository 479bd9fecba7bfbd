// Reports for tests: every sentence is a statement, and its last word the event.
import type { MediaType } from '../../src/domain/capture.ts'
import type { Reading } from '../../src/domain/reading.ts'
import type { Report, Zone } from '../../src/domain/report.ts'
import { type Span, span, words } from '../../src/domain/span.ts'
import type { Source, Statement } from '../../src/domain/statement.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing } from '../../src/ledger/ledger.ts'

export interface Sketch {
  readonly identity?: string
  readonly text: string
  readonly published?: string | null
  readonly outlet?: string | null
  readonly reader?: string
}

export function report({ text, published = null, outlet = null }: Sketch): Report {
  const zones = [...text.matchAll(/[^\n]+/g)].map(
    (line): Zone => ({ span: span(line.index, line.index + line[0].length), kind: 'body' }),
  )
  return {
    title: text.split('\n')[0] as string,
    ...{ byline: null, agency: null, language: 'en', address: null, canonical: null },
    ...{ outlet, published, links: [], text, zones },
    trace: { kind: 'characters', charset: 'utf-8', runs: [[0, text.length, 0, text.length]] },
  }
}

/** A sentence may begin with `Name: `, which makes it said by that name; "may" makes it possible. */
export function reading({ text, reader = 'test 1' }: Sketch): Reading {
  const sentences = [...text.matchAll(/[^\s.][^.\n]*\.?/g)].map((each) =>
    span(each.index, each.index + each[0].length),
  )
  return {
    reader,
    sentences,
    ...{ tokens: [], names: [], times: [], places: [], attributions: [], events: [] },
    coreference: [],
    statements: sentences.map((evidence) => statement(text, evidence)),
  }
}

function statement(text: string, evidence: Span): Statement {
  const sentence = words(text, evidence)
  const event = sentence.search(/\S+$/)
  const hedge = sentence.indexOf(' may ')
  return {
    evidence,
    event: span(evidence.start + event, evidence.end),
    ...{ who: null, whom: null, when: null, where: null },
    hedge: hedge < 0 ? null : span(evidence.start + hedge + 1, evidence.start + hedge + 4),
    chain: chain(sentence, evidence),
    certainty: hedge < 0 ? 'certain' : 'possible',
    polarity: sentence.includes(' not ') ? 'negative' : 'positive',
    phase: sentence.includes(' will ') ? 'planned' : 'done',
    force: 'neutral',
    quoted: false,
  }
}

function chain(sentence: string, evidence: Span): Source[] {
  const name = /^([^:]+): /.exec(sentence)?.[1]
  if (name === undefined) return []
  return [{ name, span: span(evidence.start, evidence.start + name.length), cue: null }]
}

export function filing(sketch: Sketch, mediaType: MediaType = 'text/plain'): Filing {
  const bytes = Buffer.from(`${JSON.stringify(sketch.text)} ${sketch.published} ${sketch.outlet}`)
  return {
    identity: sketch.identity ?? `https://daily.example/${hashBytes(bytes).slice(0, 8)}`,
    bytes,
    capture: {
      sha256: hashBytes(bytes),
      size: bytes.length,
      mediaType,
      from: 'test',
      taken: '2024-05-01T00:00:00.000Z',
    },
    report: report(sketch),
    reading: reading(sketch),
  }
}
