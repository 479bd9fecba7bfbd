// Statements that say the same in the same words are shown once.
import type { ShownStatement } from '../../../src/views/claim.ts'

/** In the order of their first statements; within a group the earliest said first. */
export const sameWords = (statements: readonly ShownStatement[]): ShownStatement[][] => [
  ...Map.groupBy(statements, ({ evidence, certainty, polarity, phase, stance, standing }) =>
    JSON.stringify([evidence.words, certainty, polarity, phase, stance, standing]),
  ).values(),
]
