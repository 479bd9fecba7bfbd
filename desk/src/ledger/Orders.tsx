import type { LedgerSearch } from '../address.ts'
import { apiAddress } from '../api.ts'
import { ViewLink } from '../parts/ViewLink.tsx'
import { texts } from '../texts.ts'

export function Orders({ search }: { search: LedgerSearch }) {
  const spread = search.order === 'spread'
  return (
    <p className="flex flex-wrap gap-x-3 text-sm sm:ml-auto">
      <span className="text-soft">{texts.ledger.order}</span>
      <Order search={search} order={undefined} chosen={!spread}>
        {texts.ledger.recent}
      </Order>
      <Order search={search} order="spread" chosen={spread}>
        {texts.ledger.spread}
      </Order>
    </p>
  )
}

interface OrderProps {
  readonly search: LedgerSearch
  readonly order: string | undefined
  readonly chosen: boolean
  readonly children: string
}

const Order = ({ search, order, chosen, children }: OrderProps) => (
  <ViewLink
    to="/"
    search={{ ...search, order }}
    chosen={chosen}
    className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
  >
    {children}
  </ViewLink>
)

/** The API's own answers to the same question. */
export const SameRows = ({ search }: { search: LedgerSearch }) => (
  <p className="flex gap-x-2 text-sm">
    <span className="text-soft">{texts.ledger.sameRows}</span>
    <a href={apiAddress('claims.csv', search)} download>
      {texts.ledger.csv}
    </a>
    <a href={apiAddress('claims', search)}>{texts.ledger.json}</a>
  </p>
)
