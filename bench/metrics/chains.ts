// Whether nested sources are found: who says that who says.
import { contains, length, overlaps, type Span } from '../../src/domain/span.ts'
import { jaccard, type Linked } from './attribution.ts'

export interface GoldSaying {
  readonly kind: 'speech' | 'private'
  readonly cue: readonly Span[]
  /** From the outermost source to the immediate one: the heads of all words that name each. */
  readonly chain: readonly (readonly Span[])[]
}

/** What became of one gold saying. */
export interface ChainOutcome {
  readonly cueSeen: boolean
  /** The immediate source is right. */
  readonly sourceRight: boolean
  /** Every source is right, and there are as many. */
  readonly chainRight: boolean
}

const holds = (outer: Linked, inner: Linked): boolean =>
  (inner.cue ?? []).length > 0 &&
  (inner.cue ?? []).every((part) => outer.content?.some((own) => contains(own, part)))

const sizeOf = ({ content }: Linked): number =>
  (content ?? []).reduce((sum, part) => sum + length(part), 0)

/** The attributions whose content holds the cue of `inner`, widest first, then `inner`. */
export function chainOf(inner: Linked, all: readonly Linked[]): Linked[] {
  const around = all.filter((each) => each !== inner && holds(each, inner))
  return [...around.sort((a, b) => sizeOf(b) - sizeOf(a)), inner]
}

const names = (link: Linked, heads: readonly Span[]): boolean =>
  (link.source ?? []).some((part) => heads.some((head) => overlaps(part, head)))

/** The attribution whose cue covers most of what it and the gold cue cover; null where none overlaps. */
function findSeen(gold: GoldSaying, found: readonly Linked[]): Linked | null {
  let seen: Linked | null = null
  let best = 0
  for (const each of found) {
    const value = jaccard(gold.cue, each.cue ?? [])
    if (value > best) [seen, best] = [each, value]
  }
  return seen
}

/** Judges a gold saying by the attributions found in its text. */
export function judgeChain(gold: GoldSaying, found: readonly Linked[]): ChainOutcome {
  const seen = findSeen(gold, found)
  if (seen === null) return { cueSeen: false, sourceRight: false, chainRight: false }
  const links = chainOf(seen, found)
  return {
    cueSeen: true,
    sourceRight: names(seen, gold.chain.at(-1) ?? []),
    chainRight:
      links.length === gold.chain.length &&
      links.every((link, at) => names(link, gold.chain[at] ?? [])),
  }
}
