import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { serverNowMs, setServerTime } from '../../kit/clock.ts'
import type { ColumnDef } from '../../kit/columns.tsx'
import type { FilterDef } from '../../kit/filters.tsx'
import { dayOf, useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage, type ListView } from '../../kit/list-page.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems, usePersonName } from '../organisation/choices.ts'
import { useMay } from '../session/session.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { useNews } from '../live/live.tsx'
import { phrases } from './phrases.ts'
import { useInquiryCounts } from './queries.ts'
import { TransferDialog } from './transfer-dialog.tsx'
import { channelNames, ChannelWord, DueOrResult, outcomeNames, StateWord, type InquiryRow } from './words.tsx'

type View = 'waiting' | 'to_me' | 'today' | 'incomplete' | 'call_back' | 'recontact' | 'mine_month' | 'out_of_scope' | 'all'
const viewIds: readonly View[] = ['waiting', 'to_me', 'today', 'incomplete', 'call_back', 'recontact', 'mine_month', 'out_of_scope', 'all']
const stateIds = ['waiting', 'specialist', 'call_back', 'answered', 'closed'] as const

/** Every inquiry by view and filter, latest first; what waits for me comes first among the views. */
export function InquiryListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const router = useRouter()
  const nameOf = usePersonName()
  const departments = useDepartments()
  const sources = useItems('customer_source')
  const [state, setState] = useListState()
  const [handing, setHanding] = useState<readonly InquiryRow[] | null>(null)
  const counts = useInquiryCounts().data
  const records = may('inquiries.record')
  useNews(['commitments.', 'appointments.'], ['conversations', 'list'])
  const view: View = viewIds.find((id) => id === state.view) ?? (records ? 'today' : 'to_me')
  const several = (id: string): string | undefined => state.filters[id]?.join(',') || undefined
  const [from, to] = spanOf(state.filters['when']?.[0])
  const filtered = { view, q: state.query || undefined, channel: several('channel'), state: several('state'), outcome: several('outcome'), source: several('source'), departmentId: several('department'), signed: state.filters['signed']?.[0] as 'yes' | 'no' | undefined, from, to }
  const exporting = useExport('inquiries', filtered)
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'list', view, state.query, state.filters],
    queryFn: async ({ pageParam }) => {
      const asked = { ...filtered, cursor: pageParam ?? undefined }
      const page = await ok(api.GET('/api/v1/inquiries', { params: { query: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) } }))
      setServerTime(page.now)
      return page
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList(query)
  const now = serverNowMs()
  const count = (n: number | undefined): number | undefined => n || undefined
  const views: ListView[] = [
    ...(records ? [{ id: 'waiting', title: t('view.waiting'), count: count(counts?.waiting), mine: true }] : []),
    ...(!records || counts?.toMe ? [{ id: 'to_me', title: t('view.to_me'), count: count(counts?.toMe), mine: true }] : []),
    { id: 'today', title: t('view.today'), count: count(counts?.today) },
    ...(records ? [
      { id: 'incomplete', title: t('view.incomplete'), count: count(counts?.incomplete) }, { id: 'call_back', title: t('view.call_back'), count: count(counts?.callBack) },
      { id: 'recontact', title: t('view.recontact'), count: count(counts?.recontact) }, { id: 'mine_month', title: t('view.mine_month'), count: count(counts?.mineMonth) },
      { id: 'out_of_scope', title: t('view.out_of_scope'), count: count(counts?.outOfScope) },
    ] : []),
    { id: 'all', title: t('view.all') },
  ]
  const filters: FilterDef[] = [
    { id: 'when', title: t('filter.when'), kind: 'dates', presets: presetsOf((word) => t(word)) },
    { id: 'department', title: t('filter.department'), kind: 'several', options: departments.options },
    { id: 'channel', title: t('filter.channel'), kind: 'several', options: channelNames.map((value) => ({ value, label: t(`channel.${value}`) })) },
    { id: 'state', title: t('filter.state'), kind: 'several', options: stateIds.map((value) => ({ value, label: t(`state.${value}`) })) },
    { id: 'outcome', title: t('filter.outcome'), kind: 'several', options: outcomeNames.map((value) => ({ value, label: t(`outcome.${value}`) })) },
    { id: 'source', title: t('filter.source'), kind: 'several', options: sources.options },
    { id: 'signed', title: t('filter.signed'), kind: 'yes-no' },
  ]
  const columns: ColumnDef<InquiryRow>[] = [
    { id: 'time', title: t('column.time'), width: view === 'today' ? 64 : 116, tone: 'quiet', fixed: true, phone: 'sub', cell: (row) => row.receivedAt ? (view === 'today' ? f.time(row.receivedAt) : f.when(row.receivedAt)) : t('unknownDate') },
    { id: 'channel', title: t('column.channel'), width: 104, phone: 'sub', cell: (row) => <ChannelWord channel={row.channel} /> },
    { id: 'customer', title: t('column.customer'), width: 164, tone: 'bold', fixed: true, phone: 'main', cell: (row) => row.customer ? <CustomerName id={row.customer.id}>{row.customer.name}</CustomerName> : <span className={row.caller ? undefined : 'k3'}>{row.caller || t('anonymous')}</span> },
    { id: 'phone', title: t('column.phone'), width: 124, tone: 'quiet', cell: (row) => row.phoneMasked ? f.phone(row.phoneMasked) : <span className="k3">—</span> },
    { id: 'source', title: t('column.source'), width: 104, tone: 'quiet', cell: (row) => sources.nameOf(row.source) || <span className="k3">—</span> },
    { id: 'department', title: t('column.department'), width: 112, tone: 'quiet', cell: (row) => departments.nameOf(row.departmentId) || <span className="k3">—</span> },
    { id: 'matter', title: t('column.matter'), minWidth: 180, phone: 'sub', cell: (row) => row.matter },
    { id: 'firstAsker', title: t('column.firstAsker'), width: 84, tone: 'quiet', cell: (row) => nameOf(row.firstAsker) || <span className="k3">—</span> },
    { id: 'owner', title: t('column.owner'), width: 84, tone: 'quiet', hidden: true, cell: (row) => nameOf(row.owner) || <span className="k3">—</span> },
    { id: 'state', title: t('column.state'), width: 124, cell: (row) => <StateWord row={row} now={now} /> },
    { id: 'due', title: t('column.due'), width: 208, phone: 'side', cell: (row) => <DueOrResult row={row} /> },
  ]
  const create = (): void => router.history.push(href('/inquiries/new'))
  const isEmptyForMe = view === 'waiting' || view === 'to_me'
  return (
    <>
      <ListPage {...list} {...exporting.props} id="inquiries" title={t('title')} note={counts ? t('today', { count: counts.today }) : undefined} state={{ ...state, view }} onState={setState} views={views} filters={filters} searchable
        rowId={(row) => row.id} rowLabel={(row) => `${row.customer?.name ?? row.caller} ${row.matter}`} columns={columns} orderNote={t('order')}
        onOpen={(row) => router.history.push(href('/inquiries/$id', { id: row.id }))} {...(records ? { onCreate: create } : {})}
        {...(may('inquiries.handle') ? { bulk: [{ id: 'transfer', label: t('detail.act.transfer'), icon: 'swap' as const, act: (rows: readonly InquiryRow[], clear: () => void) => { setHanding(rows); clear() } }] } : {})}
        empty={isEmptyForMe ? { title: t(`empty.${view}`), body: t(`empty.${view}Why`) } : { title: t('empty.title'), body: t('empty.why'), action: records ? <Button kind="p" icon="plus" onPress={create}>{t('record')}</Button> : undefined }}
        actions={records ? <LinkButton kind="p" icon="plus" hint="N" href={href('/inquiries/new')}>{t('record')}</LinkButton> : undefined} />
      {exporting.dialog}
      {handing && <TransferDialog rows={handing} onClose={() => setHanding(null)} />}
    </>
  )
}

function dayBefore(days: number): string {
  return dayOf(serverNowMs() - days * 86_400_000)
}

function presetsOf(t: (word: 'filter.today' | 'filter.yesterday' | 'filter.week' | 'filter.month') => string): { label: string; value: string }[] {
  const today = dayBefore(0)
  return [
    { label: t('filter.today'), value: `${today}..${today}` }, { label: t('filter.yesterday'), value: `${dayBefore(1)}..${dayBefore(1)}` },
    { label: t('filter.week'), value: `${dayBefore(6)}..${today}` }, { label: t('filter.month'), value: `${dayBefore(30)}..${today}` },
  ]
}

/** '2026-11-20..2026-11-22' → both ends; what is no day is left out. */
export function spanOf(text: string | undefined): [string | undefined, string | undefined] {
  const [from = '', to = ''] = (text ?? '').split('..')
  const day = (value: string): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)
  return [day(from), day(to)]
}
