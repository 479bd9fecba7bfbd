// A stretch of a report's text with its marks, verbatim.
import { Fragment, memo, type ReactNode, useMemo } from 'react'
import { texts } from '../texts.ts'
import type { Marking } from './marking.ts'
import { type Mark, type Segment, segmentsOf } from './segments.ts'

/** Something set into the text, such as a statement's number. */
export interface Inset {
  readonly at: number
  readonly key: string
  readonly node: ReactNode
}

interface MarkedProps {
  readonly text: string
  /** Where `text` begins in the report's text, in UTF-16 units. */
  readonly from: number
  readonly marks: readonly Mark<Marking>[]
  readonly insets?: readonly Inset[]
}

const none: readonly Inset[] = []

export const Marked = memo(function Marked({ text, from, marks, insets = none }: MarkedProps) {
  const segments = useMemo(
    () =>
      segmentsOf(
        { start: from, end: from + text.length },
        marks,
        insets.map((inset) => inset.at),
      ),
    [text, from, marks, insets],
  )
  return segments.map((segment) => (
    <Fragment key={segment.start}>
      <Piece segment={segment} words={text.slice(segment.start - from, segment.end - from)} />
      {insets
        .filter((inset) => inset.at === segment.end)
        .map((inset) => (
          <Fragment key={inset.key}>{inset.node}</Fragment>
        ))}
    </Fragment>
  ))
})

function Piece({ segment, words }: { segment: Segment<Marking>; words: string }) {
  if (segment.marks.length === 0) return words
  const { className, title, ...marked } = looksOf(segment)
  return (
    <span className={className} title={title} {...marked}>
      {words}
    </span>
  )
}

type Looks = { className: string; title?: string } & {
  [name: `data-${string}`]: string | undefined
}

/** The innermost mark of each kind shows; a chosen statement shows over all others. */
function looksOf({ start, marks }: Segment<Marking>): Looks {
  const looks: Looks = { className: '' }
  for (const mark of marks) Object.assign(looks, looksOfMark(mark.what, mark.start === start))
  const chosen = marks.find(({ what }) => what.kind === 'said' && what.chosen)
  if (chosen !== undefined) Object.assign(looks, looksOfMark(chosen.what, false))
  looks.className = [...new Set(marks.map(({ what }) => what.kind))].join(' ')
  return looks
}

function looksOfMark(what: Marking, isFirst: boolean): Partial<Looks> {
  switch (what.kind) {
    case 'said': {
      const { id, certainty, polarity, standing } = what.statement
      return {
        'data-said': id,
        'data-certainty': certainty,
        'data-polarity': polarity,
        'data-standing': standing,
        'data-chosen': what.chosen ? '' : undefined,
      }
    }
    case 'part':
      return {
        'data-part': what.part,
        'data-first': isFirst ? '' : undefined,
        'data-name': texts.statement.part[what.part],
      }
    case 'layer':
      return { 'data-layer': what.layer, title: what.detail }
  }
}
