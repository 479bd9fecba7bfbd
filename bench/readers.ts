// The readers that the benches of the layers measure beside one another.
import { type Reader, rules } from '../src/read/reader.ts'

interface Entry {
  readonly name: string
  readonly open: () => Promise<Reader>
}

/** The first is the one that ships: its metrics bear their bare names, those of others end in `, NAME`. */
export const readers: readonly Entry[] = [{ name: 'rules', open: async () => rules }]
