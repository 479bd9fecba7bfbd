// How likely two spellings stand for one name, by a learned joint model of their pieces.

/**
 * Pieces of up to three letters on each side, with how often each pair of them is written for one
 * another: a joint multigram model (Bisani and Ney 2008), fitted by bench/matching/fit.ts.
 */
export interface Table {
  /** How the table was made. */
  readonly command: string
  /** Odds that two words are one, from their `closeness` and length: a logistic function. */
  readonly odds: { readonly bias: number; readonly closeness: number; readonly length: number }
  /** How much of the left word's own chance counts in `closeness`; the rest is the right word's. */
  readonly share: number
  /** `left|right|cost` with a blank between, the cheapest first; cost is -100 ln(probability). */
  readonly units: string
}

/** Pieces have at most this many letters. */
export const widest = 3

/** Whether a piece of `left` letters may stand for one of `right` letters. */
export const mayPair = (left: number, right: number): boolean =>
  left + right > 0 && left + right <= 5 && !(left === 0 && right > 1) && !(right === 0 && left > 2)

/** The chance that a letter was put in, left out or changed in a way that training never saw. */
const unseen = 1e-7

/** A word as numbers of its pieces: at `place * widest + length - 1`; -1 where the table has none. */
export type Pieces = Int32Array

export function cutPieces(word: string, numberOf: (piece: string) => number): Pieces {
  const pieces = new Int32Array(word.length * widest).fill(-1)
  for (let at = 0; at < word.length; at += 1)
    for (let size = 1; size <= widest && at + size <= word.length; size += 1)
      pieces[at * widest + size - 1] = numberOf(word.slice(at, at + size))
  return pieces
}

/** Spellings of one side, ready to be aligned. */
export interface Side {
  readonly length: number
  readonly pieces: Pieces
  /** ln of the chance that the model writes this word at all. */
  readonly chance: number
}

/** Probabilities by two piece numbers: open addressing over typed arrays, three times as fast as a Map. */
class Pairs {
  readonly #mask: number
  readonly #keys: Float64Array
  readonly #values: Float64Array

  constructor(units: readonly (readonly [left: number, right: number, value: number])[]) {
    let size = 1024
    while (size < units.length * 3) size *= 2
    this.#mask = size - 1
    this.#keys = new Float64Array(size).fill(-1)
    this.#values = new Float64Array(size)
    for (const [left, right, value] of units) {
      const slot = this.#slotOf(left, right)
      this.#keys[slot] = left * 65536 + right
      this.#values[slot] = value
    }
  }

  #slotOf(left: number, right: number): number {
    const key = left * 65536 + right
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 7
    for (slot &= this.#mask; ; slot = (slot + 1) & this.#mask)
      if (this.#keys[slot] === key || this.#keys[slot] === -1) return slot
  }

  of(left: number, right: number): number {
    return this.#values[this.#slotOf(left, right)] as number
  }
}

function lower(costs: Map<string, number>, key: string, cost: number): void {
  if (cost < (costs.get(key) ?? Number.POSITIVE_INFINITY)) costs.set(key, cost)
}

/** How many ways a piece is written are tried, and how many spellings are kept at each place. */
const tried = { writings: 6, spellings: 12 } as const

/** A fitted table, ready for use. Left words are folded Latin, right ones as `foldForeign` gives them. */
export class Aligner {
  readonly odds: Table['odds']
  readonly share: number
  readonly #left = new Map<string, number>([['', 0]])
  readonly #right = new Map<string, number>([['', 0]])
  readonly #pairs: Pairs
  /** Right piece to the left pieces that are most often written for it, with ln of how often. */
  readonly #writings = new Map<string, [left: string, cost: number][]>()
  readonly #shares: { left: number[]; right: number[] } = { left: [], right: [] }

