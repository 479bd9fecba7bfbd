// What a stretch of text can be marked as, and the marks that a statement makes.
import type { Span } from '../../../src/domain/span.ts'
import type { Layers } from '../../../src/views/report.ts'
import type { StatementRow } from '../../../src/views/statement.ts'
import type { LayerName } from '../address.ts'
import { texts } from '../texts.ts'
import type { Mark } from './segments.ts'

export type Part = keyof typeof texts.statement.part

export type Marking =
  | { readonly kind: 'said'; readonly statement: StatementRow; readonly chosen: boolean }
  | { readonly kind: 'part'; readonly part: Part }
  | {
      readonly kind: 'layer'
      readonly layer: LayerName
      readonly detail: string
      /** What else it may stand for, the likeliest first. */
      readonly runnersUp?: readonly string[]
    }

export const saidMark = (statement: StatementRow, chosen = false): Mark<Marking> => ({
  ...statement.evidence.span,
  what: { kind: 'said', statement, chosen },
})

/** The words that make each of a statement's parts. */
export function partMarks(statement: StatementRow): Mark<Marking>[] {
  const { who, whom, where, hedge, event, chain } = statement
  const parts: readonly (readonly [Part, { readonly span: Span } | null])[] = [
    ...chain.flatMap((link) => [
      ['source', { span: link.source.span }] as const,
      ['cue', link.cue] as const,
    ]),
    ['who', who],
    ['whom', whom],
    ['where', where],
    ['event', event],
    ['hedge', hedge],
  ]
  return parts.flatMap(([part, words]) =>
    words === null ? [] : [{ ...words.span, what: { kind: 'part', part } }],
  )
}

/** More would hide the rest of the page. */
const mostRunnersUp = 3

type Candidate = Layers['places'][number]['candidates'][number]

const placeName = ({ name, within = [] }: Candidate): string =>
  [name, ...within.filter((area) => area !== name)].join(', ')

const runnerUp = (candidate: Candidate): string =>
  `${placeName(candidate)} ${texts.report.likely(candidate.score)}`

/** The days of a time expression; the value of one that has none. */
const daysOf = ({ value, from, to }: Layers['times'][number]): string =>
  from === null && to === null ? value : texts.report.days(from, to)

export function layerMarks(layers: Layers, shown: readonly LayerName[]): Mark<Marking>[] {
  const mark = (
    layer: LayerName,
    span: Span,
    detail: string,
    runnersUp: readonly string[] = [],
  ): Mark<Marking> => ({
    start: span.start,
    end: span.end,
    what: { kind: 'layer', layer, detail, runnersUp },
  })
  const all: Record<LayerName, () => Mark<Marking>[]> = {
    names: () => layers.names.map((name) => mark('names', name.span, texts.nameKind[name.kind])),
    times: () => layers.times.map((time) => mark('times', time.span, daysOf(time))),
    places: () =>
      layers.places.map(({ span, candidates: [taken, ...others] }) =>
        mark(
          'places',
          span,
          taken === undefined ? texts.unknown : placeName(taken),
          others.slice(0, mostRunnersUp).map(runnerUp),
        ),
      ),
    attributions: () =>
      layers.attributions.flatMap(({ source, cue }) =>
        [...(source ?? []), ...(cue ?? [])].map((span) =>
          mark('attributions', span, texts.report.layer.attributions),
        ),
      ),
  }
  return shown.flatMap((layer) => all[layer]())
}
