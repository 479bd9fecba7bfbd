// What persons decided about a statement, withdrawn decisions included.
import { useQuery } from '@tanstack/react-query'
import type { Decisions } from '../../../src/views/log.ts'
import { decisionsQuery } from '../api.ts'
import { texts } from '../texts.ts'

export function DecisionList({ statement }: { statement: string }) {
  const { data } = useQuery(decisionsQuery(statement))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <div className="mt-3">
      <h3 className="label">{texts.statement.decisions}</h3>
      <ol>
        {data.rows.map((decision) => (
          <li key={decision.entry} className="text-sm">
            <DecisionWords decision={decision} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function DecisionWords({ decision }: { decision: Decisions['rows'][number] }) {
  const { time, by, assessment, withdrawn } = decision
  const why =
    assessment.kind === 'accepted'
      ? null
      : assessment.kind === 'noted'
        ? assessment.note
        : assessment.reason
  return (
    <>
      <time dateTime={time}>{time.slice(0, 10)}</time>{' '}
      <bdi className="font-semibold">{by.name}</bdi>{' '}
      <span className={withdrawn ? 'line-through' : ''}>
        {texts.log[assessment.kind]}
        {why !== null && `: ${why}`}
      </span>
      {withdrawn && ` (${texts.statement.withdrawn})`}
    </>
  )
}
