import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { setServerTime } from '../../kit/clock.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

export type Commitment = Schemas['Commitment']
export type CommitmentCounts = Schemas['CommitmentCounts']

/** Counters of commitments, for the rail, the views and the strip. */
export function useCommitmentCounts() {
  return useQuery({ queryKey: ['commitments', 'counts'], queryFn: () => ok(api.GET('/api/v1/commitments/counts')) })
}

/** The nearest things I owe. */
export function useMyNext(limit: number) {
  return useQuery({
    queryKey: ['commitments', 'next', limit],
    queryFn: async () => {
      const page = await ok(api.GET('/api/v1/commitments', { params: { query: { owner: 'me', state: 'open', limit: String(limit) } } }))
      setServerTime(page.now)
      return page.items
    },
  })
}

export type Act =
  | { kind: 'keep' | 'accept' | 'resume' | 'withdraw'; id: string }
  | { kind: 'cancel' | 'pause' | 'decline'; id: string; reason: string }
  | { kind: 'due'; id: string; dueAt: string; reason: string }
  | { kind: 'handOver'; id: string; toStaffId: string; toName: string; reason: string }

function send(act: Act): Promise<Commitment> {
  const params = { path: { id: act.id } }
  switch (act.kind) {
    case 'keep': return ok(api.POST('/api/v1/commitments/{id}/keep', { params }))
    case 'accept': return ok(api.POST('/api/v1/commitments/{id}/accept', { params }))
    case 'resume': return ok(api.POST('/api/v1/commitments/{id}/resume', { params }))
    case 'withdraw': return ok(api.POST('/api/v1/commitments/{id}/hand-over', { params, body: { toStaffId: null } }))
    case 'cancel': return ok(api.POST('/api/v1/commitments/{id}/cancel', { params, body: { reason: act.reason } }))
    case 'pause': return ok(api.POST('/api/v1/commitments/{id}/pause', { params, body: { reason: act.reason } }))
    case 'decline': return ok(api.POST('/api/v1/commitments/{id}/decline', { params, body: { reason: act.reason } }))
    case 'due': return ok(api.POST('/api/v1/commitments/{id}/due', { params, body: { dueAt: act.dueAt, reason: act.reason } }))
    case 'handOver': return ok(api.POST('/api/v1/commitments/{id}/hand-over', { params, body: { toStaffId: act.toStaffId, reason: act.reason } }))
  }
}

/** Does something to a commitment and says so; a refusal is said too, and nothing is lost. */
export function useAct() {
  const client = useQueryClient()
  const t = usePhrases(phrases)
  return useMutation({
    mutationFn: send,
    onSuccess: (_row, act) => {
      toast(act.kind === 'handOver' ? t('done.handOver', { name: act.toName }) : t(`done.${act.kind}`))
      return client.invalidateQueries({ queryKey: ['commitments'] })
    },
    onError: error => toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }),
  })
}
