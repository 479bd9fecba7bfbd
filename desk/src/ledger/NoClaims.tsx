// Why there is no claim to show, and what to do about it.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LedgerSearch } from '../address.ts'
import { searchQuery } from '../api.ts'
import { None } from '../parts/Notes.tsx'
import { texts } from '../texts.ts'

export function NoClaims({ search }: { search: LedgerSearch }) {
  if (Object.keys(search).every((name) => name === 'order'))
    return (
      <None what={texts.ledger.empty}>
        <p>{texts.ledger.emptyRemedy}</p>
        <pre className="sheet mt-2 w-fit px-3 py-1.5">{texts.ledger.emptyCommand}</pre>
      </None>
    )
  return (
    <None what={texts.ledger.none}>
      <p>{texts.ledger.noneRemedy}</p>
      {search.text !== undefined && <Elsewhere text={search.text} />}
    </None>
  )
}

/** The words may stand in reports, or be the beginning of an id. */
function Elsewhere({ text }: { text: string }) {
  const { data } = useQuery(searchQuery(text))
  if (data === undefined) return null
  return (
    <>
      {data.reports.total > 0 && (
        <p className="mt-2">
          <Link to="/reports" search={{ text }}>
            {texts.ledger.inReports(data.reports.total)}
          </Link>
        </p>
      )}
      {data.ids.length > 0 && (
        <>
          <p className="label mt-3">{texts.ledger.ids}</p>
          <ul>
            {data.ids.map(({ kind, id }) => (
              <li key={id}>
                <IdLink kind={kind} id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function IdLink({ kind, id }: { kind: 'report' | 'statement' | 'claim'; id: string }) {
  switch (kind) {
    case 'claim':
      return (
        <Link to="/claims/$id" params={{ id }}>
          {id}
        </Link>
      )
    case 'report':
      return (
        <Link to="/reports/$id" params={{ id }}>
          {id}
        </Link>
      )
    case 'statement':
      return (
        <Link
          to="/reports/$id"
          params={{ id: id.slice(0, id.indexOf('.')) }}
          search={{ statement: id }}
        >
          {id}
        </Link>
      )
  }
}
