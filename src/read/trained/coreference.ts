// Coreference: which mentions of a report stand for the same.
import type { Span } from '../../domain/span.ts'
import type { Mention, Scores } from './scores.ts'
import { linking } from './settings.ts'
import { branchOf, type Syntax } from './syntax.ts'
import type { Labels } from './weights.ts'
import type { Stretch } from './windows.ts'
import type { Wording } from './wording.ts'

/** What the pair features read of a mention's head. */
interface Head extends Mention {
  readonly lower: string
  readonly isPronoun: boolean
  readonly isName: boolean
  readonly sentence: number
}

const possessives = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their'])

const headOf = (mention: Mention, { words, sentenceAt }: Wording, syntax: Syntax): Head => {
  const lower = (words[mention.at] as string).toLowerCase()
  return {
    ...mention,
    lower,
    isPronoun: syntax.pos[mention.at] === 'PRON' || possessives.has(lower),
    isName: syntax.pos[mention.at] === 'PROPN',
    sentence: sentenceAt[mention.at] as number,
  }
}

/** The score of a link from a mention to an earlier one; none scores 0. */
function scorePair(later: Head, earlier: Head, { weights, bias, scale }: Labels['links']): number {
  let product = 0
  for (let at = 0; at < later.later.length; at += 1)
    product += (later.later[at] as number) * (earlier.earlier[at] as number)
  const same = Number(later.lower === earlier.lower)
  const away = Math.log1p(later.sentence - earlier.sentence)
  const features = [
    same,
    same * Number(later.isName && earlier.isName),
    same * Number(later.isPronoun && earlier.isPronoun),
    Number(later.isPronoun && earlier.isPronoun),
    away,
    Number(later.isPronoun) * away,
  ]
  return features.reduce(
    (sum, value, at) => sum + value * (weights[at] as number),
    product * scale + bias,
  )
}

/** For each mention the place of the mention that it stands for, -1 where for none (Lee et al. 2017). */
function findAntecedents(heads: readonly Head[], links: Labels['links']): number[] {
  return heads.map((later, at) => {
    let best = -1
    let most: number = linking.least
    for (let place = at - 1; place >= Math.max(0, at - linking.reach); place -= 1) {
      const score = scorePair(later, heads[place] as Head, links)
      if (score > most) {
        most = score
        best = place
      }
    }
    return best
  })
}

/** Branches that are no part of a mention: what joins it to the sentence, and its coordinates. */
const outside = new Set(
  'case cc conj punct mark parataxis cop nsubj advmod aux discourse'.split(' '),
)

/** The words of the mention that a head heads. */
export const mentionOf = (syntax: Syntax, head: number): Stretch => {
  const { first, last } = branchOf(syntax, head, outside)
  let end = last + 1
  while (end > head + 1 && syntax.pos[end - 1] === 'PUNCT') end -= 1
  return { first, end }
}

/** Mentions that stand for the same, by the places of their heads, in order; each has at least two. */
export function findClusters(
  scores: Scores,
  labels: Labels,
  wording: Wording,
  syntax: Syntax,
): number[][] {
  const heads = scores.mentions.map((mention) => headOf(mention, wording, syntax))
  const clusters: number[][] = []
  const clusterAt: number[] = []
  findAntecedents(heads, labels.links).forEach((antecedent, place) => {
    const { at } = heads[place] as Head
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
