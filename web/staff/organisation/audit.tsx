import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useAddressValue, useListState } from '../../kit/address.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { Drawer } from '../../kit/dialog.tsx'
import { dayOf, instantOf, useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { Facts, Section } from '../../kit/layout.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { Tag } from '../../kit/marks.tsx'
import { knownPages } from '../frame/pages.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './audit-phrases.ts'
import { actionWord, knownActions, subjectWord } from './audit-words.ts'
import { useColleagues, usePersonName } from './queries.ts'

type Entry = Schemas['AuditEntry']
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** Who did what, when (PLA-7). */
export function AuditPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const personName = usePersonName()
  const people = useColleagues(may('staff.read')).data ?? []
  const [state, setState] = useListState()
  const [subject, setSubject] = useAddressValue('subject', '')
  const [shown, setShown] = useState<Entry | null>(null)
  const actor = state.filters['who']?.[0]
  const action = state.filters['action']?.[0]
  const [from = '', until = ''] = (state.filters['when']?.[0] ?? '').split('..')
  const query = useInfiniteQuery({
    queryKey: ['organisation', 'audit', actor, action, from, until, subject],
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/audit', { params: { query: {
      ...(actor ? { actorId: actor } : {}), ...(action ? { action } : {}), ...(subject ? { subjectId: subject } : {}), ...(from ? { from: instantOf(from) } : {}), ...(until ? { to: instantOf(nextDay(until)) } : {}), ...(pageParam ? { cursor: pageParam } : {}),
    } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList<Entry>(query)
  const today = dayOf(serverNowMs())
  const who = (row: Entry): string => { const known = people.find((one) => one.id === row.actorId); return known ? personName(known) : row.actorName ?? t(row.action.startsWith('session.') ? 'outside' : 'system') }
  return (
    <>
      <ListPage {...list} id="audit" title={t('title')} note={subject ? <span className="row g2"><Tag tone="slate">{t('narrowed')}</Tag><Button size="s" kind="text" onPress={() => setSubject('')}>{t('detail.clear')}</Button></span> : t('note')} state={state} onState={setState} orderNote={t('order')}
        filters={[
          { id: 'who', title: t('filter.who'), kind: 'one', options: people.map((one) => ({ value: one.id, label: `${personName(one)}　${one.number}` })) },
          { id: 'action', title: t('filter.action'), kind: 'one', options: knownActions.map((value) => ({ value, label: actionWord(value, language) })) },
          { id: 'when', title: t('filter.when'), kind: 'dates', presets: [{ label: t('today'), value: `${today}..${today}` }, { label: t('week'), value: `${new Date(Date.parse(today) - 6 * 86_400_000).toISOString().slice(0, 10)}..${today}` }] },
        ]}
        rowId={(row) => row.id} rowLabel={(row) => `${who(row)} ${actionWord(row.action, language)}`} onOpen={setShown}
        columns={[
          { id: 'at', title: t('column.at'), width: 156, tone: 'quiet', fixed: true, phone: 'sub', cell: (row) => f.dateTime(row.at) },
          { id: 'who', title: t('column.who'), width: 132, tone: 'bold', fixed: true, phone: 'main', cell: who },
          { id: 'action', title: t('column.action'), minWidth: 168, phone: 'sub', cell: (row) => actionWord(row.action, language) },
          { id: 'subject', title: t('column.subject'), width: 136, tone: 'quiet', phone: 'side', cell: (row) => subjectWord(row.subjectKind, language) },
          { id: 'reason', title: t('column.reason'), minWidth: 200, tone: 'quiet', cell: (row) => row.reason ?? '' },
          { id: 'network', title: t('column.network'), width: 136, tone: 'quiet', cell: (row) => row.network ?? '' },
        ]}
        empty={{ title: t('empty'), body: t('emptyWhy') }} />
      <Drawer open={shown !== null} onClose={() => setShown(null)} title={t('detail.title')}>{shown && <Detail row={shown} who={who(shown)} onSubject={(id) => { setShown(null); setSubject(id) }} />}</Drawer>
    </>
  )
}

const paths: Readonly<Record<string, string>> = { staff: '/staff/$id', customer: '/customers/$id', inquiry: '/inquiries/$id', appointment: '/appointments/$id', commitment: '/commitments/$id', feedback: '/feedback/$id', 'follow-up': '/follow-ups/$id', service: '/services/$id' }

/** Where what was acted on can be looked at, if there is such a page. */
function placeOf(row: Entry): string | null {
  const path = paths[row.subjectKind]
  return path && row.subjectId && knownPages().some((page) => page.path === path) ? path.replace('$id', row.subjectId) : null
}

function Detail({ row, who, onSubject }: { row: Entry; who: string; onSubject: (id: string) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const place = placeOf(row)
  const value = (one: unknown): string => (one === null || one === '' ? t('detail.nothing') : typeof one === 'boolean' ? t(one ? 'detail.yes' : 'detail.no') : Array.isArray(one) ? (one.length === 0 ? t('detail.nothing') : f.list(one.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each))))) : typeof one === 'object' ? JSON.stringify(one) : String(one))
  const changed = Object.entries(row.changed)
  return (
    <>
      <Facts items={[
        { name: t('detail.at'), value: `${f.date(row.at)}　${f.time(row.at)}` }, { name: t('detail.who'), value: <b>{who}</b> }, { name: t('detail.action'), value: actionWord(row.action, language) },
        { name: t('detail.subject'), value: <span className="row g2 wrap">{subjectWord(row.subjectKind, language)}{place && <TextLink href={place}>{t('detail.open')}</TextLink>}</span> },
        ...(row.customerId && row.subjectKind !== 'customer' && may('customers.read') ? [{ name: t('column.customer'), value: <TextLink href={`/customers/${row.customerId}`}>{t('seeCustomer')}</TextLink> }] : []),
        ...(row.reason ? [{ name: t('detail.reason'), value: <span className="pre">{row.reason}</span> }] : []), ...(row.network ? [{ name: t('detail.network'), value: row.network }] : []),
      ]} />
      <Section title={t('detail.changed')}>
        {changed.length === 0 ? <p className="k3">{t('detail.noChange')}</p> : <Facts wide items={changed.map(([name, one]) => ({ name: <span className="pre">{name}</span>, value: <span className="pre">{value(one)}</span> }))} />}
      </Section>
      {row.subjectId && <p className="m4"><Button size="s" icon="filter" onPress={() => onSubject(row.subjectId ?? '')}>{t('detail.onlyThis')}</Button></p>}
      <Section title={t('detail.code')}><Facts wide items={[
        { name: t('detail.code'), value: <span className="pre">{row.action}</span> }, ...(row.subjectId ? [{ name: t('subjectId'), value: <span className="pre">{row.subjectId}</span> }] : []),
        ...(row.requestId ? [{ name: t('detail.request'), value: <span className="pre">{row.requestId}</span> }] : []), { name: t('detail.id'), value: <span className="pre">{row.id}</span> },
      ]} /></Section>
    </>
  )
}
