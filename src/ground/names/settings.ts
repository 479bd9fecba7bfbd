// The numbers that steer the matching of names, and how each was set.

/**
 * Two names are one from this score on. Set by hand, with all that follows for persons and bodies, on
 * the pairs of bench/matching/pairs.tsv, and then lowered by 0.1 on pairs of a published sanctions list
 * (names beside their aliases, and beside the likest names of others), where F1 of persons rose from .74
 * to .76 and of organizations from .50 to .55.
 */
export const same = 0.5

/** Words of organizations: how much each kind counts beside a word of its own (1). */
export const weights = {
  /** Legal forms: `Ltd`, `OOO`. */
  legal: 0.03,
  /** Words that a thousand bodies have: `company`, `ministry`, `national`. */
  generic: 0.45,
  /** A country, often left out at home. */
  country: 0.6,
  /** Places and other capitalised words are what tells bodies apart. */
  own: 1,
  small: 0.03,
} as const

/** Persons: what a part that only one name has costs, by what it is. */
export const person = {
  initial: 0.88,
  nickname: 0.85,
  /** Given name or surname that the other name leaves out. */
  missing: 0.48,
  patronymic: 0.97,
  /** A further given name that one leaves out, where two other parts agree. */
  further: 0.88,
  /** Both names have a part that the other's is not. */
  conflict: 0.3,
  /** `Jr` in one alone. */
  generation: 0.5,
  /** The same parts in another order. */
  turned: 0.93,
  /** Words whose consonants, coarsely heard, are the same, and are at least `consonants`. */
  sound: 0.62,
  consonants: 3,
  /** Words joined have to be as like as this to one of the other name. */
  joined: 0.5,
  /** Two words have to be as like as this to be one part. */
  likeness: 0.4,
} as const

/** Bodies: how sure each kind of agreement is, and what each disagreement leaves of a score. */
export const body = {
  likeness: 0.5,
  /** Words of one meaning in two languages. */
  translated: 0.95,
  acronym: 0.85,
  /** `Ltd` beside `JSC`. */
  otherForm: 0.8,
  /** Each has a word of its own that the other lacks, or another number. */
  conflict: 0.65,
  /** One says `Bank` where the other says `Insurance`. */
  otherIdea: 0.75,
  /** One has a word of its own that the other leaves out. */
  missing: 0.85,
  turned: 0.97,
} as const

/**
 * Blocking: how many candidates are judged, and how many postings are read for them at the most. With
 * 200 and 300 candidates recall on the dev names of bench/matching changes by less than 0.01.
 */
export const blocking = { candidates: 250, postings: 400_000 } as const
