import { useQuery } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useSettings } from '../../kit/settings.ts'

export type Import = Schemas['Import']
export type ImportKind = Schemas['ImportKind']

/** What can be imported. */
export function useKinds() {
  return useQuery({ queryKey: ['imports', 'kinds'], queryFn: () => ok(api.GET('/api/v1/imports/kinds')).then(answer => answer.items), staleTime: 60_000 })
}

const moving = new Set<Import['state']>(['reading', 'checking', 'running', 'undoing'])
export const isMoving = (state: Import['state']): boolean => moving.has(state)

/** One import; while something is under way it is looked at every second besides the news of the live line. */
export function useImport(id: string) {
  return useQuery({ queryKey: ['imports', id], queryFn: () => ok(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })), refetchInterval: query => (query.state.data && isMoving(query.state.data.state) ? 1_000 : false) })
}

/** `wordOf({ zh, en })` in the chosen language. */
export function useWordOf(): (words: { zh: string; en: string }) => string {
  const { language } = useSettings()
  return words => (language === 'en' ? words.en : words.zh)
}
