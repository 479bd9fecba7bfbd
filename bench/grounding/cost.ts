// What does grounding add to reading a report?
import { zoneGiven } from '../../src/clean/clean.ts'
import type { Capture } from '../../src/domain/capture.ts'
import type { Reading } from '../../src/domain/reading.ts'
import type { Report } from '../../src/domain/report.ts'
import { registrar } from '../../src/ground/register/registrar.ts'
import { groundTimes } from '../../src/ground/times/times.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing } from '../../src/ledger/ledger.ts'
import { timed } from '../cpu.ts'
import type { Metrics } from '../options.ts'
import { readers } from '../readers.ts'
import type { readPolnearTexts } from '../sets/polnear.ts'
import { openAt } from './open.ts'

/** When the set's articles appeared, about. */
const published = '2016-11-01'

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
  { name, open }: (typeof readers)[number],
  texts: ReturnType<typeof readPolnearTexts>,
): Promise<Metrics> {
  const reader = await open()
  const reading = timed(reader.read)
  const finding = timed(async ({ text, published }: Report) => groundTimes(text, published))
  const grounding = timed(registrar.ground)
  const spent = (): Costs => ({
    ...{ names: 0, read: reading.spent(), times: finding.spent(), grounded: grounding.spent() },
  })
  const ledger = await openAt(file, { ...registrar, ground: grounding.work })
  const costs: Costs[] = []
  for (const { id, text } of texts) {
    const report = zoneGiven({ text, published })
    const before = spent()
    await finding.work(report)
    const read = await reading.work(report)
    await ledger.file([filing(id, report, read)])
    const after = spent()
    const times = after.times - before.times
    costs.push({
      ...{ names: read.names.length, times, grounded: after.grounded - before.grounded },
      // The reader that ships finds the times itself.
      read: after.read - before.read - times,
    })
  }
  await ledger.close()
  const second = costs.slice(costs.length / 2)
  const busy = second.filter(({ names }) => names >= many)
  const metrics = { ...costOf(second, 'reports'), ...costOf(busy, `${many} names and more`) }
  if (name === readers[0]?.name) return metrics
  return Object.fromEntries(
    Object.entries(metrics).map(([key, value]) => [`${key}, ${name}`, value]),
  )
}

function costOf(costs: readonly Costs[], what: string): Metrics {
  const mean = (of: keyof Costs): number =>
    costs.reduce((sum, each) => sum + each[of], 0) / Math.max(1, costs.length)
  return {
    [what]: costs.length,
    [`${what}: names each`]: mean('names'),
    [`${what}: reading in CPU ms`]: mean('read'),
    [`${what}: times in CPU ms`]: mean('times'),
    [`${what}: names to entities in CPU ms`]: mean('grounded'),
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
