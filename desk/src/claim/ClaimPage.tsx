// A claim: what each report says of it, through whom, and which report repeats which.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ClaimPage as Page } from '../../../src/views/claim.ts'
import { claimQuery, getClaim } from '../api.ts'
import { useKeys, walk } from '../keys.ts'
import { useNews } from '../news.ts'
import { Knowledge, SpeakerName, Sure, World } from '../parts/Labels.tsx'
import { News, ProblemNote, Waiting } from '../parts/Notes.tsx'
import { useTitle } from '../parts/title.ts'
import { copy } from '../say.ts'
import { texts } from '../texts.ts'
import { ClaimFacts } from './ClaimFacts.tsx'
import { sameWords } from './groups.ts'
import { SameWords } from './SameWords.tsx'
import { WhoRepeatsWhom } from './WhoRepeatsWhom.tsx'

export function ClaimPage() {
  const { id } = useParams({ from: '/claims/$id' })
  const { data, error, refetch, dataUpdatedAt } = useQuery(claimQuery(id))
  useTitle(data?.claim.sentence ?? '')
  if (error !== null && data === undefined) return <ProblemNote error={error} again={refetch} />
  if (data === undefined) return <Waiting />
  return <Claim page={data} came={dataUpdatedAt} />
}

function Claim({ page, came }: { page: Page; came: number }) {
  const { claim, statements, unshown } = page
  const groups = useMemo(() => sameWords(statements), [statements])
  const reports = useMemo(() => new Map(page.reports.map((each) => [each.id, each])), [page])
  useClaimKeys(statements)
  return (
    <article className="h-full overflow-auto" data-scroll-restoration-id="claim">
      <div className="mx-auto max-w-6xl px-4 py-6">
        <ClaimHead page={page} came={came} />
        <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <section aria-labelledby="words" className="min-w-0">
            <h2 id="words" className="label mb-2">
              {texts.claim.inTheirWords}
            </h2>
            {groups.map((group) => (
              <SameWords key={group[0]?.id} statements={group} reports={reports} />
            ))}
            {unshown > 0 && <p className="text-soft">{texts.claim.unshown(unshown)}</p>}
          </section>
          <aside aria-label={texts.claim.facts} className="flex flex-col gap-8">
            <ClaimFacts claim={claim} />
            <WhoRepeatsWhom page={page} />
          </aside>
        </div>
      </div>
    </article>
  )
}

function ClaimHead({ page, came }: { page: Page; came: number }) {
  const { claim } = page
  const client = useQueryClient()
  const { queryKey } = claimQuery(claim.id)
  const news = useNews({ key: queryKey, part: page, came, ask: () => getClaim(claim.id) })
  return (
    <header className="max-w-3xl">
      <div className="flex items-center gap-3">
        <p className="label">{texts.claim.heading}</p>
        <News
          words={news === null ? null : texts.news.changed}
          show={() => client.setQueryData(queryKey, news ?? undefined)}
        />
      </div>
      <h1 dir="auto" className="book mt-1 text-2xl leading-snug">
        {claim.sentence}
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-0.5">
        <span>
          <SpeakerName speaker={claim.speaker} />
        </span>
        <span>
          <Sure {...claim} />
        </span>
        <World world={claim.world} />
        <Knowledge knowledge={claim.knowledge} />
      </p>
    </header>
  )
}

/** Keys that walk through the statements, and cite the one that has the focus, else the first. */
function useClaimKeys(statements: Page['statements']): void {
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    Y: () => {
      const at = document.activeElement?.closest<HTMLElement>('[data-statement]')
      const found = statements.find(({ id }) => id === at?.dataset.statement) ?? statements[0]
      if (found !== undefined) void copy(found.citation, texts.claim.cited)
    },
  })
}
