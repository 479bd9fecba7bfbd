// Near-duplicate text by word shingles and MinHash (Broder 1997), found by banding (LSH).
import type { Weighable } from '../domain/weighing.ts'
import { bandHashes, bands, shingleWords } from './settings.ts'

/** The hashes of all runs of four words in what a report says; leftovers of its template are left out. */
export function shinglesOf({ text, zones }: Pick<Weighable, 'text' | 'zones'>): Set<number> {
  const shingles = new Set<number>()
  for (const { kind, span } of zones) {
    if (kind === 'leftover') continue
    const hashes = foldWords(text.slice(span.start, span.end)).map(hash)
    for (let at = shingleWords; at <= hashes.length; at += 1) {
      let shingle = 0
      for (let word = at - shingleWords; word < at; word += 1)
        shingle = mix(shingle, hashes[word] as number)
      shingles.add(shingle)
    }
  }
  return shingles
}

/** Words without case and accents, so that house styles of spelling and quotation do not count. */
export function foldWords(text: string): string[] {
  const plain = /^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
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

/** One key a band; texts that share a key are candidates. A text without a shingle has none. */
export function bandKeys(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return []
  const signature = new Uint32Array(bands * bandHashes).fill(0xffffffff)
  for (const shingle of shingles)
    for (let at = 0; at < signature.length; at += 1) {
      const mixed = mix(at, shingle)
      if (mixed < (signature[at] as number)) signature[at] = mixed
    }
  return Array.from({ length: bands }, (_, band) => {
    const part = signature.subarray(band * bandHashes, (band + 1) * bandHashes)
    return part.reduce(mix, band)
  })
}

/** The share of `child`'s shingles that `parent` has too; 0 for an empty child. */
export function contained(child: ReadonlySet<number>, parent: ReadonlySet<number>): number {
  if (child.size === 0) return 0
  let shared = 0
  for (const shingle of child) if (parent.has(shingle)) shared += 1
  return shared / child.size
}
