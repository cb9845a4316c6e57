/** Who looks at which conversation, and whether its visitor is there: remembered by each process from what it hears, stored nowhere (CON-14). */
import type { App } from '../../platform/app.ts'
import type { SaidByScreen, Screen } from '../../platform/live.ts'
import { covers, scopeOf } from '../../platform/permit.ts'
import type { RoomNews } from '../../platform/rooms.ts'
import { systemWork, type Actor } from '../../platform/work.ts'
import { can } from './contract.ts'
import { mayRead } from './present.ts'
import type * as inquiries from './store.ts'
import * as store from './store-threads.ts'

/** Said again every 20 s while it holds. */
const holdsForMs = 50_000
const sayAgainMs = 20_000
const digestMs = 150

interface Presence { viewers: Map<string, Map<string, number>>; online: Map<string, number> }
const presences = new WeakMap<App, Presence>()

function presenceOf(app: App): Presence {
  let presence = presences.get(app)
  if (!presence) {
    const made: Presence = { viewers: new Map(), online: new Map() }
    presences.set(app, presence = made)
    app.rooms.onNews = (_hospitalId, room, news) => remember(app, made, room, news)
  }
  return presence
}

function remember(app: App, presence: Presence, room: string, news: RoomNews): void {
  const until = app.clock.now().getTime() + holdsForMs
  if (news.type === 'viewing') {
    const viewers = presence.viewers.get(room) ?? new Map<string, number>()
    const staffId = String(news['of'])
    if (news['on'] === true) viewers.set(staffId, until)
    else viewers.delete(staffId)
    if (viewers.size > 0) presence.viewers.set(room, viewers)
    else presence.viewers.delete(room)
  } else if (news.type === 'online') {
    if (news['on'] === true) presence.online.set(room, until)
    else presence.online.delete(room)
  }
}

/** Begins to remember who is where. */
export function watchPresence(app: App): void { presenceOf(app) }

/** Colleagues looking at a conversation now. */
export function viewersOf(app: App, threadId: string): string[] {
  const now = app.clock.now().getTime()
  return [...presenceOf(app).viewers.get(threadId) ?? []].filter(([, until]) => until > now).map(([staffId]) => staffId)
}
/** Whether the visitor of a conversation has it open. */
export function isOnline(app: App, threadId: string): boolean {
  return (presenceOf(app).online.get(threadId) ?? 0) > app.clock.now().getTime()
}

const threadOf = (message: Record<string, unknown>): string | null => {
  const id = message['thread']
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}

interface Watched { threadId: string; leave: () => void; again: NodeJS.Timeout }
const watched = new WeakMap<Screen, Watched>()
const inboxes = new WeakSet<Screen>()
const known = new WeakSet<Screen>()

function stopWatching(app: App, screen: Screen): void {
  const mine = watched.get(screen)
  if (!mine) return
  watched.delete(screen)
  clearInterval(mine.again)
  mine.leave()
  app.rooms.tell(app, screen.hospitalId, mine.threadId, { type: 'viewing', of: screen.actor.id ?? '', on: false })
}

/** `{type: 'watch', thread}`: I look at this conversation (null: at none). Answers `{type: 'room', …}`, then `{type: 'thread', thread, news}`. */
const watch: SaidByScreen = async (app, screen, message) => {
  stopWatching(app, screen)
  const threadId = threadOf(message)
  const staffId = screen.actor.id
  if (threadId === null || staffId === null) return
  const thread = await app.db.tenantTx(systemWork(app, screen.hospitalId, { actor: screen.actor }), async tx => {
    const [row] = await tx.rows<inquiries.InquiryRow>('select * from conversations.inquiry where hospital_id = $1 and id = $2', [tx.hospitalId, threadId])
    return row && mayRead(screen.actor, row) ? store.threadOrNone(tx, threadId) : undefined
  })
  if (!thread) { screen.send({ type: 'room', thread: threadId, refused: true }); return }
  stopWatching(app, screen)
  const leave = app.rooms.join(app, screen.hospitalId, threadId, thread.last_number, { hear: (_room, news) => { if (news['of'] !== staffId) screen.send({ type: 'thread', thread: threadId, news }) } })
  const here = () => app.rooms.tell(app, screen.hospitalId, threadId, { type: 'viewing', of: staffId, name: screen.actor.name, on: true })
  if (!known.has(screen)) { known.add(screen); screen.onGone(() => stopWatching(app, screen)) }
  watched.set(screen, { threadId, leave, again: setInterval(here, sayAgainMs).unref() })
  here()
  screen.send({ type: 'room', thread: threadId, n: thread.last_number, received: thread.visitor_received, read: thread.visitor_read, viewers: viewersOf(app, threadId).filter(id => id !== staffId), online: isOnline(app, threadId) })
}

/** `{type: 'typing', thread}`: passed to whoever is there, the visitor too; only from who watches it. */
const typing: SaidByScreen = (app, screen, message) => {
  const mine = watched.get(screen)
  if (!mine || mine.threadId !== threadOf(message)) return
  app.rooms.tell(app, screen.hospitalId, mine.threadId, { type: 'typing', of: screen.actor.id ?? '', staffId: screen.actor.id, name: message['note'] === true ? '' : screen.actor.name, note: message['note'] === true })
}

/** Whether somebody's inbox holds a conversation. */
function holds(actor: Actor, news: RoomNews): boolean {
  const scope = scopeOf(actor, can['inquiries.read'])
  return scope !== undefined && covers(actor, scope, { ownerId: news['owner'] as string | null, groupId: news['group'] as string | null })
}

/**
 * `{type: 'inbox'}`: tell me of all conversations I may see, as `{type: 'threads', items: [[thread, n, mine, side], …]}`, gathered:
 * whether I have it, and whose message came last, the customer's rather than what followed it at once.
 */
const inbox: SaidByScreen = (app, screen) => {
  if (inboxes.has(screen)) return
  inboxes.add(screen)
  const heard = new Map<string, { n: number; mine: boolean; side: unknown }>()
  let timer: NodeJS.Timeout | null = null
  const leave = app.rooms.watch(screen.hospitalId, {
    hear: (room, news) => {
      if (news.type !== 'upto' || news.n === undefined || !holds(screen.actor, news)) return
      const known = heard.get(room)
      heard.set(room, { n: Math.max(news.n, known?.n ?? 0), mine: news['owner'] === screen.actor.id, side: known?.side === 'visitor' ? 'visitor' : news['side'] })
      timer ??= setTimeout(() => {
        timer = null
        screen.send({ type: 'threads', items: [...heard].map(([room, { n, mine, side }]) => [room, n, mine, side]) })
        heard.clear()
      }, digestMs).unref()
    },
  })
  screen.onGone(leave)
}

export const screenSays = { watch, typing, inbox } as const
