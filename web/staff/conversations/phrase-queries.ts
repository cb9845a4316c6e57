import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { forbiddenIn } from '../../../server/modules/conversations/can.ts'
import { api, ok } from '../../api/client.ts'

/** Phrases of the house and my own. */
export function usePhraseList() {
  return useQuery({ queryKey: ['conversations', 'phrases'], staleTime: 60_000, queryFn: () => ok(api.GET('/api/v1/phrases')) })
}

/** The forbidden phrases in a text, by the hospital's list. */
export function useForbidden(): (text: string) => string[] {
  const items = useQuery({ queryKey: ['organisation', 'lists'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/lists')) }).data?.items
  return useCallback((text: string) => forbiddenIn(text, (items ?? []).filter((one) => one.list === 'forbidden_phrase')), [items])
}

/** Names of a department in both languages; nothing where none is known. */
export function useDepartmentNames(): (id: string | null) => { zh: string; en: string } {
  const items = useQuery({ queryKey: ['organisation', 'departments'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/departments')) }).data?.items
  return useCallback((id: string | null) => { const one = items?.find((of) => of.id === id); return { zh: one?.nameZh ?? '', en: one?.nameEn || (one?.nameZh ?? '') } }, [items])
}
