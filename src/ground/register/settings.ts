// The numbers that steer how names are grounded, and how each was set.

/**
 * Scores from which a name stands for an entity. `far`: anywhere in the register; `near`: one that a
 * report on the same names; set on half of the stories of bench/entities, checked on the other half. `shared`:
 * of the names of the shorter of two reports on the same; at 0.2 two garbles of the stories are missed, and
 * with none news that names the same presidents costs twice as much.
 */
export const least = {
  far: 0.9,
  near: 0.6,
  person: 0.5,
  garble: 0.45,
  overrules: 0.75,
  shared: 0.15,
} as const

/** How sure each way is in which a name leads to an entity that a neighbour names. */
export const near = {
  acronym: 0.85,
  'last name': 0.8,
  part: 0.75,
  /** `the office` for the one office that all speak of. */
  definite: 0.5,
} as const

export const garble = {
  /** Initials in some tongue of the entity's names: three and more, two, the first alone. */
  initials: 0.8,
  twoInitials: 0.5,
  head: 0.46,
  /** Words of one meaning, or spellings of one word; all but one of at least three. */
  words: 0.9,
  oneWord: 0.55,
  meaning: 0.95,
  mate: 0.5,
  /** A name stands in the copy where the other text has this one, and neither text has the other's. */
  place: 0.5,
  eachAnchor: 0.05,
  placeMost: 0.95,
  /** No word or name beside it is the same in both. */
  elsewhere: 0.2,
  /** How many sentences of a copy have a mate in the other text. */
  mates: 2,
  /** How many words, numbers and names two sentences share at the least, and which share of all. */
  anchors: 3,
  near: 0.3,
  /** The text itself names the entity rightly. */
  named: 1.15,
  /** A place for a body. */
  otherKind: 0.6,
  /** The words' own field is what the text speaks of: `committee` in a text of committees. */
  plain: 0.5,
  /** A surname that stands beside a given name put into English. */
  surname: 0.6,
  givenName: 0.55,
} as const

/** What an earlier report's resolution is worth in another. */
export const again = 0.9

/** How much is looked at, so that cost does not grow with the register or the report. */
export const limits = {
  mentions: 400,
  bearing: 40,
  neighbours: 6,
  /** UTF-16 units of a name. */
  surface: 160,
  sentences: 300,
} as const
