// Live updates.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostListeners } from '../../src/http/limits.ts'
import { type Listener, Pulse } from '../../src/http/pulse.ts'
import { serve } from '../../src/http/serve.ts'
import { filing } from '../views/make.ts'
import { makeDesk } from './make.ts'

/** Reads a stream of events until `enough` of them came or it ended. */
async function readEvents(answer: Response, enough: number): Promise<number[]> {
  const sequences: number[] = []
  let text = ''
  for await (const part of answer.body as AsyncIterable<Uint8Array>) {
    text += Buffer.from(part).toString()
    sequences.length = 0
    for (const [, sequence] of text.matchAll(/event: head\ndata: \{"sequence":(\d+)\}\n/g))
      sequences.push(Number(sequence))
    if (sequences.length >= enough) break
  }
  return sequences
}

test('a listener is told the head at once, and again when a report is filed', async () => {
  const desk = await makeDesk()
  const served = await serve(desk, { port: 0 })
  const answer = await fetch(`${served.address}/api/events`)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
  const filed = desk.ledger.file([filing({ identity: 'new', text: 'A new report' })])
  const sequences = await readEvents(answer, 2)
  await filed
  assert.deepEqual(sequences, [11, 13])
  await served.close()
})

test('a listener that goes away is forgotten', async () => {
  const desk = await makeDesk()
  let looks = 0
  const head = () => {
    looks += 1
    return desk.ledger.head()
  }
  const served = await serve({ ...desk, ledger: { ...desk.ledger, head } }, { port: 0 })
  const control = new AbortController()
  const answer = await fetch(`${served.address}/api/events`, { signal: control.signal })
  await readEvents(answer, 1).catch(() => {})
  control.abort()
  await new Promise((resolve) => setTimeout(resolve, 100))
  const before = looks
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  assert.equal(looks, before)
  await served.close()
})

test('closing ends live streams, and does so at once', async () => {
  const served = await serve(await makeDesk(), { port: 0 })
  const answer = await fetch(`${served.address}/api/events`)
  const ended = readEvents(answer, 99)
  const start = performance.now()
  await served.close()
  assert.deepEqual(await ended, [11])
  assert.ok(performance.now() - start < 1_000)
})

const listener = (head: (sequence: number) => void = () => {}): Listener => ({
  head,
  end: () => {},
})

test('the ledger is looked at only while somebody listens', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let looks = 0
  const pulse = new Pulse({
    head: async () => {
      looks += 1
      return { sequence: looks, hash: '' as never }
    },
  })
  t.mock.timers.tick(5_000)
  assert.equal(looks, 0)
  const heard: number[] = []
  const stop = await pulse.listen(listener((sequence) => heard.push(sequence)))
  t.mock.timers.tick(1_000)
  await Promise.resolve()
  t.mock.timers.tick(1_000)
  await Promise.resolve()
  assert.deepEqual(heard, [1, 2, 3])
  stop()
  t.mock.timers.tick(5_000)
  assert.equal(looks, 3)
})

test('listeners end when the ledger cannot be read any more', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let broken = false
  const head = async () => {
    if (broken) throw new Error('closed')
    return { sequence: 1, hash: '' as never }
  }
  const pulse = new Pulse({ head })
  const ended = Promise.withResolvers<void>()
  await pulse.listen({ head: () => {}, end: ended.resolve })
  broken = true
  t.mock.timers.tick(1_000)
  await ended.promise
})

test('too many listeners are told so', async () => {
  const pulse = new Pulse({ head: async () => ({ sequence: 1, hash: '' as never }) })
  for (let n = 0; n < mostListeners; n += 1) await pulse.listen(listener())
  await assert.rejects(pulse.listen(listener()), { code: 'too-many-listeners' })
  pulse.close()
})
