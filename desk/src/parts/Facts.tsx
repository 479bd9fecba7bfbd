// A short list of what is known: a name, and what stands behind it.
import type { ReactNode } from 'react'
import { texts } from '../texts.ts'

export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-3 gap-y-1">{children}</dl>
)

interface FactProps {
  readonly name: string
  /** Null is not stated, and says so. */
  readonly children: ReactNode
}

export const Fact = ({ name, children }: FactProps) => (
  <div className="col-span-2 grid grid-cols-subgrid items-baseline">
    <dt className="text-soft text-sm">{name}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">
      {children ?? <span className="text-soft">{texts.notStated}</span>}
    </dd>
  </div>
)
