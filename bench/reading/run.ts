// How fast is a report read?
import { type Given, zoneGiven } from '../../src/clean/clean.ts'
import type { Reader } from '../../src/read/reader.ts'
import { unpack } from '../archive.ts'
import { measureLayer } from '../layer.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { readPolnear } from '../sets/polnear.ts'

/** Reports of this many UTF-16 units are a usual length. */
const usualLength = 3000

/** After one round to warm up, rounds of all articles are read until so many seconds are spent. */
const enough = 3

async function measure(reader: Reader, texts: readonly Given[]): Promise<Metrics> {
  const reports = texts.map((text) => zoneGiven(text))
  const usual = reports.reduce((sum, { text }) => sum + text.length, 0) / usualLength
  const readAll = async (): Promise<void> => {
    for (const report of reports) await reader.read(report)
  }
  await readAll()
  const before = process.cpuUsage()
  const began = performance.now()
  let rounds = 0
  let seconds = 0
  for (; seconds < enough; rounds += 1) {
    await readAll()
    seconds = (performance.now() - began) / 1000
  }
  const { user, system } = process.cpuUsage(before)
  return {
    'reports of 3,000 characters per CPU second': (rounds * usual) / ((user + system) / 1e6),
    'reports of 3,000 characters per second': (rounds * usual) / seconds,
  }
}

export const run = (options: Options): Promise<Results> =>
  measureLayer('reading', options, {
    PolNeAR: async () => {
      const articles = readPolnear(await unpack(options.data, 'polnear'), options.split)
      return (reader) => measure(reader, articles)
    },
  })
