// The numbers that steer weighing, in one place, with how they were set.

/** Words in a shingle: four is what near-duplicate detection in news has settled on; shorter ones meet by chance. */
export const shingleWords = 4

/**
 * Bands of a MinHash signature and hashes in each: two texts that share a share s of their shingles
 * meet in some band with a chance of 1 - (1 - s^4)^16: .64 at s = .5, .99 at .7, .02 at .2.
 */
export const bands = 16
export const bandHashes = 4

/** How many reports that share a band are compared word for word. */
export const candidateLimit = 6

/**
 * Share of a report's shingles that its parent must have: below `edited` it is no copy. Prints of one
 * agency text differ by a headline, a credit and a cut ending, which leaves .6 and more of a short text.
 */
export const copyShare = { edited: 0.6, verbatim: 0.9 } as const
