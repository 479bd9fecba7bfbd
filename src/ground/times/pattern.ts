// A small language of token patterns: `the? past|last COUNT UNIT`.
import type { Token } from './tokens.ts'

/** What a piece found: how many tokens, and what they say. */
export interface Piece<Value = unknown> {
  readonly length: number
  readonly value: Value
}

/** Finds the longest thing of its kind that starts at a token; null where there is none. */
export type FindPiece = (tokens: readonly Token[], at: number) => Piece | null

/** A piece that was found, with the tokens that it took. */
export interface Captured {
  readonly value: unknown
  readonly first: number
  readonly last: number
}
export type Captures = ReadonlyMap<string, Captured>

interface Element {
  readonly words: ReadonlySet<string>
  readonly pieces: readonly { readonly find: FindPiece; readonly label: string }[]
  readonly isOptional: boolean
}

/** A pattern made ready: its words, or null where a piece may come first. */
export interface Pattern {
  readonly elements: readonly Element[]
  /** The words that it can start with; null where a piece can be first too. */
  readonly starts: ReadonlySet<string> | null
}

/**
 * Compiles a pattern. Elements are parted by spaces and match one token each, or the piece of a name in
 * capitals (`COUNT`, or `YEAR=from` under a label of its own); `|` parts alternatives, `?` makes
 * optional. A word captures itself under `word`, the last one counting. At most six optional
 * elements, so that trying them all stays cheap.
 */
export function compile(source: string, pieces: Readonly<Record<string, FindPiece>>): Pattern {
  const elements = source.split(' ').map((part): Element => {
    const isOptional = part.length > 1 && part.endsWith('?')
    const choices = (isOptional ? part.slice(0, -1) : part).split('|')
    const named = choices.filter((choice) => /^[A-Z]/.test(choice))
    return {
      words: new Set(choices.filter((choice) => !named.includes(choice))),
      pieces: named.map((choice) => {
        const [name = '', label = name.toLowerCase()] = choice.split('=')
        const find = pieces[name]
        if (find === undefined) throw new Error(`No piece is called ${name} in "${source}".`)
        return { find, label }
      }),
      isOptional,
    }
  })
  return { elements, starts: startsOf(elements) }
}

function startsOf(elements: readonly Element[]): ReadonlySet<string> | null {
  const starts = new Set<string>()
  for (const { words, pieces, isOptional } of elements) {
    if (pieces.length > 0) return null
    for (const word of words) starts.add(word)
    if (!isOptional) break
  }
  return starts
}

export interface Matched {
  readonly length: number
  readonly captures: Captures
}

/** The first way to match, optional elements being taken before they are left out. */
export function matchAt(
  { elements }: Pattern,
  tokens: readonly Token[],
  at: number,
): Matched | null {
  const captures = new Map<string, Captured>()
  const end = matchFrom(elements, 0, tokens, at, captures)
  return end === null || end === at ? null : { length: end - at, captures }
}

function matchFrom(
  elements: readonly Element[],
  place: number,
  tokens: readonly Token[],
  at: number,
  captures: Map<string, Captured>,
): number | null {
  const element = elements[place]
  if (element === undefined) return at
  const token = tokens[at]
  if (token !== undefined)
    for (const { label, value, length } of optionsAt(element, tokens, at)) {
      const before = captures.get(label)
      captures.set(label, { value, first: at, last: at + length - 1 })
      const end = matchFrom(elements, place + 1, tokens, at + length, captures)
      if (end !== null) return end
      if (before === undefined) captures.delete(label)
      else captures.set(label, before)
    }
  return element.isOptional ? matchFrom(elements, place + 1, tokens, at, captures) : null
}

interface Option extends Piece {
  readonly label: string
}

function* optionsAt(
  { words, pieces }: Element,
  tokens: readonly Token[],
  at: number,
): Generator<Option> {
  const lower = tokens[at]?.lower ?? ''
  for (const { find, label } of pieces) {
    const found = find(tokens, at)
    if (found !== null) yield { ...found, label }
  }
  if (words.has(lower)) yield { label: 'word', value: lower, length: 1 }
}
