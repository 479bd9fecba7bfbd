// What times are resolved by, and into.
import type { Day, Days, Period, Unit } from '../calendar.ts'
import type { FigureOrder } from '../found.ts'
import type { Meaning, Tense } from '../meaning.ts'

/** What relative expressions are resolved by. */
export interface Frame {
  readonly today: Day | null
  /** The time that the text gave last. */
  readonly anchor: Period | null
  /** The same, where the text gave it just before. */
  readonly near: Period | null
  /** The quarter that a text on a company's results speaks of. */
  readonly quarter: Period | null
  readonly tense: Tense | null
  readonly order: FigureOrder
}

/** A value, and the days where they are known. */
export interface Resolved {
  readonly value: string
  readonly days: Days | null
  readonly unit: Unit | null
}

export const known = (period: Period | null): Resolved | null =>
  period === null ? null : { value: period.value, days: period.days, unit: period.unit }

export const unknown = (value: string, unit: Unit | null = null): Resolved => ({
  value,
  days: null,
  unit,
})

/** One kind of meaning. */
export type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>

/** Resolves the times that another one is made of. */
export type Resolve = (meaning: Meaning, frame: Frame) => Resolved | null
