/** The worker: reactions, tasks and tickers. Bodies run as `app` in tenant transactions; only the loop itself is `queue`. */
import type pg from 'pg'
import { run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Logger as WorkerLogger } from 'graphile-worker'
import type { App } from './app.ts'
import type { StoredEvent, Ticker } from './module.ts'
import { systemWork } from './work.ts'

interface ReactionPayload { hospitalId: string; eventId: string; name: string; subscriber: string }
interface EventRow { id: string; name: string; version: number; at: string; actor_id: string | null; customer_id: string | null; subject_id: string | null; data: unknown; history: boolean }

/** Runs one reaction to one stored event, unless it was done already: mark and effect share a transaction. */
export async function deliver(app: App, payload: ReactionPayload): Promise<void> {
  const reaction = app.bus.reaction(payload.name, payload.subscriber)
  if (!reaction) return
  await app.db.tenantTx(systemWork(app, payload.hospitalId), async tx => {
    const marked = await tx.run('insert into platform.delivery (hospital_id, event_id, subscriber, done_at) values ($1, $2, $3, $4) on conflict do nothing',
      [payload.hospitalId, payload.eventId, payload.subscriber, tx.now.toISOString()])
    if (marked === 0) return
    const [row] = await tx.rows<EventRow>('select id, name, version, at, actor_id, customer_id, subject_id, data, history from platform.event where hospital_id = $1 and id = $2', [payload.hospitalId, payload.eventId])
    if (!row) return
    const event: StoredEvent = { id: row.id, name: row.name, version: row.version, at: new Date(row.at), actorId: row.actor_id, customerId: row.customer_id, subjectId: row.subject_id, data: row.data, history: row.history }
    await reaction.react(tx, event)
  })
}

/** Runs one task body with its payload checked. */
export async function perform(app: App, name: string, hospitalId: string, data: unknown): Promise<void> {
  const task = app.bus.task(name)
  if (!task) throw new Error(`No task is called ${name}`)
  await task.run(app, hospitalId, task.payload.parse(data))
}

/** Starts the library's job loop; `JobLoop` keeps it going. */
export async function startWorker(app: App, concurrency: number, events: WorkerEvents): Promise<Runner> {
  const taskList: TaskList = { reaction: async payload => deliver(app, payload as ReactionPayload) }
  for (const task of app.bus.tasks) {
    taskList[task.name] = async payload => {
      const { hospitalId, data } = payload as { hospitalId: string; data: unknown }
      await perform(app, task.name, hospitalId, data)
    }
  }
  return run({
    pgPool: releasedOnce(app.db.pool('queue')), taskList, concurrency, events, noHandleSignals: true, pollInterval: 1_000,
    // With a delay the library hears of a job it could not note and ends its loop; without, the lost promise ends the process.
    preset: { worker: { gracefulShutdownAbortTimeout: 20_000, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') app.log.error({ worker: true }, redact(message))
      else if (level === 'warning') app.log.warn({ worker: true }, redact(message))
    }),
  })
}

/** The library may give its listening connection back twice when it breaks during a shutdown; the second time ended the process. */
function releasedOnce(pool: pg.Pool): pg.Pool {
  type Done = (release?: boolean | Error) => void
  type Take = (error: Error | undefined, client: pg.PoolClient | undefined, done: Done) => void
  const connect = (take?: Take) => take === undefined ? pool.connect() : pool.connect((error, client, done) => {
    let isReleased = false
    take(error, client, broken => {
      if (isReleased) return
      isReleased = true
      done(broken)
    })
  })
  return new Proxy(pool, {
    get: (target, key) => {
      if (key === 'connect') return connect
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** Job messages may quote payloads: ids only, but kept short all the same. */
function redact(message: string): string { return message.slice(0, 300) }

/** Runs a ticker's turn in one process at a time. */
export class Tickers {
  readonly #app: App
  readonly #timers: NodeJS.Timeout[] = []
  readonly #running = new Set<Promise<void>>()
  #stopped = false

  constructor(app: App) { this.#app = app }

  start(tickers: readonly Ticker[]): void {
    for (const ticker of tickers) this.#arm(ticker)
  }

  #arm(ticker: Ticker): void {
    if (this.#stopped) return
    const timer = setTimeout(() => {
      const turn = this.#turn(ticker).catch(error => { if (!this.#stopped) this.#app.log.warn({ err: error, ticker: ticker.name }, 'ticker: trying again') })
        .finally(() => { this.#running.delete(turn); this.#timers.splice(this.#timers.indexOf(timer), 1); this.#arm(ticker) })
      this.#running.add(turn)
    }, ticker.everyMs)
    this.#timers.push(timer)
  }

  async #turn(ticker: Ticker): Promise<void> {
    const client = await this.#app.db.pool('queue').connect()
    try {
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) got', [`ticker.${ticker.name}`])
      if (!rows[0]?.got) return
      try {
        await ticker.tick(this.#app)
      } finally {
        await client.query('select pg_advisory_unlock(hashtext($1))', [`ticker.${ticker.name}`])
      }
    } finally {
      client.release()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    await Promise.all(this.#running)
  }
}

export interface Tenant { hospitalId: string; code: string; nameZh: string; nameEn: string; zone: string; isExample: boolean }

/** All tenants of the installation. */
export async function allHospitals(app: App): Promise<Tenant[]> {
  const { rows } = await app.db.pool('app').query<{ hospital_id: string; code: string; name_zh: string; name_en: string; zone: string; is_example: boolean }>('select * from platform.hospitals()')
  return rows.map(row => ({ hospitalId: row.hospital_id, code: row.code, nameZh: row.name_zh, nameEn: row.name_en, zone: row.zone, isExample: row.is_example }))
}

/**
 * Tenants for sweeps that open one transaction each. An example that is still being written is left out: its people live in
 * the past, and the clock of today would break all their promises.
 */
export async function hospitals(app: App): Promise<Tenant[]> {
  const all = await allHospitals(app)
  return app.example !== null && !app.example.done ? all.filter(hospital => !hospital.isExample) : all
}
