/**
 * The database as the application sees it: one pool per role, and {@link Tx}, the unit of work. Connections are
 * pipelined: statements sent without waiting share one flush. Kysely builds and types statements; it never executes.
 */
import { createHash } from 'node:crypto'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Compilable } from 'kysely'
import pg from 'pg'
import type { Database as Tables } from '../../db/tables.ts'
import { common, refuse } from './refusal.ts'
import type { Actor, Work } from './work.ts'

declare module './app.ts' {
  interface App {
    db: Db
  }
}

export type Role = 'app' | 'queue' | 'seal' | 'report' | 'owner'

const compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A statement builder that sees only the named tables, so that a store cannot touch another module's (ARCHITECTURE 2.5). */
export function tables<T extends keyof Tables>(): Kysely<Pick<Tables, T>> {
  return compiler as unknown as Kysely<Pick<Tables, T>>
}

/** Types as they cross the driver, decided once: int8 → safe number, timestamptz → UTC ISO string, date and numeric → string. */
const driverTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary') {
      switch (oid as number) {
        case 20: return (text: string) => safeInteger(text)
        case 1016: return (text: string) => text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger)
        case 1082: case 1700: case 5069: return (text: string) => text
        case 1182: return (text: string) => text === '{}' ? [] : text.slice(1, -1).split(',')
        case 1184: return isoInstant
        case 1185: return (text: string) => text === '{}' ? [] : text.slice(1, -1).split(',').map(part => isoInstant(part.replaceAll('"', '')))
      }
    }
    return pg.types.getTypeParser(oid, format)
  },
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('An integer from the database is beyond what can be held exactly')
  return value
}

/** '2026-11-24 07:06:46.12+00' → '2026-11-24T07:06:46.120Z' (connections run in UTC). */
function isoInstant(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text
  const point = text.indexOf('.')
  const plus = text.lastIndexOf('+')
  const seconds = point < 0 ? text.slice(0, plus) : text.slice(0, point)
  const fraction = point < 0 ? '000' : text.slice(point + 1, plus).padEnd(3, '0').slice(0, 3)
  return `${seconds.replace(' ', 'T')}.${fraction}Z`
}

/** What is known of a statement's text. `name`: under which it is prepared, from its second use on. */
interface Statement { readonly reads: boolean; uses: number; name: string | undefined }
const statements = new Map<string, Statement>()
const mostStatements = 10_000
const mostPrepared = 2_000
let prepared = 0

/**
 * Looks a text up, and notes that it is sent. It reads when it is a SELECT: an INSERT … RETURNING, or one inside WITH, writes, and
 * its COMMIT has to be waited for. At most 2,000 distinct statements are prepared.
 */
function statementOf(text: string): Statement {
  let statement = statements.get(text)
  if (statement === undefined) {
    statement = { reads: /^\s*select\b/i.test(text) || (/^\s*with\b/i.test(text) && !/\b(insert|update|delete|merge)\b/i.test(text)), uses: 0, name: undefined }
    if (statements.size < mostStatements) statements.set(text, statement)
  }
  if (++statement.uses === 2 && prepared < mostPrepared) {
    prepared++
    statement.name = createHash('sha1').update(text).digest('base64url')
  }
  return statement
}

const postponedRows = 300

/** Flushes sent to the server, counted for budgets in tests. */
export const traffic = { statements: 0, flushes: 0 }

/** One transaction of one tenant, with what the unit of work knows (who, when, for which request). */
export class Tx {
  readonly client: pg.PoolClient
  readonly work: Work
  /** The transaction itself: this, unless this is another's view of it (see {@link as}). What is remembered per transaction hangs on it. */
  readonly root: Tx
  readonly #afterCommit: (() => void)[] = []
  readonly #postponed = new Map<string, object[]>()
  readonly #recalled = new Map<string, Promise<unknown>>()
  readonly #alongside: Promise<unknown>[] = []
  #stirred = false
  #dirty = false

