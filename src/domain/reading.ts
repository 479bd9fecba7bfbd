import type { Span } from './span.ts'
import type { Statement } from './statement.ts'

export const nameKinds = [
  'person',
  'organization',
  'place',
  'facility',
  'group',
  'event',
  'product',
  'office',
  'other',
] as const
export type NameKind = (typeof nameKinds)[number]

export interface Name {
  readonly span: Span
  readonly kind: NameKind
  /** The canonical name of what it stands for, once grounded. */
  readonly entity?: string
}

/** A time expression; `value` is TIMEX3's, the days are those that it covers. */
export interface TimeExpression {
  readonly span: Span
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly from: string | null
  readonly to: string | null
}

export interface PlaceCandidate {
  readonly name: string
  /** ISO 3166 alpha-2, or empty for what lies in no one country: where it lies on the map, not whose it is. */
  readonly country: string
  /** The names of what it lies in, from its district to its country. */
  readonly within?: readonly string[]
  readonly latitude: number
  readonly longitude: number
  /** In [0, 1]. */
  readonly score: number
}

/** What a name of a place stands for: a claim of position only. */
export interface Place {
  readonly span: Span
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
  readonly geonameId?: number
  /** The first is the one that is taken; then the runners-up. */
  readonly candidates: readonly PlaceCandidate[]
}

/** Who says, the words that say so, what is said; parts may be in fragments. */
export interface Attribution {
  readonly kind: 'speech' | 'private'
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[] | null
  readonly content: readonly Span[] | null
}

export interface Role {
  /** PropBank's label, as `ARG0`. */
  readonly role: string
  readonly span: Span
}

/** A predicate with its roles; factuality in [-3, 3], FactBank's scale as UDS-IH2 draws it. */
export interface Event {
  readonly span: Span
  readonly lemma: string
  readonly roles: readonly Role[]
  readonly factuality: number
}

/** Everything that a reader finds in one report. Layers are sorted by start and never mutated. */
export interface Reading {
  /** Name and version of the reader, as `rules 1`. */
  readonly reader: string
  readonly sentences: readonly Span[]
  readonly tokens: readonly Span[]
  readonly names: readonly Name[]
  readonly times: readonly TimeExpression[]
  readonly places: readonly Place[]
  readonly attributions: readonly Attribution[]
  readonly events: readonly Event[]
  readonly coreference: readonly (readonly Span[])[]
  readonly statements: readonly Statement[]
}
