import type { ClaimId, ReportId, StatementId } from './id.ts'
import type { Interval } from './interval.ts'
import type { Span } from './span.ts'

export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown'
export type Polarity = 'positive' | 'negative'
export type Phase = 'planned' | 'ongoing' | 'done'
/** The reporting text's own attitude in its cue. */
export type Force = 'neutral' | 'endorsing' | 'distancing'
export type Stance = 'supports' | 'denies' | 'doubts'
/** How a statement's strength differs from that of the statement which it renders. */
export type Drift = 'firmer' | 'weaker' | 'same'

/** Whoever is said to know; one link of a chain. */
export interface Source {
  /** Its canonical or surface name, or `unnamed: ` and the words that stand for it. */
  readonly name: string
  readonly span: Span
  /** The words that say that it says so. */
  readonly cue: Span | null
  /** Its canonical name, once grounded. */
  readonly entity?: string
  readonly entityId?: string
}

/** One event said once, in one report, through one chain. Every span is of the report's text. */
export interface Statement {
  /** The smallest clause or sentence that carries it. */
  readonly evidence: Span
  /** The head of what is said to happen. */
  readonly event: Span
  readonly who: Span | null
  readonly whom: Span | null
  readonly hedge: Span | null
  /** The days that its own words give; see tensedOf for what else is known. */
  readonly when: Interval | null
  readonly where: Span | null
  /** From the outlet (left out) inward, origin last; empty: the outlet's own voice. */
  readonly chain: readonly Source[]
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly phase: Phase
  readonly force: Force
  readonly quoted: boolean
}

/** Where tense alone puts an event: by the report's day, on it, or after it. */
export interface Tensed {
  readonly side: 'by' | 'on' | 'after'
  /** An ISO day. */
  readonly day: string
}

const sides = { done: 'by', ongoing: 'on', planned: 'after' } as const

/** When a statement's event lies where no words say so; null where words do, or the report is not dated. */
export const tensedOf = (
  { when, phase }: Pick<Statement, 'when' | 'phase'>,
  published: string | null,
): Tensed | null =>
  when !== null || published === null ? null : { side: sides[phase], day: published.slice(0, 10) }

/** Who stands behind what is shown of a statement: the machine alone, or a person's decision. */
export type Standing = 'read' | 'accepted' | 'corrected' | 'rejected'

/** A statement as the ledger holds it, persons' decisions applied. */
export interface FiledStatement extends Statement {
  readonly id: StatementId
  readonly report: ReportId
  readonly claim: ClaimId
  readonly stance: Stance
  readonly standing: Standing
}

export const certainties: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown']
export const polarities: readonly Polarity[] = ['positive', 'negative']
export const phases: readonly Phase[] = ['planned', 'ongoing', 'done']
export const forces: readonly Force[] = ['neutral', 'endorsing', 'distancing']
export const stances: readonly Stance[] = ['supports', 'denies', 'doubts']

/** The last source of a chain; null where the outlet speaks in its own voice. */
export const originOf = (chain: readonly Source[]): Source | null => chain.at(-1) ?? null

/** How a statement stands to a claim of this sense. */
export const stanceTo = (
  sense: Polarity,
  { certainty, polarity }: Pick<Statement, 'certainty' | 'polarity'>,
): Stance => (certainty === 'unknown' ? 'doubts' : polarity === sense ? 'supports' : 'denies')

export const isUnnamed = (source: Source): boolean => source.name.startsWith('unnamed')
