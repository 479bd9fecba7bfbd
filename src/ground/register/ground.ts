// Gives the names of a report something that they stand for.
import type { EntityId } from '../../domain/id.ts'
import type { Reading } from '../../domain/reading.ts'
import {
  canonicalName,
  type Entity,
  type EntityName,
  type GroundedReport,
  type Grounding,
  type Naming,
  type Neighbour,
  nameForms,
  type Register,
} from '../../domain/register.ts'
import { bySpan, contains, words } from '../../domain/span.ts'
import { ideasOf } from '../names/bodies.ts'
import { bare, foldedWords } from '../names/resolve.ts'
import { type Copies, findByPlace, findCopies } from './copies.ts'
import { type Far, type Found, findFar } from './far.ts'
import { fitsPlainly } from './garbles.ts'
import { entityId } from './ids.ts'
import { foldName } from './keys.ts'
import { type Cluster, clusterMentions, findMentions, type Mention, sourcesIn } from './mentions.ts'
import { type Candidate, judgeNear } from './near.ts'
import { again, least, limits } from './settings.ts'
import { mayBeAlike } from './traits.ts'

/** A cluster with what it may stand for, best first. */
interface Judged {
  readonly cluster: Cluster
  readonly found: readonly Found[]
}

/**
 * Grounds a report's names: within the report first, then against all that is known, then against what
 * reports on the same name; what is new becomes an entity. Cost is bounded by `limits`.
 */
export async function groundNames(
  report: GroundedReport,
  reading: Pick<Reading, 'names' | 'statements'>,
  register: Register,
): Promise<Grounding> {
  const clusters = clusterMentions(report.text, findMentions(report, reading))
  const far: (Judged & Far)[] = []
  for (const cluster of clusters)
    far.push({ cluster, ...(await findFar(cluster, register, report.text)) })
  const outlet = report.outlet === null ? null : await groundOutlet(report.outlet, register)
  const judged = await settleAmong(far, outlet?.entity ?? null, register, report.text)
  const settled = judged.map(({ cluster, found }) => ({
    cluster,
    found,
    entity: found[0]?.entity ?? makeEntity(cluster, report.id),
  }))
  const namings = settled
    .flatMap(({ cluster, found, entity }) =>
      entity === null ? [] : namingsOf(cluster, entity, found),
    )
    .sort((one, other) => bySpan(one.span, other.span))
  return {
    namings,
    sources: [...sourcesIn(report, reading)].flatMap(([source, at]) => {
      const naming = namings.findIndex(({ span }) => contains(span, at))
      return naming < 0 ? [] : [{ source, naming }]
    }),
    outlet: outlet?.id ?? null,
    added: [
      ...(outlet?.isNew ? [outlet.entity] : []),
      ...settled.flatMap(({ cluster, found, entity }) => {
        if (entity === null) return []
        const names = learned(cluster, entity, found[0], outlet?.id ?? null, report.id)
        if (found[0] === undefined) return [{ ...entity, names: [...entity.names, ...names] }]
        return names.length === 0 ? [] : [{ ...entity, names }]
      }),
    ],
  }
}

/** Once what is near has told who the neighbours are, more of them may be found. */
async function settleAmong(
  far: readonly (Judged & Far)[],
  outlet: Entity | null,
  register: Register,
  text: string,
): Promise<readonly Judged[]> {
  let judged: readonly Judged[] = far
  let known = new Set<EntityId>()
  for (let round = 0; round < 2; round += 1) {
    const now = new Set(judged.flatMap(({ found }) => found[0]?.entity.id ?? []))
    if (round > 0 && now.isSubsetOf(known)) break
    known = now
    const maybe = far.flatMap((each) => each.maybe.slice(0, 2).map(({ entity }) => entity.id))
    const neighbours = await register.neighbours([...known, ...maybe], limits.neighbours)
    const own = outlet === null ? [] : [{ entity: outlet, by: null, speaks: false }]
    const candidates = [...(await candidatesOf(far, neighbours, register)), ...own]
    judged = settle(far, candidates, neighbours, text)
  }
  return judged
}

