// Live updates as server-sent events.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Environment } from '../guard.ts'
import { heartbeatEvery } from '../limits.ts'
import type { Pulse } from '../pulse.ts'
import { sends } from './answers.ts'

const route = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Says "head" with the newest entry\'s sequence, at once and whenever the ledger grows',
  responses: sends('Events: `event: head`, `data: {"sequence": 17}`', 'text/event-stream'),
})

export function addEvents(api: OpenAPIHono<Environment>, pulse: Pulse): void {
  api.openapi(route, async (c) => {
    const ended = Promise.withResolvers<void>()
    const waiting: number[] = []
    let tell = (sequence: number) => void waiting.push(sequence)
    const stop = await pulse.listen({ head: (sequence) => tell(sequence), end: ended.resolve })
    return streamSSE(c, async (stream) => {
      stream.onAbort(ended.resolve)
      tell = (sequence) =>
        void stream.writeSSE({ event: 'head', data: JSON.stringify({ sequence }) })
      for (const sequence of waiting) tell(sequence)
      const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatEvery)
      await ended.promise
      clearInterval(heartbeat)
      stop()
    })
  })
}
