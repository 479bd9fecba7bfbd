// Folds white space in a stretch of plain text and keeps the way back to it.
import type { Run } from '../domain/report.ts'
import type { Span } from '../domain/span.ts'
import type { Written } from './compose.ts'
import { addRun } from './runs.ts'
import { eachStretch } from './space.ts'

export interface Foldable {
  readonly source: string
  /**
   * Given where lines may part words: the words of the text. A word that a line break parts is made
   * whole, unless they show that its hyphen is its own.
   */
  readonly words?: ReadonlySet<string>
}

/**
 * A stretch of a text with its white space (the line breaks of a hard-wrapped paragraph too) folded to
 * single spaces; `at` is where the report's text has it.
 */
export function foldSpace({ source, words }: Foldable, { start, end }: Span, at: number): Written {
  const runs: Run[] = []
  let text = ''
  let done = start
  const add = (part: string, from: number, taken: number) => {
    if (part.length !== taken || source.startsWith(part, from))
      addRun(runs, [at + text.length, part.length, from, taken])
    text += part
  }
  eachStretch(source, start, end, (from, to, before) => {
    if (
      words !== undefined &&
      isParted(text, source.slice(done, from), source.slice(from, to), words)
    ) {
      text = text.slice(0, -1)
      shorten(runs)
    } else if (text !== '' && before === 'white') add(' ', done, from - done)
    add(source.slice(from, to), from, to - from)
    done = to
  })
  return { text, runs }
}

/** `build-` at the end of a line and `ing` on the next. */
function isParted(text: string, gap: string, next: string, words: ReadonlySet<string>): boolean {
  if (!gap.includes('\n') || !/^\p{Ll}/u.test(next)) return false
  const stem = /\p{L}{1,40}-$/u.exec(text.slice(-41))?.[0]
  const rest = /^\p{L}{1,40}/u.exec(next)?.[0]
  return stem !== undefined && rest !== undefined && !words.has((stem + rest).toLowerCase())
}

function shorten(runs: Run[]): void {
  const last = runs.pop()
  if (last && last[1] > 1) runs.push([last[0], last[1] - 1, last[2], last[3] - 1])
}

/** All words of a text in lower case, hyphened ones whole. */
export const wordsIn = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])
