// A statement's chain, link by link, with the words that make each link.
import { z } from 'zod'
import { isUnnamed, type Source } from '../domain/statement.ts'
import { maybeText, orNull, text, verbatim, wordsAt, wordsOrNull } from './shapes.ts'

export const link = z
  .strictObject({
    name: text.describe("The source's canonical or surface name; for an unnamed one its words."),
    named: z.boolean(),
    source: verbatim.describe('The words that stand for the source.'),
    cue: orNull(verbatim).describe('The words that say that it says so.'),
    entity: maybeText,
  })
  .meta({
    id: 'Link',
    description:
      'One source of a chain; chains run from the outlet (left out) inward, origin last.',
  })
export type Link = z.infer<typeof link>

export const chainOf = (text: string, chain: readonly Source[]): Link[] =>
  chain.map((source) => {
    const surface = wordsAt(text, source.span)
    return {
      name: isUnnamed(source) ? surface.words : source.name,
      named: !isUnnamed(source),
      source: surface,
      cue: wordsOrNull(text, source.cue),
      entity: source.entity ?? null,
    }
  })
