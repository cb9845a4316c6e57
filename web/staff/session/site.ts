import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, ok } from '../../api/client.ts'
import { useMe, useNameOf } from './session.tsx'

/** The site I work at now: as chosen in the bar and remembered for me, else my own, else the first. Pages that show one site ask here. */
export interface ChosenSite { id: string | null; name: string; all: readonly { id: string; name: string }[]; change: (id: string) => void }

export function useSite(): ChosenSite {
  const me = useMe()
  const nameOf = useNameOf()
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: ['organisation', 'sites'], staleTime: 60_000, queryFn: async () => (await ok(api.GET('/api/v1/sites'))).items })
  const change = useCallback((siteId: string) => {
    client.setQueryData(['me'], { ...me, preferences: { ...me.preferences, siteId } })
    void ok(api.PATCH('/api/v1/me', { body: { preferences: { siteId } } })).then(now => client.setQueryData(['me'], now), () => client.invalidateQueries({ queryKey: ['me'] }))
  }, [client, me])
  return useMemo(() => {
    const all = (data ?? (me.site ? [me.site] : [])).map(one => ({ id: one.id, name: nameOf(one) }))
    const found = all.find(one => one.id === me.preferences['siteId']) ?? all.find(one => one.id === me.site?.id) ?? all[0]
    return { id: found?.id ?? null, name: found?.name ?? '', all, change }
  }, [data, me, nameOf, change])
}
