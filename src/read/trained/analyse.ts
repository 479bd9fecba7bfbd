// Syntax of sentences whose tokens are given.
import type { Analysed } from '../layers.ts'
import { type Encoder, readScores } from './scores.ts'
import { findSyntax } from './syntax.ts'
import { wordingOfTokens } from './wording.ts'

/** Each token's tag, head and relation; heads are places in the token's sentence, -1 for the root. */
export async function analyse(
  encoder: Encoder,
  sentences: readonly (readonly string[])[],
): Promise<Analysed[][]> {
  const wording = wordingOfTokens(sentences)
  const scores = await readScores(encoder, wording)
  const { pos, head, rel } = findSyntax(scores, wording.sentenceAt, encoder.labels)
  return wording.sentences.map(({ first, end }) =>
    Array.from({ length: end - first }, (_, place) => {
      const up = head[first + place] as number
      return {
        pos: pos[first + place] as string,
        head: up < 0 ? -1 : up - first,
        rel: rel[first + place] as string,
      }
    }),
  )
}
