// Coreference: which mentions of a report stand for the same.
import type { Name, NameKind } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import { featuresOf, scoreLink } from './links.ts'
import { describe, type Mention, mentionOf } from './mentions.ts'
import type { Scores } from './scores.ts'
import { linking } from './settings.ts'
import type { Syntax } from './syntax.ts'
import type { Stretch } from './windows.ts'
import { stretchOf, type Wording } from './wording.ts'

/** What may mention something, in order of the heads. */
export function findMentions(
  scores: Scores,
  wording: Wording,
  syntax: Syntax,
  names: readonly Name[],
  tokens: readonly Span[],
): Mention[] {
  const kinds = new Map<number, NameKind>()
  for (const { span, kind } of names) {
    const { first, end } = stretchOf(span, tokens) ?? { first: 0, end: 0 }
    for (let word = first; word < end; word += 1) kinds.set(word, kind)
  }
  return scores.mentions.map((each) =>
    describe(each, wording, syntax, (word) => kinds.get(word) ?? null),
  )
}

/** For each mention the place of the mention that it stands for, -1 where for none (Lee et al. 2017). */
function findAntecedents(mentions: readonly Mention[]): number[] {
  return mentions.map((later, at) => {
    const weights = linking.weights[later.manner]
    let best = -1
    let most: number = linking.least
    for (let place = at - 1; place >= Math.max(0, at - linking.reach); place -= 1) {
      const score = scoreLink(featuresOf(later, mentions[place] as Mention, at - place), weights)
      if (score > most) {
        most = score
        best = place
      }
    }
    return best
  })
}

/** Mentions that stand for the same, by the places of their heads, in order; each has at least two. */
export function findClusters(mentions: readonly Mention[]): number[][] {
  const clusters: number[][] = []
  const clusterAt: number[] = []
  findAntecedents(mentions).forEach((antecedent, place) => {
    const { at } = mentions[place] as Mention
    const known = antecedent < 0 ? clusters.length : (clusterAt[antecedent] as number)
    clusterAt.push(known)
    const cluster = clusters[known]
    if (cluster === undefined) clusters.push([at])
    else cluster.push(at)
  })
  return clusters.filter((cluster) => cluster.length > 1)
}

/** The clusters as spans. */
export const spansOf = (
  clusters: readonly (readonly number[])[],
  syntax: Syntax,
  spanOf: (words: Stretch) => Span,
): Span[][] => clusters.map((cluster) => cluster.map((head) => spanOf(mentionOf(syntax, head))))
