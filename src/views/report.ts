// The report page: its text, what it says, what the reader found in it, and its captures.
import { z } from 'zod'
import type { ClaimId, ReportId } from '../domain/id.ts'
import { nameKinds } from '../domain/reading.ts'
import type { FiledReport } from '../domain/report.ts'
import type { View } from '../ledger/ledger.ts'
import { type ClaimRow, claimRow, claimRowOf } from './claims.ts'
import { edge, headOf, headsOf, reportHead } from './lineage.ts'
import { place, time } from './places.ts'
import { count, list, maybeText, span, text } from './shapes.ts'
import { statementRow, statementRowOf } from './statement.ts'

/** How many copies of a report its page names; an agency's text can have thousands. */
const copyLimit = 100

const link = z.strictObject({ address: text, words: text })
const zone = z.strictObject({
  span,
  kind: z.enum(['title', 'standfirst', 'caption', 'body', 'leftover']),
})
const capture = z.strictObject({
  sha256: text,
  size: count.describe('In bytes.'),
  mediaType: z.enum(['text/html', 'text/plain', 'application/pdf', 'application/jsonl']),
  from: text,
  taken: text,
})
const spans = list(span).nullable()

export const layers = z
  .strictObject({
    names: list(z.strictObject({ span, kind: z.enum(nameKinds), entity: text.optional() })),
    times: list(time),
    places: list(place.extend({ span })),
    attributions: list(
      z.strictObject({
        kind: z.enum(['speech', 'private']),
        source: spans,
        cue: spans,
        content: spans,
      }),
    ),
  })
  .meta({ id: 'Layers', description: 'What the reader found in the text, besides statements.' })
export type Layers = z.infer<typeof layers>

export const reportPage = z
  .strictObject({
    report: reportHead.extend({
      identity: text,
      byline: maybeText,
      agency: maybeText.describe('The news agency that it credits, in its words.'),
      language: maybeText,
      canonical: maybeText,
      links: list(link),
    }),
    text: text.describe('Title, standfirst and body; every span is of this text.'),
    zones: list(zone),
    reader: maybeText.describe('Name and version of the reader.'),
    statements: list(statementRow).describe('In order of the text.'),
    claims: list(claimRow).describe('The claims of its statements.'),
    layers,
    captures: list(capture).describe('Oldest first; the text is that of the last.'),
    repeats: list(edge).describe('Edges in which this report is the child.'),
    repeated: list(edge).describe('Edges in which it is the parent.'),
    unshown: count.describe('Copies beyond those named.'),
    relatives: list(reportHead).describe('The reports at the other end of the edges.'),
  })
  .meta({ id: 'ReportPage' })
export type ReportPage = z.infer<typeof reportPage>

const nothingFound: Layers = { names: [], times: [], places: [], attributions: [] }

/** Null where there is no such report. */
export async function viewReport(view: View, id: ReportId): Promise<ReportPage | null> {
  const report = await view.report(id)
  if (report === null) return null
  const [statements, reading, captures, { parents, children }] = await Promise.all([
    view.statementsIn(id),
    view.reading(id),
    view.capturesOf(id),
    view.lineageOf(id),
  ])
  const repeated = children.slice(0, copyLimit)
  const relatives = [...parents.map((each) => each.parent), ...repeated.map((each) => each.child)]
  return {
    report: factsOf(id, report),
    text: report.text,
    zones: report.zones,
    reader: reading?.reader ?? null,
    statements: statements.map((statement) => statementRowOf(report, statement)),
    claims: await claimsOf(view, new Set(statements.map((statement) => statement.claim))),
    layers: reading === null ? nothingFound : layersOf(reading),
    captures,
    repeats: parents,
    repeated,
    unshown: children.length - repeated.length,
    relatives: await headsOf(view, relatives),
  }
}

function factsOf(id: ReportId, report: FiledReport): ReportPage['report'] {
  const { identity, byline, agency, language, canonical, links } = report
  return { ...headOf(id, report), identity, byline, agency, language, canonical, links }
}

function layersOf({ names, times, places, attributions }: Layers): Layers {
  return { names, times, places, attributions }
}

async function claimsOf(view: View, ids: Iterable<ClaimId>): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = []
  for (const id of ids) {
    const claim = await view.claim(id)
    if (claim !== null) rows.push(claimRowOf(claim))
  }
  return rows
}
