import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { inBatches, inOrder } from '../../src/hearsay/flow.ts'

test('results come in the order of the inputs, however long each takes', async () => {
  const results = inOrder([30, 1, 20, 2, 3], 3, async (milliseconds) => {
    await sleep(milliseconds)
    return milliseconds
  })
  assert.deepEqual(await Array.fromAsync(results), [30, 1, 20, 2, 3])
})

test('no more than the width is under way at once', async () => {
  let now = 0
  let most = 0
  const results = inOrder(Array.from({ length: 20 }), 4, async () => {
    now += 1
    most = Math.max(most, now)
    await sleep(1)
    now -= 1
  })
  await Array.fromAsync(results)
  assert.equal(most, 4)
})

test('a failure reaches the caller at its place', async () => {
  const seen: number[] = []
  const results = inOrder([1, 2, 3], 3, async (n) => {
    if (n === 2) throw new Error('two')
    return n
  })
  await assert.rejects(async () => {
    for await (const each of results) seen.push(each)
  }, /two/)
  assert.deepEqual(seen, [1])
})

async function* slowly(...items: (number | 'wait')[]) {
  for (const item of items)
    if (item === 'wait') await sleep(60)
    else yield item
}

test('batches are full, or as large as patience lets them grow; nothing is lost', async () => {
  const batches = inBatches(slowly(1, 2, 3, 'wait', 4, 'wait', 5, 6), 2, 20)
  assert.deepEqual(await Array.fromAsync(batches), [[1, 2], [3], [4], [5, 6]])
  assert.deepEqual(await Array.fromAsync(inBatches(slowly(), 2, 20)), [])
})
