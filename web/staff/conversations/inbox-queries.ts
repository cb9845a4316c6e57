/** What the inbox asks for. Its keys do not begin with the module's name: what its rooms tell decides what is fetched again, not every event of the house. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { serverNowMs } from '../../kit/clock.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useNews, useRoom, useSay } from '../live/live.tsx'
import { useMay, useMe } from '../session/session.tsx'
import { phrases } from './inbox-phrases.ts'
import { merged, type Page, type ThreadRow, type View } from './inbox-rows.ts'

export type Thread = Schemas['Thread']
export type Message = Schemas['ConversationMessage']
export type Agent = Schemas['ConversationAgent']

export const threadChannels = ['web_chat', 'wechat', 'wecom', 'email', 'message_board', 'sms'] as const
export interface Narrowed { channel?: ThreadRow['channel']; departmentId?: string; label?: string }

/** Rows of a view, page by page. */
export function useThreads(view: View, narrowed: Narrowed, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['inbox', 'list', view, narrowed], enabled, staleTime: 30_000, initialPageParam: null as string | null, getNextPageParam: (page: Page) => page.nextCursor, refetchOnWindowFocus: false,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/threads', { params: { query: { view, limit: '100', ...narrowed, ...(pageParam ? { cursor: pageParam } : {}) } } })),
  })
}

const rowsOf = async (ids: readonly string[]): Promise<ThreadRow[]> => (ids.length === 0 ? [] : (await ok(api.GET('/api/v1/threads', { params: { query: { ids: ids.slice(0, 50).join() } } }))).items)

/** Conversations colleagues ask me to take over. */
export function useAskedOfMe(enabled: boolean) {
  useNews(['conversations.transfer'], ['inbox', 'to-me'])
  return useQuery({
    queryKey: ['inbox', 'to-me'], enabled,
    queryFn: async () => rowsOf((await ok(api.GET('/api/v1/inquiries', { params: { query: { view: 'to_me', limit: '50', channel: threadChannels.join() } } }))).items.map((one) => one.id)),
  })
}

/** Conversations found by a name, a phone or words of the matter. */
export function useFound(q: string, narrowed: Narrowed) {
  return useQuery({
    queryKey: ['inbox', 'found', q, narrowed], enabled: q !== '', staleTime: 10_000,
    queryFn: async () => {
      const found = await ok(api.GET('/api/v1/inquiries', { params: { query: { view: 'all', limit: '50', q, channel: narrowed.channel ?? threadChannels.join(), ...(narrowed.departmentId ? { departmentId: narrowed.departmentId } : {}) } } }))
      const rows = new Map((await rowsOf(found.items.map((one) => one.id))).map((row) => [row.id, row]))
      return found.items.flatMap((one) => { const row = rows.get(one.id); return row && (!narrowed.label || row.labels.includes(narrowed.label)) ? [row] : [] })
    },
  })
}

export function useThreadCounts() {
  const may = useMay()
  return useQuery({ queryKey: ['inbox', 'counts'], enabled: may('inquiries.read'), queryFn: () => ok(api.GET('/api/v1/threads/counts')), refetchInterval: 60_000 })
}

/** What I am doing, and how many conversations I have. */
export function useMyAgent() {
  const may = useMay()
  return useQuery({ queryKey: ['inbox', 'agent'], enabled: may('inquiries.record'), queryFn: () => ok(api.GET('/api/v1/conversation-agents/me')), refetchInterval: 60_000 })
}

export function useThread(id: string) {
  return useQuery({ queryKey: ['inbox', 'thread', id], queryFn: () => ok(api.GET('/api/v1/threads/{id}', { params: { path: { id } } })), staleTime: 5_000 })
}

/** News of one conversation, as its room tells it. */
export interface RoomItem { id: string; n: number; mine: boolean; side: 'visitor' | 'staff' | 'system' }
const isItem = (one: unknown): one is [string, number, boolean, RoomItem['side']] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number'

