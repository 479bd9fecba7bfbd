// Where an index keeps which names have a key: the port for a store, and one in memory.

/**
 * Names by key. A posting packs the name's number and how many keys it has:
 * `number * 64 + min(keys, 63)`; numbers run from 0.
 */
export interface Postings {
  /** How many names there are. */
  readonly size: number
  /** How many names have the key; may be an estimate. */
  count(key: string): number
  read(key: string): ArrayLike<number>
}

export const packed = 64

export function keepPostings(keySets: Iterable<ReadonlySet<string>>): Postings {
  const lists = new Map<string, number[]>()
  let size = 0
  for (const keys of keySets) {
    const posting = size * packed + Math.min(keys.size, packed - 1)
    for (const key of keys) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [posting])
      else list.push(posting)
    }
    size += 1
  }
  return {
    size,
    count: (key) => lists.get(key)?.length ?? 0,
    read: (key) => lists.get(key) ?? [],
  }
}

/** Grades of nearness that candidates are counted into, so that the best are found without sorting all. */
const grades = 256

/**
 * The names that share most with `keys`, rare keys counting more; at most `limit`, in no order. Rare keys
 * are read first, and reading ends after `budget` postings: cost does not grow with the store.
 */
export function findCandidates(
  postings: Postings,
  keys: ReadonlySet<string>,
  { limit, budget }: { limit: number; budget: number },
): number[] {
  const known = [...keys]
    .map((key) => ({ key, count: postings.count(key) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
  const sums = new Float32Array(postings.size)
  const touched: number[] = []
  let read = 0
  for (const { key, count } of known) {
    if (read > 0 && read + count > budget) break
    read += count
    const weight = Math.log(1 + postings.size / count)
    const list = postings.read(key)
    for (let at = 0; at < list.length; at += 1) {
      const posting = list[at] as number
      const name = Math.floor(posting / packed)
      if (sums[name] === 0) touched.push(posting)
      sums[name] = (sums[name] as number) + weight
    }
  }
  return nearest(touched, sums, limit)
}

function nearest(touched: readonly number[], sums: Float32Array, limit: number): number[] {
  const scored = touched.map((posting): [number, number] => {
    const name = Math.floor(posting / packed)
    return [name, (sums[name] as number) / Math.sqrt((posting % packed) + 1)]
  })
  const most = scored.reduce((max, [, score]) => Math.max(max, score), 0)
  const gradeOf = (score: number): number =>
    Math.min(grades - 1, Math.floor((score / most) * grades))
  const counts = new Uint32Array(grades)
  for (const [, score] of scored) counts[gradeOf(score)] = (counts[gradeOf(score)] as number) + 1
  let lowest = grades - 1
  for (
    let sum = counts[lowest] as number;
    lowest > 0 && sum < limit;
    sum += counts[lowest] as number
  )
    lowest -= 1
  return scored
    .filter(([, score]) => gradeOf(score) >= lowest)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([number]) => number)
}
