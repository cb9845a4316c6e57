import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { LinkButton } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { State, Tag } from '../../kit/marks.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useDepartments, usePersonName } from '../organisation/choices.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { stateOf } from './words.ts'

type Row = Schemas['AnswerRow']
type View = 'holds' | 'proposed' | 'mine' | 'expired' | 'retired' | 'all'

/** Standard answers, found by characters, words or pinyin initials (KNO-1). */
export function AnswerListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const go = useNavigate()
  const may = useMay()
  const nameOf = usePersonName()
  const language = useLanguage()
  const departments = useDepartments()
  const [state, setState] = useListState()
  const view = (state.view ?? 'holds') as View
  const departmentId = state.filters['department']?.[0]
  const q = state.query.trim().slice(0, 100)
  const asked = { view, ...(q ? { q } : {}), ...(departmentId ? { departmentId } : {}) }
  const counts = useQuery({ queryKey: ['knowledge', 'counts'], queryFn: () => ok(api.GET('/api/v1/answers/counts')) }).data
  const exporting = useExport('answers', asked)
  const query = useInfiniteQuery({
    queryKey: ['knowledge', 'list', asked], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/answers', { params: { query: { ...asked, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const word = (one: { nameZh: string; nameEn: string } | null): string => (one ? (language === 'en' ? one.nameEn : one.nameZh) : t('allHouse'))
  return (<>
    <ListPage {...useInfiniteList<Row>(query)} {...exporting.props} id="answers" title={t('title')} state={state} onState={setState} rowId={(row) => row.id} rowLabel={(row) => row.title} searchable orderNote={t('newest')}
      views={[
        { id: 'holds', title: t('view.holds'), state: {} }, { id: 'proposed', title: t('view.proposed'), count: counts?.proposed, state: {} }, { id: 'mine', title: t('view.mine'), count: counts?.mine, mine: true, state: {} },
        { id: 'expired', title: t('view.expired'), count: counts?.expired, state: {} }, { id: 'retired', title: t('view.retired'), state: {} }, { id: 'all', title: t('view.all'), state: {} },
      ]}
      filters={[{ id: 'department', title: t('column.department'), kind: 'one', options: departments.options }]}
      columns={[
        { id: 'title', title: t('column.title'), tone: 'bold', fixed: true, width: 300, phone: 'main', cell: (row) => <>{row.title}{row.changedSinceUsed && <>　<Tag tone="amber">{t('changedSince')}</Tag></>}</> },
        { id: 'excerpt', title: t('column.excerpt'), tone: 'quiet', phone: 'sub', cell: (row) => row.excerpt },
        { id: 'department', title: t('column.department'), width: 120, cell: (row) => word(row.department) },
        { id: 'state', title: t('column.state'), width: 120, phone: 'side', cell: (row) => { const of = stateOf(row); return <State mark={of.mark}>{t(`state.${of.word}`)}</State> } },
        { id: 'changed', title: t('column.changed'), width: 110, tone: 'quiet', cell: (row) => f.nearDay(row.changedAt) },
        { id: 'by', title: t('column.by'), width: 100, tone: 'quiet', cell: (row) => nameOf(row.changedBy) || '—' },
      ]}
      onOpen={(row) => go(href('/answers/$id', { id: row.id }))}
      actions={may('knowledge.write') ? <LinkButton kind="p" icon="plus" href={href('/answers/new')}>{t('new')}</LinkButton> : undefined}
      empty={{ title: t('none'), body: t('noneWhy') }} />
    {exporting.dialog}
  </>)
}
