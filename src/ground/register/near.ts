// Judges a name against an entity that the text or a report on the same names: less has to be alike.

import type { Entity } from '../../domain/register.ts'
import { bare, judgeMention, readNamed } from '../names/resolve.ts'
import { compareKinds, type Found, isAcronym } from './far.ts'
import { readGarble, type Surface } from './garbles.ts'
import type { Cluster } from './mentions.ts'
import { least as limit, near } from './settings.ts'
import { shareTraits } from './traits.ts'

export interface Candidate {
  readonly entity: Entity
  /** The cluster that names it in this text; null where only neighbours do. */
  readonly by: Cluster | null
  readonly speaks: boolean
}

/** The surest way in which the surface may stand for the entity; null where there is none. */
export function judgeNear(surface: Surface, { entity, by, speaks }: Candidate): Found | null {
  const ways = entity.names.flatMap(({ name }): Way[] => {
    const garble = readGarble(surface, { name, kind: entity.kind, named: by !== null, speaks })
    if (by !== null) return [garble]
    return isAcronym(surface.words) || shareTraits(surface.words, name)
      ? [...likenesses(surface, name, entity), garble]
      : [garble]
  })
  const best = ways
    .filter(({ score, least }) => score >= (least ?? limit.garble))
    .reduce<Way | null>((most, way) => (way.score > (most?.score ?? 0) ? way : most), null)
  if (best === null) return null
  const { score, rule, least } = best
  return { entity, score, rule, isSpelling: least !== undefined }
}

interface Way {
  readonly score: number
  readonly rule: string
  /** The score from which it counts. */
  readonly least?: number
}

/** How a neighbour's name may be written here: another spelling, a part of it, its acronym. */
function likenesses({ words, kind }: Surface, name: string, entity: Entity): Way[] {
  const least = entity.kind === 'person' ? limit.person : limit.near
  const own = readNamed(words, kind === 'other' ? entity.kind : kind)
  const known = { ...readNamed(name, entity.kind), words: bare(name), place: 0, given: null }
  const within = judgeMention(own, known)
  const spelling = { ...compareKinds(words, kind, name, entity.kind), least }
  return within !== null && within in near
    ? [spelling, { score: near[within as keyof typeof near], rule: within }]
    : [spelling]
}
