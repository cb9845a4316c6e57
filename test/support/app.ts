/** A whole application on the test file's own database, driven by `inject`, with a clock that only tests move. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { makeApp, rollIdempotency, startApp, type Running } from '../../server/compose.ts'
import { foundHospital, insertStaff } from '../../server/modules/organisation/index.ts'
import type { App } from '../../server/platform/app.ts'
import type { RoleCode } from '../../server/platform/contract.ts'
import { fixedClock, shiftedClock, type FixedClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'
import { dispatchOnce } from '../../server/platform/dispatcher.ts'
import type { Tx } from '../../server/platform/db.ts'
import { newId } from '../../server/platform/id.ts'
import { deliver, perform } from '../../server/platform/jobs.ts'
import { loadOrCreateMasterKey } from '../../server/platform/master-key.ts'
import type { Module } from '../../server/platform/module.ts'
import { makeServer } from '../../server/platform/server.ts'
import { startSession } from '../../server/platform/session.ts'
import { systemWork } from '../../server/platform/work.ts'
import { useDatabase } from './database.ts'

/** Monday 2026-11-23, 10:00 in Shanghai: a working day. */
export const testStart = '2026-11-23T02:00:00.000Z'

export interface Answer<B = Record<string, unknown>> { status: number; body: B; headers: Record<string, string>; etag: string | undefined; text: string; bytes: Buffer }

/** A file as a form sends it. */
export interface SentFile { name: string; type?: string; bytes: Uint8Array }

/** Someone signed in: `call('POST', '/customers', {…})`. */
export interface Person {
  staffId: string
  token: string
  call: <B = Record<string, unknown>>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<B>>
  /** Sends a form with text fields and, unless null, one file. */
  upload: <B = Record<string, unknown>>(url: string, fields: Record<string, string>, file: SentFile | null, headers?: Record<string, string>) => Promise<Answer<B>>
}

/** A fresh hospital of a test. */
export interface TestHospital {
  hospitalId: string
  siteId: string
  code: string
  zone: string
  /** A staff member with roles, signed in. */
  person: (roles: RoleCode | readonly RoleCode[], more?: { departmentId?: string; groupId?: string; name?: string; number?: string }) => Promise<Person>
  /** The same person, signed in anew: sessions end after twelve hours of the clock that tests move. */
  again: (person: Person) => Promise<Person>
  /** Runs something in a transaction of the hospital, as the system. */
  tx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>
}

export interface TestApp {
  readonly app: App
  readonly server: FastifyInstance
  readonly clock: FixedClock
  /** Where a served application is found. */
  readonly url: string
  hospital: (code?: string) => Promise<TestHospital>
  /** Somebody of a hospital that is there, signed in: `member('demo', 'R001')`. */
  member: (code: string, number: string) => Promise<Person>
  /** Dispatches the outbox and runs all due jobs until nothing is left; answers how many ran. */
  drain: () => Promise<number>
  /** Moves the clock, runs every ticker once, then drains. A served application has its own tickers and worker: only the clock is moved. */
  advance: (ms: number) => Promise<void>
  inject: (options: InjectOptions) => Promise<Answer>
  /** SQL behind the application's back, as administrator. */
  sql: <R = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<R[]>
  /** Digest of all tables but what refusals may write (SAFETY 1): denial, session, rate, idempotency. */
  stateHash: () => Promise<string>
  /** The same tables by number of rows and last transaction that wrote them: cheaper than the digest, and an update to the same shows too. */
  footprint: () => Promise<string>
}

