// Which keys reports have, and the ids of reports by their rows: what weighing asks for most often is at hand.
import type { ReportId } from '../../domain/id.ts'
import type { SqliteDriver } from './driver.ts'

interface Owner {
  readonly id: ReportId
  readonly keys: Uint32Array
}

/** Reports that are at hand, about half a kilobyte each. */
const mostKnown = 10_000

export class Owners {
  readonly #driver: SqliteDriver
  readonly #known = new Map<number, Owner>()
  #version: unknown = null

  constructor(driver: SqliteDriver) {
    this.#driver = driver
  }

  /** Forgets all where another connection has written to the file since. */
  refresh(): void {
    const version = this.#driver.get('PRAGMA data_version')?.data_version
    if (version !== this.#version) this.forgetAll()
    this.#version = version
  }

  get(row: number): Owner {
    const known = this.#known.get(row)
    if (known !== undefined) return known
    if (this.#known.size >= mostKnown) this.forgetAll()
    const found = this.#driver.get('SELECT id, keys FROM report WHERE row = ?', row)
    const keys = Uint32Array.from(JSON.parse(String(found?.keys ?? '[]')) as number[])
    const owner = { id: found?.id as ReportId, keys }
    this.#known.set(row, owner)
    return owner
  }

  forget(row: number): void {
    this.#known.delete(row)
  }

  forgetAll(): void {
    this.#known.clear()
  }
}
