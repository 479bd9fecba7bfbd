// What the names of a report stand for among what it names itself and what reports on the same name.
import type { EntityId } from '../../domain/id.ts'
import { canonicalName, type Entity, type Neighbour } from '../../domain/register.ts'
import { words } from '../../domain/span.ts'
import { bare } from '../names/resolve.ts'
import { type Copies, findByPlace, findCopies } from './copies.ts'
import type { Found } from './far.ts'
import { fitsPlainly } from './garbles.ts'
import { foldName } from './keys.ts'
import type { Cluster, Mention } from './mentions.ts'
import { type Candidate, judgeNear } from './near.ts'
import { again, least } from './settings.ts'
import { mayBeAlike } from './traits.ts'

/** A cluster with what it may stand for, best first. */
export interface Judged {
  readonly cluster: Cluster
  readonly found: readonly Found[]
}

/** What was judged in an earlier round: by cluster, then by candidate. */
export type Judgements = ReadonlyMap<Cluster, Map<string, Found | null>>

/** What a report is settled among. */
export interface Vicinity {
  readonly candidates: readonly Candidate[]
  readonly neighbours: readonly Neighbour[]
  readonly judgements: Judgements
  readonly text: string
}

/** What is surely known stays as it is; the rest is what is near, or what stands in its place. */
export function settle(
  far: readonly Judged[],
  { candidates, neighbours, judgements, text }: Vicinity,
): Judged[] {
  const elsewhere = findElsewhere(candidates, neighbours)
  const near = far.map(({ cluster, found }) => ({
    cluster,
    found:
      found.length > 0
        ? found
        : [
            ...judgeAll(
              cluster,
              candidates,
              judgements.get(cluster) as Map<string, Found | null>,
              text,
            ),
            ...(elsewhere.get(foldName(cluster.surface)) ?? []),
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

/** By folded words: what neighbours call by them, a garble or `the operator`, is the same here. */
function findElsewhere(
  candidates: readonly Candidate[],
  neighbours: readonly Neighbour[],
): Map<string, Found[]> {
  const byId = new Map(candidates.map(({ entity }) => [entity.id, entity]))
  const found = new Map<string, Found[]>()
  for (const { text, namings } of neighbours)
    for (const { span, entity: id, score } of namings) {
      const entity = byId.get(id)
      if (entity === undefined) continue
      const folded = foldName(words(text, span))
      const own = found.get(folded) ?? []
      found.set(folded, own)
      own.push({ entity, score: score * again, rule: 'as in a report on the same' })
    }
  return found
}

function judgeAll(
  cluster: Cluster,
  candidates: readonly Candidate[],
  known: Map<string, Found | null>,
  text: string,
): Found[] {
  const surface = {
    words: bare(cluster.surface),
    kind: cluster.kind,
    speaks: cluster.speaks,
    fits: () => fitsPlainly(cluster.surface, text),
  }
  return candidates
    .filter(({ by }) => by !== cluster)
    .flatMap((candidate) => {
      const key = `${candidate.by === null} ${candidate.entity.id}`
      if (!known.has(key)) known.set(key, judgeNear(surface, candidate))
      return known.get(key) ?? []
    })
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
