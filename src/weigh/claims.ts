// Which statements are one claim, and what a claim's statements make it.

import type { World } from '../domain/claim.ts'
import { type ClaimId, claimId, type StatementId } from '../domain/id.ts'
import { instantOf } from '../domain/interval.ts'
import { words } from '../domain/span.ts'
import type { ClaimEnds, ClaimState, Said, Weighable, Weighed } from '../domain/weighing.ts'
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
  const lead = said.reduce((best, each) => (isEarlier(each, best) ? each : best))
  const last = said.reduce((best, each) => (isEarlier(best, each) ? each : best))
  const dates = said.flatMap(({ published }) => published ?? []).sort(byInstant)
  const isNamed = said.some(({ origin }) => origin !== null && !origin.startsWith('unnamed'))
  return {
    lead: lead.id,
    last: last.id,
    world: worlds[last.phase],
    knowledge: 'single origin',
    independent: isNamed ? 1 : 0,
    unknown: isNamed ? 0 : 1,
    reports: new Set(said.map(({ report }) => report)).size,
    statements: said.length,
    firstSaid: dates[0] ?? null,
    lastSaid: dates.at(-1) ?? null,
  }
}

/** Judges the two ends with what is new, and counts the rest from before. */
export function joinClaim({ claim, lead, last }: ClaimEnds, gained: readonly Said[]): ClaimState {
  const ends = judgeClaim([lead, last, ...gained])
  const dates = [claim.firstSaid, claim.lastSaid, ends.firstSaid, ends.lastSaid]
    .flatMap((date) => date ?? [])
    .sort(byInstant)
  const independent = Math.max(claim.independent, ends.independent)
  return {
    ...ends,
    independent,
    unknown: 1 - independent,
    reports: claim.reports + new Set(gained.map(({ report }) => report)).size,
    statements: claim.statements + gained.length,
    firstSaid: dates[0] ?? null,
    lastSaid: dates.at(-1) ?? null,
  }
}

const byInstant = (a: string, b: string): number => {
  const [one, other] = [instantOf(a), instantOf(b)]
  return one < other ? -1 : one > other ? 1 : a < b ? -1 : a > b ? 1 : 0
}
