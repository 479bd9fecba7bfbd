// The record's lines, without the texts and readings that they carry.
import { z } from 'zod'
import type { Entry } from '../domain/entry.ts'
import type { StatementId } from '../domain/id.ts'
import type { View } from '../ledger/ledger.ts'
import { headOf, type ReportHead, reportHead } from './lineage.ts'
import { author, count, labels, list, text } from './shapes.ts'

const correction = z.strictObject(labels).partial()
const about = { statement: text, words: text.describe("The statement's words at that time.") }

export const assessment = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...about, kind: z.literal('accepted') }),
    z.strictObject({ ...about, kind: z.literal('rejected'), reason: text }),
    z.strictObject({ ...about, kind: z.literal('corrected'), correction, reason: text }),
    z.strictObject({ ...about, kind: z.literal('noted'), note: text }),
  ])
  .meta({ id: 'Assessment', description: "A person's decision about a statement." })

const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), purpose: z.enum(['own', 'sample']) }),
  z.strictObject({ kind: z.literal('filed'), report: reportHead, capture: text }),
  z.strictObject({
    kind: z.literal('read'),
    report: reportHead,
    capture: text,
    reader: text,
    statements: count,
  }),
  z.strictObject({ kind: z.literal('assessed'), assessment }),
  z.strictObject({ kind: z.literal('registered'), entities: count }),
  z.strictObject({
    kind: z.literal('settled'),
    settled: z.enum(['merged', 'split', 'renamed', 'named']),
    entity: text,
    reason: text,
  }),
  z.strictObject({ kind: z.literal('withdrawn'), entry: count, reason: text }),
])

export const logLine = z
  .strictObject({
    sequence: count,
    time: text,
    by: author,
    hash: text.describe("SHA-256 over the entry before's hash and this entry's own parts."),
    act,
  })
  .meta({ id: 'LogLine', description: 'One entry of the append-only record.' })
export type LogLine = z.infer<typeof logLine>

export const log = z
  .strictObject({
    rows: list(logLine).describe('Newest first.'),
    total: count,
    next: count.nullable().describe('Give it as `before` to go on; null at the end.'),
  })
  .meta({ id: 'Log' })
export type Log = z.infer<typeof log>

export const decision = z
  .strictObject({ entry: count, time: text, by: author, assessment, withdrawn: z.boolean() })
  .meta({ id: 'Decision', description: 'An assessment with the entry that made it.' })
export const decisions = z
  .strictObject({ rows: list(decision).describe('Oldest first, withdrawn ones included.') })
  .meta({ id: 'Decisions' })
export type Decisions = z.infer<typeof decisions>

/** Entries before `before`, newest first; sequences have no gaps, so that a page can be counted out. */
export async function viewLog(
  view: View,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<Log> {
  const { sequence } = await view.head()
  const end = Math.min(before ?? sequence + 1, sequence + 1)
  const first = Math.max(1, end - limit)
  const rows: LogLine[] = []
  for (const entry of await view.entries(first - 1, end - first))
    rows.push(await lineOf(view, entry))
  return { rows: rows.reverse(), total: sequence, next: first > 1 ? first : null }
}

export async function lineOf(view: View, entry: Entry): Promise<LogLine> {
  const { sequence, time, by, hash, act } = entry
  return { sequence, time, by, hash, act: await shorten(view, act) }
}

async function shorten(view: View, act: Entry['act']): Promise<LogLine['act']> {
  switch (act.kind) {
    case 'opened':
      return { kind: 'opened', purpose: act.purpose }
    case 'filed': {
      const { id, capture } = act.report
      return { kind: 'filed', report: headOf(id, act.report), capture: capture.sha256 }
    }
    case 'read': {
      const { reader, statements } = act.reading
      const report = await view.report(act.report)
      const head = report === null ? unknownReport(act.report) : headOf(act.report, report)
      return {
        kind: 'read',
        report: head,
        capture: act.capture,
        reader,
        statements: statements.length,
      }
    }
    case 'registered':
      return { kind: 'registered', entities: act.entities.length }
    case 'settled': {
      const { kind, entity, reason } = act.settlement
      return { kind: 'settled', settled: kind, entity, reason }
    }
    default:
      return act
  }
}

const unknownReport = (id: string): ReportHead => ({
  ...{ id, title: null, outlet: null, published: null, address: null },
})

export const viewDecisions = async (view: View, statement: StatementId): Promise<Decisions> => ({
  rows: await view.decisionsOn(statement),
})
