// Scores: what the model says of the words of a whole text, window by window.
import { type Model, type Outputs, remembering } from './model.ts'
import { cutting, leastMention, longestRead, mostMentions } from './settings.ts'
import { findTagged, type Tagged } from './tags.ts'
import type { Labels } from './weights.ts'
import { cutWindows, type Stretch, type Window } from './windows.ts'
import type { Wording } from './wording.ts'
import type { Vocabulary } from './wordpiece.ts'

/** Scores of the words from `from` on, given an anchor: [words, 4] none, cue, source, content. */
export interface Anchored {
  /** The word at which the cue begins. */
  readonly at: number
  readonly from: number
  values: Float32Array
}

/** Scores of heads within words that one window saw of one sentence: [n, n + 1], the root first. */
export interface Arcs extends Stretch {
  readonly scores: Float32Array
  /** The best relation to each head. */
  readonly relations: Uint8Array
}

/** A word that may be a predicate, with the spans of its roles. */
export interface Predicate {
  readonly at: number
  readonly roles: readonly Tagged[]
}

/** A word that may head a mention. */
export interface Mention {
  readonly at: number
  /** A logit. */
  readonly score: number
  readonly later: Float32Array
  readonly earlier: Float32Array
}

/** Tables over all words of a text, rows following each other; and what hangs on single words. */
export interface Scores {
  readonly size: number
  /** The best tag. */
  readonly pos: Uint8Array
  readonly names: Float32Array
  readonly times: Float32Array
  readonly cues: Float32Array
  readonly preds: Float32Array
  /** On UW's scale, which is FactBank's. */
  readonly fact: Float32Array
  readonly states: Float32Array
  readonly private: Float32Array
  readonly arcs: readonly Arcs[]
  readonly attributions: readonly Anchored[]
  readonly predicates: readonly Predicate[]
  readonly mentions: readonly Mention[]
}

/** Columns of the tables that are kept as they are. */
interface Widths {
  readonly pos: number
  readonly names: number
  readonly times: number
  readonly cues: number
  readonly preds: number
  readonly states: number
  readonly private: number
}

const parts = 4

const widthsOf = (labels: Labels): Widths => ({
  pos: labels.pos.length,
  names: labels.names.length,
  times: labels.times.length,
  cues: 3,
  preds: 2,
  states: 10,
  private: 1,
})

const kept = ['names', 'times', 'cues', 'preds', 'states', 'private'] as const

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer E)[] ? E[] : T[Key] }

function blankScores(size: number, widths: Widths): Mutable<Scores> {
  const table = (width: number): Float32Array => new Float32Array(size * width)
  return {
    size,
    pos: new Uint8Array(size),
    names: table(widths.names),
    times: table(widths.times),
    cues: table(widths.cues),
    preds: table(widths.preds),
    fact: table(1),
    states: table(widths.states),
    private: table(1),
    arcs: [],
    attributions: [],
    predicates: [],
    mentions: [],
  }
}

/** Copies the rows of the window's own words, and their best tags. */
function keepTables(scores: Mutable<Scores>, widths: Widths, window: Window, out: Outputs): void {
  const skip = window.first - window.from
  const own = window.end - window.first
  for (const name of kept) {
    const width = widths[name]
    scores[name].set(out[name].subarray(skip * width, (skip + own) * width), window.first * width)
  }
  for (let at = 0; at < own; at += 1) {
    scores.fact[window.first + at] = out.fact[(skip + at) * 2] as number
    let best = 0
    const row = (skip + at) * widths.pos
    for (let tag = 1; tag < widths.pos; tag += 1)
      if ((out.pos[row + tag] as number) > (out.pos[row + best] as number)) best = tag
    scores.pos[window.first + at] = best
  }
}

/** The arcs of one part of a sentence, out of the window's; `other` is the relation of unlikely ones. */
function arcsOf(part: Stretch, other: number, window: Window, out: Outputs): Arcs {
  const all = window.end - window.from + 1
  const size = part.end - part.first
  const skip = part.first - window.from
  const told = out.heads.length / (window.end - window.from)
  const scores = new Float32Array(size * (size + 1))
  const relations = new Uint8Array(size * (size + 1)).fill(other)
  for (let word = 0; word < size; word += 1) {
    const row = (skip + word) * all
    const own = word * (size + 1)
    scores[own] = out.arcs[row] as number
    scores.set(out.arcs.subarray(row + skip + 1, row + skip + size + 1), own + 1)
    for (let at = (skip + word) * told; at < (skip + word + 1) * told; at += 1) {
      const head = out.heads[at] as number
      const place = head === 0 ? 0 : head - skip
      if (head === 0 || (place > 0 && place <= size))
        relations[own + place] = out.rels[at] as number
    }
  }
  return { ...part, scores, relations }
}

/**
 * Keeps the scores of each cue that begins in the window's own words over all that the window saw; of a
 * cue in the context, those of the own words are added to what the window before said.
 */
