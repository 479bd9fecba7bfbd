// What a report's words stand for: times before it is read, as readers go by them; places after.
import type { Name, NameKind, Reading, TimeExpression } from '../domain/reading.ts'
import { type Span, touching, words } from '../domain/span.ts'
import type { Statement } from '../domain/statement.ts'
import type { Gazetteer } from '../ground/places/gazetteer.ts'
import { resolvePlaces } from '../ground/places/resolve.ts'
import { saysWhere, toponymsOf } from '../ground/places/toponyms.ts'
import { groundTimes, resolveSpan } from '../ground/times/times.ts'
import type { Readable, Reader } from '../read/reader.ts'

/** The reader whose times have values and days, and, where there is a gazetteer, whose places have positions. */
export const grounded = (reader: Reader, gazetteer: Gazetteer | null = null): Reader => ({
  ...reader,
  async read(report) {
    const known = groundTimes(report.text, report.published)
    const reading = await reader.read({ ...report, times: known })
    return withPlaces(
      report.text,
      { ...reading, times: withRest(report, reading.times, known) },
      gazetteer,
    )
  },
})

/** Times that the reader alone has found are resolved by their own words. */
function withRest(
  { text, published }: Readable,
  times: readonly TimeExpression[],
  known: readonly TimeExpression[],
): TimeExpression[] {
  const spans = known.map(({ span }) => span)
  return times.map((time) => {
    const { span, type } = time
    const isKnown = touching(known, spans, span).length > 0
    return isKnown ? time : { ...time, ...resolveSpan(words(text, span), { published, type }) }
  })
}

/** Names of no known kind that are placed are places; a statement happens at the first one that its words say. */
function withPlaces(text: string, reading: Reading, gazetteer: Gazetteer | null): Reading {
  if (gazetteer === null) return reading
  const places = resolvePlaces(toponymsOf(text, reading.names, gazetteer), { text }, gazetteer)
  const spans = places.map(({ span }) => span)
  const starts = new Set(spans.map(({ start }) => start))
  const kindOf = ({ kind, span }: Name): NameKind =>
    kind === 'other' && starts.has(span.start) ? 'place' : kind
  const whereOf = ({ where, evidence }: Statement): Span | null =>
    where ?? touching(spans, spans, evidence).find((span) => saysWhere(text, span)) ?? null
  return {
    ...reading,
    names: reading.names.map((name) => ({ ...name, kind: kindOf(name) })),
    statements: reading.statements.map((each) => ({ ...each, where: whereOf(each) })),
    places,
  }
}
