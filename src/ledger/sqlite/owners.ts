// Whose keys lie under a number: weighing asks for the same reports again and again.
import type { ReportId } from '../../domain/id.ts'
import type { SqliteDriver } from './driver.ts'

/** Numbers that are at hand, about a hundred bytes each. */
const mostKnown = 200_000

/**
 * A report's keys lie in the index under a number of their own, which is never given again: keys that
 * are no longer a report's are nobody's, and of two numbers the greater was given later.
 */
export class Owners {
  readonly #driver: SqliteDriver
  readonly #known = new Map<number, ReportId | null>()
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

  /** Null where the keys are nobody's any more. */
  get(number: number): ReportId | null {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    if (this.#known.size >= mostKnown) this.forgetAll()
    const sql = 'SELECT r.id FROM key_owner o JOIN report r ON r.row = o.report WHERE o.number = ?'
    const owner = (this.#driver.get(sql, number)?.id ?? null) as ReportId | null
    this.#known.set(number, owner)
    return owner
  }

  /** A number for new keys of the report in this row; those that it had are nobody's. */
  give(report: number): number {
    this.take(report)
    return this.#driver.run('INSERT INTO key_owner (report) VALUES (?)', report)
  }

  take(report: number): void {
    for (const { number } of this.#driver.all(
      'SELECT number FROM key_owner WHERE report = ?',
      report,
    ))
      this.#known.delete(number as number)
    this.#driver.run('DELETE FROM key_owner WHERE report = ?', report)
  }

  forgetAll(): void {
    this.#known.clear()
  }
}
