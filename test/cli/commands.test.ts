import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { describeCommands } from '../../src/cli/describe.ts'
import { buildProgram } from '../../src/cli/main.ts'
import { hearsay, root } from './run.ts'

test('docs/commands.md tells every command and option ("npm run contract" writes it)', () => {
  assert.equal(readFileSync(path.join(root, 'docs/commands.md'), 'utf8'), describeCommands())
})

test('the commands are those that are promised', () => {
  assert.deepEqual(
    buildProgram()
      .commands.map((command) => command.name())
      .sort(),
    [
      ...['actors', 'add', 'claims', 'clean', 'doctor', 'export', 'log', 'place', 'read'],
      ...['register', 'reports', 'reread', 'reweigh', 'search', 'serve', 'show', 'sources'],
      ...['start', 'verify', 'weigh', 'when'],
    ],
  )
})

test('every command says what it does and gives help', () => {
  const { code, out } = hearsay(['--help'])
  assert.equal(code, 0)
  for (const command of buildProgram().commands) {
    assert.ok(command.summary(), command.name())
    assert.match(out, new RegExp(`^  ${command.name()}`, 'm'))
  }
})

test('a slip of the finger is met with what was meant', () => {
  const { code, err } = hearsay(['clams'])
  assert.equal(code, 1)
  assert.match(err, /Did you mean claims\?/)
  assert.match(hearsay(['claims', '--jsn']).err, /Did you mean --json\?/)
})

test('commands that only look say that there is no ledger yet, and that is no error', () => {
  for (const command of [
    ['verify'],
    ['reports'],
    ['claims'],
    ['sources'],
    ['actors', 'x'],
    ['log'],
    ['reweigh'],
    ['search', 'x'],
    ['reports', '--json'],
  ]) {
    const { code, out, err } = hearsay(command)
    assert.equal(code, 0, command.join(' '))
    assert.equal(out, '')
    assert.match(err, /There is no ledger at .* yet/)
  }
  assert.equal(JSON.parse(hearsay(['verify', '--json']).out).ok, true)
})

test('a web address, an id for many pages and a missing path are refused in words', () => {
  assert.match(hearsay(['add', 'https://daily.example/a']).err, /does not fetch yet/)
  assert.match(hearsay(['add', 'a', 'b', '--id', 'x']).err, /go with one page/)
  const { code, err } = hearsay(['add'])
  assert.equal(code, 1)
  assert.match(err, /missing required argument/)
})

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  assert.equal(hearsay(['--version']).out.trim(), version)
})
