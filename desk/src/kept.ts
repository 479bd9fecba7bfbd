// Choices that a person makes for this browser: theme, keys.
import { useSyncExternalStore } from 'react'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const listeners = new Set<() => void>()

/** A browser may refuse to keep anything; the choice then holds until the page is left. */
const unkept = new Map<string, string>()

function read(name: string): string | null {
  try {
    return localStorage.getItem(`hearsay.${name}`)
  } catch {
    return unkept.get(name) ?? null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`hearsay.${name}`, value)
  } catch {
    unkept.set(name, value)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const theme = (): Theme => themes.find((each) => each === read('theme')) ?? 'system'

export const keysAreOn = (): boolean => read('keys') !== 'off'

export const useKeysAreOn = (): boolean => useSyncExternalStore(subscribe, keysAreOn)

export const setKeys = (on: boolean): void => keep('keys', on ? 'on' : 'off')

export const useTheme = (): Theme => useSyncExternalStore(subscribe, theme)

export function wearTheme(chosen: Theme = theme()): void {
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

export function turnTheme(): void {
  const next = themes[(themes.indexOf(theme()) + 1) % themes.length] as Theme
  keep('theme', next)
  wearTheme(next)
}
