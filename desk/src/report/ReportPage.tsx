// A report: its text with what it says underlined, and beside it the chosen statement, part by part.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReportPage as Page } from '../../../src/views/report.ts'
import type { StatementRow } from '../../../src/views/statement.ts'
import { layersIn, type ReportSearch } from '../address.ts'
import { getReport, reportQuery } from '../api.ts'
import { useKeys } from '../keys.ts'
import { useNews } from '../news.ts'
import { News, ProblemNote, Waiting } from '../parts/Notes.tsx'
import { useTitle } from '../parts/title.ts'
import { copy } from '../say.ts'
import { texts } from '../texts.ts'
import { LayerList } from './LayerList.tsx'
import { LayerButtons, Legend } from './Layers.tsx'
import { ReportFacts } from './ReportFacts.tsx'
import { ReportText } from './ReportText.tsx'
import { StatementPanel } from './StatementPanel.tsx'

export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const { data, error, refetch, dataUpdatedAt } = useQuery(reportQuery(id))
  useTitle(data?.report.title ?? '', texts.report.heading)
  if (error !== null && data === undefined) return <ProblemNote error={error} again={refetch} />
  if (data === undefined) return <Waiting />
  return <Report key={id} page={data} came={dataUpdatedAt} />
}

function Report({ page, came }: { page: Page; came: number }) {
  const { statement: chosenId, layers: layerList } = useSearch({ from: '/reports/$id' })
  const at = page.statements.findIndex((each) => each.id === chosenId)
  const chosen = page.statements[at] ?? null
  const shown = layersIn(layerList)
  const go = useChoosing(page, at, chosen)
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <article
        className="min-h-0 min-w-0 flex-1 overflow-auto"
        data-scroll-restoration-id="report"
        aria-label={texts.report.text}
      >
        <div className="mx-auto max-w-[46rem] px-4 py-5 sm:px-8">
          <Tools page={page} came={came} />
          <ReportText page={page} chosen={chosen} shown={shown} choose={go.choose} />
        </div>
      </article>
      <aside
        aria-label={texts.report.heading}
        className="report-side overflow-auto border-line border-t bg-sheet lg:w-96 lg:border-t-0 lg:border-l"
        data-open={chosen === null ? undefined : ''}
      >
        {chosen !== null && <StatementPanel page={page} statement={chosen} at={at} go={go} />}
        <div className={chosen === null ? '' : 'hidden lg:block'}>
          <LayerList page={page} shown={shown} />
          <ReportFacts page={page} isChosen={chosen !== null} />
        </div>
      </aside>
    </div>
  )
}

function Tools({ page, came }: { page: Page; came: number }) {
  const client = useQueryClient()
  const { id } = page.report
  const { queryKey } = reportQuery(id)
  const news = useNews({ key: queryKey, part: page, came, ask: () => getReport(id) })
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <LayerButtons page={page} />
      <Legend statements={page.statements} />
      <News
        words={news === null ? null : texts.news.changed}
        show={() => client.setQueryData(queryKey, news ?? undefined)}
      />
    </div>
  )
}

export interface Choosing {
  /** Null chooses none. */
  choose(id: string | null): void
  next(): void
  previous(): void
}

function useChoosing(page: Page, at: number, chosen: StatementRow | null): Choosing {
  const navigate = useNavigate({ from: '/reports/$id' })
  const choose = (id: string | null) =>
    void navigate({
      search: (search: ReportSearch) => ({ ...search, statement: id ?? undefined }),
      replace: true,
      resetScroll: false,
    })
  const step = (by: 1 | -1) => {
    const last = page.statements.length - 1
    const to = at < 0 ? (by > 0 ? 0 : last) : Math.min(Math.max(at + by, 0), last)
    const statement = page.statements[to]
    if (statement !== undefined) choose(statement.id)
  }
  const keys = { n: () => step(1), N: () => step(-1), j: () => step(1), k: () => step(-1) }
  const chosenKeys = chosen === null ? {} : keysOf(chosen, () => choose(null))
  useKeys({ ...keys, ...chosenKeys })
  useFocusOn(chosen)
  return { choose, next: () => step(1), previous: () => step(-1) }
}

const keysOf = (chosen: StatementRow, leave: () => void) => ({
  Y: () => void copy(chosen.citation, texts.claim.cited),
  Escape: leave,
})

/** The number of the chosen statement has the focus, so that Tab goes on from there. */
function useFocusOn(chosen: StatementRow | null): void {
  const id = chosen?.id
  useEffect(() => {
    if (id === undefined) return
    const marker = document.getElementById(`statement-${id}`)
    marker?.focus({ preventScroll: true })
    marker?.scrollIntoView({ block: 'nearest' })
  }, [id])
}
