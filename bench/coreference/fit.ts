// Fits the weights of links in src/read/trained/settings.ts: node bench/coreference/fit.ts [--data DIR]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { zoneGiven } from '../../src/clean/clean.ts'
import { findSentences } from '../../src/read/sentences.ts'
import { findTokens } from '../../src/read/tokens.ts'
import { findMentions } from '../../src/read/trained/coreference.ts'
import { featuresOf, scoreLink } from '../../src/read/trained/links.ts'
import type { Manner, Mention } from '../../src/read/trained/mentions.ts'
import { findNames } from '../../src/read/trained/names.ts'
import { readScores } from '../../src/read/trained/scores.ts'
import { linking } from '../../src/read/trained/settings.ts'
import { findSyntax, headOf } from '../../src/read/trained/syntax.ts'
import { weightsFolder } from '../../src/read/trained/weights.ts'
import { spanner, stretchOf, wordingOf } from '../../src/read/trained/wording.ts'
import { openEncoder } from '../../src/read/trained.ts'
import { numbers } from '../random.ts'
import type { TreebankDocument } from '../sets/conllu.ts'
import { clustersOf } from '../sets/gum.ts'
import { readGum } from '../sets/treebanks.ts'

/** Of GUM's training part every so many documents are taken: with all of them it is no better. */
const taken = 3
const steps = 2500
const batch = 64
/** Of Adam, which falls to nothing over the steps; and of the weights' squares. */
const rate = 0.02
const penalty = 1e-4

/** A mention with its pairs: their features, and which are right. */
interface Choice {
  readonly manner: Manner
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.resolve(import.meta.dirname, '../../../shared/data') },
  },
})
const encoder = await openEncoder(weightsFolder(process.env))

/** The mentions of a document with the number of the gold cluster of each, -1 where it is of none. */
async function read(document: TreebankDocument): Promise<{ mentions: Mention[]; gold: number[] }> {
  const { text, zones } = zoneGiven(document)
  const sentences = findSentences(text, zones)
  const tokens = findTokens(text, sentences)
  const wording = wordingOf(text, sentences, tokens)
  const scores = await readScores(encoder, wording)
  const syntax = findSyntax(scores, wording.sentenceAt, encoder.labels)
  const names = findNames(scores, encoder.labels, wording, spanner(tokens))
  const clusterAt = new Map<number, number>()
  const spans = clustersOf(document).flatMap((cluster, number) =>
    cluster.flatMap((span) => {
      const words = stretchOf(span, tokens)
      return words === null ? [] : [{ words, number, size: words.end - words.first }]
    }),
  )
  // Of two mentions with one head the longer counts.
  for (const { words, number } of spans.sort((a, b) => a.size - b.size))
    clusterAt.set(headOf(syntax, [words]), number)
  const mentions = findMentions(scores, wording, syntax, names, tokens)
  return { mentions, gold: mentions.map(({ at }) => clusterAt.get(at) ?? -1) }
}

async function choicesOf(document: TreebankDocument): Promise<Choice[]> {
  const { mentions, gold } = await read(document)
  return mentions.map((later, at) => {
    const first = Math.max(0, at - linking.reach)
    const near = mentions.slice(first, at)
    return {
      manner: later.manner,
      rows: near.map((earlier, place) => featuresOf(later, earlier, at - first - place)),
      right: near.map((_, place) => gold[at] !== -1 && gold[first + place] === gold[at]),
    }
  })
}

/** Adds the gradient of -log of the chance of a right link, or of none where none is right. */
function addGradient(sum: number[], { rows, right }: Choice, weights: readonly number[]): void {
  const scores = rows.map((row) => Math.exp(scoreLink(row, weights)))
  const none = right.includes(true) ? 0 : 1
  const all = scores.reduce((total, each) => total + each, 1)
  const good = scores.reduce((total, each, at) => (right[at] ? total + each : total), none)
  for (const [at, row] of rows.entries()) {
    const score = scores[at] as number
    const slope = score / all - (right[at] ? score / good : 0)
    for (const [column, value] of row.entries())
      sum[column] = (sum[column] as number) + (slope * value) / batch
  }
}

/** Adam (Kingma and Ba 2015) over batches drawn by a seed. */
function fit(choices: readonly Choice[]): number[] {
  const size = choices.find(({ rows }) => rows.length > 0)?.rows[0]?.length ?? 0
  const blank = () => new Array<number>(size).fill(0)
  const [weights, means, squares] = [blank(), blank(), blank()]
  const draw = numbers(7)
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => penalty * weight)
    for (let place = 0; place < batch; place += 1)
      addGradient(gradient, choices[Math.floor(draw() * choices.length)] as Choice, weights)
    gradient.forEach((slope, at) => {
      means[at] = 0.9 * (means[at] as number) + 0.1 * slope
      squares[at] = 0.999 * (squares[at] as number) + 0.001 * slope * slope
      const mean = (means[at] as number) / (1 - 0.9 ** (step + 1))
      const square = (squares[at] as number) / (1 - 0.999 ** (step + 1))
      const reach = rate * (1 - step / steps)
      weights[at] = (weights[at] as number) - (reach * mean) / (Math.sqrt(square) + 1e-8)
    })
  }
  return weights.map((weight) => Math.round(weight * 100) / 100)
}

const documents = (await readGum({ data: values.data, split: 'train' })).filter(
  (_, at) => at % taken === 0,
)
const choices: Choice[] = []
for (const document of documents) choices.push(...(await choicesOf(document)))
for (const [manner, own] of Map.groupBy(choices, (each) => each.manner))
  console.log(`${manner}: ${JSON.stringify(fit(own))},`)
