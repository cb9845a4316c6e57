/** The messages of one conversation on the screen: fetched from where it is, sent once each, told by its room what is new. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { api, formOf, ok, ProblemError } from '../../api/client.ts'
import { problemOf } from '../../kit/problem.ts'
import { usePhrases } from '../i18n.ts'
import { useRoom, useSay } from '../live/live.tsx'
import { phrases } from './inbox-phrases.ts'
import type { Message } from './inbox-queries.ts'
import type { ThreadRow } from './inbox-rows.ts'

const pageSize = 50

/** A message on its way: shown at once, sent once however often it is tried. */
export interface Outgoing { clientId: string; kind: 'text' | 'note' | 'file'; text: string; mentions: readonly string[]; file?: File; atMs: number; state: 'sending' | 'failed'; error?: string }

/** What of a conversation is kept while another is looked at: what could not be sent yet. */
const outboxes = new Map<string, Outgoing[]>()

export interface Talk {
  messages: readonly Message[]
  outgoing: readonly Outgoing[]
  upTo: number
  received: number
  read: number
  hasOlder: boolean
  isLoadingOlder: boolean
  status: 'loading' | 'ready' | 'error'
  error: unknown
  /** colleagues who came or went since the head was read, by id */
  viewers: Readonly<Record<string, { name: string; on: boolean }>>
  typing: { name: string; isCustomer: boolean; isNote: boolean } | null
  isOnline: boolean | null
}
interface Loaded { messages: Message[]; upTo: number; received: number; read: number; hasOlder: boolean; status: Talk['status']; error: unknown }
type Change = { type: 'first' | 'older' | 'newer'; messages: Message[]; upTo: number; received: number; read: number; more: boolean } | { type: 'seen'; received: number; read: number } | { type: 'sent'; message: Message } | { type: 'failed'; error: unknown } | { type: 'again' }

const blank: Loaded = { messages: [], upTo: 0, received: 0, read: 0, hasOlder: false, status: 'loading', error: null }

function reduce(was: Loaded, change: Change): Loaded {
  switch (change.type) {
    case 'again': return { ...was, status: was.status === 'error' ? 'loading' : was.status }
    case 'failed': return was.status === 'ready' ? was : { ...was, status: 'error', error: change.error }
    case 'seen': return { ...was, received: Math.max(was.received, change.received), read: Math.max(was.read, change.read) }
    case 'sent': return { ...was, messages: together(was.messages, [change.message]) }
    case 'first': case 'older': case 'newer': return {
      messages: together(was.messages, change.messages), upTo: Math.max(was.upTo, change.upTo), received: Math.max(was.received, change.received), read: Math.max(was.read, change.read),
      hasOlder: change.type === 'newer' ? was.hasOlder : change.more, status: 'ready', error: null,
    }
  }
}

/** Two runs of messages as one, each number once, in order. */
export function together(was: readonly Message[], more: readonly Message[]): Message[] {
  const last = was.at(-1)?.number ?? 0
  if (more.every((one, i) => one.number > (i === 0 ? last : more[i - 1]?.number ?? 0))) return more.length === 0 ? [...was] : [...was, ...more]
  const byNumber = new Map([...was, ...more].map((one) => [one.number, one]))
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number)
}

/** The last number up to which nothing is missing: what was sent may have come before what others said just before it. */
export function completeUpTo(messages: readonly Message[]): number {
  let complete = messages[0]?.number ?? 0
  for (const message of messages) {
    if (message.number > complete + 1) break
    complete = message.number
  }
  return complete
}

