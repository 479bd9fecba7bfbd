// Places and times as the API tells them.
import { z } from 'zod'
import { list, maybeText, span, text } from './shapes.ts'

export const place = z.strictObject({
  latitude: z.number(),
  longitude: z.number(),
  radiusKm: z.number(),
  geonameId: z.int().optional(),
  candidates: list(
    z.strictObject({
      name: text,
      country: text.describe('Where it lies on the map, not whose it is.'),
      within: list(text).optional().describe('What it lies in, from its district to its country.'),
      latitude: z.number(),
      longitude: z.number(),
      score: z.number(),
    }),
  ).describe('The one that is taken, then the runners-up.'),
})

export const time = z.strictObject({
  span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: text.describe("TIMEX3's."),
  from: maybeText,
  to: maybeText,
})

export const foundPlace = z
  .strictObject({
    name: text,
    place: place.nullable(),
    missing: maybeText.describe('Why there is no gazetteer here.'),
    credits: list(text).describe('Whom to credit on whatever shows the place.'),
  })
  .meta({ id: 'FoundPlace' })

export const foundTimes = z
  .strictObject({ times: list(time.extend({ words: text })) })
  .meta({ id: 'FoundTimes' })
