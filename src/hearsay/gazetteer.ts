// The gazetteer of this machine: built once, read once, shared by all threads.
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { Fault } from '../domain/fault.ts'
import { builtGazetteer, type Sources } from '../ground/places/build/build.ts'
import { type Gazetteer, readGazetteer, shareGazetteer } from '../ground/places/gazetteer.ts'
import { cacheFolder, ownPlaces } from './places.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What is known of places here, or why nothing is. */
export type Places =
  | { readonly bytes: SharedArrayBuffer; readonly file: string }
  | { readonly bytes: null; readonly why: string }

/** What the thread that builds is handed. */
export interface Building {
  readonly sources: Sources
  readonly cache: string
}

const packages = path.join(import.meta.dirname, '..', '..', 'node_modules')

let found: Promise<Places> | null = null

/** Looked for once a process. Where there is no gazetteer, reports are read without places, and this is said. */
export function findPlaces(env: Environment = process.env): Promise<Places> {
  found ??= loadPlaces(env)
  return found
}

async function loadPlaces(env: Environment): Promise<Places> {
  const named = env.HEARSAY_GAZETTEER || null
  if (named === 'none') return { bytes: null, why: 'HEARSAY_GAZETTEER is "none"' }
  try {
    const file = named ?? (await ensurePlaces(env))
    return { bytes: shareGazetteer(file), file }
  } catch (error) {
    const { message } = error as Error
    const remedy = error instanceof Fault ? ` ${error.remedy}` : ''
    process.stderr.write(`Places are left out: ${message}${remedy}\n`)
    return { bytes: null, why: message }
  }
}

/** Built in a thread of its own, as it takes a while. */
async function ensurePlaces(env: Environment): Promise<string> {
  const sources = { packages, dropIn: ownPlaces(env) }
  const cache = cacheFolder(env)
  const built = builtGazetteer(sources, cache)
  if (built !== null) return built
  process.stderr.write('Building the gazetteer (once; about 20 seconds) ...\n')
  const workerData: Building = { sources, cache }
  const worker = new Worker(new URL('./build-gazetteer.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** The gazetteer of shared bytes; costs no more than a look at its head. */
export const openPlaces = (bytes: SharedArrayBuffer): Gazetteer =>
  readGazetteer(Buffer.from(bytes), 'the gazetteer')
