// Near-duplicate text by word shingles (Broder 1997), found by a sample of them.
import { sampledShingles, shingleWords } from './settings.ts'

/** Words without case and accents, so that house styles of spelling and quotation do not count. */
export function foldWords(text: string): string[] {
  const plain = /^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A word without case and accents. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    state ^= text.charCodeAt(at)
    state = Math.imul(state, 0x01000193)
  }
  return state >>> 0
}

/** The finalizer of MurmurHash3 over two numbers: for each `seed` another hash function of `value`. */
function mix(seed: number, value: number): number {
  let state = value ^ Math.imul(seed + 1, 0x9e3779b1)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** The hash of the shingle of words that ends before `end`; signed, which engines keep without a box. */
export function shingleAt(hashes: readonly number[], end: number): number {
  let shingle = 0
  for (let word = end - shingleWords; word < end; word += 1)
    shingle = mix(shingle, hashes[word] as number)
  return shingle | 0
}

/**
 * The least hash of each part into which the shingles' hashes fall (one permutation hashing, Li, Owen and
 * Zhang 2012): two texts have a key in common with the chance with which a shingle is common to both.
 */
export function sampleKeys(shingles: ReadonlySet<number>): number[] {
  const least = new Float64Array(sampledShingles).fill(Number.POSITIVE_INFINITY)
  for (const shingle of shingles) {
    const mixed = mix(0, shingle)
    const part = mixed % sampledShingles
    if (mixed < (least[part] as number)) least[part] = mixed
  }
  return [...least].filter((hash) => hash !== Number.POSITIVE_INFINITY)
}

/** The share of `child`'s shingles that `parent` has too; 0 for an empty child. */
export function contained(child: ReadonlySet<number>, parent: ReadonlySet<number>): number {
  if (child.size === 0) return 0
  let shared = 0
  for (const shingle of child) if (parent.has(shingle)) shared += 1
  return shared / child.size
}
