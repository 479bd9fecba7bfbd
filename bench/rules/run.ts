// Measures sentences, tokens and the rule reader; see README.md.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Span } from '../../src/domain/span.ts'
import type { Readable } from '../../src/read/reader.ts'
import { findSentences, findTokens, rules } from '../../src/read/reader.ts'
import { unpack } from '../archive.ts'
import { parts, tallyExact, tallyLinked, tallyTokens } from '../metrics/attribution.ts'
import { add, f1, nothing, precision, recall, type Tally, tallySpans } from '../metrics/spans.ts'
import { correlate, meanAbsoluteError, type Pair } from '../metrics/values.ts'
import type { Options, Results } from '../options.ts'
import { readConllu, type TreebankDocument } from './conllu.ts'
import { type JudgedSentence, readFactuality } from './factuality.ts'
import { dense, segmentSentences, segmentWords } from './others.ts'
import { readPolnear } from './polnear.ts'

type Split = Options['split']

const reportOf = (text: string): Readable => ({
  text,
  zones: [],
  outlet: null,
  published: null,
  language: 'en',
})

const total = (tallies: readonly Tally[]): Tally => tallies.reduce(add, nothing)

async function readEwt(data: string, split: Split): Promise<TreebankDocument[]> {
  const folder = await unpack(data, 'ud_english_ewt')
  const file = path.join(folder, 'ud_english_ewt', `en_ewt-ud-${split}.conllu`)
  return readConllu(readFileSync(file, 'utf8'))
}

/** The documents of a part of GUM but Reddit's, whose texts it may not pass on. */
async function readGum(data: string, split: Split): Promise<TreebankDocument[]> {
  const folder = path.join(await unpack(data, 'gum'), 'gum')
  const list = readFileSync(path.join(folder, 'splits.md'), 'utf8')
  const section = new RegExp(`^## ${split}$([^#]*)`, 'm').exec(list)?.[1] ?? ''
  return [...section.matchAll(/GUM_\w+/g)]
    .filter(([name]) => !name.includes('reddit'))
    .flatMap(([name]) =>
      readConllu(readFileSync(path.join(folder, 'dep', `${name}.conllu`), 'utf8')),
    )
}

type Find = (text: string) => Span[]

const score = (
  documents: readonly TreebankDocument[],
  layer: 'sentences' | 'tokens',
  find: Find,
): number =>
  f1(total(documents.map((document) => tallySpans(document[layer], find(document.text)))))

function measureText(ewt: TreebankDocument[], gum: TreebankDocument[]): Results {
  const thick = dense([...ewt, ...gum])
  return {
    sentences: {
      'EWT F1': score(ewt, 'sentences', findSentences),
      'EWT F1, Intl.Segmenter': score(ewt, 'sentences', segmentSentences),
      'GUM F1': score(gum, 'sentences', findSentences),
      'GUM F1, Intl.Segmenter': score(gum, 'sentences', segmentSentences),
      'with abbreviations F1': score(thick, 'sentences', findSentences),
      'with abbreviations F1, Intl.Segmenter': score(thick, 'sentences', segmentSentences),
    },
    tokens: {
      'EWT F1': score(ewt, 'tokens', findTokens),
      'EWT F1, Intl.Segmenter': score(ewt, 'tokens', segmentWords),
      'GUM F1': score(gum, 'tokens', findTokens),
      'GUM F1, Intl.Segmenter': score(gum, 'tokens', segmentWords),
    },
  }
}

async function measureAttribution(data: string, split: Split): Promise<Results> {
  const articles = readPolnear(await unpack(data, 'polnear'), split)
  const read = articles.map((article) => ({ article, reading: rules.read(reportOf(article.text)) }))
  const metrics: Record<string, number> = {}
  for (const part of parts) {
    const exact = read.map(({ article, reading }) =>
      tallyExact(article.attributions, reading.attributions, part),
    )
    const tokens = read.map(({ article, reading }) =>
      tallyTokens(article.attributions, reading.attributions, part, reading.tokens),
    )
    metrics[`${part} exact F1`] = f1(total(exact))
    metrics[`${part} token F1`] = f1(total(tokens))
  }
  const linked = total(
    read.map(({ article, reading }) => tallyLinked(article.attributions, reading.attributions)),
  )
  metrics['linked F1'] = f1(linked)
  metrics['linked precision'] = precision(linked)
  metrics['linked recall'] = recall(linked)
  return { attribution: metrics }
}

/** A predicate that is not found is taken for one that came about. */
const missing = 2

const pairsOf = ({ text, values }: JudgedSentence): Pair[] => {
  const { events } = rules.read(reportOf(text))
  return values.map(({ span, value }) => {
    const event = events.find((each) => each.span.start < span.end && span.start < each.span.end)
    return { gold: value, found: event?.factuality ?? missing }
  })
}

async function measureFactuality(data: string, split: Split): Promise<Results> {
  const folder = path.join(await unpack(data, 'factuality_bert'), 'factuality_bert', 'glue_data')
  const metrics: Record<string, number> = {}
  for (const [name, set] of [
    ['UW', 'UW'],
    ['UDS-IH2', 'UDS_IH2'],
  ] as const) {
    const file = readFileSync(path.join(folder, set, `${split}.jsonl`), 'utf8')
    const pairs = readFactuality(file).flatMap(pairsOf)
    metrics[`${name} r`] = correlate(pairs)
    metrics[`${name} MAE`] = meanAbsoluteError(pairs)
  }
  return { factuality: metrics }
}

/** Reports of this many UTF-16 units are a usual length. */
const usualLength = 3000

/** Reads all articles three times to warm up, then three times by the thread's own clock. */
const rounds = 3

async function measureSpeed(data: string, split: Split): Promise<Results> {
  const articles = readPolnear(await unpack(data, 'polnear'), split)
  const reports = articles.map((article) => reportOf(article.text))
  const readAll = (): void => {
    for (let round = 0; round < rounds; round += 1) for (const report of reports) rules.read(report)
  }
  readAll()
  const start = process.threadCpuUsage()
  readAll()
  const { user, system } = process.threadCpuUsage(start)
  const units = rounds * reports.reduce((sum, report) => sum + report.text.length, 0)
  const perSecond = units / usualLength / ((user + system) / 1e6)
  return { speed: { 'reports of 3,000 characters per CPU second': perSecond } }
}

export async function run({
  data,
  split,
  say = () => {},
}: Pick<Options, 'data' | 'split'> & Partial<Pick<Options, 'say'>>): Promise<Results> {
  say('sentences and tokens')
  const text = measureText(await readEwt(data, split), await readGum(data, split))
  say('attribution')
  const attribution = await measureAttribution(data, split)
  say('factuality and speed')
  const factuality = await measureFactuality(data, split)
  return { ...text, ...attribution, ...factuality, ...(await measureSpeed(data, split)) }
}
