// Blocks: the stretches of a text that no sentence leaves.
import type { Zone } from '../domain/report.ts'
import { type Span, span } from '../domain/span.ts'
import { isKind, SPACE, skipSpace, UNCASED } from './characters.ts'
import { wrapping } from './settings.ts'

const isBreak = (unit: number): boolean =>
  (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029

/** The lines that hold more than white space, each without the white space around it. */
function findLines(text: string, from: number, to: number): Span[] {
  const lines: Span[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at < to && !isBreak(text.charCodeAt(at))) continue
    const first = skipSpace(text, start, at)
    if (first < at) lines.push(span(first, trimEnd(text, first, at)))
    start = at + 1
  }
  return lines
}

/** `end` moved back over the white space before it. */
function trimEnd(text: string, start: number, end: number): number {
  let place = end
  while (place > start && isKind(text, place - 1, SPACE)) place -= 1
  return place
}

/** Whether a blank line parts two neighbouring lines. */
function areParted(text: string, before: Span, after: Span): boolean {
  let breaks = 0
  for (let at = before.end; at < after.start; at += 1)
    if (isBreak(text.charCodeAt(at)) && !(text[at] === '\n' && text[at - 1] === '\r')) breaks += 1
  return breaks > 1
}

const lineLength = (line: Span): number => line.end - line.start

/** Units of the first thing on a line that could have stood on the line before. */
function firstWordLength(text: string, line: Span): number {
  if (isKind(text, line.start, UNCASED)) return 1
  let end = line.start
  while (end < line.end && !isKind(text, end, SPACE)) end += 1
  return end - line.start
}

/**
 * Whether a text's single line breaks were put in by a column's width, judged on all of them: nearly
 * every line is so full that the next one's first word would not have fitted.
 */
function isHardWrapped(text: string, pairs: readonly (readonly [Span, Span])[]): boolean {
  if (pairs.length < wrapping.fewestBreaks) return false
  const lengths = pairs.map(([line]) => lineLength(line)).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] as number
  if (width < wrapping.narrowest || width > wrapping.widest) return false
  const full = pairs.filter(
    ([line, next]) => lineLength(line) + 1 + firstWordLength(text, next) > width,
  )
  const ended = pairs.filter(([line]) => '.!?。！？'.includes(text[line.end - 1] as string))
  return (
    full.length >= wrapping.full * pairs.length && ended.length <= wrapping.ended * pairs.length
  )
}

/** The stretches between the edges of the zones; the whole text where there are none. */
function findFields(text: string, zones: readonly Zone[]): Span[] {
  const fields: Span[] = []
  let done = 0
  for (const { span: zone } of zones) {
    if (zone.start > done) fields.push(span(done, zone.start))
    fields.push(zone)
    done = zone.end
  }
  if (done < text.length) fields.push(span(done, text.length))
  return fields
}

/**
 * The blocks of a text, sorted, without white space at their ends, all other characters covered. A
 * zone's edge and a blank line always end a block; a single line break does unless the text is
 * hard-wrapped, which is decided once for the whole text.
 */
export function findBlocks(text: string, zones: readonly Zone[]): Span[] {
  const fields = findFields(text, zones).map((field) => findLines(text, field.start, field.end))
  const pairs = fields.flatMap((lines) =>
    lines.slice(1).flatMap((line, index): (readonly [Span, Span])[] => {
      const before = lines[index] as Span
      return areParted(text, before, line) ? [] : [[before, line]]
    }),
  )
  if (!isHardWrapped(text, pairs)) return fields.flat()
  const joined = new Set(pairs.map(([, line]) => line))
  const blocks: { start: number; end: number }[] = []
  for (const line of fields.flat()) {
    const last = blocks.at(-1)
    if (last !== undefined && joined.has(line)) last.end = line.end
    else blocks.push({ start: line.start, end: line.end })
  }
  return blocks
}
