import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../../src/hearsay/job.ts'
import { openPool } from '../../src/hearsay/pool.ts'

const open = () => openPool(1, async () => ({ bytes: null, why: 'none is needed' }))

const job: Job = {
  material: {
    kind: 'line',
    given: { id: 'a', text: 'The ferry stopped, the harbour master said.' },
  },
  want: 'everything',
}
/** What a pool says to a worker that is to end: as a job, it ends one in the middle. */
const ending = 'leave' as unknown as Job

test('a worker that ends in the middle of a report is followed by a fresh one', {
  timeout: 20_000,
}, async () => {
  const pool = open()
  const died = await pool.run(ending)
  assert.equal('fault' in died && died.fault.code, 'worker-died')
  assert.ok('done' in (await pool.run(job)))
  await pool.close()
})
