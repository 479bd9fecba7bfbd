// The numbers that steer the trained reader, and how each was set.

/** Pieces of a window and of the context before it; the encoder learned on windows of 160 with two marks. */
export const cutting = { room: 158, context: 40 } as const

/** The least score (a logit) of a word that may head a mention. */
export const leastMention = 0

/** What is added to the score of "no name" at each word: more finds fewer names. */
export const naming = { reserve: 0 } as const

/** How likely a word must be a predicate to have roles. */
export const predicating = { least: 0.5 } as const

/** Mentions looked back at, and the least score of a link; the links learned with the same reach. */
export const linking = { reach: 120, least: 0 } as const

/**
 * How likely a cue must begin, how unlikely it must be for what the rules find there to be dropped, and
 * the price of each change between the parts of an attribution.
 */
export const attributing = { least: 0.4, unsure: 0.15, price: 1 } as const
