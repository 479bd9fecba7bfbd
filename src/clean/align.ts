// Where characters that the tokenizer decoded stand in the page's source.
import { Tokenizer } from 'parse5'
import type { Run } from '../domain/report.ts'
import type { Stroke } from './blocks.ts'
import { addRun } from './runs.ts'
import type { Piece } from './tree.ts'

/** A stretch of a piece and the stretch of the source that it stands for. */
interface Segment {
  readonly at: number
  readonly length: number
  readonly source: number
  readonly sourceLength: number
}

/** Gives the runs of blocks of one page. */
export class Aligner {
  private readonly source: string
  private readonly known = new Map<Piece, readonly Segment[]>()

  constructor(source: string) {
    this.source = source
  }

  /** Runs for `[start, end)` of a block's text, which the report's text has at `at`. */
  runsOf(strokes: readonly Stroke[], start: number, end: number, at: number): Run[] {
    const runs: Run[] = []
    for (const stroke of strokes) {
      const low = Math.max(start, stroke.at)
      const high = Math.min(end, stroke.at + stroke.length)
      if (low >= high) continue
      const place = at + low - start
      if (stroke.length !== stroke.taken) this.addWhole(runs, stroke, place)
      else this.addExact(runs, stroke.piece, stroke.from + low - stroke.at, high - low, place)
    }
    return runs
  }

  /** Folded white space: one unit of text for several of the source. */
  private addWhole(runs: Run[], stroke: Stroke, at: number): void {
    const segments = this.segmentsOf(stroke.piece)
    const first = segments[search(segments, stroke.from)] as Segment
    const final = stroke.from + stroke.taken - 1
    const last = segments[search(segments, final)] as Segment
    const from = placeIn(first, stroke.from, 0)
    const to = placeIn(last, final, 1)
    if (to - from > 1) runs.push([at, stroke.length, from, to - from])
  }

  private addExact(runs: Run[], piece: Piece, from: number, length: number, at: number): void {
    const segments = this.segmentsOf(piece)
    for (let i = search(segments, from); i < segments.length; i++) {
      const segment = segments[i] as Segment
      const low = Math.max(from, segment.at)
      const high = Math.min(from + length, segment.at + segment.length)
      if (low >= high) break
      const source = placeIn(segment, low, 0)
      const sourceLength = placeIn(segment, high - 1, 1) - source
      if (sourceLength === high - low && !this.isSame(piece, low, high, source)) continue
      addRun(runs, [at + low - from, high - low, source, sourceLength])
    }
  }

  private isSame(piece: Piece, low: number, high: number, source: number): boolean {
    return this.source.startsWith(piece.text.slice(low, high), source)
  }

  private segmentsOf(piece: Piece): readonly Segment[] {
    const known = this.known.get(piece)
    if (known) return known
    const source = this.source.slice(piece.start, piece.end)
    const segments =
      source === piece.text
        ? [{ at: 0, length: source.length, source: piece.start, sourceLength: source.length }]
        : align(piece, source)
    this.known.set(piece, segments)
    return segments
  }
}

/** The source offset of a piece's unit; `after` 1 gives where it ends. A decoded unit stands for all its source. */
function placeIn(segment: Segment, unit: number, after: 0 | 1): number {
  if (segment.length === segment.sourceLength) return segment.source + unit - segment.at + after
  return segment.source + after * segment.sourceLength
}

/** Index of the segment that holds a unit. */
function search(segments: readonly Segment[], unit: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle] as Segment).at <= unit) low = middle
    else high = middle - 1
  }
  return low
}

const reference = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/y

/** Walks piece and source side by side: they differ where the tokenizer decoded or dropped something. */
function align(piece: Piece, source: string): Segment[] {
  const segments: Segment[] = []
  let at = 0
  let from = 0
  const add = (length: number, sourceLength: number) => {
    segments.push({ at, length, source: piece.start + from, sourceLength })
    at += length
    from += sourceLength
  }
  while (at < piece.text.length) {
    const same = sameFrom(piece.text, at, source, from)
    if (same > 0) add(same, same)
    if (at >= piece.text.length) break
    reference.lastIndex = from
    const word = source[from] === '&' ? reference.exec(source)?.[0] : undefined
    const decoded = word === undefined ? '' : decode(word)
    if (word !== undefined && decoded !== '' && piece.text.startsWith(decoded, at))
      add(decoded.length, word.length)
    else if (source.startsWith('\r\n', from)) add(1, 2)
    else if (source[from] === '\r') add(1, 1)
    else add(piece.text.length - at, Math.max(0, source.length - from))
  }
  return segments
}

/** How many units are alike, up to the next character that may begin a reference. */
function sameFrom(text: string, at: number, source: string, from: number): number {
  let n = 0
  while (at + n < text.length && text[at + n] === source[from + n] && source[from + n] !== '&')
    n += 1
  return n
}

const decodings = new Map<string, string>()

/** What the tokenizer makes of a character reference. */
function decode(word: string): string {
  const known = decodings.get(word)
  if (known !== undefined) return known
  let decoded = ''
  const ignore = () => {}
  const add = ({ chars }: { chars: string }) => {
    decoded += chars
  }
  new Tokenizer(
    {},
    {
      onComment: ignore,
      onDoctype: ignore,
      onStartTag: ignore,
      onEndTag: ignore,
      onEof: ignore,
      onCharacter: add,
      onNullCharacter: ignore,
      onWhitespaceCharacter: add,
    },
  ).write(word, true)
  if (decodings.size < 10_000) decodings.set(word, decoded)
  return decoded
}
