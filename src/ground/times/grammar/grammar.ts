// The whole grammar as one set of rules.

import { type Fit, fitAt, indexRules } from '../rule.ts'
import type { Token } from '../tokens.ts'
import { times } from './clocks.ts'
import { lengths } from './durations.ts'
import { lists } from './lists.ts'
import { dates } from './portions.ts'

const all = [...times, ...lists, ...dates, ...lengths]
const rules = indexRules(all)

/** What stands before a time more often than not before anything else. */
const articles = new Set(['the', 'a', 'an', 'that', 'this', 'at', 'no', 'not', 'more'])

/** The keys of all tokens that a time can have behind its first: marks follow no article. */
const inside: ReadonlySet<string> = new Set([
  ...rules.keys(),
  ...all
    .flatMap(({ pattern }) => pattern.elements.flatMap(({ words }) => [...words]))
    .filter((word) => /^\p{L}/u.test(word)),
  ...['than', 'least', 'most'],
])

/** The longest time expression that starts at a token; most tokens start none, and cost one look-up. */
export function findTimeAt(tokens: readonly Token[], at: number): Fit | null {
  const key = tokens[at]?.key ?? ''
  if (!rules.has(key) || (articles.has(key) && !inside.has(tokens[at + 1]?.key ?? ''))) return null
  return fitAt(rules, tokens, at)
}
