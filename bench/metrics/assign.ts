// The best one-to-one pairing, by the Hungarian method.

/** A possible pair, of the left with the index `left` and the right with the index `right`. */
export interface Edge {
  readonly left: number
  readonly right: number
  readonly weight: number
}

/** Lower bounds that certify which pairing is cheapest, and the pairing so far; index 0 stands for none. */
interface Pairing {
  readonly rowPrices: Float64Array
  readonly columnPrices: Float64Array
  /** The row of each column. */
  readonly rowOf: Int32Array
}

type Cost = (row: number, column: number) => number

/** Finds the cheapest way to give one more row a column, and takes it. O(columns^2). */
function addRow(row: number, columns: number, cost: Cost, pairing: Pairing): void {
  const { rowPrices, columnPrices, rowOf } = pairing
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(columns + 1)
  const used = new Uint8Array(columns + 1)
  let column = 0
  rowOf[0] = row
  do {
    used[column] = 1
    const here = rowOf[column] as number
    let next = 0
    let step = Number.POSITIVE_INFINITY
    for (let c = 1; c <= columns; c += 1) {
      if (used[c]) continue
      const gap = cost(here, c) - (rowPrices[here] as number) - (columnPrices[c] as number)
      if (gap < (slack[c] as number)) [slack[c], before[c]] = [gap, column]
      if ((slack[c] as number) < step) [step, next] = [slack[c] as number, c]
    }
    for (let c = 0; c <= columns; c += 1)
      if (used[c]) {
        rowPrices[rowOf[c] as number] = (rowPrices[rowOf[c] as number] as number) + step
        columnPrices[c] = (columnPrices[c] as number) - step
      } else slack[c] = (slack[c] as number) - step
    column = next
  } while (rowOf[column] !== 0)
  for (; column !== 0; column = before[column] as number)
    rowOf[column] = rowOf[before[column] as number] as number
}

/**
 * The pairs of greatest total weight in which no left and no right stands twice. Weights are positive.
 * By shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), O(n^3).
 */
export function assign<E extends Edge>(edges: readonly E[]): E[] {
  const lefts = [...new Set(edges.map(({ left }) => left))]
  const rights = [...new Set(edges.map(({ right }) => right))]
  const rows = new Map(lefts.map((left, at) => [left, at + 1]))
  const columns = new Map(rights.map((right, at) => [right, at + 1]))
  const width = Math.max(rows.size, columns.size)
  const placeOf = (row: number, column: number): number => row * (width + 1) + column
  const grid = new Map(
    edges.map((edge) => [
      placeOf(rows.get(edge.left) as number, columns.get(edge.right) as number),
      edge,
    ]),
  )
  const weights = new Float64Array((width + 1) ** 2)
  for (const [place, { weight }] of grid) weights[place] = weight
  const cost: Cost = (row, column) => -(weights[placeOf(row, column)] as number)
  const pairing: Pairing = {
    rowPrices: new Float64Array(width + 1),
    columnPrices: new Float64Array(width + 1),
    rowOf: new Int32Array(width + 1),
  }
  for (let row = 1; row <= rows.size; row += 1) addRow(row, width, cost, pairing)
  return Array.from(pairing.rowOf).flatMap((row, column) => {
    const edge = column === 0 ? undefined : grid.get(placeOf(row, column))
    return edge === undefined ? [] : [edge]
  })
}
