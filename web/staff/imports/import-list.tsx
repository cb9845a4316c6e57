import { useInfiniteQuery } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { LinkButton } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { State } from '../../kit/marks.tsx'
import { useSettings } from '../../kit/settings.ts'
import { useNavigate } from '../frame/navigate.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useKinds, useWordOf } from './queries.ts'

type Brief = Schemas['ImportBrief']
const marks = { reading: 'running', checking: 'running', ready: 'held', running: 'running', stopped: 'attention', done: 'done', undoing: 'running', undone: 'missed', failed: 'attention', discarded: 'missed' } as const

/** Imports, newest first; what is under way moves by itself. */
export function ImportListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const go = useNavigate()
  const wordOf = useWordOf()
  const { language } = useSettings()
  const kinds = useKinds().data ?? []
  const [state, setState] = useListState()
  const query = useInfiniteQuery({
    queryKey: ['imports', 'list'], initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/imports', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: page => page.nextCursor,
  })
  const start = () => go(href('/imports/new'))
  return (
    <ListPage {...useInfiniteList<Brief>(query)} id="imports" title={t('title')} state={state} onState={setState} rowId={row => row.id} rowLabel={row => row.fileName} orderNote={t('newest')}
      columns={[
        { id: 'file', title: t('column.file'), tone: 'bold', fixed: true, phone: 'main', cell: row => row.fileName },
        { id: 'kind', title: t('column.kind'), width: 120, cell: row => { const kind = kinds.find(one => one.key === row.kind); return kind ? wordOf(kind) : '' } },
        { id: 'state', title: t('column.state'), width: 150, phone: 'side', cell: row => <State mark={marks[row.state]}>{t(`states.${row.state}`)}</State> },
        { id: 'rows', title: t('column.rows'), width: 90, align: 'end', cell: row => f.number(row.rows) },
        { id: 'created', title: t('column.created'), width: 90, align: 'end', cell: row => f.number(row.created) },
        { id: 'bad', title: t('column.bad'), width: 90, align: 'end', tone: 'quiet', cell: row => (row.bad > 0 ? f.number(row.bad) : '—') },
        { id: 'by', title: t('column.by'), width: 120, tone: 'quiet', cell: row => (row.createdBy ? (language === 'en' ? row.createdBy.nameEn : row.createdBy.name) : '—') },
        { id: 'at', title: t('column.at'), width: 168, tone: 'quiet', phone: 'sub', cell: row => f.when(row.createdAt) },
      ]}
      onOpen={row => go(href('/imports/$id', { id: row.id }))} onCreate={start}
      empty={{ title: t('none'), body: t('noneWhy'), action: <LinkButton kind="p" href={href('/imports/new')}>{t('start')}</LinkButton> }}
      actions={<LinkButton kind="p" icon="upload" href={href('/imports/new')}>{t('start')}</LinkButton>} />
  )
}
