// The row that the keys are on. It is the row whose link has the focus, and it is found again on return.
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../keys.ts'

/** Per address, the id of the row that was last in focus. */
const left = new Map<string, string>()

export interface Cursor {
  /** Index of the row, -1 for none. */
  readonly at: number
  stay(index: number, id: string): void
}

interface CursorSettings {
  readonly ids: readonly string[]
  readonly scroller: HTMLElement | null
  readonly virtualizer: () => Virtualizer<HTMLDivElement, Element>
}

export function useCursor({ ids, scroller, virtualizer }: CursorSettings): Cursor {
  const address = useRef(location.href).current
  const [at, setAt] = useState(() => ids.indexOf(left.get(address) ?? ''))
  const [wanted, setWanted] = useState(at >= 0)
  const go = (index: number) => {
    const to = Math.min(Math.max(index, 0), ids.length - 1)
    if (to < 0) return
    virtualizer().scrollToIndex(to, { align: 'auto' })
    setAt(to)
    setWanted(true)
  }
  useKeys({ j: () => go(at + 1), k: () => go(at - 1) })
  // Each time that rows are drawn, until the row is among them.
  useEffect(() => {
    if (!wanted) return
    const link = scroller?.querySelector<HTMLElement>(`[data-index="${at}"] [data-row]`)
    if (link == null) return
    link.focus({ preventScroll: true })
    setWanted(false)
  })
  return {
    at,
    stay: (index, id) => {
      left.set(address, id)
      setAt(index)
    },
  }
}
