// Events: predicates with their roles and how sure the text is of them.
import type { Event } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import { findVerb } from '../rules/verbs.ts'
import { kindsOf } from './names.ts'
import type { Predicate, Scores } from './scores.ts'
import { predicating } from './settings.ts'
import { branchOf, childOf, headOf, type Syntax } from './syntax.ts'
import { chanceOf } from './tags.ts'
import type { Labels } from './weights.ts'
import type { Stretch } from './windows.ts'
import type { Wording } from './wording.ts'

/** Singular of a noun, by its spelling. */
function singular(noun: string): string {
  if (/(?:[^aeiou]ies)$/.test(noun)) return `${noun.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|z)es$/.test(noun)) return noun.slice(0, -2)
  return /[^su]s$/.test(noun) && noun.length > 3 ? noun.slice(0, -1) : noun
}

const auxiliaries: Readonly<Record<string, string>> = {
  ...{ is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', am: 'be' },
  ...{ "'s": 'be', "'re": 'be', "'m": 'be', '’s': 'be', '’re': 'be', '’m': 'be' },
  ...{ has: 'have', had: 'have', having: 'have', "'ve": 'have', '’ve': 'have' },
  ...{ does: 'do', did: 'do', doing: 'do', done: 'do' },
}

/** The lemma of a predicate, by its tag. */
export function lemmaOf(word: string, pos: string): string {
  const lower = word.toLowerCase()
  if (pos === 'NOUN') return singular(lower)
  if (lower === 'according') return lower
  if (pos !== 'VERB' && pos !== 'AUX') return lower
  return auxiliaries[lower] ?? findVerb(lower)?.lemma ?? lower
}

/** FactBank's scale: what lies beyond its ends is as sure as can be. */
const clip = (value: number): number => Math.min(3, Math.max(-3, value))

/**
 * Whether a word says something of something though PropBank may give it no frame: a verb that is no
 * auxiliary, or what "be" says of its subject.
 */
const isPredicate = (syntax: Syntax, word: number): boolean =>
  syntax.pos[word] === 'VERB' || childOf(syntax, word, 'cop') >= 0

const nothing: ReadonlySet<string> = new Set()

/**
 * A role as the whole branch of its head, which PropBank's arguments are; as found where that would take
 * in the predicate, or where the model found a part of several branches.
 */
function snapRole(syntax: Syntax, predicate: number, role: Stretch): Stretch {
  const branch = branchOf(syntax, headOf(syntax, [role]), nothing)
  let { first, last } = branch
  while (last > first && syntax.pos[last] === 'PUNCT') last -= 1
  while (first < last && syntax.pos[first] === 'PUNCT') first += 1
  const isOwn = predicate < first || predicate > last
  return isOwn && first <= role.first && role.end <= last + 1 ? { first, end: last + 1 } : role
}

/** Two decimals are as many as the value has meaning. */
const round = (value: number): number => Math.round(value * 100) / 100

/** The text's events, in order. */
export function findEvents(
  scores: Scores,
  labels: Labels,
  { words }: Wording,
  syntax: Syntax,
  spanOf: (words: Stretch) => Span,
): Event[] {
  const kinds = kindsOf(labels.roles)
  const known = new Map<number, Predicate>()
  for (const predicate of scores.predicates)
    if (chanceOf(scores.preds, 2, predicate.at, 1) >= predicating.least)
      known.set(predicate.at, predicate)
  const events: Event[] = []
  for (let at = 0; at < scores.size; at += 1) {
    const predicate = known.get(at)
    if (predicate === undefined && !isPredicate(syntax, at)) continue
    events.push({
      span: spanOf({ first: at, end: at + 1 }),
      lemma: lemmaOf(words[at] as string, syntax.pos[at] as string),
      roles: (predicate?.roles ?? []).map((role) => ({
        role: kinds[role.kind] as string,
        span: spanOf(snapRole(syntax, at, role)),
      })),
      factuality: round(clip(scores.fact[at] as number)),
    })
  }
  return events
}
