// From a text that was scraped already to a report without its leftovers.
import { Refusal } from '../domain/fault.ts'
import type { Report, Run, Trace, ZoneKind } from '../domain/report.ts'
import { span } from '../domain/span.ts'
import { findAgency } from './agency.ts'
import type { Decoded } from './charset.ts'
import type { Hints } from './clean.ts'
import { compose, type Paragraph } from './compose.ts'
import { readDate } from './dates.ts'
import { type Foldable, foldSpace } from './fold.ts'
import { withoutComma } from './given.ts'
import { findLanguage } from './language.ts'
import { findUnits, mostUnits, type Unit } from './lines.ts'
import { resolve } from './links.ts'
import { hostOf } from './outlet.ts'
import { templateKind } from './phrases.ts'
import { type Sorted, sortUnits } from './scraped.ts'
import { hasInk } from './space.ts'

/** A text and what its paragraphs are. */
export interface Source extends Foldable {
  readonly units: readonly Unit[]
  /** Makes the trace; the source offsets of its runs are those of `source`. */
  readonly trace: (runs: readonly Run[]) => Trace
}

/** @throws Refusal `no-text` where nothing is left. */
export function cleanPlain({ text, charset }: Decoded, hints: Hints): Report {
  const trace = (runs: readonly Run[]): Trace => ({ kind: 'characters', charset, runs })
  const units = findUnits(text)
  if (units.length >= mostUnits) throw tooMany()
  return reportOf({ source: text, units, trace }, hints)
}

/** The report in a text without marks of its own: its leftovers cut, its paragraphs folded. */
export function reportOf(source: Source, hints: Hints): Report {
  const sorted = sortUnits(source.units, hints.title)
  const kept = sorted.filter(({ unit, kind }) => kind !== 'leftover' && hasInk(unit.words))
  const lines = sorted.filter(({ kind }) => kind === 'leftover').map(({ unit }) => unit.words)
  const { text, zones, runs } = compose(kept.map((each) => setParagraph(source, each)))
  if (!zones.some(({ kind }) => kind !== 'title')) throw noText()
  const wordsOf = (kind: ZoneKind) =>
    kept.filter((each) => each.kind === kind).map(({ unit }) => fold(unit.words))
  const address = resolve(hints.address ?? '', null)
  const outlet = hints.outlet ?? hostOf(address)
  const byline = bylineIn(lines)
  const title = wordsOf('title')[0]
  return {
    title: title === undefined ? null : withoutComma(title),
    byline,
    outlet,
    agency: findAgency(byline, wordsOf('body'), lines, outlet),
    published: hints.published ?? dateIn(sorted),
    language: findLanguage(text, null),
    address,
    canonical: null,
    links: [],
    text,
    zones,
    trace: source.trace(runs),
  }
}

const fold = (words: string): string => words.replace(/\s+/g, ' ')

function bylineIn(lines: readonly string[]): string | null {
  const line = lines.find(
    (words) => /^(?:by|author|автор)\b/i.test(words) && templateKind(words) === 'byline',
  )
  return line === undefined
    ? null
    : (line.replace(/^(?:by|author|автор)\s*:?\s*/i, '').split(/\s*[|,]\s/)[0] ?? null)
}

/** Leftovers before the body state the day; below it they state all kinds of days. */
function dateIn(sorted: readonly Sorted[]): string | null {
  const body = sorted.findIndex(({ kind }) => kind === 'body')
  for (const { unit, kind } of sorted.slice(0, body < 0 ? sorted.length : body)) {
    const stated =
      kind === 'leftover' && !/updat|modif/i.test(unit.words) ? readDate(unit.words) : null
    if (stated !== null) return stated
  }
  return null
}

function setParagraph(source: Source, { unit, kind }: Sorted): Paragraph {
  const words = kind === 'title' ? withoutComma(unit.words) : unit.words
  const place = span(unit.span.start, unit.span.start + words.length)
  return { kind, writeAt: (at) => foldSpace(source, place, at) }
}

const tooMany = (): Refusal =>
  new Refusal('page-too-large', {
    message: `The text has more than ${mostUnits} lines.`,
    remedy: 'Give each report as a file of its own.',
  })

const noText = (): Refusal =>
  new Refusal('no-text', {
    message: 'The text holds no paragraph that looks like a report.',
    remedy: 'Give the whole text of the report, its paragraphs parted by blank lines.',
  })
