/**
 * The job loop as it lives through trouble. The library's loop ends for good when it could not note that a job is done: here it
 * begins again. And there a job stays locked for four hours whose process was killed, or whose loop never heard that it was
 * given it: here each loop holds an advisory lock while it lives and knows what it works on, and all else is set free
 * (PLA-30, ARCHITECTURE 4).
 */
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Runner, WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { App } from './app.ts'
import { startWorker } from './jobs.ts'

const sign = `hashtext('throughcare.job-loop'), hashtext($1)`
const retryMs = 1_000
const sweepMs = 2_000
/** After what ended it, the library may wait for ever for an answer of the connection that broke. */
const endingMs = 5_000
/** Jobs under way are given 20 s; then the process ends without them, and another takes them up. */
const stoppingMs = 25_000
/** A living loop whose connection broke takes its lock again within this time, seconds. */
const graceSeconds = 10

export class JobLoop {
  readonly #app: App
  readonly #concurrency: number
  #runner: Runner | null = null
  #ended: Promise<unknown> = Promise.resolve()
  #mark: pg.Client | null = null
  readonly #marked = Promise.withResolvers<void>()
  #marking: Promise<void> = Promise.resolve()
  #poolId = ''
  /** Jobs of this loop: until when they are its own, ms of the process; without end while they run. */
  readonly #held = new Map<string, number>()
  #sweeper: NodeJS.Timeout | null = null
  #sweeping: Promise<void> = Promise.resolve()
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
    this.#marking = this.#keepMark()
    await Promise.race([this.#marked.promise, wait(endingMs, undefined, { ref: false })])
    this.#sweeper = setInterval(() => { this.#sweeping = this.#sweeping.then(() => this.sweep()).then(() => undefined, () => undefined) }, sweepMs).unref()
  }

  /** The library's name for this loop. */
  get poolId(): string { return this.#poolId }

  /** Sets free jobs nobody works on, of this loop and of loops that are no more; answers of how many loops. */
  async sweep(): Promise<number> {
    const now = performance.now()
    for (const [id, until] of this.#held) if (until < now) this.#held.delete(id)
    const { rowCount } = await this.#app.db.pool('queue').query(
      `update graphile_worker._private_jobs set locked_at = null, locked_by = null
        where locked_by = $1 and locked_at < now() - make_interval(secs => $2) and id <> all($3::bigint[])`, [this.#poolId, graceSeconds, [...this.#held.keys()]])
    if (rowCount) this.#app.log.warn({ jobs: rowCount }, 'jobs: set free what was given to this loop without its hearing of it')
    return await freeAbandonedJobs(this.#app) + (rowCount ? 1 : 0)
  }

  async #begin(): Promise<void> {
    const events = new EventEmitter() as WorkerEvents
    events.on('pool:create', ({ workerPool }) => { this.#poolId = workerPool.id })
    events.on('job:start', ({ job }) => { this.#held.set(job.id, Infinity) })
    // That it is done is noted a moment later.
    events.on('job:complete', ({ job }) => { this.#held.set(job.id, performance.now() + graceSeconds * 1_000) })
    const fatal = new Promise<void>(resolve => { events.on('pool:fatalError', () => resolve()) })
    const runner = this.#runner = await startWorker(this.#app, this.#concurrency, events)
    this.#ended = Promise.race([runner.promise.catch(() => undefined), fatal.then(() => wait(endingMs, undefined, { ref: false }))])
    if (this.#stopped) await this.#end()
    void this.#mark?.end().catch(() => undefined)
  }

  async #keep(): Promise<void> {
    while (!this.#stopped) {
      await this.#ended
      if (this.#stopped) return
      this.#app.log.warn('jobs: the loop ended; beginning again')
      await wait(retryMs)
      await this.#begin().catch(() => undefined)
    }
  }

  /** Holds the sign of life of the present loop, one connection after the other; a new loop ends the connection of the one before. */
  async #keepMark(): Promise<void> {
    while (!this.#stopped) {
      const client = new pg.Client(this.#app.db.settings('queue'))
      const gone = Promise.withResolvers<void>()
      client.on('error', () => gone.resolve())
      client.on('end', () => gone.resolve())
      const poolId = this.#poolId
      try {
        await client.connect()
        await client.query(`select pg_advisory_lock(${sign})`, [poolId])
        this.#mark = client
        this.#marked.resolve()
        if (poolId === this.#poolId && !this.#stopped) await gone.promise
      } catch {
        await wait(retryMs, undefined, { ref: false })
      } finally {
        this.#mark = null
        await client.end().catch(() => undefined)
      }
    }
  }

  /** Lets jobs under way finish. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#sweeper) clearInterval(this.#sweeper)
    await this.#sweeping
    await this.#end()
    await Promise.race([this.#keeping, wait(endingMs, undefined, { ref: false })])
    void this.#mark?.end().catch(() => undefined)
    await Promise.race([this.#marking, wait(endingMs, undefined, { ref: false })])
  }

  async #end(): Promise<void> {
    // A loop that has ended already says so by refusing to be stopped.
    await Promise.race([this.#runner?.stop().catch(() => undefined), this.#ended, wait(stoppingMs, undefined, { ref: false })])
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
