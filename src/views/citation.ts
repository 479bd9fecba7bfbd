// A footnote for a statement: its words, who says them, and the capture that proves it.
import type { FiledReport } from '../domain/report.ts'
import { words } from '../domain/span.ts'
import { type FiledStatement, originOf } from '../domain/statement.ts'
import { speakerOf } from './speaker.ts'

type Cited = Pick<
  FiledReport,
  'id' | 'text' | 'title' | 'outlet' | 'published' | 'address' | 'identity' | 'capture'
>

/** One line; what is not known is left out, but for the day, which a citation owes its reader. */
export function citationOf(report: Cited, statement: FiledStatement): string {
  const { title, outlet, published, address, identity, capture } = report
  const speaker = speakerOf(originOf(statement.chain)?.name ?? null, outlet)
  const said = oneLine(words(report.text, statement.evidence))
  const who =
    speaker.kind === 'named' ? speaker.name : speaker.kind === 'unnamed' ? speaker.words : null
  const place = [
    outlet,
    title === null ? null : `“${oneLine(title)}”`,
    published?.slice(0, 10) ?? 'undated',
    address ?? identity,
  ]
  return [
    `“${said}”${who === null ? '' : ` (${oneLine(who)})`}`,
    ...place.filter((part) => part !== null),
    `statement ${statement.id}, capture sha256:${capture.sha256}, taken ${capture.taken.slice(0, 19)}Z`,
  ].join('; ')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
