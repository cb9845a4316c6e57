/**
 * The job loop as it lives through trouble. The library's loop ends for good when it could not note a job for long enough: here
 * it begins again. And what a killed process was working on stays locked for four hours there: here each loop holds an
 * advisory lock while it lives, and jobs of a loop whose lock is free are set free (PLA-30, ARCHITECTURE 4).
 */
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Runner, WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { App } from './app.ts'
import { startWorker } from './jobs.ts'

const sign = `hashtext('throughcare.job-loop'), hashtext($1)`
const retryMs = 1_000
/** A living loop whose connection broke takes its lock again within this time, seconds. */
const graceSeconds = 10

export class JobLoop {
  readonly #app: App
  readonly #concurrency: number
  #runner: Runner | null = null
  #mark: pg.Client | null = null
  #poolId = ''
  #stopped = false
  #keeping: Promise<void> = Promise.resolve()

  constructor(app: App, concurrency: number) {
    this.#app = app
    this.#concurrency = concurrency
  }

  /** Begins; resolves once jobs are taken. @throws when the database cannot be reached */
  async start(): Promise<void> {
    await this.#begin()
    this.#keeping = this.#keep()
  }

  async #begin(): Promise<void> {
    const events = new EventEmitter() as WorkerEvents
    events.on('pool:create', ({ workerPool }) => { this.#poolId = workerPool.id })
    this.#runner = await startWorker(this.#app, this.#concurrency, events)
    await this.#takeMark()
  }

  async #keep(): Promise<void> {
    while (!this.#stopped) {
      await this.#runner?.promise.catch(() => undefined)
      if (this.#stopped) return
      this.#app.log.warn('jobs: the loop ended; beginning again')
      await wait(retryMs)
      await this.#begin().catch(() => undefined)
    }
  }

  async #takeMark(): Promise<void> {
    const former = this.#mark
    this.#mark = null
    await former?.end().catch(() => undefined)
    const client = new pg.Client(this.#app.db.settings('queue'))
    const lost = () => {
      if (this.#mark === client) this.#mark = null
      else if (this.#mark !== null) return
      if (!this.#stopped) setTimeout(() => { if (!this.#stopped && this.#mark === null) void this.#takeMark() }, retryMs).unref()
    }
    client.on('error', lost)
    try {
      await client.connect()
      await client.query(`select pg_advisory_lock(${sign})`, [this.#poolId])
      if (this.#stopped) await client.end()
      else this.#mark = client
    } catch {
      await client.end().catch(() => undefined)
      lost()
    }
  }

  /** Lets jobs under way finish. */
  async stop(): Promise<void> {
    this.#stopped = true
    // A loop that has ended already says so by refusing to be stopped.
    await this.#runner?.stop().catch(() => undefined)
    await this.#keeping
    await this.#mark?.end().catch(() => undefined)
  }
}

/** Sets free the jobs of loops that are no more; answers of how many. Safe to call in several processes. */
export async function freeAbandonedJobs(app: App): Promise<number> {
  const client = await app.db.pool('queue').connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ locked_by: string }>(`select distinct locked_by from graphile_worker._private_jobs where locked_at < now() - make_interval(secs => $1)`, [graceSeconds])
    let freed = 0
    for (const { locked_by } of rows) {
      const { rows: [lock] } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${sign}) as got`, [locked_by])
      if (!lock?.got) continue
      await client.query('select graphile_worker.force_unlock_workers(array[$1])', [locked_by])
      await client.query(`select pg_advisory_unlock(${sign})`, [locked_by])
      freed++
    }
    if (freed > 0) app.log.warn({ loops: freed }, 'jobs: set free what a killed process was working on')
    return freed
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}
