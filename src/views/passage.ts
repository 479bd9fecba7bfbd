// The stretches of a report that hold a statement and its chain, with a little of what stands around.
import { z } from 'zod'
import type { FiledReport, ZoneKind } from '../domain/report.ts'
import { bySpan, contains, enclosing, overlaps, type Span, span, words } from '../domain/span.ts'
import type { Statement } from '../domain/statement.ts'
import { span as spanShape, text } from './shapes.ts'

/**
 * How many UTF-16 units of context a passage has on each side: about two lines of print, enough to
 * see who is being spoken of without reading the paragraph. Set by eye on wire reports.
 */
export const contextReach = 140

export const passage = z
  .strictObject({
    span: spanShape,
    text: text,
    before: z.boolean().describe('The paragraph goes on before the passage.'),
    after: z.boolean().describe('The paragraph goes on after the passage.'),
    zone: z.enum(['title', 'standfirst', 'caption', 'body', 'leftover']),
  })
  .meta({ id: 'Passage', description: 'A stretch of one paragraph of a report.' })
export type Passage = z.infer<typeof passage>

/** Everything that a statement points to in its report's text. */
export const spansOf = (statement: Statement): Span[] =>
  [
    ...[statement.evidence, statement.event, statement.who, statement.whom],
    ...[statement.hedge, statement.where],
    ...statement.chain.flatMap((source) => [source.span, source.cue]),
  ].filter((each) => each !== null)

/** The passages that hold `spans`, in order of the text; those that touch are one. */
export function passagesOf(
  report: Pick<FiledReport, 'text' | 'zones'>,
  spans: readonly Span[],
): Passage[] {
  const paragraphs = report.zones.map(({ span, kind }) => ({ ...span, kind }))
  const passages: Passage[] = []
  for (const each of [...spans].sort(bySpan)) {
    const next = passageAround(report.text, enclosing(paragraphs, each), each)
    const last = passages.at(-1)
    if (last !== undefined && (overlaps(last.span, next.span) || contains(last.span, next.span)))
      passages[passages.length - 1] = join(report.text, last, next)
    else passages.push(next)
  }
  return passages
}

function passageAround(
  text: string,
  zone: (Span & { readonly kind: ZoneKind }) | null,
  at: Span,
): Passage {
  const paragraph = zone ?? span(0, text.length)
  const first = at.start - contextReach
  const last = at.end + contextReach
  const start = first <= paragraph.start ? paragraph.start : startOfWord(text, first, at.start)
  const end = last >= paragraph.end ? paragraph.end : endOfWord(text, last, at.end)
  return {
    span: { start, end },
    text: text.slice(start, end),
    before: start > paragraph.start,
    after: end < paragraph.end,
    zone: zone?.kind ?? 'body',
  }
}

function join(text: string, one: Passage, other: Passage): Passage {
  const last = other.span.end > one.span.end ? other : one
  const whole = { start: one.span.start, end: last.span.end }
  return { ...one, span: whole, text: words(text, whole), after: last.after }
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit)
const isTrailing = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** The first start of a word from `from` to `latest`; text without spaces is cut between characters. */
function startOfWord(text: string, from: number, latest: number): number {
  for (let at = from; at < latest; at += 1)
    if (!isSpace(text[at]) && isSpace(text[at - 1])) return at
  return isTrailing(text.charCodeAt(from)) ? from + 1 : from
}

function endOfWord(text: string, from: number, earliest: number): number {
  for (let at = from; at > earliest; at -= 1)
    if (!isSpace(text[at - 1]) && isSpace(text[at])) return at
  return isTrailing(text.charCodeAt(from)) ? from - 1 : from
}
