import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import type { ColumnDef } from '../../kit/columns.tsx'
import type { FilterDef } from '../../kit/filters.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useOrganisation, type Service } from './queries.ts'
import { kinds, ServicePanel } from './service-form.tsx'

/** What the hospital offers, at open prices (CAT-1). */
export function ServiceListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const nameOf = useNameOf()
  const router = useRouter()
  const { departmentName, departmentOptions, staffName, roomName } = useOrganisation()
  const [state, setState] = useListState()
  const [isAdding, setAdding] = useState(false)
  const retired = state.view === 'retired'
  const departmentId = state.filters['department']?.[0]
  const kind = state.filters['kind']?.[0] as Service['kind'] | undefined
  const list = useInfiniteList(useInfiniteQuery({
    queryKey: ['catalogue', 'services', retired, state.query, departmentId, kind],
    queryFn: ({ pageParam, signal }) => ok(api.GET('/api/v1/services', { params: { query: { retired: retired ? 'yes' : 'no', limit: '100', ...(state.query ? { q: state.query } : {}), ...(departmentId ? { departmentId } : {}), ...(kind ? { kind } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.nextCursor,
  }))
  const filters: FilterDef[] = [
    { id: 'department', title: t('filter.department'), kind: 'one', options: departmentOptions },
    { id: 'kind', title: t('filter.kind'), kind: 'one', options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
  ]
  const few = (ids: readonly string[], nameOfOne: (id: string) => string, many: (count: number) => string): string => (ids.length === 0 ? '' : ids.length <= 2 ? f.list(ids.map(nameOfOne).filter(Boolean)) : many(ids.length))
  const columns: ColumnDef<Service>[] = [
    { id: 'name', title: t('column.name'), minWidth: 200, tone: 'bold', fixed: true, phone: 'main', cell: (row) => nameOf(row) },
    { id: 'kind', title: t('column.kind'), width: 112, tone: 'quiet', phone: 'sub', cell: (row) => t(`kind.${row.kind}`) },
    { id: 'department', title: t('column.department'), width: 120, tone: 'quiet', phone: 'sub', cell: (row) => departmentName(row.departmentId) },
    { id: 'minutes', title: t('column.minutes'), width: 88, align: 'end', cell: (row) => f.minutes(row.minutes) },
    { id: 'price', title: t('column.price'), width: 112, align: 'end', phone: 'side', cell: (row) => f.money(row.priceFen) },
    { id: 'staff', title: t('column.staff'), width: 168, tone: 'quiet', cell: (row) => (row.staffIds.length === 0 ? <span className="k3">{t('anyone')}</span> : few(row.staffIds, staffName, (count) => t('people', { count }))) },
    { id: 'rooms', title: t('column.rooms'), width: 136, tone: 'quiet', cell: (row) => few(row.roomIds, roomName, (count) => t('roomCount', { count })) },
    { id: 'code', title: t('column.code'), width: 104, tone: 'quiet', cell: (row) => row.code },
    { id: 'public', title: t('column.public'), width: 88, tone: 'quiet', cell: (row) => (row.isPublic ? t('yes') : t('no')) },
  ]
  const manages = may('catalogue.manage')
  return (
    <>
      <ListPage {...list} id="services" title={t('title')} state={state} onState={setState} filters={filters} columns={columns} searchable orderNote={t('order')}
        views={[{ id: 'offered', title: t('view.offered') }, { id: 'retired', title: t('view.retired') }]}
        rowId={(row) => row.id} rowLabel={(row) => nameOf(row)} onOpen={(row) => router.history.push(href('/services/$id', { id: row.id }))}
        {...(manages ? { onCreate: () => setAdding(true), actions: <Button kind="p" icon="plus" hint="N" onPress={() => setAdding(true)}>{t('add')}</Button> } : {})}
        empty={{ title: t('empty'), body: t('emptyWhy'), ...(manages ? { action: <Button kind="p" onPress={() => setAdding(true)}>{t('add')}</Button> } : {}) }} />
      {isAdding && <ServicePanel onClose={() => setAdding(false)} onSaved={(service) => router.history.push(href('/services/$id', { id: service.id }))} />}
    </>
  )
}
