// Are time expressions found, with their types?
import type { Reader } from '../../src/read/reader.ts'
import { measureLayer, scoreEach } from '../layer.ts'
import { f1Figure, named } from '../metrics/figures.ts'
import { keyOf, pairOverlaps, type Tally, tallyKeys, tallySpans } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { readTimebank, type TimedText } from '../sets/timebank.ts'

const types = ['DATE', 'TIME', 'DURATION', 'SET'] as const

interface Timed {
  readonly start: number
  readonly end: number
  readonly type: string
}

interface Pair {
  readonly gold: readonly Timed[]
  readonly found: readonly Timed[]
}

const strict = ({ gold, found }: Pair): Tally => tallySpans(gold, found)

/** One to one by overlap; `isRight` says which pairs count. */
const relaxed =
  (isRight: (gold: Timed, found: Timed) => boolean) =>
  ({ gold, found }: Pair): Tally => ({
    right: pairOverlaps(gold, found).filter(([right, own]) => isRight(right, own)).length,
    found: found.length,
    gold: gold.length,
  })

const ofType =
  (type: string) =>
  ({ gold, found }: Pair): Tally => {
    const keys = (list: readonly Timed[]): string[] =>
      list.filter((each) => each.type === type).map(keyOf)
    return tallyKeys(keys(gold), keys(found))
  }

async function measure(reader: Reader, texts: readonly TimedText[]): Promise<Metrics> {
  const flat = (list: TimedText['times']): Timed[] =>
    list.map(({ span, type }) => ({ ...span, type }))
  const pairs = await scoreEach(reader, texts, ({ times }, reading) => ({
    gold: flat(times),
    found: flat(reading.times),
  }))
  const figure = (name: string, tally: (pair: Pair) => Tally): Metrics =>
    named(`TBAQ ${name} F1`, f1Figure(pairs.map(tally)))
  return Object.assign(
    figure('strict span', strict),
    figure(
      'relaxed span',
      relaxed(() => true),
    ),
    figure(
      'type',
      relaxed((gold, found) => gold.type === found.type),
    ),
    ...types.map((type) => figure(`strict ${type}`, ofType(type))),
  ) as Metrics
}

export const run = (options: Options): Promise<Results> =>
  measureLayer('times', options, {
    TBAQ: async () => {
      const texts = await readTimebank(options)
      return (reader) => measure(reader, texts)
    },
  })
