import type { Sha256 } from './id.ts'

export type MediaType = 'text/html' | 'text/plain' | 'application/pdf' | 'application/jsonl'

/** The bytes as they came; a jsonl capture is one line of its file. */
export interface Capture {
  readonly sha256: Sha256
  /** Length in bytes. */
  readonly size: number
  readonly mediaType: MediaType
  /** Where the bytes came from: a web address or a file's name; never a path of this machine. */
  readonly from: string
  /** When they were taken, ISO 8601 in UTC. */
  readonly taken: string
}
