// Logistic regression over measured features with an L2 penalty, by Newton's method: the same weights in every run.

export interface Example {
  readonly row: readonly number[]
  readonly isSame: boolean
}

/** Enough for steps below 1e-6 on the pairs of the stories. */
const rounds = 15

export function fitLogistic(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]?.row.length ?? 0
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < rounds; round += 1) {
    const system = weights.map((weight, at) => [
      ...weights.map((_, other) => (other === at ? penalty : 0)),
      penalty * weight,
    ])
    for (const example of examples) addTo(system, example, weights)
    const step = solve(system)
    weights = weights.map((weight, at) => weight - (step[at] as number))
  }
  return weights
}

/** Adds an example to the Hessian, and to the gradient behind its last column. */
function addTo(system: number[][], { row, isSame }: Example, weights: readonly number[]): void {
  const odds = row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0)
  const chance = 1 / (1 + Math.exp(-odds))
  const bend = Math.max(chance * (1 - chance), 1e-6)
  for (const [at, value] of row.entries()) {
    if (value === 0) continue
    const line = system[at] as number[]
    for (let other = 0; other < row.length; other += 1)
      line[other] = (line[other] as number) + bend * value * (row[other] as number)
    line[row.length] = (line[row.length] as number) + (chance - Number(isSame)) * value
  }
}

/** Solves a positive definite system, given with its right side as last column, by Gauss and Jordan. */
function solve(system: number[][]): number[] {
  for (const [at, pivot] of system.entries()) {
    const scale = pivot[at] as number
    for (const [other, line] of system.entries()) {
      const factor = other === at ? 0 : (line[at] as number) / scale
      if (factor !== 0)
        for (let k = at; k < line.length; k += 1)
          line[k] = (line[k] as number) - factor * (pivot[k] as number)
    }
  }
  return system.map((line, at) => (line.at(-1) as number) / (line[at] as number))
}
