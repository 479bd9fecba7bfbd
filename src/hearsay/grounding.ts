// What a report's words stand for: times before it is read, as readers go by them; places after.
import type { Name, Place, TimeExpression } from '../domain/reading.ts'
import { touching, words } from '../domain/span.ts'
import type { Gazetteer } from '../ground/places/gazetteer.ts'
import { resolvePlaces } from '../ground/places/resolve.ts'
import { toponymsOf } from '../ground/places/toponyms.ts'
import { groundTimes, resolveSpan } from '../ground/times/times.ts'
import type { Readable, Reader } from '../read/reader.ts'

/** The reader whose times have values and days, and, where there is a gazetteer, whose places have positions. */
export const grounded = (reader: Reader, gazetteer: Gazetteer | null = null): Reader => ({
  ...reader,
  async read(report) {
    const known = groundTimes(report.text, report.published)
    const reading = await reader.read({ ...report, times: known })
    return {
      ...reading,
      times: withRest(report, reading.times, known),
      places: placesOf(report.text, reading.names, gazetteer),
    }
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

const placesOf = (text: string, names: readonly Name[], gazetteer: Gazetteer | null): Place[] =>
  gazetteer === null ? [] : resolvePlaces(toponymsOf(text, names, gazetteer), { text }, gazetteer)
