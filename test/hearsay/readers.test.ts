// Which reader the environment chooses.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stop } from '../../src/domain/fault.ts'
import { openReader } from '../../src/hearsay/readers.ts'

test('the rules read unless another reader is named', async () => {
  assert.match((await openReader({})).name, /^rules /)
  assert.match((await openReader({ HEARSAY_READER: 'rules' })).name, /^rules /)
})

test('a reader that there is not is named, with those that there are', () =>
  assert.rejects(
    openReader({ HEARSAY_READER: 'constructor' }),
    (fault) =>
      fault instanceof Stop &&
      /constructor/.test(fault.message) &&
      /rules, trained/.test(fault.remedy),
  ))

test('a folder without weights is named', () =>
  assert.rejects(
    openReader({ HEARSAY_READER: 'trained', HEARSAY_WEIGHTS: import.meta.dirname }),
    (fault) => fault instanceof Stop && fault.message.includes(import.meta.dirname),
  ))
