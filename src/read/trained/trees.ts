// Trees: scores of heads to the best tree that hangs on one root.

/** What outweighs any sum of scores: with it taken off every root arc, the best tree has one root. */
const rootPrice = 1e7

/**
 * The heads of the best tree with exactly one root (Chu and Liu 1965, Edmonds 1967). Row i of `scores`,
 * `size + 1` wide, scores the heads of word i: the root in column 0, word j in column j + 1. Gives for
 * each word the place of its head, -1 for the root. O(size^3) at worst, O(size^2) on usual scores.
 */
export function findTree(scores: ArrayLike<number>, size: number): Int32Array {
  const plain = bestHeads(scores, size)
  if (isTree(plain)) return plain.map((head) => head - 1).subarray(1)
  const rows = Array.from({ length: size + 1 }, (_, node) =>
    Float64Array.from({ length: size + 1 }, (_, head) => {
      if (node === 0 || node === head) return -Infinity
      const score = scores[(node - 1) * (size + 1) + head] as number
      return head === 0 ? score - rootPrice : score
    }),
  )
  return solve(rows)
    .map((head) => head - 1)
    .subarray(1)
}

/** For each node its best head, node 0 being the root. */
function bestHeads(scores: ArrayLike<number>, size: number): Int32Array {
  const heads = new Int32Array(size + 1).fill(-1)
  for (let node = 1; node <= size; node += 1) {
    const row = (node - 1) * (size + 1)
    let best = 0
    for (let head = 1; head <= size; head += 1)
      if (head !== node && (scores[row + head] as number) > (scores[row + best] as number))
        best = head
    heads[node] = best
  }
  return heads
}

/** Whether heads make a tree with one root. */
function isTree(heads: Int32Array): boolean {
  let roots = 0
  for (let node = 1; node < heads.length; node += 1) if (heads[node] === 0) roots += 1
  return roots === 1 && findCycle(heads) === null
}

/** The nodes of a cycle among the heads; null where there is none. Node 0 has no head. */
function findCycle(heads: ArrayLike<number>): number[] | null {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start += 1) {
    let node = start
    while (node > 0 && seen[node] === 0) {
      seen[node] = start
      node = heads[node] as number
    }
    if (node <= 0 || seen[node] !== start) continue
    const cycle = [node]
    for (let at = heads[node] as number; at !== node; at = heads[at] as number) cycle.push(at)
    return cycle
  }
  return null
}

/** The best tree of a table of scores `rows[node][head]`, rooted in node 0; its cycles are contracted. */
function solve(rows: Float64Array[]): Int32Array {
  const size = rows.length
  const heads = new Int32Array(size)
  for (let node = 1; node < size; node += 1) {
    const row = rows[node] as Float64Array
    let best = 0
    for (let head = 1; head < size; head += 1)
      if ((row[head] as number) > (row[best] as number)) best = head
    heads[node] = best
  }
  const cycle = findCycle(heads)
  return cycle === null ? heads : expand(rows, heads, cycle)
}

/** Contracts a cycle into one node, solves what is left, and opens the cycle where it is entered. */
function expand(rows: Float64Array[], heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Uint8Array(rows.length)
  for (const node of cycle) inCycle[node] = 1
  const rest = Array.from(rows.keys()).filter((node) => inCycle[node] === 0)
  const joint = rest.length
  const scoreOf = (node: number, head: number): number =>
    (rows[node] as Float64Array)[head] as number
  const loss = (node: number, head: number): number =>
    scoreOf(node, head) - scoreOf(node, heads[node] as number)
  /** Where the cycle is best entered from a head, and where a node best hangs on the cycle. */
  const entered = rest.map((head) => bestOf(cycle, (node) => loss(node, head)))
  const hung = rest.map((node) => bestOf(cycle, (head) => scoreOf(node, head)))
  const small = rest.map((node, at) =>
    Float64Array.from({ length: joint + 1 }, (_, head) =>
      head === joint ? scoreOf(node, hung[at] as number) : scoreOf(node, rest[head] as number),
    ),
  )
  small.push(
    Float64Array.from({ length: joint + 1 }, (_, head) =>
      head === joint ? -Infinity : loss(entered[head] as number, rest[head] as number),
    ),
  )
  const solved = solve(small)
  const found = Int32Array.from(heads)
  rest.forEach((node, at) => {
    const head = solved[at] as number
    if (node > 0) found[node] = head === joint ? (hung[at] as number) : (rest[head] as number)
  })
  const into = solved[joint] as number
  found[entered[into] as number] = rest[into] as number
  return found
}

function bestOf(nodes: readonly number[], value: (node: number) => number): number {
  let best = nodes[0] as number
  for (const node of nodes) if (value(node) > value(best)) best = node
  return best
}
