import type { Filed, Ledger } from '../ledger/ledger.ts'

/** One report given as text, in the words of `hearsay add --jsonl`. */
export interface Given {
  readonly id: string
  readonly text: string
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
}

/** What is served: one ledger, and the way to file into it where that is allowed. */
export interface Desk {
  readonly ledger: Ledger
  /** What people call the ledger: its file's name. */
  readonly name: string
  /** Of Hearsay. */
  readonly version: string
  /** Left out where the ledger takes no reports. Raises Refusal for a report that cannot be taken. */
  file?(given: Given): Promise<Filed>
}
