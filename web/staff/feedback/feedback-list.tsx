import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { setServerTime } from '../../kit/clock.ts'
import type { ColumnDef } from '../../kit/columns.tsx'
import type { FilterDef } from '../../kit/filters.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage, type ListView } from '../../kit/list-page.tsx'
import { Tag } from '../../kit/marks.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useDepartments, useItems, usePersonName } from '../organisation/choices.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useFeedbackCounts, type FeedbackRow } from './queries.ts'
import { channels, DueOrResult, KindTag, kinds, severities, states, StateWord, useCategoryName, WhoSaid } from './words.tsx'

const viewIds = ['mine', 'open', 'complaints', 'overdue', 'repeated', 'all'] as const

/** Praise, suggestions and complaints within reach, latest first; what waits for me comes first among the views. */
export function FeedbackListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const router = useRouter()
  const nameOf = usePersonName()
  const departments = useDepartments()
  const complaintCategories = useItems('complaint_category')
  const categoryOf = useCategoryName()
  const [state, setState] = useListState()
  const counts = useFeedbackCounts().data
  useNews(['commitments.'], ['feedback', 'list'])
  const view = viewIds.find((id) => id === state.view) ?? (counts?.mine ? 'mine' : 'open')
  const several = (id: string): string | undefined => state.filters[id]?.join(',') || undefined
  const [from, to] = (state.filters['when']?.[0] ?? '').split('..').map((day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined))
  const filtered = { view, kind: several('kind'), category: several('category'), severity: several('severity'), channel: several('channel'), state: several('state'), departmentId: several('department'), from, to }
  const exporting = useExport('feedback', filtered)
  const query = useInfiniteQuery({
    queryKey: ['feedback', 'list', view, state.filters],
    queryFn: async ({ pageParam }) => {
      const asked = { ...filtered, cursor: pageParam ?? undefined }
      const page = await ok(api.GET('/api/v1/feedback', { params: { query: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) } }))
      setServerTime(page.now)
      return page
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList(query)
  const views: ListView[] = viewIds.map((id) => ({ id, title: t(`view.${id}`), ...(id === 'all' ? {} : { count: counts?.[id] || undefined }), ...(id === 'mine' ? { mine: true } : {}) }))
  const filters: FilterDef[] = [
    { id: 'when', title: t('filter.when'), kind: 'dates' },
    { id: 'kind', title: t('filter.kind'), kind: 'several', options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
    { id: 'category', title: t('filter.category'), kind: 'several', options: complaintCategories.options },
    { id: 'severity', title: t('filter.severity'), kind: 'several', options: severities.map((value) => ({ value, label: t(`severity.${value}`) })) },
    { id: 'department', title: t('filter.department'), kind: 'several', options: departments.options },
    { id: 'channel', title: t('filter.channel'), kind: 'several', options: channels.map((value) => ({ value, label: t(`channel.${value}`) })) },
    { id: 'state', title: t('filter.state'), kind: 'several', options: states.filter((one) => one !== 'decided').map((value) => ({ value, label: t(`state.${value}`) })) },
  ]
  const columns: ColumnDef<FeedbackRow>[] = [
    { id: 'time', title: t('column.time'), width: 116, tone: 'quiet', fixed: true, phone: 'sub', cell: (row) => f.when(row.receivedAt) },
    { id: 'kind', title: t('column.kind'), width: 128, fixed: true, phone: 'sub', cell: (row) => <KindTag row={row} /> },
    { id: 'who', title: t('column.who'), width: 128, tone: 'bold', cell: (row) => <WhoSaid row={row} /> },
    { id: 'matter', title: t('column.matter'), minWidth: 200, fixed: true, phone: 'main', cell: (row) => <span className="row g2"><span className="cut">{row.matter}</span>{row.repeated && <Tag tone="amber">{t('repeated')}</Tag>}</span> },
    { id: 'category', title: t('column.category'), width: 112, tone: 'quiet', cell: (row) => categoryOf(row) || <span className="k3">—</span> },
    { id: 'department', title: t('column.department'), width: 120, tone: 'quiet', cell: (row) => f.list(row.departments.map((one) => departments.nameOf(one.id))) || <span className="k3">—</span> },
    { id: 'about', title: t('column.about'), width: 112, tone: 'quiet', hidden: true, cell: (row) => f.list(row.staff.map(nameOf)) },
    { id: 'channel', title: t('column.channel'), width: 96, tone: 'quiet', hidden: true, cell: (row) => t(`channel.${row.channel}`) },
    { id: 'handler', title: t('column.handler'), width: 104, tone: 'quiet', cell: (row) => nameOf(row.handler ?? row.responsible) },
    { id: 'state', title: t('column.state'), width: 144, phone: 'sub', cell: (row) => <StateWord row={row} /> },
    { id: 'due', title: t('column.due'), width: 168, phone: 'side', cell: (row) => <DueOrResult row={row} /> },
  ]
  const records = may('feedback.record')
  const create = (): void => router.history.push(href('/feedback/new'))
  return (<>
    <ListPage {...list} {...exporting.props} id="feedback" title={t('title')} state={{ ...state, view }} onState={setState} views={views} filters={filters} rowId={(row) => row.id} rowLabel={(row) => `${t(`kind.${row.kind}`)} ${row.matter}`}
      columns={columns} orderNote={t('order')} onOpen={(row) => router.history.push(href('/feedback/$id', { id: row.id }))} {...(records ? { onCreate: create } : {})}
      empty={view === 'mine' ? { title: t('empty.mine'), body: t('empty.mineWhy') } : { title: t('empty.title'), body: t('empty.why'), action: records ? <Button kind="p" icon="plus" onPress={create}>{t('record')}</Button> : undefined }}
      actions={records ? <LinkButton kind="p" icon="plus" hint="N" href={href('/feedback/new')}>{t('record')}</LinkButton> : undefined} />
    {exporting.dialog}
  </>)
}
