// A rule of the grammar: a pattern, a type, and what it means.
import type { Unit } from './calendar.ts'
import type { UnitWord } from './lexicon.ts'
import type { Meaning, TimeType } from './meaning.ts'
import {
  type Captured,
  compile,
  type Finder,
  type Matched,
  matchAt,
  type Pattern,
  type Piece,
  remembering,
} from './pattern.ts'
import type { Way } from './pieces/ways.ts'
import type { Token } from './tokens.ts'

/** What a pattern's pieces said; of two under one label the last. */
export class Said {
  readonly captured: Captured | null
  constructor(captured: Captured | null) {
    this.captured = captured
  }
  #find(label: string): Captured | null {
    let each = this.captured
    while (each !== null && each.label !== label) each = each.before
    return each
  }
  has(label: string): boolean {
    return this.#find(label) !== null
  }
  get<Value>(label: string): Value {
    return this.#find(label)?.value as Value
  }
  number(label: string): number {
    return this.get<number>(label)
  }
  /** A piece that means a time; null where the pattern went without. */
  meaning(label: string): Meaning | null {
    return this.has(label) ? this.get<Meaning>(label) : null
  }
  unit(label = 'unit'): Unit {
    return this.get<UnitWord>(label).unit as Unit
  }
  /** How many of the unit one word of it stands for. */
  times(label = 'unit'): number {
    return this.get<UnitWord>(label).times
  }
  way(): Way {
    return this.get<Way>('way')
  }
  /** The tokens from one capture to another. */
  over(first: string, last = first): Stretch {
    const [from, to] = [this.#find(first), this.#find(last)]
    return { first: from?.first ?? 0, last: to?.last ?? 0 }
  }
}

/** The first and the last token of something. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** A time that a rule makes of part of what it matched. */
export interface Part {
  /** The tokens that it spans; where an end is left out, that of the whole match. */
  readonly over?: Partial<Stretch>
  readonly type: TimeType
  readonly meaning: Meaning
}

/** Whether a match stands where its words mean a time. */
export type Guard = (tokens: readonly Token[], first: number, last: number) => boolean

export interface Rule {
  readonly pattern: Pattern
  readonly type: TimeType
  readonly mean: (said: Said) => Meaning | readonly Part[] | null
  readonly guard: Guard
}

const always: Guard = () => true

/** Makes rules of one type over a set of pieces. */
export const rulesOver =
  (pieces: Readonly<Record<string, Finder>>) =>
  (type: TimeType, source: string, mean: Rule['mean'], guard: Guard = always): Rule => ({
    pattern: compile(source, pieces),
    type,
    mean,
    guard,
  })

export interface Fit {
  readonly length: number
  readonly parts: readonly (Stretch & Part)[]
}

/** Rules by the keys of the tokens that they can start with; those that start with words of their own first. */
export type RuleSet = ReadonlyMap<string, readonly Rule[]>

export function indexRules(rules: readonly Rule[]): RuleSet {
  const byKey = new Map<string, Rule[]>()
  for (const rule of rules.toSorted(
    (a, b) => Number(b.pattern.isWorded) - Number(a.pattern.isWorded),
  ))
    for (const key of rule.pattern.starts) {
      const own = byKey.get(key)
      if (own === undefined) byKey.set(key, [rule])
      else own.push(rule)
    }
  return byKey
}

/** The longest match of any rule at a token; of equals, the one that stands first. */
export function fitAt(set: RuleSet, tokens: readonly Token[], at: number): Fit | null {
  let best: Fit | null = null
  for (const rule of set.get(tokens[at]?.key ?? '') ?? []) {
    const fit = fitRule(rule, tokens, at)
    if (fit !== null && fit.length > (best?.length ?? 0)) best = fit
  }
  return best
}

function fitRule(rule: Rule, tokens: readonly Token[], at: number): Fit | null {
  const matched = trimmed(matchAt(rule.pattern, tokens, at), tokens, at)
  if (matched === null || !rule.guard(tokens, at, at + matched.length - 1)) return null
  const meant = rule.mean(new Said(matched.captured))
  if (meant === null) return null
  const parts: readonly Part[] = Array.isArray(meant)
    ? meant
    : [{ type: rule.type, meaning: meant as Meaning }]
  return {
    length: matched.length,
    parts: parts.map(({ over, type, meaning }) => ({
      first: over?.first ?? at,
      last: over?.last ?? at + matched.length - 1,
      type,
      meaning,
    })),
  }
}

/** A mark that only parts what may follow is left out where nothing followed. */
function trimmed(matched: Matched | null, tokens: readonly Token[], at: number): Matched | null {
  if (matched === null) return null
  let { length } = matched
  while (length > 1 && /^[,(–-]$/.test(tokens[at + length - 1]?.lower ?? '')) length -= 1
  return { ...matched, length }
}

/** A set of rules as a piece of other patterns; only single times serve as one. */
export const pieceOf = (set: RuleSet): Finder => ({
  starts: new Set(set.keys()),
  find: remembering((tokens, at): Piece<Meaning> | null => {
    const fit = fitAt(set, tokens, at)
    const only = fit?.parts.length === 1 ? fit.parts[0] : undefined
    return fit === null || only === undefined ? null : { length: fit.length, value: only.meaning }
  }),
})
