import type { Capture } from './capture.ts'
import type { ReportId } from './id.ts'
import { type Span, words } from './span.ts'

export type ZoneKind = 'title' | 'standfirst' | 'caption' | 'body' | 'leftover'

/** A paragraph of a report's text and what part of the page it is. Zones are sorted and do not overlap. */
export interface Zone {
  readonly span: Span
  readonly kind: ZoneKind
}

/** A link out of the article's own text. */
export interface Link {
  readonly address: string
  readonly words: string
}

/**
 * Where each part of a report's text lies in its capture. A run is
 * `[text start, text length, source start, source length]`; where both lengths are equal the run is
 * the same text unit by unit, otherwise it stands as a whole for its source (an entity, folded white
 * space). Text that no run covers (the blank line between paragraphs) was put in by clean.
 */
export type Run = readonly [text: number, length: number, source: number, sourceLength: number]

export type Trace =
  /** Source offsets are UTF-16 units of the capture decoded by `charset`. */
  | { readonly kind: 'characters'; readonly charset: string; readonly runs: readonly Run[] }
  /** Source offsets are UTF-16 units of the `text` value of a JSON line, once decoded. */
  | { readonly kind: 'json'; readonly runs: readonly Run[] }
  /** Source offsets are UTF-16 units of the extracted pages; `pages[i]` is where page i+1 starts. */
  | { readonly kind: 'pdf'; readonly pages: readonly number[]; readonly runs: readonly Run[] }

/** One published text. */
export interface Report {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  /** The news agency that byline, dateline or closing line credits, in the page's words. */
  readonly agency: string | null
  /** The page's own publication time: an ISO day, or a time with its offset. Never the modified date. */
  readonly published: string | null
  /** A BCP 47 language, as `en`. */
  readonly language: string | null
  readonly address: string | null
  /** The address that the page itself names as its own. */
  readonly canonical: string | null
  /** Links to other articles, in order. */
  readonly links: readonly Link[]
  /** Title, standfirst, body with captions in place; paragraphs parted by a blank line. */
  readonly text: string
  readonly zones: readonly Zone[]
  readonly trace: Trace
}

/** A report as the ledger holds it. */
export interface FiledReport extends Report {
  readonly id: ReportId
  /** Its address or the id that it was given: what makes it this report and no other. */
  readonly identity: string
  readonly capture: Capture
}

/** The texts of all zones of one kind, in order. */
export const textsOf = (report: Pick<Report, 'text' | 'zones'>, kind: ZoneKind): string[] =>
  report.zones.filter((zone) => zone.kind === kind).map((zone) => words(report.text, zone.span))
