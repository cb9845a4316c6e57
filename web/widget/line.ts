/** The live line: hears "up to n" and passes typing on. Nothing depends on it: what it misses is fetched. */
import { backoff } from './thread.ts'

export interface Socket { send: (text: string) => void; close: () => void; onmessage: ((event: { data: unknown }) => void) | null; onclose: ((event: { code: number; reason: string }) => void) | null; onopen: (() => void) | null }
export type News = { type: string } & Record<string, unknown>
interface Ears { news: (news: News) => void; changed: () => void; /** The server does not know this visitor, or will not have them. */ refused: (code: string) => void }

const helloWithinMs = 10_000
/** The server beats every 20 s. */
const silentMs = 50_000

export class Line {
  isLive = false
  #socket: Socket | null = null
  #token: string | null = null
  #tries = 0
  #nextAt = 0
  #heardAt = 0
  readonly #make: () => Socket
  readonly #now: () => number
  readonly #ears: Ears
  constructor(make: () => Socket, now: () => number, ears: Ears) { this.#make = make; this.#now = now; this.#ears = ears }

  start(token: string): void {
    if (this.#token === token) return
    this.stop()
    this.#token = token
    this.#nextAt = 0
    this.tick()
  }
  stop(): void {
    this.#token = null
    this.#drop()
  }
  say(message: News): void { if (this.isLive) this.#socket?.send(JSON.stringify(message)) }
  /** The network came back, or somebody looks again: no more waiting. */
  wake(): void {
    this.#nextAt = 0
    if (this.isLive && this.#now() - this.#heardAt > 25_000) this.#drop()
    this.tick()
  }

  /** Called each second. */
  tick(): void {
    if (this.#token === null) return
    if (this.#socket) {
      if (this.#now() - this.#heardAt > (this.isLive ? silentMs : helloWithinMs)) this.#drop()
      return
    }
    if (this.#now() >= this.#nextAt) this.#open(this.#token)
  }

  #open(token: string): void {
    this.#heardAt = this.#now()
    let socket: Socket
    try { socket = this.#make() } catch { this.#later(); return }
    this.#socket = socket
    socket.onopen = () => { socket.send(JSON.stringify({ type: 'hello', token })) }
    socket.onmessage = ({ data }) => {
      if (socket !== this.#socket) return
      this.#heardAt = this.#now()
      const news = read(data)
      if (!news) return
      if (news.type === 'hello') { this.isLive = true; this.#tries = 0; this.#ears.changed() }
      this.#ears.news(news)
    }
    socket.onclose = ({ code, reason }) => {
      if (socket !== this.#socket) return
      this.#drop()
      if (code === 4401 && reason !== 'no hello') { this.#token = null; this.#ears.refused(reason) }
    }
  }
  #drop(): void {
    const socket = this.#socket
    const wasLive = this.isLive
    this.#socket = null
    this.isLive = false
    if (!socket) return
    this.#later()
    socket.onmessage = socket.onclose = socket.onopen = null
    try { socket.close() } catch { /* it never opened */ }
    if (wasLive) this.#ears.changed()
  }
  #later(): void { this.#nextAt = this.#now() + backoff(this.#tries++, Math.random()) }
}

function read(data: unknown): News | null {
  try {
    const news = JSON.parse(String(data)) as News
    return typeof news.type === 'string' ? news : null
  } catch { return null }
}
