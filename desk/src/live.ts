// The ledger's head, as the API tells of it while this tab is looked at.
import { useSyncExternalStore } from 'react'

export interface Live {
  /** The newest entry's sequence; 0 while not known. */
  readonly sequence: number
  /** When it was seen to move, in milliseconds; 0 while it stands where it was first seen. */
  readonly moved: number
  /** Whether the desk can be reached. */
  readonly reached: boolean
}

let live: Live = { sequence: 0, moved: 0, reached: true }
const listeners = new Set<() => void>()

function tell(change: Partial<Live>): void {
  live = { ...live, ...change }
  for (const listener of listeners) listener()
}

function seeHead(sequence: number): void {
  const moved = live.sequence > 0 && sequence > live.sequence ? Date.now() : live.moved
  tell({ sequence, moved, reached: true })
}

function listen(): EventSource {
  const source = new EventSource('/api/events')
  source.addEventListener('head', (event: MessageEvent<string>) =>
    seeHead(JSON.parse(event.data).sequence),
  )
  source.addEventListener('error', () => tell({ reached: false }))
  return source
}

/** A browser gives one site few connections at a time: a hidden tab holds none of them. */
export function followLedger(): void {
  let source: EventSource | null = null
  const turn = () => {
    if (document.hidden) {
      source?.close()
      source = null
    } else source ??= listen()
  }
  document.addEventListener('visibilitychange', turn)
  turn()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLive = (): Live => useSyncExternalStore(subscribe, () => live)
