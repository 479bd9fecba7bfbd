// The project's own examples hold to their form.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

const root = path.join(import.meta.dirname, '../..')
const python = spawnSync('python3', ['--version']).status === 0

test('our own examples are marked as their form asks, none twice', {
  skip: python ? false : 'python3 is not installed here',
}, () => {
  const check = spawnSync('python3', ['train/own.py', '--check'], { cwd: root, encoding: 'utf8' })
  assert.equal(check.status, 0, check.stderr)
})
