// Worker threads that clean and read, each report within its limits of time and memory.
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Stop } from '../domain/fault.ts'
import { findPlaces, type Places } from './gazetteer.ts'
import type { Equipment, Extension, Job, Leave, PlainFault, Result } from './job.ts'
import { heavy, mostWorkers, patience, reportTime, workerHeap } from './limits.ts'

export interface Pool {
  /** How many reports are worked on at once. */
  readonly size: number
  /** What goes wrong with a report is its fault; raises Stop only where no worker can be started. */
  run(job: Job): Promise<Result>
  close(): Promise<void>
}

/** `find` is asked once the first worker is needed. */
export function openPool(
  size = Math.min(mostWorkers, availableParallelism()),
  find: () => Promise<Places> = findPlaces,
): Pool {
  const idle: Seat[] = []
  const waiting: ((seat: Seat) => void)[] = []
  const seats: Seat[] = []
  const release = (seat: Seat) => {
    const next = waiting.shift()
    if (next === undefined) idle.push(seat)
    else next(seat)
  }
  /** Seats are taken up as they are needed: one report starts one worker. */
  const take = (): Promise<Seat> => {
    const free = idle.pop()
    if (free !== undefined) return Promise.resolve(free)
    if (seats.length < size) {
      const seat = new Seat(find)
      seats.push(seat)
      return Promise.resolve(seat)
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const work = async (job: Job) => {
    const seat = await take()
    try {
      return await seat.run(job)
    } finally {
      release(seat)
    }
  }
  let lastHeavy: Promise<unknown> = Promise.resolve()
  return {
    size,
    run: (job) => {
      if (sizeOf(job) < heavy) return work(job)
      const result = lastHeavy.then(() => work(job))
      lastHeavy = result.catch(() => {})
      return result
    },
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()))
    },
  }
}

const sizeOf = ({ material }: Job): number =>
  material.kind === 'page'
    ? material.bytes.length
    : (material.kind === 'line' ? material.given : material.report).text.length

/** A place for one worker; one that dies or hangs is followed by a fresh one. */
class Seat {
  readonly #find: () => Promise<Places>
  #worker: Promise<Worker> | null = null

  constructor(find: () => Promise<Places>) {
    this.#find = find
  }

  async run(job: Job): Promise<Result> {
    this.#worker ??= this.#find().then(({ bytes }) => startInTurn({ gazetteer: bytes }))
    const worker = await this.#worker.catch((cause: unknown) => {
      this.#worker = null
      throw notLoaded(cause)
    })
    const result = await ask(worker, job)
    if ('fault' in result && result.fault.code in fatal) await this.close()
    return result
  }

  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => null)
    this.#worker = null
    if (worker) await end(worker)
  }
}

/**
 * Asks a worker to leave, and makes it where it does not: one that is stopped in the middle of the
 * runtime's own code takes the whole process with it.
 */
async function end(worker: Worker): Promise<void> {
  if (worker.threadId === gone) return
  const left = once(worker, 'exit')
  worker.postMessage({ leave: true } satisfies Leave)
  const force = setTimeout(() => void worker.terminate(), patience)
  await left
  clearTimeout(force)
}

/** The number of a thread that has ended. */
const gone = -1

let started: Promise<unknown> = Promise.resolve()

/** Loading takes more memory than what is loaded: one worker after another takes it but once. */
function startInTurn(equipment: Equipment): Promise<Worker> {
  const worker = started.then(() => start(equipment))
  started = worker.catch(() => {})
  return worker
}

/** Resolves when the worker has loaded what it needs, so that loading counts against no report. */
function start(equipment: Equipment): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: equipment,
    resourceLimits: { maxOldGenerationSizeMb: workerHeap, maxYoungGenerationSizeMb: 16 },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject)
      resolve(worker)
    })
    worker.once('error', reject)
  })
}

const notLoaded = (cause: unknown) =>
  new Stop('reader-not-loaded', {
    message: `The reader cannot be loaded: ${(cause as Error).message.replace(/\.$/, '')}.`,
    remedy:
      remedyIn(cause) ??
      'Run "npm ci --include=optional" in the project; "hearsay doctor" tells what is missing.',
    cause,
  })

/** A fault that crossed threads is a plain error with the fault's own words. */
const remedyIn = (cause: unknown): string | null => {
  const { remedy } = cause as { remedy?: unknown }
  return typeof remedy === 'string' ? remedy : null
}

/** Faults after which a worker is not to be used again. */
const fatal: Readonly<Record<string, PlainFault>> = {
  'too-slow': {
    code: 'too-slow',
    message: `This report took more than its time: ${reportTime / 1000} seconds, or more for a long text where the reader is slow.`,
    remedy: 'Save the article alone, or give its text as a JSON line.',
  },
  'too-much-memory': {
    code: 'too-much-memory',
    message: `This report took more than ${workerHeap} MB of memory to read.`,
    remedy: 'Save the article alone, or give its text as a JSON line.',
  },
  'worker-died': {
    code: 'worker-died',
    message: 'Reading this report ended its worker thread.',
    remedy: 'Nothing else is affected; please report it with the file that shows it.',
  },
}

/** A worker that ended otherwise than by its heap's limit shows a defect. */
const faultOf = (cause: unknown): PlainFault =>
  (cause as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? (fatal['too-much-memory'] as PlainFault)
    : (fatal['worker-died'] as PlainFault)

function ask(worker: Worker, job: Job): Promise<Result> {
  return new Promise((resolve) => {
    const settle = (result: Result) => {
      clearTimeout(timer)
      worker.off('message', hear)
      worker.off('error', die)
      worker.off('exit', die)
      resolve(result)
    }
    const die = (cause: unknown) => settle({ fault: faultOf(cause) })
    // An answer that came while this thread was busy is waiting to be heard: it gets two turns more.
    const late = () =>
      setImmediate(() => setImmediate(settle, { fault: fatal['too-slow'] as PlainFault }))
    let timer = setTimeout(late, reportTime)
    const hear = (message: Result | Extension) => {
      if (!('extension' in message)) return settle(message)
      clearTimeout(timer)
      timer = setTimeout(late, reportTime + message.extension)
    }
    worker.on('message', hear)
    worker.on('error', die)
    worker.on('exit', die)
    worker.postMessage(job)
  })
}
