/** A hospital at work over HTTP: who is signed in, what they write, what came of it, and what their screens show. */
import { setTimeout as wait } from 'node:timers/promises'
import WebSocket from 'ws'
import { foundHospital, insertStaff } from '../../server/modules/organisation/index.ts'
import { setWeeklyHours } from '../../server/modules/appointments/index.ts'
import type { App } from '../../server/platform/app.ts'
import type { RoleCode } from '../../server/platform/contract.ts'
import { newId } from '../../server/platform/id.ts'
import { startSession } from '../../server/platform/session.ts'
import { systemWork } from '../../server/platform/work.ts'
import { Line, type News } from '../../web/staff/live/line.ts'

export interface House { hospitalId: string; desk: string[]; departmentId: string; serviceId: string; starts: string[]; experts: string[] }

/** Numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A hospital with people at the desk and two experts who can be booked in the coming fortnight. */
export async function makeHouse(app: App, url: string, desks: number): Promise<House> {
  const code = `h-${newId().slice(-8)}`
  const { hospitalId, siteId } = await foundHospital(app, { code, nameZh: '测试医院', nameEn: 'Test Hospital', zone: 'Asia/Shanghai' })
  const tx = <T>(act: Parameters<typeof app.db.tenantTx<T>>[1]) => app.db.tenantTx(systemWork(app, hospitalId), act)
  let count = 0
  const person = (role: RoleCode, departmentId: string | null = null) => tx(async inner => {
    const staffId = await insertStaff(inner, code, { number: `T${String(++count).padStart(3, '0')}`, name: `同事${count}`, nameEn: `Colleague ${count}`, roles: [role], siteId, departmentId, groupId: null })
    return { staffId, token: (await startSession(inner, staffId, 'test')).token }
  })
  const admin = (await person('administrator')).token
  const departmentId = await made(url, admin, '/departments', { code: 'derm', kind: 'clinical', nameZh: '皮肤科', nameEn: 'Dermatology' })
  await person('department_coordinator', departmentId)
  const experts = [(await person('doctor', departmentId)).staffId, (await person('doctor', departmentId)).staffId]
  const serviceId = await made(url, admin, '/services', { departmentId, code: 'consult', kind: 'expert_consultation', nameZh: '皮肤面诊', nameEn: 'Skin consultation', minutes: 30, priceFen: 8_000, staffIds: experts })
  for (const expert of experts) await tx(inner => setWeeklyHours(inner, 'staff', expert, [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: '08:30', to: '17:30' }))))
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const desk = []
  for (let i = 0; i < desks; i++) desk.push((await person('receptionist')).token)
  const free = await ask<{ items: { startsAt: string }[] }>(url, desk[0] ?? '', 'GET', `/free-times?serviceId=${serviceId}&from=${day(2)}&to=${day(14)}`)
  if (free.status !== 200) throw new Error(JSON.stringify(free.body))
  return { hospitalId, desk, departmentId, serviceId, experts, starts: free.body.items.map(item => item.startsAt) }
}

async function made(url: string, token: string, path: string, body: unknown): Promise<string> {
  const answer = await ask<{ id: string }>(url, token, 'POST', path, body)
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
  return answer.body.id
}

export interface Reply<B = Record<string, unknown>> { status: number; body: B; headers: Headers }

/** One request of somebody signed in. @throws when there is no answer */
export async function ask<B = Record<string, unknown>>(url: string, token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<B>> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method, signal: AbortSignal.timeout(60_000),
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  return { status: answer.status, headers: answer.headers, body: (isJson && text !== '' ? JSON.parse(text) : { text }) as B }
}

/** What is wrong with a refusal for a passing reason, or null: it must be a problem with its code that says when to come again. */
export function dishonest({ status, headers, body }: Reply): string | null {
  if (status !== 503) return `status ${status}: ${JSON.stringify(body)}`
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return `503 as ${headers.get('content-type')}`
  if (!/^\d+$/.test(headers.get('retry-after') ?? '')) return '503 without Retry-After'
  return typeof body['code'] === 'string' && typeof body['title'] === 'string' ? null : `503 without code or title: ${JSON.stringify(body)}`
}

/** A write that was answered with success. */
export interface Acknowledged { kind: 'customer' | 'inquiry' | 'appointment'; token: string; path: string; key: string; sent: unknown; answer: Record<string, unknown> }

/** What clients did, and how the product answered. */
export class Ledger {
  acknowledged: Acknowledged[] = []
  /** Times that were given to somebody else. */
  refused = 0
  /** Answers that told to come again, by their code; 'no answer' where the line broke. */
  passing: Record<string, number> = {}
  /** Answers that no trouble excuses. */
  faults: string[] = []

  count(what: string): void { this.passing[what] = (this.passing[what] ?? 0) + 1 }
}

