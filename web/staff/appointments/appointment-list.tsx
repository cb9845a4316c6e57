import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import type { ColumnDef } from '../../kit/columns.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage, type ListView } from '../../kit/list-page.tsx'
import { State, Tag } from '../../kit/marks.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { AskDialog, usePlainAct, type Asking } from './acts.tsx'
import { phrases } from './phrases.ts'
import { markOf, useCounts, useDepartments, useExpertName, usePlaceOf, useWord, type Appointment } from './queries.ts'

const views = ['today', 'upcoming', 'unconfirmed', 'unacknowledged', 'mine', 'past', 'missed', 'cancelled'] as const
type View = (typeof views)[number]
const latest: readonly View[] = ['past', 'missed', 'cancelled']

/** Appointments in views with counters, narrowed by department and day. */
export function AppointmentListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const router = useRouter()
  const word = useWord()
  const expertName = useExpertName()
  const placeOf = usePlaceOf()
  const [state, setState] = useListState()
  const [asking, setAsking] = useState<Asking>(null)
  const counts = useCounts().data
  const departments = useDepartments().data ?? []
  const confirm = usePlainAct('confirm')
  const view: View = views.find((one) => one === state.view) ?? 'today'
  const [departmentId] = state.filters['department'] ?? []
  const [from, to] = state.filters['day'] ?? []
  const exporting = useExport('appointments', { view, departmentId, from, to })
  const query = useInfiniteQuery({
    queryKey: ['appointments', 'list', view, departmentId, from, to],
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/appointments', { params: { query: { view, ...(departmentId ? { departmentId } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const columns: ColumnDef<Appointment>[] = [
    { id: 'when', title: t('column.when'), width: 168, fixed: true, phone: 'side', cell: (row) => f.when(row.startsAt) },
    { id: 'customer', title: t('column.customer'), width: 220, tone: 'bold', fixed: true, phone: 'main', cell: (row) => <span className="row g2 cut"><CustomerName id={row.customer.id}>{row.customer.name}</CustomerName>{row.customer.hasAllergies && <Tag tone="verm">{t('tag.allergies')}</Tag>}{row.customer.hasSpecialConditions && <Tag tone="amber">{t('tag.special')}</Tag>}</span> },
    { id: 'service', title: t('column.service'), minWidth: 140, phone: 'sub', cell: (row) => word(row.service) },
    { id: 'expert', title: t('column.expert'), width: 150, tone: 'quiet', phone: 'sub', cell: (row) => expertName(row.expert) },
    { id: 'place', title: t('column.place'), width: 140, tone: 'quiet', hidden: true, cell: (row) => placeOf(row) },
    { id: 'department', title: t('column.department'), width: 110, tone: 'quiet', cell: (row) => word(row.department) },
    { id: 'state', title: t('column.state'), width: 110, phone: 'sub', cell: (row) => <State mark={markOf[row.state] ?? 'booked'}>{t(`state.${row.state}`)}</State> },
    { id: 'acknowledged', title: t('column.acknowledged'), width: 130, tone: 'quiet', cell: (row) => (row.acknowledgedAt ? f.when(row.acknowledgedAt) : row.state === 'booked' || row.state === 'confirmed' ? <State mark="attention">{t('unacknowledged')}</State> : '') },
    { id: 'code', title: t('column.code'), width: 90, tone: 'quiet', hidden: true, cell: (row) => row.voucherCode },
    { id: 'channel', title: t('column.channel'), width: 80, tone: 'quiet', hidden: true, cell: (row) => t(`channel.${row.channel}`) },
    { id: 'booker', title: t('column.booker'), width: 100, tone: 'quiet', hidden: true, cell: (row) => row.bookedBy?.name ?? '' },
    { id: 'acts', title: t('column.acts'), width: 190, align: 'end', fixed: true, cell: (row) => (
      <span className="row g1"><span className="sp" />
        {row.may.confirm && <Button size="s" kind="text" label={`${t('act.confirm')} ${row.customer.name}`} onPress={() => confirm.mutate(row.id)}>{t('act.confirm')}</Button>}
        {row.may.reschedule && <Button size="s" kind="text" label={`${t('act.move')} ${row.customer.name}`} onPress={() => setAsking({ kind: 'move', row })}>{t('act.move')}</Button>}
        {row.may.cancel && <Button size="s" kind="text" label={`${t('act.cancel')} ${row.customer.name}`} onPress={() => setAsking({ kind: 'cancel', row })}>{t('act.cancel')}</Button>}
      </span>
    ) },
  ]
  const counted: Partial<Record<View, number>> = counts ? { today: counts.today, unconfirmed: counts.unconfirmed, unacknowledged: counts.unacknowledged, mine: counts.mine } : {}
  const listViews: ListView[] = views.map((id) => ({ id, title: t(`view.${id}`), ...(counted[id] ? { count: counted[id] } : {}), ...(id === 'unacknowledged' ? { mine: may('appointments.acknowledge') } : {}) }))
  return (
    <>
      <ListPage {...useInfiniteList(query)} {...exporting.props} id="appointments" title={t('title')} state={{ ...state, view }} onState={setState} views={listViews}
        filters={[{ id: 'department', title: t('column.department'), kind: 'one', options: departments.map((one) => ({ value: one.id, label: word(one) })) }, { id: 'day', title: t('column.when'), kind: 'dates' }]}
        rowId={(row) => row.id} rowLabel={(row) => `${row.customer.name} ${f.when(row.startsAt)}`} columns={columns} orderNote={latest.includes(view) ? t('order.late') : t('order.soon')}
        onOpen={(row) => router.history.push(href('/appointments/$id', { id: row.id }))} {...(may('appointments.book') ? { onCreate: () => router.history.push(href('/book')) } : {})}
        empty={{ title: t('empty.title'), body: t('empty.body'), ...(may('appointments.book') ? { action: <LinkButton kind="p" icon="plus" href={href('/book')}>{t('book')}</LinkButton> } : {}) }}
        actions={<><LinkButton icon="calendar" href={href('/board')}>{t('board')}</LinkButton>{may('appointments.book') && <LinkButton kind="p" icon="plus" hint="N" href={href('/book')}>{t('book')}</LinkButton>}</>} />
      {exporting.dialog}
      <AskDialog asking={asking} onClose={() => setAsking(null)} />
    </>
  )
}
