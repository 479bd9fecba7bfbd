// A rule of the grammar: a pattern, a type, and what it means.
import type { Unit } from './calendar.ts'
import type { UnitWord } from './lexicon.ts'
import type { Meaning, TimeType } from './meaning.ts'
import {
  type Captures,
  compile,
  type FindPiece,
  type Matched,
  matchAt,
  type Pattern,
  type Piece,
} from './pattern.ts'
import type { Way } from './pieces/ways.ts'
import type { Token } from './tokens.ts'

/** What a pattern's pieces said. Asking for what was not captured gives the fallback that is named. */
export class Said {
  readonly captures: Captures
  constructor(captures: Captures) {
    this.captures = captures
  }
  has(label: string): boolean {
    return this.captures.has(label)
  }
  get<Value>(label: string): Value {
    return this.captures.get(label)?.value as Value
  }
  number(label: string): number {
    return this.get<number>(label)
  }
  /** A piece that means a time; null where the pattern went without. */
  meaning(label: string): Meaning | null {
    return this.captures.has(label) ? this.get<Meaning>(label) : null
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
    const [from, to] = [this.captures.get(first), this.captures.get(last)]
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
  (pieces: Readonly<Record<string, FindPiece>>) =>
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

/** Rules by the words that they can start with. */
export interface RuleSet {
  readonly byWord: ReadonlyMap<string, readonly Rule[]>
  /** Rules that a piece may start. */
  readonly open: readonly Rule[]
}

export function indexRules(rules: readonly Rule[]): RuleSet {
  const byWord = new Map<string, Rule[]>()
  for (const rule of rules)
    for (const word of rule.pattern.starts ?? [])
      byWord.set(word, [...(byWord.get(word) ?? []), rule])
  return { byWord, open: rules.filter(({ pattern }) => pattern.starts === null) }
}

/** The longest match of any rule at a token; of equals, the one that stands first. */
export function fitAt(set: RuleSet, tokens: readonly Token[], at: number): Fit | null {
  let best: Fit | null = null
  for (const rules of [set.byWord.get(tokens[at]?.lower ?? '') ?? [], set.open])
    for (const rule of rules) {
      const fit = fitRule(rule, tokens, at)
      if (fit !== null && fit.length > (best?.length ?? 0)) best = fit
    }
  return best
}

function fitRule(rule: Rule, tokens: readonly Token[], at: number): Fit | null {
  const matched = trimmed(matchAt(rule.pattern, tokens, at), tokens, at)
  if (matched === null || !rule.guard(tokens, at, at + matched.length - 1)) return null
  const meant = rule.mean(new Said(matched.captures))
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
export const pieceOf =
  (set: RuleSet): FindPiece =>
  (tokens, at): Piece<Meaning> | null => {
    const fit = fitAt(set, tokens, at)
    const only = fit?.parts.length === 1 ? fit.parts[0] : undefined
    return fit === null || only === undefined ? null : { length: fit.length, value: only.meaning }
  }
