// Trees: scores of heads to the best tree that hangs on one root.

/** What outweighs any sum of scores: with it taken off every root arc, the best tree has one root. */
const rootPrice = 1e7

/**
 * The heads of the best tree with exactly one root (Chu and Liu 1965, Edmonds 1967; cycles are contracted
 * in place, as by Tarjan 1977). Row i of `scores`, `size + 1` wide, scores the heads of word i: the root
 * in column 0, word j in column j + 1. Gives for each word the place of its head, -1 for the root.
 * O(size^2).
 */
export function findTree(scores: ArrayLike<number>, size: number): Int32Array {
  const plain = bestHeads(scores, size)
  const heads = isTree(plain) ? plain : new Contraction(scores, size).solve()
  return heads.map((head) => head - 1).subarray(1)
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

/** A node of a cycle when it became one with the others: its words, and the arc by which it hung. */
interface Contracted {
  readonly words: readonly number[]
  readonly word: number
  readonly head: number
}

/**
 * A table of scores whose cycles are contracted: each goes on under the number of its first node, and of
 * each arc it is remembered which words it joins.
 */
class Contraction {
  readonly #width: number
  /** [node, head]: the score of an arc, and the word and the head that it joins. */
  readonly #scores: Float64Array
  readonly #word: Int32Array
  readonly #head: Int32Array
  /** Nodes that are left, node 0 among them. */
  #left: number[]
  /** Of each node that is left, its best head among them. */
  readonly #best: Int32Array
  readonly #words: number[][]
  readonly #contracted: (readonly Contracted[])[] = []

  constructor(scores: ArrayLike<number>, size: number) {
    const width = size + 1
    this.#width = width
    this.#left = Array.from({ length: width }, (_, node) => node)
    this.#scores = new Float64Array(width * width).fill(-Infinity)
    this.#word = new Int32Array(width * width)
    this.#head = new Int32Array(width * width)
    for (let node = 1; node < width; node += 1)
      for (let head = 0; head < width; head += 1) {
        const at = node * width + head
        this.#word[at] = node
        this.#head[at] = head
        if (head === node) continue
        const score = scores[at - width] as number
        this.#scores[at] = head === 0 ? score - rootPrice : score
      }
    this.#words = this.#left.map((node) => [node])
    this.#best = new Int32Array(width)
    for (const node of this.#left) if (node > 0) this.#chooseHead(node)
  }

  /** The head of each node, node 0 being the root. */
  solve(): Int32Array {
    for (let cycle = findCycle(this.#best); cycle !== null; cycle = findCycle(this.#best))
      this.#contract(cycle)
    return this.#open()
  }

  #chooseHead(node: number): void {
    let best = 0
    for (const head of this.#left)
      if (this.#scoreOf(node, head) > this.#scoreOf(node, best)) best = head
    this.#best[node] = best
  }

  #scoreOf(node: number, head: number): number {
    return this.#scores[node * this.#width + head] as number
  }

  #contract(cycle: readonly number[]): void {
    const [joint] = cycle as [number]
    const inCycle = new Set(cycle)
    /** What a node of the cycle gains where it hangs on `head` instead. */
    const gain = (node: number, head: number): number =>
      this.#scoreOf(node, head) - this.#scoreOf(node, this.#best[node] as number)
    this.#contracted.push(cycle.map((node) => this.#hungAs(node)))
    this.#left = this.#left.filter((node) => node === joint || !inCycle.has(node))
    for (const other of this.#left) {
      if (other === joint) continue
      const entered = bestOf(cycle, (node) => gain(node, other))
      this.#copyArc([joint, other], [entered, other], gain(entered, other))
      const hung = bestOf(cycle, (head) => this.#scoreOf(other, head))
      this.#copyArc([other, joint], [other, hung], this.#scoreOf(other, hung))
      if (inCycle.has(this.#best[other] as number)) this.#best[other] = joint
    }
    this.#words[joint] = cycle.flatMap((node) => this.#words[node] as number[])
    // What is no node of its own any more must close no cycle.
    for (const node of cycle) this.#best[node] = 0
    this.#chooseHead(joint)
  }

  #hungAs(node: number): Contracted {
    const at = node * this.#width + (this.#best[node] as number)
    const words = this.#words[node] as number[]
    return { words, word: this.#word[at] as number, head: this.#head[at] as number }
  }

  #copyArc(to: readonly [number, number], from: readonly [number, number], score: number): void {
    const at = to[0] * this.#width + to[1]
    const known = from[0] * this.#width + from[1]
    this.#scores[at] = score
    this.#word[at] = this.#word[known] as number
    this.#head[at] = this.#head[known] as number
  }

  /** Opens the cycles, the last first, each where it was entered. */
  #open(): Int32Array {
    const heads = new Int32Array(this.#width).fill(-1)
    for (const node of this.#left.slice(1)) {
      const { word, head } = this.#hungAs(node)
      heads[word] = head
    }
    for (const cycle of this.#contracted.toReversed())
      for (const { words, word, head } of cycle)
        if (words.every((each) => heads[each] === -1)) heads[word] = head
    return heads
  }
}

function bestOf(nodes: readonly number[], value: (node: number) => number): number {
  let best = nodes[0] as number
  let most = -Infinity
  for (const node of nodes) {
    const own = value(node)
    if (own > most) [best, most] = [node, own]
  }
  return best
}
