// Is it found who says what, and who says that who says it?
import type { Reader } from '../../src/read/reader.ts'
import { unpack } from '../archive.ts'
import { measureLayer, scoreEach } from '../layer.ts'
import { parts, tallyExact, tallyLinked, tallyTokens } from '../metrics/attribution.ts'
import { type ChainOutcome, type GoldSaying, judgeChain } from '../metrics/chains.ts'
import { f1Figure, named, shareFigure, tallyFigure } from '../metrics/figures.ts'
import { precision, recall, type Tally } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { type NestedText, readMpqa } from '../sets/mpqa.ts'
import { type AnnotatedArticle, readPolnear } from '../sets/polnear.ts'

async function measurePolnear(
  reader: Reader,
  articles: readonly AnnotatedArticle[],
): Promise<Metrics> {
  const scores = await scoreEach(
    reader,
    articles,
    ({ attributions: gold }, { attributions, tokens }) => ({
      tokens: parts.map((part) => tallyTokens(gold, attributions, part, tokens)),
      exact: parts.map((part) => tallyExact(gold, attributions, part)),
      linked: tallyLinked(gold, attributions),
    }),
  )
  const linked = scores.map((score) => score.linked)
  const partly = (measure: 'tokens' | 'exact', name: string): Metrics[] =>
    parts.map((part, at) =>
      named(
        `PolNeAR ${part} ${name} F1`,
        f1Figure(scores.map((each) => each[measure][at] as Tally)),
      ),
    )
  return Object.assign(
    {},
    ...partly('tokens', 'token'),
    ...partly('exact', 'exact'),
    named('PolNeAR linked F1', f1Figure(linked)),
    named('PolNeAR linked precision', tallyFigure(linked, precision)),
    named('PolNeAR linked recall', tallyFigure(linked, recall)),
  ) as Metrics
}

interface Judged {
  readonly gold: GoldSaying
  readonly outcome: ChainOutcome
}

/** A share over documents: of the sayings asked about, those that are right. */
const share = (
  documents: readonly (readonly Judged[])[],
  isAsked: (judged: Judged) => boolean,
  isRight: (outcome: ChainOutcome) => boolean,
) =>
  shareFigure(
    documents.map((document) => {
      const some = document.filter(isAsked)
      return [some.filter(({ outcome }) => isRight(outcome)).length, some.length] as const
    }),
  )

async function measureMpqa(reader: Reader, texts: readonly NestedText[]): Promise<Metrics> {
  const documents = await scoreEach(reader, texts, ({ sayings }, { attributions }) =>
    sayings.map((gold) => ({ gold, outcome: judgeChain(gold, attributions) })),
  )
  const ofKind = (kind: GoldSaying['kind']): Metrics[] => {
    const isKind = ({ gold }: Judged): boolean => gold.kind === kind
    const isNested = (judged: Judged): boolean => isKind(judged) && judged.gold.chain.length > 1
    const isSeen = ({ outcome }: Judged): boolean => outcome.cueSeen
    const [source, chain] = [
      ({ sourceRight }: ChainOutcome) => sourceRight,
      ({ chainRight }: ChainOutcome) => chainRight,
    ]
    const name = `MPQA ${kind}`
    return [
      named(
        `${name}: cue seen`,
        share(documents, isKind, ({ cueSeen }) => cueSeen),
      ),
      named(
        `${name}: source right, of seen`,
        share(documents, (each) => isKind(each) && isSeen(each), source),
      ),
      named(`${name}: nested, whole chain right`, share(documents, isNested, chain)),
      named(
        `${name}: nested, whole chain right, of seen`,
        share(documents, (each) => isNested(each) && isSeen(each), chain),
      ),
    ]
  }
  return Object.assign({}, ...ofKind('speech'), ...ofKind('private')) as Metrics
}

export const run = (options: Options): Promise<Results> =>
  measureLayer('attribution', options, {
    PolNeAR: async () => {
      const articles = readPolnear(await unpack(options.data, 'polnear'), options.split)
      return (reader) => measurePolnear(reader, articles)
    },
    MPQA: async () => {
      const texts = await readMpqa(options)
      return (reader) => measureMpqa(reader, texts)
    },
  })
