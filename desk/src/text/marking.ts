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
  | { readonly kind: 'layer'; readonly layer: LayerName; readonly detail: string }

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

export function layerMarks(layers: Layers, shown: readonly LayerName[]): Mark<Marking>[] {
  const mark = (layer: LayerName, span: Span, detail: string): Mark<Marking> => ({
    start: span.start,
    end: span.end,
    what: { kind: 'layer', layer, detail },
  })
  const all: Record<LayerName, () => Mark<Marking>[]> = {
    names: () => layers.names.map((name) => mark('names', name.span, texts.nameKind[name.kind])),
    times: () => layers.times.map((time) => mark('times', time.span, time.value)),
    places: () =>
      layers.places.map((place) =>
        mark('places', place.span, place.candidates[0]?.name ?? texts.unknown),
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
