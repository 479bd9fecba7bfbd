// Which blocks of a page are its article: two logistic looks, the second one in the light of the first.
import { Context } from './context.ts'
import { Analysis, type Features, type Scene } from './features.ts'
import { firstLook } from './weights-first.ts'
import { secondLook } from './weights-second.ts'

export type Weights = Readonly<Record<string, number>>

/** From here on a block belongs. Set on held-out sites; see bench/clean/README.md. */
export const threshold = 0.5
/** Below this nothing belongs, even on a page where no block passes the threshold. */
export const floor = 0.1

/** Features of the first look that the second one weighs anew: they speak against kin and neighbours. */
export const again: RegExp = /^(?:template|links|capitals)/

/** How likely each block is to belong to the article's body, in [0, 1]. */
export function judgeBlocks(scene: Scene): number[] {
  const analysis = new Analysis(scene)
  const local = scene.blocks.map((_, i) => analysis.featuresOf(i))
  const first = local.map((features) => sum(features, firstLook))
  const context = new Context(analysis, first.map(logistic))
  return scene.blocks.map((_, i) => {
    const carried = (secondLook[inherited] ?? 0) * bounded(first[i] as number)
    return logistic(
      carried + sum(local[i] as Features, secondLook) + sum(context.featuresOf(i), secondLook),
    )
  })
}

/** Name of the one feature that is measured: the score of the first look. */
export const inherited = 'first look'

/** The first look's say in the second is bounded, so that no certainty is beyond its neighbours' reach. */
export const bounded = (score: number): number => Math.max(-6, Math.min(6, score))

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

function sum(features: Features, weights: Weights): number {
  let total = 0
  for (const name of features) total += weights[name] ?? 0
  return total
}
