// What a reader is, and how one is put together from layers.
import { Stop } from '../domain/fault.ts'
import type { Reading, TimeExpression } from '../domain/reading.ts'
import type { Report } from '../domain/report.ts'

/** What of a report a reader looks at. */
export type Readable = Pick<Report, 'text' | 'zones' | 'outlet' | 'published' | 'language'> &
  Partial<Pick<Report, 'agency'>> & {
    /** Times that are known to stand in the text, with their days, sorted: readers resolve none themselves. */
    readonly times?: readonly TimeExpression[]
  }

/** Finds in a report who says what. The same report gives the same reading every time. */
export interface Reader {
  /** Name and version, as `rules 1`. */
  readonly name: string
  /** Milliseconds that each character may take; 0 or absent where a whole book takes seconds. */
  readonly pace?: number
  /** Spans are of the report's text. Reads any text whatever; raises nothing. */
  read(report: Readable): Promise<Reading>
  /**
   * Tags and dependencies of sentences whose tokens are given, where the reader has syntax: for
   * measuring it apart from how it cuts texts.
   */
  analyse?(sentences: readonly (readonly string[])[]): Promise<Analysed[][]>
}

/** The syntax of one token: Universal Dependencies' tag and relation. */
export interface Analysed {
  readonly pos: string
  /** The place of its head among the tokens of its sentence; -1 for the root. */
  readonly head: number
  readonly rel: string
}

/** The layers that make a reading, with the report that they are found in. */
export type ReadingLayers = Omit<Reading, 'reader'> & { readonly report: Readable }

/** What a layer finds: at once, or when another thread or a model has answered. */
type Finding<Found> = Found | Promise<Found>

/** One step of a reader: what it must be handed, and the one layer that it makes of it. */
export interface Layer<Layers> {
  readonly gives: keyof Layers
  readonly needs: readonly (keyof Layers)[]
  readonly find: (layers: Layers) => Finding<Layers[keyof Layers]>
}

/**
 * Declares a layer over `Layers`, every layer of a reader by name. `find` sees what it needs and
 * nothing else, so that another layer with the same needs and gift can take its place.
 */
export const layerOf =
  <Layers>() =>
  <Need extends keyof Layers, Give extends keyof Layers>(layer: {
    readonly gives: Give
    readonly needs: readonly Need[]
    readonly find: (layers: Pick<Layers, Need>) => Finding<Layers[Give]>
  }): Layer<Layers> =>
    layer

/** Raises Stop where a layer needs what no layer before it gives, or where two give the same. */
function check<Layers extends ReadingLayers>(name: string, layers: readonly Layer<Layers>[]): void {
  const given = new Set<keyof Layers>(['report'])
  for (const { gives, needs } of layers) {
    const missing = needs.filter((need) => !given.has(need))
    if (missing.length > 0 || given.has(gives))
      throw new Stop('broken-reader', {
        message: `The reader ${name} cannot run its layer ${String(gives)}: ${missing.length > 0 ? `nothing before it gives ${missing.join(', ')}` : 'it is given twice'}.`,
        remedy: 'Put its layers in the order of their needs.',
      })
    given.add(gives)
  }
}

/** Hands a layer what it declared and nothing else. */
function pick<Layers>(layers: Layers, needs: readonly (keyof Layers)[]): Layers {
  const picked: Partial<Layers> = {}
  for (const need of needs) picked[need] = layers[need]
  return picked as Layers
}

/** A reader that runs its layers in order. They are checked once, here, and cannot change later. */
export function assemble<Layers extends ReadingLayers>(
  name: string,
  layers: readonly Layer<Layers>[],
): Reader {
  check(name, layers)
  const steps = Object.freeze([...layers])
  return Object.freeze({
    name,
    async read(report: Readable): Promise<Reading> {
      const found = { report } as Layers
      for (const { gives, needs, find } of steps) found[gives] = await find(pick(found, needs))
      const {
        sentences,
        tokens,
        names,
        times,
        places,
        attributions,
        events,
        coreference,
        statements,
      } = found
      return {
        reader: name,
        sentences,
        tokens,
        names,
        times,
        places,
        attributions,
        events,
        coreference,
        statements,
      }
    },
  })
}
