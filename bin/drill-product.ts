/** The product in a drill: started as anybody would, asked over HTTP only. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const root = fileURLToPath(new URL('..', import.meta.url))
const patienceMs = 120_000

type Seen = string | true
interface Reply { status: number; body: Record<string, unknown>; headers: Headers }

/** Time since an instant, in words. */
export function seconds(since: number): string { return `${((Date.now() - since) / 1000).toFixed(1)} s` }

/** Tries until it holds; answers what was seen last when it never does. */
export async function until(holds: () => Promise<Seen>): Promise<Seen> {
  let seen: Seen = 'never tried'
  for (const begun = Date.now(); Date.now() - begun < patienceMs;) {
    seen = await holds().catch((error: unknown) => String(error))
    if (seen === true) return true
    await wait(250)
  }
  return seen
}

/** Fills a disk to its last byte. Answers how to give the room back. */
export function fill(disk: string): () => void {
  const path = join(disk, 'filler')
  const file = openSync(path, 'w')
  const piece = Buffer.alloc(1024 * 1024)
  try {
    for (let size = piece.length; size >= 512;) {
      try {
        if (writeSync(file, piece, 0, size) < size) size = Math.floor(size / 2)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(file)
  }
  return () => { rmSync(path, { force: true }) }
}

export class Product {
  readonly url: string
  starts = 0
  link = ''
  readonly #env: NodeJS.ProcessEnv
  #child: ChildProcess | null = null
  readonly #said: string[] = []

  constructor(port: number, env: NodeJS.ProcessEnv) {
    this.url = `http://127.0.0.1:${port}`
    this.#env = { ...process.env, NODE_ENV: 'production', EXAMPLE: 'off', LOG_LEVEL: 'fatal', PORT: String(port), PUBLIC_URL: this.url, ...env }
  }

  async start(): Promise<void> {
    this.starts++
    const child = this.#child = spawn(process.execPath, [join(root, 'server/main.ts')], { cwd: root, env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface(stream).on('line', line => {
        this.#said.push(line)
        this.link ||= /\/setup#(\S+)/.exec(line)?.[1] ?? ''
      })
    }
    const seen = await until(async () => {
      if (child.exitCode !== null) throw new Error(`it ended: ${this.#said.join(' | ')}`)
      return this.link !== '' || 'no set-up link yet'
    })
    if (seen !== true) throw new Error(`The product did not start: ${seen}`)
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }

  async readiness(status: number, reason: RegExp): Promise<Seen> {
    return until(async () => {
      const answer = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(20_000) })
      const body = await answer.text()
      return (answer.status === status && reason.test(body)) || `${answer.status} ${body}`
    })
  }

  async isAlive(): Promise<Seen> {
    const answer = await fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(5_000) })
    if (this.#child?.exitCode !== null) return `the process ended: ${this.#said.slice(-3).join(' | ')}`
    return answer.status === 200 || `status ${answer.status}`
  }
}

/** Starts the product with these settings on a free port. */
export async function startProduct(env: NodeJS.ProcessEnv): Promise<Product> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  const product = new Product(typeof address === 'object' && address ? address.port : 0, env)
  await product.start()
  return product
}

/** The front desk of a hospital that has just been set up. */
export class Front {
  readonly #product: Product
  readonly #token: string
  /** Acknowledged customers by their phone. */
  readonly #acknowledged = new Map<string, string>()
  /** Sent, and never refused for certain nor acknowledged: asked again with the same key later. */
  readonly #open = new Map<string, string>()
  #count = 0

  private constructor(product: Product, token: string) {
    this.#product = product
    this.#token = token
  }

  /** Sets the hospital up through the one-time link and signs a receptionist in. */
  static async open(product: Product): Promise<Front> {
    const password = `drill-${randomUUID()}`
    const post = async (path: string, body: unknown, token = '', method = 'POST') => {
      const answer = await ask(product.url, token, method, path, body)
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body
    }
    await post('/setup', { token: product.link, code: 'drill', nameZh: '演练医院', nameEn: 'Drill Hospital', staffNumber: 'A001', name: '管理员', nameAdminEn: 'Administrator', password })
    const admin = String((await post('/session', { staffNumber: 'A001', password }))['token'])
    const roles = (await ask(product.url, admin, 'GET', '/roles')).body['items'] as { id: string; code: string }[]
    const receptionist = roles.find(role => role.code === 'receptionist')?.id
    const made = await post('/staff', { number: 'R001', name: '前台', nameEn: 'Desk', roleIds: [receptionist] }, admin)
    const initial = String(made['initialPassword'])
    const first = String((await post('/session', { staffNumber: 'R001', password: initial }))['token'])
    await post('/password', { present: initial, next: password }, first, 'PUT')
    return new Front(product, String((await post('/session', { staffNumber: 'R001', password }))['token']))
  }

