import { useQueryClient } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import type { ListView } from '../../kit/list-page.tsx'
import { emptyListState, type ListState } from '../../kit/list-state.ts'
import { useMe } from './session.tsx'

interface Saved { id: string; title: string; query: string; filters: Record<string, readonly string[]>; sort: ListState['sort']; columns: readonly string[] | null }

function read(value: unknown): Saved[] {
  return Array.isArray(value) ? value.filter((one): one is Saved => typeof one === 'object' && one !== null && typeof Reflect.get(one, 'title') === 'string' && typeof Reflect.get(one, 'filters') === 'object') : []
}

/** The views a person saved of a list, kept with their preferences; `save` adds one, the same name replaces it. At most 20. */
export function useSavedViews(list: string): { views: ListView[]; save: (name: string, state: ListState) => void } {
  const me = useMe()
  const client = useQueryClient()
  const key = `views.${list}`
  const saved = read(me.preferences[key])
  return {
    views: saved.map((one) => ({ id: one.id, title: one.title, state: { ...emptyListState, query: one.query, filters: one.filters, sort: one.sort, columns: one.columns } })),
    save: (title, { query, filters, sort, columns }) => {
      const next: Saved[] = [...saved.filter((one) => one.title !== title), { id: `saved-${title}`, title, query, filters, sort, columns }].slice(-20)
      void ok(api.PATCH('/api/v1/me', { body: { preferences: { [key]: next } } })).then((changed) => client.setQueryData(['me'], changed))
    },
  }
}
