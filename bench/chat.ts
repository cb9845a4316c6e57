/**
 * The web chat under load: conversations begun, messages accepted, and how long until a message stands on the other side's
 * device while a thousand of them are open. Each visitor comes from an address of their own, as the proxy says.
 */
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { largeCodes } from '../db/example/large.ts'
import { load } from './load.ts'
import { residentMiB, type Product } from './product.ts'

export interface ChatFigures { begun: number; accepted: number; acceptedP99: number; sockets: number; perSecond: number; p50: number; p99: number; longest: number; missing: number; mib: number; bad: string | null }

interface Visitor { token: string; threadId: string; address: string }
const hospital = largeCodes[0]
let drawn = 0
const draw = (): string => `bench-${process.pid}-${String(drawn++).padStart(10, '0')}`

const agent = new Agent({ keepAlive: true, maxSockets: 24 })
function ask<B>(port: number, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<B> {
  const text = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers } }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const said = Buffer.concat(parts).toString('utf8')
        if ((answer.statusCode ?? 500) >= 300) reject(new Error(`${method} ${path}: ${answer.statusCode} ${said}`))
        else resolve(JSON.parse(said) as B)
      })
    })
    sent.once('error', reject)
    sent.end(text)
  })
}

const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

/** Begins conversations, measures, and closes what it opened. */
export async function chat(product: Product, options: { visitors: number; seconds: number; perSecond: number }): Promise<ChatFigures> {
  const { port } = product
  const person = product.people[0]
  if (!person) throw new Error('Nobody is signed in')
  const base = Math.floor(Date.now() / 1000) % 60_000 * 256
  const visitors: Visitor[] = []
  const tokens = await inTurn(options.visitors, 12, async n => {
    const address = addressOf(base + n)
    const { token } = await ask<{ token: string }>(port, 'POST', `/api/v1/chat/${hospital}/start`, { startId: draw(), consent: true, wording: '2026-11', language: 'zh-CN' }, { 'x-forwarded-for': address })
    return { token, address }
  })
  const began = performance.now()
  await inTurn(tokens.length, 12, async n => {
    const { token, address } = tokens[n] as { token: string; address: string }
    const { threadId } = await ask<{ threadId: string }>(port, 'POST', `/api/v1/chat/${hospital}/messages`, { clientId: draw(), text: '周末上班吗，想问一下水光针的价格' }, { authorization: `Bearer ${token}`, 'x-forwarded-for': address })
    visitors.push({ token, threadId, address })
  })
  const begun = visitors.length / ((performance.now() - began) / 1000)

  const accepted = await load({ port, connections: 64, seconds: options.seconds, warmup: 1, next: n => {
    const visitor = visitors[n % visitors.length] as Visitor
    return { method: 'POST', path: `/api/v1/chat/${hospital}/messages`, headers: { authorization: `Bearer ${visitor.token}`, 'x-forwarded-for': visitor.address }, body: `{"clientId":"${draw()}","text":"还有一个问题，多久能好？"}` }
  } })

  const arrivals = new Map<string, number>()
  const sockets = await inTurn(visitors.length, 50, n => device(port, visitors[n] as Visitor, (thread, head) => { const key = `${thread}/${head}`; if (!arrivals.has(key)) arrivals.set(key, performance.now()) }))
  const reply = (visitor: Visitor) => ask<{ upTo: number }>(port, 'POST', `/api/v1/threads/${visitor.threadId}/messages`, { clientId: draw(), text: '一般三到五天，您放心。', after: 1_000_000 }, person.headers)
  // Each conversation is taken and answered once before anything is counted.
  await inTurn(visitors.length, 12, n => reply(visitors[n] as Visitor))
  await wait(500)
  const mib = residentMiB(product)
  const sent: { key: string; at: number }[] = []
  const underWay: Promise<unknown>[] = []
  const start = performance.now()
  for (let n = 0; n < options.seconds * options.perSecond; n++) {
    const due = start + n * 1000 / options.perSecond
    if (due > performance.now()) await wait(due - performance.now())
    const visitor = visitors[n % visitors.length] as Visitor
    const at = performance.now()
    underWay.push(reply(visitor).then(({ upTo }) => sent.push({ key: `${visitor.threadId}/${upTo}`, at })))
  }
  await Promise.all(underWay)
  const took = (performance.now() - start) / 1000
  await wait(1_000)
  for (const socket of sockets) socket.terminate()
  const delays = sent.flatMap(({ key, at }) => arrivals.has(key) ? [(arrivals.get(key) as number) - at] : []).sort((a, b) => a - b)
  const share = (of: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * of))] ?? Number.POSITIVE_INFINITY
  const bad = Object.values(accepted.bad).reduce((sum, one) => sum + one, 0)
  return {
    begun, accepted: accepted.perSecond, acceptedP99: accepted.p99, sockets: sockets.length, perSecond: sent.length / took, p50: share(0.5), p99: share(0.99), longest: delays.at(-1) ?? Number.POSITIVE_INFINITY,
    missing: sent.length - delays.length, mib, bad: bad > 0 ? `${bad} refused: ${accepted.firstBad}` : null,
  }
}

async function inTurn<T>(count: number, atOnce: number, act: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  await Promise.all(Array.from({ length: atOnce }, async () => { while (next < count) { const n = next++; results[n] = await act(n) } }))
  return results
}

function device(port: number, visitor: Visitor, heard: (thread: string, head: number) => void): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/chat/live`, { headers: { 'x-forwarded-for': visitor.address } })
    socket.once('error', reject)
    socket.once('open', () => socket.send(JSON.stringify({ type: 'hello', token: visitor.token })))
    socket.on('close', code => reject(new Error(`A visitor's line was closed: ${code}`)))
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as { type: string; thread: string; n: number }
      if (message.type === 'hello') resolve(socket)
      else if (message.type === 'upto') heard(message.thread, message.n)
    })
  })
}

/** The lines as printed. */
export function shownChat(figures: ChatFigures): string {
  const verdict = (reached: boolean) => reached ? 'reached' : 'missed'
  return [
    `web chat: conversations begun ${figures.begun.toFixed(0)}/s; to reach: ≥ 1,000/s  ${verdict(figures.begun >= 1_000)}`,
    `web chat: messages accepted ${figures.accepted.toFixed(0)}/s, p99 ${figures.acceptedP99.toFixed(0)} ms; to reach: ≥ 3,000/s  ${figures.bad ?? verdict(figures.accepted >= 3_000)}`,
    `web chat: ${figures.perSecond.toFixed(0)} replies/s to ${figures.sockets.toLocaleString('en')} open devices: p50 ${figures.p50.toFixed(0)} ms, p99 ${figures.p99.toFixed(0)} ms, longest ${figures.longest.toFixed(0)} ms; to reach: p99 ≤ 50 ms  ${figures.missing > 0 ? `FAILED: ${figures.missing} never arrived` : verdict(figures.p99 <= 50)}`,
    `web chat: memory of the web process with them ${figures.mib.toFixed(0)} MiB`,
  ].join('\n')
}
