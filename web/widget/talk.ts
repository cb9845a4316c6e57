/** The talk itself: what goes out exactly once, what came, how the line stands. Knows no page (CON-8). */
import { isSettled, type Answer, type Ask } from './ask.ts'
import { Line, type News, type Socket } from './line.ts'
import type { Memory, Out } from './memory.ts'
import type { Chat, ChatMessage, House } from './shapes.ts'
import { backoff, cleaned, emptyThread, fileFault, isStale, takeAccepted, takeChat, unreadOf, type Thread } from './thread.ts'
import { wording } from './wording.ts'

export interface World { ask: Ask; memory: Memory; socket: () => Socket; now: () => number; draw: () => string; language: () => 'en' | 'zh-CN'; page: string; changed: () => void; /** Somebody looks at the talk. */ isSeen: () => boolean }
export interface FileOut { clientId: string; file: File; /** Why it was refused. */ refused: string | null }
type Accepted = { threadId: string; number: number; at: string }
/** A sentence to show: of the server as it came, or a phrase of ours. */
export type Notice = { said: string } | { phrase: 'fileType' | 'fileSize' | 'fileEmpty' | 'lapsed' } | null

export class Talk {
  house: House | null = null
  /** What the server last said of the talk; null before the first answer. */
  chat: Omit<Chat, 'messages'> | null = null
  thread: Thread = emptyThread
  out: Out[] = []
  files: FileOut[] = []
  /** Why words of mine were refused, by client id. */
  readonly refused = new Map<string, string>()
  /** Requests come through; so long as none was made, nothing is known to be wrong. */
  isReached = true
  backAt: number | null = null
  typing: { name: string; until: number } | null = null
  notice: Notice = null
  isBlocked = false
  isPhoneRefused = false
  /** The visitor goes on asking after the talk ended. */
  isAgain = false
  readonly line: Line
  readonly #world: World
  #isPulling = false
  #pullAgain = false
  #isFlushing = false
  #pullAt = 0
  #flushAt = 0
  #tries = 0
  #saidTypingAt = 0
  #toldRead = 0

