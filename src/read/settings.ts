// The numbers that steer the room `read`, and how each was set.

/**
 * A text is hard-wrapped when its single line breaks stand where a typewriter would put them.
 * Set on TimeBank and MPQA texts wrapped at 60 to 100 columns against lists, poems and template lines.
 */
export const wrapping = {
  /** Fewer breaks than this say nothing. */
  fewestBreaks: 3,
  /** In UTF-16 units: narrower columns are lists, wider ones paragraphs. */
  narrowest: 30,
  widest: 140,
  /** Of the breaks, the share after which the next line's first word would not have fitted. */
  full: 0.85,
  /** Of the breaks, the share at which the line before may end like a sentence. */
  ended: 0.5,
} as const

/**
 * A report is in careless lower case when this share of its full stops after plain words is followed
 * by a lower-case letter; there such a stop ends a sentence. Set on UD English EWT's e-mails.
 */
export const lowerCaseStyle = { fewest: 3, share: 0.4 } as const

/** Abbreviations learned from a text: their longest length in UTF-16 units, and the most of them. */
export const learning = { longest: 5, most: 5000 } as const

/** In UTF-16 units: a longer stretch without white space holds no address and is read in pieces. */
export const longestAddress = 2000

/**
 * How much the rules' word on a statement counts against a model's, in logarithms of chances; and how
 * likely a model must find that a word states something for it to be kept, or added to what the rules
 * found (it must then be as likely a predicate). Set on the stories and on the dev part of train/own.
 */
export const secondOpinion = {
  trust: { certainty: 5, polarity: 5, phase: 2 },
  kept: 0.03,
  added: 0.9,
  predicate: 0.5,
} as const
