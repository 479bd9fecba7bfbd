// Syntax: each word's tag, head and relation, as Universal Dependencies has them.
import type { Scores } from './scores.ts'
import { findTree } from './trees.ts'
import type { Labels } from './weights.ts'
import { holds, type Stretch } from './windows.ts'

/** A table over the words of a text; heads are places of words, -1 at the root of a sentence. */
export interface Syntax {
  readonly pos: readonly string[]
  readonly head: Int32Array
  readonly rel: readonly string[]
  /** Those that hang on each word, in order. */
  readonly children: readonly (readonly number[])[]
}

/** How a part of a sentence that no window saw as a whole hangs on the part before. */
const beside = 'parataxis'

/** One tree for each sentence. */
export function findSyntax(scores: Scores, sentenceAt: Int32Array, labels: Labels): Syntax {
  const head = new Int32Array(scores.size).fill(-1)
  const rel = new Array<string>(scores.size).fill('root')
  const children: number[][] = Array.from({ length: scores.size }, () => [])
  let sentence = -1
  let root = -1
  for (const { first, end, scores: own, relations } of scores.arcs) {
    const size = end - first
    const isNew = sentenceAt[first] !== sentence
    sentence = sentenceAt[first] as number
    findTree(own, size).forEach((place, word) => {
      const at = first + word
      if (place >= 0) {
        head[at] = first + place
        const found = labels.relations[relations[word * (size + 1) + place + 1] as number] as string
        rel[at] = found === 'root' ? beside : found
      } else if (isNew) root = at
      else {
        head[at] = root
        rel[at] = beside
      }
    })
  }
  head.forEach((at, word) => {
    if (at >= 0) (children[at] as number[]).push(word)
  })
  return { pos: Array.from(scores.pos, (tag) => labels.pos[tag] as string), head, rel, children }
}

/** A relation without its subtype: "nsubj" of "nsubj:pass". */
export const baseOf = (rel: string): string => {
  const colon = rel.indexOf(':')
  return colon < 0 ? rel : rel.slice(0, colon)
}

/** The first of a word's children with one of some relations, subtypes counted in; -1 where none has. */
export function childOf(syntax: Syntax, word: number, ...relations: readonly string[]): number {
  for (const child of syntax.children[word] as readonly number[])
    if (relations.includes(baseOf(syntax.rel[child] as string))) return child
  return -1
}

/**
 * The words around `word` that hang on it without a break, its own branches of the relations in `bare`
 * left out: first and last, both included.
 */
export function branchOf(
  syntax: Syntax,
  word: number,
  bare: ReadonlySet<string>,
): { first: number; last: number } {
  const own = new Set([word])
  const open = [word]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const child of syntax.children[at] as readonly number[]) {
      if (at === word && bare.has(baseOf(syntax.rel[child] as string))) continue
      own.add(child)
      open.push(child)
    }
  let first = word
  let last = word
  while (own.has(first - 1)) first -= 1
  while (own.has(last + 1)) last += 1
  return { first, last }
}

/** The word of some stretches that hangs on a word outside of them; the first where there are several. */
export function headOf(syntax: Syntax, parts: readonly Stretch[]): number {
  for (const { first, end } of parts)
    for (let word = first; word < end; word += 1)
      if (!holds(parts, syntax.head[word] as number) && syntax.pos[word] !== 'PUNCT') return word
  return parts[0]?.first ?? -1
}
