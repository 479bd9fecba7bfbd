// The numbers that steer claims, in one place, with how they were set.

/** Words of a report that are keys by themselves, and how many of them are paired. */
export const tellingWords = 24
export const pairedWords = 7
/** How many reports one key gives, the newest filed; a key that many share tells little. */
export const reportsPerKey = 8
/** Least weight of the keys that two reports must share to be compared: two names that no list has. */
export const leastShare = 2
/** How many reports' statements are compared with a new report's. */
export const nearbyLimit = 12
/** How many statements of one report are compared; the rest found claims of their own. */
export const statementLimit = 300
/** How many statements each one is compared with in full: those nearest in meaning. */
export const comparedLimit = 40
/** Of the nearest, how many earlier ones are compared with one another, too. */
export const bridgedLimit = 12

/** How many origins, and how many lineages, a claim tells apart; it counts no further. */
export const sideLimit = 64

/** Log odds of two statements that were not compared. */
export const unlike = -4
/**
 * Two groups are one claim where the mean log odds of their pairs are above this. Fitted weights are
 * of single pairs; groups hang together by some of theirs. At -0.5 fewer claims are joined and fewer
 * statements stand in a wrong one, at -1.2 more of both.
 */
export const bar = -0.9
/**
 * Logistic weights in the order of `features`: bench/same-claim/fit.ts, over the pairs of the stories of
 * `../shared/cascades` and `samples`, with given statements and with those that `rules` reads.
 */
export const weights: readonly number[] = [
  -3.29, 1.01, 0.71, 2.04, 0.9, 0.6, 0.33, 1.44, 2.79, 1.24, 1.36, -0.29, 1.02, -0.68, 0.49, 0.21,
  -0.56, -0.92, 0.75, -1.82, 1.5, -4.4, 0.2, 0.75, 0.28,
]
