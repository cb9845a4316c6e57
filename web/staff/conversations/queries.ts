/** Asking for inquiries and acting on them. Keys begin with the module's name, so its news makes them stale. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'


/** Counters beside the views. */
export function useInquiryCounts() {
  const may = useMay()
  return useQuery({ queryKey: ['conversations', 'counts'], enabled: may('inquiries.read'), queryFn: () => ok(api.GET('/api/v1/inquiries/counts')), refetchInterval: 60_000 })
}

export function useInquiry(id: string) {
  return useQuery({ queryKey: ['conversations', 'one', id], queryFn: () => ok(api.GET('/api/v1/inquiries/{id}', { params: { path: { id } } })) })
}

export type Act =
  | { kind: 'answer'; text: string; fromSpecialist?: boolean; passedOn?: boolean }
  | { kind: 'note'; text: string }
  | { kind: 'specialist'; staffId?: string; departmentId?: string; question?: string; dueAt?: string }
  | { kind: 'callBack'; at: string; note?: string }
  | { kind: 'attempt'; reached: boolean; text?: string; nextAt?: string }
  | { kind: 'transfer'; toStaffId: string; toName: string; reason: string; toldCustomer?: string }
  | { kind: 'accept' } | { kind: 'withdraw' } | { kind: 'signOff' }
  | { kind: 'decline'; reason: string } | { kind: 'takeOver'; reason: string }
  | { kind: 'close'; outcome: Schemas['Inquiry']['outcome'] & string; lostReason?: string; note?: string; turnedTo?: string }

function send(id: string, act: Act): Promise<unknown> {
  const params = { path: { id } }
  switch (act.kind) {
    case 'answer': { const { kind: _, ...body } = act; return ok(api.POST('/api/v1/inquiries/{id}/answer', { params, body })) }
    case 'note': return ok(api.POST('/api/v1/inquiries/{id}/notes', { params, body: { text: act.text } }))
    case 'specialist': { const { kind: _, ...body } = act; return ok(api.POST('/api/v1/inquiries/{id}/specialist', { params, body })) }
    case 'callBack': return ok(api.POST('/api/v1/inquiries/{id}/call-back', { params, body: { at: act.at, ...(act.note ? { note: act.note } : {}) } }))
    case 'attempt': { const { kind: _, ...body } = act; return ok(api.POST('/api/v1/inquiries/{id}/attempts', { params, body })) }
    case 'transfer': return ok(api.POST('/api/v1/inquiries/{id}/transfer', { params, body: { toStaffId: act.toStaffId, reason: act.reason, ...(act.toldCustomer ? { toldCustomer: act.toldCustomer } : {}) } }))
    case 'accept': return ok(api.POST('/api/v1/inquiries/{id}/transfer/accept', { params }))
    case 'withdraw': return ok(api.POST('/api/v1/inquiries/{id}/transfer/withdraw', { params }))
    case 'decline': return ok(api.POST('/api/v1/inquiries/{id}/transfer/decline', { params, body: { reason: act.reason } }))
    case 'takeOver': return ok(api.POST('/api/v1/inquiries/{id}/take-over', { params, body: { reason: act.reason } }))
    case 'signOff': return ok(api.POST('/api/v1/inquiries/{id}/sign-off', { params }))
    case 'close': { const { kind: _, ...body } = act; return ok(api.POST('/api/v1/inquiries/{id}/close', { params, body })) }
  }
}

/** Does something to an inquiry; says so in a toast, or says why not. */
export function useInquiryAct(id: string) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => send(id, act),
    onSuccess: (_done, act) => {
      toast(act.kind === 'transfer' ? t('detail.done.transfer', { name: act.toName }) : t(`detail.done.${act.kind}`))
      return Promise.all([client.invalidateQueries({ queryKey: ['conversations'] }), client.invalidateQueries({ queryKey: ['commitments'] })])
    },
    onError: (error) => { toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}