function keepAttributions(scores: Mutable<Scores>, window: Window, out: Outputs): void {
  const seen = (window.end - window.from) * parts
  const skip = (window.first - window.from) * parts
  out.cueAt.forEach((place, index) => {
    const at = window.from + Number(place)
    const values = out.attr.subarray(index * seen, (index + 1) * seen)
    if (at >= window.first) {
      scores.attributions.push({ at, from: window.from, values: values.slice() })
      return
    }
    const known = scores.attributions.findLast((each) => each.at === at)
    if (known === undefined || known.from + known.values.length / parts !== window.first) return
    const longer = new Float32Array(known.values.length + seen - skip)
    longer.set(known.values)
    longer.set(values.subarray(skip), known.values.length)
    known.values = longer
  })
}

/** The roles of the predicates of the window's own words, within their sentence. */
function keepPredicates(
  scores: Mutable<Scores>,
  width: number,
  text: Wording,
  window: Window,
  out: Outputs,
): void {
  let row = 0
  out.predAt.forEach((place) => {
    const at = window.from + Number(place)
    const home = clip(text.sentences[text.sentenceAt[at] as number] as Stretch, window)
    const size = home.end - home.first
    const table = out.roles.subarray(row * width, (row + size) * width)
    row += size
    if (at < window.first) return
    const roles = findTagged(table, width, { first: 0, end: size }).map((role) => ({
      ...shift(role, home.first),
      kind: role.kind,
    }))
    scores.predicates.push({ at, roles })
  })
}

const clip = ({ first, end }: Stretch, { from, end: limit }: Window): Stretch => ({
  first: Math.max(first, from),
  end: Math.min(end, limit),
})

const shift = ({ first, end }: Stretch, by: number): Stretch => ({
  first: first + by,
  end: end + by,
})

/** The vectors of words that may head a mention; those of all others are not needed again. */
function keepMentions(scores: Mutable<Scores>, window: Window, out: Outputs): void {
  const skip = window.first - window.from
  const width = out.later.length / out.mention.length
  for (let at = skip; at < out.mention.length; at += 1) {
    const score = out.mention[at] as number
    if (score < leastMention) continue
    if (scores.mentions.length === mostMentions) return
    const rows = [at * width, (at + 1) * width] as const
    scores.mentions.push({
      at: window.from + at,
      score,
      later: out.later.slice(...rows),
      earlier: out.earlier.slice(...rows),
    })
  }
}

/** The arcs of the window's own words, sentence by sentence. */
function keepArcs(
  scores: Mutable<Scores>,
  other: number,
  text: Wording,
  window: Window,
  out: Outputs,
): void {
  let { first } = window
  while (first < window.end) {
    const sentence = text.sentences[text.sentenceAt[first] as number] as Stretch
    const part = { first, end: Math.min(window.end, sentence.end) }
    scores.arcs.push(arcsOf(part, other, window, out))
    first = part.end
  }
}

/** A model with what its inputs and outputs stand for. */
export interface Encoder {
  readonly model: Model
  readonly vocabulary: Vocabulary
  readonly labels: Labels
}

/** Whether a window lies in a sentence that is too long to be one; its scores stay blank. */
function isEndless({ sentences, sentenceAt }: Wording, { from, first, end }: Window): boolean {
  const sentence = sentences[sentenceAt[first] as number] as Stretch
  return (
    sentence.first <= from && end <= sentence.end && sentence.end - sentence.first > longestRead
  )
}

/** Reads a text window by window; what no decoder needs is let go with its window. */
export async function readScores(encoder: Encoder, text: Wording): Promise<Scores> {
  const { vocabulary, labels } = encoder
  const run = remembering(encoder.model)
  const widths = widthsOf(labels)
  const other = labels.relations.indexOf('dep')
  const scores = blankScores(text.words.length, widths)
  const pieces = text.words.map((word) => vocabulary.piecesOf(word))
  const sizes = pieces.map(({ ids }) => ids.length)
  for (const window of cutWindows(sizes, text.sentences, cutting)) {
    if (isEndless(text, window)) continue
    const ids = [vocabulary.begin]
    const shapes = [0]
    const first: number[] = []
    for (const word of pieces.slice(window.from, window.end)) {
      first.push(ids.length)
      word.ids.forEach((id, index) => {
        ids.push(id)
        shapes.push(index === 0 ? word.shape : word.shape + furtherShape)
      })
    }
    ids.push(vocabulary.end)
    shapes.push(0)
    const sentences = text.sentenceAt.subarray(window.from, window.end)
    const out = await run({ ids, shapes, first, sentences })
    keepTables(scores, widths, window, out)
    keepArcs(scores, other, text, window, out)
    keepAttributions(scores, window, out)
    keepPredicates(scores, labels.roles.length, text, window, out)
    keepMentions(scores, window, out)
  }
  return scores
}

/** What a word's further pieces add to its shape. */
const furtherShape = 8
