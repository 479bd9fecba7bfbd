// A time expression as the grammar finds it, not yet resolved.
import type { Span } from '../../domain/span.ts'
import type { Meaning, Tense, TimeType } from './meaning.ts'

/** How the words around a time bound or stretch it. */
export type Extent =
  | { readonly kind: 'since' | 'by' | 'before' | 'within' | 'in' }
  /** Two times that one stretch runs between; both of them carry it. */
  | { readonly kind: 'range'; readonly from: Meaning; readonly to: Meaning }
  /** A length and the time that it starts from: "for six months from September". */
  | { readonly kind: 'length'; readonly length: Meaning; readonly start: Meaning }

/** Which number of a date in figures comes first; null where the report does not say. */
export type FigureOrder = 'day' | 'month' | null

export interface FoundTime {
  readonly span: Span
  readonly type: TimeType
  readonly meaning: Meaning
  readonly extent: Extent | null
  /** The tense of the verb nearest to it; null where there is none to be seen. */
  readonly tense: Tense | null
  readonly order: FigureOrder
}
