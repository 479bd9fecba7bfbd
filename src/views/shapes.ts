// The small shapes that every answer is made of; a larger one stands beside the view that makes it.
import { z } from 'zod'
import type { Knowledge, World } from '../domain/claim.ts'
import { type Span, words } from '../domain/span.ts'
import {
  certainties,
  forces,
  phases,
  polarities,
  type Standing,
  stances,
} from '../domain/statement.ts'

const worlds = [
  'planned',
  'agreed',
  'under way',
  'done',
  'denied',
  'lapsed',
] as const satisfies readonly World[]

const knowledges = [
  'single origin',
  'corroborated',
  'contradicted',
  'corrected',
] as const satisfies readonly Knowledge[]

const standings = [
  'read',
  'accepted',
  'corrected',
  'rejected',
] as const satisfies readonly Standing[]

export const list = <S extends z.ZodType>(each: S) => z.array(each).readonly()

/** As a union: OpenAPI has no other way to say that a named shape may be missing. */
export const orNull = <S extends z.ZodType>(shape: S) => z.union([shape, z.null()])

export const text = z.string()
export const maybeText = z.string().nullable()
export const count = z.int().min(0)

export const span = z.strictObject({ start: count, end: count }).meta({
  id: 'Span',
  description: "A stretch of the report's text in UTF-16 units; `end` is outside it.",
})

export const interval = z
  .tuple([z.string(), z.string()])
  .readonly()
  .meta({ id: 'Interval', description: 'ISO days, from and to, both included.' })

export const verbatim = z.strictObject({ words: text, span }).meta({
  id: 'Words',
  description: 'Verbatim words of a report and where they stand in its text.',
})
export type Words = z.infer<typeof verbatim>

/** What the words say of how sure, whether, and when, once persons' corrections are applied. */
export const labels = {
  certainty: z.enum(certainties),
  polarity: z.enum(polarities),
  phase: z.enum(phases),
  force: z.enum(forces),
}
export const world = z.enum(worlds)
export const knowledge = z.enum(knowledges)
export const stance = z.enum(stances)
export const standing = z
  .enum(standings)
  .describe('Who stands behind the labels: the machine alone (read), or a person.')

export const author = z
  .strictObject({ kind: z.enum(['machine', 'person']), name: text })
  .meta({ id: 'Author' })

export const head = z.strictObject({ sequence: count, hash: text }).meta({
  id: 'Head',
  description: 'The newest entry: its sequence and its hash.',
})

export const wordsAt = (text: string, at: Span): Words => ({
  words: words(text, at),
  span: { start: at.start, end: at.end },
})
export const wordsOrNull = (text: string, at: Span | null): Words | null =>
  at === null ? null : wordsAt(text, at)
