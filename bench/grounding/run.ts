// What does grounding add to reading a report, and what does a register of a million names cost?
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Options, Results } from '../options.ts'
import { measureCost } from './cost.ts'
import { measureRegister } from './register.ts'

export async function run(options: Options): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'))
  try {
    return {
      grounding: {
        ...(await measureCost(path.join(folder, 'reports.db'), options)),
        ...(await measureRegister(path.join(folder, 'register.db'), options)),
      },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
