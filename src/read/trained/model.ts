// The model: one window of pieces in, the scores of every head out.
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { Stop } from '../../domain/fault.ts'
import type { Weights } from './weights.ts'

/** What the heads say of the N words of one window; a table's rows follow each other. */
export interface Outputs {
  /** [N, tags]. */
  readonly pos: Float32Array
  readonly names: Float32Array
  readonly times: Float32Array
  /** [N, 3]: none, a cue begins, a cue goes on. */
  readonly cues: Float32Array
  /** [N, 2]: no predicate, a predicate. */
  readonly preds: Float32Array
  /** [N, 2]: factuality on UW's scale and on UDS-IH2's. */
  readonly fact: Float32Array
  /** [N, 10]: a statement (logit), then certainty, polarity, phase. */
  readonly states: Float32Array
  /** [N]: the cue that begins here is of a thought, not of speech (logit). */
  readonly private: Float32Array
  /** [N, N + 1]: each possible head, the root first. */
  readonly arcs: Float32Array
  /** [N, N + 1]: the best relation to each possible head. */
  readonly rels: Int32Array
  /** [C]: words that may begin a cue. */
  readonly cueAt: BigInt64Array
  /** [C, N, 4]: none, cue, source, content. */
  readonly attr: Float32Array
  /** [E]: words that may be predicates. */
  readonly predAt: BigInt64Array
  /** [E, N, role tags]. */
  readonly roles: Float32Array
  /** [N]: a mention's head (logit). */
  readonly mention: Float32Array
  /** [N, 128]: a mention as one that stands for an earlier, and as the earlier. */
  readonly later: Float32Array
  readonly earlier: Float32Array
}

export interface Model {
  /** `first[i]` is the place among `ids` of word i's first piece. The same window gives the same scores. */
  run(ids: readonly number[], shapes: readonly number[], first: readonly number[]): Promise<Outputs>
}

const tensorOf = (values: readonly number[], sizes: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), sizes)

/**
 * Loads the model. It blocks its thread while it runs, so it belongs into a worker.
 * @throws Stop `broken-weights` where the runtime refuses the file, `no-runtime` where it is missing.
 */
export async function openModel(weights: Weights): Promise<Model> {
  const session = await InferenceSession.create(weights.model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    throw new Stop('broken-weights', {
      message: `The model ${weights.model} cannot be loaded: ${(cause as Error).message}.`,
      remedy: 'Use the weights that belong to this version of Hearsay.',
      cause,
    })
  })
  return {
    async run(ids, shapes, first) {
      const found = await session.run({
        ids: tensorOf(ids, [1, ids.length]),
        shapes: tensorOf(shapes, [1, ids.length]),
        first: tensorOf(first, [first.length]),
      })
      return Object.fromEntries(
        Object.entries(found).map(([name, tensor]) => [name, tensor.data]),
      ) as unknown as Outputs
    },
  }
}
