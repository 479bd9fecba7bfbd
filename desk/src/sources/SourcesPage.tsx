// Who copies whom: one row an ordered pair of outlets, those that repeat most often first.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Copier, SourceList } from '../../../src/views/sources.ts'
import type { SourcesSearch } from '../address.ts'
import { getSources, sourcesQuery } from '../api.ts'
import { None, ProblemNote, Waiting } from '../parts/Notes.tsx'
import { useTitle } from '../parts/title.ts'
import { ListNews } from '../table/ListNews.tsx'
import { type Column, VirtualTable } from '../table/VirtualTable.tsx'
import { texts } from '../texts.ts'
import { MonthsFigure, ShareFigure } from './figures.tsx'

const { column } = texts.sources

const columns: readonly Column<Copier>[] = [
  {
    id: 'pair',
    header: column.pair,
    track: 'minmax(14rem, 1fr)',
    cell: ({ outlet, parent }) => (
      <>
        <Link
          to="/reports"
          search={{ outlet }}
          data-row
          className="book text-[1.02rem] text-ink no-underline"
        >
          <bdi>{outlet}</bdi>
        </Link>{' '}
        <span className="text-soft">{texts.sources.repeats}</span>{' '}
        <Link to="/reports" search={{ outlet: parent }} className="book text-[1.02rem]">
          <bdi>{parent}</bdi>
        </Link>
      </>
    ),
  },
  {
    id: 'times',
    header: column.times,
    track: '7rem',
    cell: ({ times, reports }) => (
      <span data-figures title={texts.sources.timesLong(times, reports)}>
        {texts.sources.times(times, reports)}
      </span>
    ),
  },
  {
    id: 'share',
    header: column.share,
    track: '11rem',
    cell: ({ share }) => (
      <div className="w-44 max-w-full">
        <span data-figures>{texts.sources.share(share.value, share.low, share.high)}</span>
        <ShareFigure share={share} />
      </div>
    ),
  },
  {
    id: 'delay',
    header: column.delay,
    track: '7rem',
    cell: ({ delay }) => (
      <span data-figures className={delay === null ? 'text-soft' : ''}>
        {delay === null ? texts.unknown : texts.sources.delay(delay)}
      </span>
    ),
  },
  {
    id: 'drift',
    header: column.drift,
    track: '12rem',
    cell: ({ drift: { share, firmer, weaker, compared } }) =>
      share === null ? (
        <span className="text-soft">{texts.unknown}</span>
      ) : (
        <span data-figures title={texts.sources.share(share.value, share.low, share.high)}>
          {texts.sources.drift(firmer, weaker, compared)}
        </span>
      ),
  },
  {
    id: 'months',
    header: column.months,
    track: '9.5rem',
    cell: ({ months }) => <MonthsFigure months={months} />,
  },
]

export function SourcesPage() {
  const search = useSearch({ from: '/sources' })
  const query = useQuery(sourcesQuery(search))
  useTitle(texts.sources.heading)
  if (query.isError) return <ProblemNote error={query.error} again={query.refetch} />
  if (query.data === undefined) return <Waiting />
  const { rows, total } = query.data
  return (
    <section aria-labelledby="sources" className="flex h-full flex-col">
      <div className="flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
        <h1 id="sources" className="font-semibold text-base" data-figures>
          {texts.sources.total(rows.length, total)}
        </h1>
        <ListNews
          name={sourcesQuery(search).queryKey}
          first={query.data}
          came={query.dataUpdatedAt}
          ask={() => getSources(search)}
        />
        <Period search={search} />
        <p className="text-soft">{texts.sources.lead}</p>
      </div>
      {rows.length === 0 ? <NoSources search={search} /> : <SourceTable list={query.data} />}
    </section>
  )
}

/** The days from and to which reports count. */
function Period({ search }: { search: SourcesSearch }) {
  const navigate = useNavigate()
  const set = (key: 'from' | 'to') => (event: React.ChangeEvent<HTMLInputElement>) => {
    const { [key]: _, ...others } = search
    const { value } = event.target
    void navigate({ to: '/sources', search: value === '' ? others : { ...others, [key]: value } })
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {(['from', 'to'] as const).map((key) => (
        <label key={key} className="flex items-center gap-1.5">
          <span className="label">{texts.sources[key]}</span>
          <input
            type="date"
            className="h-9 rounded border border-edge bg-paper px-2"
            value={search[key] ?? ''}
            onChange={set(key)}
          />
        </label>
      ))}
    </div>
  )
}

const NoSources = ({ search }: { search: SourcesSearch }) =>
  Object.keys(search).length > 0 ? (
    <None what={texts.sources.none}>
      <p>{texts.sources.noneRemedy}</p>
    </None>
  ) : (
    <None what={texts.sources.empty}>
      <p>{texts.sources.emptyRemedy}</p>
      <pre className="sheet mt-2 w-fit px-3 py-1.5">{texts.ledger.emptyCommand}</pre>
    </None>
  )

const stay = () => {}

const SourceTable = ({ list }: { list: SourceList }) => (
  <div className="min-h-0 flex-1">
    <VirtualTable
      rows={list.rows}
      total={list.rows.length}
      reachEnd={stay}
      label={texts.sources.heading}
      columns={columns}
      idOf={({ outlet, parent }) => JSON.stringify([outlet, parent])}
      height={49}
    />
  </div>
)
