// Are parts of speech and dependencies right, on the treebanks' own sentences and tokens?
import type { Analysed, Reader } from '../../src/read/reader.ts'
import { mapValues, measureLayer } from '../layer.ts'
import { type Figure, f1Figure, named, shareFigure } from '../metrics/figures.ts'
import type { Tally } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import type { TreebankDocument, TreebankWord } from '../sets/conllu.ts'
import { readEwt, readGum } from '../sets/treebanks.ts'

/** A word's right syntax beside what was found; heads are indices among the sentence's words. */
interface Pair {
  readonly gold: Analysed
  readonly found: Analysed | undefined
}

const universal = (rel: string): string => rel.split(':')[0] as string

const headRight = ({ gold, found }: Pair): boolean => gold.head === found?.head
const relationRight = (pair: Pair): boolean =>
  headRight(pair) && universal(pair.gold.rel) === universal(pair.found?.rel ?? '')

const measures: Readonly<Record<string, (pair: Pair) => boolean>> = {
  UPOS: ({ gold, found }) => gold.pos === found?.pos,
  UAS: headRight,
  LAS: relationRight,
  'LAS with subtypes': (pair) => headRight(pair) && pair.gold.rel === pair.found?.rel,
}

async function pairWords(
  analyse: NonNullable<Reader['analyse']>,
  { sentences, words }: TreebankDocument,
): Promise<Pair[]> {
  const found = await analyse(
    sentences.map(({ first, last }) => words.slice(first, last).map(({ form }) => form)),
  )
  return sentences.flatMap(({ first, last }, at) =>
    words.slice(first, last).map(({ pos, head, rel }: TreebankWord, place) => ({
      gold: { pos, head: head === -1 ? -1 : head - first, rel },
      found: found[at]?.[place],
    })),
  )
}

/** F1 of each relation: a word counts as right where its head is, too. */
function measureRelations(set: string, documents: readonly (readonly Pair[])[]): Metrics[] {
  const all = new Set(documents.flat().map(({ gold }) => universal(gold.rel)))
  const tally = (pairs: readonly Pair[], rel: string): Tally => {
    const gold = pairs.filter((pair) => universal(pair.gold.rel) === rel)
    return {
      right: gold.filter(relationRight).length,
      found: pairs.filter(({ found }) => universal(found?.rel ?? '') === rel).length,
      gold: gold.length,
    }
  }
  return [...all]
    .sort()
    .map((rel) => named(`${set} ${rel} F1`, f1Figure(documents.map((pairs) => tally(pairs, rel)))))
}

/** The figures of one set; `analyse` is given all sentences of a document at once. */
export async function measureSyntax(
  analyse: NonNullable<Reader['analyse']>,
  set: string,
  documents: readonly TreebankDocument[],
): Promise<Metrics> {
  const pairs: Pair[][] = []
  for (const document of documents) pairs.push(await pairWords(analyse, document))
  const figure = (isRight: (pair: Pair) => boolean): Figure =>
    shareFigure(pairs.map((own) => [own.filter(isRight).length, own.length]))
  return Object.assign(
    {},
    ...Object.entries(measures).map(([name, isRight]) => named(`${set} ${name}`, figure(isRight))),
    ...measureRelations(set, pairs),
  ) as Metrics
}

export const run = (options: Options): Promise<Results> =>
  measureLayer(
    'syntax',
    options,
    mapValues({ EWT: readEwt, GUM: readGum }, (set, read) => async () => {
      const documents = await read(options)
      return async (reader, name) => {
        if (reader.analyse !== undefined)
          return measureSyntax(reader.analyse.bind(reader), set, documents)
        options.say(`${set}: ${name} is left out, as it gives no syntax of given tokens`)
        return {}
      }
    }),
  )
