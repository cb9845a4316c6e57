import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListRows } from './list-page.tsx'

/** A page as the server gives it: rows, the cursor of the next (null at the end), and the count where it is known. */
export interface KeysetPage<R> { items: readonly R[]; nextCursor: string | null; total?: number | null }

/** Makes ListPage's rows of a keyset query: `<ListPage {...useInfiniteList(query)} …/>`. */
export function useInfiniteList<R>(query: UseInfiniteQueryResult<InfiniteData<KeysetPage<R>, unknown>>): ListRows<R> {
  const rows = useMemo(() => query.data?.pages.flatMap((p) => p.items) ?? [], [query.data])
  return {
    rows,
    total: query.data?.pages[0]?.total ?? null,
    status: query.data ? 'ready' : query.isError ? 'error' : 'loading',
    error: query.error,
    onRetry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    onMore: () => { if (!query.isFetchingNextPage) void query.fetchNextPage() },
  }
}
