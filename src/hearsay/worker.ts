// One thread of the pool: cleans and reads one report at a time, and survives whatever it holds.
import { parentPort, workerData } from 'node:worker_threads'
import { clean, sniff, zoneGiven } from '../clean/clean.ts'
import type { MediaType } from '../domain/capture.ts'
import { Fault, Refusal } from '../domain/fault.ts'
import type { Reading } from '../domain/reading.ts'
import type { Report } from '../domain/report.ts'
import { openPlaces } from './gazetteer.ts'
import { grounded } from './grounding.ts'
import type { Done, Equipment, Extension, Job, Leave, Material, Result } from './job.ts'
import { longestText } from './limits.ts'
import { openReader } from './readers.ts'

const { gazetteer } = workerData as Equipment

/** Its name stands in every reading. */
const reader = grounded(
  await openReader(process.env),
  gazetteer === null ? null : openPlaces(gazetteer),
)

const noReading: Reading = {
  reader: reader.name,
  ...{ sentences: [], tokens: [], names: [], times: [], places: [] },
  ...{ attributions: [], events: [], coreference: [], statements: [] },
}

async function work({ material, want }: Job): Promise<Done> {
  const { mediaType, report } = await cleanMaterial(material)
  if (want === 'clean') return { mediaType, report, reading: noReading }
  if (report.text.length > longestText) throw tooLong(report.text.length)
  if (reader.pace) tell({ extension: reader.pace * report.text.length })
  const reading = await reader.read(report)
  // What is filed is grounded by the ledger, which knows more entities: the register stays unloaded.
  if (want === 'kept') return { mediaType, report, reading: { ...reading, tokens: [], events: [] } }
  const { groundReading } = await import('../ground/register/reading.ts')
  return { mediaType, report, reading: await groundReading(report, reading) }
}

const tell = (message: Result | Extension): void => parentPort?.postMessage(message)

async function cleanMaterial(
  material: Material,
): Promise<{ mediaType: MediaType; report: Report }> {
  if (material.kind === 'line')
    return { mediaType: 'application/jsonl', report: zoneGiven(material.given) }
  if (material.kind === 'report')
    return { mediaType: material.report.capture.mediaType, report: material.report }
  const mediaType = sniff(material.bytes, material.name)
  return { mediaType, report: await clean(material.bytes, mediaType, material.hints) }
}

const tooLong = (length: number): Refusal =>
  new Refusal('too-long', {
    message: `Its text has ${length} characters; at most ${longestText} are read.`,
    remedy: 'Cut it into its chapters or articles, and add each of them.',
  })

async function answer(job: Job): Promise<Result> {
  try {
    return { done: await work(job) }
  } catch (error) {
    if (error instanceof Fault)
      return { fault: { code: error.code, message: error.message, remedy: error.remedy } }
    return {
      fault: {
        code: 'defect',
        message: `Hearsay failed on this report: ${(error as Error).stack?.split('\n')[0]}.`,
        remedy: 'Nothing else is affected; please report it with the file that shows it.',
      },
    }
  }
}

parentPort?.on('message', (job: Job | Leave) => {
  if ('leave' in job) process.exit()
  void answer(job).then(tell)
})
parentPort?.postMessage('ready')