  constructor(table: Table) {
    this.odds = table.odds
    this.share = table.share
    const numberIn = (numbers: Map<string, number>, piece: string): number => {
      const known = numbers.get(piece) ?? numbers.size
      numbers.set(piece, known)
      return known
    }
    const units = table.units.split(' ').map((unit) => {
      const [left = '', right = '', cost] = unit.split('|')
      const value = Math.exp(-Number(cost) / 100)
      const writings = this.#writings.get(right) ?? []
      this.#writings.set(right, writings)
      if (right !== '' && writings.length < tried.writings) writings.push([left, Number(cost)])
      return [numberIn(this.#left, left), numberIn(this.#right, right), value] as const
    })
    this.#pairs = new Pairs(units)
    for (const [left, right, value] of units) {
      this.#shares.left[left] = (this.#shares.left[left] ?? 0) + value
      this.#shares.right[right] = (this.#shares.right[right] ?? 0) + value
    }
  }

  left(word: string): Side {
    return this.#side(word, this.#left, this.#shares.left)
  }

  right(word: string): Side {
    return this.#side(word, this.#right, this.#shares.right)
  }

  #side(word: string, numbers: ReadonlyMap<string, number>, shares: readonly number[]): Side {
    const pieces = cutPieces(word, (piece) => numbers.get(piece) ?? -1)
    const scale = 1 / (1 - (shares[0] ?? 0))
    const sums = new Float64Array(word.length + 1)
    sums[0] = 1
    for (let at = 0; at < word.length; at += 1) {
      const sum = sums[at] as number
      for (let size = 1; size <= widest && at + size <= word.length; size += 1) {
        const piece = pieces[at * widest + size - 1] as number
        if (piece >= 0)
          sums[at + size] = (sums[at + size] as number) + sum * (shares[piece] ?? 0) * scale
      }
      sums[at + 1] = (sums[at + 1] as number) + sum * 2 * unseen
    }
    return { length: word.length, pieces, chance: Math.log(sums[word.length] as number) }
  }

  /** ln of the chance that the model writes both words together, over all ways of cutting them. */
  together(left: Side, right: Side): number {
    const width = right.length + 1
    const sums = new Float64Array((left.length + 1) * width)
    sums[0] = 1
    for (let from = 0; from <= left.length; from += 1)
      for (let to = 0; to <= right.length; to += 1)
        if ((sums[from * width + to] as number) > 0) this.#extend(sums, left, right, from, to)
    return Math.log(sums[left.length * width + right.length] as number)
  }

  #extend(sums: Float64Array, left: Side, right: Side, from: number, to: number): void {
    const width = right.length + 1
    const sum = sums[from * width + to] as number
    for (let i = 0; i <= widest && from + i <= left.length; i += 1) {
      const piece = i === 0 ? 0 : (left.pieces[from * widest + i - 1] as number)
      if (piece < 0) continue
      for (let j = 0; j <= widest && to + j <= right.length; j += 1) {
        const other = j === 0 ? 0 : (right.pieces[to * widest + j - 1] as number)
        if (other < 0 || !mayPair(i, j)) continue
        const value = this.#pairs.of(piece, other)
        if (value > 0)
          sums[(from + i) * width + to + j] =
            (sums[(from + i) * width + to + j] as number) + sum * value
      }
    }
    if (from < left.length)
      sums[(from + 1) * width + to] = (sums[(from + 1) * width + to] as number) + sum * unseen
    if (to < right.length)
      sums[from * width + to + 1] = (sums[from * width + to + 1] as number) + sum * unseen
    if (from < left.length && to < right.length)
      sums[(from + 1) * width + to + 1] =
        (sums[(from + 1) * width + to + 1] as number) + sum * unseen
  }

  /** The likeliest left words for a right one, the best first; a beam search over its pieces. */
  write(right: string, most: number): string[] {
    const beams: Map<string, number>[] = Array.from({ length: right.length + 1 }, () => new Map())
    beams[0]?.set('', 0)
    for (let at = 0; at < right.length; at += 1) {
      const best = [...(beams[at] ?? [])].sort((a, b) => a[1] - b[1]).slice(0, tried.spellings)
      for (let size = 1; size <= widest && at + size <= right.length; size += 1)
        for (const [left, cost] of this.#writings.get(right.slice(at, at + size)) ?? [])
          for (const [spelling, sum] of best)
            lower(beams[at + size] as Map<string, number>, spelling + left, sum + cost)
    }
    const last = [...(beams[right.length] as Map<string, number>)]
    return last
      .sort((a, b) => a[1] - b[1])
      .slice(0, most)
      .map(([spelling]) => spelling)
  }

  /**
   * How close two words are: 0 where they are as likely together as each is alone, falling with every
   * letter that is seldom written for its mate. Not a probability.
   */
  closeness(left: Side, right: Side): number {
    const alone = this.share * left.chance + (1 - this.share) * right.chance
    return this.together(left, right) - alone
  }

  /** The chance, in [0, 1], that two words are spellings of one name. */
  likeness(left: Side, right: Side): number {
    const { bias, closeness, length } = this.odds
    const size = Math.max(left.length, right.length)
    const odds = bias + closeness * this.closeness(left, right) + length * size
    return 1 / (1 + Math.exp(-odds))
  }
}
