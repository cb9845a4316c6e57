import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage } from '../../kit/list-page.tsx'
import { Tag } from '../../kit/marks.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useRead, type Notice } from './notices.ts'
import { phrases } from './phrases.ts'

/** Everything I was told. */
export function NoticeListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const router = useRouter()
  const read = useRead()
  const [state, setState] = useListState()
  const view = state.view === 'unread' ? 'unread' : 'all'
  const query = useInfiniteQuery({
    queryKey: ['notifications', 'list', view],
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/notifications', { params: { query: { ...(view === 'unread' ? { unread: 'true' as const } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList(query)
  const unread = query.data?.pages[0]?.unread ?? 0
  const words = (row: Notice): string => (language === 'en' ? row.en : row.zh)
  const open = (row: Notice): void => {
    if (row.readAt === null) read.mutate({ ids: [row.id] })
    if (row.link) router.history.push(row.link)
  }
  const newest = list.rows[0]
  return (
    <ListPage {...list} id="notices" title={t('title')} state={{ ...state, view }} onState={setState} orderNote={t('latest')}
      views={[{ id: 'all', title: t('all') }, { id: 'unread', title: t('unread'), count: unread, mine: true }]}
      actions={unread > 0 && newest ? <Button pending={read.isPending} onPress={() => read.mutate({ upTo: newest.at })}>{t('allRead')}</Button> : undefined}
      rowId={(row) => row.id} rowLabel={words} onOpen={open}
      columns={[
        { id: 'at', title: t('column.at'), width: 132, tone: 'quiet', phone: 'sub', cell: (row) => f.when(row.at) },
        { id: 'what', title: t('column.what'), fixed: true, phone: 'main', cell: (row) => (row.readAt === null ? <b>{words(row)}</b> : words(row)) },
        { id: 'state', title: t('column.state'), width: 72, align: 'end', fixed: true, phone: 'side', cell: (row) => (row.readAt === null ? <Tag tone="jade">{t('isNew')}</Tag> : null) },
      ]}
      empty={{ title: t('empty'), body: t('emptyWhy') }} />
  )
}
