// What a page says when there is nothing to show: it waits, it failed, it is empty.
import type { ReactNode } from 'react'
import { Problem } from '../api.ts'
import { texts } from '../texts.ts'

/** Shown late, so that a quick answer does not flicker. */
export const Waiting = () => (
  <p role="status" className="appear-late px-4 py-12 text-center text-soft">
    {texts.frame.reading}
  </p>
)

interface ProblemNoteProps {
  readonly error: Error
  readonly again?: () => unknown
}

export function ProblemNote({ error, again }: ProblemNoteProps) {
  return (
    <div role="alert" className="my-10 max-w-xl px-4">
      <h1 className="font-semibold text-warn">{error.message}</h1>
      <p className="mt-1">{error instanceof Problem ? error.remedy : texts.problem.reload}</p>
      {again !== undefined && (
        <button type="button" className="button mt-3" onClick={() => void again()}>
          {texts.problem.again}
        </button>
      )}
    </div>
  )
}

interface NoneProps {
  readonly what: string
  readonly children?: ReactNode
}

export const None = ({ what, children }: NoneProps) => (
  <div className="my-10 max-w-xl px-4">
    <p className="font-semibold">{what}</p>
    <div className="mt-1">{children}</div>
  </div>
)

interface NewsProps {
  readonly words: string | null
  readonly show: () => unknown
}

/** Offers what is new; nothing moves before it is pressed. */
export const News = ({ words, show }: NewsProps) => (
  <div role="status">
    {words !== null && (
      <button
        type="button"
        className="button border-link bg-tint font-semibold text-link"
        onClick={() => void show()}
      >
        {texts.news.offer(words)}
      </button>
    )}
  </div>
)
