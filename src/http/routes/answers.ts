// What every route's description has in common.
import { z } from '@hono/zod-openapi'
import { longestId, longestQuery, mostRows, usualRows } from '../limits.ts'
import { problem } from '../problem.ts'

const otherwise = {
  default: {
    description: 'What went wrong.',
    content: { 'application/problem+json': { schema: problem } },
  },
}

export const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })

/** 200 with a JSON body of this shape, or a problem. */
export const answers = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: json(schema) },
  ...otherwise,
})

/** 201 with the entry or report that was made, or a problem. */
export const makes = <S extends z.ZodType>(description: string, schema: S) => ({
  201: { description, content: json(schema) },
  ...otherwise,
})

/** 200 with bytes of this type, or a problem. */
export const sends = <T extends string>(description: string, type: T) => ({
  200: { description, content: { [type as 'text/x']: { schema: z.string() } } },
  ...otherwise,
})

export const id = z.string().min(1).max(longestId)

export const words = z
  .string()
  .max(longestQuery)
  .describe('Words, or "phrases in quotation marks", all of which must be there.')

const limit = z.coerce.number().int().min(1).max(mostRows)

export const paging = {
  after: z
    .string()
    .max(longestQuery)
    .optional()
    .describe('The value of `next` of the page before.'),
  limit: limit.default(usualRows).describe(`Rows of one page, at most ${mostRows}.`),
}
