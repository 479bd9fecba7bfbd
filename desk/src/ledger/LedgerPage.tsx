// The ledger: one row a claim.
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ClaimList } from '../../../src/views/claims.ts'
import type { LedgerSearch } from '../address.ts'
import { claimsQuery, getClaims } from '../api.ts'
import { ProblemNote, Waiting } from '../parts/Notes.tsx'
import { useTitle } from '../parts/title.ts'
import { ListNews } from '../table/ListNews.tsx'
import { useRows } from '../table/rows.ts'
import { VirtualTable } from '../table/VirtualTable.tsx'
import { texts } from '../texts.ts'
import { claimColumns } from './columns.tsx'
import { Facets } from './Facets.tsx'
import { NoClaims } from './NoClaims.tsx'
import { Orders, SameRows } from './Orders.tsx'

export function LedgerPage() {
  const search = useSearch({ from: '/' })
  const query = useInfiniteQuery(claimsQuery(search))
  const first = query.data?.pages[0]
  useTitle(search.text ?? '', texts.ledger.heading)
  if (query.isError && first === undefined)
    return <ProblemNote error={query.error} again={query.refetch} />
  if (first === undefined) return <Waiting />
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <Facets search={search} first={first} />
      <section aria-labelledby="claims" className="flex min-h-0 min-w-0 flex-1 flex-col">
        <LedgerHead search={search} first={first} came={query.dataUpdatedAt} />
        {first.rows.length === 0 ? (
          <NoClaims search={search} />
        ) : (
          <ClaimTable search={search} query={query} />
        )}
      </section>
    </div>
  )
}

interface LedgerHeadProps {
  readonly search: LedgerSearch
  readonly first: ClaimList
  readonly came: number
}

function LedgerHead({ search, first, came }: LedgerHeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
      <h1 id="claims" className="sr-only">
        {texts.ledger.heading}
      </h1>
      <div className="flex min-h-7 items-center gap-x-5">
        <p className="font-semibold" data-figures>
          {texts.ledger.total(first.total, first.capped)}
        </p>
        <ListNews
          name={claimsQuery(search).queryKey}
          first={first}
          came={came}
          ask={() => getClaims(search)}
        />
      </div>
      <Orders search={search} />
      <SameRows search={search} />
    </div>
  )
}

interface ClaimTableProps {
  readonly search: LedgerSearch
  readonly query: UseInfiniteQueryResult<InfiniteData<ClaimList>>
}

function ClaimTable({ search, query }: ClaimTableProps) {
  const list = useRows(query)
  return (
    <div className="min-h-0 flex-1">
      <VirtualTable
        // Another question is another list, which begins at its top.
        key={JSON.stringify(search)}
        {...list}
        label={texts.ledger.heading}
        columns={claimColumns}
        idOf={(claim) => claim.id}
        height={57}
      />
    </div>
  )
}
