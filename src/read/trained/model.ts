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
  /** [N, N + 1]: each possible head, the root first; low outside of the word's sentence. */
  readonly arcs: Float32Array
  /** [N, K]: the likeliest heads among these, and the best relation to each; some lie beyond the words. */
  readonly heads: Int32Array
  readonly rels: Int32Array
  /** [C]: words that may begin a cue. */
  readonly cueAt: BigInt64Array
  /** [C, N, 4]: none, cue, source, content. */
  readonly attr: Float32Array
  /** [E]: words that may be predicates. */
  readonly predAt: BigInt64Array
  /** [M, role tags]: a row for each word of a predicate's sentence, predicate by predicate. */
  readonly roles: Float32Array
  /** [N]: a mention's head (logit). */
  readonly mention: Float32Array
  /** [N, 128]: a mention as one that stands for an earlier, and as the earlier. */
  readonly later: Float32Array
  readonly earlier: Float32Array
}

export interface Model {
  /** The same window gives the same scores. */
  run(inputs: Inputs): Promise<Outputs>
}

/** One window, of P pieces and N words. */
export interface Inputs {
  /** [P]. */
  readonly ids: readonly number[]
  readonly shapes: readonly number[]
  /** [N]: the place of each word's first piece, and which sentence it stands in. */
  readonly first: readonly number[]
  readonly sentences: ArrayLike<number>
}

const tensorOf = (values: ArrayLike<number>, ...sizes: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(Array.from(values), BigInt), sizes)

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
    // That kernel takes eight times as long as the two that it stands for.
    extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
  }).catch((cause: unknown) => {
    throw new Stop('broken-weights', {
      message: `The model ${weights.model} cannot be loaded: ${(cause as Error).message}.`,
      remedy: 'Use the weights that belong to this version of Hearsay.',
      cause,
    })
  })
  return {
    async run({ ids, shapes, first, sentences }) {
      const found = await session.run({
        ids: tensorOf(ids, 1, ids.length),
        shapes: tensorOf(shapes, 1, ids.length),
        first: tensorOf(first, first.length),
        sentences: tensorOf(sentences, first.length),
      })
      return Object.fromEntries(
        Object.entries(found).map(([name, tensor]) => [name, tensor.data]),
      ) as unknown as Outputs
    },
  }
}

/** Windows that are remembered: a text that goes round in circles costs little. */
const remembered = 8

/** A model that runs once over windows that are alike, as long as they come soon after each other. */
export function remembering(model: Model): Model['run'] {
  const known = new Map<string, Outputs>()
  return async (inputs) => {
    const { ids, shapes, sentences } = inputs
    const from = sentences[0] as number
    const key = [ids, shapes, Array.from(sentences, (each) => each - from)].join(' ')
    const out = known.get(key) ?? (await model.run(inputs))
    known.delete(key)
    known.set(key, out)
    for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest)
    return out
  }
}
