// The contract of what Hearsay prints for programs, as schemas; docs/contract holds them as JSON Schema.
import { z } from 'zod'
import { nameKinds } from '../domain/reading.ts'
import { certainties, forces, phases, polarities, stances } from '../domain/statement.ts'
import { actorPage } from '../views/actors.ts'
import { copier } from '../views/sources.ts'

const span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .meta({ id: 'span', description: '[start, end] in UTF-16 units of the text; end is outside' })
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'day' })
const interval = z
  .tuple([day, day])
  .meta({ id: 'interval', description: '[from, to], both included' })
const published = z.string().nullable().describe('an ISO day, or a time with its offset')
const spans = z.array(span)

const labels = {
  certainty: z.enum(certainties),
  polarity: z.enum(polarities),
  phase: z.enum(phases),
  force: z.enum(forces),
}

const source = z.strictObject({
  name: z.string().describe("canonical or surface name, or 'unnamed: words'"),
  entity: z.string().optional(),
  entityId: z.string().optional(),
  span,
  cue: span.nullable(),
})

const statement = z.strictObject({
  evidence: span,
  event: span,
  who: span.nullable(),
  whom: span.nullable(),
  hedge: span.nullable(),
  when: interval.nullable(),
  where: span.nullable(),
  chain: z.array(source).describe('from the outlet (left out) inward, origin last'),
  ...labels,
  quoted: z.boolean(),
})

const place = z.strictObject({
  span,
  latitude: z.number(),
  longitude: z.number(),
  radiusKm: z.number(),
  geonameId: z.int().optional(),
  candidates: z.array(
    z.strictObject({
      name: z.string(),
      country: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      score: z.number(),
    }),
  ),
})

/** One object of `hearsay read --json` and `--jsonl`. */
export const reading = z.strictObject({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published,
  language: z.string().nullable(),
  zones: z.array(
    z.strictObject({
      span,
      kind: z.enum(['title', 'standfirst', 'caption', 'body', 'leftover']),
    }),
  ),
  sentences: spans,
  tokens: spans,
  names: z.array(
    z.strictObject({
      span,
      kind: z.enum(nameKinds),
      entity: z.string().optional(),
    }),
  ),
  times: z.array(
    z.strictObject({
      span,
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      value: z.string().describe("TIMEX3's"),
      from: day.nullable(),
      to: day.nullable(),
    }),
  ),
  places: z.array(place),
  attributions: z.array(
    z.strictObject({
      kind: z.enum(['speech', 'private']),
      source: spans.nullable(),
      cue: spans.nullable(),
      content: spans.nullable(),
    }),
  ),
  events: z.array(
    z.strictObject({
      span,
      lemma: z.string(),
      roles: z.array(z.strictObject({ role: z.string(), span })),
      factuality: z.number().min(-3).max(3),
    }),
  ),
  coreference: z.array(spans),
  statements: z.array(statement),
})

/** Stands in the place of a report that could not be cleaned or read. */
export const failure = z.strictObject({ id: z.string().nullable(), error: z.string() })

/** One object of `hearsay clean --json`. */
export const cleaned = z.strictObject({
  path: z.string(),
  title: z.string().nullable(),
  standfirst: z.string().nullable(),
  captions: z.array(z.string()),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  published,
  language: z.string().nullable(),
  body: z.string().describe('paragraphs parted by a blank line'),
})

/** Stands in the place of a page that could not be cleaned. */
export const uncleaned = z.strictObject({ path: z.string(), error: z.string() })

/** One object of `hearsay add --json`, printed once the report is durable. */
export const added = z.strictObject({
  id: z.string().nullable().describe('its address, or the id that it was given'),
  status: z.enum(['filed', 'known', 'refused']),
  reason: z.string().optional(),
})

/** The object of `hearsay weigh --json`. */
export const weighed = z.strictObject({
  reports: z.array(z.strictObject({ id: z.string(), repeats: z.array(z.string()) })),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      independent: z.int().min(0),
      unknown: z.int().min(0),
      world: z.enum(['planned', 'agreed', 'under way', 'done', 'denied', 'lapsed']),
      knowledge: z.enum(['single origin', 'corroborated', 'contradicted', 'corrected']),
      statements: z.array(
        z.strictObject({
          report: z.string(),
          evidence: span,
          event: span,
          stance: z.enum(stances),
          chain: z.array(z.string()),
          ...labels,
          when: interval.nullable(),
          drift: z.enum(['firmer', 'weaker', 'same']).nullable(),
        }),
      ),
    }),
  ),
  denials: z.array(
    z.strictObject({
      report: z.string(),
      evidence: span,
      reaches: z.array(z.string()),
      kind: z.enum(['rebuttal', 'context']),
    }),
  ),
})

/** What a ledger holds once everything was weighed again. */
const reweighed = z.strictObject({
  entries: z.int().min(0),
  reports: z.int().min(0),
  statements: z.int().min(0),
  claims: z.int().min(0),
})

/** Every form by the name of its file in docs/contract. */
export const contract = {
  reading,
  failure,
  cleaned,
  uncleaned,
  added,
  weighed,
  reweighed,
  /** One object of `hearsay sources --json`. */
  source: copier,
  /** The object of `hearsay actors --json`. */
  actor: actorPage,
} as const

export type Contract = { readonly [K in keyof typeof contract]: z.infer<(typeof contract)[K]> }

/** JSON Schema (2020-12) of one form. */
export const schemaOf = (name: keyof typeof contract): object => ({
  title: `hearsay ${name}`,
  ...z.toJSONSchema(contract[name]),
})
