/**
 * From the outbox to reactions, jobs and screens (ARCHITECTURE 4). One dispatcher works at a time, found by an advisory
 * lock; in one transaction it takes rows, adds all their jobs with one call, deletes them and sends one wake-up.
 */
import pg from 'pg'
import type { App } from './app.ts'
import { liveChannel, notifyPayloads, type Announcement } from './live.ts'

interface OutboxRow { id: string; hospital_id: string; kind: 'event' | 'task'; name: string; subscribers: string[]; payload: Record<string, unknown>; run_at: string | null; job_key: string | null }

const batch = 500
const everyMs = 25
/** How often it looks for what other processes put in the outbox while little goes on; its own process pokes it. */
const idleMs = 50
/** Looks in vain after which little goes on. */
const calm = 40
/** Advisory lock that makes the dispatcher a singleton. */
const lockKey = 'throughcare.dispatcher'

/**
 * Hands on one batch; answers how many rows were taken. Also called by tests, through a client of role queue.
 */
export async function dispatchOnce(client: pg.ClientBase, app: Pick<App, 'bus' | 'clock'>): Promise<number> {
  const waiting = await client.query('select from platform.outbox limit 1')
  if (waiting.rowCount === 0) return 0
  await client.query('begin')
  try {
    const { rows } = await client.query<OutboxRow>(
      `with taken as (select id from platform.outbox order by id for update skip locked limit ${batch})
       delete from platform.outbox o using taken where o.id = taken.id returning o.*`)
    if (rows.length > 0) {
      rows.sort((a, b) => (a.id < b.id ? -1 : 1))
      const specs = lastOfKey(rows.flatMap(row => jobsOf(row, app)))
      if (specs.length > 0) {
        await client.query(
          `select graphile_worker.add_jobs(array(
             select (s->>'identifier', s->'payload', s->>'queue', (s->>'runAt')::timestamptz, (s->>'attempts')::int, s->>'key', null, null)::graphile_worker.job_spec
               from jsonb_array_elements($1::jsonb) s))`, [JSON.stringify(specs)])
      }
      const news: Announcement[] = rows.filter(row => row.kind === 'event').map(row => ({
        hospitalId: row.hospital_id, name: row.name, eventId: row.id,
        subjectId: (row.payload['subjectId'] as string | null) ?? null, customerId: (row.payload['customerId'] as string | null) ?? null,
        forStaffId: (row.payload['forStaffId'] as string | null) ?? null,
      }))
      for (const payload of notifyPayloads(news)) await client.query('select pg_notify($1, $2)', [liveChannel, payload])
    }
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Of tasks with the same key in one batch the last counts; add_jobs takes a key once. */
function lastOfKey(specs: Record<string, unknown>[]): Record<string, unknown>[] {
  const last = new Map(specs.map((spec, index) => [spec['key'] ?? index, spec]))
  return [...last.values()]
}

function jobsOf(row: OutboxRow, app: Pick<App, 'bus' | 'clock'>): Record<string, unknown>[] {
  const now = app.clock.now().toISOString()
  if (row.kind === 'task') {
    return [{ identifier: row.name, payload: { hospitalId: row.hospital_id, data: row.payload }, queue: null, runAt: row.run_at ?? now, attempts: app.bus.task(row.name)?.maxAttempts ?? 25, key: row.job_key }]
  }
  return row.subscribers.map(subscriber => ({ identifier: 'reaction', payload: { hospitalId: row.hospital_id, eventId: row.id, name: row.name, subscriber }, queue: null, runAt: now, attempts: 25, key: null }))
}

/** Runs the dispatcher of this process: it works whenever it holds the lock. */
export class Dispatcher {
  readonly #app: App
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #again = false
  #inVain = 0
  #stopped = false
  #leader = false

  constructor(app: App) { this.#app = app }

  start(): void { this.#arm(0) }

  /** Something was committed: look at once. */
  poke(): void {
    if (this.#stopped || !this.#leader) return
    if (this.#running) { this.#again = true; return }
    this.#arm(0)
  }

  #arm(ms: number): void {
    if (this.#stopped) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.#running) return
      this.#running = this.#turn().finally(() => {
        this.#running = null
        const soon = this.#again
        this.#again = false
        this.#arm(soon ? 0 : !this.#leader ? 1_000 : this.#inVain < calm ? everyMs : idleMs)
      })
    }, ms)
  }

  async #turn(): Promise<void> {
    try {
      if (!this.#client) await this.#connect()
      const client = this.#client
      if (!client) return
      if (!this.#leader) {
        const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) got', [lockKey])
        this.#leader = rows[0]?.got ?? false
        if (!this.#leader) return
      }
      const taken = await dispatchOnce(client, this.#app)
      this.#inVain = taken > 0 ? 0 : this.#inVain + 1
      if (taken > 0) this.#app.metrics.dispatched.inc(taken)
      if (taken >= batch) this.#again = true
    } catch (error) {
      if (!this.#stopped) this.#app.log.warn({ err: error }, 'dispatcher: trying again shortly')
      await this.#drop()
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ ...this.#app.db.settings('queue'), types: undefined })
    client.on('error', () => { void this.#drop() })
    await client.connect()
    this.#client = client
  }

  async #drop(): Promise<void> {
    const client = this.#client
    this.#client = null
    this.#leader = false
    await client?.end().catch(() => undefined)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
    await this.#drop()
  }
}
