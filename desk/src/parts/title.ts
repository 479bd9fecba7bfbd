import { useEffect } from 'react'
import { texts } from '../texts.ts'

/** Names the tab; empty parts are left out. */
export function useTitle(...parts: readonly string[]): void {
  const title = texts.title(...parts.filter((part) => part !== ''))
  useEffect(() => {
    document.title = title
  }, [title])
}