  constructor(world: World) {
    this.#world = world
    this.out = world.memory.outbox()
    this.line = new Line(world.socket, world.now, { news: news => { this.#hear(news) }, changed: () => { if (!this.line.isLive) void this.pull(); world.changed() }, refused: code => { this.#refusedAs(code) } })
    if (world.memory.token) this.#go()
  }

  get #memory(): Memory { return this.#world.memory }
  /** There is a talk or one is about to be. */
  get isBegun(): boolean { return this.#memory.token !== null || this.#memory.startId !== null }
  get isEnded(): boolean { return this.chat?.state === 'closed' && this.out.length === 0 && !this.isAgain }
  get read(): number { const talk = this.#memory.talk; return talk && talk.threadId === this.thread.threadId ? talk.read : 0 }
  get unread(): number { return unreadOf(this.thread, this.read) }
  get isCut(): boolean { return !this.isReached }

  /** Who is there, and what is said before a talk. */
  async look(): Promise<void> {
    const { status, body } = await this.#world.ask<House>('GET', '')
    this.#reached(status)
    if (status === 200) this.house = body
    this.#world.changed()
  }

  /** Agrees and says the first thing. Kept on the device first: nothing is lost when the network is away. */
  begin(form: { name: string; phone: string; matter: string }): void {
    this.#memory.form = { name: form.name, phone: form.phone }
    this.#memory.startId ??= this.#world.draw()
    this.write(form.matter)
  }

  /** Sends words: shown at once, kept until the server has them. */
  write(typed: string): void {
    const text = cleaned(typed)
    if (text === '') return
    const out = { clientId: this.#world.draw(), text, at: this.#world.now() }
    this.#memory.keepOut(out)
    this.#memory.draft = ''
    this.out = [...this.out, out]
    this.notice = null
    this.isAgain = false
    this.#memory.talk ??= { threadId: null, read: 0 }
    this.#flushAt = 0
    void this.flush()
  }
  /** Sends again what was refused, or takes it back. */
  again(clientId: string): void { this.refused.delete(clientId); for (const file of this.files) if (file.clientId === clientId) file.refused = null; this.#flushAt = 0; void this.flush() }
  drop(clientId: string): void {
    this.#memory.dropOut(clientId)
    this.out = this.out.filter(one => one.clientId !== clientId)
    this.files = this.files.filter(one => one.clientId !== clientId)
    this.refused.delete(clientId)
    this.#world.changed()
  }
  send(files: readonly File[]): void {
    for (const file of files) {
      const fault = fileFault(file)
      if (fault) this.notice = { phrase: fault }
      else this.files = [...this.files, { clientId: this.#world.draw(), file, refused: null }]
    }
    this.#flushAt = 0
    void this.flush()
  }

  /** Sends what is to go, in its order, one after the other. */
  async flush(): Promise<void> {
    this.#world.changed()
    if (this.#isFlushing || this.isBlocked || this.#world.now() < this.#flushAt) return
    this.#isFlushing = true
    try { while (await this.#sendNext()); } finally { this.#isFlushing = false; this.#world.changed() }
  }

  async #sendNext(): Promise<boolean> {
    const next = this.out.find(one => !this.refused.has(one.clientId))
    const file = next ? undefined : this.files.find(one => one.refused === null)
    if (!next && !file) return false
    if (this.#memory.token === null) return this.#start()
    const { phone } = this.#memory.form
    if (phone !== '' && !await this.contact(phone)) return false
    const { ask } = this.#world
    if (next) {
      const answer = await ask<Accepted>('POST', '/messages', { clientId: next.clientId, text: next.text })
      if (answer.status === 201) { this.#settled(next, answer.body); return true }
      return this.#notSent(answer, sentence => { this.refused.set(next.clientId, sentence) })
    }
    if (!file) return false
    const form = new FormData()
    form.append('clientId', file.clientId)
    form.append('file', file.file, file.file.name || 'picture.png')
    const answer = await ask<Accepted>('POST', '/files', form)
    if (answer.status === 201) {
      this.#reached(201)
      await this.pull()
      this.files = this.files.filter(one => one !== file)
      return true
    }
    return this.#notSent(answer, sentence => { file.refused = sentence })
  }

  async #start(): Promise<boolean> {
    const { memory, ask, language, page, draw } = this.#world
    const startId = memory.startId
    if (startId === null) return false
    const { name } = memory.form
    const answer = await ask<{ token: string }>('POST', '/start', { startId, consent: true, wording, language: language(), ...(name === '' ? {} : { name: cleaned(name).slice(0, 30) }), page })
    if (answer.status === 200) {
      this.#reached(200)
      memory.token = answer.body.token
      this.#go()
      return true
    }
    // Too long ago to be answered the same again: another draw begins anew.
    if (answer.status === 401) { memory.startId = draw(); return true }
    return this.#notSent(answer, sentence => { this.notice = { said: sentence }; memory.startId = null })
  }

  /** Leaves a phone for the answer. Answers whether to go on. */
  async contact(phone: string): Promise<boolean> {
    const answer = await this.#world.ask<{ phoneMasked: string }>('POST', '/contact', { phone })
    this.isPhoneRefused = answer.status === 422 || answer.status === 400
    if (isSettled(answer) && answer.status !== 401 && answer.status !== 403) {
      this.#reached(answer.status)
      this.#memory.form = null
      if (this.chat && answer.status === 200) this.chat = { ...this.chat, hasContact: true }
      this.#world.changed()
      return true
    }
    return this.#notSent(answer, () => undefined)
  }

  #settled(out: Out, accepted: Accepted): void {
    this.#reached(201)
    this.thread = takeAccepted(this.thread, accepted, out)
    this.#memory.dropOut(out.clientId)
    this.out = this.out.filter(one => one.clientId !== out.clientId)
    if (this.chat?.threadId !== accepted.threadId) this.chat = this.chat && { ...this.chat, threadId: accepted.threadId, state: 'open', owner: null, rating: null, staffRead: 0 }
    this.notice = null
    void this.pull()
  }

  /** Answers whether to go on with the next: only when this one is refused for good. */
  #notSent(answer: Answer<unknown>, refuse: (sentence: string) => void): boolean {
    this.#reached(answer.status)
    if (answer.status === 401) { this.#refusedAs('visitor_unknown'); return false }
    if (answer.status === 403) { this.#refusedAs(answer.code, answer.sentence); return false }
    if (isSettled(answer)) { refuse(answer.sentence); return true }
    if (answer.status === 429) this.notice = { said: answer.sentence }
    this.#flushAt = this.#world.now() + (answer.status === 429 ? answer.retryAfterMs : backoff(this.#tries++, Math.random()))
    return false
  }

  #refusedAs(code: string, sentence = ''): void {
    if (code === 'visitor_unknown') { this.#memory.token = this.#memory.startId = null; this.notice = { phrase: 'lapsed' }; this.thread = emptyThread; this.chat = null }
    else if (code === 'visitor_blocked') { this.isBlocked = true; if (sentence) this.notice = { said: sentence } }
    else if (sentence) this.notice = { said: sentence }
    this.line.stop()
    this.#world.changed()
  }

  /** Fetches what is new, once at a time. */
  async pull(): Promise<void> {
    if (this.#memory.token === null) return
    if (this.#isPulling) { this.#pullAgain = true; return }
    this.#isPulling = true
    try {
      for (let more = true; more;) {
        this.#pullAgain = false
        const { threadId, upTo } = this.thread
        const answer = await this.#world.ask<Chat>('GET', `/messages?after=${upTo}${threadId ? `&threadId=${threadId}` : ''}`)
        this.#reached(answer.status)
        if (answer.status !== 200) {
          if (answer.status === 401 || answer.status === 403) this.#refusedAs(answer.code, answer.sentence)
          this.#pullAt = this.#world.now() + (answer.status === 429 ? answer.retryAfterMs : backoff(this.#tries++, Math.random()))
          return
        }
        if (isStale(this.thread, threadId, answer.body.threadId)) continue
        this.#take(answer.body)
        more = answer.body.more || this.#pullAgain
      }
      this.#pullAt = this.#world.now() + this.#pace()
    } finally { this.#isPulling = false; this.#world.changed() }
  }

  #take(chat: Chat): void {
    const { messages, ...rest } = chat
    this.thread = takeChat(this.thread, chat)
    this.chat = rest
    for (const message of messages) {
      if (message.author === 'staff') this.typing = null
      if (message.clientId === null) continue
      this.#memory.dropOut(message.clientId)
      this.out = this.out.filter(one => one.clientId !== message.clientId)
    }
    this.#memory.talk = chat.state === 'closed' && this.out.length === 0 && this.unread === 0 ? null : { threadId: chat.threadId, read: this.read }
    this.line.say({ type: 'have', n: this.thread.upTo })
    this.saw()
  }

  /** Says up to where I have read, when somebody looks. */
  saw(): void {
    const { upTo, threadId } = this.thread
    if (threadId === null || upTo === 0 || !this.#world.isSeen()) return
    if (this.read < upTo && this.#memory.talk) this.#memory.talk = { threadId, read: upTo }
    const lastOfTheirs = this.thread.messages.findLast(message => message.author !== 'visitor')?.number ?? 0
    if (this.#toldRead >= lastOfTheirs && this.#toldRead > 0) return
    this.#toldRead = upTo
    if (this.line.isLive) this.line.say({ type: 'read', n: upTo })
    else void this.#world.ask('POST', '/read', { number: upTo })
  }

  #pace(): number {
    if (this.chat?.state === 'open' && this.chat.owner === null) return this.#world.isSeen() ? 8_000 : 20_000
    if (this.line.isLive) return 60_000
    return this.#world.isSeen() ? 3_000 : 20_000
  }

  #hear(news: News): void {
    const { now, changed } = this.#world
    switch (news.type) {
      case 'hello':
        if (news['thread'] !== this.thread.threadId || Number(news['n']) > this.thread.upTo || this.chat === null) void this.pull()
        this.#readBy(Number(news['read']))
        this.#flushAt = 0
        void this.flush()
        break
      case 'upto': if (news['thread'] !== this.thread.threadId || Number(news['n']) > this.thread.upTo) void this.pull(); break
      case 'read': this.#readBy(Number(news['n'])); break
      case 'typing': if (news['of'] === 'staff') { this.typing = { name: String(news['name'] ?? ''), until: now() + 6_000 }; changed() } break
    }
  }
  #readBy(n: number): void {
    if (this.chat && n > this.chat.staffRead) { this.chat = { ...this.chat, staffRead: n }; this.#world.changed() }
  }

  /** The draft, kept as it is typed; who answers sees that somebody writes. */
  draft(text: string): void {
    this.#memory.draft = text
    const now = this.#world.now()
    if (text !== '' && now - this.#saidTypingAt > 3_000) { this.#saidTypingAt = now; this.line.say({ type: 'typing' }) }
  }

  async rate(rating: number): Promise<void> {
    const answer = await this.#world.ask<{ rating: number }>('POST', '/rating', { rating })
    this.#reached(answer.status)
    if (answer.status === 200 && this.chat) this.chat = { ...this.chat, rating }
    else if (answer.sentence) this.notice = { said: answer.sentence }
    this.#world.changed()
  }

  /** A file of the talk. */
  async fileOf(message: ChatMessage): Promise<Blob | null> {
    const { status, body } = await this.#world.ask<Blob>('GET', `/file?id=${message.fileId ?? ''}`)
    return status === 200 ? body : null
  }

  /** Ends it from this side, and forgets everything of it on this device. */
  async leave(): Promise<void> {
    if (this.#memory.token && this.chat?.state === 'open') await this.#world.ask('POST', '/leave')
    this.line.stop()
    this.#memory.forget(true)
    this.reset()
  }
  reset(): void {
    this.line.stop()
    Object.assign(this, { chat: null, thread: emptyThread, out: this.#memory.outbox(), files: [], notice: null, isAgain: false, backAt: null, typing: null })
    this.refused.clear()
    this.#toldRead = 0
    void this.look()
  }

  /** Another tab of the site changed something. */
  elsewhere(name: string): void {
    const { token } = this.#memory
    if (name === 'token' && token === null) this.reset()
    else if (name === 'token') this.#go()
    else if (name.startsWith('out.')) {
      const kept = new Set(this.#memory.outbox().map(one => one.clientId))
      this.out = [...this.out.filter(one => kept.has(one.clientId)), ...this.#memory.outbox().filter(one => !this.out.some(known => known.clientId === one.clientId))]
      // Whose tab it is sends it; should that tab be gone, this one does a little later: it stays one message.
      this.#flushAt = Math.max(this.#flushAt, this.#world.now() + 8_000)
    }
    this.#world.changed()
  }

  /** Called each second. */
  tick(): void {
    const now = this.#world.now()
    if (this.typing && now > this.typing.until) { this.typing = null; this.#world.changed() }
    this.line.tick()
    if (this.#memory.token !== null && now >= this.#pullAt && !this.isBlocked) { this.#pullAt = now + 15_000; void this.pull() }
    if ((this.out.length > 0 || this.files.length > 0) && now >= this.#flushAt) void this.flush()
  }
  /** The network is back, or somebody looks again. */
  wake(): void {
    this.#tries = 0
    this.#pullAt = this.#flushAt = 0
    this.line.wake()
    this.saw()
    this.tick()
  }

  #go(): void {
    const { token } = this.#memory
    if (token === null) return
    this.line.start(token)
    void this.pull()
  }
  #reached(status: number): void {
    const isReached = status !== 0 && status < 500
    if (isReached) { this.#tries = 0; if (!this.isReached) this.backAt = this.#world.now() }
    else if (this.isReached) this.backAt = null
    this.isReached = isReached
  }
}
