// What a reporter wants to know of a ledger at a glance.
import { z } from 'zod'
import type { Claim } from '../domain/claim.ts'
import { everyClaim, everyReport } from '../ledger/every.ts'
import type { View } from '../ledger/ledger.ts'
import { type ClaimRow, claimRow, claimRowOf } from './claims.ts'
import { count, list } from './shapes.ts'
import { type Speaker, speakerOf } from './speaker.ts'

/**
 * How many reports and claims are looked at one by one: an answer within a few seconds from a ledger
 * of any size. Of claims those in most reports come first, of reports the newest.
 */
const summaryReach = 20_000
const mostRepeated = 5

export const summary = z
  .strictObject({
    reports: count,
    captures: count,
    statements: count,
    claims: count,
    partial: z
      .boolean()
      .describe(`Outlets, copies and kinds of claims are counted over ${summaryReach} rows only.`),
    outlets: count,
    copies: count.describe('Reports that repeat another.'),
    repeated: count.describe('Claims in more than one report.'),
    named: count.describe('Claims that go back to a named origin.'),
    unnamed: count.describe('Claims that go back to somebody who is not named.'),
    voiced: count.describe("Claims in an outlet's own voice."),
    hedged: count.describe('Claims with words that carry uncertainty.'),
    planned: count.describe('Claims of what is planned.'),
    negative: count.describe('Claims that are denied in form: that something is not so.'),
    corroborated: count,
    contradicted: count,
    corrected: count,
    widest: list(claimRow).describe(`The claims in most reports; at most ${mostRepeated}.`),
  })
  .meta({ id: 'Summary' })
export type Summary = z.infer<typeof summary>

export async function viewSummary(view: View): Promise<Summary> {
  const totals = await view.totals()
  const { reports, captures, statements, claims } = totals
  return {
    ...{ reports, captures, statements, claims },
    partial: Math.max(reports, claims) > summaryReach,
    ...(await countReports(view)),
    ...(await countClaims(view)),
  }
}

async function countReports(view: View): Promise<Pick<Summary, 'outlets' | 'copies'>> {
  const outlets = new Set<string>()
  let copies = 0
  for await (const { outlet, repeats } of first(everyReport(view))) {
    if (outlet !== null) outlets.add(outlet)
    if (repeats.length > 0) copies += 1
  }
  return { outlets: outlets.size, copies }
}

const goesBackTo = (kind: Speaker['kind']) => (claim: Claim) =>
  speakerOf(claim.origin, claim.outlet).kind === kind

const kinds = {
  repeated: (claim: Claim) => claim.reports > 1,
  named: goesBackTo('named'),
  unnamed: goesBackTo('unnamed'),
  voiced: goesBackTo('outlet'),
  hedged: (claim: Claim) => claim.hedge !== null,
  planned: (claim: Claim) => claim.phase === 'planned',
  negative: (claim: Claim) => claim.polarity === 'negative',
  corroborated: (claim: Claim) => claim.knowledge === 'corroborated',
  contradicted: (claim: Claim) => claim.knowledge === 'contradicted',
  corrected: (claim: Claim) => claim.knowledge === 'corrected',
}
type Kind = keyof typeof kinds

async function countClaims(view: View): Promise<Record<Kind, number> & { widest: ClaimRow[] }> {
  const names = Object.keys(kinds) as Kind[]
  const counted = Object.fromEntries(names.map((name) => [name, 0])) as Record<Kind, number>
  const widest: ClaimRow[] = []
  for await (const claim of first(everyClaim(view, { order: 'spread' }))) {
    for (const name of names) if (kinds[name](claim)) counted[name] += 1
    if (claim.reports > 1 && widest.length < mostRepeated) widest.push(claimRowOf(claim))
  }
  return { ...counted, widest }
}

async function* first<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let left = summaryReach
  for await (const row of rows) {
    yield row
    left -= 1
    if (left === 0) return
  }
}
