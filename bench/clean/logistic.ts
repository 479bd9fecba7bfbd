// Logistic regression with an L2 penalty, fitted by Newton's method: no seed, no learning rate, the same
// weights in every run.

/** A row: names of binary features, measured values beside them, a label, a weight. */
export interface Row {
  readonly names: readonly string[]
  readonly values?: Readonly<Record<string, number>>
  readonly label: 0 | 1
  readonly weight: number
}

const rounds = 25
const enough = 0.02
/** Longest step in any weight: far from the optimum Newton's own is too long. */
const longest = 1

/** Weights by name. `penalty` is the L2 penalty for each row's unit of weight. */
export function fitLogistic(rows: readonly Row[], penalty: number): Map<string, number> {
  const names = [
    ...new Set(rows.flatMap((row) => [...row.names, ...Object.keys(row.values ?? {})])),
  ]
  const index = new Map(names.map((name, i) => [name, i]))
  const scale = rows.length / rows.reduce((sum, { weight }) => sum + weight, 0)
  const sparse = rows.map((row) => toSparse(row, index, scale))
  const weights = new Float64Array(names.length)
  for (let round = 0; round < rounds; round++) {
    const step = solve(...normalEquations(sparse, weights, penalty * rows.length))
    const most = step.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
    const factor = Math.min(1, longest / most)
    step.forEach((value, i) => {
      weights[i] = (weights[i] as number) - factor * value
    })
    if (most < enough) break
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]))
}

interface Sparse {
  readonly at: Int32Array
  readonly values: Float64Array
  readonly label: number
  readonly weight: number
}

function toSparse(
  { names, values = {}, label, weight }: Row,
  index: ReadonlyMap<string, number>,
  scale: number,
): Sparse {
  const pairs = names.map((name): [number, number] => [index.get(name) as number, 1])
  for (const [name, value] of Object.entries(values)) pairs.push([index.get(name) as number, value])
  pairs.sort((a, b) => a[0] - b[0])
  return {
    at: Int32Array.from(pairs, ([at]) => at),
    values: Float64Array.from(pairs, ([, each]) => each),
    label,
    weight: weight * scale,
  }
}

/** Gradient and Hessian (lower triangle) of the penalised loss. */
function normalEquations(
  rows: readonly Sparse[],
  weights: Float64Array,
  ridge: number,
): [Float64Array, Float64Array] {
  const n = weights.length
  const hessian = new Float64Array(n * n)
  const gradient = Float64Array.from(weights, (weight) => ridge * weight)
  for (let i = 0; i < n; i++) hessian[i * n + i] = ridge
  for (const { at, values, label, weight } of rows) {
    let sum = 0
    for (let k = 0; k < at.length; k++)
      sum += (weights[at[k] as number] as number) * (values[k] as number)
    const p = 1 / (1 + Math.exp(-sum))
    const slope = weight * (p - label)
    const bend = weight * p * (1 - p)
    for (let k = 0; k < at.length; k++) {
      const i = at[k] as number
      gradient[i] = (gradient[i] as number) + slope * (values[k] as number)
      for (let l = 0; l <= k; l++) {
        const j = i * n + (at[l] as number)
        hessian[j] = (hessian[j] as number) + bend * (values[k] as number) * (values[l] as number)
      }
    }
  }
  return [hessian, gradient]
}

/** Solves H x = g for a positive definite H given by its lower triangle (Cholesky), in place. */
function solve(h: Float64Array, g: Float64Array): Float64Array {
  const n = g.length
  const get = (a: Float64Array, i: number) => a[i] as number
  for (let j = 0; j < n; j++)
    for (let i = j; i < n; i++) {
      let sum = get(h, i * n + j)
      for (let k = 0; k < j; k++) sum -= get(h, i * n + k) * get(h, j * n + k)
      h[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / get(h, j * n + j)
    }
  for (let i = 0; i < n; i++) {
    let sum = get(g, i)
    for (let k = 0; k < i; k++) sum -= get(h, i * n + k) * get(g, k)
    g[i] = sum / get(h, i * n + i)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = get(g, i)
    for (let k = i + 1; k < n; k++) sum -= get(h, k * n + i) * get(g, k)
    g[i] = sum / get(h, i * n + i)
  }
  return g
}
