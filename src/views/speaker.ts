// Whom a claim or a statement goes back to.
import { z } from 'zod'
import { maybeText, text } from './shapes.ts'

export const speaker = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('named'), name: text }),
    z.strictObject({ kind: z.literal('unnamed'), words: text }),
    z.strictObject({ kind: z.literal('outlet'), name: maybeText }),
  ])
  .meta({
    id: 'Speaker',
    description:
      "The origin: a name, the words for somebody who is not named, or the outlet's own voice.",
  })
export type Speaker = z.infer<typeof speaker>

const unnamed = 'unnamed'

/** `origin` is a source's name as the ledger keeps it; null is the outlet's own voice. */
export function speakerOf(origin: string | null, outlet: string | null): Speaker {
  if (origin === null) return { kind: 'outlet', name: outlet }
  if (!origin.startsWith(unnamed)) return { kind: 'named', name: origin }
  return { kind: 'unnamed', words: origin.slice(unnamed.length).replace(/^:\s*/, '') }
}
