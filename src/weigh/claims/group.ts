// Groups statements by average linkage (UPGMA) over the pairs that were compared.

/** Two statements by their places, with the log odds that they are one claim. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly odds: number
}

export interface Linkage {
  /** Log odds of a pair that was not compared. */
  readonly unlike: number
  /** Groups whose mean is not above this stay apart. */
  readonly bar: number
  /** Some pair of two groups must be above this. */
  readonly least: number
}

/** Over the compared pairs of two groups: the sum of their log odds, how many they are, and the greatest. */
interface Tie {
  sum: number
  count: number
  most: number
}

interface Group {
  readonly members: number[]
  /** By group. */
  readonly ties: Map<number, Tie>
  /** The groups that it may be joined with: some pair is above `least`. */
  readonly near: Set<number>
}

/** The groups that `start`, a partition, is joined into; of equal means the earlier groups join first. */
export function group(
  start: readonly (readonly number[])[],
  links: readonly Link[],
  { unlike, bar, least }: Linkage,
): number[][] {
  const groups = start.map(
    (members): Group => ({ members: [...members], ties: new Map(), near: new Set() }),
  )
  const groupOf = new Map(start.flatMap((members, at) => members.map((member) => [member, at])))
  for (const { a, b, odds } of links) {
    const [one, other] = [groupOf.get(a) as number, groupOf.get(b) as number]
    if (one !== other) tie(groups, one, other, { sum: odds, count: 1, most: odds }, least)
  }
  const mean = (one: Group, other: Group, { sum, count }: Tie) => {
    const all = one.members.length * other.members.length
    return (sum + (all - count) * unlike) / all
  }
  for (;;) {
    let best = { odds: bar, one: -1, other: -1 }
    for (const [at, one] of groups.entries())
      for (const to of one.near) {
        if (to < at) continue
        const odds = mean(one, groups[to] as Group, one.ties.get(to) as Tie)
        if (odds > best.odds) best = { odds, one: at, other: to }
      }
    if (best.one < 0)
      return groups.filter(({ members }) => members.length > 0).map(({ members }) => members)
    join(groups, best.one, best.other, least)
  }
}

/** Adds to what ties two groups; both hold the same tie. */
function tie(groups: readonly Group[], one: number, other: number, more: Tie, least: number): void {
  const [a, b] = [groups[one] as Group, groups[other] as Group]
  const known = a.ties.get(other)
  const whole = known ?? { ...more }
  if (known === undefined) {
    a.ties.set(other, whole)
    b.ties.set(one, whole)
  } else {
    known.sum += more.sum
    known.count += more.count
    known.most = Math.max(known.most, more.most)
  }
  if (whole.most < least) return
  a.near.add(other)
  b.near.add(one)
}

/** `other` goes into `one`, which comes first, and is left empty. */
function join(groups: readonly Group[], one: number, other: number, least: number): void {
  const [into, from] = [groups[one] as Group, groups[other] as Group]
  into.members.push(...from.members)
  for (const [to, each] of from.ties) {
    groups[to]?.ties.delete(other)
    groups[to]?.near.delete(other)
    if (to !== one) tie(groups, one, to, each, least)
  }
  from.members.length = 0
  from.ties.clear()
  from.near.clear()
}
