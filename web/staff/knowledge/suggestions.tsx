import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { SectionHead, Sheet } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useAltKey, useLater } from './later.ts'
import { phrases } from './phrases.ts'

type Suggestion = Schemas['AnswerSuggestion']
type Act = 'used' | 'edited' | 'ignored'
const shownAtOnce = 3

/** Tells what was done with a suggestion; weak answers show by it (KNO-5). */
export function useAnswerUse(inquiryId: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ answerId, act, inquiryId: of = inquiryId }: { answerId: string; act: Act; inquiryId?: string }) => ok(api.POST('/api/v1/knowledge/uses', { body: { answerId, act, ...(of ? { inquiryId: of } : {}) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  })
}

/** Standard answers that fit a text, the best first; asked for once it rests. */
export function useSuggestions({ text, departmentId, channel }: { text: string; departmentId: string | null; channel?: string }): readonly Suggestion[] {
  const may = useMay()
  const asked = useLater(text.trim().slice(0, 4_000))
  const { data } = useQuery({
    queryKey: ['answer-suggestions', asked, departmentId, channel ?? null], enabled: may('knowledge.read') && asked.length >= 2, staleTime: 60_000, retry: false, placeholderData: (before) => before,
    queryFn: () => ok(api.POST('/api/v1/knowledge/suggestions', { body: { text: asked, ...(departmentId ? { departmentId } : {}), ...(channel ? { channel } : {}) } })),
  })
  return asked.length >= 2 ? data?.items ?? [] : []
}

/** Standard answers that fit what was asked; Alt 1 to Alt 3 put one into the answer. */
export function Suggestions({ text, departmentId, channel, inquiryId, onInsert }: { text: string; departmentId?: string | null; channel?: string; inquiryId?: string; onInsert: (suggestion: Suggestion) => void }) {
  const t = usePhrases(phrases)
  const use = useAnswerUse(inquiryId)
  const [left, setLeft] = useState<readonly string[]>([])
  const items = useSuggestions({ text, departmentId: departmentId ?? null, ...(channel ? { channel } : {}) }).filter((one) => !left.includes(one.answerId)).slice(0, shownAtOnce)
  const act = (one: Suggestion | undefined): (() => void) | null => (one && one.missing.length === 0 ? () => onInsert(one) : null)
  useAltKey('Digit1', act(items[0]))
  useAltKey('Digit2', act(items[1]))
  useAltKey('Digit3', act(items[2]))
  if (items.length === 0) return null
  return (
    <div className="m2">
      <SectionHead title={t('suggest')} />
      <Sheet>{items.map((one, i) => (
        <div key={one.answerId} className="li col g1">
          <div className="row g2 wrap"><b className="sp">{one.title}</b>{one.changedSinceUsed && <Tag tone="amber">{t('changedSince')}</Tag>}
            <Button size="s" kind="text" onPress={() => { setLeft([...left, one.answerId]); use.mutate({ answerId: one.answerId, act: 'ignored' }) }}>{t('ignore')}</Button>
            <Button size="s" disabled={one.missing.length > 0} hint={t('useKey', { number: i + 1 })} onPress={() => onInsert(one)}>{t('use')}</Button></div>
          <p className="pre k2">{one.text}</p>
        </div>))}</Sheet>
    </div>
  )
}
