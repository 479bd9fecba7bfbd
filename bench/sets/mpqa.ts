// Reads MPQA 3.0: speech and private states with the sources that stand around each other.
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { GoldSaying } from '../metrics/chains.ts'
import type { Options } from '../options.ts'
import { makeShift } from './characters.ts'
import { readLines } from './lines.ts'

export interface NestedText {
  readonly id: string
  readonly text: string
  readonly sayings: readonly GoldSaying[]
}

type Range = readonly [number, number]

interface Line {
  readonly id: string
  readonly text: string
  readonly agents: Readonly<Record<string, readonly Range[]>>
  readonly events: readonly {
    readonly kind: 'speech' | 'private'
    readonly cue: readonly Range[]
    readonly source: readonly Range[]
    /** From the outermost source that the text names to the immediate one. */
    readonly chain: readonly string[]
  }[]
}

/** What stands after the head of a noun phrase. */
const afterHead = /,|\s(?:of|who|whom|which|that|in|at|on|for|from|with|by|to|about|against)\s|\s\(/

/** The last word of a noun phrase before what follows its head. */
export function headOf(text: string, { start, end }: Span): Span {
  const phrase = text.slice(start, end)
  const cut = phrase.search(afterHead)
  const core = (cut > 0 ? phrase.slice(0, cut) : phrase).trimEnd()
  const from = /\S+$/.exec(core)?.index ?? 0
  return span(start + from, start + Math.max(core.length, from + 1))
}

export function readNested({ id, text, agents, events }: Line): NestedText {
  const shift = makeShift(text)
  const place = ([start, end]: Range): Span => span(shift(start), shift(end))
  const headsOf = (ranges: readonly Range[]): Span[] =>
    ranges.map((range) => headOf(text, place(range)))
  return {
    id,
    text,
    sayings: events.map(({ kind, cue, source, chain }) => ({
      kind,
      cue: cue.map(place),
      chain: chain.map((agent, at) => [
        ...headsOf(agents[agent] ?? []),
        ...(at === chain.length - 1 ? headsOf(source) : []),
      ]),
    })),
  }
}

/** The archive calls its development part `train`; nothing is trained on it. */
export async function readMpqa({
  data,
  split,
}: Pick<Options, 'data' | 'split'>): Promise<NestedText[]> {
  const folder = path.join(await unpack(data, 'mpqa3_nested'), 'mpqa3_nested')
  const file = split === 'dev' ? 'train.jsonl' : 'test.jsonl'
  return readLines<Line>(path.join(folder, file)).map(readNested)
}
