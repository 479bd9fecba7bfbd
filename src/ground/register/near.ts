// Judges a name against an entity that the text or a report on the same names: less has to be alike.

import type { Entity } from '../../domain/register.ts'
import { span } from '../../domain/span.ts'
import { readyName } from '../names/compare.ts'
import { bare, foldedWords, judgeMention } from '../names/resolve.ts'
import { compareKinds, type Found } from './far.ts'
import { readGarble, type Surface } from './garbles.ts'
import type { Cluster } from './mentions.ts'
import { least, near } from './settings.ts'

export interface Candidate {
  readonly entity: Entity
  /** The cluster that names it in this text; null where only neighbours do. */
  readonly by: Cluster | null
  readonly speaks: boolean
}

const nowhere = span(0, 0)

/** The surest way in which the surface may stand for the entity; null where there is none. */
export function judgeNear(surface: Surface, { entity, by, speaks }: Candidate): Found | null {
  let best: Found | null = null
  const offer = (score: number, rule: string): void => {
    if (score > (best?.score ?? 0)) best = { entity, score, rule }
  }
  const folded = foldedWords(surface.words)
  for (const { name } of entity.names) {
    const { score, rule } = compareKinds(surface.words, surface.kind, name, entity.kind)
    if (score >= (entity.kind === 'person' ? least.person : least.near)) offer(score, rule)
    const known = {
      ...{ place: 0, words: bare(name), given: null, folded: foldedWords(name) },
      ready: readyName(name, entity.kind),
    }
    const kind = surface.kind === 'other' ? entity.kind : surface.kind
    const within = judgeMention(surface.words, { span: nowhere, kind }, folded, known)
    if (within !== null && within in near) offer(near[within as keyof typeof near], within)
    const original = { name, kind: entity.kind, named: by !== null, speaks }
    const garble = readGarble(surface, original)
    // A text that names an entity rightly seldom translates its words as well.
    if (by !== null && garble.rule === 'words translated') continue
    if (garble.score >= least.garble) offer(garble.score, garble.rule)
  }
  return best
}
