import type { ClaimId, ReportId } from './id.ts'
import type { Interval } from './interval.ts'
import type { Span } from './span.ts'
import type { Certainty, Force, Phase, Polarity } from './statement.ts'

/** What is said to have become of it in the world. */
export type World = 'planned' | 'agreed' | 'under way' | 'done' | 'denied' | 'lapsed'
/** What is known about it: the first that holds of corrected, contradicted, corroborated, else single origin. */
export type Knowledge = 'single origin' | 'corroborated' | 'contradicted' | 'corrected'

/** What several statements say together, across reports. Derived: folded from statements and assessments. */
export interface Claim {
  readonly id: ClaimId
  /** The words of the statement that founded it. */
  readonly sentence: string
  /** The origin of the founding statement: a name, `unnamed: words`, or null for the outlet's own voice. */
  readonly origin: string | null
  /** The outlet that said it first. */
  readonly outlet: string | null
  /** Of the founding statement. */
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly phase: Phase
  readonly force: Force
  /** The words of the founding statement that carry its uncertainty. */
  readonly hedge: string | null
  readonly where: string | null
  readonly when: Interval | null
  readonly world: World
  readonly knowledge: Knowledge
  /** Distinct named origins of which none is known to draw on another. */
  readonly independent: number
  /** Lineages whose origin is unnamed or only an outlet's bare voice. */
  readonly unknown: number
  readonly reports: number
  readonly statements: number
  /** Publication of the first and the last report that states it; null while none is dated. */
  readonly firstSaid: string | null
  readonly lastSaid: string | null
}

export type Repetition = 'verbatim' | 'edited' | 'translated' | 'paraphrased'

/** Something that speaks for an edge of lineage. */
export type LineageEvidence =
  /** Where the child names the parent's outlet. */
  | { readonly kind: 'credit'; readonly child: Span }
  /** A sentence of the child, and that of the parent which it may render. */
  | { readonly kind: 'sentence'; readonly child: Span; readonly parent: Span }
  /** A byline, an agency's credit or a link outside the text. */
  | { readonly kind: 'link' }

/** One report repeats another. */
export interface Lineage {
  readonly child: ReportId
  readonly parent: ReportId
  readonly how: Repetition
  /** In [0, 1]: how likely the edge is; for shared text at least the share of the child's shingles that the parent has. */
  readonly score: number
  /** Of each kind the strongest first, few of each. */
  readonly evidence: readonly LineageEvidence[]
}

/** A statement that contradicts or doubts claims, with its reach. */
export interface Denial {
  readonly report: ReportId
  readonly statement: string
  readonly reaches: readonly ClaimId[]
  readonly kind: 'rebuttal' | 'context'
}
