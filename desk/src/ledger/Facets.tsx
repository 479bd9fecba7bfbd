// Filters with how many claims each would leave.
import type { ClaimList } from '../../../src/views/claims.ts'
import type { LedgerSearch } from '../address.ts'
import { ViewLink } from '../parts/ViewLink.tsx'
import { texts } from '../texts.ts'
import { InForce } from './InForce.tsx'

/** In the order of their scales, not of their counts: a reader finds them where they were. */
const scales = {
  knowledge: Object.keys(texts.knowledge),
  world: Object.keys(texts.world),
  certainty: Object.keys(texts.certainty),
  polarity: Object.keys(texts.polarity),
  phase: Object.keys(texts.phase),
} as const
type FacetName = keyof typeof scales
const names = Object.keys(scales) as FacetName[]

interface FacetsProps {
  readonly search: LedgerSearch
  readonly first: ClaimList
}

export function Facets({ search, first }: FacetsProps) {
  const inForce = names.filter((name) => search[name] !== undefined).length
  const groups = names.map((name) => (
    <Facet key={name} name={name} search={search} counts={first.facets?.[name] ?? {}} />
  ))
  return (
    <aside
      aria-label={texts.ledger.filters}
      className="border-line border-b lg:w-52 lg:overflow-auto lg:border-r lg:border-b-0"
    >
      <div className="hidden px-4 py-3 lg:block">
        <InForce search={search} />
        {groups}
      </div>
      <details className="px-4 py-2 lg:hidden">
        <summary className="w-fit">
          {inForce === 0 ? texts.ledger.filters : texts.ledger.filtersIn(inForce)}
        </summary>
        <div className="mt-2 grid grid-cols-2 gap-x-6 sm:grid-cols-3">{groups}</div>
      </details>
      <div className="px-4 lg:hidden">
        <InForce search={search} />
      </div>
    </aside>
  )
}

interface FacetProps {
  readonly name: FacetName
  readonly search: LedgerSearch
  readonly counts: Readonly<Record<string, number>>
}

function Facet({ name, search, counts }: FacetProps) {
  const values = scales[name].filter((value) => counts[value] || search[name] === value)
  if (values.length === 0) return null
  return (
    <section className="mb-4">
      <h2 className="label">{texts.ledger.facet[name]}</h2>
      <ul>
        {values.map((value) => (
          <li key={value}>
            <FacetValue name={name} value={value} search={search} count={counts[value] ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FacetValueProps extends Omit<FacetProps, 'counts'> {
  readonly value: string
  readonly count: number
}

function FacetValue({ name, value, search, count }: FacetValueProps) {
  const chosen = search[name] === value
  const words: Readonly<Record<string, string>> = texts[name]
  return (
    <ViewLink
      to="/"
      search={{ ...search, [name]: chosen ? undefined : value }}
      chosen={chosen}
      className="-mx-1.5 flex min-h-6 items-baseline gap-2 rounded px-1.5 py-0.5 text-ink no-underline hover:bg-tint aria-[current]:bg-tint aria-[current]:font-semibold"
    >
      <span aria-hidden="true" className="w-2.5 text-link">
        {chosen ? '✓' : ''}
      </span>
      <span className="flex-1">{words[value]}</span>
      <span className="text-soft" data-figures>
        {texts.count(count)}
      </span>
    </ViewLink>
  )
}
