// The numbers that steer weighing, in one place, with how they were set.

/** Words in a shingle: four is what near-duplicate detection in news has settled on; shorter ones meet by chance. */
export const shingleWords = 4

/** Shingles under which a report is found: of 16, two texts that share half of theirs miss each other once in 65,000. */
export const sampledShingles = 16

/** Names and numbers under which a report is found, so that translations and paraphrases of it are. */
export const sampledNames = 48

/** How many reports are looked up under one key, the newest filed first. */
export const postingLimit = 24

/** What a key that so many reports have tells, beside one that a single report has: text copied 100 times is found by many such. */
export const commonShare = 0.2

/** What a report must have in common with another to be looked at, in keys that nobody else has. */
export const leastCommon = 2

/** How many reports are compared with a new one sentence by sentence. */
export const candidateLimit = 12

/**
 * Share of a report's shingles that its parent must have: below `edited` it is no copy. Edits that
 * replace half of the sentences leave .4 and more; reports of one happening by two hands share under .2.
 * It must have the better part of two of the report's sentences, too: one long one is no copied report.
 */
export const copyShare = { edited: 0.35, verbatim: 0.9, sentence: 0.5 } as const

/** UTF-16 units of a report that lineage looks at; a book's later chapters repeat nobody. */
export const longestText = 100_000

/** A word that so many sentences of a parent have tells none of them from the others. */
export const commonPlaces = 64

/** Words of an outlet's name; what comes after is no name. */
export const longestName = 12

/** Weight beside which a sentence of few words is not yet like another. */
export const plainSentence = 3

/** How likely an edge must be; below it the lineage is unknown. */
export const lineageBar = 0.45

/** What a translation has of its parent: so much of its own words, and so much of its order. */
export const translated = { likeness: 0.28, order: 0.75, sentence: 0.25 } as const

/**
 * What a rendering of a whole report has of its parent, be the outlet named or not: so much of its own
 * words in near words, and so much of its order. In the stories 0.4 parts renderings from a second
 * report of the same happening by another hand.
 */
export const rendered = { mean: 0.4, order: 0.9 } as const

/**
 * What each piece of evidence in `lineage/features.ts` adds to the log-odds of an edge: logistic
 * regression with a ridge of 1 on the pairs of reports of 26 invented stories, each child beside a report
 * of another story under a credited outlet's name, too (`bench/lineage/fit.ts`). With each story judged
 * by the weights of the others, edges have F1 .86, at any bar from .4 to .55.
 * That of `rendering` is set by hand: the stories have few that name nobody. It takes some three days of `gap`.
 */
export const lineageWeights: Readonly<Record<string, number>> = {
  bias: -2.83,
  named: 1.76,
  namedNear: 2.38,
  body: 0.75,
  partCued: 0.63,
  part: 0.47,
  bodyPart: 0.95,
  near: 3.37,
  mean: 1.31,
  unnamedMean: -1.71,
  rendering: 3,
  sameOutlet: -0.73,
  sibling: -1.88,
  digest: 0.34,
  inherited: -0.81,
  wins: 2.16,
  gap: -0.74,
}
