// What an entry records, in words, with the way to what it is about.
import { Link } from '@tanstack/react-router'
import type { LogLine } from '../../../src/views/log.ts'
import { texts } from '../texts.ts'

type Act = LogLine['act']

export function ActWords({ act }: { act: Act }) {
  switch (act.kind) {
    case 'opened':
      return <span data-row>{texts.log.opened}</span>
    case 'filed':
      return (
        <>
          {texts.log.filed} <ReportLink id={act.report.id} words={act.report.title} />
        </>
      )
    case 'read':
      return (
        <>
          {texts.log.read(act.statements, act.reader)}{' '}
          <ReportLink id={act.report.id} words={act.report.title} />
        </>
      )
    case 'assessed':
      return <Assessed assessment={act.assessment} />
    case 'registered':
      return <span data-row>{texts.log.registered(act.entities)}</span>
    case 'settled':
      return (
        <span data-row>
          {texts.log.entity[act.settled]} {act.entity}: {act.reason}
        </span>
      )
    case 'withdrawn':
      return (
        <>
          {texts.log.withdrew(act.entry)}: {act.reason}
        </>
      )
  }
}

const ReportLink = ({ id, words }: { id: string; words: string | null }) => (
  <Link to="/reports/$id" params={{ id }} data-row className="book" dir="auto">
    {words ?? texts.untitled}
  </Link>
)

function Assessed({
  assessment,
}: {
  assessment: Extract<Act, { kind: 'assessed' }>['assessment']
}) {
  const { statement, words, kind } = assessment
  const why = kind === 'accepted' ? null : kind === 'noted' ? assessment.note : assessment.reason
  return (
    <>
      {texts.log[kind]}{' '}
      <Link
        to="/reports/$id"
        params={{ id: statement.slice(0, statement.indexOf('.')) }}
        search={{ statement }}
        data-row
        className="book"
      >
        <bdi>“{words}”</bdi>
      </Link>
      {why !== null && <>: {why}</>}
    </>
  )
}
