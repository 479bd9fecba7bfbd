// Does plain text fall into the right sentences and tokens?
import type { Span } from '../../src/domain/span.ts'
import { findSentences, findTokens } from '../../src/read/reader.ts'
import { f1Figure, named } from '../metrics/figures.ts'
import { tallySpans } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import type { TreebankDocument } from '../sets/conllu.ts'
import { readEwt, readGum } from '../sets/treebanks.ts'
import { type Dense, dense, segmentSentences, segmentWords } from './others.ts'

type Find = (text: string) => Span[]
type Layer = 'sentences' | 'tokens'

/** Ours and, in the same run, the runtime's. */
const finders: Readonly<Record<Layer, Readonly<Record<string, Find>>>> = {
  sentences: { '': findSentences, ', Intl.Segmenter': segmentSentences },
  tokens: { '': findTokens, ', Intl.Segmenter': segmentWords },
}

const measure = (
  name: string,
  layer: Layer,
  documents: readonly (Dense | TreebankDocument)[],
): Metrics[] =>
  Object.entries(finders[layer]).map(([suffix, find]) => {
    const tallies = documents.map((document) => tallySpans(document[layer], find(document.text)))
    const figure = Object.entries(named(`${name} ${layer} F1`, f1Figure(tallies)))
    return Object.fromEntries(figure.map(([metric, value]) => [`${metric}${suffix}`, value]))
  })

export async function run(options: Options): Promise<Results> {
  const [ewt, gum] = [await readEwt(options), await readGum(options)]
  const metrics = [
    ...measure('EWT', 'sentences', ewt),
    ...measure('GUM', 'sentences', gum),
    ...measure('with abbreviations', 'sentences', dense([...ewt, ...gum])),
    ...measure('EWT', 'tokens', ewt),
    ...measure('GUM', 'tokens', gum),
  ]
  return { segments: Object.assign({}, ...metrics) as Metrics }
}
