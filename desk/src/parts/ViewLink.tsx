// A link to another cut of the list that one looks at.
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

interface ViewAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>
  /** Whether it names what is shown now. The router's own guess takes any part of a search for it. */
  readonly chosen?: boolean
}

export const ViewLink = createLink(({ chosen = false, ...anchor }: ViewAnchorProps) => (
  <a {...anchor} aria-current={chosen ? 'true' : undefined} />
))
