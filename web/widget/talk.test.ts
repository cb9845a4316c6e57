/** The talk against a server that stores by client id, as the real one does, and a network that loses answers. */
import { expect, it } from 'vitest'
import type { Answer, Ask } from './ask.ts'
import { Memory, type Store } from './memory.ts'
import type { ChatMessage } from './shapes.ts'
import { Talk } from './talk.ts'

const at = '2026-11-24T02:52:00Z'

class Server {
  readonly messages: ChatMessage[] = []
  threadId: string | null = null
  visitors = new Map<string, string>()
  /** Answers that are lost on their way: what was asked is done all the same. */
  lose = 0
  isDown = false
  readonly asked: string[] = []
  /** Run before a question is answered. */
  before: (path: string) => Promise<void> | undefined = () => undefined

  post(clientId: string | null, text: string, author: 'visitor' | 'staff' = 'visitor'): number {
    this.threadId ??= 'thread'
    const known = this.messages.find(one => clientId !== null && one.clientId === clientId)
    if (known) return known.number
    const number = this.messages.length + 1
    this.messages.push({ number, clientId, author, name: '', nameEn: '', kind: 'text', text, fileId: null, data: null, at })
    return number
  }

  readonly ask: Ask = async <B>(_method: 'GET' | 'POST', path: string, body?: object | FormData): Promise<Answer<B>> => {
    this.asked.push(path)
    const lost = { status: 0, body: undefined as B, sentence: '', code: '', retryAfterMs: 0 }
    if (this.isDown) return lost
    const [status, said] = this.#answer(path, body as Record<string, string>)
    await this.before(path)
    if (path !== '' && this.lose > 0) { this.lose--; return lost }
    return { status, body: said as B, sentence: '', code: '', retryAfterMs: 0 }
  }

  #answer(path: string, body: Record<string, string>): [number, unknown] {
    if (path === '/start') {
      const token = this.visitors.get(body['startId'] ?? '') ?? `token ${this.visitors.size}`
      this.visitors.set(body['startId'] ?? '', token)
      return [200, { token }]
    }
    if (path === '/messages') return [201, { number: this.post(body['clientId'] ?? '', body['text'] ?? ''), threadId: this.threadId, at }]
    if (path.startsWith('/messages?')) {
      const after = Number(/after=(\d+)/.exec(path)?.[1])
      return [200, { threadId: this.threadId, upTo: this.messages.length, messages: this.messages.filter(one => one.number > after), more: false, state: this.threadId ? 'open' : null, owner: null, staffRead: 0 }]
    }
    return [200, {}]
  }
}

let drawn = 0
function tabOf(server: Server, site: Store) {
  const clock = { now: 1_000 }
  const memory = new Memory('k.', site, {})
  const talk = new Talk({ ask: server.ask, memory, socket: () => { throw new Error('no line here') }, now: () => clock.now, draw: () => `draw${++drawn}`, language: () => 'zh-CN', page: 'https://x.example/', changed: () => undefined, isSeen: () => true })
  const later = async (ms: number): Promise<void> => { clock.now += ms; talk.tick(); await settled() }
  return { talk, memory, later }
}
/** Everything under way has come to its end: answers come at once. */
const settled = async (): Promise<void> => { for (let i = 0; i < 50; i++) await Promise.resolve() }
const begin = async (tab: ReturnType<typeof tabOf>, matter = '膝盖疼'): Promise<void> => { tab.talk.begin({ name: '', phone: '', matter }); await settled() }
const texts = (of: { messages: readonly ChatMessage[] }): string[] => of.messages.map(one => one.text)

it('a message whose answer is lost is there once, here and on the server', async () => {
  const server = new Server()
  const tab = tabOf(server, {})
  await begin(tab)
  server.lose = 1
  tab.talk.write('答复丢了')
  await settled()
  expect(tab.talk.out.map(one => one.text)).toEqual(['答复丢了'])
  await tab.later(40_000)
  expect(texts(server)).toEqual(['膝盖疼', '答复丢了'])
  expect(texts(tab.talk.thread)).toEqual(['膝盖疼', '答复丢了'])
  expect(tab.memory.outbox()).toEqual([])
})

