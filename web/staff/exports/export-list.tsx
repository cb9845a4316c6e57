import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok, save, type Schemas } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { State, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { useSettings } from '../../kit/settings.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

type Export = Schemas['Export']
const marks = { waiting: 'held', running: 'running', done: 'done', failed: 'attention', expired: 'missed' } as const

/** My exports of the last days; each file can be had for 24 hours. */
export function ExportListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const { language } = useSettings()
  const [state, setState] = useListState()
  const query = useInfiniteQuery({
    queryKey: ['exports', 'list'], initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/exports', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: page => page.nextCursor,
    refetchInterval: one => (one.state.data?.pages[0]?.items.some(item => item.state === 'waiting' || item.state === 'running') ? 1_000 : false),
  })
  const download = useDownload()
  const size = (bytes: number | null): string => (bytes === null ? '—' : bytes < 1_048_576 ? `${f.number(Math.max(1, Math.round(bytes / 1024)))} KB` : `${f.tenths(Math.round(bytes / 104_857.6))} MB`)
  return (
    <ListPage {...useInfiniteList<Export>(query)} id="exports" title={t('title')} state={state} onState={setState} rowId={row => row.id} rowLabel={row => row.fileName} orderNote={t('newest')}
      columns={[
        { id: 'file', title: t('column.file'), tone: 'bold', fixed: true, phone: 'main', cell: row => <span className="row g2 cut"><span className="cut">{row.fileName}</span>{row.reveal && <Tag tone="amber">{t('revealed')}</Tag>}</span> },
        { id: 'state', title: t('column.state'), width: 200, phone: 'sub', cell: row => <span className="cut"><State mark={marks[row.state]}>{row.state === 'running' ? t('running', { count: row.rows }) : row.failure ? (language === 'en' ? row.failure.en : row.failure.zh) : t(`states.${row.state}`)}</State></span> },
        { id: 'rows', title: t('column.rows'), width: 90, align: 'end', cell: row => f.number(row.rows) },
        { id: 'size', title: t('column.size'), width: 90, align: 'end', tone: 'quiet', cell: row => size(row.bytes) },
        { id: 'at', title: t('column.at'), width: 150, tone: 'quiet', cell: row => f.when(row.createdAt) },
        { id: 'until', title: t('column.until'), width: 150, tone: 'quiet', cell: row => (row.expiresAt ? f.when(row.expiresAt) : '—') },
        { id: 'taken', title: t('column.taken'), width: 150, phone: 'side', fixed: true, cell: row => (row.state === 'done' ? <span className="row g2"><Button size="s" icon="download" pending={download.isPending && download.variables === row.id} onPress={() => download.mutate(row.id)}>{t('download')}</Button>{row.taken > 0 && <span className="k2 nw">{t('taken', { count: row.taken })}</span>}</span> : '—') },
      ]}
      empty={{ title: t('none'), body: t('noneWhy') }} />
  )
}

/** Saves the file of an export. */
function useDownload() {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => save(api.GET('/api/v1/exports/{id}/file', { params: { path: { id } }, parseAs: 'blob' })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['exports'] }),
    onError: thrown => toast(problemOf(thrown, t('failed')).title, { tone: 'wrong' }),
  })
}
