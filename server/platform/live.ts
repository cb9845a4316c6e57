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

/** A screen on its live line, for what it says to a module ({@link Live.says}). */
export interface Screen { readonly hospitalId: string; readonly actor: Actor; send: (message: unknown) => void; /** Runs when the line is cut. */ onGone: (act: () => void) => void }

/** What a screen may say over its line: `{type, …}`, at most 4 KB, twenty times a second. */
export type SaidByScreen = (app: App, screen: Screen, message: Record<string, unknown>) => Promise<void> | void

interface Client { socket: WebSocket; hospitalId: string; actor: Actor; tokenKey: string; pending: Map<string, Announcement>; answered: boolean }

const channel = 'throughcare_live'
const maxBuffered = 256 * 1024
const mostSaid = 4_096
const mostSaidPerSecond = 20
/** How often a socket hears that the line is alive, ms; a screen that hears nothing for twice as long connects anew. */
const beatMs = 20_000

export class Live {
  readonly #clients = new Map<string, Set<Client>>()
  readonly #bySession = new Map<string, Set<Client>>()
  readonly #also = new Map<string, { heard: (payload: string) => void; again: () => void }>()
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
    client.on('notification', message => {
      if (message.channel === channel) this.#heard(app, message.payload ?? '')
      else this.#also.get(message.channel)?.heard(message.payload ?? '')
    })
    try {
      await client.connect()
      for (const name of [channel, ...this.#also.keys()]) await client.query(`listen ${name}`)
    } catch {
      client.end().catch(() => undefined)
      if (!this.#stopped) this.#retry = setTimeout(() => { this.start(app).catch(() => undefined) }, 500).unref()
      return
    }
    const again = this.#listener === null
    this.#listener = client
    if (!again) return
    for (const set of this.#clients.values()) for (const { socket } of set) send(socket, { type: 'resync' })
    for (const { again: look } of this.#also.values()) look()
  }

  /** Listens to a further channel from the next connection on; `again` is called when something may have been missed. */
  also(name: string, heard: (payload: string) => void, again: () => void): void { this.#also.set(name, { heard, again }) }

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
    this.#listen(app, client)
    send(socket, { type: 'hello', at: app.clock.now().toISOString() })
    this.#beating ??= setInterval(() => this.#beat(app), beatMs).unref()
  }

  /** What a screen says goes to the module that knows the word; anything else is ignored, too much cuts the line. */
  #listen(app: App, client: Client): void {
    const gone: (() => void)[] = []
    const screen: Screen = { hospitalId: client.hospitalId, actor: client.actor, send: message => send(client.socket, message), onGone: act => { gone.push(act) } }
    client.socket.on('close', () => { for (const act of gone) act() })
    const allowance = makeAllowance(mostSaidPerSecond)
    client.socket.on('message', data => {
      const message = readSaid(data, mostSaid)
      if (!allowance() || message === undefined) { client.socket.close(1008, 'not understood'); return }
      for (const module of app.modules) {
        const said = module.screenSays?.[message.type]
        if (said) Promise.resolve(said(app, screen, message)).catch((error: unknown) => { app.log.warn({ err: error }, 'what a screen said could not be done') })
      }
    })
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

/** A message from a socket: an object with a `type`; undefined when it is none. */
export function readSaid(data: unknown, most: number): { type: string } & Record<string, unknown> | undefined {
  const bytes = data as Buffer
  if (!Buffer.isBuffer(bytes) || bytes.length > most) return undefined
  try {
    const message = JSON.parse(bytes.toString('utf8')) as unknown
    if (message === null || typeof message !== 'object' || typeof (message as { type?: unknown }).type !== 'string') return undefined
    return message as { type: string } & Record<string, unknown>
  } catch { return undefined }
}

/** Says yes at most `perSecond` times a second, with ten seconds' worth saved up. */
export function makeAllowance(perSecond: number): () => boolean {
  let left = perSecond * 10
  let at = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(perSecond * 10, left + (now - at) / 1000 * perSecond)
    at = now
    left -= 1
    return left >= 0
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
