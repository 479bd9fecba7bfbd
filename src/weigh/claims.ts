// Which statements are one claim, and what a claim's statements make it.

import type { World } from '../domain/claim.ts'
import { type ClaimId, claimId, type StatementId } from '../domain/id.ts'
import { words } from '../domain/span.ts'
import type { ClaimState, Said, Weighable, Weighed } from '../domain/weighing.ts'
import { isEarlier } from './lineage.ts'
import { foldWords } from './shingles.ts'

/** A statement joins the claim of the same words in a copy; any other founds a claim of its own. */
export function judgeClaims(
  report: Weighable,
  copies: readonly Weighed[],
): Map<StatementId, ClaimId> {
  const known = new Map<string, ClaimId>()
  for (const copy of copies)
    for (const [key, id] of wordings(copy)) {
      const claim = copy.claims.get(id)
      if (claim !== undefined && !known.has(key)) known.set(key, claim)
    }
  return new Map([...wordings(report)].map(([key, id]) => [id, known.get(key) ?? claimId(id)]))
}

/** Each statement under what it says word for word; the n-th of the same words has its own key. */
function wordings({ text, statements }: Weighable): Map<string, StatementId> {
  const keys = new Map<string, StatementId>()
  for (const { id, evidence, event } of statements) {
    const wording = JSON.stringify([words(text, evidence), words(text, event)].map(foldWords))
    let key = wording
    for (let n = 2; keys.has(key); n += 1) key = `${n}${wording}`
    keys.set(key, id)
  }
  return keys
}

const worlds: Record<Said['phase'], World> = {
  planned: 'planned',
  ongoing: 'under way',
  done: 'done',
}

/**
 * The claim as its statements have it. Until lineage reaches beyond copies of one text, all statements
 * of a claim are one lineage: named origins count, and where none is named the lineage is unknown.
 */
export function judgeClaim(said: readonly Said[]): ClaimState {
  const ordered = [...said].sort((a, b) => (isEarlier(a, b) ? -1 : 1))
  const [first, last] = [ordered[0] as Said, ordered.at(-1) as Said]
  const named = new Set(
    said.flatMap(({ origin }) => (origin === null || origin.startsWith('unnamed') ? [] : [origin])),
  )
  const dated = ordered.filter(({ published }) => published !== null)
  return {
    lead: first.id,
    world: worlds[last.phase],
    knowledge: 'single origin',
    independent: Math.min(1, named.size),
    unknown: named.size === 0 ? 1 : 0,
    reports: new Set(said.map(({ report }) => report)).size,
    statements: said.length,
    firstSaid: dated[0]?.published ?? null,
    lastSaid: dated.at(-1)?.published ?? null,
  }
}
