/**
 * Rooms: what the people looking at one record are told at once (ARCHITECTURE 4, SAFETY 8). A room has a head, the number of
 * its last entry; sockets are told "up to n" and fetch what they lack, so nothing pushed is ever the content. After a commit
 * the process tells its own sockets at once and the other processes by NOTIFY outside the transaction, gathered for some
 * milliseconds. What got lost on the way is healed by the beat: heads are compared with the database.
 *
 * head     the number of the last entry of a room, gap-free, held by the module that owns it
 * news     what is told: a small object; of news with the same key in one gathering the last counts
 * member   somebody in a room
 * watcher  somebody who hears of all rooms of a hospital: an inbox
 */
import type { App } from './app.ts'
import { newId } from './id.ts'

declare module './app.ts' {
  interface App {
    rooms: Rooms
  }
}

/** What is told of a room. `type` says what it is; with `n` it is the room's head. */
export interface RoomNews { type: string; n?: number; [fact: string]: unknown }

export interface RoomMember { hear: (room: string, news: RoomNews) => void }

/** Where heads come from when they are compared: provided by the module whose rooms they are. */
export type ReadHeads = (app: App, hospitalId: string, rooms: readonly string[]) => Promise<Map<string, number>>

interface Room { hospitalId: string; id: string; head: number; members: Set<RoomMember> }
type Sent = [hospitalId: string, room: string, news: RoomNews]

export const roomsChannel = 'throughcare_rooms'
/** How long what goes to other processes is gathered, ms. */
const gatherMs = 4
/** How often heads are compared, ms. */
const compareMs = 20_000
const mostPayload = 7_500

export class Rooms {
  readonly #rooms = new Map<string, Room>()
  readonly #watchers = new Map<string, Set<RoomMember>>()
  readonly #outgoing = new Map<string, Sent>()
  readonly #self = newId()
  #timer: NodeJS.Timeout | null = null
  #sending: Promise<void> | null = null
  #comparing: NodeJS.Timeout | null = null
  #readHeads: ReadHeads | null = null
  #stopped = false
  readonly #ending: (() => void)[] = []
  /** Called for each news that arrives, own or foreign: for what a module remembers between beats. */
  onNews: ((hospitalId: string, room: string, news: RoomNews) => void) | null = null

  /** Connects the rooms of a process with those of the others. */
  attach(app: App, readHeads: ReadHeads | null): void {
    this.#readHeads = readHeads
    app.live.also(roomsChannel, payload => this.#heard(payload), () => { void this.compare(app) })
  }

  get size(): number { return this.#rooms.size }

  /** Enters a room whose head the caller has just read; answers how to leave. */
  join(app: App, hospitalId: string, id: string, head: number, member: RoomMember): () => void {
    const key = `${hospitalId}/${id}`
    const room = this.#rooms.get(key) ?? { hospitalId, id, head, members: new Set() }
    if (head > room.head) this.#toMembers(room, { type: 'upto', n: head })
    room.members.add(member)
    this.#rooms.set(key, room)
    this.#comparing ??= setInterval(() => { void this.compare(app) }, compareMs).unref()
    if (head < room.head) member.hear(id, { type: 'upto', n: room.head })
    return () => {
      room.members.delete(member)
      if (room.members.size === 0 && this.#rooms.get(key) === room) this.#rooms.delete(key)
    }
  }

  /** Hears of all rooms of a hospital; answers how to stop. */
  watch(hospitalId: string, watcher: RoomMember): () => void {
    const set = this.#watchers.get(hospitalId) ?? new Set()
    set.add(watcher)
    this.#watchers.set(hospitalId, set)
    return () => {
      set.delete(watcher)
      if (set.size === 0) this.#watchers.delete(hospitalId)
    }
  }

  /** Tells everybody in a room, here at once and elsewhere within milliseconds. Never throws: what is lost is healed by the beat. */
  tell(app: App, hospitalId: string, room: string, news: RoomNews): void {
    this.#here(hospitalId, room, news)
    if (this.#stopped) return
    this.#outgoing.set(`${room}/${news.type}/${String(news['of'] ?? '')}`, [hospitalId, room, news])
    this.#timer ??= setTimeout(() => this.#sendSoon(app), gatherMs).unref()
  }

  #here(hospitalId: string, id: string, news: RoomNews): void {
    this.onNews?.(hospitalId, id, news)
    const room = this.#rooms.get(`${hospitalId}/${id}`)
    if (room) this.#toMembers(room, news)
    for (const watcher of this.#watchers.get(hospitalId) ?? []) watcher.hear(id, news)
  }

  #toMembers(room: Room, news: RoomNews): void {
    if (news.type === 'upto' && news.n !== undefined) {
      // Commits of one room are in order, but what tells of them may overtake.
      if (news.n <= room.head) return
      room.head = news.n
    }
    for (const member of room.members) member.hear(room.id, news)
  }

  #sendSoon(app: App): void {
    this.#timer = null
    this.#sending ??= this.#send(app).finally(() => { this.#sending = null })
  }

  async #send(app: App): Promise<void> {
    try {
      while (this.#outgoing.size > 0 && !this.#stopped) {
        const payloads = payloadsOf(this.#self, [...this.#outgoing.values()])
        this.#outgoing.clear()
        await app.db.pool('app').query('select pg_notify($1, p) from unnest($2::text[]) p', [roomsChannel, payloads])
      }
    } catch {
      // The beat of the others finds what they were not told.
      this.#outgoing.clear()
    }
  }

  #heard(payload: string): void {
    let sent: [string, Sent[]]
    try { sent = JSON.parse(payload) as [string, Sent[]] } catch { return }
    if (sent[0] === this.#self) return
    for (const [hospitalId, room, news] of sent[1]) this.#here(hospitalId, room, news)
  }

  /** Compares the heads of all rooms somebody is in with the database, and tells who is behind. */
  async compare(app: App): Promise<void> {
    const readHeads = this.#readHeads
    if (!readHeads || this.#stopped) return
    const byHospital = Map.groupBy(this.#rooms.values(), room => room.hospitalId)
    for (const [hospitalId, rooms] of byHospital) {
      const heads = await readHeads(app, hospitalId, rooms.map(room => room.id)).catch(() => new Map<string, number>())
      for (const room of rooms) {
        const n = heads.get(room.id)
        if (n !== undefined && n > room.head) this.#here(hospitalId, room.id, { type: 'upto', n })
      }
    }
  }

  /** Runs when the process begins to stop, before anything is closed: lines are told to come back elsewhere. */
  beforeStop(act: () => void): void { this.#ending.push(act) }

  /** Sends nothing more; what is on its way has left when this answers. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const act of this.#ending.splice(0)) act()
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#comparing) clearInterval(this.#comparing)
    await this.#sending
  }
}

/** NOTIFY payloads, each below the server's bound. */
function payloadsOf(self: string, list: readonly Sent[]): string[] {
  const payloads: string[] = []
  let items: string[] = []
  let length = 0
  const close = () => { if (items.length > 0) payloads.push(`[${JSON.stringify(self)},[${items.join(',')}]]`) }
  for (const sent of list) {
    const text = JSON.stringify(sent)
    const bytes = Buffer.byteLength(text) + 1
    if (bytes > mostPayload) continue
    if (length + bytes > mostPayload) {
      close()
      items = []
      length = 0
    }
    items.push(text)
    length += bytes
  }
  close()
  return payloads
}
