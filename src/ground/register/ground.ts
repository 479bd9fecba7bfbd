// Gives the names of a report something that they stand for.
import type { EntityId, ReportId } from '../../domain/id.ts'
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
import { bySpan, contains } from '../../domain/span.ts'
import { ideasOf } from '../names/bodies.ts'
import { foldedWords } from '../names/resolve.ts'
import { type Far, type Found, findFar } from './far.ts'
import { entityId } from './ids.ts'
import { type Cluster, clusterMentions, findMentions, sourcesIn } from './mentions.ts'
import type { Candidate } from './near.ts'
import { least, limits } from './settings.ts'
import { type Judged, type Judgements, settle } from './settle.ts'

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
  const judgements: Judgements = new Map(far.map(({ cluster }) => [cluster, new Map()]))
  let known = new Set<EntityId>()
  let before: readonly ReportId[] = []
  for (let round = 0; round < 2; round += 1) {
    const now = new Set(judged.flatMap(({ found }) => found[0]?.entity.id ?? []))
    if (round > 0 && now.isSubsetOf(known)) break
    known = now
    const maybe = far.flatMap((each) => each.maybe.slice(0, 2).map(({ entity }) => entity.id))
    const asked = new Set([...known, ...maybe])
    const neighbours = (await register.neighbours([...asked], limits.neighbours)).filter((each) =>
      isOnTheSame(each, asked, far.length),
    )
    const reports = neighbours.map(({ report }) => report)
    if (round > 0 && reports.join() === before.join()) break
    before = reports
    const own = outlet === null ? [] : [{ entity: outlet, by: null, speaks: false }]
    const candidates = [...(await candidatesOf(far, neighbours, register)), ...own]
    judged = settle(far, { candidates, neighbours, judgements, text })
  }
  return judged
}

/** A report on something else may name the same two presidents. */
function isOnTheSame({ namings }: Neighbour, asked: ReadonlySet<EntityId>, own: number): boolean {
  const theirs = new Set(namings.map(({ entity }) => entity))
  return theirs.intersection(asked).size >= least.shared * Math.min(theirs.size, own)
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