/** Hears of all conversations I may see. */
export function useInboxNews(hear: (items: RoomItem[]) => void, missed?: () => void): void {
  const say = useSay()
  const stood = useRef(false)
  useRoom((message) => {
    if (message.type !== 'threads' || !Array.isArray(message['items'])) return
    hear(message['items'].filter(isItem).map(([id, n, mine, side]) => ({ id, n, mine, side })))
  }, () => {
    say({ type: 'inbox' })
    if (stood.current) missed?.()
    stood.current = true
  })
}

const gatherMs = 500
const mostAtOnce = 50

/** Keeps the lists current: fetches the rows that changed, gathered, and puts them where they belong. */
export function useFreshRows(): void {
  const client = useQueryClient()
  const me = useMe()
  const waiting = useRef(new Map<string, RoomItem>())
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const fetch = useCallback(async () => {
    timer.current = null
    const items = [...waiting.current.values()]
    waiting.current.clear()
    void client.invalidateQueries({ queryKey: ['inbox', 'counts'] })
    if (items.some((item) => item.mine)) void client.invalidateQueries({ queryKey: ['inbox', 'agent'] })
    if (items.length > mostAtOnce) { await client.invalidateQueries({ queryKey: ['inbox', 'list'] }); return }
    const fresh = await rowsOf(items.map((item) => item.id)).catch(() => null)
    if (fresh) putRows(client, fresh, me.id)
  }, [client, me.id])
  useInboxNews((items) => {
    for (const item of items) waiting.current.set(item.id, item)
    timer.current ??= setTimeout(() => void fetch(), gatherMs)
  }, () => void client.invalidateQueries({ queryKey: ['inbox'] }))
  useEffect(() => () => { if (timer.current) clearTimeout(timer.current) }, [])
}

/** Puts rows into every list that is on the screen. */
export function putRows(client: ReturnType<typeof useQueryClient>, fresh: readonly ThreadRow[], meId: string): void {
  for (const [key, data] of client.getQueriesData<InfiniteData<Page, string | null>>({ queryKey: ['inbox', 'list'] })) {
    const narrowed = key[3] as Narrowed | undefined
    if (!data) continue
    const fits = fresh.filter((row) => (!narrowed?.channel || row.channel === narrowed.channel) && (!narrowed?.departmentId || row.departmentId === narrowed.departmentId) && (!narrowed?.label || row.labels.includes(narrowed.label)))
    client.setQueryData(key, { ...data, pages: merged(key[2] as View, data.pages, fits, meId, serverNowMs()) })
  }
}

/** Does something with a conversation, then looks at it again; says why not in a toast. */
export function useThreadAct<V = void, R = unknown>(id: string, act: (input: V) => Promise<R>, done?: string | ((made: R) => string)) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const me = useMe()
  return useMutation({
    mutationFn: act,
    onSuccess: async (made) => {
      if (done) toast(typeof done === 'string' ? done : done(made))
      await Promise.all([client.invalidateQueries({ queryKey: ['inbox', 'thread', id] }), client.invalidateQueries({ queryKey: ['inbox', 'counts'] }), client.invalidateQueries({ queryKey: ['inbox', 'agent'] }), client.invalidateQueries({ queryKey: ['conversations', 'one', id] }), rowsOf([id]).then((rows) => putRows(client, rows, me.id), () => undefined)])
    },
    onError: (error) => {
      toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' })
      void client.invalidateQueries({ queryKey: ['inbox', 'thread', id] })
    },
  })
}

const at = (id: string) => ({ params: { path: { id } } })
export function useTake(id: string) {
  const t = usePhrases(phrases)
  return useThreadAct(id, () => ok(api.POST('/api/v1/threads/{id}/take', at(id))), t('act.taken'))
}
export function useSnooze(id: string) {
  return useThreadAct(id, (until: string | null) => ok(api.POST('/api/v1/threads/{id}/snooze', { ...at(id), body: { until } })))
}
export function useSetLabels(id: string) {
  const t = usePhrases(phrases)
  return useThreadAct(id, (labels: string[]) => ok(api.POST('/api/v1/threads/{id}/labels', { ...at(id), body: { labels } })), t('labels.done'))
}
export function useBlock(id: string) {
  const t = usePhrases(phrases)
  return useThreadAct(id, (reason: string) => ok(api.POST('/api/v1/threads/{id}/block', { ...at(id), body: { reason } })), t('block.done'))
}
