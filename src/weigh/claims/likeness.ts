// How much two statements have in common, as numbers: the evidence for their being one claim.
import type { Interval } from '../../domain/interval.ts'
import { overlaps } from '../../domain/span.ts'
import type { Kin, Kinship } from './kin.ts'
import type { Term, Utterance } from './utterance.ts'
import { dot, emptyVector, unit } from './words.ts'

/** What is to be known of all statements that are compared at once. */
export interface Scene {
  /** What a statement means, as a unit vector, once what all have in common is taken away. */
  meaningOf(utterance: Utterance): Float32Array
  readonly lexicon: Lexicon
}

export function sceneOf(utterances: readonly Utterance[]): Scene {
  const seen = new Map<string, number>()
  for (const { all } of utterances)
    for (const { word } of all) seen.set(word, (seen.get(word) ?? 0) + 1)
  const most = Math.log(1 + utterances.length)
  const weightOf = ({ word, weight }: Term) =>
    (weight * Math.log(1 + utterances.length / (seen.get(word) ?? 1))) / most
  const raw = new Map(utterances.map((each) => [each, sum(each.all, weightOf)]))
  const centre = emptyVector()
  for (const vector of raw.values()) addTo(centre, vector, 1 / utterances.length)
  const meanings = new Map(
    [...raw].map(([each, vector]) => {
      const own = vector.slice()
      addTo(own, centre, -1)
      return [each, unit(own)]
    }),
  )
  return {
    meaningOf: (each) => meanings.get(each) as Float32Array,
    lexicon: new Lexicon(utterances, weightOf),
  }
}

function sum(terms: readonly Term[], weightOf: (term: Term) => number): Float32Array {
  const total = emptyVector()
  for (const term of terms) if (term.vector !== null) addTo(total, term.vector, weightOf(term))
  return unit(total)
}

function addTo(total: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < total.length; at += 1)
    total[at] = (total[at] as number) + factor * (vector[at] as number)
}

/** Two words: 1 for the same, their vectors' likeness where both are known, else the letters' for names. */
function nearness(a: Term, b: Term): number {
  if (a.word === b.word) return 1
  if (a.vector !== null && b.vector !== null) return Math.max(0, dot(a.vector, b.vector))
  return a.vector === null && b.vector === null ? spelling(a.word, b.word) : 0
}

/** Share of letter pairs in common (Dice): forms of one name in two spellings, which begin alike. */
function spelling(a: string, b: string): number {
  if (a[0] !== b[0]) return 0
  const [left, right] = [pairsOf(a), pairsOf(b)]
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared += 1
  return (2 * shared) / (left.size + right.size || 1)
}

const known = new Map<string, ReadonlySet<string>>()
/** Words whose letter pairs are kept at hand. */
const knownLimit = 20_000

function pairsOf(word: string): ReadonlySet<string> {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= knownLimit) known.clear()
  const pairs = new Set<string>()
  known.set(word, pairs)
  for (let at = 1; at < word.length; at += 1) pairs.add(word.slice(at - 1, at + 1))
  return pairs
}

/** Words of a scene whose nearness is kept in a table; of more it is found anew each time. */
const tableLimit = 1000

/** Terms by the numbers of their words, with what each weighs in the scene. */
interface Listed {
  readonly numbers: Uint32Array
  readonly weights: Float64Array
}

/** The words of a scene by numbers, so that most comparisons are of numbers alone. */
class Lexicon {
  readonly #numbers = new Map<string, number>()
  readonly #terms: Term[] = []
  /** 0 for a word with a vector, else its first letter: words of two kinds are never near. */
  readonly #kinds: number[] = []
  readonly #lists = new Map<readonly Term[], Listed>()
  readonly #table: Float32Array | null

