// Antecedents: whom a source that points back stands for, by the clusters of the model.
import type { Name, NameKind } from '../../domain/reading.ts'
import { contains, type Span } from '../../domain/span.ts'
import { documentNouns } from '../rules/lexicon.ts'
import { type NamedSource, nameSource } from '../rules/naming.ts'
import { gatherPeople, type KindOf, type LookBack } from '../rules/voices.ts'
import { mentionOf } from './mentions.ts'
import { type Basis, phraseAround, placeOf } from './sayings.ts'
import { bearName, namesIn } from './sources.ts'

/** What a mention names, where that may speak; else null. */
function nameMention(
  basis: Basis,
  text: string,
  people: ReadonlySet<string>,
  head: number,
): NamedSource | null {
  const place = placeOf(basis, head)
  if (place === null) return null
  const { parse } = place.sentence
  const mention = mentionOf(basis.syntax, head)
  const phrase = phraseAround(parse, place.at)
  const last = Math.min(mention.end - 1 - place.first, parse.words.length - 1)
  const read = nameSource(text, parse, phrase, Math.max(phrase.last, last), people)
  const found = bearName(basis.bearer, basis.spanOf(mention), head, read)
  const isNamed =
    (found.kind === 'person' || found.kind === 'organization') &&
    parse.words.some((word) => word.tag === 'name' && contains(found.span, word))
  return isNamed && kindsBy(basis.bearer.names)(found.span) !== null ? found : null
}

const personal = new Set(['he', 'she'])

/**
 * Looks a source up by the word that heads it: it stands for the closest mention of its cluster before it
 * that is named. A document stands for itself, whoever made it.
 */
export function lookBackBy(
  basis: Basis,
  text: string,
  clusters: readonly (readonly number[])[],
): LookBack {
  const people = gatherPeople(basis.sentences)
  const startOf = (head: number): number => basis.spanOf({ first: head, end: head + 1 }).start
  const endOf = (head: number): number => basis.spanOf({ first: head, end: head + 1 }).end
  const clusterAt = new Map(
    clusters.flatMap((cluster) => cluster.map((head) => [endOf(head), cluster] as const)),
  )
  return (source: Span) => {
    // A source that points back is a pronoun or a short phrase: its head ends it.
    const words = text.slice(source.start, source.end).toLowerCase().split(/\s+/)
    const cluster = clusterAt.get(source.end)
    if (cluster === undefined || documentNouns.has(words.at(-1) as string)) return null
    for (const head of cluster.filter((each) => startOf(each) < source.start).reverse()) {
      const found = nameMention(basis, text, people, head)
      const fits = found?.kind === 'person' || !personal.has(words[0] as string)
      if (found !== null && fits) return found
    }
    return null
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
