/**
 * Live screens (PLA-13): every process listens once; what the dispatcher announces is passed to the sockets whose actor
 * may know of it, as names and ids only. Screens then fetch what they show. A client says up to which horizon it is
 * current; after a lost connection it is told whether anything happened since, and fetches again: nothing can be lost or
 * doubled, since what is pushed is never the content.
 */
import pg from 'pg'
import type { WebSocket } from 'ws'
import type { App } from './app.ts'
import { scopeOf } from './permit.ts'
import type { Actor } from './work.ts'

declare module './app.ts' {
  interface App {
    live: Live
  }
}

/** One announced event, as it travels in NOTIFY. */
export interface Announcement { hospitalId: string; name: string; eventId: string; subjectId: string | null; customerId: string | null; forStaffId: string | null }

interface Client { socket: WebSocket; hospitalId: string; actor: Actor; tokenKey: string; pending: Map<string, Announcement>; answered: boolean }

const channel = 'throughcare_live'
const maxBuffered = 256 * 1024
/** How often a socket hears that the line is alive, ms; a screen that hears nothing for twice as long connects anew. */
const beatMs = 20_000

export class Live {
  readonly #clients = new Map<string, Set<Client>>()
  readonly #bySession = new Map<string, Set<Client>>()
  #listener: pg.Client | null = null
  #stopped = false
  #retry: NodeJS.Timeout | null = null
  #flushing: NodeJS.Timeout | null = null
  #beating: NodeJS.Timeout | null = null
  /** Tells for tests and for in-process listeners (dispatcher wake-ups). */
  onAnnouncement: ((announcement: Announcement) => void) | null = null

  /** Starts listening; reconnects by itself and then tells every screen to look again. */
  async start(app: App): Promise<void> {
    if (this.#stopped) return
    const client = new pg.Client(app.db.settings('app'))
    const lost = () => {
      if (this.#listener !== client) return
      this.#listener = null
      client.end().catch(() => undefined)
      if (!this.#stopped) this.#retry = setTimeout(() => { this.start(app).catch(() => undefined) }, 500).unref()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', message => this.#heard(app, message.payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
    } catch {
      client.end().catch(() => undefined)
      if (!this.#stopped) this.#retry = setTimeout(() => { this.start(app).catch(() => undefined) }, 500).unref()
      return
    }
    const again = this.#listener === null
    this.#listener = client
    if (again) for (const set of this.#clients.values()) for (const { socket } of set) send(socket, { type: 'resync' })
  }

  get listening(): boolean { return this.#listener !== null }
  get size(): number { let n = 0; for (const set of this.#clients.values()) n += set.size; return n }

  /** Admits a socket of a signed-in actor. */
  admit(app: App, socket: WebSocket, hospitalId: string, actor: Actor, tokenKey: string): void {
    const client: Client = { socket, hospitalId, actor, tokenKey, pending: new Map(), answered: true }
    const set = this.#clients.get(hospitalId) ?? new Set()
    set.add(client)
    this.#clients.set(hospitalId, set)
    const own = this.#bySession.get(actor.sessionId ?? '') ?? new Set()
    own.add(client)
    this.#bySession.set(actor.sessionId ?? '', own)
    app.metrics.sockets.set(this.size)
    socket.on('close', () => {
      set.delete(client)
      own.delete(client)
      if (set.size === 0) this.#clients.delete(hospitalId)
      if (own.size === 0) this.#bySession.delete(actor.sessionId ?? '')
      app.metrics.sockets.set(this.size)
    })
    socket.on('pong', () => { client.answered = true })
    send(socket, { type: 'hello', at: app.clock.now().toISOString() })
    this.#beating ??= setInterval(() => this.#beat(app), beatMs).unref()
  }

  /** Tells every screen that the line is alive and drops sockets whose other end is gone. */
  #beat(app: App): void {
    const at = app.clock.now().toISOString()
    for (const set of this.#clients.values()) {
      for (const client of set) {
        if (!client.answered) { client.socket.terminate(); continue }
        client.answered = false
        client.socket.ping()
        send(client.socket, { type: 'beat', at })
      }
    }
  }

  #heard(app: App, payload: string): void {
    let list: [string, string, string, string | null, string | null, string | null][]
    try { list = JSON.parse(payload) as typeof list } catch { return }
    for (const [hospitalId, name, eventId, subjectId, customerId, forStaffId] of list) {
      const announcement: Announcement = { hospitalId, name, eventId, subjectId, customerId, forStaffId }
      this.onAnnouncement?.(announcement)
      if (name === 'platform.rights-changed' || name === 'platform.session-ended') { this.#closeOf(subjectId); continue }
      const seenWith = app.bus.event(name)?.seenWith
      for (const client of this.#clients.get(hospitalId) ?? []) {
        if (forStaffId !== null && client.actor.id !== forStaffId) continue
        if (seenWith === undefined || (seenWith !== 'signed-in' && scopeOf(client.actor, seenWith) === undefined)) continue
        client.pending.set(eventId, announcement)
      }
    }
    this.#flushing ??= setTimeout(() => this.#flush(), 5)
  }

  #flush(): void {
    this.#flushing = null
    // Most screens are told the same: it is written out once.
    const written = new Map<string, string>()
    for (const set of this.#clients.values()) {
      for (const client of set) {
        if (client.pending.size === 0) continue
        const key = client.pending.size > 200 ? 'resync' : [...client.pending.keys()].join()
        const text = written.get(key) ?? JSON.stringify(key === 'resync' ? { type: 'resync' } : { type: 'changed', items: [...client.pending.values()].map(a => ({ name: a.name, subjectId: a.subjectId, customerId: a.customerId })) })
        written.set(key, text)
        client.pending.clear()
        if (client.socket.bufferedAmount > maxBuffered) { client.socket.close(1013, 'too slow'); continue }
        if (client.socket.readyState === 1) client.socket.send(text)
      }
    }
  }

  /** Closes the sockets of a staff member or session whose rights changed; they reconnect with what they may do now. */
  #closeOf(id: string | null): void {
    for (const set of this.#clients.values()) for (const client of set) if (client.actor.id === id || client.actor.sessionId === id) client.socket.close(4401, 'rights changed')
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#retry) clearTimeout(this.#retry)
    if (this.#flushing) clearTimeout(this.#flushing)
    if (this.#beating) clearInterval(this.#beating)
    for (const set of this.#clients.values()) for (const { socket } of set) socket.close(1012, 'restarting')
    const listener = this.#listener
    this.#listener = null
    await listener?.end().catch(() => undefined)
  }
}

function send(socket: WebSocket, message: unknown): void {
  if (socket.readyState === 1) socket.send(JSON.stringify(message))
}

/** NOTIFY payloads of at most 7,500 bytes each. */
export function notifyPayloads(list: readonly Announcement[]): string[] {
  const payloads: string[] = []
  let current: unknown[] = []
  let length = 2
  for (const a of list) {
    const item = [a.hospitalId, a.name, a.eventId, a.subjectId, a.customerId, a.forStaffId]
    const size = Buffer.byteLength(JSON.stringify(item)) + 1
    if (length + size > 7_500) {
      payloads.push(JSON.stringify(current))
      current = []
      length = 2
    }
    current.push(item)
    length += size
  }
  if (current.length > 0) payloads.push(JSON.stringify(current))
  return payloads
}

export { channel as liveChannel }
