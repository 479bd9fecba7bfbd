// The text of a report, paragraph by paragraph, every statement underlined and numbered.
import { type MouseEvent, memo, useMemo } from 'react'
import type { Span } from '../../../src/domain/span.ts'
import type { ReportPage } from '../../../src/views/report.ts'
import type { StatementRow } from '../../../src/views/statement.ts'
import type { LayerName } from '../address.ts'
import { type Inset, Marked } from '../text/Marked.tsx'
import { layerMarks, type Marking, partMarks, saidMark } from '../text/marking.ts'
import { type Mark, marksByRange } from '../text/segments.ts'
import { texts } from '../texts.ts'

type Zone = ReportPage['zones'][number]

interface ReportTextProps {
  readonly page: ReportPage
  readonly chosen: StatementRow | null
  readonly shown: readonly LayerName[]
  readonly choose: (id: string | null) => void
}

export function ReportText({ page, chosen, shown, choose }: ReportTextProps) {
  const paragraphs = useParagraphs(page, chosen, shown)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the numbered links do the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbered links do the same by keyboard
    <div
      onClick={(event) => {
        const id = clicked(event)
        if (id === null) return
        event.preventDefault()
        choose(id)
      }}
    >
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.zone.span.start} {...paragraph} />
      ))}
      {page.statements.length === 0 && (
        <p className="mt-6 text-soft">{texts.report.noStatements}</p>
      )}
    </div>
  )
}

/** The statement that a click means: its number or its words; null where it means something else. */
function clicked({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): string | null {
  const element = target as Element
  const marker = element.closest<HTMLElement>('[data-marker]')
  if (marker !== null)
    return ctrlKey || metaKey || shiftKey ? null : (marker.dataset.marker ?? null)
  // Whoever marks words with the mouse wants to copy them.
  const marksWords = getSelection()?.isCollapsed === false
  return marksWords ? null : (element.closest<HTMLElement>('[data-said]')?.dataset.said ?? null)
}

interface ParagraphProps {
  readonly zone: Zone
  readonly text: string
  readonly marks: readonly Mark<Marking>[]
  readonly insets: readonly Inset[]
}

/** Only the paragraphs that the chosen statement touches are other ones than without it. */
function useParagraphs(
  page: ReportPage,
  chosen: StatementRow | null,
  shown: readonly LayerName[],
): ParagraphProps[] {
  const layers = shown.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layers` stands for `shown`
  const still = useMemo(() => paragraphsOf(page, shown), [page, layers])
  const parts = useMemo(
    () =>
      chosen === null
        ? []
        : marksByRange(spansOf(page), [saidMark(chosen, true), ...partMarks(chosen)]),
    [page, chosen],
  )
  if (chosen === null) return still
  const numbered = insetMark(chosen, page.statements.indexOf(chosen), true).what
  return still.map((paragraph, index) => {
    const marks = parts[index]
    return marks === undefined || marks.length === 0
      ? paragraph
      : {
          ...paragraph,
          marks: [...paragraph.marks, ...marks],
          insets: paragraph.insets.map((inset) => (inset.key === chosen.id ? numbered : inset)),
        }
  })
}

const spansOf = (page: ReportPage): Span[] => page.zones.map((zone) => zone.span)

function paragraphsOf(page: ReportPage, shown: readonly LayerName[]): ParagraphProps[] {
  const ranges = spansOf(page)
  const said = page.statements.map((statement) => saidMark(statement))
  const marks = marksByRange(ranges, [...said, ...layerMarks(page.layers, shown)])
  const insets = marksByRange(
    ranges,
    page.statements.map((statement, index) => insetMark(statement, index, false)),
  )
  return page.zones.map((zone, index) => ({
    zone,
    text: page.text.slice(zone.span.start, zone.span.end),
    marks: marks[index] ?? [],
    insets: insets[index]?.map((mark) => mark.what) ?? [],
  }))
}

/** The number of a statement, after its last word. */
function insetMark(statement: StatementRow, index: number, isChosen: boolean): Mark<Inset> {
  const { id, evidence } = statement
  const { end } = evidence.span
  const node = <Marker key={id} statement={statement} number={index + 1} isChosen={isChosen} />
  return { start: end - 1, end, what: { at: end, key: id, node } }
}

interface MarkerProps {
  readonly statement: StatementRow
  readonly number: number
  readonly isChosen: boolean
}

/** A plain link, since there may be thousands; the text around it listens to clicks. */
const Marker = ({ statement, number, isChosen }: MarkerProps) => (
  <a
    id={`statement-${statement.id}`}
    href={`/reports/${statement.report}?statement=${encodeURIComponent(statement.id)}`}
    data-marker={statement.id}
    className="marker"
    aria-label={texts.statement.marker(number, texts.certainty[statement.certainty])}
    aria-current={isChosen ? 'true' : undefined}
  >
    {number}
  </a>
)

const Paragraph = memo(function Paragraph({ zone, text, marks, insets }: ParagraphProps) {
  const marked = <Marked text={text} from={zone.span.start} marks={marks} insets={insets} />
  switch (zone.kind) {
    case 'title':
      return (
        <h1 dir="auto" className="book mb-3 font-semibold text-[1.75rem] leading-[1.45]">
          {marked}
        </h1>
      )
    case 'standfirst':
      return (
        <p dir="auto" className="book mb-4 text-soft text-xl leading-normal">
          {marked}
        </p>
      )
    case 'caption':
      return (
        <p dir="auto" className="book mb-4 border-line border-s-2 ps-3 text-base leading-relaxed">
          {marked}
        </p>
      )
    case 'leftover':
      return (
        <p dir="auto" className="mb-3 text-sm text-soft" title={texts.zone.leftover}>
          {marked}
        </p>
      )
    case 'body':
      return (
        <p dir="auto" className="book mb-4 text-[1.15rem] leading-[1.75]">
          {marked}
        </p>
      )
  }
})
