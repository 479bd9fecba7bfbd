// What the desk asks of the API. Nothing else goes over the wire.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ClaimPage } from '../../src/views/claim.ts'
import type { ClaimList } from '../../src/views/claims.ts'
import type { Decisions, Log } from '../../src/views/log.ts'
import type { ReportPage } from '../../src/views/report.ts'
import type { ReportList } from '../../src/views/reports.ts'
import type { Found } from '../../src/views/search.ts'
import type { SourceList } from '../../src/views/sources.ts'
import type { LedgerStatus } from '../../src/views/status.ts'
import type { LedgerSearch, ReportsSearch, SourcesSearch } from './address.ts'
import { texts } from './texts.ts'

/** What the API said went wrong, in its words. */
export class Problem extends Error {
  readonly remedy: string
  /** The HTTP status; 0 where nothing answered. */
  readonly status: number

  constructor(status: number, message: string, remedy: string) {
    super(message)
    this.status = status
    this.remedy = remedy
  }
}

type Parameters = Readonly<Record<string, string | number | undefined>>

/** An address of the API; parameters that are not given are left out. */
export function apiAddress(path: string, parameters: Parameters = {}): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `/api/${path}${query === '' ? '' : `?${query}`}`
}

async function get<Answer>(path: string, parameters?: Parameters): Promise<Answer> {
  const answer = await fetch(apiAddress(path, parameters)).catch(() => null)
  if (answer === null) throw new Problem(0, texts.problem.gone, texts.problem.goneRemedy)
  if (answer.ok) return answer.json()
  const said = await answer.json().catch(() => null)
  throw new Problem(
    answer.status,
    said?.message ?? texts.problem.odd(answer.status),
    said?.remedy ?? texts.problem.reload,
  )
}

/** Rows that a list gets at a time: two or three screens. */
const pageRows = 100

export const statusQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: () => get<LedgerStatus>('ledger'),
})

export const getClaims = (search: LedgerSearch, after?: string) =>
  get<ClaimList>('claims', { ...search, after, limit: pageRows })
export const getReports = (search: ReportsSearch, after?: string) =>
  get<ReportList>('reports', { ...search, after, limit: pageRows })
export const getSources = (search: SourcesSearch) =>
  get<SourceList>('sources', { ...search, limit: pageRows })
export const getLog = (before?: number) => get<Log>('entries', { before, limit: pageRows })
export const getClaim = (id: string) => get<ClaimPage>(`claims/${encodeURIComponent(id)}`)
export const getReport = (id: string) => get<ReportPage>(`reports/${encodeURIComponent(id)}`)

export const claimsQuery = (search: LedgerSearch) =>
  infiniteQueryOptions({
    queryKey: ['claims', search],
    queryFn: ({ pageParam }) => getClaims(search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const reportsQuery = (search: ReportsSearch) =>
  infiniteQueryOptions({
    queryKey: ['reports', search],
    queryFn: ({ pageParam }) => getReports(search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const sourcesQuery = (search: SourcesSearch) =>
  queryOptions({ queryKey: ['sources', search], queryFn: () => getSources(search) })

export const logQuery = infiniteQueryOptions({
  queryKey: ['entries'],
  queryFn: ({ pageParam }) => getLog(pageParam),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export const claimQuery = (id: string) =>
  queryOptions({ queryKey: ['claim', id], queryFn: () => getClaim(id) })

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id], queryFn: () => getReport(id) })

export const decisionsQuery = (statement: string) =>
  queryOptions({
    queryKey: ['decisions', statement],
    queryFn: () => get<Decisions>(`statements/${encodeURIComponent(statement)}/decisions`),
  })

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: () => get<Found>('search', { text, limit: 5 }),
    enabled: text.trim() !== '',
  })
