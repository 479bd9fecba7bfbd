// Runs the real command as a user does, with a data folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'

export const root = path.join(import.meta.dirname, '../..')
export const launcher = path.join(root, 'bin/hearsay.js')

export const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-'))
after(() => rmSync(folder, { recursive: true }))

export const environment = { ...process.env, XDG_DATA_HOME: path.join(folder, 'home') }

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function hearsay(args: readonly string[], input: string | Uint8Array = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    input,
    env: environment,
    cwd: folder,
    maxBuffer: 1e8,
  })
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}

export const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
