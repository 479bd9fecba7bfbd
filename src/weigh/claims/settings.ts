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
/**
 * How many statements each one is compared with in full: those nearest in meaning. With 40 instead of
 * 100 ECB+ loses four points, since what is not compared counts as unlike.
 */
export const comparedLimit = 100
/** Of the nearest, how many earlier ones are compared with one another, too. */
export const bridgedLimit = 12

/** How many origins, and how many lineages, a claim tells apart; it counts no further. */
export const sideLimit = 64

/**
 * From how many days apart on what happened is not one happening, since a weekday that is taken for that
 * of another week errs by seven; and what that takes off the log odds: more where both tell their day
 * than where one had been published before the other's day. So much parts look-alikes told in the same
 * words; the stories come to the same with twice that.
 */
export const clashing = { days: 8, told: 6, before: 3 } as const

/** Log odds of two statements that were not compared. */
export const unlike = -4
/**
 * Two groups are one claim where the mean log odds of their pairs are above this; groups hang together
 * by some of their pairs. At -0.5 fewer statements stand in a wrong claim and more claims fall apart.
 */
export const bar = -0.8
/**
 * Log odds from which on two statements clearly say the same: some pair of two groups must, lest they
 * be joined, and a pair of two origins, lest the one corroborates the other. Of some seven values the one
 * that kept false corroboration on the stories of `../shared/cascades` below its bound, all of them in sight.
 */
export const clear = 0.5
/**
 * Logistic weights in the order of `features`, made by bench/same-claim/fit.ts from the pairs of the
 * stories of `../shared/cascades` and `samples`, with given statements and with those that `rules`
 * reads, and a tenth of those of ECB+'s training topics.
 */
export const weights: readonly number[] = [
  -4.45, 0.92, 1.49, 1.18, 2.31, -0.27, 1.33, -0.38, -0.52, 0.77, -0.94, 0.42, 2.05, 1.03, 0.05,
  1.72, -0.55, 1.32, 1, 0.64, -1.27, 0.28, -0.87, 1.62, -5.21, 1.04, 1.04, -0.18,
]
