// Numbers that steer how times are read, and how they were set.

/** Years that a bare number of four digits may name: printed news, and what plans reach. */
export const years = { first: 1400, last: 2100 } as const

/** Years that "1914-18" may span; what is longer is a number of another kind. */
export const longestSpan = 150

/** A two-digit year up to this many years after publication is of its century, any other of the one before. */
export const shortYearReach = 20

/** The last year that intervals reach; years beyond four digits are nobody's news. */
export const lastYear = 9999

/** Tokens that are looked at on either side of a time for the tense of the verb that it goes with. */
export const tenseReach = 14

/** Tokens between a bound ("by", "since") and the time that it bounds: "by around the end of March". */
export const boundReach = 3

/** How many parts of a list of days are joined: "3, 4, 5 and 6 May"; longer ones are tables. */
export const listReach = 12

/**
 * Shares of a period that "early", "mid" and "late" stand for, as the thirds that dictionaries give;
 * "the end of the year" is narrower than "late in the year".
 */
export const portions = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  beginning: [0, 1 / 4],
  end: [3 / 4, 1],
} as const

/** A fiscal year that is named by one number is the government's of the United States: from October before. */
export const fiscalYear = { month: 10, before: 1 } as const
/** One that is named by two ("2023/24") is that of India, Japan and the United Kingdom. */
export const splitFiscalYear = { month: 4, before: 0 } as const
/** Schools and universities of the northern half. */
export const academicYear = { month: 9, before: 0 } as const

/** A number far beyond what a count of time needs is no count: intervals stay within years 1 to 9999. */
export const mostUnits = 5000

/**
 * A day or month without its year is of the year that brings it closest to publication, where distance
 * against the verb's tense counts this many times. Nine keeps "in January" ahead in a report of
 * March that looks ahead, and "Nov. 9" in one of November 2 that looks back; without a tense news looks back.
 */
export const againstTense = 9
export const aheadWithoutTense = 2

/** Characters over which a time that was named still decides what "the year" and "the month" are. */
export const nearReach = 160