  /** A word that few statements have weighs more than one that all have. */
  constructor(utterances: readonly Utterance[], weightOf: (term: Term) => number) {
    for (const { event, parties, all, around } of utterances)
      for (const list of [event, parties, all, around])
        this.#lists.set(list, {
          numbers: Uint32Array.from(list, (term) => this.#number(term)),
          weights: Float64Array.from(list, weightOf),
        })
    const size = this.#terms.length
    this.#table = size > tableLimit ? null : new Float32Array(size * size).fill(-1)
  }

  #number(term: Term): number {
    const known = this.#numbers.get(term.word)
    if (known !== undefined) return known
    this.#numbers.set(term.word, this.#terms.length)
    this.#kinds.push(term.vector === null ? (term.word.codePointAt(0) as number) : 0)
    return this.#terms.push(term) - 1
  }

  #nearness(a: number, b: number): number {
    const [one, other] = [this.#terms[a] as Term, this.#terms[b] as Term]
    if (this.#table === null) return nearness(one, other)
    const at = a * this.#terms.length + b
    if ((this.#table[at] as number) < 0) this.#table[at] = nearness(one, other)
    return this.#table[at] as number
  }

  #nearest(one: number, others: Uint32Array): number {
    let best = 0
    const kind = this.#kinds[one]
    for (let at = 0; at < others.length; at += 1) {
      const other = others[at] as number
      if (other === one) return 1
      if (this.#kinds[other] === kind) best = Math.max(best, this.#nearness(one, other))
    }
    return best
  }

  /** The share of `a`'s weight that `b` has too, in the same words or in near ones. */
  covered(a: readonly Term[], b: readonly Term[]): number {
    const { numbers, weights } = this.#listed(a)
    const others = this.#listed(b).numbers
    let total = 0
    let found = 0
    for (let at = 0; at < numbers.length; at += 1) {
      const weight = weights[at] as number
      const best = this.#nearest(numbers[at] as number, others)
      total += weight
      if (best >= near) found += weight * best
    }
    return total === 0 ? 0 : found / total
  }

  /** The nearness of the two words that are nearest. */
  most(a: readonly Term[], b: readonly Term[]): number {
    const others = this.#listed(b).numbers
    return this.#listed(a).numbers.reduce(
      (top, one) => Math.max(top, this.#nearest(one, others)),
      0,
    )
  }

  #listed(terms: readonly Term[]): Listed {
    return this.#lists.get(terms) as Listed
  }
}

/** Nearness below this is chance. */
const near = 0.5

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

export const likeness = (a: Utterance, b: Utterance, kin: Kin, scene: Scene): number[] => [
  1,
  ...wordsAlike(a, b, scene),
  ...circumstancesAlike(a, b),
  ...placesAlike(a, b, kin.between(a.report, b.report)),
  Number(a.statement.phase === b.statement.phase),
  Number(a.statement.polarity === b.statement.polarity),
]

function wordsAlike(a: Utterance, b: Utterance, scene: Scene): number[] {
  const { lexicon } = scene
  const both = (terms: (each: Utterance) => readonly Term[]) => [
    lexicon.covered(terms(a), terms(b)),
    lexicon.covered(terms(b), terms(a)),
  ]
  const all = both((each) => each.all)
  const around = both((each) => each.around).reduce((sum, share) => sum + share / 2, 0)
  const event = lexicon.most(a.event, b.event)
  const meaning = dot(scene.meaningOf(a), scene.meaningOf(b))
  return [
    meaning,
    Math.max(...all),
    Math.min(...all),
    event,
    Number(event === 1),
    Number(event > 0.75),
    Number(event < 0.45),
    Math.max(lexicon.most(a.event, b.all), lexicon.most(b.event, a.all)),
    event * around,
    event > 0.75 ? meaning : 0,
    event * Math.min(...all),
    Math.max(...both((each) => each.parties)),
  ]
}

/** How much, when, whose word. */
function circumstancesAlike(a: Utterance, b: Utterance): number[] {
  const isCounted = a.numbers.size > 0 && b.numbers.size > 0
  const isSameCount = isCounted && !a.numbers.isDisjointFrom(b.numbers)
  const isTimed = a.when !== null && b.when !== null
  const isSameTime = isTimed && meet(a.when as Interval, b.when as Interval)
  const isNamed = a.origin !== null && b.origin !== null
  return [
    Number(isSameCount),
    Number(isCounted && !isSameCount),
    Number(isSameTime),
    Number(isTimed && !isSameTime),
    Number(isNamed && a.origin === b.origin),
    Number(isNamed && a.origin !== b.origin),
  ]
}

const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1]

/** Where they stand: in copies at like places, side by side, in the same words with another event. */
function placesAlike(a: Utterance, b: Utterance, kinship: Kinship): number[] {
  const apart = Math.abs(a.place - b.place)
  const isKin = kinship === 'lineage'
  const isOwn = kinship === 'same report'
  return [
    Number(isKin),
    isKin ? apart : 0,
    Number(isKin && a.origin !== null && a.origin === b.origin),
    Number(isOwn),
    isOwn ? 1 - apart : 0,
    Number(isOwn && overlaps(a.statement.evidence, b.statement.evidence)),
    Number(a.isTitle || b.isTitle),
  ]
}
