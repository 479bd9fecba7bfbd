// The numbers that steer the trained reader, and how each was set.

/**
 * Pieces of a window and of the context before it; the encoder learned on windows of 160 with two marks.
 * Context costs a fifth of the time and gave one point of token F1 to sources and contents (PolNeAR dev).
 */
export const cutting = { room: 158, context: 40 } as const

/** Milliseconds that a character may take: three times what it takes on two busy cores. */
export const pace = 0.2

/** The least score (a logit) of a word that may head a mention. */
export const leastMention = 0

/** What is added to the score of "no name" at each word: more finds fewer names. */
export const naming = { reserve: 0 } as const

/** How likely a word must be a predicate to have roles. */
export const predicating = { least: 0.5 } as const

/** Mentions looked back at, and the least score of a link; the links learned with the same reach. */
export const linking = { reach: 120, least: 0 } as const

/**
 * How likely a cue must begin; how unlikely it must be for what the rules find there to be dropped; and
 * the price of each edge of a content, in logits. Set on PolNeAR's dev part by linked F1, where 0.35 to
 * 0.5 and 0.5 to 2 differ by less than a point.
 */
export const attributing = { least: 0.4, unsure: 0.15, price: 1 } as const
