import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job, Leave } from '../../src/hearsay/job.ts'
import { heavy } from '../../src/hearsay/limits.ts'
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
const ending: Job & Leave = { ...job, leave: true }

test('a worker that ends in the middle of a report is followed by a fresh one', {
  timeout: 20_000,
}, async () => {
  const pool = open()
  const died = await pool.run(ending)
  assert.equal('fault' in died && died.fault.code, 'worker-died')
  assert.ok('done' in (await pool.run(job)))
  await pool.close()
})

test('long texts are worked on one after another, others side by side', async () => {
  const startedFor = async (text: string) => {
    let started = 0
    const pool = openPool(2, async () => {
      started += 1
      return { bytes: null, why: 'none is needed' }
    })
    const long: Job = { material: { kind: 'line', given: { id: 'a', text } }, want: 'clean' }
    await Promise.all([pool.run(long), pool.run(long)])
    await pool.close()
    return started
  }
  assert.equal(await startedFor('The ferry stopped. '.repeat(heavy / 19 + 1)), 1)
  assert.equal(await startedFor('The ferry stopped.'), 2)
})
