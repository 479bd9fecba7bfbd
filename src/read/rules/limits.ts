// The limits of the rule layers; sentences and tokens have none.

/** Longer sentences, in tokens, are not read: what is that long is no prose. */
export const longestSentence = 1000

/** In UTF-16 units: sentences that start further on are not read. A book has about as many. */
export const longestReport = 1_000_000