const named = (name: string, form: EntityName['form'], source: string): EntityName => ({
  ...{ name, form, source },
  ...{ language: null, from: null, to: null },
})

/** Names that are too little to be known again by stand for nothing: a surname, `the office`. */
function makeEntity({ surface, kind, acronym, isLeft }: Cluster, source: string): Entity | null {
  const folded = foldedWords(surface)
  if (isLeft || folded.length === 0 || (kind === 'person' && folded.length < 2)) return null
  if (folded.length === 1 && ideasOf(folded[0] as string).size > 0) return null
  if (!/^\P{L}*\p{Lu}/u.test(surface) && acronym === null && folded.length < 3) return null
  return {
    ...{ id: entityId(surface, kind), kind, country: null, hosts: [] },
    names: [named(surface, 'official', source)],
  }
}

/** What leads to an entity here and now, but is no name of it that others would use. */
const passing = new Set(['same', 'definite', 'last name', 'part', ...nameForms])

/**
 * The names that a report adds to an entity: the acronym that it gives, its own way to spell it, and
 * the short name of its outlet. Garbles are for persons to teach.
 */
function learned(
  { surface, acronym }: Cluster,
  entity: Entity,
  found: Found | undefined,
  outlet: EntityId | null,
  source: string,
): EntityName[] {
  const names = acronym === null ? [] : [named(acronym, 'acronym', source)]
  const isOutlets = entity.id === outlet && found?.rule === 'part'
  if (found?.rule === 'acronym') names.push(named(surface, 'acronym', source))
  else if (isOutlets || (found?.isSpelling && !passing.has(found.rule)))
    names.push(named(surface, 'alias', source))
  return names.filter(({ name }) => !entity.names.some((each) => each.name === name))
}

function namingsOf({ mentions, kind }: Cluster, entity: Entity, found: readonly Found[]): Naming[] {
  const [first, second] = found
  return mentions.map(({ span }) => ({
    span,
    kind,
    entity: entity.id,
    name: canonicalName(entity),
    score: first?.score ?? 1,
    rule: first?.rule ?? 'new',
    runnerUp:
      second === undefined
        ? null
        : { entity: second.entity.id, name: canonicalName(second.entity), score: second.score },
  }))
}

async function groundOutlet(
  outlet: string,
  register: Register,
): Promise<{ id: EntityId; entity: Entity; isNew: boolean }> {
  const cluster = {
    mentions: [],
    surface: outlet,
    kind: 'organization',
    speaks: true,
    isLeft: false,
  } as const
  const {
    found: [found],
  } = await findFar({ ...cluster, acronym: null }, register, '')
  const entity: Entity = found?.entity ?? {
    ...{ id: entityId(outlet, 'organization'), kind: 'organization', country: null, hosts: [] },
    names: [named(outlet, 'official', 'outlet')],
  }
  return { id: entity.id, entity, isNew: found === undefined }
}

/** What the text itself names, and what its neighbours name. */
async function candidatesOf(
  far: readonly Judged[],
  neighbours: readonly Neighbour[],
  register: Register,
): Promise<Candidate[]> {
  const byId = new Map<EntityId, Candidate>()
  for (const { cluster, found } of far) {
    const entity = found[0]?.entity ?? makeEntity(cluster, '')
    if (entity === null || byId.has(entity.id)) continue
    byId.set(entity.id, { entity, by: cluster, speaks: cluster.speaks })
  }
  for (const { namings } of neighbours)
    for (const { entity: id } of namings) {
      if (byId.has(id)) continue
      const entity = await register.entity(id)
      if (entity !== null) byId.set(id, { entity, by: null, speaks: false })
    }
  return [...byId.values()]
}

