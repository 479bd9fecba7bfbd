import { copy } from '../say.ts'

interface CopyButtonProps {
  readonly text: string
  /** What is said once it is copied. */
  readonly done: string
  readonly children: string
}

export const CopyButton = ({ text, done, children }: CopyButtonProps) => (
  <button type="button" className="button" onClick={() => void copy(text, done)}>
    {children}
  </button>
)
