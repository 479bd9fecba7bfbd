// A small language of token patterns: `the? past|last COUNT UNIT`.
import type { Token } from './tokens.ts'

/** What a piece found: how many tokens, and what they say. */
export interface Piece<Value = unknown> {
  readonly length: number
  readonly value: Value
}

/** Finds the longest thing of its kind that starts at a token; null where there is none. */
export type FindPiece = (tokens: readonly Token[], at: number) => Piece | null

/** Keeps what was found last: the rules that start alike ask for the same at every token. */
export function remembering(find: FindPiece): FindPiece {
  let last: Token | undefined
  let found: Piece | null = null
  return (tokens, at) => {
    const token = tokens[at]
    if (token === undefined) return null
    if (token !== last) {
      found = find(tokens, at)
      last = token
    }
    return found
  }
}

/** A piece of patterns. */
export interface Finder {
  readonly find: FindPiece
  /** The keys of all tokens that it can start with. */
  readonly starts: ReadonlySet<string>
}

/** What was found, with the tokens that it took, and what was found before it. */
export interface Captured {
  readonly label: string
  readonly value: unknown
  readonly first: number
  readonly last: number
  readonly before: Captured | null
}

interface Element {
  readonly words: ReadonlySet<string>
  readonly pieces: readonly (Finder & { readonly label: string })[]
  readonly isOptional: boolean
}

/** A pattern made ready. */
export interface Pattern {
  readonly elements: readonly Element[]
  /** The keys of all tokens that it can start with. */
  readonly starts: ReadonlySet<string>
  /** Whether it starts with one of its own words, never with a piece. */
  readonly isWorded: boolean
}

/**
 * Compiles a pattern. Elements are parted by spaces and match one token each, or the piece of a name in
 * capitals (`COUNT`, or `YEAR=from` under a label of its own); `|` parts alternatives, `?` makes
 * optional. A word captures itself under `word`, the last one counting. At most six optional
 * elements, so that trying them all stays cheap.
 */
export function compile(source: string, pieces: Readonly<Record<string, Finder>>): Pattern {
  const elements = source.split(' ').map((part): Element => {
    const isOptional = part.length > 1 && part.endsWith('?')
    const choices = (isOptional ? part.slice(0, -1) : part).split('|')
    const named = choices.filter((choice) => /^[A-Z]/.test(choice))
    return {
      words: new Set(choices.filter((choice) => !named.includes(choice))),
      pieces: named.map((choice) => {
        const [name = '', label = name.toLowerCase()] = choice.split('=')
        const finder = pieces[name]
        if (finder === undefined) throw new Error(`No piece is called ${name} in "${source}".`)
        return { ...finder, label }
      }),
      isOptional,
    }
  })
  const leading = elements.slice(0, elements.findIndex(({ isOptional }) => !isOptional) + 1)
  return {
    elements,
    starts: startsOf(leading),
    isWorded: leading.every((element) => element.pieces.length === 0),
  }
}

function startsOf(elements: readonly Element[]): ReadonlySet<string> {
  const starts = new Set<string>()
  for (const { words, pieces } of elements)
    for (const keys of [words, ...pieces.map((piece) => piece.starts)])
      for (const key of keys) starts.add(key)
  return starts
}

export interface Matched {
  readonly length: number
  readonly captured: Captured | null
}

/** The first way to match, optional elements being taken before they are left out. */
export function matchAt(
  { elements }: Pattern,
  tokens: readonly Token[],
  at: number,
): Matched | null {
  const matched = matchFrom(elements, 0, tokens, at, null)
  return matched === null || matched.length === 0 ? null : matched
}

function matchFrom(
  elements: readonly Element[],
  place: number,
  tokens: readonly Token[],
  at: number,
  captured: Captured | null,
): Matched | null {
  const element = elements[place]
  if (element === undefined) return { length: 0, captured }
  const token = tokens[at]
  if (token !== undefined) {
    for (const { find, label, starts } of element.pieces) {
      const found = starts.has(token.key) ? find(tokens, at) : null
      if (found === null) continue
      const own = { label, value: found.value, first: at, last: at + found.length - 1 }
      const matched = matchBehind(elements, place, tokens, own, captured)
      if (matched !== null) return matched
    }
    if (element.words.has(token.lower)) {
      const own = { label: 'word', value: token.lower, first: at, last: at }
      const matched = matchBehind(elements, place, tokens, own, captured)
      if (matched !== null) return matched
    }
  }
  return element.isOptional ? matchFrom(elements, place + 1, tokens, at, captured) : null
}

/** Goes on with the next element behind what was found. */
function matchBehind(
  elements: readonly Element[],
  place: number,
  tokens: readonly Token[],
  own: Omit<Captured, 'before'>,
  before: Captured | null,
): Matched | null {
  const { label, value, first, last } = own
  const captured = { label, value, first, last, before }
  const rest = matchFrom(elements, place + 1, tokens, last + 1, captured)
  return rest && { length: rest.length + last + 1 - first, captured: rest.captured }
}
