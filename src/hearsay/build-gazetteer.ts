// The thread that builds the gazetteer; answers with its file.
import { parentPort, workerData } from 'node:worker_threads'
import { ensureGazetteer } from '../ground/places/build/build.ts'
import type { Building } from './gazetteer.ts'

const { sources, cache } = workerData as Building
parentPort?.postMessage(ensureGazetteer(sources, cache))
