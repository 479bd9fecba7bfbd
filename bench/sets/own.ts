// Reads the project's own examples: short invented texts whose predicates are judged word by word.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Given } from '../../src/clean/clean.ts'
import { Stop } from '../../src/domain/fault.ts'
import { type Span, span } from '../../src/domain/span.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { makeShift } from './characters.ts'

export type Judgement = Pick<Statement, 'certainty' | 'polarity' | 'phase'>

export interface JudgedText extends Given {
  readonly id: string
  /** The head words of what is stated. */
  readonly events: readonly (Judgement & { readonly span: Span })[]
  /** The head words of predicates that state nothing. */
  readonly nonevents: readonly Span[]
}

type Range = readonly [number, number]

interface Line {
  readonly id: string
  readonly dev: boolean
  readonly text: string
  readonly title: Range | null
  readonly events: readonly (Judgement & { readonly span: Range })[]
  readonly nonevents: readonly Range[]
}

export function placeJudgements({ id, text, title, events, nonevents }: Line): JudgedText {
  const shift = makeShift(text)
  const place = ([start, end]: Range): Span => span(shift(start), shift(end))
  const heading = title === null ? null : place(title)
  return {
    id,
    text,
    ...(heading === null ? {} : { title: text.slice(heading.start, heading.end) }),
    events: events.map((event) => ({ ...event, span: place(event.span) })),
    nonevents: nonevents.map(place),
  }
}

/**
 * The texts kept out of training.
 * @throws Stop `no-archive` where the examples are missing, or Python, which unmarks them.
 */
export function readOwn(root: string): JudgedText[] {
  const script = path.join(root, 'train', 'own.py')
  const { status, stdout } = spawnSync('python3', [script], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0)
    throw new Stop('no-archive', {
      message: 'The examples of train/own cannot be read.',
      remedy: 'See whether python3 is there and runs train/own.py.',
    })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ dev }) => dev)
    .map(placeJudgements)
}
