// How well found attributions agree with the right ones: part by part, and as a whole.
import type { Attribution } from '../../src/domain/reading.ts'
import { overlaps, type Span } from '../../src/domain/span.ts'
import { add, nothing, type Tally, tallyKeys } from './spans.ts'

export type Part = 'source' | 'cue' | 'content'
export const parts: readonly Part[] = ['source', 'cue', 'content']

/** What the metrics look at; parts may be in fragments. */
export type Linked = Pick<Attribution, Part>

/** The parts of all attributions, each a list of fragments, that agree to the letter. */
export function tallyExact(gold: readonly Linked[], found: readonly Linked[], part: Part): Tally {
  const keyOf = (each: Linked): string[] => {
    const fragments = each[part] ?? []
    return fragments.length === 0
      ? []
      : [fragments.map(({ start, end }) => `${start}:${end}`).join(' ')]
  }
  return tallyKeys(gold.flatMap(keyOf), found.flatMap(keyOf))
}

/** For each token, whether a span covers any of it. Both lists are sorted by start once merged. */
function cover(tokens: readonly Span[], spans: readonly Span[]): boolean[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let first = 0
  return tokens.map((token) => {
    while (first < sorted.length && (sorted[first] as Span).end <= token.start) first += 1
    return sorted.slice(first, first + 8).some((each) => overlaps(each, token))
  })
}

/** The tokens that a part covers in any attribution. */
export function tallyTokens(
  gold: readonly Linked[],
  found: readonly Linked[],
  part: Part,
  tokens: readonly Span[],
): Tally {
  const spansOf = (list: readonly Linked[]): Span[] => list.flatMap((each) => each[part] ?? [])
  const right = cover(tokens, spansOf(gold))
  const own = cover(tokens, spansOf(found))
  return tokens.reduce<Tally>(
    (tally, _, at) =>
      add(tally, {
        right: Number(own[at] === true && right[at] === true),
        found: Number(own[at]),
        gold: Number(right[at]),
      }),
    nothing,
  )
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** The length that two lists of disjoint spans share. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const left of a)
    for (const right of b)
      sum += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))
  return sum
}

/** Shared length over covered length of two parts, in [0, 1]. */
export function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b)
  const either = lengthOf(a) + lengthOf(b) - both
  return either === 0 ? 0 : both / either
}

const agrees = (gold: Linked, found: Linked): boolean =>
  gold.source === null ||
  (found.source ?? []).some((own) => (gold.source ?? []).some((right) => overlaps(own, right)))

/** Leaves out what has no content, and what stands inside another's content, as PolNeAR does not nest. */
export function withoutNested<A extends Linked>(attributions: readonly A[]): A[] {
  const contentOf = (each: Linked): readonly Span[] => each.content ?? []
  const stands = attributions.filter((each) => contentOf(each).length > 0)
  return stands.filter((each) => {
    const anchor = each.cue?.[0] ?? each.source?.[0]
    if (anchor === undefined) return true
    return !stands.some(
      (other) => other !== each && contentOf(other).some((part) => overlaps(part, anchor)),
    )
  })
}

/**
 * Whole attributions: a found one is right where its content agrees with a gold one's by a Jaccard of
 * at least one half and its source overlaps (a gold one without a source asks for none). One to one,
 * the best agreement first.
 */
export function tallyLinked(gold: readonly Linked[], found: readonly Linked[]): Tally {
  const asked = gold.filter((each) => (each.content ?? []).length > 0)
  const own = withoutNested(found)
  const pairs = asked.flatMap((right, i) =>
    own.flatMap((each, j) => {
      const value = agrees(right, each) ? jaccard(right.content ?? [], each.content ?? []) : 0
      return value >= 0.5 ? [{ i, j, value }] : []
    }),
  )
  pairs.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j)
  const usedGold = new Set<number>()
  const usedOwn = new Set<number>()
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedOwn.has(j)) continue
    usedGold.add(i)
    usedOwn.add(j)
  }
  return { right: usedGold.size, found: own.length, gold: asked.length }
}
