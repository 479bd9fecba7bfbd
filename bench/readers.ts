// The readers that the benches of the layers measure beside one another.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { grounded } from '../src/hearsay/grounding.ts'
import { type Reader, rules } from '../src/read/reader.ts'
import { weightsFolder } from '../src/read/trained/weights.ts'
import { openTrained } from '../src/read/trained.ts'

interface Entry {
  readonly name: string
  readonly open: () => Promise<Reader>
}

const weights = weightsFolder(process.env)

/**
 * The first is the one that ships: its metrics bear their bare names, those of others end in `, NAME`.
 * The trained one is measured where its weights are.
 */
export const readers: readonly Entry[] = [
  { name: 'rules', open: async () => grounded(rules) },
  ...(existsSync(path.join(weights, 'manifest.json'))
    ? [{ name: 'trained', open: async () => grounded(await openTrained(weights)) }]
    : []),
]
