// Keys without a modifier, for whoever reads hundreds of reports a day.
import { useEffect, useRef } from 'react'
import { keysAreOn } from './kept.ts'

/** What a key does here. A key of two is pressed one after the other: `g l`. */
export type Keys = Readonly<Record<string, () => void>>

/** Innermost last: a page's keys come before the frame's. */
const bindings: { current: Keys }[] = []
let first: string | null = null
let forget: ReturnType<typeof setTimeout> | undefined

/** How long the second key of two may take, in milliseconds. */
const patience = 1_500

export function useKeys(keys: Keys): void {
  const binding = useRef(keys)
  binding.current = keys
  useEffect(() => {
    bindings.push(binding)
    return () => {
      bindings.splice(bindings.indexOf(binding), 1)
    }
  }, [])
}

const find = (key: string): (() => void) | undefined =>
  bindings.findLast((each) => each.current[key] !== undefined)?.current[key]

const opens = (key: string): boolean =>
  bindings.some((each) => Object.keys(each.current).some((name) => name.startsWith(`${key} `)))

/** Whether keys mean letters here, or belong to a dialog. */
const isBusy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isBusy(event.target) || !keysAreOn()) return
  const key = first === null ? event.key : `${first} ${event.key}`
  clearTimeout(forget)
  first = null
  const act = find(key)
  if (act !== undefined) {
    event.preventDefault()
    act()
  } else if (opens(event.key)) {
    first = event.key
    forget = setTimeout(() => {
      first = null
    }, patience)
  }
}

export const followKeys = (): void => document.addEventListener('keydown', press)

/** Moves the focus to the next or the one before of the links that can be walked through. */
export function walk(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}
