import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { folder, hearsay, lines } from './run.ts'

const ledger = ['--ledger', path.join(folder, 'register.db')]
const register = (...args: string[]) => hearsay([...ledger, 'register', ...args])

test('pairs of names are judged line by line, and a line that is no pair is told in its place', () => {
  const pairs = [
    { id: 1, a: 'Yevhen Korolchuk', b: 'Євген Корольчук', kind: 'person' },
    'nonsense',
    { id: 3, a: 'Harbour Board Ltd', b: 'White Heron Bank', kind: 'organization' },
  ]
  const input = pairs.map((pair) => (pair === 'nonsense' ? pair : JSON.stringify(pair))).join('\n')
  const { code, out } = hearsay(['register', 'match', '--jsonl'], input)
  const [first, second, third] = lines(out) as { id: unknown; same?: boolean; error?: string }[]
  assert.equal(code, 2)
  assert.deepEqual([first?.id, first?.same, third?.id, third?.same], [1, true, 3, false])
  assert.ok(second?.error)
})

test('a name that a person teaches is found, shown with its entry, and undone again', () => {
  const id = 'national-resistance-center'
  const taught = register(
    ...['name', id, 'the tidy plank', '--form', 'garble'],
    ...['--reason', 'seen in copies', '--by', 'Ada'],
  )
  assert.equal(taught.code, 0, taught.err)
  const entry = /^entry (\d+);/.exec(taught.out)?.[1] as string
  assert.match(register('list', 'tidy plank').out, /^national-resistance-center/)
  assert.match(register('show', id).out, /the tidy plank {2}garble, from entry 2/)
  assert.equal(register('undo', entry, '--reason', 'a slip', '--by', 'Ada').code, 0)
  assert.equal(register('list', 'tidy plank').out, '')
  assert.match(register('show', id).out, /named by Ada: seen in copies \(withdrawn\)/)
})

test('entities come in as CSV and go out as CSV and FollowTheMoney', () => {
  const file = path.join(folder, 'boards.csv')
  writeFileSync(file, 'kind,name,form\norganization,Quay Board,\nperson,Ada Lum,\n')
  assert.match(register('import', file).out, /2 entities imported/)
  assert.match(register('export').out, /organization,Quay Board,official/)
  assert.match(register('export', '--format', 'ftm').out, /"schema":"Person"/)
  const [row] = lines(register('list', 'Lum, Ada', '--json').out) as { id: string }[]
  assert.match(register('show', row?.id ?? '').out, /^Ada Lum/)
})
