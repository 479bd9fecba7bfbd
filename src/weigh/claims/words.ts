// What words mean, as small vectors: made by train/words.py, commonest word first.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { remember } from '../../domain/remember.ts'

const folder = path.resolve(import.meta.dirname, '../../../weights/words')
const dimensions = 64

interface Table {
  readonly rows: ReadonlyMap<string, number>
  readonly values: Int8Array
}

let table: Table | null = null

/** Read once, when the first word is looked up. */
function openTable(): Table {
  if (table !== null) return table
  const list = readFileSync(path.join(folder, 'words.txt'), 'utf8').trimEnd().split('\n')
  const bytes = readFileSync(path.join(folder, 'words.bin'))
  table = {
    rows: new Map(list.map((word, row) => [word, row])),
    values: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  }
  return table
}

/** The word's place by frequency, 0 the commonest; null for a word that is not known, as most names are. */
export const rankOf = (word: string): number | null => openTable().rows.get(word) ?? null

/** A unit vector; that of its two halves for a compound (`weighbridge`); null where nothing is known. */
export const vectorOf = remember((word) => look(word) ?? compound(word))

function look(word: string): Float32Array | null {
  const { rows, values } = openTable()
  const row = rows.get(word)
  if (row === undefined) return null
  return unit(Float32Array.from(values.subarray(row * dimensions, (row + 1) * dimensions)))
}

/** Shortest half of a compound, in letters: shorter ones are endings and chance. */
const shortest = 4

function compound(word: string): Float32Array | null {
  for (const stem of stems(word)) {
    const vector = look(stem)
    if (vector !== null) return vector
  }
  for (let at = word.length - shortest; at >= shortest; at -= 1) {
    const [left, right] = [look(word.slice(0, at)), look(word.slice(at))]
    if (left !== null && right !== null) return unit(add(left, right))
  }
  return null
}

/** The word without an English ending. */
function stems(word: string): string[] {
  const cut = /^(.{3,}?)(?:ies|es|s|ied|ed|ing|er|ers|ly)$/.exec(word)?.[1]
  return cut === undefined ? [] : [cut, `${cut}e`, `${cut}y`]
}

const add = (a: Float32Array, b: Float32Array): Float32Array =>
  a.map((value, at) => value + (b[at] as number))

/** Makes the vector one of length 1, in its place; one of nothing stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  let sum = 0
  for (let at = 0; at < dimensions; at += 1) sum += (vector[at] as number) ** 2
  const size = Math.sqrt(sum) || 1
  for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] as number) / size
  return vector
}

/** Vectors side by side, each by its number. */
export class Vectors {
  readonly #values: Float64Array

  constructor(vectors: readonly (Float32Array | null)[]) {
    this.#values = new Float64Array(vectors.length * dimensions)
    for (const [at, vector] of vectors.entries())
      if (vector !== null) this.#values.set(vector, at * dimensions)
  }

  /** Puts the product of one vector with each of others into `products`, `from` there on, at the other's number. */
  multiply(one: number, others: readonly number[], products: Float64Array, from: number): void {
    const values = this.#values
    const own = one * dimensions
    const last = others.length - 1
    // Four at once take a third of the time of one by one.
    for (let next = 0; next <= last; next += 4) {
      const a = others[next] as number
      const b = others[Math.min(next + 1, last)] as number
      const c = others[Math.min(next + 2, last)] as number
      const d = others[Math.min(next + 3, last)] as number
      const [inA, inB, inC, inD] = [a * dimensions, b * dimensions, c * dimensions, d * dimensions]
      let [withA, withB, withC, withD] = [0, 0, 0, 0]
      for (let at = 0; at < dimensions; at += 1) {
        const value = values[own + at] as number
        withA += value * (values[inA + at] as number)
        withB += value * (values[inB + at] as number)
        withC += value * (values[inC + at] as number)
        withD += value * (values[inD + at] as number)
      }
      products[from + a] = withA
      products[from + b] = withB
      products[from + c] = withC
      products[from + d] = withD
    }
  }
}

export const emptyVector = (): Float32Array => new Float32Array(dimensions)
