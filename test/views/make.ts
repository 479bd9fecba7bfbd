// Reports for tests, with what a reader finds in them marked inside the text.
import type { Reading } from '../../src/domain/reading.ts'
import type { Report, Zone } from '../../src/domain/report.ts'
import { contains, type Span, span } from '../../src/domain/span.ts'
import type { Source, Statement } from '../../src/domain/statement.ts'
import { registrar } from '../../src/ground/register/registrar.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing, Ledger } from '../../src/ledger/ledger.ts'
import { memoryStore } from '../../src/ledger/memory/store.ts'
import { type LedgerSettings, openLedger } from '../../src/ledger/record.ts'
import { weigher } from '../../src/weigh/weigher.ts'

export interface Sketch
  extends Partial<Pick<Report, 'title' | 'outlet' | 'published' | 'address' | 'language'>> {
  readonly identity?: string
  /**
   * Paragraphs; the first is the title. Each with an `[evidence:...]` makes one statement out of its
   * marks: evidence, event, who, whom, where, hedge, and source and cue link by link. `[name:...]`
   * and `[time:...]` are layers. "not" inside the evidence makes it negative.
   */
  readonly text: string
}

interface Mark extends Span {
  readonly label: string
}

/** Takes the marks out of a text. */
function unmark(marked: string): { text: string; marks: Mark[] } {
  const open: { label: string; start: number }[] = []
  const marks: Mark[] = []
  let text = ''
  for (const [token, label] of marked.matchAll(/\[([a-z]+):|\]|[^[\]]+/g)) {
    if (label !== undefined) open.push({ label, start: text.length })
    else if (token === ']') {
      const { label, start } = open.pop() as { label: string; start: number }
      marks.push({ label, start, end: text.length })
    } else text += token
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start) }
}

export function filing(sketch: Sketch): Filing {
  const { text, marks } = unmark(sketch.text)
  const zones = [...text.matchAll(/[^\n]+/g)].map(
    (line, index): Zone => ({
      span: span(line.index, line.index + line[0].length),
      kind: index === 0 ? 'title' : 'body',
    }),
  )
  const bytes = Buffer.from(JSON.stringify(sketch))
  const { identity, outlet = 'Daily', published = null, address = null } = sketch
  const { title = text.split('\n')[0] as string, language = 'en' } = sketch
  const sha256 = hashBytes(bytes)
  return {
    identity: identity ?? `https://daily.example/${sha256.slice(0, 8)}`,
    bytes,
    capture: {
      ...{ sha256, size: bytes.length, mediaType: 'text/html' },
      ...{ from: 'page.html', taken: '2024-05-01T10:00:00.000Z' },
    },
    report: {
      ...{ title, outlet, published, address, language, byline: null, agency: null },
      ...{ canonical: null, links: [], text, zones },
      trace: { kind: 'characters', charset: 'utf-8', runs: [[0, text.length, 0, text.length]] },
    },
    reading: readingOf(text, zones, marks),
  }
}

function readingOf(text: string, zones: readonly Zone[], marks: readonly Mark[]): Reading {
  const all = (label: string) =>
    marks.filter((mark) => mark.label === label).map(({ start, end }) => span(start, end))
  return {
    reader: 'marks 1',
    sentences: zones.map((zone) => zone.span),
    ...{ tokens: [], places: [], attributions: [], events: [], coreference: [] },
    names: all('name').map((span) => ({ span, kind: 'person' })),
    times: all('time').map((span) => ({
      ...{ span, type: 'DATE', value: '2024-05', from: null, to: null },
    })),
    statements: zones.flatMap((zone) => {
      const inside = marks.filter((mark) => contains(zone.span, mark))
      return inside.some((mark) => mark.label === 'evidence') ? [statement(text, inside)] : []
    }),
  }
}

function statement(text: string, marks: readonly Mark[]): Statement {
  const all = (label: string) =>
    marks.filter((mark) => mark.label === label).map(({ start, end }) => span(start, end))
  const one = (label: string) => all(label)[0] ?? null
  const evidence = one('evidence') as Span
  const words = text.slice(evidence.start, evidence.end)
  const cues = all('cue')
  return {
    evidence,
    event: one('event') ?? evidence,
    ...{ who: one('who'), whom: one('whom'), where: one('where'), hedge: one('hedge') },
    when: null,
    chain: all('source').map((span, index): Source => {
      const name = text.slice(span.start, span.end)
      const isNamed = /^(the )?\p{Lu}/u.test(name)
      return { name: isNamed ? name : `unnamed: ${name}`, span, cue: cues[index] ?? null }
    }),
    certainty: one('hedge') === null ? 'certain' : 'possible',
    polarity: / not /.test(words) ? 'negative' : 'positive',
    phase: / will /.test(words) ? 'planned' : 'done',
    ...{ force: 'neutral', quoted: false },
  }
}

/** A ledger in memory with these reports in it; its clock goes on by a second a look. */
export async function ledgerOf(
  sketches: readonly Sketch[],
  settings: Partial<LedgerSettings> = {},
): Promise<Ledger> {
  let tick = Date.parse('2024-06-01T00:00:00Z')
  const now = () => {
    tick += 1_000
    return new Date(tick)
  }
  const ledger = await openLedger(memoryStore(), {
    ...{ purpose: 'own', weigher, registrar, machine: 'hearsay test', now },
    ...settings,
  })
  await ledger.file(sketches.map(filing))
  return ledger
}
