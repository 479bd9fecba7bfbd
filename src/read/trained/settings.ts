// The numbers that steer the trained reader, and how each was set.

/**
 * Pieces of a window and of the context before it; the encoder learned on windows of 160 with two marks.
 * Context costs a fifth of the time and gave one point of token F1 to sources and contents (PolNeAR dev).
 */
export const cutting = { room: 158, context: 40 } as const

/** Milliseconds that a character may take: three times what it takes on two busy cores. */
export const pace = 0.2

/** The least score (a logit) of a word that may head a mention; links weigh the score besides. */
export const leastMention = -1

/** Words of a sentence at most for it to be read: one that has more is no prose, and could cost minutes. */
export const longestRead = 10_000

/** Mentions kept of a report, the first ones, a kilobyte each: a book of 100,000 words has about as many. */
export const mostMentions = 30_000

/** What is added to the score of "no name" at each word: more finds fewer names. */
export const naming = { reserve: 0 } as const

/** How likely a word must be a predicate to have roles. */
export const predicating = { least: 0.5 } as const

/**
 * Mentions looked back at, the least score of a link, and the weights of a link's features by the manner
 * of the later mention (`links.ts` has their order). Fitted by bench/coreference/fit.ts on GUM's training
 * part, whose links the model knows no better than others; the least by CoNLL F1 on other documents of it.
 */
export const linking = {
  reach: 120,
  least: -1,
  weights: {
    pronoun: [
      -0.4, 0.86, 0.15, 0.13, 0.09, -0.24, -0.28, -0.3, -1.21, 0.69, -0.84, 1.16, 0.61, -0.2, 0.22,
      -1.09, -0.88, 0.35, 0.58, -0.07, -0.55, -0.52, -0.15, 0.15, -0.04, -0.2, 0.49, -0.61, -1.29,
      -0.7, -1.03,
    ],
    name: [
      -1.39, 0.58, 0.34, 0.14, 0.34, 1.14, 1.37, 2.26, -1.61, 0, 0, -0.18, -0.22, -0.47, 1.03,
      -0.42, -0.24, -0.7, -0.34, -0.95, -0.25, -0.92, 0.12, 0.31, 0.2, -0.39, -0.01, 0.35, -2.82,
      3.68, 2.44,
    ],
    noun: [
      -0.79, 0.61, 0.23, 0.11, 0.77, 1.07, 1.06, 0.1, -1.38, 0, 0, -0.17, 0.04, -0.83, 0.93, -0.4,
      -0.16, -0.48, 0.54, -0.54, -0.35, -0.14, 0.42, -0.01, -0.03, -0.4, 0.1, 0.14, -1.68, 3.32,
      2.4,
    ],
    other: [
      0.16, 1.13, 0.58, 0.36, 2.32, 1.27, -0.91, 4.07, -0.28, 0, 0, 0.08, 0, -0.72, 0.94, -0.8,
      -1.99, -0.1, 1.31, -0.44, 0.75, -0.2, 0.26, -0.34, -1.87, 3.39, -0.53, 0.34, -3.93, -1.2,
      1.64,
    ],
  },
} as const

/**
 * How likely a cue must begin; how unlikely it must be for what the rules find there to be dropped; and
 * the price of each edge of a content, in logits. Set on PolNeAR's dev part by linked F1, where 0.35 to
 * 0.5 and 0.5 to 2 differ by less than a point.
 */
export const attributing = { least: 0.4, unsure: 0.15, price: 1 } as const
