// What does grounding add to reading a report?
import { zoneGiven } from '../../src/clean/clean.ts'
import type { Capture } from '../../src/domain/capture.ts'
import type { Reading } from '../../src/domain/reading.ts'
import type { Report } from '../../src/domain/report.ts'
import { registrar } from '../../src/ground/register/registrar.ts'
import { groundTimes } from '../../src/ground/times/times.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing } from '../../src/ledger/ledger.ts'
import { unpack } from '../archive.ts'
import type { Metrics, Options } from '../options.ts'
import { readers } from '../readers.ts'
import { readPolnearTexts } from '../sets/polnear.ts'
import { openAt } from './open.ts'

/** When the set's articles appeared, about. */
const published = '2016-11-01'

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What the stage takes, in ms of CPU, beside what it gives. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ made: T; spent: number }> {
  const began = cpu()
  const made = await work()
  return { made, spent: cpu() - began }
}

interface Costs {
  readonly names: number
  readonly read: number
  readonly times: number
  readonly grounded: number
}

/** So many names and more are many, in a report. */
const many = 50

/** News of one field, filed one after another: the second half is what is measured. */
export async function measureCost(
  file: string,
  { data, split, say, reader }: Options,
): Promise<Metrics> {
  const texts = readPolnearTexts(await unpack(data, 'polnear'), split)
  const chosen = readers.findLast(({ name }) => name === (reader ?? name))
  say(`grounding: ${texts.length} reports read by ${chosen?.name}`)
  const own = await chosen?.open()
  let spent = 0
  const ledger = await openAt(file, {
    ...registrar,
    ground: async (...given) => {
      const { made, spent: own } = await timed(() => registrar.ground(...given))
      spent += own
      return made
    },
  })
  const costs: Costs[] = []
  for (const { id, text } of texts) {
    const report = zoneGiven({ text, published })
    const times = await timed(() => groundTimes(report.text, report.published))
    const read = await timed(() => own?.read(report) as Promise<Reading>)
    spent = 0
    await ledger.file([filing(id, report, read.made)])
    costs.push({
      ...{ names: read.made.names.length, read: read.spent - times.spent },
      ...{ times: times.spent, grounded: spent },
    })
  }
  await ledger.close()
  const second = costs.slice(costs.length / 2)
  return {
    ...costOf(second, 'reports'),
    ...costOf(
      second.filter(({ names }) => names >= many),
      `${many} names and more`,
    ),
  }
}

function costOf(costs: readonly Costs[], what: string): Metrics {
  const mean = (of: keyof Costs): number =>
    costs.reduce((sum, each) => sum + each[of], 0) / Math.max(1, costs.length)
  return {
    [`${what}`]: costs.length,
    [`${what}: names each`]: mean('names'),
    [`${what}: reading, CPU ms`]: mean('read'),
    [`${what}: times, CPU ms`]: mean('times'),
    [`${what}: names to entities, CPU ms`]: mean('grounded'),
    [`${what}: grounding over reading`]: (mean('times') + mean('grounded')) / mean('read'),
  }
}

const filing = (identity: string, report: Report, reading: Reading): Filing => {
  const bytes = Buffer.from(report.text)
  const capture: Capture = {
    ...{ sha256: hashBytes(bytes), size: bytes.length, mediaType: 'text/plain' },
    ...{ from: identity, taken: `${published}T00:00:00Z` },
  }
  return { identity, bytes, capture, report, reading }
}
