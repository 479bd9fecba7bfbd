// The reader called `trained`: what the model scores, decoded layer by layer, statements last.
import type { Attribution, Reading } from '../domain/reading.ts'
import type { Span } from '../domain/span.ts'
import { findBlocks } from './blocks.ts'
import { type Analysed, assemble, layerOf, type Reader, type ReadingLayers } from './layers.ts'
import { findAgency } from './rules/agency.ts'
import { findAttributions as findRuleAttributions } from './rules/attributions.ts'
import { parseIso } from './rules/calendar.ts'
import { parseSentences } from './rules/parsing.ts'
import { findQuotations, type Quotation } from './rules/quotations.ts'
import { findReservations, type Reservation } from './rules/reservations.ts'
import type { Saying } from './rules/saying.ts'
import { inOrder } from './rules/sayings.ts'
import type { Sentence } from './rules/sentence.ts'
import { findStatements } from './rules/statements.ts'
import { findTimes as findKnownTimes } from './rules/times.ts'
import { findVoices, type Voice } from './rules/voices.ts'
import { findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'
import { kindsBy, lookBackBy } from './trained/antecedents.ts'
import {
  type Attributed,
  chanceOfCue,
  findAttributed,
  toAttributions,
} from './trained/attributions.ts'
import { findClusters, spansOf } from './trained/coreference.ts'
import { findEvents } from './trained/events.ts'
import { openModel } from './trained/model.ts'
import { findNames } from './trained/names.ts'
import { opinionOf } from './trained/opinions.ts'
import { parseTree } from './trained/parse.ts'
import { toSayings } from './trained/sayings.ts'
import { type Encoder, readScores, type Scores } from './trained/scores.ts'
import { findSyntactic } from './trained/syntactic.ts'
import { findSyntax, type Syntax } from './trained/syntax.ts'
import { findTimes } from './trained/times.ts'
import { openWeights } from './trained/weights.ts'
import type { Stretch } from './trained/windows.ts'
import { spanner, stretchOf, type Wording, wordingOf, wordingOfTokens } from './trained/wording.ts'
import { makeVocabulary } from './trained/wordpiece.ts'

/** The layers of the trained reader: those of a reading, and what they build on. */
interface TrainedLayers extends ReadingLayers {
  readonly wording: Wording
  readonly scores: Scores
  readonly syntax: Syntax
  /** Those that are spoken. */
  readonly quotations: readonly Quotation[]
  readonly parsed: readonly Sentence[]
  readonly attributed: readonly Attributed[]
  readonly added: readonly Saying[]
  readonly clusters: readonly (readonly number[])[]
  readonly reservations: readonly (readonly Reservation[])[]
  readonly voices: readonly Voice[]
}

const layer = layerOf<TrainedLayers>()

const sentences = layer({
  gives: 'sentences',
  needs: ['report'],
  find: ({ report }) => findSentences(report.text, report.zones),
})

const tokens = layer({
  gives: 'tokens',
  needs: ['report', 'sentences'],
  find: ({ report, sentences }) => findTokens(report.text, sentences),
})

/** The tokens as words, with the sentences that they stand in. */
const wording = layer({
  gives: 'wording',
  needs: ['report', 'sentences', 'tokens'],
  find: ({ report, sentences, tokens }) => wordingOf(report.text, sentences, tokens),
})

const quotations = layer({
  gives: 'quotations',
  needs: ['report'],
  find: ({ report }) =>
    findQuotations(report.text, findBlocks(report.text, report.zones)).filter(
      (each) => each.spoken,
    ),
})

const parsed = layer({
  gives: 'parsed',
  needs: ['report', 'sentences', 'tokens', 'quotations', 'wording', 'syntax'],
  find: ({ report, sentences, tokens, quotations, wording, syntax }) =>
    parseSentences(report, sentences, tokens, quotations, (text, own, place) =>
      parseTree(text, own, syntax, (wording.sentences[place] as Stretch).first),
    ),
})

/** What the rules find in the model's trees, beside the model's own attributions. */
const added = layer({
  gives: 'added',
  needs: ['scores', 'tokens', 'parsed', 'quotations', 'attributed'],
  find: ({ scores, tokens, parsed, quotations, attributed }) =>
    findSyntactic(parsed, quotations, attributed, spanner(tokens), (cue) =>
      chanceOfCue(scores, tokens, cue),
    ),
})

const attributions = layer({
  gives: 'attributions',
  needs: ['report', 'tokens', 'parsed', 'attributed', 'added', 'voices'],
  find: ({ report, tokens, parsed, attributed, added, voices }): Attribution[] => {
    const own = new Set(added)
    const rest = voices.filter(({ saying }) => own.has(saying))
    return [
      ...toAttributions(attributed, spanner(tokens)),
      ...findRuleAttributions(report.text, parsed, rest),
    ].sort((a, b) => startOf(a) - startOf(b))
  },
})

const startOf = ({ cue, content }: Attribution): number =>
  cue?.[0]?.start ?? content?.[0]?.start ?? 0

const coreference = layer({
  gives: 'coreference',
  needs: ['tokens', 'clusters', 'syntax'],
  find: ({ tokens, clusters, syntax }) => spansOf(clusters, syntax, spanner(tokens)),
})

const reservations = layer({
  gives: 'reservations',
  needs: ['parsed'],
  find: ({ parsed }) => parsed.map(({ parse }) => findReservations(parse)),
})

const voices = layer({
  gives: 'voices',
  needs: [
    ...(['report', 'tokens', 'wording', 'syntax', 'parsed', 'names'] as const),
    ...(['attributed', 'added', 'clusters'] as const),
  ],
  find: ({ report, tokens, parsed, names, attributed, added, clusters, ...grown }) => {
    const bearer = {
      ...{ text: report.text, syntax: grown.syntax, names },
      stretchOf: (span: Span) => stretchOf(span, tokens),
    }
    const ground = { ...grown, sentences: parsed, spanOf: spanner(tokens), bearer }
    const sayings = inOrder([...toSayings(ground, attributed), ...added])
    const lookBack = lookBackBy(ground, report.text, clusters)
    return findVoices(report.text, parsed, sayings, lookBack, kindsBy(names))
  },
})

const places = layer({ gives: 'places', needs: [], find: (): Reading['places'] => [] })

const statements = layer({
  gives: 'statements',
  needs: ['report', 'tokens', 'scores', 'parsed', 'voices', 'reservations', 'times'],
  find: ({ report, tokens, scores, parsed, voices, reservations, times }) =>
    findStatements({
      text: report.text,
      outlet: report.outlet,
      published: report.published,
      sentences: parsed,
      voices,
      reservations,
      times,
      agency: findAgency(report, parsed),
      opinionOn: opinionOf(scores, tokens),
    }),
})

/** The layers of the model's own scores. */
function scoringLayers(encoder: Encoder) {
  return [
    layer({
      gives: 'scores',
      needs: ['wording'],
      find: ({ wording }) => readScores(encoder, wording),
    }),
    layer({
      gives: 'syntax',
      needs: ['scores', 'wording'],
      find: ({ scores, wording }) => findSyntax(scores, wording.sentenceAt, encoder.labels),
    }),
  ]
}

const attributed = layer({
  gives: 'attributed',
  needs: ['report', 'scores', 'tokens', 'wording', 'syntax'],
  find: ({ report, scores, tokens, wording, syntax }) => {
    const quoted = findQuotations(report.text, findBlocks(report.text, report.zones))
    return findAttributed(
      scores,
      wording,
      syntax,
      quoted.flatMap((each) => stretchOf(each, tokens) ?? []),
    )
  },
})

/** The layers that need to know what the scores stand for. */
function labelledLayers({ labels }: Encoder) {
  return [
    layer({
      gives: 'names',
      needs: ['scores', 'wording', 'tokens'],
      find: ({ scores, wording, tokens }) => findNames(scores, labels, wording, spanner(tokens)),
    }),
    layer({
      gives: 'times',
      needs: ['report', 'scores', 'wording', 'parsed', 'tokens'],
      find: ({ report, scores, wording, parsed, tokens }) => {
        const today = parseIso(report.published)
        const spanOf = spanner(tokens)
        return wording.sentences.flatMap((sentence, place) => {
          const parse = parsed[place]?.parse
          const known = parse === undefined ? [] : findKnownTimes(parse, today)
          return findTimes(scores, labels, sentence, known, spanOf)
        })
      },
    }),
    layer({
      gives: 'events',
      needs: ['scores', 'wording', 'syntax', 'tokens'],
      find: ({ scores, wording, syntax, tokens }) =>
        findEvents(scores, labels, wording, syntax, spanner(tokens)),
    }),
    layer({
      gives: 'clusters',
      needs: ['scores', 'wording', 'syntax'],
      find: ({ scores, wording, syntax }) => findClusters(scores, labels, wording, syntax),
    }),
  ]
}

async function analyse(
  encoder: Encoder,
  sentences: readonly (readonly string[])[],
): Promise<Analysed[][]> {
  const wording = wordingOfTokens(sentences)
  const scores = await readScores(encoder, wording)
  const { pos, head, rel } = findSyntax(scores, wording.sentenceAt, encoder.labels)
  return wording.sentences.map(({ first, end }) =>
    Array.from({ length: end - first }, (_, place) => {
      const up = head[first + place] as number
      return {
        pos: pos[first + place] as string,
        head: up < 0 ? -1 : up - first,
        rel: rel[first + place] as string,
      }
    }),
  )
}

/**
 * Opens the trained reader on the weights of a folder. It blocks its thread while it reads.
 * @throws Stop where the weights are missing or not whole.
 */
export async function openTrained(folder: string): Promise<Reader> {
  const weights = openWeights(folder)
  const encoder = {
    model: await openModel(weights),
    vocabulary: makeVocabulary(weights.vocabulary),
    labels: weights.labels,
  }
  const reader = assemble<TrainedLayers>(`trained 1 ${weights.version}`, [
    sentences,
    tokens,
    wording,
    ...scoringLayers(encoder),
    quotations,
    parsed,
    ...labelledLayers(encoder),
    places,
    attributed,
    added,
    coreference,
    reservations,
    voices,
    attributions,
    statements,
  ])
  return Object.freeze({
    ...reader,
    analyse: (sentences: readonly (readonly string[])[]) => analyse(encoder, sentences),
  })
}
