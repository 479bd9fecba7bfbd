// Antecedents: whom a source that points back stands for, by the clusters of the model.
import type { Name, NameKind } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import { type NamedSource, nameSource } from '../rules/naming.ts'
import { gatherPeople, type KindOf, type LookBack } from '../rules/voices.ts'
import { mentionOf } from './coreference.ts'
import type { Basis } from './sayings.ts'
import { phraseAround, placeOf } from './sayings.ts'
import { namesIn } from './sources.ts'

/** The named mention of a cluster that stands closest before a place in the text; null where none does. */
function findNamed(
  basis: Basis,
  text: string,
  people: ReadonlySet<string>,
  cluster: readonly number[],
  before: number,
): NamedSource | null {
  const earlier = cluster.filter(
    (head) => basis.spanOf({ first: head, end: head + 1 }).start < before,
  )
  for (const head of earlier.reverse()) {
    const place = placeOf(basis, head)
    if (place === null) continue
    const { parse } = place.sentence
    const phrase = phraseAround(parse, place.at)
    const last = Math.min(
      mentionOf(basis.syntax, head).end - 1 - place.first,
      parse.words.length - 1,
    )
    const found = nameSource(text, parse, phrase, Math.max(phrase.last, last), people)
    if (found.kind === 'person' || found.kind === 'organization') return found
  }
  return null
}

/** Looks a source up by the word that heads it. */
export function lookBackBy(
  basis: Basis,
  text: string,
  clusters: readonly (readonly number[])[],
): LookBack {
  const people = gatherPeople(basis.sentences)
  const clusterAt = new Map<number, readonly number[]>()
  for (const cluster of clusters)
    for (const head of cluster)
      clusterAt.set(basis.spanOf({ first: head, end: head + 1 }).end, cluster)
  return (source: Span) => {
    // A source that points back is a pronoun or a short phrase: its head ends it.
    const cluster = clusterAt.get(source.end)
    return cluster === undefined ? null : findNamed(basis, text, people, cluster, source.start)
  }
}

/** Who of those that bear names may speak. */
const speakers: Partial<Record<NameKind, 'person' | 'organization'>> = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
}

/** What a run of capitals names by the model; one that it takes for no name is left to the rules. */
export function kindsBy(names: readonly Name[]): KindOf {
  return (name) => {
    const [found] = namesIn(names, name)
    if (found === undefined) return undefined
    return speakers[found.kind] ?? null
  }
}
