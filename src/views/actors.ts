// What is said of one entity, what it is said to say, and who does what to whom.
import { z } from 'zod'
import type { Claim } from '../domain/claim.ts'
import type { ClaimId, EntityId, ReportId } from '../domain/id.ts'
import { canonicalName, type Naming } from '../domain/register.ts'
import { contains, type Span, words } from '../domain/span.ts'
import type { FiledStatement } from '../domain/statement.ts'
import type { View } from '../ledger/ledger.ts'
import { claimRow, claimRowOf } from './claims.ts'
import { count, list, text } from './shapes.ts'

/** Reports that name the entity, the newest filed, in which it is looked for. */
const reach = 200

export const roles = ['acts', 'acted on', 'source'] as const
export type Role = (typeof roles)[number]

const party = z.strictObject({ id: text, name: text }).meta({ id: 'Party' })
export type Party = z.infer<typeof party>

export const actorPage = z
  .strictObject({
    ...{ id: text, kind: text, name: text },
    reports: count.describe(`Reports that name it, in which it was looked for; at most ${reach}.`),
    claims: list(
      z.strictObject({
        claim: claimRow,
        roles: list(z.enum(roles)).describe(
          'Whether it acts, is acted on, or is a source of some statement.',
        ),
        statements: count.describe('Statements in which it is one of these.'),
      }),
    ).describe('Those last said first.'),
    edges: list(
      z.strictObject({
        from: party.describe('Who acts.'),
        to: party.describe('Who or what is acted on.'),
        events: list(text).describe('The words for what is done, those of most statements first.'),
        claims: list(text).describe('Ids of the claims that say so, as listed above.'),
      }),
    ).describe('Between the entity and others, those of most claims first.'),
  })
  .meta({
    id: 'ActorPage',
    description: 'The claims in which an entity acts, is acted on, or is the source.',
  })
export type ActorPage = z.infer<typeof actorPage>

/** One statement with the entities at its ends; those that were merged are one. */
interface Deed {
  readonly statement: FiledStatement
  readonly event: string
  readonly who: readonly Party[]
  readonly whom: readonly Party[]
  readonly sources: readonly EntityId[]
}

/** Null where there is no such entity. */
export async function viewActor(view: View, id: EntityId, limit = 100): Promise<ActorPage | null> {
  const entity = await view.known.entity(id)
  if (entity === null) return null
  const today = partiesOver(view)
  const reports = await view.reportsWith(entity.id, reach)
  const deeds = (await Promise.all(reports.map((report) => deedsIn(view, report, today)))).flat()
  const found = Map.groupBy(
    deeds.filter((deed) => rolesOf(deed, entity.id).length > 0),
    ({ statement }) => statement.claim,
  )
  const claims = (await claimsOf(view, found.keys())).slice(0, limit)
  const shown = new Set(claims.map((claim) => claim.id))
  return {
    ...{ id: entity.id, kind: entity.kind, name: canonicalName(entity), reports: reports.length },
    claims: claims.map((claim) => {
      const own = found.get(claim.id) ?? []
      const its = new Set(own.flatMap((deed) => rolesOf(deed, entity.id)))
      return {
        claim: claimRowOf(claim),
        roles: roles.filter((role) => its.has(role)),
        statements: own.length,
      }
    }),
    edges: edgesOf(
      [...found.values()].flat().filter(({ statement }) => shown.has(statement.claim)),
      entity.id,
    ),
  }
}

const isAmong = (parties: readonly Party[], id: EntityId): boolean =>
  parties.some((each) => each.id === id)

const rolesOf = ({ who, whom, sources }: Deed, id: EntityId): Role[] =>
  roles.filter((role) =>
    role === 'source' ? sources.includes(id) : isAmong(role === 'acts' ? who : whom, id),
  )

async function claimsOf(view: View, ids: Iterable<ClaimId>): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const id of ids) {
    const claim = await view.claim(id)
    if (claim !== null) claims.push(claim)
  }
  const key = ({ lastSaid, id }: Claim) => `${lastSaid ?? ''} ${id}`
  return claims.sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

type Today = (id: EntityId, name: string) => Promise<Party>

/** What entities are today, each looked up once. */
function partiesOver(view: View): Today {
  const known = new Map<EntityId, Promise<Party>>()
  const find = async (id: EntityId, name: string): Promise<Party> => {
    const entity = await view.known.entity(id)
    return entity === null ? { id, name } : { id: entity.id, name: canonicalName(entity) }
  }
  return (id, name) => {
    const found = known.get(id) ?? find(id, name)
    known.set(id, found)
    return found
  }
}

async function deedsIn(view: View, report: ReportId, today: Today): Promise<Deed[]> {
  const [filed, grounding] = [await view.report(report), await view.groundingOf(report)]
  if (filed === null || grounding === null) return []
  const { namings, outlet } = grounding
  const statements = (await view.statementsIn(report)).filter(
    ({ standing }) => standing !== 'rejected',
  )
  return Promise.all(
    statements.map(async (statement): Promise<Deed> => {
      const at = (part: Span | null) => partiesAt(part, filed.text, namings, today)
      const links = statement.chain.flatMap(({ entityId, name }) =>
        entityId === undefined ? [] : [{ id: entityId as EntityId, name }],
      )
      const own = outlet === null || statement.chain.length > 0 ? [] : [{ id: outlet, name: '' }]
      const sources = [...links, ...own].map(({ id, name }) => today(id, name))
      return {
        statement,
        event: words(filed.text, statement.event).toLowerCase(),
        ...{ who: await at(statement.who), whom: await at(statement.whom) },
        sources: (await Promise.all(sources)).map(({ id }) => id as EntityId),
      }
    }),
  )
}

/** What follows one of these only tells more of what stands before it. */
const preposition =
  /\b(?:about|against|at|by|for|from|in|into|near|of|on|over|to|towards?|under|with|within)\b/iu

/** The entities that a part of a statement names, those left out that only tell more of another. */
const partiesAt = (
  part: Span | null,
  text: string,
  namings: readonly Naming[],
  today: Today,
): Promise<Party[]> =>
  Promise.all(
    namings
      .filter(
        ({ span }) =>
          part !== null &&
          contains(part, span) &&
          !preposition.test(text.slice(part.start, span.start)),
      )
      .map(({ entity, name }) => today(entity, name)),
  )

/** Between the entity and others; who does a thing to themselves is no edge. */
function edgesOf(deeds: readonly Deed[], id: EntityId): ActorPage['edges'] {
  const all = deeds.flatMap(({ who, whom, event, statement }) =>
    who.flatMap((from) =>
      whom
        .filter((to) => to.id !== from.id && (from.id === id || to.id === id))
        .map((to) => ({ from, to, event, claim: statement.claim })),
    ),
  )
  return [...Map.groupBy(all, ({ from, to }) => JSON.stringify([from.id, to.id])).values()]
    .map((same) => {
      const { from, to } = same[0] as (typeof same)[number]
      const events = [...Map.groupBy(same, ({ event }) => event)]
      return {
        ...{ from, to },
        events: events
          .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
          .map(([event]) => event),
        claims: [...new Set(same.map(({ claim }) => claim))].sort(),
      }
    })
    .sort(
      (a, b) =>
        b.claims.length - a.claims.length || (a.from.id + a.to.id < b.from.id + b.to.id ? -1 : 1),
    )
}
