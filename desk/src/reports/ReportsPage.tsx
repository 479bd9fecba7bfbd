// All reports, newest first.
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReportList, ShownReport } from '../../../src/views/reports.ts'
import type { ReportsSearch } from '../address.ts'
import { getReports, reportsQuery } from '../api.ts'
import { Day } from '../parts/Day.tsx'
import { None, ProblemNote, Waiting } from '../parts/Notes.tsx'
import { useTitle } from '../parts/title.ts'
import { ListNews } from '../table/ListNews.tsx'
import { useRows } from '../table/rows.ts'
import { type Column, VirtualTable } from '../table/VirtualTable.tsx'
import { texts } from '../texts.ts'

const { column } = texts.reports

const columns: readonly Column<ShownReport>[] = [
  {
    id: 'title',
    header: column.title,
    track: 'minmax(16rem, 1fr)',
    cell: ({ id, title }) => (
      <Link
        to="/reports/$id"
        params={{ id }}
        data-row
        dir="auto"
        className="book line-clamp-2 text-[1.02rem] text-ink leading-snug no-underline"
      >
        {title ?? texts.untitled}
      </Link>
    ),
  },
  {
    id: 'outlet',
    header: column.outlet,
    track: 'minmax(8rem, 14rem)',
    cell: ({ outlet }) => (
      <bdi className={outlet === null ? 'text-soft' : ''}>{outlet ?? texts.speaker.noOutlet}</bdi>
    ),
  },
  {
    id: 'published',
    header: column.published,
    track: '11.5rem',
    cell: ({ published }) => <Day at={published} exact />,
  },
  {
    id: 'language',
    header: column.language,
    track: '5rem',
    cell: ({ language }) => <span className="text-soft">{language ?? texts.unknown}</span>,
  },
  {
    id: 'statements',
    header: column.statements,
    track: '7rem',
    cell: ({ statements }) => <span data-figures>{texts.report.statements(statements)}</span>,
  },
  {
    id: 'repeats',
    header: column.repeats,
    track: '8.5rem',
    cell: ({ repeats }) =>
      repeats.length === 0 ? null : <span>{texts.reports.repeats(repeats.length)}</span>,
  },
]

export function ReportsPage() {
  const search = useSearch({ from: '/reports' })
  const query = useInfiniteQuery(reportsQuery(search))
  const first = query.data?.pages[0]
  useTitle(search.text ?? '', texts.reports.heading)
  if (query.isError && first === undefined)
    return <ProblemNote error={query.error} again={query.refetch} />
  if (first === undefined) return <Waiting />
  return (
    <section aria-labelledby="reports" className="flex h-full flex-col">
      <div className="flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
        <h1 id="reports" className="font-semibold text-base" data-figures>
          {texts.reports.total(first.total, first.capped)}
        </h1>
        <ListNews
          name={reportsQuery(search).queryKey}
          first={first}
          came={query.dataUpdatedAt}
          ask={() => getReports(search)}
        />
        <WordsInForce search={search} />
      </div>
      {first.rows.length === 0 ? (
        <NoReports search={search} />
      ) : (
        <ReportTable search={search} query={query} />
      )}
    </section>
  )
}

const WordsInForce = ({ search: { text, ...others } }: { search: ReportsSearch }) =>
  text === undefined ? null : (
    <Link
      to="/reports"
      search={others}
      aria-label={texts.ledger.remove(`${texts.ledger.words} ${text}`)}
      className="button no-underline"
    >
      {texts.ledger.words} <bdi className="book">“{text}”</bdi> <span aria-hidden="true">×</span>
    </Link>
  )

const NoReports = ({ search }: { search: ReportsSearch }) =>
  search.text === undefined && search.outlet === undefined ? (
    <None what={texts.ledger.empty}>
      <p>{texts.reports.emptyRemedy}</p>
      <pre className="sheet mt-2 w-fit px-3 py-1.5">{texts.ledger.emptyCommand}</pre>
    </None>
  ) : (
    <None what={texts.reports.none}>
      <p>{texts.reports.noneRemedy}</p>
    </None>
  )

interface ReportTableProps {
  readonly search: ReportsSearch
  readonly query: UseInfiniteQueryResult<InfiniteData<ReportList>>
}

function ReportTable({ search, query }: ReportTableProps) {
  const list = useRows(query)
  return (
    <div className="min-h-0 flex-1">
      <VirtualTable
        key={JSON.stringify(search)}
        {...list}
        label={texts.reports.heading}
        columns={columns}
        idOf={(report) => report.id}
        height={39}
      />
    </div>
  )
}
