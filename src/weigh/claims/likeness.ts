// How much two statements have in common, as numbers: the evidence for their being one claim.
import type { Interval } from '../../domain/interval.ts'
import { overlaps } from '../../domain/span.ts'
import type { Kin } from './kin.ts'
import { Lexicon, type Worded } from './lexicon.ts'
import type { Utterance } from './utterance.ts'
import { Vantage } from './vantage.ts'
import { emptyVector, unit, Vectors } from './words.ts'

/** The features, in the order of their weights. */
export const features = [
  'bias',
  'meaning',
  'words of the shorter',
  'words of the longer',
  'event',
  'event same',
  'event near',
  'event far',
  'event among words',
  'event and words around it',
  'event near and meaning',
  'event and words of the longer',
  'parties',
  'number shared',
  'numbers differ',
  'time shared',
  'time apart',
  'origin same',
  'origin differs',
  'kin',
  'kin, place apart',
  'kin, origin same',
  'same report',
  'same report, side by side',
  'same words',
  'title',
  'phase same',
  'polarity same',
] as const

/** Statements that are compared at once, each by its place among them. */
export class Scene {
  readonly #utterances: readonly Utterance[]
  readonly #kin: Kin
  readonly #lexicon: Lexicon
  readonly #vantage: Vantage
  /** What each means, as a unit vector, once what all have in common is taken away. */
  readonly #meanings: Vectors

  constructor(utterances: readonly Utterance[], kin: Kin) {
    this.#utterances = utterances
    this.#kin = kin
    this.#lexicon = new Lexicon(utterances)
    this.#vantage = new Vantage(this.#lexicon)
    this.#meanings = meaningsOf(this.#lexicon)
  }

  /** How near in meaning to `a` each of `others` is, from -1 to 1; found at the other's place. */
  meanings(a: number, others: readonly number[]): Float64Array {
    const found = new Float64Array(this.#utterances.length)
    this.#meanings.multiply(a, others, found, 0)
    return found
  }

  /** The features of `a` beside each of `others`. */
  likenesses(a: number, others: readonly number[]): number[][] {
    const meanings = this.meanings(a, others)
    this.#vantage.look(a, others)
    return others.map((b) => this.#likeness(a, b, meanings[b] as number))
  }

  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: weighing spends more time on nothing else, and in pieces it takes twice as long.
  #likeness(a: number, b: number, meaning: number): number[] {
    const [one, other] = [this.#utterances[a] as Utterance, this.#utterances[b] as Utterance]
    const [own, its] = [this.#lexicon.worded[a] as Worded, this.#lexicon.worded[b] as Worded]
    const vantage = this.#vantage
    const all = vantage.covered(own.all, its.all)
    const around = vantage.covered(own.around, its.around)
    const parties = vantage.covered(own.parties, its.parties)
    const longer = Math.min(all.forth, all.back)
    const event = vantage.most(own.event, its.event)
    const isCounted = one.numbers.size > 0 && other.numbers.size > 0
    const isSameCount = isCounted && !one.numbers.isDisjointFrom(other.numbers)
    const isTimed = one.when !== null && other.when !== null
    const isSameTime = isTimed && meet(one.when, other.when)
    const isNamed = one.origin !== null && other.origin !== null
    const isSameOrigin = isNamed && one.origin === other.origin
    const apart = Math.abs(one.place - other.place)
    const isOwn = one.report === other.report
    const isKin = !isOwn && this.#kin.areOfOneLine(one.report, other.report)
    const [said, also] = [one.statement, other.statement]
    return [
      1,
      meaning,
      Math.max(all.forth, all.back),
      longer,
      event,
      event === 1 ? 1 : 0,
      event > 0.75 ? 1 : 0,
      event < 0.45 ? 1 : 0,
      Math.max(vantage.most(own.event, its.all), vantage.most(own.all, its.event)),
      event * (around.forth / 2 + around.back / 2),
      event > 0.75 ? meaning : 0,
      event * longer,
      Math.max(parties.forth, parties.back),
      isSameCount ? 1 : 0,
      isCounted && !isSameCount ? 1 : 0,
      isSameTime ? 1 : 0,
      isTimed && !isSameTime ? 1 : 0,
      isSameOrigin ? 1 : 0,
      isNamed && !isSameOrigin ? 1 : 0,
      isKin ? 1 : 0,
      isKin ? apart : 0,
      isKin && isSameOrigin ? 1 : 0,
      isOwn ? 1 : 0,
      isOwn ? 1 - apart : 0,
      isOwn && overlaps(said.evidence, also.evidence) ? 1 : 0,
      one.isTitle || other.isTitle ? 1 : 0,
      said.phase === also.phase ? 1 : 0,
      said.polarity === also.polarity ? 1 : 0,
    ]
  }
}

const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1]

function meaningsOf(lexicon: Lexicon): Vectors {
  const { worded } = lexicon
  const raw = worded.map(({ all }) => {
    const total = emptyVector()
    for (const word of all.words) {
      const vector = lexicon.terms[word]?.vector ?? null
      if (vector !== null) addTo(total, vector, lexicon.weights[word] as number)
    }
    return unit(total)
  })
  const centre = emptyVector()
  for (const vector of raw) addTo(centre, vector, 1 / worded.length)
  for (const vector of raw) addTo(vector, centre, -1)
  return new Vectors(raw.map(unit))
}

function addTo(total: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < total.length; at += 1)
    total[at] = (total[at] as number) + factor * (vector[at] as number)
}
