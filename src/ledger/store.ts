// What a ledger needs of a store. Memory and SQLite give it; PostgreSQL can.
import type { EntityId, ReportId, Sha256 } from '../domain/id.ts'
import type { EntryLine } from './chain.ts'
import type { DayStack } from './day.ts'
import type { Facts, View } from './ledger.ts'
import type { Change, State } from './state.ts'

/** What a store can look up by itself; the rest of a View follows from it. */
export interface Reads extends State, Pick<View, Facts> {
  /** The entries that filed a report's captures, oldest first. */
  filingsOf(report: ReportId): Promise<readonly number[]>
  /** Reports with a name of one of just these entities, the newest filed first. */
  reportsBearing(entities: readonly EntityId[], limit: number): Promise<readonly ReportId[]>
}

/** One serialisable write: all of it or nothing. */
export interface Transaction extends State {
  head: View['head']
  append(line: EntryLine, kind: string): Promise<void>
  /** Keeps bytes under their hash; does nothing where they are kept already. */
  keep(capture: Sha256, bytes: Uint8Array): Promise<void>
  isFiled(report: ReportId, capture: Sha256): Promise<boolean>
  apply(changes: readonly Change[]): Promise<void>
  /** The entries of the open day. */
  readonly day: DayStack
  /** Where the state ends now: what comes later lies behind it. */
  marks(): Promise<Marks>
  /** Takes out all reports, claims and entities that came after the marks. */
  trim(marks: Marks): Promise<void>
  /** Empties the folded state; entries and captures stay. */
  clearState(): Promise<void>
}

/** How many reports, claims and entities have come into the state; a store's own count. */
export interface Marks {
  readonly report: number
  readonly claim: number
  readonly entity: number
}

/** An entry as it lies in the store: `line` is null where it can no longer be read. */
export interface StoredEntry {
  readonly sequence: number
  readonly line: EntryLine | null
}

/** A capture as it lies in the store: `bytes` is null where they can no longer be unpacked. */
export interface StoredCapture {
  readonly capture: Sha256
  readonly bytes: Uint8Array | null
}

export interface Store {
  readonly reads: Reads
  /** Writers take turns; raises Stop where the turn does not come within the store's patience. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** For verify: everything as it lies there, in order. */
  storedEntries(): AsyncIterable<StoredEntry>
  storedCaptures(): AsyncIterable<StoredCapture>
  /** The store's own check of its files; a line for each finding. */
  integrity(): Promise<readonly string[]>
  close(): Promise<void>
}
