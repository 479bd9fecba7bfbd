// Judges a name against an entity that the text or a report on the same names: less has to be alike.

import type { Entity } from '../../domain/register.ts'
import { span } from '../../domain/span.ts'
import { readyName } from '../names/compare.ts'
import { bare, foldedWords, judgeMention } from '../names/resolve.ts'
import { compareKinds, type Found, isAcronym } from './far.ts'
import { readGarble, type Surface } from './garbles.ts'
import type { Cluster } from './mentions.ts'
import { least as limit, near } from './settings.ts'
import { mayBeAlike } from './traits.ts'

export interface Candidate {
  readonly entity: Entity
  /** The cluster that names it in this text; null where only neighbours do. */
  readonly by: Cluster | null
  readonly speaks: boolean
}

const nowhere = span(0, 0)

/** The surest way in which the surface may stand for the entity; null where there is none. */
export function judgeNear(surface: Surface, { entity, by, speaks }: Candidate): Found | null {
  const ways = entity.names.flatMap(({ name }): Way[] => {
    const garble = readGarble(surface, { name, kind: entity.kind, named: by !== null, speaks })
    if (by !== null) return [garble]
    return isAcronym(surface.words) || mayBeAlike(surface.words, name)
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
  const known = {
    ...{ place: 0, words: bare(name), given: null, folded: foldedWords(name) },
    ready: readyName(name, entity.kind),
  }
  const own = { span: nowhere, kind: kind === 'other' ? entity.kind : kind }
  const within = judgeMention(words, own, foldedWords(words), known)
  const spelling = { ...compareKinds(words, kind, name, entity.kind), least }
  return within !== null && within in near
    ? [spelling, { score: near[within as keyof typeof near], rule: within }]
    : [spelling]
}
