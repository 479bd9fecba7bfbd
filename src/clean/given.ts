// A text that came with an id: never changed, its zones found over it.
import type { Report, Zone } from '../domain/report.ts'
import { span } from '../domain/span.ts'
import { findAgency } from './agency.ts'
import { findLanguage } from './language.ts'
import { findUnits } from './lines.ts'
import { resolve } from './links.ts'
import { type Sorted, sortUnits } from './scraped.ts'

/** A text as it came, with what is said of it. */
export interface Given {
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
}

/**
 * The report that a given text is. Its zones cover all of it but white space, leftovers included; a title
 * that the text does not hold is not read. Never refuses.
 */
export function zoneGiven(given: Given): Report {
  const { text } = given
  const sorted = sortUnits(findUnits(text), given.title)
  const zones = joinZones(sorted)
  const body = sorted.filter(({ kind }) => kind === 'body').map(({ unit }) => unit.words)
  const lines = sorted.filter(({ kind }) => kind === 'leftover').map(({ unit }) => unit.words)
  const outlet = given.outlet ?? null
  const title = zones.find(({ kind }) => kind === 'title')
  const headline = title ? withoutComma(text.slice(title.span.start, title.span.end)) : null
  const prose = body.slice(0, 20).join('\n')
  return {
    title: given.title === undefined || text.includes(given.title) ? headline : null,
    byline: null,
    outlet,
    agency: findAgency(null, body, lines, outlet),
    published: given.published ?? null,
    language: findLanguage(prose === '' ? text : prose, null),
    address: resolve(given.url ?? '', null),
    canonical: null,
    links: [],
    text,
    zones,
    trace: { kind: 'json', runs: text === '' ? [] : [[0, text.length, 0, text.length]] },
  }
}

/** Scraped headlines often keep the comma of the list that they stood in. */
export const withoutComma = (title: string): string => title.replace(/[\s,;]+$/, '')

/** Units of one kind without a blank line between them are one zone. */
function joinZones(sorted: readonly Sorted[]): Zone[] {
  const zones: Zone[] = []
  sorted.forEach(({ unit, kind }, i) => {
    const before = sorted[i - 1]
    const last = zones.at(-1)
    if (last && before?.unit.paragraph === unit.paragraph && last.kind === kind)
      zones[zones.length - 1] = { kind, span: span(last.span.start, unit.span.end) }
    else zones.push({ kind, span: unit.span })
  })
  return zones
}
