// The record itself, newest entry first.
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { Log, LogLine } from '../../../src/views/log.ts'
import { getLog, logQuery } from '../api.ts'
import { ProblemNote, Waiting } from '../parts/Notes.tsx'
import { useTitle } from '../parts/title.ts'
import { ListNews } from '../table/ListNews.tsx'
import { useRows } from '../table/rows.ts'
import { type Column, VirtualTable } from '../table/VirtualTable.tsx'
import { texts } from '../texts.ts'
import { ActWords } from './ActWords.tsx'

const { column } = texts.log

const columns: readonly Column<LogLine>[] = [
  {
    id: 'act',
    header: column.act,
    track: 'minmax(16rem, 1fr)',
    cell: ({ act }) => <ActWords act={act} />,
  },
  {
    id: 'by',
    header: column.by,
    track: '10rem',
    cell: ({ by }) => (
      <bdi className={by.kind === 'person' ? 'font-semibold text-person' : 'text-soft'}>
        {by.name}
      </bdi>
    ),
  },
  {
    id: 'time',
    header: column.time,
    track: '10rem',
    cell: ({ time }) => (
      <time dateTime={time}>
        {time.slice(0, 10)} {time.slice(11, 19)}
      </time>
    ),
  },
  {
    id: 'sequence',
    header: column.sequence,
    track: '5rem',
    cell: ({ sequence }) => <span data-figures>{texts.count(sequence)}</span>,
  },
  {
    id: 'hash',
    header: column.hash,
    track: '8rem',
    cell: ({ hash }) => (
      <code title={hash} className="text-soft text-sm">
        {hash.slice(0, 12)}
      </code>
    ),
  },
]

export function LogPage() {
  const query = useInfiniteQuery(logQuery)
  const first = query.data?.pages[0]
  useTitle(texts.log.heading)
  if (query.isError && first === undefined)
    return <ProblemNote error={query.error} again={query.refetch} />
  if (first === undefined) return <Waiting />
  return (
    <section aria-labelledby="log" className="flex h-full flex-col">
      <div className="flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
        <h1 id="log" className="font-semibold text-base" data-figures>
          {texts.log.total(first.total)}
        </h1>
        <ListNews
          name={logQuery.queryKey}
          first={first}
          came={query.dataUpdatedAt}
          ask={() => getLog()}
        />
        <p className="text-soft">{texts.log.lead}</p>
      </div>
      <LogTable query={query} />
    </section>
  )
}

function LogTable({ query }: { query: UseInfiniteQueryResult<InfiniteData<Log>> }) {
  const list = useRows(query)
  return (
    <div className="min-h-0 flex-1">
      <VirtualTable
        {...list}
        label={texts.log.heading}
        columns={columns}
        idOf={(line) => String(line.sequence)}
        height={37}
      />
    </div>
  )
}