const drawn = (): string => `desk-${crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`}`

export interface Stale { text: string; count: number; clientId: string }

/** Everything about the messages of a conversation. One a thread: give the component that calls it the thread's id as key. */
export function useTalk(threadId: string, { onStale, onSent }: { onStale: (stale: Stale) => void; onSent: (kind: Outgoing['kind']) => void }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const say = useSay()
  const [loaded, change] = useReducer(reduce, blank)
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>(() => outboxes.get(threadId) ?? [])
  const [isLoadingOlder, setLoadingOlder] = useState(false)
  const [viewers, setViewers] = useState<Talk['viewers']>({})
  const [typing, setTyping] = useState<Talk['typing']>(null)
  const [isOnline, setOnline] = useState<boolean | null>(null)
  const have = useRef(loaded)
  have.current = loaded
  const acts = useRef({ onStale, onSent })
  acts.current = { onStale, onSent }
  const catching = useRef<{ wanted: number; isBusy: boolean }>({ wanted: 0, isBusy: false })

  const readFrom = useCallback((query: { after?: string; before?: string }) => ok(api.GET('/api/v1/threads/{id}/messages', { params: { path: { id: threadId }, query: { limit: String(pageSize), ...query } } })), [threadId])

  const first = useCallback(async () => {
    change({ type: 'again' })
    try {
      const { messages, upTo, visitorReceived, visitorRead, more } = await readFrom({})
      change({ type: 'first', messages, upTo, received: visitorReceived, read: visitorRead, more })
    } catch (error) { change({ type: 'failed', error }) }
  }, [readFrom])
  useEffect(() => { void first() }, [first])

  /** Fetches what is new, in order, until nothing is missing. */
  const catchUp = useCallback(async (wanted: number) => {
    const job = catching.current
    job.wanted = Math.max(job.wanted, wanted)
    if (job.isBusy || have.current.status !== 'ready') return
    job.isBusy = true
    try {
      for (let at = completeUpTo(have.current.messages); at < job.wanted;) {
        const { messages, upTo, visitorReceived, visitorRead, more } = await readFrom({ after: String(at) })
        change({ type: 'newer', messages, upTo, received: visitorReceived, read: visitorRead, more })
        if (messages.some((one) => one.kind === 'event')) void client.invalidateQueries({ queryKey: ['conversations', 'one', threadId] })
        at = Math.max(upTo, messages.at(-1)?.number ?? at)
        if (messages.length === 0) break
      }
    } catch { /* told again by the next news or the line's return */ } finally { job.isBusy = false }
    void client.invalidateQueries({ queryKey: ['inbox', 'thread', threadId] })
  }, [client, readFrom, threadId])
  useEffect(() => { if (loaded.status === 'ready') void catchUp(catching.current.wanted) }, [catchUp, loaded.status])

  /** Fetches again a message whose way to the customer has changed: why and when it is tried next stand in it. */
  const redelivered = useCallback(async (number: number) => {
    void client.invalidateQueries({ queryKey: ['inbox', 'way', threadId] })
    if (!have.current.messages.some((one) => one.number === number)) return
    try {
      const { messages } = await readFrom({ after: String(number - 1) })
      const one = messages.find((message) => message.number === number)
      if (one) change({ type: 'sent', message: one })
    } catch { /* told again by the next news */ }
  }, [client, readFrom, threadId])

  const older = useCallback(async () => {
    const { messages, hasOlder } = have.current
    const oldest = messages[0]?.number
    if (!hasOlder || oldest === undefined || isLoadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await readFrom({ before: String(oldest) })
      change({ type: 'older', messages: page.messages, upTo: page.upTo, received: page.visitorReceived, read: page.visitorRead, more: page.more })
    } catch { /* scrolling up tries again */ } finally { setLoadingOlder(false) }
  }, [isLoadingOlder, readFrom])

  /* the room */
  useRoom((message) => {
    if (message['thread'] !== threadId) return
    if (message.type === 'room' && message['refused'] !== true) {
      setOnline(message['online'] === true)
      change({ type: 'seen', received: Number(message['received'] ?? 0), read: Number(message['read'] ?? 0) })
      void catchUp(Number(message['n'] ?? 0))
      void client.invalidateQueries({ queryKey: ['inbox', 'thread', threadId] })
      return
    }
    if (message.type !== 'thread') return
    const news = message['news'] as { type: string } & Record<string, unknown>
    switch (news.type) {
      case 'upto':
        setTyping(null)
        void catchUp(Number(news['n'] ?? 0)); return
      case 'delivery': void redelivered(Number(news['number'] ?? 0)); return
      case 'seen': change({ type: 'seen', received: Number(news['received'] ?? 0), read: Number(news['read'] ?? 0) }); return
      case 'online': setOnline(news['on'] === true); return
      case 'viewing': {
        const id = String(news['of'])
        setViewers((was) => ({ ...was, [id]: { name: String(news['name'] ?? was[id]?.name ?? ''), on: news['on'] === true } }))
        return
      }
      case 'typing': setTyping({ name: String(news['name'] || viewers[String(news['of'])]?.name || ''), isCustomer: news['of'] === 'visitor', isNote: news['note'] === true })
    }
  }, () => say({ type: 'watch', thread: threadId }))
  useEffect(() => () => say({ type: 'watch', thread: null }), [say])
  useEffect(() => {
    if (!typing) return undefined
    const timer = setTimeout(() => setTyping(null), 4_000)
    return () => clearTimeout(timer)
  }, [typing])

  /* sending */
  const alter = useCallback((next: (was: readonly Outgoing[]) => readonly Outgoing[]) => {
    const now = next(outboxes.get(threadId) ?? [])
    if (now.length === 0) outboxes.delete(threadId)
    else outboxes.set(threadId, [...now])
    setOutgoing(now)
  }, [threadId])

  const deliver = useCallback(async (one: Outgoing, after: number) => {
    const params = { path: { id: threadId } }
    try {
      const sent = one.kind === 'note' ? await ok(api.POST('/api/v1/threads/{id}/notes', { params, body: { clientId: one.clientId, text: one.text, ...(one.mentions.length > 0 ? { mentions: [...one.mentions] } : {}) } }))
        : one.file ? await ok(api.POST('/api/v1/threads/{id}/files', { params, body: formOf({ clientId: one.clientId }, one.file) as never, bodySerializer: (body) => body as unknown as FormData }))
        : await ok(api.POST('/api/v1/threads/{id}/messages', { params, body: { clientId: one.clientId, text: one.text, after } }))
      change({ type: 'sent', message: sent.message })
      alter((was) => was.filter((other) => other.clientId !== one.clientId))
      acts.current.onSent(one.kind)
      void catchUp(sent.upTo)
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'newer_messages') {
        const { messages = [], upTo = 0 } = error.problem['data'] as { messages?: Message[]; upTo?: number } | undefined ?? {}
        alter((was) => was.filter((other) => other.clientId !== one.clientId))
        acts.current.onStale({ text: one.text, count: Math.max(1, messages.length), clientId: one.clientId })
        void catchUp(upTo)
        return
      }
      alter((was) => was.map((other) => (other.clientId === one.clientId ? { ...other, state: 'failed' as const, error: problemOf(error, t('failed'), t('offline')).title } : other)))
    }
  }, [alter, catchUp, t, threadId])

  /** Sends; `after` is the last number seen. */
  const send = useCallback((message: Pick<Outgoing, 'kind' | 'text'> & { mentions?: readonly string[]; file?: File; clientId?: string }, after: number) => {
    const one: Outgoing = { mentions: [], ...message, clientId: message.clientId ?? drawn(), atMs: Date.now(), state: 'sending' }
    alter((was) => [...was, one])
    void deliver(one, after)
  }, [alter, deliver])

  const again = useCallback((clientId: string) => {
    const one = outboxes.get(threadId)?.find((other) => other.clientId === clientId)
    if (!one) return
    alter((was) => was.map((other) => (other === one ? { ...one, state: 'sending' as const } : other)))
    void deliver(one, completeUpTo(have.current.messages))
  }, [alter, deliver, threadId])

  /** Takes back what was not sent. */
  const takeBack = useCallback((clientId: string): string => {
    const one = outboxes.get(threadId)?.find((other) => other.clientId === clientId)
    alter((was) => was.filter((other) => other.clientId !== clientId))
    return one?.text ?? ''
  }, [alter, threadId])

  /** Says that I type, at most every two seconds. */
  const saidAt = useRef(0)
  const type = useCallback((isNote: boolean) => {
    const now = Date.now()
    if (now - saidAt.current < 2_000) return
    saidAt.current = now
    say({ type: 'typing', thread: threadId, ...(isNote ? { note: true } : {}) })
  }, [say, threadId])

  /* reading */
  const told = useRef(0)
  const markRead = useCallback((number: number) => {
    if (number <= told.current || document.visibilityState !== 'visible') return
    told.current = number
    void ok(api.POST('/api/v1/threads/{id}/read', { params: { path: { id: threadId } }, body: { number } })).then(({ staffRead }) => {
      client.setQueriesData<{ pages: { items: ThreadRow[] }[] }>({ queryKey: ['inbox', 'list'] }, (data) => (data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === threadId && staffRead >= row.staffRead ? { ...row, staffRead, unread: staffRead >= row.lastNumber ? 0 : row.unread } : row)) })) } : data))
      void client.invalidateQueries({ queryKey: ['inbox', 'counts'] })
    }, () => { told.current = 0 })
  }, [client, threadId])

  const talk: Talk = {
    messages: loaded.messages, outgoing, upTo: loaded.upTo, received: loaded.received, read: loaded.read, hasOlder: loaded.hasOlder, isLoadingOlder, status: loaded.status, error: loaded.error,
    viewers, typing, isOnline,
  }
  return { talk, send, again, takeBack, type, markRead, older, retry: first, lastNumber: () => completeUpTo(have.current.messages) }
}
