// The list of claims, and its facets.
import { z } from 'zod'
import type { Claim } from '../domain/claim.ts'
import {
  type ClaimFilter,
  type ClaimQuery,
  type FacetCounts,
  facets,
  searchLimit,
  type View,
} from '../ledger/ledger.ts'
import {
  count,
  interval,
  knowledge,
  labels,
  list,
  maybeText,
  orNull,
  text,
  world,
} from './shapes.ts'
import { speaker, speakerOf } from './speaker.ts'

export const claimRow = z
  .strictObject({
    id: text,
    sentence: text.describe('The words of the statement that founded it.'),
    speaker,
    outlet: maybeText,
    ...labels,
    hedge: maybeText,
    where: maybeText,
    when: orNull(interval),
    world,
    knowledge,
    independent: count.describe('Named origins of which none is known to draw on another.'),
    unknown: count.describe('Lineages whose origin is unnamed or an outlet alone.'),
    reports: count,
    statements: count,
    firstSaid: maybeText,
    lastSaid: maybeText,
  })
  .meta({ id: 'Claim', description: 'What several statements say together, across reports.' })
export type ClaimRow = z.infer<typeof claimRow>

const counts = z.record(z.string(), count)

export const claimList = z
  .strictObject({
    rows: list(claimRow),
    total: count,
    capped: z.boolean().describe('There may be more than `total`: the search stopped there.'),
    next: maybeText.describe('Give it as `after` to go on; null at the end.'),
    facets: z
      .strictObject({
        certainty: counts,
        polarity: counts,
        phase: counts,
        world: counts,
        knowledge: counts,
      })
      .nullable()
      .describe('How many claims each value would leave; with the first page alone.'),
  })
  .meta({ id: 'ClaimList' })
export type ClaimList = z.infer<typeof claimList>

export function claimRowOf(claim: Claim): ClaimRow {
  const { origin, ...row } = claim
  return { ...row, speaker: speakerOf(origin, claim.outlet) }
}

export async function viewClaims(view: View, query: ClaimQuery): Promise<ClaimList> {
  const { order: _, after, limit: __, ...filter } = query
  const { rows, total, next } = await view.claims(query)
  return {
    rows: rows.map(claimRowOf),
    total,
    capped: isCapped(filter, total),
    next,
    facets: after === undefined ? await facetsOf(view, filter) : null,
  }
}

/** Only what has to be counted row by row is cut off. */
const isCapped = (filter: ClaimFilter, total: number): boolean =>
  total >= searchLimit && Object.values(filter).some((value) => value !== undefined)

/** A facet that is in use counts as if it were not, so that its other values can be chosen. */
async function facetsOf(view: View, filter: ClaimFilter): Promise<FacetCounts> {
  const used = facets.filter((facet) => filter[facet] !== undefined)
  const own = used.map(async (facet) => {
    const found = await view.facets({ ...filter, [facet]: undefined })
    return [facet, found[facet]] as const
  })
  return { ...(await view.facets(filter)), ...Object.fromEntries(await Promise.all(own)) }
}
