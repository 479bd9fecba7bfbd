// The reader called `rules`: every layer by hand-written rules, for English. The bench's baseline.
import type { Reading } from '../domain/reading.ts'
import { bySpan, type Span } from '../domain/span.ts'
import { findBlocks } from './blocks.ts'
import { assemble, layerOf, type ReadingLayers } from './layers.ts'
import { findAgency } from './rules/agency.ts'
import { findAttributions } from './rules/attributions.ts'
import { findEvents } from './rules/events.ts'
import { findNames, gatherKnown } from './rules/names.ts'
import { parseSentences } from './rules/parsing.ts'
import { findQuotations, type Quotation } from './rules/quotations.ts'
import { findReservations, type Reservation } from './rules/reservations.ts'
import { findSayings } from './rules/sayings.ts'
import type { Sentence } from './rules/sentence.ts'
import { findStatements } from './rules/statements.ts'
import { findVoices, type Voice } from './rules/voices.ts'
import { findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'

/** The layers of the rules: those of a reading, and what they build on. */
export interface RuleLayers extends ReadingLayers {
  /** Those that are spoken. */
  readonly quotations: readonly Quotation[]
  readonly parsed: readonly Sentence[]
  readonly reservations: readonly (readonly Reservation[])[]
  readonly voices: readonly Voice[]
}

const layer = layerOf<RuleLayers>()

export const sentences = layer({
  gives: 'sentences',
  needs: ['report'],
  find: ({ report }) => findSentences(report.text, report.zones),
})

export const tokens = layer({
  gives: 'tokens',
  needs: ['report', 'sentences'],
  find: ({ report, sentences }) => findTokens(report.text, sentences),
})

export const quotations = layer({
  gives: 'quotations',
  needs: ['report'],
  find: ({ report }) =>
    findQuotations(report.text, findBlocks(report.text, report.zones)).filter(
      (each) => each.spoken,
    ),
})

const parsed = layer({
  gives: 'parsed',
  needs: ['report', 'sentences', 'tokens', 'quotations'],
  find: ({ report, sentences, tokens, quotations }) =>
    parseSentences(report, sentences, tokens, quotations),
})

const names = layer({
  gives: 'names',
  needs: ['report', 'parsed'],
  find: ({ report, parsed }) => {
    const known = gatherKnown(parsed.map((sentence) => sentence.parse.words))
    return parsed.flatMap((sentence) => findNames(report.text, sentence.parse, known))
  },
})

const times = layer({
  gives: 'times',
  needs: ['report'],
  find: ({ report }) => report.times ?? [],
})

export const reservations = layer({
  gives: 'reservations',
  needs: ['parsed'],
  find: ({ parsed }) => parsed.map(({ parse }) => findReservations(parse)),
})

const voices = layer({
  gives: 'voices',
  needs: ['report', 'parsed', 'quotations'],
  find: ({ report, parsed, quotations }) =>
    findVoices(report.text, parsed, findSayings(parsed, quotations)),
})

const attributions = layer({
  gives: 'attributions',
  needs: ['report', 'parsed', 'voices'],
  find: ({ report, parsed, voices }) => findAttributions(report.text, parsed, voices),
})

const events = layer({
  gives: 'events',
  needs: ['parsed'],
  find: ({ parsed }) =>
    parsed.flatMap(({ parse }) => findEvents(parse)).sort((a, b) => bySpan(a.span, b.span)),
})

/** Sources that point back, each with what it points to. */
const coreference = layer({
  gives: 'coreference',
  needs: ['voices'],
  find: ({ voices }) => {
    const clusters = new Map<string, Span[]>()
    for (const { source, antecedent } of voices) {
      if (source === null || antecedent === null) continue
      const key = `${antecedent.start}:${antecedent.end}`
      const cluster = clusters.get(key) ?? [antecedent]
      if (!cluster.some((each) => each.start === source.span.start)) cluster.push(source.span)
      clusters.set(key, cluster)
    }
    return [...clusters.values()].filter((cluster) => cluster.length > 1)
  },
})

export const places = layer({ gives: 'places', needs: [], find: (): Reading['places'] => [] })

const statements = layer({
  gives: 'statements',
  needs: ['report', 'parsed', 'voices', 'reservations', 'times'],
  find: ({ report, parsed, voices, reservations, times }) =>
    findStatements({
      text: report.text,
      outlet: report.outlet,
      published: report.published,
      sentences: parsed,
      voices,
      reservations,
      times,
      agency: findAgency(report, parsed),
      opinionOn: null,
    }),
})

/** Reads English; of other languages it finds sentences, tokens and quotations. Raises nothing. */
export const rules = assemble<RuleLayers>('rules 1', [
  sentences,
  tokens,
  quotations,
  parsed,
  names,
  times,
  places,
  reservations,
  voices,
  attributions,
  events,
  coreference,
  statements,
])
