// Reads factuality sets in one form: tokenised sentences, values on single tokens.
import type { Span } from '../../src/domain/span.ts'
import { writePlainly } from './plain.ts'

export interface JudgedSentence {
  readonly text: string
  /** Each predicate with its value in [-3, 3]. */
  readonly values: readonly { readonly span: Span; readonly value: number }[]
}

interface Line {
  readonly text: string
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[]
}

/** One sentence a line; its tokens are parted by spaces. */
export function readFactuality(file: string): JudgedSentence[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text: tokens, targets } = JSON.parse(line) as Line
      const { text, spans } = writePlainly(tokens.split(/\s+/))
      return {
        text,
        values: targets.flatMap(({ span1, label }) => {
          const first = spans[span1[0]]
          const last = spans[span1[1] - 1]
          if (first === undefined || last === undefined) return []
          return [{ span: { start: first.start, end: last.end }, value: label }]
        }),
      }
    })
}
