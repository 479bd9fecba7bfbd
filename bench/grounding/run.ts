// What does grounding add to reading a report, and what does a register of a million names cost?
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unpack } from '../archive.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { readers } from '../readers.ts'
import { readPolnearTexts } from '../sets/polnear.ts'
import { measureCost } from './cost.ts'
import { measureRegister } from './register.ts'

export async function run(options: Options): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'))
  try {
    const texts = readPolnearTexts(await unpack(options.data, 'polnear'), options.split)
    const costs: Metrics = {}
    for (const each of readers) {
      if (each.name !== (options.reader ?? each.name)) continue
      options.say(`grounding: ${texts.length} reports read by ${each.name}`)
      Object.assign(costs, await measureCost(path.join(folder, `${each.name}.db`), each, texts))
    }
    const register = await measureRegister(path.join(folder, 'register.db'), options)
    return { grounding: { ...costs, ...register } }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
