/** Asking for feedback and moving it on. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import type { paths } from '../../api/schema.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

export type FeedbackRow = Schemas['FeedbackRow']
export type Feedback = Schemas['FeedbackDetail']
export type Step = NonNullable<paths['/api/v1/feedback/{id}/steps']['post']['requestBody']>['content']['application/json']

/** Counters beside the views. */
export function useFeedbackCounts() {
  const may = useMay()
  return useQuery({ queryKey: ['feedback', 'counts'], enabled: may('feedback.read'), queryFn: () => ok(api.GET('/api/v1/feedback/counts')), refetchInterval: 60_000 })
}

/** One in full. Each opening leaves an audit row, so it is asked for again only when it has news. */
export function useFeedback(id: string) {
  return useQuery({ queryKey: ['feedback', 'one', id], queryFn: () => ok(api.GET('/api/v1/feedback/{id}', { params: { path: { id } } })), refetchOnWindowFocus: false, staleTime: 60_000 })
}

/** Moves it on by a step; the answer is the case as it stands now. */
export function useStep(id: string) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) => ok(api.POST('/api/v1/feedback/{id}/steps', { params: { path: { id } }, body: step })),
    onSuccess: (now, step) => {
      client.setQueryData(['feedback', 'one', id], now)
      toast(t(`done.${step.step}`))
      void client.invalidateQueries({ queryKey: ['feedback', 'list'] })
      void client.invalidateQueries({ queryKey: ['feedback', 'counts'] })
      void client.invalidateQueries({ queryKey: ['commitments'] })
    },
    onError: (error) => { toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}