  constructor(client: pg.PoolClient, work: Work, root?: Tx) {
    this.client = client
    this.work = work
    this.root = root ?? this
  }

  /** Set when something was put in the outbox: the dispatcher is poked after commit. */
  get stirred(): boolean { return this.root.#stirred }
  set stirred(value: boolean) { this.root.#stirred = value }

  /** Set when a statement was sent that may write. */
  get dirty(): boolean { return this.root.#dirty }
  set dirty(value: boolean) { this.root.#dirty = value }

  /** The same transaction for somebody else, or at another instant: the example writes a day of many people in one. */
  as(other: { actor?: Actor; now?: Date; history?: boolean }): Tx {
    return new Tx(this.client, { ...this.work, ...other }, this.root)
  }

  get hospitalId(): string { return this.work.hospitalId }
  get now(): Date { return this.work.now }

  /** Runs SQL written out; values are parameters. */
  async rows<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const statement = statementOf(text)
    if (!statement.reads) this.dirty = true
    return (await this.#send(statement, text, values)).rows as R[]
  }

  /** Like {@link rows}, answering the number of rows touched. */
  async run(text: string, values: readonly unknown[] = []): Promise<number> {
    this.dirty = true
    return (await this.#send(statementOf(text), text, values)).rowCount ?? 0
  }

  #send({ name }: Statement, text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    traffic.statements++
    const query = () => this.client.query({ name, text, values: values as unknown[] })
    if (this.work.news === 'inline') return inConvoy(this.client, query)
    gather(this.client)
    return query()
  }

  /** All rows of a built statement. */
  all<R>(statement: Compilable<R>): Promise<R[]> {
    const { sql, parameters } = statement.compile()
    return this.rows<R>(sql, parameters)
  }

  /** First row of a built statement, or undefined. */
  async first<R>(statement: Compilable<R>): Promise<R | undefined> {
    return (await this.all(statement))[0]
  }

  /** The one row, else 404: missing, foreign and out of scope look the same (SAFETY 1). */
  async found<R>(statement: Compilable<R>): Promise<R> {
    return (await this.first(statement)) ?? refuse(common.not_found)
  }

  /** Executes a built statement; answers the number of rows touched. */
  async exec(statement: Compilable<unknown>): Promise<number> {
    const { sql, parameters } = statement.compile()
    return this.run(sql, parameters)
  }

  /**
   * Keeps a row for a statement that takes many as one JSON parameter ($2; $1 is the tenant). They are written by the
   * hundred and before the commit; nobody may read them within the transaction.
   */
  async postpone(statement: string, row: object): Promise<void> {
    const rows = this.root.#postponed.get(statement) ?? []
    this.root.#postponed.set(statement, rows)
    if (rows.push(row) >= postponedRows) await this.#write(statement, rows)
  }

  /**
   * What was read before under this key. Only where the example lives through many people's days, for what does not change in
   * them; everywhere else it is read anew each time.
   */
  recall<T>(key: string, read: () => Promise<T>): Promise<T> {
    if (this.work.news !== 'inline') return read()
    const recalled = this.work.recalled ?? this.root.#recalled
    const known = recalled.get(key) as Promise<T> | undefined
    if (known) return known
    const found = read()
    recalled.set(key, found)
    found.catch(() => recalled.delete(key))
    return found
  }

  /** Writes what was postponed. */
  async settle(): Promise<void> {
    await Promise.all([...this.root.#postponed].map(([statement, rows]) => rows.length > 0 ? this.#write(statement, rows) : undefined))
  }

  async #write(statement: string, rows: object[]): Promise<void> {
    await this.run(statement, [this.hospitalId, JSON.stringify(rows.splice(0))])
  }

  /** Statements whose answers are waited for together with that of COMMIT, so that all leave in one flush. */
  alongside(sent: Promise<unknown>): void {
    sent.catch(() => undefined)
    this.root.#alongside.push(sent)
  }

  /** What went wrong with statements sent alongside, if anything. */
  async failure(): Promise<unknown> {
    const settled = await Promise.allSettled(this.root.#alongside)
    return settled.find(one => one.status === 'rejected')?.reason
  }

  /** Runs once the transaction is committed; never when it is rolled back. */
  afterCommit(act: () => void): void { this.root.#afterCommit.push(act) }

  committed(): void { for (const act of this.root.#afterCommit) act() }
}

/** Thrown when the connection broke between sending COMMIT and its answer (SAFETY 6). */
export class OutcomeUnknown extends Error { override name = 'OutcomeUnknown' }

/** Pools by their role, and `bulk`: role app on few connections of its own, so that imports and exports never take the desk's. */
export type PoolName = Role | 'bulk'

export interface PoolSizes { app: number; queue?: number; report?: number; bulk?: number; /** Milliseconds a request waits for a connection before it is told that the system is busy; 5,000 unless said. */ waitMs?: number }

/** The pools. One url, the login role; each pool takes its own role at connection, and keeps it. */
export class Db {
  readonly #pools = new Map<PoolName, pg.Pool>()
  readonly #url: string
  readonly #sizes: PoolSizes
  readonly #onError: (error: Error) => void

  constructor(url: string, sizes: PoolSizes, onError: (error: Error) => void) {
    this.#url = url
    this.#sizes = sizes
    this.#onError = onError
  }

  get url(): string { return this.#url }

  /** Connection settings of a role, for what keeps a connection of its own (LISTEN, the job worker). */
  settings(name: PoolName): pg.ClientConfig {
    const role: Role = name === 'bulk' ? 'app' : name
    return {
      connectionString: this.#url,
      options: `-c role=${role} -c timezone=UTC -c search_path= -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000 -c lock_timeout=10000`,
      application_name: `throughcare ${name}`,
      types: driverTypes,
      connectionTimeoutMillis: this.#sizes.waitMs ?? 5_000,
      keepAlive: true,
    }
  }

  pool(name: PoolName): pg.Pool {
    const existing = this.#pools.get(name)
    if (existing) return existing
    const max = { app: this.#sizes.app, queue: this.#sizes.queue ?? 6, report: this.#sizes.report ?? 3, bulk: this.#sizes.bulk ?? 2, seal: 2, owner: 2 }[name]
    const pool = new pg.Pool({ ...this.settings(name), max, idleTimeoutMillis: 30_000, allowExitOnIdle: true, pipeline: name !== 'queue' } as pg.PoolConfig)
    pool.on('error', this.#onError)
    pool.on('connect', client => { client.on('error', this.#onError) })
    this.#pools.set(name, pool)
    return pool
  }

  /**
   * Runs `act` in one transaction of the tenant named by `work`, as `app` unless another pool is asked for.
   * The opening is sent with the first statement in one flush. Serialisation failures and deadlocks are retried twice.
   * @throws OutcomeUnknown when the answer to COMMIT was lost.
   */
  async tenantTx<T>(work: Work, act: (tx: Tx) => Promise<T>, pool: PoolName = 'app'): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(pool, work, act)
      } catch (error) {
        if (attempt < 2 && isRetryable(error)) continue
        throw error
      }
    }
  }

  async #once<T>(pool: PoolName, work: Work, act: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool(pool).connect()
    const tx = new Tx(client, work)
    let broken: Error | undefined
    try {
      const opened = openTransaction(client, work.hospitalId)
      let result: T
      try {
        result = await act(tx)
        await tx.settle()
        await opened
      } catch (error) {
        broken = await rollback(client)
        throw error
      }
      broken = await commitAll(tx)
      tx.committed()
      if (tx.stirred) work.app.poke()
      return result
    } finally {
      client.release(broken)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map(pool => pool.end()))
    this.#pools.clear()
  }
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The socket of a connection: what is written while it is corked leaves in one system call. */
function socketOf(client: pg.PoolClient): { writableCorked: number; cork: () => void; uncork: () => void } {
  return (client as unknown as { connection: { stream: { writableCorked: number; cork: () => void; uncork: () => void } } }).connection.stream
}

/** Statements sent in the same turn of the event loop leave together. */
function gather(client: pg.PoolClient): void {
  const socket = socketOf(client)
  if (socket.writableCorked > 0) return
  traffic.flushes++
  socket.cork()
  process.nextTick(() => socket.uncork())
}

interface Convoy { underWay: number; waiting: number; leaving: boolean }
const convoys = new WeakMap<pg.PoolClient, Convoy>()
/** With so few statements left to it, the database needs the next. */
const nearlyIdle = 4

/**
 * Sends a statement with others: while the database has work, what comes after waits and leaves in one write. For the example,
 * where many acts go on at once and nobody waits for any one of them; a write for each answer would take more time than the acts.
 */
function inConvoy<T>(client: pg.PoolClient, query: () => Promise<T>): Promise<T> {
  const convoy = convoys.get(client) ?? { underWay: 0, waiting: 0, leaving: false }
  convoys.set(client, convoy)
  if (convoy.waiting++ === 0) socketOf(client).cork()
  const leaveWhenNearlyIdle = () => {
    if (convoy.leaving || convoy.underWay > nearlyIdle) return
    convoy.leaving = true
    process.nextTick(() => {
      convoy.leaving = false
      if (convoy.waiting === 0) return
      convoy.underWay += convoy.waiting
      convoy.waiting = 0
      traffic.flushes++
      socketOf(client).uncork()
    })
  }
  const answered = () => {
    convoy.underWay--
    leaveWhenNearlyIdle()
  }
  const answer = query()
  answer.then(answered, answered)
  leaveWhenNearlyIdle()
  return answer
}

/**
 * Ends a transaction that only read: its COMMIT leaves with whatever the connection sends next, or at the end of this turn.
 * Nothing depends on its answer.
 */
export function commitRead(client: pg.PoolClient): void {
  const socket = socketOf(client)
  socket.cork()
  client.query('commit').catch(() => undefined)
  setImmediate(() => socket.uncork())
}

/** Sends BEGIN with the tenant; not awaited by the caller before its first statement. */
export function openTransaction(client: pg.PoolClient, hospitalId: string | null): Promise<unknown> {
  if (hospitalId !== null && !uuidForm.test(hospitalId)) throw new Error('A tenant id must be a UUID')
  gather(client)
  const begin = client.query(hospitalId === null ? 'begin' : `begin; select set_config('app.hospital_id', '${hospitalId}', true)`)
  begin.catch(() => undefined)
  return begin
}

/** Commits. A lost answer is {@link OutcomeUnknown}; a refused commit is the error itself. */
export async function commit(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    gather(client)
    const result = await client.query('commit')
    if (result.command === 'ROLLBACK') throw new Error('The transaction had failed and was rolled back')
    return undefined
  } catch (error) {
    if (isConnectionError(error)) throw new OutcomeUnknown('The answer to COMMIT was lost', { cause: error })
    throw error
  }
}

/** Commits together with what was sent alongside; its failure is told rather than that of COMMIT. */
export async function commitAll(tx: Tx): Promise<Error | undefined> {
  try {
    return await commit(tx.client)
  } catch (error) {
    throw error instanceof OutcomeUnknown ? error : await tx.failure() ?? error
  }
}

/** Rolls back; answers the error when the connection is no longer usable. */
export async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The database refused for a reason that a second try may lift: serialisation failure or deadlock. */
export function isRetryable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** The connection broke, or the server is starting or stopping. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', '57P01', '57P02', '57P03', '08006', '08003', '08001', '53300'].includes(code)
    || /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/i.test(error.message)
}
