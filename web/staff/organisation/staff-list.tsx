import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { State } from '../../kit/marks.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { useDepartments, useGroups, useNames, usePersonName, useRoles, type Made, type Staff } from './queries.ts'
import { InitialPasswordDialog, StaffDrawer } from './staff-form.tsx'
import { phrases } from './staff-phrases.ts'

/** Everybody who works here (ORG-2). */
export function StaffListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const router = useRouter()
  const may = useMay()
  const nameOf = useNameOf()
  const personName = usePersonName()
  const names = useNames()
  const departments = useDepartments().data ?? []
  const groups = useGroups().data ?? []
  const roles = useRoles().data?.items ?? []
  const [isNew, setNew] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const [state, setState] = useListState()
  const status = state.view === 'left' || state.view === 'all' ? state.view : 'present'
  const departmentId = state.filters['department']?.[0]
  const groupId = state.filters['group']?.[0]
  const role = state.filters['role']?.[0]
  const query = useInfiniteQuery({
    queryKey: ['organisation', 'staff', 'list', status, state.query, departmentId, groupId, role],
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/staff', { params: { query: { status, ...(state.query ? { q: state.query } : {}), ...(departmentId ? { departmentId } : {}), ...(groupId ? { groupId } : {}), ...(role ? { role } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList<Staff>(query)
  const mayManage = may('staff.manage')
  const options = (all: readonly { id: string; nameZh: string; nameEn: string }[]) => all.map((one) => ({ value: one.id, label: nameOf(one) }))
  const open = (row: Staff): void => router.history.push(href('/staff/$id', { id: row.id }))
  return (
    <>
      <ListPage {...list} id="staff" title={t('title')} state={{ ...state, view: status }} onState={setState} searchable orderNote={t('note')}
        views={[{ id: 'present', title: t('present') }, { id: 'left', title: t('left') }, { id: 'all', title: t('all') }]}
        filters={[
          { id: 'department', title: t('column.department'), kind: 'one', options: options(departments) },
          { id: 'group', title: t('column.group'), kind: 'one', options: options(groups) },
          { id: 'role', title: t('column.roles'), kind: 'one', options: roles.map((one) => ({ value: one.code, label: nameOf(one) })) },
        ]}
        rowId={(row) => row.id} rowLabel={personName} onOpen={open}
        {...(mayManage ? { onCreate: () => setNew(true), actions: <Button kind="p" icon="plus" hint="N" onPress={() => setNew(true)}>{t('create')}</Button> } : {})}
        columns={[
          { id: 'number', title: t('column.number'), width: 88, tone: 'quiet', phone: 'sub', cell: (row) => row.number },
          { id: 'name', title: t('column.name'), width: 132, tone: 'bold', fixed: true, phone: 'main', cell: personName },
          { id: 'post', title: t('column.post'), minWidth: 120, phone: 'sub', cell: (row) => (language === 'en' && row.titleEn ? row.titleEn : row.titleZh) },
          { id: 'department', title: t('column.department'), minWidth: 120, tone: 'quiet', phone: 'sub', cell: (row) => names.department(row.departmentId) },
          { id: 'group', title: t('column.group'), minWidth: 104, tone: 'quiet', cell: (row) => names.group(row.groupId) },
          { id: 'roles', title: t('column.roles'), minWidth: 140, tone: 'quiet', cell: (row) => f.list(row.roles.map(nameOf)) },
          { id: 'extension', title: t('column.extension'), width: 84, tone: 'quiet', cell: (row) => row.extension },
          { id: 'phone', title: t('column.phone'), width: 136, tone: 'quiet', hidden: true, cell: (row) => (row.phoneMasked ? f.phone(row.phoneMasked) : '') },
          { id: 'site', title: t('column.site'), width: 120, tone: 'quiet', hidden: true, cell: (row) => names.site(row.siteId) },
          { id: 'started', title: t('column.started'), width: 124, tone: 'quiet', hidden: true, cell: (row) => (row.startedOn ? f.date(row.startedOn) : '') },
          { id: 'status', title: t('column.status'), width: 112, phone: 'side', cell: (row) => <State mark={row.status === 'regular' ? 'confirmed' : row.status === 'probation' ? 'held' : 'missed'}>{t(`status.${row.status}`)}</State> },
        ]}
        empty={{ title: t('empty'), body: t('emptyWhy'), ...(mayManage ? { action: <Button kind="p" icon="plus" onPress={() => setNew(true)}>{t('create')}</Button> } : {}) }} />
      {isNew && <StaffDrawer staff={null} onClose={() => setNew(false)} onMade={setMade} />}
      {made && <InitialPasswordDialog made={made} onClose={() => setMade(null)} />}
    </>
  )
}
