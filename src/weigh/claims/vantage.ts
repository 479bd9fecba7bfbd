// How near the words of one statement are to those of others.
import { remember } from '../../domain/remember.ts'
import type { Lexicon, Worded, Wording } from './lexicon.ts'
import { Vectors } from './words.ts'

/** Nearness below this is chance. */
const near = 0.5

/** Looks from one statement at a time; the nearness of two words is in [0, 1]. */
export class Vantage {
  readonly #lexicon: Lexicon
  readonly #vectors: Vectors
  /** How near each word of the statement is to others: a row a word. */
  #rows = new Float64Array(0)
  /** Where a word's row begins. */
  readonly #rowAt: Uint32Array
  /** For each word of another statement how near the nearest of this one's is. */
  readonly #nearest: Float64Array
  /** At which look a word was met last. */
  readonly #met: Uint32Array
  #looks = 0

  constructor(lexicon: Lexicon) {
    const { terms } = lexicon
    this.#lexicon = lexicon
    this.#vectors = new Vectors(terms.map(({ vector }) => vector))
    this.#rowAt = new Uint32Array(terms.length)
    this.#nearest = new Float64Array(terms.length)
    this.#met = new Uint32Array(terms.length)
  }

  /** What follows compares the words of `statement` with those of `others`. */
  look(statement: number, others: readonly number[]): void {
    const { terms, worded } = this.#lexicon
    const own = (worded[statement] as Worded).any.words
    const { known, names } = this.#wordsOf(others)
    if (this.#rows.length < own.length * terms.length)
      this.#rows = new Float64Array(2 * own.length * terms.length)
    for (const [at, one] of own.entries()) {
      const row = at * terms.length
      this.#rowAt[one] = row
      const isKnown = terms[one]?.vector !== null
      if (isKnown) this.#vectors.multiply(one, known, this.#rows, row)
      else for (const other of known) this.#rows[row + other] = 0
      for (const other of names)
        this.#rows[row + other] = isKnown ? 0 : spelling(this.#word(one), this.#word(other))
      this.#rows[row + one] = 1
    }
  }

  #word(number: number): string {
    return this.#lexicon.terms[number]?.word as string
  }

  /** Each once: those with a vector, and names. */
  #wordsOf(statements: readonly number[]): { known: readonly number[]; names: readonly number[] } {
    const { terms, worded } = this.#lexicon
    const [known, names]: number[][] = [[], []]
    this.#looks += 1
    for (const statement of statements)
      for (const word of (worded[statement] as Worded).any.words)
        if (this.#met[word] !== this.#looks) {
          this.#met[word] = this.#looks
          ;(terms[word]?.vector === null ? names : known)?.push(word)
        }
    return { known: known as number[], names: names as number[] }
  }

  /**
   * The share of the weight of `own`, words of the statement, that `its`, words of another, have in the
   * same words or in near ones, and the other way round.
   */
  covered(own: Wording, its: Wording): { readonly forth: number; readonly back: number } {
    const { weights } = this.#lexicon
    const [rows, nearest] = [this.#rows, this.#nearest]
    const [ours, theirs] = [own.words, its.words]
    let [forth, back] = [0, 0]
    for (let to = 0; to < theirs.length; to += 1) nearest[to] = 0
    for (let at = 0; at < ours.length; at += 1) {
      const one = ours[at] as number
      const row = this.#rowAt[one] as number
      let best = 0
      for (let to = 0; to < theirs.length; to += 1) {
        const nearness = rows[row + (theirs[to] as number)] as number
        if (nearness < near) continue
        if (nearness > best) best = nearness
        if (nearness > (nearest[to] as number)) nearest[to] = nearness
      }
      forth += (weights[one] as number) * best
    }
    for (let to = 0; to < theirs.length; to += 1)
      back += (weights[theirs[to] as number] as number) * (nearest[to] as number)
    return { forth: forth / (own.weight || 1), back: back / (its.weight || 1) }
  }

  /** The nearness of the two words that are nearest. */
  most(own: Wording, its: Wording): number {
    let most = 0
    for (const one of own.words) {
      const row = this.#rowAt[one] as number
      for (const other of its.words) most = Math.max(most, this.#rows[row + other] as number)
    }
    return Math.min(1, most)
  }
}

/** Share of letter pairs in common (Dice): forms of one name in two spellings, which begin alike. */
function spelling(a: string, b: string): number {
  if (a[0] !== b[0]) return 0
  const [left, right] = [pairsOf(a), pairsOf(b)]
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared += 1
  return (2 * shared) / (left.size + right.size || 1)
}

const pairsOf = remember((word): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let at = 1; at < word.length; at += 1) pairs.add(word.slice(at - 1, at + 1))
  return pairs
})
