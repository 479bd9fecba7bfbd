// How commands speak: results on standard output, everything else on standard error.
import { once } from 'node:events'
import { SingleBar } from 'cli-progress'

/** Writes to standard output, and waits where the reader is slower. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const printLine = (text: string): Promise<void> => print(`${text}\n`)

export const printJson = (value: unknown): Promise<void> => printLine(JSON.stringify(value))

export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** A reader that went away (`| head`) ends the command without a word. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

export interface Progress {
  step(done: number): void
  end(): void
}

/** Milliseconds between two plain lines off a terminal. */
const plainEvery = 5000

/** Progress on standard error: a bar on a terminal, off it a plain line now and then. */
export const startProgress = (total: number, unit: string): Progress =>
  process.stderr.isTTY ? startBar(total, unit) : startLines(total, unit)

function startBar(total: number, unit: string): Progress {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `  {bar} {value}/{total} ${unit}, {speed}/s, {eta_formatted} left`,
    hideCursor: true,
    clearOnComplete: true,
  })
  const speed = speedometer()
  bar.start(total, 0, { speed: '-' })
  return { step: (done) => bar.update(done, { speed: speed(done) }), end: () => bar.stop() }
}

function startLines(total: number, unit: string): Progress {
  const speed = speedometer()
  let done = 0
  const timer = setInterval(() => {
    tell(`  ${done} of ${total} ${unit}, ${speed(done)}/s`)
  }, plainEvery)
  return {
    step: (now) => {
      done = now
    },
    end: () => clearInterval(timer),
  }
}

/** Units a second since the start. */
function speedometer(): (done: number) => string {
  const began = Date.now()
  return (done) => (done / Math.max(1, (Date.now() - began) / 1000)).toFixed(1)
}

/** `1 report`, `2 reports`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
