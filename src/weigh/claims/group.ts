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

/** Over the compared pairs of two groups. */
interface Tie {
  readonly sum: number
  readonly count: number
  readonly most: number
}

interface Group {
  readonly members: readonly number[]
  /** By group: the sum over compared pairs, and how many they are. */
  readonly links: Map<number, Tie>
}

/** The groups that `start`, a partition, is joined into; of equal means the earlier groups join first. */
export function group(
  start: readonly (readonly number[])[],
  links: readonly Link[],
  { unlike, bar, least }: Linkage,
): number[][] {
  const groups = new Map<number, Group>()
  const groupOf = new Map<number, number>()
  for (const [at, members] of start.entries()) {
    groups.set(at, { members, links: new Map() })
    for (const member of members) groupOf.set(member, at)
  }
  for (const { a, b, odds } of links) {
    const [one, other] = [groupOf.get(a) as number, groupOf.get(b) as number]
    if (one !== other) addLink(groups, one, other, { sum: odds, count: 1, most: odds })
  }
  const mean = (one: Group, other: Group, { sum, count }: Tie) => {
    const all = one.members.length * other.members.length
    return (sum + (all - count) * unlike) / all
  }
  for (;;) {
    let best = { odds: bar, one: -1, other: -1 }
    for (const [at, one] of groups)
      for (const [to, link] of one.links) {
        const other = groups.get(to) as Group
        if (to < at || link.most < least) continue
        const odds = mean(one, other, link)
        if (odds > best.odds) best = { odds, one: at, other: to }
      }
    if (best.one < 0) return [...groups.values()].map(({ members }) => [...members])
    join(groups, best.one, best.other)
  }
}

function addLink(
  groups: Map<number, Group>,
  one: number,
  other: number,
  { sum, count, most }: Tie,
): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const links = (groups.get(from) as Group).links
    const before = links.get(to) ?? { sum: 0, count: 0, most }
    links.set(to, {
      sum: before.sum + sum,
      count: before.count + count,
      most: Math.max(before.most, most),
    })
  }
}

/** `other` goes into `one`, which comes first. */
function join(groups: Map<number, Group>, one: number, other: number): void {
  const [into, from] = [groups.get(one) as Group, groups.get(other) as Group]
  groups.set(one, { ...into, members: [...into.members, ...from.members] })
  for (const [to, tie] of from.links) {
    groups.get(to)?.links.delete(other)
    if (to !== one) addLink(groups, one, to, tie)
  }
  groups.delete(other)
}
