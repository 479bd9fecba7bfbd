// The readers that the benches of the layers measure beside one another.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Gazetteer } from '../src/ground/places/gazetteer.ts'
import { grounded } from '../src/hearsay/grounding.ts'
import { type Reader, rules } from '../src/read/reader.ts'
import { weightsFolder } from '../src/read/trained/weights.ts'
import { openTrained } from '../src/read/trained.ts'

interface Entry {
  readonly name: string
  /** Times are grounded, and places by the gazetteer if one is given. */
  readonly open: (gazetteer?: Gazetteer) => Promise<Reader>
}

const weights = weightsFolder(process.env)

/**
 * The first is the one that ships: its metrics bear their bare names, those of others end in `, NAME`.
 * The trained one is measured where its weights are.
 */
export const readers: readonly Entry[] = [
  { name: 'rules', open: async (gazetteer) => grounded(rules, gazetteer) },
  ...(existsSync(path.join(weights, 'manifest.json'))
    ? [
        {
          name: 'trained',
          open: async (gazetteer?: Gazetteer) => grounded(await openTrained(weights), gazetteer),
        },
      ]
    : []),
]
