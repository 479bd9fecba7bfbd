// Are persons, organizations and places found, to the letter?
import type { Name } from '../../src/domain/reading.ts'
import type { Reader } from '../../src/read/reader.ts'
import { mapValues, measureLayer, scoreEach } from '../layer.ts'
import { f1Figure, named } from '../metrics/figures.ts'
import { keyOf, tallyKeys } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import {
  kinds,
  type NamedText,
  type NameSpan,
  readRe3d,
  readUnerEwt,
  readWikigold,
  readWikinews,
} from '../sets/names.ts'

/** The sets know no facilities: they are places to them. Kinds that no set marks are left out. */
const foundOf = (names: readonly Name[]): NameSpan[] =>
  names.flatMap(({ span, kind }) => {
    const own = kinds.find((each) => each === (kind === 'facility' ? 'place' : kind))
    return own === undefined ? [] : [{ span, kind: own }]
  })

/** F1 of exact spans with their kinds: of one kind where `kind` is given, else of all together. */
async function measureSet(
  reader: Reader,
  set: string,
  texts: readonly NamedText[],
): Promise<Metrics> {
  const pairs = await scoreEach(reader, texts, ({ names: gold }, { names }) => ({
    gold,
    found: foundOf(names),
  }))
  const figure = (name: string, isAsked: (each: NameSpan) => boolean): Metrics => {
    const keys = (names: readonly NameSpan[]): string[] =>
      names.filter(isAsked).map(({ span, kind }) => `${kind} ${keyOf(span)}`)
    return named(name, f1Figure(pairs.map(({ gold, found }) => tallyKeys(keys(gold), keys(found)))))
  }
  return Object.assign(
    figure(`${set} F1`, () => true),
    ...kinds.map((kind) => figure(`${set} ${kind} F1`, (each) => each.kind === kind)),
  ) as Metrics
}

const sets = {
  'UNER EWT': readUnerEwt,
  'GUM Wikinews': readWikinews,
  re3d: readRe3d,
  WikiGold: readWikigold,
}

export const run = (options: Options): Promise<Results> =>
  measureLayer(
    'names',
    options,
    mapValues(sets, (set, read) => async () => {
      const texts = await read(options)
      return (reader) => measureSet(reader, set, texts)
    }),
  )
