// What collect gives: things that may be reports, each with a name that a person knows it by.
import type { Refusal } from '../domain/fault.ts'

/** A page, a text or a PDF: bytes that hold one report. */
export interface FoundPage {
  readonly kind: 'page'
  /** The path as the user gave it, or `standard input`. */
  readonly name: string
  /** What the report is called where the page itself names no address; null for standard input. */
  readonly place: string | null
  /** Raises Refusal where it cannot be read or is too large. */
  bytes(): Promise<Uint8Array>
}

/** A report that came as a line of JSON with its id and text. */
export interface FoundLine {
  readonly kind: 'line'
  /** The file's name and the line's number. */
  readonly name: string
  /** The line as it came, without its line break. */
  readonly line: Uint8Array
  readonly given: Given
}

/** Something that holds no report. */
export interface FoundFault {
  readonly kind: 'fault'
  readonly name: string
  /** The id that the line states, where it has one. */
  readonly id: string | null
  readonly fault: Refusal
}

export type Found = FoundPage | FoundLine | FoundFault

/** What a line of JSON may say of its report; other keys are passed over. */
export interface Given {
  readonly id: string
  readonly text: string
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
}