  async #write(phone: string, key: string): Promise<Reply | null> {
    const reply = await ask(this.#product.url, this.#token, 'POST', '/customers', { name: `顾客${phone.slice(-4)}`, phones: [{ number: phone }], allergies: '青霉素', confirmedNotDuplicate: true }, { 'idempotency-key': key }).catch(() => null)
    if (reply?.status === 201) {
      this.#acknowledged.set(phone, String(reply.body['id']))
      this.#open.delete(phone)
    } else this.#open.set(phone, key)
    return reply
  }

  #next(): [string, string] { return [`137${String(10_000_000 + ++this.#count)}`, randomUUID()] }

  async writeSucceeds(times = 10): Promise<Seen> {
    for (let n = 0; n < times; n++) {
      const seen = await until(async () => {
        const reply = await this.#write(...this.#next())
        return reply?.status === 201 || (reply ? `${reply.status} ${JSON.stringify(reply.body)}` : 'no answer')
      })
      if (seen !== true) return seen
    }
    return true
  }

  /** The next write is refused for a passing reason, and honestly. */
  async writeIsRefused(code: RegExp): Promise<Seen> {
    const reply = await this.#write(...this.#next())
    return reply === null ? 'no answer' : honestRefusal(reply, code)
  }

  /** Writes until refused; whatever is answered before must be success. */
  async writeUntilRefused(code: RegExp): Promise<Seen> {
    for (const begun = Date.now(); Date.now() - begun < patienceMs;) {
      const replies = await Promise.all(Array.from({ length: 8 }, () => this.#write(...this.#next())))
      const other = replies.find(reply => reply?.status !== 201)
      if (other !== undefined) return other === null ? 'no answer' : honestRefusal(other, code)
    }
    return 'it was never refused'
  }

  async readSucceeds(): Promise<Seen> {
    const id = [...this.#acknowledged.values()][0]
    const reply = await ask(this.#product.url, this.#token, 'GET', `/customers/${id}`)
    return reply.status === 200 || `${reply.status} ${JSON.stringify(reply.body)}`
  }

  /** What was left open is sent again with its key; then each is there under its phone, once, and as acknowledged. */
  async allThere(): Promise<Seen> {
    for (const [phone, key] of this.#open) {
      const seen = await until(async () => (await this.#write(phone, key))?.status === 201 || 'not answered')
      if (seen !== true) return seen
    }
    for (const [phone, id] of this.#acknowledged) {
      const found = (await ask(this.#product.url, this.#token, 'GET', `/customers?q=${phone}`)).body['items'] as { id: string }[]
      if (found.length !== 1 || found[0]?.id !== id) return `${phone}: ${JSON.stringify(found.map(one => one.id))} instead of ${id}`
    }
    return true
  }

  /** Outbox and due jobs are done. */
  async jobsDone(databaseUrl: string): Promise<Seen> {
    const client = new pg.Client({ connectionString: databaseUrl, options: '-c role=queue' })
    await client.connect()
    try {
      const { rows: [row] } = await client.query<{ n: number }>('select ((select count(*) from platform.outbox) + (select count(*) from graphile_worker._private_jobs where run_at <= now()))::int as n')
      return row?.n === 0 || `${row?.n} are left`
    } finally {
      await client.end()
    }
  }
}

function honestRefusal({ status, headers, body }: Reply, code: RegExp): Seen {
  const told = `${status} ${headers.get('content-type')} Retry-After ${headers.get('retry-after')} ${JSON.stringify(body)}`
  return (status === 503 && (headers.get('content-type') ?? '').startsWith('application/problem+json') && /^\d+$/.test(headers.get('retry-after') ?? '') && code.test(String(body['code']))) || told
}

async function ask(url: string, token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method, signal: AbortSignal.timeout(60_000),
    headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Record<string, unknown> }
}
