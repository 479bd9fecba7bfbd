// The rows of a list that comes page by page.
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'

interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  reachEnd(): void
}

export function useRows<Row>(
  query: UseInfiniteQueryResult<InfiniteData<Listed<Row>, unknown>>,
): Rows<Row> {
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const more = hasNextPage && !isFetchingNextPage && !isError
  const reachEnd = useCallback(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return { rows, total: data?.pages[0]?.total ?? 0, reachEnd }
}