/** The application of a test file. */
export function useApp({ serve = false, behindMs = 0, ...options }: { modules?: readonly Module[]; keysRememberedMs?: number; log?: pino.Logger; /** For browsers: the whole product on a port of its own, pages built, jobs running, a clock that runs. */ serve?: boolean; /** How far the clock of a served application lags: it can be moved on by as much without jobs waiting for their time. */ behindMs?: number } = {}): TestApp {
  const database = useDatabase()
  let app: App | undefined
  let server: FastifyInstance | undefined
  let admin: pg.Client | undefined
  let queue: pg.Client | undefined
  const clock = serve ? shiftedClock(-behindMs) : fixedClock(testStart)
  let running: Running | undefined
  let port = 3000
  let dataDir = ''
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'throughcare-app-'))
    if (serve) port = await freePort()
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: String(port), PUBLIC_URL: `http://localhost:${port}` })
    app = makeApp({
      config, databaseUrl: database.url,
      masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: true }), clock, log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }), poolSize: 4, poolWaitMs: 60_000, ...options,
    })
    if (serve) {
      running = await startApp(app, { webDist: fileURLToPath(new URL('../../web/dist', import.meta.url)), saveHead: async () => undefined })
      server = running.server ?? fail()
    } else {
      await rollIdempotency(app)
      server = await makeServer(app, null)
      await server.ready()
    }
    admin = new pg.Client(database.adminUrl)
    await admin.connect()
    queue = new pg.Client({ ...app.db.settings('queue'), types: undefined })
    await queue.connect()
  })
  afterAll(async () => {
    if (running) await running.stop()
    else {
      await server?.close()
      await app?.live.stop()
      await app?.db.close()
    }
    await queue?.end()
    await admin?.end()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const made = () => app ?? fail()
  const inject = async (input: InjectOptions): Promise<Answer> => {
    const response = await (server ?? fail()).inject(input)
    const type = String(response.headers['content-type'] ?? '')
    return {
      status: response.statusCode, body: (type.includes('json') && response.body ? JSON.parse(response.body) : {}) as Record<string, unknown>,
      headers: response.headers as Record<string, string>, etag: response.headers['etag'] as string | undefined, text: response.body, bytes: response.rawPayload,
    }
  }
  const signIn = async (hospitalId: string, staffId: string): Promise<Person> => {
    const { token } = await made().db.tenantTx(systemWork(made(), hospitalId), inner => startSession(inner, staffId, 'test'))
    return {
      staffId, token,
      call: async <B>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers: Record<string, string> = {}) => await inject({
        method, url: url.startsWith('/api') ? url : `/api/v1${url}`,
        headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }) as unknown as Answer<B>,
      upload: async <B>(url: string, fields: Record<string, string>, file: SentFile | null, headers: Record<string, string> = {}) => {
        const form = formOf(fields, file)
        return await inject({ method: 'POST', url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}`, 'content-type': form.type, ...headers }, payload: form.bytes }) as unknown as Answer<B>
      },
    }
  }
  const hospital = async (code = `h-${randomBytes(4).toString('hex')}`): Promise<TestHospital> => {
    const zone = serve ? zoneAtTen() : 'Asia/Shanghai'
    const { hospitalId, siteId } = await foundHospital(made(), { code, nameZh: '测试医院', nameEn: 'Test Hospital', zone })
    const tx: TestHospital['tx'] = act => made().db.tenantTx(systemWork(made(), hospitalId), act)
    let count = 0
    const signedIn = (staffId: string) => signIn(hospitalId, staffId)
    return {
      hospitalId, siteId, code, zone, tx, again: person => signedIn(person.staffId),
      person: async (roles, more = {}) => {
        count++
        const number = more.number ?? `T${String(count).padStart(3, '0')}`
        return signedIn(await tx(inner => insertStaff(inner, code, { number, name: more.name ?? `测试员${count}`, nameEn: `Tester ${count}`, roles: typeof roles === 'string' ? [roles] : roles, siteId, departmentId: more.departmentId ?? null, groupId: more.groupId ?? null })))
      },
    }
  }
  const drain = async (): Promise<number> => {
    let ran = 0
    for (let round = 0; round < 200; round++) {
      while (await dispatchOnce(queue ?? fail(), made()) > 0);
      const { rows } = await (queue ?? fail()).query<{ id: string; task: string; payload: { hospitalId: string } & Record<string, unknown> }>(
        `select j.id::text, t.identifier task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.run_at <= $1 order by j.id`, [clock.now().toISOString()])
      if (rows.length === 0) return ran
      for (const job of rows) {
        if (job.task === 'reaction') await deliver(made(), job.payload as never)
        else await perform(made(), job.task, job.payload.hospitalId, job.payload['data'])
        await (queue ?? fail()).query('select graphile_worker.complete_jobs(array[$1::bigint])', [job.id])
        ran++
      }
    }
    throw new Error('The jobs never come to an end')
  }
  const overTables = async (expression: string): Promise<string> => {
    const { rows: tables } = await (admin ?? fail()).query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) name from pg_catalog.pg_tables
        where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'ext') and not (schemaname = 'platform' and (tablename in ('denial', 'session', 'rate', 'audit_seal', 'migration') or tablename like 'idempotency%')) order by 1`)
    const { rows } = await (admin ?? fail()).query<{ line: string }>(tables.map(({ name }) => `select '${name}:' || ${expression} line from ${name} t`).join(' union all '))
    return rows.map(row => row.line).sort().join('\n')
  }
  return {
    get app() { return made() },
    get server() { return server ?? fail() },
    get url() { return `http://localhost:${port}` },
    clock, hospital, drain, inject,
    member: async (code, number) => {
      const [row] = (await (admin ?? fail()).query<{ hospital_id: string; id: string }>('select s.hospital_id, s.id from organisation.staff s join platform.hospitals() h on h.hospital_id = s.hospital_id where h.code = $1 and s.number = $2', [code, number])).rows
      if (!row) throw new Error(`Nobody of ${code} has the number ${number}`)
      return signIn(row.hospital_id, row.id)
    },
    advance: async ms => {
      clock.advance(ms)
      if (serve) return
      for (const module of made().modules) for (const ticker of module.tickers ?? []) await ticker.tick(made())
      await drain()
    },
    sql: async <R>(text: string, values: unknown[] = []) => (await (admin ?? fail()).query(text, values)).rows as R[],
    stateHash: () => overTables(`md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))`),
    footprint: () => overTables(`count(*) || '/' || coalesce(max(t.xmin::text::bigint), 0)`),
  }
}

/** multipart/form-data, fields before the file. */
export function formOf(fields: Record<string, string>, file: SentFile | null): { type: string; bytes: Buffer } {
  const boundary = `----${randomBytes(12).toString('hex')}`
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  if (file) parts.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`), Buffer.from(file.bytes), Buffer.from('\r\n'))
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) }
}

/** A zone in which it is about ten in the morning now: journeys find the hospital open whenever they run. */
function zoneAtTen(): string {
  const east = (10 - new Date().getUTCHours() + 36) % 24 - 12
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A key for a keyed request. */
export function freshKey(): Record<string, string> { return { 'idempotency-key': newId() } }

function fail(): never { throw new Error('The application exists only inside tests and hooks.') }
