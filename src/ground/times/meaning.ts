// What a time expression says, before it is known when it was said: plain immutable data.
import type { Unit } from './calendar.ts'

export type Tense = 'past' | 'present' | 'future'

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** TIMEX3's units below a day. */
export type ClockUnit = 'TH' | 'TM' | 'TS'

/** A count as the words give it: a number, or null for "several", "some", a bare plural. */
export type Count = number | null

/** What relative expressions go by: publication, a time that the text gave before, or one that it gave just before. */
export type Base = 'now' | 'text' | 'near'

export type PortionName = 'early' | 'mid' | 'late' | 'beginning' | 'end'

/** TIMEX3's parts of the day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

export interface Clock {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
}

export type Meaning =
  | { readonly kind: 'year'; readonly year: number; readonly isShort?: boolean }
  | { readonly kind: 'decade'; readonly first: number; readonly isShort?: boolean }
  | { readonly kind: 'century'; readonly century: number }
  /** Two years in one name: "winter 2022-23", "academic year 2023/24", "fiscal 2024". */
  | {
      readonly kind: 'ownYear'
      readonly year: number
      readonly of: 'fiscal' | 'split' | 'academic'
    }
  /** The n-th part of what `within` names, or of the year that fits best; "last June" looks back. */
  | {
      readonly kind: 'part'
      readonly unit: 'M' | 'Q' | 'H' | 'S' | 'D' | 'W'
      readonly n: number
      readonly within: Meaning | null
      readonly way?: -1 | 0 | 1
    }
  /** Months or years of a longer stretch: "the first three months of 2024", "the last week of May". */
  | {
      readonly kind: 'stretch'
      readonly count: number
      readonly unit: Unit
      readonly side: 'first' | 'last'
      readonly within: Meaning | null
    }
  /** A date in figures; those with full stops have the day first, and a weekday beside it decides too. */
  | {
      readonly kind: 'numeric'
      readonly first: number
      readonly second: number
      readonly year: number
      readonly isDotted: boolean
      readonly weekday?: number
    }
  /** One name for all from the first to the last: "2019/2021". */
  | { readonly kind: 'span'; readonly from: Meaning; readonly to: Meaning }
  | {
      readonly kind: 'weekday'
      /** 1 is Monday. */
      readonly weekday: number
      /** Last, this, next; null where the tense decides. */
      readonly way: -1 | 0 | 1 | null
      readonly week?: Meaning
      readonly base?: Base
    }
  | {
      readonly kind: 'holiday'
      readonly name: string
      readonly within: Meaning | null
      readonly way?: -1 | 0 | 1
    }
  /** The unit that holds the base, or one `by` units away: "last week", "the same month". */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly by: number; readonly base: Base }
  /** A counted distance: "three weeks ago", "two days earlier", "a year after 5 May". */
  | {
      readonly kind: 'offset'
      readonly unit: Unit | ClockUnit
      readonly count: Count
      readonly sign: -1 | 1
      readonly base: Base
      readonly from?: Meaning
    }
  | { readonly kind: 'portion'; readonly portion: PortionName; readonly of: Meaning }
  /** "Earlier this month", "later this year": the part of it before or after the base. */
  | { readonly kind: 'side'; readonly sign: -1 | 1; readonly of: Meaning }
  | {
      readonly kind: 'clock'
      readonly clock: Clock
      readonly zone: string
      readonly on: Meaning | null
    }
  | {
      readonly kind: 'dayPart'
      readonly part: DayPart
      readonly on: Meaning | null
      readonly nights?: Meaning
    }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** `window`: the stretch before or after publication that it covers. */
  | {
      readonly kind: 'duration'
      readonly unit: Unit | ClockUnit
      readonly count: Count
      readonly extra?: { readonly unit: Unit | ClockUnit; readonly count: Count }
      readonly window?: -1 | 1
    }
  | { readonly kind: 'set'; readonly value: string }
  /** An ISO day, month or time as it stands. */
  | { readonly kind: 'iso'; readonly value: string }
