import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { CountdownChip, State, Tag } from '../../kit/marks.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePhrases } from '../i18n.ts'
import { href } from '../href.ts'
import { phrases } from './phrases.ts'

type FollowUp = Schemas['FollowUp']
type View = 'today' | 'tomorrow' | 'overdue' | 'open' | 'mine' | 'no_plan' | 'unreached' | 'done'

const marks = { due: 'booked', reached: 'done', unreached: 'attention', refused: 'attention', cancelled: 'missed' } as const

/** Work lists of the callers: today, tomorrow, overdue, no plan made (FOL-8). */
export function FollowUpListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const go = useNavigate()
  const [state, setState] = useListState()
  const view = (state.view ?? 'today') as View
  const counts = useQuery({ queryKey: ['follow-ups', 'counts'], queryFn: () => ok(api.GET('/api/v1/follow-ups/counts')) })
  const exporting = useExport('follow-ups', { view, trigger: state.filters['trigger']?.[0] })
  const query = useInfiniteQuery({
    queryKey: ['follow-ups', view, state.filters], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/follow-ups', { params: { query: { view, ...(pageParam ? { cursor: pageParam } : {}), ...(state.filters['trigger']?.[0] ? { trigger: state.filters['trigger'][0] as FollowUp['trigger'] } : {}) } } })),
    getNextPageParam: page => page.nextCursor ?? undefined,
  })
  const n = counts.data
  const triggers = (['first_visit', 'treatment', 'no_show', 'inquiry_not_booked', 'manual'] as const).map(value => ({ value, label: t(`triggers.${value}`) }))
  return (<>
    <ListPage {...useInfiniteList<FollowUp>(query)} {...exporting.props} id="follow-ups" title={t('title')} state={state} onState={setState} rowId={row => row.id} rowLabel={row => row.customer.name} orderNote={t('newest')}
      views={[
        { id: 'today', title: t('today'), count: n?.today, mine: true, state: {} }, { id: 'overdue', title: t('overdue'), count: n?.overdue, mine: true, state: {} }, { id: 'tomorrow', title: t('tomorrow'), count: n?.tomorrow, state: {} },
        { id: 'mine', title: t('mine'), count: n?.mine, state: {} }, { id: 'no_plan', title: t('noPlan'), count: n?.noPlan, state: {} }, { id: 'unreached', title: t('unreached'), count: n?.unreached, state: {} }, { id: 'done', title: t('done'), state: {} }, { id: 'open', title: t('open'), state: {} },
      ]}
      filters={[{ id: 'trigger', title: t('trigger'), kind: 'one', options: triggers }]}
      columns={[
        { id: 'due', title: t('due'), width: 132, phone: 'side', cell: row => (row.state === 'due' ? <CountdownChip dueAt={row.dueAt} startedAt={row.nextAt} column /> : f.nearDay(row.dueAt)) },
        { id: 'customer', title: t('customer'), tone: 'bold', fixed: true, width: 180, phone: 'main', cell: row => <CustomerName id={row.customer.id}>{row.customer.name}</CustomerName> },
        { id: 'phone', title: t('phone'), tone: 'quiet', width: 136, cell: row => row.customer.phoneMasked ?? '—' },
        { id: 'trigger', title: t('trigger'), width: 110, cell: row => <Tag>{t(`triggers.${row.trigger}`)}</Tag> },
        { id: 'about', title: t('about'), phone: 'sub', cell: row => row.about || '—' },
        { id: 'owner', title: t('owner'), width: 100, cell: row => row.ownerName ?? t('nobody') },
        { id: 'attempts', title: t('attempts'), tone: 'quiet', width: 150, cell: row => (row.attempts > 0 ? `${t('times', { count: row.attempts })}${row.outcome ? ` · ${t(`outcomes.${row.outcome}`)}` : ''}` : '—') },
        { id: 'state', title: t('state'), width: 120, cell: row => <State mark={row.state === 'due' && new Date(row.dueAt) < new Date() ? 'overdue' : marks[row.state]}>{t(`states.${row.state}`)}</State> },
      ]}
      onOpen={row => { if (view !== 'no_plan') go(href('/follow-ups/$id', { id: row.id })) }}
      empty={{ title: t('none'), body: t('noneWhy') }} />
    {exporting.dialog}
  </>)
}
