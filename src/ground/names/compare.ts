// Judges whether two names are one entity's, and by which rule.
import type { NameKind } from '../../domain/reading.ts'
import { type Body, makeBody, scoreBodies } from './organizations.ts'
import { type NamePart, partsOfPerson } from './parts.ts'
import { scorePersons } from './persons.ts'
import { same } from './settings.ts'

export interface Judgement {
  /** In [0, 1]. */
  readonly score: number
  readonly same: boolean
  /** What led to the score, in words: `spelling, initial`. */
  readonly rule: string
}

/** A name made ready, so that it can be compared often. */
export interface ReadyName {
  readonly kind: NameKind
  readonly person: readonly NamePart[] | null
  readonly body: Body
}

/** Longer names, in UTF-16 units, are cut. */
const longest = 300

export function readyName(name: string, kind: NameKind): ReadyName {
  const whole = name.slice(0, longest)
  return {
    kind,
    person: kind === 'person' ? partsOfPerson(whole) : null,
    body: makeBody(whole),
  }
}

export function compareReady(a: ReadyName, b: ReadyName): Judgement {
  const { score, rule } =
    a.person !== null && b.person !== null
      ? scorePersons(a.person, b.person)
      : scoreBodies(a.body, b.body)
  const rounded = Math.min(1, Math.max(0, score))
  return { score: rounded, same: rounded >= same, rule }
}

/**
 * Whether two names, in any scripts, are one's of this kind. Symmetric up to rounding; never throws;
 * linear in the names' lengths, which are capped.
 */
export function compareNames(a: string, b: string, kind: NameKind): Judgement {
  const [one, other] = [readyName(a, kind), readyName(b, kind)]
  const [there, back] = [compareReady(one, other), compareReady(other, one)]
  return there.score >= back.score ? there : back
}
