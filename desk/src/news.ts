// What is shown stays as it is until the reader asks for what is new.
import { useQuery } from '@tanstack/react-query'
import { useLive } from './live.ts'

export interface Shown<Part> {
  /** Names what is shown among all that is. */
  readonly key: readonly unknown[]
  /** What of it is compared; undefined while it is not there. */
  readonly part: Part | undefined
  /** When it came, in milliseconds. */
  readonly came: number
  /** Asks for the same part anew. */
  ask(): Promise<Part>
}

/** The part as it is now, where the ledger has grown since and the part is not what is shown. */
export function useNews<Part>({ key, part, came, ask }: Shown<Part>): Part | null {
  const { sequence, moved } = useLive()
  const { data } = useQuery({
    queryKey: ['news', sequence, ...key],
    queryFn: ask,
    enabled: part !== undefined && came < moved,
    gcTime: 0,
  })
  if (part === undefined || data === undefined || came >= moved) return null
  return JSON.stringify(data) === JSON.stringify(part) ? null : data
}
