// The reader called `trained`: what the model scores, decoded layer by layer, statements last.
import type { Attribution } from '../domain/reading.ts'
import { type Span, touching } from '../domain/span.ts'
import { findBlocks } from './blocks.ts'
import { assemble, type Layer, layerOf, type Reader } from './layers.ts'
import { findAgency } from './rules/agency.ts'
import { findAttributions as findRuleAttributions } from './rules/attributions.ts'
import { parseSentences } from './rules/parsing.ts'
import { findQuotations } from './rules/quotations.ts'
import type { Saying } from './rules/saying.ts'
import { inOrder } from './rules/sayings.ts'
import { findStatements } from './rules/statements.ts'
import { findVoices } from './rules/voices.ts'
import { places, quotations, type RuleLayers, reservations, sentences, tokens } from './rules.ts'
import { analyse } from './trained/analyse.ts'
import { kindsBy, lookBackBy } from './trained/antecedents.ts'
import {
  type Attributed,
  chanceOfCue,
  findAttributed,
  toAttributions,
} from './trained/attributions.ts'
import { findClusters, findMentions, spansOf } from './trained/coreference.ts'
import { findEvents } from './trained/events.ts'
import { openModel } from './trained/model.ts'
import { findNames } from './trained/names.ts'
import { opinionOf } from './trained/opinions.ts'
import { parseTree } from './trained/parse.ts'
import { type Basis, joinCiting, toSayings } from './trained/sayings.ts'
import { type Encoder, readScores, type Scores } from './trained/scores.ts'
import { pace } from './trained/settings.ts'
import { findSyntactic } from './trained/syntactic.ts'
import { findSyntax, type Syntax } from './trained/syntax.ts'
import { findTimes } from './trained/times.ts'
import { openWeights } from './trained/weights.ts'
import type { Stretch } from './trained/windows.ts'
import { spanner, stretchOf, type Wording, wordingOf } from './trained/wording.ts'
import { makeVocabulary } from './trained/wordpiece.ts'

/** The layers of the trained reader: those of the rules, some of them found otherwise, and its own. */
interface TrainedLayers extends RuleLayers {
  readonly wording: Wording
  readonly scores: Scores
  readonly syntax: Syntax
  readonly attributed: readonly Attributed[]
  readonly basis: Basis
  /** The sayings of the model's own attributions. */
  readonly spoken: readonly Saying[]
  /** What the rules find in the model's trees beside these. */
  readonly added: readonly Saying[]
  readonly clusters: readonly (readonly number[])[]
}

const layer = layerOf<TrainedLayers>()

/** A layer that is found as by the rules; what it needs and gives is among these layers as well. */
const asByRules = (each: Layer<RuleLayers>) => each as unknown as Layer<TrainedLayers>

/** The tokens as words, with the sentences that they stand in. */
const wording = layer({
  gives: 'wording',
  needs: ['report', 'sentences', 'tokens'],
  find: ({ report, sentences, tokens }) => wordingOf(report.text, sentences, tokens),
})

const parsed = layer({
  gives: 'parsed',
  needs: ['report', 'sentences', 'tokens', 'quotations', 'wording', 'syntax'],
  find: ({ report, sentences, tokens, quotations, wording, syntax }) =>
    parseSentences(report, sentences, tokens, quotations, (text, own, place) =>
      parseTree(text, own, syntax, (wording.sentences[place] as Stretch).first),
    ),
})

/** What sayings are made from. */
const basis = layer({
  gives: 'basis',
  needs: ['report', 'tokens', 'wording', 'syntax', 'parsed', 'names'],
  find: ({ report: { text }, tokens, wording, syntax, parsed, names }) => ({
    ...{ wording, syntax, sentences: parsed, spanOf: spanner(tokens) },
    bearer: { text, syntax, names, stretchOf: (span: Span) => stretchOf(span, tokens) },
  }),
})

const spoken = layer({
  gives: 'spoken',
  needs: ['basis', 'attributed'],
  find: ({ basis, attributed }) => toSayings(basis, attributed),
})

const added = layer({
  gives: 'added',
  needs: ['report', 'scores', 'tokens', 'parsed', 'quotations', 'attributed', 'spoken'],
  find: ({ report, scores, tokens, parsed, quotations, attributed, spoken }) => {
    const chanceOf = (cue: Span) => chanceOfCue(scores, tokens, cue)
    const found = findSyntactic(parsed, quotations, attributed, spanner(tokens), chanceOf)
    return joinCiting(report.text, found, spoken)
  },
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

const clusters = layer({
  gives: 'clusters',
  needs: ['scores', 'wording', 'syntax', 'names', 'tokens'],
  find: ({ scores, wording, syntax, names, tokens }) =>
    findClusters(findMentions(scores, wording, syntax, names, tokens)),
})

const voices = layer({
  gives: 'voices',
  needs: ['report', 'basis', 'spoken', 'added', 'clusters', 'names'],
  find: ({ report: { text }, basis, spoken, added, clusters, names }) => {
    const lookBack = lookBackBy(basis, text, clusters)
    const sayings = inOrder([...spoken, ...added])
    return findVoices(text, basis.sentences, sayings, lookBack, kindsBy(names))
  },
})

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
      needs: ['report', 'scores', 'wording', 'sentences', 'tokens'],
      find: ({ report: { times = [] }, scores, wording, sentences, tokens }) => {
        const spanOf = spanner(tokens)
        const spans = times.map((time) => time.span)
        return wording.sentences.flatMap((sentence, place) => {
          const known = touching(times, spans, sentences[place] as Span)
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
  ]
}

/**
 * Opens the model that lies in a folder with its weights.
 * @throws Stop where the weights are missing or not whole.
 */
export async function openEncoder(folder: string): Promise<Encoder & { readonly version: string }> {
  const weights = openWeights(folder)
  return {
    model: await openModel(weights),
    vocabulary: makeVocabulary(weights.vocabulary),
    labels: weights.labels,
    version: weights.version,
  }
}

/**
 * Opens the trained reader on the weights of a folder. It blocks its thread while it reads.
 * @throws Stop as `openEncoder` does.
 */
export async function openTrained(folder: string): Promise<Reader> {
  const encoder = await openEncoder(folder)
  const reader = assemble<TrainedLayers>(`trained 1 ${encoder.version}`, [
    asByRules(sentences),
    asByRules(tokens),
    wording,
    ...scoringLayers(encoder),
    asByRules(quotations),
    parsed,
    ...labelledLayers(encoder),
    clusters,
    asByRules(places),
    attributed,
    basis,
    spoken,
    added,
    coreference,
    asByRules(reservations),
    voices,
    attributions,
    statements,
  ])
  return Object.freeze({
    ...reader,
    pace,
    analyse: (sentences: readonly (readonly string[])[]) => analyse(encoder, sentences),
  })
}