/** What is surely known stays as it is; the rest is what is near, or what stands in its place. */
function settle(
  far: readonly Judged[],
  candidates: readonly Candidate[],
  neighbours: readonly Neighbour[],
  text: string,
): Judged[] {
  const near = far.map(({ cluster, found }) => ({
    cluster,
    found:
      found.length > 0
        ? found
        : [
            ...judgeAll(cluster, candidates, text),
            ...asElsewhere(cluster, candidates, neighbours),
          ].sort((a, b) => b.score - a.score),
  }))
  const namings = near.flatMap(({ cluster, found: [first] }) =>
    first === undefined || first.score < least.near
      ? []
      : cluster.mentions.map(({ span, kind }) => ({ span, kind, entity: first.entity.id })),
  )
  const copies = findCopies(text, namings, neighbours)
  if (copies.others.length === 0) return near
  const told = new Set(neighbours.flatMap((each) => each.namings.map(({ entity }) => entity)))
  return near.map((each, at) => {
    const first = each.found[0]
    const isSure = (first?.score ?? 0) >= least.near && far[at]?.found.length === 0
    const isTold = first !== undefined && told.has(first.entity.id)
    if (isSure || isTold || each.cluster.isLeft || isCommon(each.cluster.surface)) return each
    const all = [...place(each, copies, candidates), ...each.found].sort(
      (a, b) => b.score - a.score,
    )
    const ids = all.map(({ entity }) => entity.id)
    return { ...each, found: all.filter((_, at) => ids.indexOf(ids[at] as EntityId) === at) }
  })
}

/** What neighbours call by the same words, a garble or `the operator`, is the same here. */
function asElsewhere(
  { surface }: Cluster,
  candidates: readonly Candidate[],
  neighbours: readonly Neighbour[],
): Found[] {
  const folded = foldName(surface)
  return neighbours.flatMap(({ text, namings }) =>
    namings.flatMap(({ span, entity: id, score }) => {
      if (foldName(words(text, span)) !== folded) return []
      const entity = candidates.find((each) => each.entity.id === id)?.entity
      return entity === undefined
        ? []
        : [{ entity, score: score * again, rule: 'as in a report on the same' }]
    }),
  )
}

function judgeAll(cluster: Cluster, candidates: readonly Candidate[], text: string): Found[] {
  const surface = {
    words: bare(cluster.surface),
    kind: cluster.kind,
    speaks: cluster.speaks,
    fits: fitsPlainly(cluster.surface, text),
  }
  return candidates
    .filter(({ by }) => by !== cluster)
    .flatMap((candidate) => judgeNear(surface, candidate) ?? [])
    .sort((a, b) => b.score - a.score)
    .filter(
      (each, at, all) => at > 0 || each.score > (all[1]?.score ?? 0) || each.rule !== 'definite',
    )
}

/** `agency`, `office`: a common noun is no garble. */
const isCommon = (surface: string): boolean => /^\P{Lu}+$/u.test(surface) && !/\s/.test(surface)

/** No place speaks; who is called by the surname, too, is a person, of whose name something is left. */
function mayBe({ kind, speaks, mentions, surface }: Cluster, entity: Entity): boolean {
  const isPerson = kind === 'person' && new Set(mentions.map(lengthOf)).size > 1
  return isPerson
    ? entity.kind === 'person' && mayBeAlike(surface, canonicalName(entity))
    : !(speaks && entity.kind === 'place')
}

const lengthOf = ({ span }: Mention): number => span.end - span.start

/** What copies name in its place; a name that is known far and wide gives way only where that is sure. */
function place(
  { cluster, found }: Judged,
  copies: Copies,
  candidates: readonly Candidate[],
): Found[] {
  const byId = new Map(candidates.map(({ entity }) => [entity.id, entity]))
  const surest = found[0]?.score ?? 0
  return cluster.mentions
    .flatMap(({ span }) => findByPlace(copies, { span, kind: cluster.kind }))
    .flatMap(({ entity: id, score }) => {
      const entity = byId.get(id)
      if (entity === undefined || !mayBe(cluster, entity)) return []
      if (score < (surest > 0 ? least.overrules : least.near)) return []
      return [{ entity, score: Math.max(score, surest), rule: 'stands in its place in a copy' }]
    })
}
