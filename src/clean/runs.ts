// Runs: where stretches of a report's text lie in its capture.
import { Refusal } from '../domain/fault.ts'
import type { Run } from '../domain/report.ts'
import * as limits from './limits.ts'

/**
 * Adds a run; one that is unit by unit, as the last one is, and touches it on both sides, makes it longer.
 * @throws Refusal `page-too-large` beyond limits.runs.
 */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && isExact(last) && isExact(run) && touches(last, run))
    runs[runs.length - 1] = [last[0], last[1] + run[1], last[2], last[3] + run[3]]
  else if (runs.length < limits.runs) runs.push(run)
  else {
    throw new Refusal('page-too-large', {
      message: `The text lies in more than ${limits.runs} pieces in its capture.`,
      remedy: 'Give each report as a file of its own.',
    })
  }
}

const isExact = (run: Run): boolean => run[1] === run[3]

const touches = (a: Run, b: Run): boolean => a[0] + a[1] === b[0] && a[2] + a[3] === b[2]
