import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import pino from 'pino'
import { useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { makeApp, startApp, type Running } from '../../compose.ts'
import type { App } from '../../platform/app.ts'
import { newId } from '../../platform/id.ts'
import { loadOrCreateMasterKey } from '../../platform/master-key.ts'

// Two processes over one database, real sockets: nothing is lost or doubled whichever of them a device talks to.

const t = useApp({ serve: true })
let hospital: TestHospital
let agent: Person
let second: { app: App; url: string; running: Running }

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

async function process2(): Promise<typeof second> {
  const port = await freePort()
  const { config } = t.app
  const app = makeApp({ config: { ...config, port, publicUrl: `http://localhost:${port}`, role: 'web' }, databaseUrl: t.app.db.url, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: false }), log: pino({ level: 'silent' }), poolSize: 4, poolWaitMs: 60_000 })
  return { app, url: `http://localhost:${port}`, running: await startApp(app, { webDist: null, saveHead: async () => undefined }) }
}

beforeAll(async () => {
  hospital = await t.hospital()
  agent = await hospital.person('online_agent', { name: '沈静怡' })
  second = await process2()
})
afterAll(async () => { await second.running.stop() })

interface Heard { type: string; n?: number; thread?: string | null; [fact: string]: unknown }
/** A device: keeps what it heard, and answers when something is heard that it waits for. */
class Device {
  readonly heard: Heard[] = []
  readonly socket: WebSocket
  readonly #waiting = new Set<() => void>()
  closedWith: number | null = null
  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url.replace('http', 'ws'), { headers })
    this.socket.on('message', data => { this.heard.push(JSON.parse((data as Buffer).toString('utf8')) as Heard); this.#look() })
    this.socket.on('close', code => { this.closedWith = code; this.#look() })
    this.socket.on('error', () => undefined)
  }
  #look(): void { for (const look of this.#waiting) look() }
  say(message: unknown): void { this.socket.send(JSON.stringify(message)) }
  async open(): Promise<this> { await once(this.socket, 'open'); return this }
  until(test: () => boolean): Promise<void> {
    return new Promise(resolve => {
      const look = () => { if (test()) { this.#waiting.delete(look); resolve() } }
      this.#waiting.add(look)
      look()
    })
  }
  hears(test: (heard: Heard) => boolean): Promise<void> { return this.until(() => this.heard.some(test)) }
}

const ask = async <B = Record<string, unknown>>(url: string, method: string, path: string, body?: unknown, token?: string): Promise<{ status: number; body: B }> => {
  const answer = await fetch(`${url}/api/v1${path}`, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token ? { authorization: `Bearer ${token}` } : {}) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: answer.status, body: await answer.json() as B }
}
const chat = <B = Record<string, unknown>>(url: string, method: string, path: string, body?: unknown, token?: string) => ask<B>(url, method, `/chat/${hospital.code}${path}`, body, token)
const draw = () => `device-${newId()}`

interface Talk { token: string; threadId: string }
async function talk(text = '您好'): Promise<Talk> {
  const { body: { token } } = await chat<{ token: string }>(t.url, 'POST', '/start', { startId: draw(), consent: true, wording: '2026-11', language: 'zh-CN' })
  const { body: { threadId } } = await chat<{ threadId: string }>(t.url, 'POST', '/messages', { clientId: draw(), text }, token)
  return { token, threadId }
}
/** A visitor's phone on a process. */
async function phone(url: string, { token }: Pick<Talk, 'token'>): Promise<Device> {
  const device = await new Device(`${url}/api/v1/chat/live`).open()
  device.say({ type: 'hello', token })
  await device.hears(one => one.type === 'hello')
  return device
}
const screen = async (url: string, person: Person): Promise<Device> => {
  const device = await new Device(`${url}/api/v1/live`, { authorization: `Bearer ${person.token}` }).open()
  await device.hears(one => one.type === 'hello')
  return device
}
const texts = async (url: string, { token }: Talk, after = 0, threadId?: string) => (await chat<{ messages: { text: string; number: number; kind: string }[]; upTo: number }>(url, 'GET', `/messages?after=${after}${threadId ? `&threadId=${threadId}` : ''}`, undefined, token)).body
const reply = (url: string, { threadId }: Talk, text: string, clientId = draw()) => ask<{ upTo: number }>(url, 'POST', `/threads/${threadId}/messages`, { clientId, text, after: 100_000 }, agent.token)

describe('over two processes', () => {
  it('what one takes in the other’s devices hear of, both ways, with typing, reading and who is looking', async () => {
    const one = await talk()
    await ask(t.url, 'POST', `/threads/${one.threadId}/take`, undefined, agent.token)
    const device = await phone(second.url, one)
    const desk = await screen(t.url, agent)
    desk.say({ type: 'inbox' })
    desk.say({ type: 'watch', thread: one.threadId })
    await desk.hears(heard => heard.type === 'room' && heard.thread === one.threadId && heard.refused === undefined)
    const { body: { upTo } } = await reply(t.url, one, '在的')
    await device.hears(heard => heard.type === 'upto' && heard.n === upTo)
    device.say({ type: 'read', n: upTo })
    await desk.hears(heard => heard.type === 'thread' && (heard['news'] as Heard).type === 'seen' && (heard['news'] as { read: number }).read === upTo)
    device.say({ type: 'typing' })
    await desk.hears(heard => heard.type === 'thread' && (heard['news'] as Heard).type === 'typing')
    desk.say({ type: 'typing', thread: one.threadId })
    await device.hears(heard => heard.type === 'typing' && heard['name'] === '沈静怡')
    const { body: { number } } = await chat<{ number: number }>(second.url, 'POST', '/messages', { clientId: draw(), text: '好' }, one.token)
    await desk.hears(heard => heard.type === 'thread' && (heard['news'] as Heard).n === number)
    await desk.hears(heard => heard.type === 'threads' && JSON.stringify(heard['items']).includes(one.threadId))
    const leader = await screen(second.url, await hospital.person('supervisor', { name: '孟凡' }))
    leader.say({ type: 'watch', thread: one.threadId })
    await leader.hears(heard => heard.type === 'room' && (heard['viewers'] as string[]).includes(agent.staffId) && heard['online'] === true)
    await desk.hears(heard => heard.type === 'thread' && (heard['news'] as { type: string; name?: string }).type === 'viewing' && (heard['news'] as { name?: string }).name === '孟凡')
    expect(JSON.stringify(device.heard)).not.toContain('viewing')
    expect(JSON.stringify(device.heard)).not.toContain(agent.staffId)
    for (const open of [device, desk, leader]) open.socket.close()
  })

  it('a notice that was lost is made good when the listening connection comes back', async () => {
    const one = await talk()
    const device = await phone(second.url, one)
    // All connections of the second process's listener die; what is told meanwhile reaches nobody there.
    await t.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen throughcare%' and pid <> pg_backend_pid()`)
    const { body: { upTo } } = await reply(t.url, one, '断线时说的')
    await device.hears(heard => heard.type === 'upto' && heard.n === upTo)
    expect((await texts(second.url, one)).messages.filter(message => message.text === '断线时说的')).toHaveLength(1)
    device.socket.close()
  })

  it('a process that stops in mid-sentence loses and doubles nothing: the device goes on at the other from where it was', async () => {
    const one = await talk()
    const before = await texts(second.url, one)
    const device = await phone(second.url, one)
    const clientId = draw()
    const sending = chat(second.url, 'POST', '/messages', { clientId, text: '说到一半' }, one.token).catch(() => null)
    const stopping = second.running.stop()
    await device.until(() => device.closedWith !== null)
    expect(device.closedWith).toBe(1012)
    await Promise.all([sending, stopping])
    // The answer may have been lost: the device sends again, elsewhere, and comes back there.
    expect((await chat(t.url, 'POST', '/messages', { clientId, text: '说到一半' }, one.token)).status).toBe(201)
    const again = await phone(t.url, one)
    const { body: { upTo } } = await reply(t.url, one, '听到了')
    await again.hears(heard => heard.type === 'upto' && heard.n === upTo)
    const { messages } = await texts(t.url, one, before.upTo, one.threadId)
    expect(messages.map(message => message.text).filter(text => text !== '')).toEqual(['说到一半', '听到了'])
    again.socket.close()
    second = await process2()
    expect((await texts(second.url, one)).messages.map(message => message.number)).toEqual((await texts(t.url, one)).messages.map(message => message.number))
  })

  it('a killed database connection in the middle of sending is answered as it is: sent again it is there once', async () => {
    const one = await talk()
    for (let round = 0; round < 5; round++) {
      const clientId = draw()
      const send = () => chat(t.url, 'POST', '/messages', { clientId, text: `第 ${round} 句` }, one.token)
      const [first] = await Promise.all([send(), t.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'throughcare app' and pid <> pg_backend_pid()`)])
      expect([201, 503]).toContain(first.status)
      for (let tries = 0, status = first.status; status !== 201 && tries < 20; tries++) status = (await send()).status
    }
    const { messages } = await texts(t.url, one)
    expect(messages.map(message => message.text).filter(text => text.startsWith('第'))).toEqual([0, 1, 2, 3, 4].map(round => `第 ${round} 句`))
    const [head] = await t.sql<{ last_number: number; count: number }>('select t.last_number, (select count(*)::int from conversations.message m where m.thread_id = t.id) as count from conversations.thread t where t.id = $1', [one.threadId])
    expect(head?.count).toBe(head?.last_number)
  })
})

describe('a live line', () => {
  it('is refused to forged tokens and to who may not see the conversation; who talks nonsense is cut off', async () => {
    const one = await talk()
    const forged = await new Device(`${t.url}/api/v1/chat/live`).open()
    forged.say({ type: 'hello', token: 'A'.repeat(24) })
    await forged.until(() => forged.closedWith !== null)
    expect(forged.closedWith).toBe(4401)
    const elsewhere = await new Device(`${t.url}/api/v1/chat/live`, { origin: 'https://evil.example' }).open()
    elsewhere.say({ type: 'hello', token: one.token })
    await elsewhere.until(() => elsewhere.closedWith !== null)
    expect(elsewhere.closedWith).toBe(4401)
    const stranger = await screen(t.url, await hospital.person('doctor'))
    stranger.say({ type: 'watch', thread: one.threadId })
    await stranger.hears(heard => heard.type === 'room' && heard['refused'] === true)
    stranger.socket.send('x'.repeat(5_000))
    await stranger.until(() => stranger.closedWith !== null)
    const loud = await phone(t.url, one)
    for (let n = 0; n < 300; n++) loud.say({ type: 'typing' })
    await loud.until(() => loud.closedWith !== null)
    expect(loud.closedWith).toBe(1008)
  })
})
