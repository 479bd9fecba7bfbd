// What words mean, as small vectors: made by train/words.py, commonest word first.
import { readFileSync } from 'node:fs'
import path from 'node:path'

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

const known = new Map<string, Float32Array | null>()
/** Vectors kept at hand; beyond it all are looked up anew. */
const knownLimit = 20_000

/** A unit vector; that of its two halves for a compound (`weighbridge`); null where nothing is known. */
export function vectorOf(word: string): Float32Array | null {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= knownLimit) known.clear()
  const vector = look(word) ?? compound(word)
  known.set(word, vector)
  return vector
}

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

export function unit(vector: Float32Array): Float32Array {
  const size = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return size === 0 ? vector : vector.map((value) => value / size)
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}

export const emptyVector = (): Float32Array => new Float32Array(dimensions)
