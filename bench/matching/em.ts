// Fits a joint multigram model to pairs of spellings by expectation maximization.
import { cutPieces, mayPair, type Pieces, widest } from '../../src/ground/names/aligner.ts'

export type Spellings = readonly [left: string, right: string]

export interface Fitting {
  readonly rounds: number
  /** What a letter more in a piece costs at the start, so that short pieces come first. */
  readonly shyness: number
  /** A pair of long pieces seen less often than this is forgotten. */
  readonly fewest: number
  /** Pieces have at most this many letters, on either side. */
  readonly widest: number
}

interface Lesson {
  readonly sizes: readonly [left: number, right: number]
  readonly pieces: readonly [left: Pieces, right: Pieces]
}

/** Visits every way to go on from `from`, `to` with one pair of pieces. */
type Visit = (unit: number, i: number, j: number) => void

const base = 65_536

class Numbers {
  readonly texts = ['']
  readonly #numbers = new Map([['', 0]])
  readonly of = (piece: string): number => {
    const known = this.#numbers.get(piece)
    if (known !== undefined) return known
    this.#numbers.set(piece, this.texts.length)
    return this.texts.push(piece) - 1
  }
}

function walk(
  { sizes, pieces }: Lesson,
  most: number,
  from: number,
  to: number,
  visit: Visit,
): void {
  for (let i = 0; i <= most && from + i <= sizes[0]; i += 1) {
    const left = i === 0 ? 0 : (pieces[0][from * widest + i - 1] as number)
    for (let j = 0; j <= most && to + j <= sizes[1]; j += 1)
      if (mayPair(i, j))
        visit(left * base + (j === 0 ? 0 : (pieces[1][to * widest + j - 1] as number)), i, j)
  }
}

/** Adds what one pair is expected to show; gives ln of its chance. */
function learn(
  lesson: Lesson,
  most: number,
  chanceOf: (unit: number, i: number, j: number) => number,
  counts: Map<number, number>,
): number {
  const [rows, width] = [lesson.sizes[0], lesson.sizes[1] + 1]
  const before = new Float64Array((rows + 1) * width)
  const after = new Float64Array((rows + 1) * width)
  before[0] = 1
  after[after.length - 1] = 1
  const add = (sums: Float64Array, at: number, value: number): void => {
    sums[at] = (sums[at] as number) + value
  }
  for (let at = 0; at < before.length; at += 1)
    if ((before[at] as number) > 0)
      walk(lesson, most, Math.floor(at / width), at % width, (unit, i, j) =>
        add(before, at + i * width + j, (before[at] as number) * chanceOf(unit, i, j)),
      )
  const all = before.at(-1) as number
  if (!(all > 0)) return 0
  for (let at = before.length - 1; at >= 0; at -= 1)
    walk(lesson, most, Math.floor(at / width), at % width, (unit, i, j) => {
      const chance = chanceOf(unit, i, j) * (after[at + i * width + j] as number)
      if (chance === 0) return
      add(after, at, chance)
      const share = ((before[at] as number) * chance) / all
      if (share > 1e-6) counts.set(unit, (counts.get(unit) ?? 0) + share)
    })
  return Math.log(all)
}

/** Pairs of pieces with their probabilities; single letters stay whatever their count. */
export function fitUnits(
  pairs: readonly Spellings[],
  fitting: Fitting,
  say: (progress: string) => void,
): [left: string, right: string, probability: number][] {
  const [lefts, rights] = [new Numbers(), new Numbers()]
  const lessons = pairs.map(
    ([left, right]): Lesson => ({
      sizes: [left.length, right.length],
      pieces: [cutPieces(left, lefts.of), cutPieces(right, rights.of)],
    }),
  )
  const textsOf = (unit: number): [string, string] => [
    lefts.texts[Math.floor(unit / base)] as string,
    rights.texts[unit % base] as string,
  ]
  let chances = new Map<number, number>()
  for (let round = 0; round < fitting.rounds; round += 1) {
    const chanceOf = (unit: number, i: number, j: number): number =>
      round === 0
        ? fitting.shyness ** (i + j) * (i === 0 || j === 0 ? 0.05 : 1)
        : (chances.get(unit) ?? 0)
    const counts = new Map<number, number>()
    let sum = 0
    for (const lesson of lessons) sum += learn(lesson, fitting.widest, chanceOf, counts)
    chances = share(counts, round < 2 ? fitting.fewest / 4 : fitting.fewest, textsOf)
    say(`round ${round + 1}: ${(sum / lessons.length).toFixed(3)}, ${chances.size} units`)
  }
  return [...chances].map(([unit, chance]) => [...textsOf(unit), chance])
}

/** Counts made into probabilities; those of longer pieces are discounted, rare ones dropped. */
function share(
  counts: ReadonlyMap<number, number>,
  fewest: number,
  textsOf: (unit: number) => [string, string],
): Map<number, number> {
  const kept = new Map<number, number>()
  let all = 0
  for (const [unit, count] of counts) {
    const [left, right] = textsOf(unit)
    const isShort = left.length + right.length <= 2
    if (!isShort && count < fewest) continue
    const value = isShort ? count : count - fewest / 2
    kept.set(unit, value)
    all += value
  }
  return new Map([...kept].map(([unit, value]) => [unit, value / all]))
}
