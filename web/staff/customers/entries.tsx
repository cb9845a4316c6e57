import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import type { IconName } from '../../kit/icon.tsx'
import { Tabs } from '../../kit/layout.tsx'
import { SearchBox } from '../../kit/search-box.tsx'
import { Timeline, type TimelineItem } from '../../kit/timeline.tsx'
import { TextField } from '../../kit/field.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useMay, useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useAct } from './queries.ts'

export type Entry = Schemas['TimelineEntry']
type Kind = Entry['kind']

const icons: Record<Kind, IconName> = {
  inquiry: 'message', appointment: 'calendar', visit: 'door', care: 'heart', payment: 'yuan', follow_up: 'call-back', feedback: 'flag', survey: 'star', points: 'gift', message: 'send',
  recommendation: 'bulb', file: 'document', note: 'lock', promise: 'promise', record: 'edit',
}
const iconsByName: Partial<Record<string, IconName>> = {
  'appointments.confirmed': 'check', 'appointments.cancelled': 'close', 'appointments.no-show': 'close', 'customers.registered': 'person', 'customers.merged': 'link', 'customers.unmerged': 'link',
  'customers.consent-given': 'check', 'customers.consent-withdrawn': 'close', 'commitments.broken': 'warning', 'visits.finished': 'heart',
}
const wrong = new Set(['appointments.no-show', 'commitments.broken', 'feedback.recorded'])
const bold = new Set(['visits.finished', 'feedback.recorded', 'conversations.inquiry-recorded'])

/** An entry as the timeline draws it. */
export function itemOf(entry: Entry, language: 'zh' | 'en', words: { system: string; note: (name: string) => string; hidden: string }): TimelineItem {
  const by = entry.actor ? (language === 'en' && entry.actor.nameEn ? entry.actor.nameEn : entry.actor.name) : words.system
  const isNote = entry.kind === 'note'
  return {
    id: entry.id, at: entry.at, icon: iconsByName[entry.name] ?? icons[entry.kind], by,
    title: isNote ? words.note(by) : language === 'en' ? entry.en : entry.zh,
    ...(isNote ? { detail: entry.text ?? words.hidden } : {}),
    tone: isNote ? 'note' : wrong.has(entry.name) ? 'wrong' : entry.name === 'visits.finished' || entry.kind === 'care' ? 'care' : 'plain',
    ...(bold.has(entry.name) ? { bold: true } : {}),
  }
}

/** What happened with a customer; the newest `limit`, for the drawer. */
export function useLatest(customerId: string, limit: number) {
  useNews(['customers.', 'conversations.', 'appointments.', 'visits.', 'followups.', 'feedback.', 'catalogue.', 'files.', 'notifications.'], ['timeline'])
  return useQuery({ queryKey: ['timeline', customerId, 'latest', limit], queryFn: async () => (await ok(api.GET('/api/v1/customers/{id}/timeline', { params: { path: { id: customerId }, query: { limit: String(limit) } } }))).items })
}

/** The whole timeline: kinds with their numbers, finding, a note for colleagues. */
export function Entries({ customerId }: { customerId: string }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const may = useMay()
  const me = useMe()
  const [kind, setKind] = useAddressValue('kind', 'all')
  const [q, setQ] = useState('')
  const [note, setNote] = useState('')
  const [isFinding, setFinding] = useState(false)
  useNews(['customers.', 'conversations.', 'appointments.', 'visits.', 'followups.', 'feedback.', 'catalogue.', 'files.', 'notifications.', 'commitments.'], ['timeline'])
  const counts = useQuery({ queryKey: ['timeline', customerId, 'counts'], queryFn: () => ok(api.GET('/api/v1/customers/{id}/timeline/counts', { params: { path: { id: customerId } } })) }).data
  const query = useInfiniteQuery({
    queryKey: ['timeline', customerId, kind, q],
    queryFn: ({ pageParam, signal }) => ok(api.GET('/api/v1/customers/{id}/timeline', { params: { path: { id: customerId }, query: { limit: '60', ...(kind === 'all' ? {} : { kinds: kind }), ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.nextCursor,
  })
  const entries = query.data?.pages.flatMap((page) => page.items) ?? []
  const withdraw = useAct((id: string) => ok(api.POST('/api/v1/customers/{id}/notes/{itemId}/withdraw', { params: { path: { id: customerId, itemId: id } } })), { done: t('note.withdrawn') })
  const words = { system: t('timeline.system'), note: (name: string) => t('note.label', { name }), hidden: t('note.hidden') }
  const items = entries.map((entry) => ({
    ...itemOf(entry, language, words),
    ...(entry.kind === 'note' && entry.text !== null && entry.actor?.id === me.id ? { aside: <TextLink small onPress={() => withdraw.mutate(entry.subjectId ?? '')}>{t('note.withdraw')}</TextLink> } : {}),
  }))
  const kinds = (Object.keys(icons) as Kind[]).filter((one) => (counts?.kinds[one] ?? 0) > 0)
  const shown = (
    <>
      <div className="row g2 top">
        {may('customers.change') ? <NoteLine customerId={customerId} text={note} onText={setNote} /> : <span className="sp" />}
        {isFinding ? <SearchBox label={t('timeline.find')} value={q} onChange={setQ} autoFocus /> : <Button kind="text" size="l" icon="search" onPress={() => setFinding(true)}>{t('timeline.find')}</Button>}
      </div>
      {query.isPending ? <p className="k3 m3" role="status">{t('loading')}</p>
        : <Timeline items={items} label={t('timelineOf')} hasMore={query.hasNextPage} isLoadingMore={query.isFetchingNextPage} onMore={() => { if (!query.isFetchingNextPage) void query.fetchNextPage() }} empty={<p className="k3 m3">{q || kind !== 'all' ? t('timeline.noneFound') : t('timeline.none')}</p>} />}
    </>
  )
  return (
    <Tabs label={t('timelineOf')} value={kind} onChange={setKind} tabs={[
      { id: 'all', label: t('timeline.all'), ...(counts ? { count: counts.all } : {}), content: shown },
      ...kinds.map((one) => ({ id: one, label: t(`timeline.kind.${one}`), count: counts?.kinds[one] ?? 0, content: shown })),
    ]} />
  )
}

function NoteLine({ customerId, text, onText }: { customerId: string; text: string; onText: (text: string) => void }) {
  const t = usePhrases(phrases)
  const add = useAct((note: string) => ok(api.POST('/api/v1/customers/{id}/notes', { params: { path: { id: customerId } }, body: { text: note } })))
  const submit = (): void => {
    const note = text.trim()
    if (note && !add.isPending) add.mutate(note, { onSuccess: () => { onText(''); toast(t('note.added')) } })
  }
  return (
    <form className="row g2 top sp" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <span className="sp"><TextField label={t('note.placeholder')} labelHidden placeholder={t('note.placeholder')} icon="note" size="l" value={text} onChange={onText} maxLength={2000} /></span>
      <Button type="submit" size="l" pending={add.isPending} disabled={!text.trim()}>{t('note.add')}</Button>
    </form>
  )
}
