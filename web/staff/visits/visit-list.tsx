import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { setServerTime } from '../../kit/clock.ts'
import type { ColumnDef } from '../../kit/columns.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage, type ListView } from '../../kit/list-page.tsx'
import { useDepartments, useExpertName, useWord } from '../appointments/queries.ts'
import { useCustomerDrawer } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { EndDialog } from './dialogs.tsx'
import { phrases } from './phrases.ts'
import { useFigures, useVisitAct, type Visit } from './queries.ts'
import { VisitState, Who } from './rows.tsx'

const views = ['open', 'waiting', 'in_service', 'finished', 'today'] as const

/** Visits: who is here, who was served, by day and department. For a doctor, their own. */
export function VisitListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const word = useWord()
  const expertName = useExpertName()
  const openDrawer = useCustomerDrawer()
  const [state, setState] = useListState()
  const [ending, setEnding] = useState<{ kind: 'leave' | 'undo'; visit: Visit } | null>(null)
  const figures = useFigures().data
  const departments = useDepartments().data ?? []
  const act = useVisitAct()
  const view = views.find((one) => one === state.view) ?? 'open'
  const [departmentId] = state.filters['department'] ?? []
  const query = useInfiniteQuery({
    queryKey: ['visits', 'list', view, departmentId],
    queryFn: async ({ pageParam }) => {
      const page = await ok(api.GET('/api/v1/visits', { params: { query: { view, ...(departmentId ? { departmentId } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } }))
      setServerTime(page.now)
      return page
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const columns: ColumnDef<Visit>[] = [
    { id: 'arrived', title: t('column.arrived'), width: 130, fixed: true, phone: 'side', cell: (row) => f.when(row.arrivedAt) },
    { id: 'customer', title: t('column.customer'), width: 260, tone: 'bold', fixed: true, phone: 'main', cell: (row) => <Who customer={row.customer} first={row.firstVisit} walkIn={row.kind === 'walk_in'} /> },
    { id: 'department', title: t('column.department'), width: 110, tone: 'quiet', cell: (row) => word(row.department) },
    { id: 'service', title: t('column.service'), minWidth: 140, phone: 'sub', cell: (row) => (row.service ? word(row.service) : '') },
    { id: 'expert', title: t('column.expert'), width: 150, tone: 'quiet', phone: 'sub', cell: (row) => expertName(row.expert) },
    { id: 'state', title: t('column.state'), width: 150, phone: 'sub', cell: (row) => <VisitState visit={row} /> },
    { id: 'appointment', title: t('column.appointment'), width: 80, tone: 'quiet', cell: (row) => (row.appointment ? f.time(row.appointment.startsAt) : t('tag.walkIn')) },
    { id: 'acts', title: t('column.acts'), width: 210, align: 'end', fixed: true, cell: (row) => (
      <span className="row g1"><span className="sp" />
        {row.may.call && <Button size="s" kind="text" label={`${t(row.state === 'called' ? 'action.recall' : 'action.call')} ${row.customer.name}`} onPress={() => act.mutate({ act: 'call', visit: row })}>{t(row.state === 'called' ? 'action.recall' : 'action.call')}</Button>}
        {row.may.serve && <Button size="s" kind="text" label={`${t('action.serve')} ${row.customer.name}`} onPress={() => act.mutate({ act: 'serve', visit: row })}>{t('action.serve')}</Button>}
        {row.may.finish && <Button size="s" kind="text" label={`${t('action.finish')} ${row.customer.name}`} onPress={() => act.mutate({ act: 'finish', visit: row })}>{t('action.finish')}</Button>}
        {row.may.leave && <Button size="s" kind="text" label={`${t('action.leave')} ${row.customer.name}`} onPress={() => setEnding({ kind: 'leave', visit: row })}>{t('action.leave')}</Button>}
      </span>
    ) },
  ]
  const counts: Partial<Record<(typeof views)[number], number>> = figures ? { open: figures.waiting + figures.inService, waiting: figures.waiting, in_service: figures.inService, today: figures.arrived } : {}
  const listViews: ListView[] = views.map((id) => ({ id, title: t(`view.${id}`), ...(counts[id] ? { count: counts[id] } : {}) }))
  return (
    <>
      <ListPage {...useInfiniteList(query)} id="visits" title={t('title')} state={{ ...state, view }} onState={setState} views={listViews}
        filters={[{ id: 'department', title: t('column.department'), kind: 'one', options: departments.map((one) => ({ value: one.id, label: word(one) })) }]}
        rowId={(row) => row.id} rowLabel={(row) => `${row.customer.name} ${f.when(row.arrivedAt)}`} columns={columns} orderNote={view === 'finished' || view === 'today' ? t('order.latest') : t('order.longest')}
        onOpen={(row) => openDrawer(row.customer.id)} empty={{ title: t('emptyList.title'), body: t('emptyList.body') }}
        actions={may('visits.arrive') ? <LinkButton kind="p" icon="door" href={href('/arrivals')}>{t('desk')}</LinkButton> : undefined} />
      {ending && <EndDialog kind={ending.kind} visit={ending.visit} onClose={() => setEnding(null)} />}
    </>
  )
}