it('a beginning whose answer is lost begins one visitor', async () => {
  const server = new Server()
  const tab = tabOf(server, {})
  server.lose = 1
  await begin(tab)
  await tab.later(40_000)
  expect(server.visitors.size).toBe(1)
  expect(texts(server)).toEqual(['膝盖疼'])
})

it('words written without a network go out in their order, from the next page too', async () => {
  const server = new Server()
  const site: Store = {}
  const tab = tabOf(server, site)
  await begin(tab)
  server.isDown = true
  tab.talk.write('一')
  tab.talk.write('二')
  await settled()
  expect(tab.talk.isCut).toBe(true)
  server.isDown = false
  const next = tabOf(server, site)
  await next.later(0)
  expect(texts(server)).toEqual(['膝盖疼', '一', '二'])
})

it('two tabs that both send what is kept leave it there once', async () => {
  const server = new Server()
  const site: Store = {}
  const tab = tabOf(server, site)
  await begin(tab)
  server.isDown = true
  tab.talk.write('两边都发')
  await settled()
  const other = tabOf(server, site)
  server.isDown = false
  await Promise.all([tab.later(40_000), other.later(40_000)])
  expect(texts(server)).toEqual(['膝盖疼', '两边都发'])
  for (const { talk } of [tab, other]) {
    await talk.pull()
    expect(texts(talk.thread)).toEqual(['膝盖疼', '两边都发'])
    expect(talk.out).toEqual([])
  }
})

it('fetches on from the number it has', async () => {
  const server = new Server()
  const tab = tabOf(server, {})
  await begin(tab)
  server.post(null, '肿不肿？', 'staff')
  await tab.later(60_000)
  server.post(null, '哪边？', 'staff')
  server.asked.length = 0
  await tab.later(60_000)
  expect(server.asked.find(path => path.startsWith('/messages?'))).toBe('/messages?after=2&threadId=thread')
  expect(texts(tab.talk.thread)).toEqual(['膝盖疼', '肿不肿？', '哪边？'])
})

it('an answer overtaken by my first words does not show them twice', async () => {
  const server = new Server()
  const tab = tabOf(server, {})
  let go: () => void = () => undefined
  let isHeld = false
  server.before = path => {
    if (isHeld || !path.startsWith('/messages?')) return undefined
    isHeld = true
    return new Promise(resolve => { go = resolve })
  }
  await begin(tab)
  expect(texts(server)).toEqual(['膝盖疼'])
  go()
  await settled()
  expect(tab.talk.thread.earlier).toEqual([])
  expect(texts(tab.talk.thread)).toEqual(['膝盖疼'])
  expect(tab.talk.chat).toMatchObject({ threadId: 'thread', state: 'open' })
})

it('a server that cannot be reached is asked less and less often', async () => {
  const server = new Server()
  const tab = tabOf(server, {})
  await begin(tab)
  server.isDown = true
  server.asked.length = 0
  tab.talk.write('没人听见')
  for (let second = 0; second < 60; second++) await tab.later(1_000)
  expect(server.asked.filter(path => path === '/messages').length).toBeLessThan(10)
  expect(tab.talk.out.map(one => one.text)).toEqual(['没人听见'])
})

it('the draft outlives the page; what is sent leaves it empty', async () => {
  const server = new Server()
  const site: Store = {}
  const tab = tabOf(server, site)
  await begin(tab)
  tab.talk.draft('写到一半')
  expect(tabOf(server, site).memory.draft).toBe('写到一半')
  tab.talk.write('写完了')
  expect(tabOf(server, site).memory.draft).toBe('')
})
