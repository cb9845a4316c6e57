import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../api/schema.ts'
import { api, ok, type Schemas } from '../../api/client.ts'
import { setServerTime } from '../../kit/clock.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

export type Visit = Schemas['Visit']
export type Arrival = Schemas['Arrival']
/** What an arrival is registered by. */
export type NewVisit = NonNullable<paths['/api/v1/visits']['post']['requestBody']>['content']['application/json']
export type Act = 'call' | 'serve' | 'finish' | 'back'

/** Everybody who is here, longest wait first. */
export function useOpenVisits() {
  return useQuery({
    queryKey: ['visits', 'open'], refetchInterval: 60_000,
    queryFn: async () => {
      const page = await ok(api.GET('/api/v1/visits', { params: { query: { view: 'open', limit: '200' } } }))
      setServerTime(page.now)
      return page
    },
  })
}

/** Today in figures. */
export function useFigures() {
  return useQuery({ queryKey: ['visits', 'figures'], refetchInterval: 60_000, queryFn: () => ok(api.GET('/api/v1/visits/figures')) })
}

/** Who is expected within the hour or late; with a text, who was found by it. */
export function useArrivals(text: string) {
  return useQuery({ queryKey: ['visits', 'arrivals', text], refetchInterval: text === '' ? 60_000 : false, queryFn: ({ signal }) => ok(api.GET('/api/v1/arrivals', { params: { query: text === '' ? {} : { text } }, signal })) })
}

/** Has every screen of the day look again. */
export function useRefresh(): () => void {
  const client = useQueryClient()
  return () => { for (const key of ['visits', 'appointments', 'today', 'commitments']) void client.invalidateQueries({ queryKey: [key] }) }
}

/** The steps of a visit; each can be told back by its toast. */
export function useVisitAct() {
  const t = usePhrases(phrases)
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ act, visit }: { act: Act; visit: Visit }) => {
      const params = { params: { path: { id: visit.id } } }
      return act === 'call' ? ok(api.POST('/api/v1/visits/{id}/call', params)) : act === 'serve' ? ok(api.POST('/api/v1/visits/{id}/serve', params)) : act === 'finish' ? ok(api.POST('/api/v1/visits/{id}/finish', params)) : ok(api.POST('/api/v1/visits/{id}/back', params))
    },
    onSuccess: (_, { act, visit }) => {
      refresh()
      const back = (): void => { void ok(api.POST('/api/v1/visits/{id}/back', { params: { path: { id: visit.id } } })).then(refresh, () => undefined) }
      toast(t(`done.${act}`, { name: visit.customer.name }), act === 'serve' || (act === 'call' && visit.callCount === 0) ? { undo: back } : {})
    },
    onError: (error) => { refresh(); toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}

/** Registers an arrival; the toast takes it back. */
export function useArrive() {
  const t = usePhrases(phrases)
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: NewVisit) => ok(api.POST('/api/v1/visits', { body })),
    onSuccess: (visit) => {
      refresh()
      toast(t('arrived', { name: visit.customer.name }), { undo: () => { void ok(api.POST('/api/v1/visits/{id}/undo', { params: { path: { id: visit.id } }, body: {} })).then(() => { refresh(); toast(t('undone', { name: visit.customer.name })) }, () => undefined) } })
    },
  })
}
