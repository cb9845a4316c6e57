/**
 * The live line of a screen (PLA-13): hears what changed, as names and ids, and never content. After a lost connection it
 * connects by itself and says that everything may have changed, so that the screen fetches again and nothing is lost or doubled.
 */

/** One thing that changed: an event's name with the record and customer it is about. */
export interface News { name: string; subjectId: string | null; customerId: string | null }

export type LineState = 'connecting' | 'online' | 'offline'

export interface LineListener {
  /** What changed; `null`: anything may have. */
  news: (items: readonly News[] | null) => void
  /** The server's clock, whenever it is told. */
  clock?: (iso: string) => void
  /** What a module's room tells: any other message, whole. */
  told?: (message: { type: string } & Record<string, unknown>) => void
  /** The line stands (again): what a room was asked must be asked anew. */
  stands?: () => void
  /** The session or its rights changed: ask who I am before connecting again. */
  rights?: () => Promise<void>
}

/** What the line needs of the browser; a test gives its own. */
export interface LineWorld {
  open: (heard: (data: unknown) => void, closed: (code: number) => void) => { close: () => void; say?: (text: string) => void }
  now: () => number
  later: (act: () => void, ms: number) => () => void
  random: () => number
}

/** The server beats every 20 s; a line silent for longer than this is dead even if the browser has not noticed. */
export const silenceMs = 45_000
/** The screen says "offline" only after this long without a line; shorter gaps are "connecting". */
export const patienceMs = 4_000
const firstRetryMs = 300
const longestRetryMs = 15_000

export class Line {
  readonly #world: LineWorld
  readonly #listener: LineListener
  #socket: ReturnType<LineWorld['open']> | null = null
  #cancelRetry: (() => void) | null = null
  #cancelSilence: (() => void) | null = null
  #cancelPatience: (() => void) | null = null
  #tries = 0
  /** Counts connections: what an earlier one still says is not listened to. */
  #turn = 0
  #wasOnline = false
  #stopped = false
  #state: LineState = 'connecting'
  #lostAtMs: number
  readonly #watchers = new Set<() => void>()

  constructor(world: LineWorld, listener: LineListener) {
    this.#world = world
    this.#listener = listener
    this.#lostAtMs = world.now()
  }

  get state(): LineState { return this.#state }
  /** Since when there is no line. */
  get lostAtMs(): number { return this.#lostAtMs }

  /** Tells whenever the state changes. */
  watch(tell: () => void): () => void {
    this.#watchers.add(tell)
    return () => { this.#watchers.delete(tell) }
  }

  start(): void {
    this.#waitPatiently()
    this.#connect()
  }

  /** Says something to the server; nothing while there is no line. */
  say(message: { type: string } & Record<string, unknown>): void {
    if (this.#state === 'online') this.#socket?.say?.(JSON.stringify(message))
  }

  stop(): void {
    this.#stopped = true
    this.#cancelRetry?.()
    this.#cancelSilence?.()
    this.#cancelPatience?.()
    this.#turn++
    this.#socket?.close()
    this.#socket = null
  }

  /** The network is back or the person looks again: try at once. */
  hurry(): void {
    if (this.#stopped || this.#state === 'online' || !this.#cancelRetry) return
    this.#cancelRetry()
    this.#tries = 0
    this.#connect()
  }

  #connect(): void {
    this.#cancelRetry = null
    if (this.#stopped) return
    const turn = ++this.#turn
    try {
      this.#socket = this.#world.open(data => { if (this.#turn === turn) this.#heard(data) }, code => { if (this.#turn === turn) this.#lost(code) })
      this.#listen()
    } catch {
      this.#retry()
    }
  }

  /** Counts the silence; too much of it ends the line. */
  #listen(): void {
    this.#cancelSilence?.()
    this.#cancelSilence = this.#world.later(() => {
      this.#socket?.close()
      this.#lost(1006)
    }, silenceMs)
  }

  #heard(data: unknown): void {
    this.#listen()
    let message: { type?: unknown; at?: unknown; items?: unknown } | null
    try { message = JSON.parse(String(data)) as typeof message } catch { return }
    if (typeof message !== 'object' || message === null) return
    if (typeof message.at === 'string') this.#listener.clock?.(message.at)
    switch (message.type) {
      case 'hello':
        this.#tries = 0
        this.#cancelPatience?.()
        this.#cancelPatience = null
        this.#become('online')
        // Whatever happened while there was no line was not heard.
        if (this.#wasOnline) this.#listener.news(null)
        this.#wasOnline = true
        this.#listener.stands?.()
        return
      case 'resync': this.#listener.news(null); return
      case 'changed': if (Array.isArray(message.items)) this.#listener.news(message.items as News[]); return
      case 'beat': return
      default: if (typeof message.type === 'string') this.#listener.told?.(message as { type: string })
    }
  }

  #lost(code: number): void {
    this.#socket = null
    this.#turn++
    this.#cancelSilence?.()
    if (this.#stopped) return
    if (this.#state === 'online') {
      this.#lostAtMs = this.#world.now()
      this.#become('connecting')
      this.#waitPatiently()
    }
    if (code === 4401 && this.#listener.rights) {
      this.#listener.rights().then(() => this.#retry(), () => this.#retry())
    } else {
      this.#retry()
    }
  }

  #waitPatiently(): void {
    this.#cancelPatience ??= this.#world.later(() => {
      this.#cancelPatience = null
      if (this.#state !== 'online') this.#become('offline')
    }, patienceMs)
  }

  #retry(): void {
    if (this.#stopped) return
    const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** this.#tries)
    this.#tries++
    // Spread out, so that a restarted server is not met by every screen in the same instant.
    this.#cancelRetry = this.#world.later(() => this.#connect(), longest / 2 + this.#world.random() * longest / 2)
  }

  #become(state: LineState): void {
    if (this.#state === state) return
    this.#state = state
    for (const tell of this.#watchers) tell()
  }
}
