// The units of a text that was scraped already: its lines, or its paragraphs where lines are hard-wrapped.
import type { Span } from '../domain/span.ts'
import { span } from '../domain/span.ts'

export interface Unit {
  readonly span: Span
  readonly words: string
  /** Counts paragraphs: units with the same number have no blank line between them. */
  readonly paragraph: number
}

/** More units than any text has; what follows them stays one unit. */
export const mostUnits = 50_000

/** All units of a text in order; together they hold every character that is not white space. */
export function findUnits(text: string): Unit[] {
  const lines = findLines(text)
  return isHardWrapped(lines) ? joinLines(text, lines) : lines
}

function findLines(text: string): Unit[] {
  const lines: Unit[] = []
  let paragraph = 0
  let start = 0
  while (start <= text.length) {
    const last = lines.length === mostUnits - 1
    const end = last ? text.length : endOfLine(text, start)
    const line = trimmed(text, start, end)
    if (line === null) paragraph += 1
    else lines.push({ span: line, words: text.slice(line.start, line.end), paragraph })
    start = end + 1
  }
  return lines
}

function endOfLine(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return i
  }
  return text.length
}

/** The stretch without white space at its ends; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && isWhite(text, from)) from += 1
  while (to > from && isWhite(text, to - 1)) to -= 1
  return from < to ? span(from, to) : null
}

const isWhite = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code <= 32 ? /\s/.test(text[at] as string) : code > 127 && /\s/.test(text[at] as string)
}

/** A width to which people and programs wrap lines. */
const width = { least: 45, most: 140 }
/** Breaks inside paragraphs needed to judge, and the share of them that wrapping must explain. */
const enough = 3
const explained = 0.8

/**
 * A wrapped line ends because the next word would not have fitted: its length and that word together pass
 * the width of the text. Lines that end for reasons of their own do not.
 */
function isHardWrapped(lines: readonly Unit[]): boolean {
  let widest = 0
  for (const { words } of lines) if (words.length > widest) widest = words.length
  if (widest < width.least || widest > width.most) return false
  let breaks = 0
  let full = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next?.paragraph !== line.paragraph) return
    breaks += 1
    if (isFull(line, next, widest)) full += 1
  })
  return breaks >= enough && full >= breaks * explained
}

const isFull = (line: Unit, next: Unit, widest: number): boolean =>
  line.words.length + 1 + (next.words.split(/\s/, 1)[0] as string).length > widest - 1

function joinLines(text: string, lines: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  let widest = 0
  for (const { words } of lines) if (words.length > widest) widest = words.length
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const goesOn =
      before !== undefined && before.paragraph === line.paragraph && isFull(before, line, widest)
    const last = joined.at(-1)
    if (!goesOn || last === undefined) joined.push(line)
    else {
      const whole = span(last.span.start, line.span.end)
      joined[joined.length - 1] = {
        ...last,
        span: whole,
        words: text.slice(whole.start, whole.end),
      }
    }
  })
  return joined
}
