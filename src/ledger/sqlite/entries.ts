// Entries at hand: what is written never changes, and weighing asks for the same few reports again and again.
import type { Entry } from '../../domain/entry.ts'
import { readLine } from '../chain.ts'
import type { SqliteDriver } from './driver.ts'
import { entryLine } from './rows.ts'

/** Characters of JSON whose entries are at hand: some hundred reports with their readings. */
const mostKnown = 2_000_000

export class Entries {
  readonly #driver: SqliteDriver
  /** Those asked for last come last. */
  readonly #known = new Map<number, { readonly entry: Entry; readonly length: number }>()
  #length = 0

  constructor(driver: SqliteDriver) {
    this.#driver = driver
  }

  get(sequence: number): Entry | null {
    const known = this.#known.get(sequence)
    if (known === undefined) return this.#read(sequence)
    this.#known.delete(sequence)
    this.#known.set(sequence, known)
    return known.entry
  }

  #read(sequence: number): Entry | null {
    const row = this.#driver.get('SELECT * FROM entry WHERE sequence = ?', sequence)
    const line = row === undefined ? null : entryLine(row)
    const entry = line === null ? null : readLine(line)
    if (line === null || entry === null) return null
    this.#known.set(sequence, { entry, length: line.body.length })
    this.#length += line.body.length
    for (const [oldest, { length }] of this.#known) {
      if (this.#length <= mostKnown || oldest === sequence) break
      this.#known.delete(oldest)
      this.#length -= length
    }
    return entry
  }

  /** What an undone transaction wrote was never written. */
  forgetAll(): void {
    this.#known.clear()
    this.#length = 0
  }
}
