// Two processes file into one ledger and are killed at random moments; what was acknowledged must be there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { reportId } from '../../src/ledger/identity.ts'
import { openFile } from './settings.ts'

export interface KillSettings {
  readonly folder: string
  readonly kills: number
  /** Of both processes together. */
  readonly reports: number
  readonly seed: number
}

export async function killWhileFiling({ folder, kills, reports, seed }: KillSettings) {
  const file = path.join(folder, `kill-${seed}.db`)
  const acknowledged = new Set<string>()
  const findings: string[] = []
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let kill = 0; kill <= kills; kill += 1) {
    const filers = ['a', 'b'].map((name) => startFiler(file, name, reports / 2, acknowledged))
    if (kill < kills) {
      await sleep(150 + random() * 900)
      for (const { child } of filers) child.kill('SIGKILL')
    }
    await Promise.all(filers.map(({ ended }) => ended))
    const ledger = await openFile(file)
    const verdict = await ledger.verify()
    findings.push(...verdict.findings.map((each) => `after kill ${kill}: ${each.culprit}`))
    await ledger.close()
  }
  const ledger = await openFile(file)
  const lost: string[] = []
  for (const identity of acknowledged)
    if ((await ledger.report(reportId(identity))) === null) lost.push(identity)
  const totals = await ledger.totals()
  await ledger.close()
  return { lost, findings, reports: totals.reports, acknowledged: acknowledged.size }
}

function startFiler(file: string, name: string, count: number, acknowledged: Set<string>) {
  const script = path.join(import.meta.dirname, 'filer.ts')
  const child = spawn(process.execPath, [script, file, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  })
  let rest = ''
  child.stdout.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    for (const line of lines) acknowledged.add(line)
  })
  return { child, ended: once(child, 'close') }
}
