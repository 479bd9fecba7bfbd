// A reading in the form of the contract: spans as pairs.
import type { Reading } from '../domain/reading.ts'
import type { Report } from '../domain/report.ts'
import type { Span } from '../domain/span.ts'
import type { Contract } from './contract.ts'

type Pair = [start: number, end: number]

export const pair = ({ start, end }: Span): Pair => [start, end]
const pairOrNull = (span: Span | null): Pair | null => (span === null ? null : pair(span))
const pairs = (spans: readonly Span[]): Pair[] => spans.map(pair)
const pairsOrNull = (spans: readonly Span[] | null): Pair[] | null => spans && pairs(spans)

/** The layers in their order in the contract; `id` is the line's id or the page's path. */
export function readingJson(id: string, report: Report, reading: Reading): Contract['reading'] {
  const { text, title, outlet, published, language, zones } = report
  return {
    ...{ id, text, title, outlet, published, language },
    zones: zones.map((zone) => ({ span: pair(zone.span), kind: zone.kind })),
    sentences: pairs(reading.sentences),
    tokens: pairs(reading.tokens),
    names: reading.names.map((name) => ({ ...name, span: pair(name.span) })),
    times: reading.times.map((time) => ({ ...time, span: pair(time.span) })),
    places: reading.places.map((place) => ({
      ...place,
      span: pair(place.span),
      candidates: place.candidates.map(({ within: _, ...candidate }) => candidate),
    })),
    attributions: reading.attributions.map(({ kind, source, cue, content }) => ({
      kind,
      source: pairsOrNull(source),
      cue: pairsOrNull(cue),
      content: pairsOrNull(content),
    })),
    events: reading.events.map(({ span, lemma, roles, factuality }) => ({
      span: pair(span),
      lemma,
      roles: roles.map((role) => ({ role: role.role, span: pair(role.span) })),
      factuality,
    })),
    coreference: reading.coreference.map(pairs),
    statements: statementsJson(reading.statements),
  }
}

const statementsJson = (statements: Reading['statements']): Contract['reading']['statements'] =>
  statements.map((statement) => ({
    evidence: pair(statement.evidence),
    event: pair(statement.event),
    who: pairOrNull(statement.who),
    whom: pairOrNull(statement.whom),
    hedge: pairOrNull(statement.hedge),
    when: statement.when === null ? null : [...statement.when],
    where: pairOrNull(statement.where),
    chain: statement.chain.map((source) => ({
      ...source,
      span: pair(source.span),
      cue: pairOrNull(source.cue),
    })),
    certainty: statement.certainty,
    polarity: statement.polarity,
    phase: statement.phase,
    force: statement.force,
    quoted: statement.quoted,
  }))
