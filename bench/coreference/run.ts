// Is it found which words of a report stand for one and the same thing?
import type { Span } from '../../src/domain/span.ts'
import type { Reader } from '../../src/read/reader.ts'
import { measureLayer, scoreEach } from '../layer.ts'
import { type Clusters, conllF1, linkF1, linkRow } from '../metrics/coreference.ts'
import { f1Figure, figureOf, named } from '../metrics/figures.ts'
import { keyOf, tallyKeys } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { clustersOf } from '../sets/gum.ts'
import { readGum } from '../sets/treebanks.ts'

interface ReferringText {
  readonly text: string
  readonly gold: Clusters
}

/** Clusters of mentions by their spans; a mention that stands in several stays in the first. */
function nameMentions(clusters: readonly (readonly Span[])[]): Clusters {
  const seen = new Set<string>()
  return clusters.map((cluster) =>
    cluster.map(keyOf).filter((key) => !seen.has(key) && seen.add(key)),
  )
}

const ofAtLeast = (least: number, clusters: Clusters): Clusters =>
  clusters.filter((cluster) => cluster.length >= least)

async function measure(reader: Reader, texts: readonly ReferringText[]): Promise<Metrics> {
  const pairs = await scoreEach(reader, texts, ({ gold }, { coreference }) => ({
    gold,
    found: nameMentions(coreference),
  }))
  const figures = (name: string, least: number): Metrics => {
    const kept = pairs.map(({ gold, found }) => ({
      gold: ofAtLeast(least, gold),
      found: ofAtLeast(least, found),
    }))
    const rows = kept.map(({ gold, found }) => linkRow(gold, found))
    const mentions = kept.map(({ gold, found }) => tallyKeys(gold.flat(), found.flat()))
    return {
      ...named(`${name} CoNLL F1`, figureOf(rows, conllF1)),
      ...Object.assign(
        {},
        ...['MUC', 'B-cubed', 'CEAFe'].map((measure, place) =>
          named(
            `${name} ${measure} F1`,
            figureOf(rows, (row) => linkF1(row, place)),
          ),
        ),
      ),
      ...named(`${name} mentions F1`, f1Figure(mentions)),
    }
  }
  return { ...figures('GUM', 2), ...figures('GUM with singletons', 1) }
}

export const run = (options: Options): Promise<Results> =>
  measureLayer('coreference', options, {
    GUM: async () => {
      const texts = (await readGum(options)).map((document) => ({
        text: document.text,
        gold: nameMentions(clustersOf(document)),
      }))
      return (reader) => measure(reader, texts)
    },
  })
