// Short words to the reader that something was done; read out by screen readers.
import { useSyncExternalStore } from 'react'

let said = ''
let hush: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function tell(words: string): void {
  said = words
  for (const listener of listeners) listener()
}

/** How long words stay, in milliseconds. */
const stay = 4_000

export function say(words: string): void {
  clearTimeout(hush)
  tell(words)
  hush = setTimeout(() => tell(''), stay)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSaid = (): string => useSyncExternalStore(subscribe, () => said)

/** Copies, and says so; where the browser refuses, shows what was to be copied. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(done)
  } catch {
    say(text)
  }
}
