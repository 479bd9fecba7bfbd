// Tells listeners when the ledger's head moves, whichever process moved it.
import { Stop } from '../domain/fault.ts'
import type { View } from '../ledger/ledger.ts'
import { lookEvery, mostListeners } from './limits.ts'

export interface Listener {
  /** The newest entry's sequence: once at the start, then each time that it moves. */
  head(sequence: number): void
  /** The desk closes, or the ledger cannot be read any more. */
  end(): void
}

/** Looks at the ledger only while somebody listens. */
export class Pulse {
  readonly #view: Pick<View, 'head'>
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | null = null
  #sequence = 0

  constructor(view: Pick<View, 'head'>) {
    this.#view = view
  }

  /** Returns how to stop listening. Raises Stop where too many listen. */
  async listen(listener: Listener): Promise<() => void> {
    if (this.#listeners.size >= mostListeners)
      throw new Stop('too-many-listeners', {
        message: `${mostListeners} desks listen for updates already.`,
        remedy: 'Close some of their tabs, or reload this page by hand.',
      })
    const { sequence } = await this.#view.head()
    this.#listeners.add(listener)
    this.#sequence = Math.max(this.#sequence, sequence)
    listener.head(sequence)
    this.#timer ??= setInterval(() => void this.#look(), lookEvery)
    return () => this.#drop(listener)
  }

  close(): void {
    for (const listener of [...this.#listeners]) {
      this.#drop(listener)
      listener.end()
    }
  }

  #drop(listener: Listener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  async #look(): Promise<void> {
    try {
      const { sequence } = await this.#view.head()
      if (sequence <= this.#sequence) return
      this.#sequence = sequence
      for (const listener of this.#listeners) listener.head(sequence)
    } catch {
      this.close()
    }
  }
}
