// Finds a name anywhere in the register: the same, or so like it that nothing else can be meant.
import type { NameKind } from '../../domain/reading.ts'
import type { Entity, EntityName, Register } from '../../domain/register.ts'
import { compareReady, type Judgement, readyName } from '../names/compare.ts'
import { makeWord } from '../names/words.ts'
import { foldName, keysOfName } from './keys.ts'
import type { Cluster } from './mentions.ts'
import { capital, countryId, openSeed } from './seed.ts'
import { least, limits } from './settings.ts'
import { shareTraits } from './traits.ts'

export interface Found {
  readonly entity: Entity
  readonly score: number
  readonly rule: string
  /** The names are alike as names: another spelling, more or fewer parts. */
  readonly isSpelling?: boolean
}

/** As persons where both may be, else as bodies; a reader's kind may be wrong. */
export function compareKinds(a: string, kindA: NameKind, b: string, kindB: NameKind): Judgement {
  if (kindA === 'place' && isBody(kindB) && foldName(a) !== foldName(b)) return nothing
  const isPerson = kindB === 'person' && (kindA === 'person' || kindA === 'other')
  const kind: NameKind = isPerson ? 'person' : 'organization'
  const judged = compareReady(readyName(a, kind), readyName(b, kind))
  const isMixed = (kindA === 'person') !== (kindB === 'person') && kindA !== 'other'
  return isMixed ? { ...judged, score: judged.score * mixed } : judged
}

/** A town is none of the bodies that are called after it. */
const isBody = (kind: NameKind): boolean => kind === 'organization' || kind === 'facility'
const nothing: Judgement = { score: 0, same: false, rule: 'another kind' }

/** What a name of another kind is worth. */
const mixed = 0.9

export const isAcronym = (words: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(words)

/** An acronym carried over from another script, `TOT` from ТОТ. */
const sameLetters = (a: string, b: string): boolean =>
  makeWord(a)?.latin.some((each) => makeWord(b)?.latin.includes(each)) === true
const otherLetters = 0.95

/** Whether a name of an entity can be meant here. */
function isMeant(name: EntityName, entity: Entity, cluster: Cluster, text: string): boolean {
  if (name.source === capital) return cluster.speaks
  if (!isAcronym(cluster.surface) || entity.country === null) return true
  const country = openSeed().entities.get(countryId(entity.country))
  return country === undefined || country.names.some((each) => text.includes(each.name))
}

function judge(cluster: Cluster, entity: Entity, text: string): Found | null {
  const { surface, kind } = cluster
  const folded = foldName(surface)
  let best: Found | null = null
  for (const name of entity.names) {
    if (!isMeant(name, entity, cluster, text)) continue
    if (foldName(name.name) === folded) {
      const rule = name.form === 'official' ? 'same' : name.form
      return { entity, score: 1, rule: name.form === 'garble' ? 'taught garble' : rule }
    }
    if (isAcronym(surface) && isAcronym(name.name) && sameLetters(surface, name.name))
      return { entity, score: otherLetters, rule: `letters of ${name.name}` }
    if (isAcronym(surface) || isAcronym(name.name)) continue
    if (!shareTraits(surface, name.name)) continue
    const { score, rule } = compareKinds(surface, kind, name.name, entity.kind)
    if (score > (best?.score ?? 0))
      best = { entity, score: Math.min(score, likeAtMost), rule, isSpelling: true }
  }
  return best
}

/** A name that is only like another is never as sure as the same. */
const likeAtMost = 0.99

export interface Far {
  /** What the name stands for, best first. */
  readonly found: readonly Found[]
  /** What it may stand for where something else says so, too. */
  readonly maybe: readonly Found[]
}

/** Looks a cluster's name up in the whole register. */
export async function findFar(
  cluster: Cluster,
  register: Pick<Register, 'bearing'>,
  text: string,
): Promise<Far> {
  const keys = keysOfName(cluster.surface, cluster.kind)
  const bodyKeys = cluster.kind === 'person' ? keysOfName(cluster.surface, 'organization') : []
  const found = await register.bearing([...new Set([...keys, ...bodyKeys])], limits.bearing)
  const judged = found
    .flatMap((entity) => judge(cluster, entity, text) ?? [])
    .filter(({ score }) => score >= least.near)
    .sort((a, b) => b.score - a.score)
  const isSure = ({ score }: Found): boolean => score >= least.far
  return { found: judged.filter(isSure), maybe: judged.filter((each) => !isSure(each)) }
}
