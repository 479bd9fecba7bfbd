// Reads factuality sets in one form: sentences with spaces between tokens, values on single tokens.
import { type Span, span } from '../../src/domain/span.ts'

export interface JudgedSentence {
  readonly text: string
  /** Each predicate with its value in [-3, 3]. */
  readonly values: readonly { readonly span: Span; readonly value: number }[]
}

interface Line {
  readonly text: string
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[]
}

/** One sentence a line. */
export function readFactuality(file: string): JudgedSentence[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, targets } = JSON.parse(line) as Line
      const tokens = [...text.matchAll(/\S+/g)]
      return {
        text,
        values: targets.flatMap(({ span1, label }) => {
          const first = tokens[span1[0]]
          const last = tokens[span1[1] - 1]
          if (first === undefined || last === undefined) return []
          return [{ span: span(first.index, last.index + last[0].length), value: label }]
        }),
      }
    })
}
