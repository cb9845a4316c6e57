import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useAddressValue, useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ErrorState, Facts, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { State, type StateMark } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Table } from '../../kit/table.tsx'
import { toast } from '../../kit/toast.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

type Message = Schemas['Message']
const views = ['all', 'waiting', 'sent', 'failed', 'refused', 'withdrawn'] as const
const markOf: Record<Message['state'], StateMark> = { queued: 'booked', sending: 'running', sent: 'done', failed: 'overdue', refused: 'missed', withdrawn: 'missed' }

/** What was sent to customers, and what would have been where no provider is set up. */
export function OutboxPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const [state, setState] = useListState()
  const [openId, setOpenId] = useAddressValue('message', '')
  const view = views.find((one) => one === state.view) ?? 'all'
  const channel = state.filters['channel']?.[0] as Message['channel'] | undefined
  const query = useInfiniteQuery({
    queryKey: ['notifications', 'messages', view, channel],
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/messages', { params: { query: { ...(view === 'all' ? {} : { state: view }), ...(channel ? { channel } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList(query)
  const first = query.data?.pages[0]
  const counts = first?.counts
  const countOf: Partial<Record<(typeof views)[number], number | undefined>> = { waiting: counts?.waiting || undefined, failed: counts?.failed || undefined, refused: counts?.refused || undefined }
  return (
    <>
      <ListPage {...list} id="messages" title={t('outbox.title')} note={first && t(first.sendsMail ? 'outbox.noteMail' : 'outbox.note')} state={{ ...state, view }} onState={setState} orderNote={t('latest')}
        views={views.map((one) => ({ id: one, title: t(`outbox.views.${one}`), ...(countOf[one] ? { count: countOf[one], mine: one === 'failed' } : {}) }))}
        filters={[{ id: 'channel', title: t('outbox.filterChannel'), kind: 'one', options: (['sms', 'email', 'wechat'] as const).map((value) => ({ value, label: t(`outbox.channel.${value}`) })) }]}
        rowId={(row) => row.id} rowLabel={(row) => `${row.customer?.name ?? ''} ${language === 'en' ? row.templateEn : row.templateZh}`}
        {...(may('messages.open') ? { onOpen: (row: Message) => setOpenId(row.id) } : {})}
        columns={[
          { id: 'at', title: t('outbox.column.at'), width: 120, tone: 'quiet', phone: 'sub', cell: (row) => f.when(row.createdAt) },
          { id: 'customer', title: t('outbox.column.customer'), width: 168, tone: 'bold', fixed: true, phone: 'main', cell: (row) => (row.customer ? <CustomerName id={row.customer.id}>{row.customer.name}</CustomerName> : <span className="k3">—</span>) },
          { id: 'template', title: t('outbox.column.template'), minWidth: 160, phone: 'sub', cell: (row) => (language === 'en' ? row.templateEn : row.templateZh) },
          { id: 'channel', title: t('outbox.column.channel'), width: 88, tone: 'quiet', cell: (row) => t(`outbox.channel.${row.channel}`) },
          { id: 'address', title: t('outbox.column.address'), width: 176, tone: 'quiet', cell: (row) => row.addressMasked ?? '—' },
          { id: 'state', title: t('outbox.column.state'), width: 248, fixed: true, phone: 'side', cell: (row) => <MessageState row={row} /> },
        ]}
        empty={{ title: t('outbox.empty'), body: t('outbox.emptyWhy') }} />
      {openId !== '' && <Opened id={openId} onClose={() => setOpenId('')} />}
    </>
  )
}

function MessageState({ row }: { row: Message }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = row.state === 'sent' && !row.leftHouse ? t('outbox.state.shown') : t(`outbox.state.${row.state}`)
  const more = row.state === 'queued' ? t('outbox.sendsAt', { time: f.when(row.sendAt) }) : row.why ? t(`outbox.why.${row.why}`) : null
  return <State mark={markOf[row.state]}>{word}{more && <span className="k3">　{more}</span>}</State>
}

/** One message with its text; opening it is logged. */
function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['message-text', id], queryFn: () => ok(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })), staleTime: 60_000, refetchOnWindowFocus: false })
  const act = useMutation({
    mutationFn: (what: 'retry' | 'withdraw') => ok(what === 'retry' ? api.POST('/api/v1/messages/{id}/retry', { params: { path: { id } } }) : api.POST('/api/v1/messages/{id}/withdraw', { params: { path: { id } } })),
    onSuccess: (_row, what) => { toast(t(what === 'retry' ? 'outbox.retried' : 'outbox.withdrawnDone')); void client.invalidateQueries({ queryKey: ['message-text', id] }); return client.invalidateQueries({ queryKey: ['notifications', 'messages'] }) },
    onError: (error) => toast(problemOf(error, t('outbox.failedAct')).title, { tone: 'wrong' }),
  })
  const row = query.data
  const title = row ? (language === 'en' ? row.templateEn : row.templateZh) : t('outbox.open')
  return (
    <Drawer open onClose={onClose} title={title} foot={row && (row.may.retry || row.may.withdraw) ? <>
      {row.may.withdraw && <Button pending={act.isPending} onPress={() => act.mutate('withdraw')}>{t('outbox.withdraw')}</Button>}
      {row.may.retry && <Button kind="p" icon="refresh" pending={act.isPending} onPress={() => act.mutate('retry')}>{t('outbox.retry')}</Button>}
    </> : undefined}>
      {query.isError ? <ErrorState title={problemOf(query.error, t('outbox.failedAct')).title} onRetry={() => void query.refetch()} /> : !row ? <Skeleton rows={6} /> : (
        <>
          <p className="k3 t12">{t('outbox.logged')}</p>
          <Section title={t('outbox.text')}>
            <Sheet pad>{row.subject && <p className="b m1">{row.subject}</p>}<p className="pre" lang={row.language === 'en' ? 'en' : 'zh-CN'}>{row.body}</p></Sheet>
          </Section>
          <div className="m3"><Facts items={[
            { name: t('outbox.column.customer'), value: row.customer ? <CustomerName id={row.customer.id}>{row.customer.name}</CustomerName> : '—' },
            { name: t('outbox.column.channel'), value: `${t(`outbox.channel.${row.channel}`)}　${t(`outbox.purpose.${row.purpose}`)}　${t(`outbox.language.${row.language}`)}` },
            { name: t('outbox.column.address'), value: row.addressMasked ?? '—' },
            { name: t('outbox.column.state'), value: <MessageState row={row} /> },
            { name: t('outbox.createdAt'), value: f.when(row.createdAt) },
          ]} /></div>
          {row.tries.length > 0 && (
            <Section title={t('outbox.tries')}>
              <Table flat label={t('outbox.tries')} rows={row.tries} rowId={(one) => String(one.attempt)} columns={[
                { id: 'attempt', title: t('outbox.tries'), cell: (one) => t('outbox.attempt', { count: one.attempt }) },
                { id: 'at', title: t('outbox.column.at'), tone: 'quiet', cell: (one) => f.when(one.at) },
                { id: 'by', title: t('outbox.sentBy'), tone: 'quiet', cell: (one) => (one.adapter === 'smtp' || one.adapter === 'development' ? t(`outbox.adapter.${one.adapter}`) : one.adapter) },
                { id: 'outcome', title: t('outbox.column.state'), cell: (one) => <>{t(`outbox.outcome.${one.outcome}`)}{one.detail && <span className="k3">　{one.detail}</span>}</> },
              ]} />
            </Section>
          )}
        </>
      )}
    </Drawer>
  )
}
