/** The product as processes of its own on a throw-away server, so that tests can kill them; they start again as under a supervisor. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { makeApp, rollIdempotency } from '../../server/compose.ts'
import type { App } from '../../server/platform/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import { loadOrCreateMasterKey } from '../../server/platform/master-key.ts'
import pino from 'pino'
import { startTestCluster } from './cluster.ts'
import { cloneDatabase } from './database.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A process that is started again whenever it ends, until it is stopped. */
export interface Supervised {
  name: string
  url: string
  /** Ends that nobody asked for, with what it said last. */
  crashes: string[]
  /** Everything it said, the line with the oldest first. */
  said: string[]
  /** Ends it at once; another is started in its place. Resolves when that one is ready. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

/** A server with one database, whose postmaster can be killed, and processes of the product on it. */
export interface Ground {
  app: App
  admin: pg.Pool
  dataDir: string
  /** Starts a process in a role and waits until it is ready. */
  start: (role: 'web' | 'worker' | 'all', env?: NodeJS.ProcessEnv) => Promise<Supervised>
  /** Kills the postmaster and waits until the server answers again. */
  killDatabase: (signal: 'SIGKILL' | 'SIGQUIT') => Promise<void>
  stop: () => Promise<void>
}

/** Whether tests may kill the server: not one that was named by TEST_DATABASE_URL. */
export const mayKillServer = !process.env['TEST_DATABASE_URL']

/** A throw-away server of its own with a migrated database, and the application beside it for preparing and looking. */
export async function makeGround(): Promise<Ground> {
  const cluster = await startTestCluster()
  const database = await cloneDatabase(cluster.address)
  const dataDir = mkdtempSync(join(tmpdir(), 'throughcare-ground-'))
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const app = makeApp({ config, databaseUrl: database.url, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: true }), log: pino({ level: 'silent' }), poolSize: 4 })
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 })
  admin.on('error', () => undefined)
  const children: Supervised[] = []
  await rollIdempotency(app)
  return {
    app, admin, dataDir,
    start: async (role, env = {}) => {
      const child = await supervise(`${role} ${children.length + 1}`, { ROLE: role, DATABASE_URL: database.url, DATA_DIR: dataDir, ...env })
      children.push(child)
      return child
    },
    killDatabase: async signal => {
      const { rows: [row] } = await admin.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
      const pid = Number.parseInt(readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8'), 10)
      process.kill(pid, signal)
      await until('the database answers again', async () => {
        const now = Number.parseInt(readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8'), 10)
        return now !== pid && (await admin.query('select 1')).rowCount === 1
      })
    },
    stop: async () => {
      await Promise.all(children.map(child => child.stop()))
      await app.db.close()
      await admin.end()
      await database.drop()
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function supervise(name: string, env: NodeJS.ProcessEnv): Promise<Supervised> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let isStopped = false
  let ready = Promise.withResolvers<void>()
  const run = (): void => {
    const started = child = spawn(process.execPath, [join(root, 'server/main.ts')], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: String(port), PUBLIC_URL: url, NODE_ENV: 'production', EXAMPLE: 'off', LOG_LEVEL: 'warn', POOL_SIZE: '6', ...env },
    })
    for (const stream of [started.stdout!, started.stderr!]) {
      createInterface(stream).on('line', line => {
        one.said.push(line)
        if (line.includes('is ready at')) ready.resolve()
      })
    }
    started.once('exit', (code, signal) => {
      if (isStopped) return
      if (signal !== 'SIGKILL') one.crashes.push(`${name} ended with ${signal ?? code}: ${one.said.slice(-12).join('\n')}`)
      setTimeout(run, 100)
    })
  }
  const one: Supervised = {
    name, url, crashes: [], said: [],
    kill: async () => {
      ready = Promise.withResolvers<void>()
      child?.kill('SIGKILL')
      await ready.promise
    },
    stop: async () => {
      isStopped = true
      const last = child
      if (!last || last.exitCode !== null || last.signalCode !== null) return
      const ended = once(last, 'exit')
      last.kill('SIGTERM')
      const tooLong = setTimeout(() => { one.crashes.push(`${name} did not end on TERM: ${one.said.slice(-12).join('\n')}`); last.kill('SIGKILL') }, 60_000)
      await ended
      clearTimeout(tooLong)
    },
  }
  run()
  await ready.promise
  return one
}

/** Waits for what other processes bring about; gives up after five minutes, saying what was waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, seconds = 300): Promise<void> {
  let last: unknown
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    try {
      if (await holds()) return
    } catch (error) {
      last = error
    }
    await wait(50)
  }
  throw new Error(`Waited ${seconds} s in vain until ${what}${last instanceof Error ? `: ${last.message}` : ''}`, { cause: last })
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
