// What goes to a worker and what comes back.
import type { Hints } from '../clean/clean.ts'
import type { Given } from '../collect/found.ts'
import type { MediaType } from '../domain/capture.ts'
import type { Reading } from '../domain/reading.ts'
import type { FiledReport, Report } from '../domain/report.ts'

export type Material =
  | {
      readonly kind: 'page'
      readonly name: string
      readonly bytes: Uint8Array
      readonly hints: Hints
    }
  | { readonly kind: 'line'; readonly given: Given }
  /** One that is cleaned already, to be read again. */
  | { readonly kind: 'report'; readonly report: FiledReport }

export interface Job {
  readonly material: Material
  /** `clean` stops before reading; `kept` leaves out the layers that no ledger keeps. */
  readonly want: 'clean' | 'kept' | 'everything'
}

/** Asks a worker to end its thread. */
export interface Leave {
  readonly leave: true
}

/** What a worker is started with. */
export interface Equipment {
  /** The bytes of the gazetteer, one copy for all; null where there is none. */
  readonly gazetteer: SharedArrayBuffer | null
}

export interface Done {
  readonly mediaType: MediaType
  readonly report: Report
  readonly reading: Reading
}

/** A fault in the plain form in which it crosses threads. */
export interface PlainFault {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** Said by a worker whose reader is slow, before it reads: how many milliseconds more it may take. */
export interface Extension {
  readonly extension: number
}

export type Result = { readonly done: Done } | { readonly fault: PlainFault }
