// The README's example is what the program prints.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.join(import.meta.dirname, '..')

test('the example of the README goes in and comes out as it says', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const [given, expected] = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json)
  const args = [path.join(root, 'src/cli/main.ts'), 'read', '--jsonl']
  const input = `${given?.trim()}\n`
  const { stdout } = spawnSync(process.execPath, args, { input, encoding: 'utf8' })
  assert.deepEqual(JSON.parse(stdout).statements, [JSON.parse(expected as string)])
})