/** Writes until it is answered, with the same key each time, as the staff application does. Null when it was refused for good. */
export async function write(ledger: Ledger, url: () => string, token: string, kind: Acknowledged['kind'], path: string, sent: unknown): Promise<Acknowledged | null> {
  const key = newId()
  for (const deadline = Date.now() + 300_000; Date.now() < deadline;) {
    const reply = await ask(url(), token, 'POST', path, sent, { 'idempotency-key': key }).catch(() => null)
    if (reply === null) ledger.count('no answer')
    else if (reply.status === 201) {
      const done = { kind, token, path, key, sent, answer: reply.body }
      ledger.acknowledged.push(done)
      return done
    } else if (reply.status === 409 && reply.body['code'] === 'request_in_progress') ledger.count('request_in_progress')
    else if (reply.status === 409 && (reply.body['code'] === 'time_taken' || reply.body['code'] === 'customer_elsewhere')) { ledger.refused++; return null }
    else {
      const fault = dishonest(reply as Reply)
      if (fault) { ledger.faults.push(`${path}: ${fault}`); return null }
      ledger.count(String(reply.body['code']))
    }
    await wait(150)
  }
  ledger.faults.push(`${path}: not answered within 5 minutes`)
  return null
}

/** Somebody at the desk, writing one thing after the other until told to go home. */
export async function work(house: House, ledger: Ledger, url: () => string, number: number, random: () => number, goHome: () => boolean): Promise<void> {
  const token = house.desk[number] ?? ''
  const customers: string[] = []
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  for (let n = 0; !goHome(); n++) {
    const dice = random()
    if (customers.length === 0 || dice < 0.35) {
      const done = await write(ledger, url, token, 'customer', '/customers', { name: `顾客${number}-${n}`, phones: [{ number: `13${number}${String(20_000_000 + n)}` }], allergies: '青霉素', confirmedNotDuplicate: true })
      if (done) customers.push(String(done.answer['id']))
    } else if (dice < 0.65) {
      await write(ledger, url, token, 'inquiry', '/inquiries', { channel: 'phone', customerId: pick(customers), matter: `问 ${number}-${n}`, departmentId: house.departmentId })
    } else {
      await write(ledger, url, token, 'appointment', '/appointments', { customerId: pick(customers), serviceId: house.serviceId, expertId: pick(house.experts), startsAt: pick(house.starts), channel: 'desk', overlapReason: '同来' })
    }
  }
}

/** A screen with a list of bookings, kept fresh by the staff application's own live line and by nothing else. */
export class Screen {
  shown: string[] = []
  /** How often the line was there again after it had been lost. */
  reconnected = 0
  readonly #line: Line
  readonly #url: () => string
  readonly #token: string
  #stale = false
  #fetching: Promise<void> | null = null
  #stopped = false

  constructor(url: () => string, token: string) {
    this.#url = url
    this.#token = token
    this.#line = new Line({
      open: (heard, closed) => {
        const socket = new WebSocket(`${url().replace(/^http/, 'ws')}/api/v1/live`, { headers: { authorization: `Bearer ${token}` } })
        socket.on('message', data => heard(String(data)))
        socket.on('error', () => undefined)
        socket.on('close', code => closed(code))
        return { close: () => socket.close() }
      },
      now: Date.now, random: Math.random,
      later: (act, ms) => { const timer = setTimeout(act, ms); return () => clearTimeout(timer) },
    }, { news: items => this.#heard(items) })
  }

  /** Shows the list and listens. */
  async open(): Promise<void> {
    this.#line.start()
    await new Promise<void>(resolve => {
      if (this.#line.state === 'online') { resolve(); return }
      const unwatch = this.#line.watch(() => { if (this.#line.state === 'online') { unwatch(); resolve() } })
    })
    this.#refresh()
    await this.settled()
  }

  get isOnline(): boolean { return this.#line.state === 'online' }
  /** Nothing is being fetched any more. */
  async settled(): Promise<void> { while (this.#fetching) await this.#fetching }

  async close(): Promise<void> {
    this.#stopped = true
    this.#line.stop()
    await this.settled()
  }

  #heard(items: readonly News[] | null): void {
    if (items === null) this.reconnected++
    if (items === null || items.some(item => item.name.startsWith('appointments.'))) this.#refresh()
  }

  #refresh(): void {
    this.#stale = true
    this.#fetching ??= this.#fetch().finally(() => { this.#fetching = null })
  }

  async #fetch(): Promise<void> {
    while (this.#stale && !this.#stopped) {
      this.#stale = false
      try {
        this.shown = await list(this.#url(), this.#token)
      } catch {
        // Fetched again until it succeeds, as the application does.
        this.#stale = true
        await wait(100)
      }
    }
  }
}

async function list(url: string, token: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Reply<{ items: { id: string }[]; nextCursor: string | null }> = await ask(url, token, 'GET', `/appointments?view=all&limit=200${cursor ? `&cursor=${cursor}` : ''}`)
    if (page.status !== 200) throw new Error(String(page.status))
    ids.push(...page.body.items.map(item => item.id))
    cursor = page.body.nextCursor
  }
  return ids
}
