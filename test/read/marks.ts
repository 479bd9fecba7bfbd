// Marks inside the sentence, not offsets: "[source:The centre] said [content:mines were laid]".
import type { Zone, ZoneKind } from '../../src/domain/report.ts'
import { type Span, words } from '../../src/domain/span.ts'
import { grounded } from '../../src/hearsay/grounding.ts'
import { type Readable, rules } from '../../src/read/reader.ts'

/** The rules, with times that have days. */
export const reader = grounded(rules)

/** The text without its marks, and the spans that were marked, by kind, in order. */
export function unmark(marked: string): { text: string; spans: Map<string, Span[]> } {
  let text = ''
  const spans = new Map<string, Span[]>()
  const open: { kind: string; start: number }[] = []
  for (const piece of marked.split(/(\[[a-z]+:|\])/)) {
    const kind = /^\[([a-z]+):$/.exec(piece)?.[1]
    if (kind !== undefined) open.push({ kind, start: text.length })
    else if (piece === ']') {
      const last = open.pop()
      if (last === undefined) throw new Error(`a mark closes that none opened: ${marked}`)
      const own = spans.get(last.kind) ?? []
      spans.set(last.kind, [...own, { start: last.start, end: text.length }])
    } else text += piece
  }
  return { text, spans }
}

/** Writes marks into a text; spans must nest. */
export function mark(text: string, marks: readonly (readonly [string, Span])[]): string {
  const inserts = marks.flatMap(([kind, { start, end }]) => [
    { at: start, order: -end, piece: `[${kind}:` },
    { at: end, order: -Infinity, piece: ']' },
  ])
  inserts.sort((a, b) => b.at - a.at || b.order - a.order)
  return inserts.reduce((out, { at, piece }) => out.slice(0, at) + piece + out.slice(at), text)
}

/** A report of an invented outlet, published on Wednesday, 6 March 2024; the title is a zone if given. */
export function reportOf(body: string, title?: string): Readable {
  const text = title === undefined ? body : `${title}\n\n${body}`
  const zones: Zone[] = []
  const add = (kind: ZoneKind, start: number, end: number): void => {
    zones.push({ kind, span: { start, end } })
  }
  if (title !== undefined) add('title', 0, title.length)
  add('body', text.length - body.length, text.length)
  return { text, zones, outlet: 'Harbour Courier', published: '2024-03-06', language: 'en' }
}

/** The attributions of a text, written into it. */
export async function markAttributions(text: string): Promise<string> {
  const { attributions } = await reader.read(reportOf(text))
  const marks = attributions.flatMap(({ source, cue, content }) => [
    ...(source ?? []).map((span) => ['source', span] as const),
    ...(cue ?? []).map((span) => ['cue', span] as const),
    ...(content ?? []).map((span) => ['content', span] as const),
  ])
  return mark(text, marks)
}

/** The statement whose event is the given word, with spans as words. */
export async function statementOn(body: string, event: string, title?: string) {
  const report = reportOf(body, title)
  const { statements } = await reader.read(report)
  const found = statements.find((each) => words(report.text, each.event) === event)
  if (found === undefined) {
    const events = statements.map((each) => words(report.text, each.event))
    throw new Error(`no statement on "${event}", only on: ${events.join(', ')}`)
  }
  const write = (span: Span | null) => (span === null ? null : words(report.text, span))
  return {
    ...found,
    evidence: words(report.text, found.evidence),
    who: write(found.who),
    whom: write(found.whom),
    where: write(found.where),
    hedge: write(found.hedge),
    chain: found.chain.map((source) => source.name),
  }
}
