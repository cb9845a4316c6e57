import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { readListState, writeListState, type ListState } from './list-state.ts'

/** The search part of the address, and a way to replace it in place. */
export function useSearchText(): [string, (search: string, push?: boolean) => void] {
  const router = useRouter()
  const search = useLocation({ select: (l) => l.searchStr })
  const set = useCallback((next: string, push = false) => {
    const { pathname, hash } = router.state.location
    const href = `${pathname}${next ? `?${next.replace(/^\?/, '')}` : ''}${hash ? `#${hash}` : ''}`
    if (push) router.history.push(href)
    else router.history.replace(href)
  }, [router])
  return [search, set]
}

/** A list's state kept in the address bar. */
export function useListState(): [ListState, (next: ListState) => void] {
  const [search, setSearch] = useSearchText()
  const state = useMemo(() => readListState(search), [search])
  return [state, useCallback((next: ListState) => setSearch(writeListState(next, search)), [setSearch, search])]
}

/** One value kept in the address bar (?tab=notes). */
export function useAddressValue(name: string, standard: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchText()
  const value = new URLSearchParams(search).get(name) ?? standard
  return [value, (next) => {
    const params = new URLSearchParams(search)
    if (next === standard) params.delete(name); else params.set(name, next)
    setSearch(params.toString())
  }]
}
