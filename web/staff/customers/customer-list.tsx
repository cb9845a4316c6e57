import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import type { ColumnDef } from '../../kit/columns.tsx'
import type { FilterDef } from '../../kit/filters.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage, type ListView } from '../../kit/list-page.tsx'
import type { ListState } from '../../kit/list-state.ts'
import { Tag } from '../../kit/marks.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { CustomerName, useCustomerDrawer } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useSavedViews } from '../session/saved-views.ts'
import { OwnerDialog } from './owner-dialog.tsx'
import { phrases } from './phrases.ts'
import { useAboutOf, useListNames, type CustomerRow } from './queries.ts'
import { RegisterDialog } from './register-dialog.tsx'

const shipped = ['all', 'mine', 'prospect', 'active', 'loyal', 'dormant', 'vip'] as const
const levels = ['ordinary', 'silver', 'gold', 'platinum', 'diamond'] as const

/** What the chosen view and filters ask of the server. */
function asked(state: ListState): Record<string, string> {
  const one = (id: string): string | undefined => state.filters[id]?.[0]
  const [from = '', until = ''] = one('registered')?.split('..') ?? []
  const view = state.view
  const sort = state.sort?.column === 'name' ? 'name' : state.sort?.column === 'lastVisit' ? 'lastVisit' : undefined
  const query: Record<string, string | undefined> = {
    q: state.query || undefined, sort, level: one('level'), source: one('source'), tag: one('tag'), ownerId: view === 'mine' ? 'me' : one('owner'),
    allergies: one('allergies'), doNotContact: one('doNotContact'), vip: view === 'vip' ? 'yes' : undefined, createdFrom: from || undefined, createdTo: until || undefined,
    lifecycle: view === 'prospect' || view === 'active' || view === 'loyal' || view === 'dormant' ? view : undefined,
  }
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** All customers: found by any part of the name, its sound, a phone or a card; seen by lifecycle. */
export function CustomerListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const router = useRouter()
  const openDrawer = useCustomerDrawer()
  const aboutOf = useAboutOf()
  const { nameOf, optionsOf } = useListNames()
  const [state, setState] = useListState()
  const [isRegistering, setRegistering] = useState(false)
  const [moving, setMoving] = useState<{ rows: readonly CustomerRow[]; clear: () => void } | null>(null)
  const saved = useSavedViews('customers')
  const query = asked(state)
  const exporting = useExport('customers', query)
  const counts = useQuery({ queryKey: ['customers', 'views'], queryFn: () => ok(api.GET('/api/v1/customers/views')) }).data
  const list = useInfiniteList(useInfiniteQuery({
    queryKey: ['customers', 'list', query],
    queryFn: ({ pageParam, signal }) => ok(api.GET('/api/v1/customers', { params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.nextCursor,
  }))
  const views: ListView[] = [...shipped.map((id) => ({ id, title: t(`view.${id}`), count: counts?.[id] || undefined })), ...saved.views]
  const filters: FilterDef[] = [
    { id: 'registered', title: t('filter.registered'), kind: 'dates' },
    { id: 'owner', title: t('filter.owner'), kind: 'one', options: [{ value: 'me', label: t('filter.me') }, { value: 'none', label: t('filter.nobody') }] },
    { id: 'level', title: t('filter.level'), kind: 'one', options: levels.map((value) => ({ value, label: t(`level.${value}`) })) },
    { id: 'source', title: t('filter.source'), kind: 'one', options: optionsOf('customer_source') },
    { id: 'tag', title: t('filter.tag'), kind: 'one', options: optionsOf('customer_tag') },
    { id: 'allergies', title: t('filter.allergies'), kind: 'yes-no' },
    { id: 'doNotContact', title: t('filter.doNotContact'), kind: 'yes-no' },
  ]
  const columns: ColumnDef<CustomerRow>[] = [
    { id: 'name', title: t('column.name'), width: 184, tone: 'bold', fixed: true, sortable: true, phone: 'main', cell: (row) => <span className="row g2"><CustomerName id={row.id}>{row.name}</CustomerName>{row.vip && <Tag tone="jade">VIP</Tag>}{row.alerts.doNotContact && <Tag tone="verm">{t('alert.doNotContact')}</Tag>}</span> },
    { id: 'phone', title: t('column.phone'), width: 128, tone: 'quiet', phone: 'sub', cell: (row) => row.phoneMasked ?? '' },
    { id: 'about', title: t('column.about'), width: 92, tone: 'quiet', phone: 'sub', cell: (row) => aboutOf(row) },
    { id: 'lifecycle', title: t('column.lifecycle'), width: 104, phone: 'side', cell: (row) => <span className={row.lifecycle === 'dormant' ? 'k3' : undefined}>{t(`lifecycle.${row.lifecycle}`)}</span> },
    { id: 'level', title: t('column.level'), width: 80, tone: 'quiet', cell: (row) => (row.level === 'ordinary' ? '' : t(`level.${row.level}`)) },
    { id: 'matter', title: t('column.matter'), minWidth: 160, phone: 'sub', cell: (row) => row.matter },
    { id: 'source', title: t('column.source'), width: 104, tone: 'quiet', cell: (row) => nameOf('customer_source', row.source) },
    { id: 'owner', title: t('column.owner'), width: 96, tone: 'quiet', cell: (row) => row.ownerName ?? '' },
    { id: 'visits', title: t('column.visits'), width: 84, tone: 'quiet', align: 'end', cell: (row) => (row.visitCount === 0 ? '' : f.number(row.visitCount)) },
    { id: 'lastVisit', title: t('column.lastVisit'), width: 112, tone: 'quiet', sortable: true, cell: (row) => (row.lastVisitAt ? f.nearDay(row.lastVisitAt) : '') },
    { id: 'registered', title: t('column.registered'), width: 132, tone: 'quiet', cell: (row) => f.when(row.createdAt) },
  ]
  const byVisit = query['sort'] === 'lastVisit' || (query['lifecycle'] !== undefined && query['lifecycle'] !== 'prospect' && query['sort'] === undefined)
  return (
    <>
      <ListPage {...list} {...exporting.props} id="customers" title={t('title')} state={state} onState={setState} views={views} filters={filters} searchable onSaveView={saved.save}
        rowId={(row) => row.id} rowLabel={(row) => row.name} columns={columns} orderNote={byVisit ? t('lastVisitFirst') : t('newestFirst')}
        onOpen={(row) => router.history.push(href('/customers/$id', { id: row.id }))} onEdit={(row) => openDrawer(row.id)}
        {...(may('customers.register') ? { onCreate: () => setRegistering(true), actions: <Button kind="p" icon="plus" hint="N" onPress={() => setRegistering(true)}>{t('register')}</Button> } : {})}
        bulk={may('customers.change') ? [{ id: 'owner', label: t('owner.bulk'), icon: 'swap', act: (rows, clear) => setMoving({ rows, clear }) }] : []}
        empty={{ title: t('empty'), body: t('emptyWhy'), ...(may('customers.register') ? { action: <Button kind="p" onPress={() => setRegistering(true)}>{t('register')}</Button> } : {}) }} />
      {exporting.dialog}
      {isRegistering && <RegisterDialog onClose={() => setRegistering(false)} />}
      {moving && <OwnerDialog rows={moving.rows} onClose={() => setMoving(null)} onDone={moving.clear} />}
    </>
  )
}
