/** Puts an application together from its configuration and a database. Nothing is started; {@link startApp} does that. */
import pino, { type Logger } from 'pino'
import type { FastifyInstance } from 'fastify'
import type { App } from './platform/app.ts'
import { Bus } from './platform/bus.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { MasterKey } from './platform/crypto.ts'
import { Db } from './platform/db.ts'
import { Dispatcher } from './platform/dispatcher.ts'
import { JobLoop } from './platform/job-loop.ts'
import { Tickers } from './platform/jobs.ts'
import { Keys } from './platform/keys.ts'
import { Live } from './platform/live.ts'
import { masterKeysAt } from './platform/master-key.ts'
import { Metrics } from './platform/metrics.ts'
import type { Module } from './platform/module.ts'
import { Rooms } from './platform/rooms.ts'
import { Sealer } from './platform/sealer.ts'
import { makeServer } from './platform/server.ts'
import { Space } from './platform/space.ts'
import { loadActor } from './modules/organisation/index.ts'
import { modules as allModules } from './modules.ts'

export interface AppParts { config: Config; databaseUrl: string; masterKey: MasterKey; clock?: Clock; log?: Logger; modules?: readonly Module[]; poolSize?: number; poolWaitMs?: number; processMetrics?: boolean; /** How long keys may be remembered, ms; for tests of their rotation. */ keysRememberedMs?: number }

/** Makes an application. No singletons: a test may make as many as it likes. */
export function makeApp(parts: AppParts): App {
  const modules = parts.modules ?? allModules
  const log = parts.log ?? pino(logOptions(parts.config.logLevel))
  const app: App = {
    config: parts.config,
    db: new Db(parts.databaseUrl, { app: parts.poolSize ?? parts.config.poolSize, ...(parts.poolWaitMs ? { waitMs: parts.poolWaitMs } : {}) }, error => log.warn({ err: error }, 'database connection lost')),
    clock: parts.clock ?? systemClock, log,
    keys: new Keys(parts.masterKey, { reload: () => masterKeysAt(parts.config.masterKeyFile), ...(parts.keysRememberedMs === undefined ? {} : { rememberedMs: parts.keysRememberedMs }) }), bus: new Bus(modules), live: new Live(), rooms: new Rooms(), metrics: new Metrics(parts.processMetrics ?? false),
    modules, actors: new Map(), loadActor, space: new Space(parts.config.dataDir), poke: () => undefined, stopping: false, example: null,
  }
  app.rooms.attach(app, modules.find(module => module.roomHeads)?.roomHeads ?? null)
  return app
}

/** How the product logs: nothing of a request's headers, nothing that a database error quotes. */
export function logOptions(level: string): pino.LoggerOptions {
  return { level, redact: ['req.headers', 'err.detail', 'err.where', 'err.parameters'], serializers: { err: plainError } }
}

/** Errors in logs: what and where in the code, never values (database errors quote them in `detail`). */
function plainError(error: Error): object {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return { type: error.name, ...(code ? { code } : {}), ...(constraint ? { constraint } : {}), message: code && /^[0-9A-Z]{5}$/.test(code) ? 'database error' : error.message, stack: error.stack?.split('\n').slice(1, 8).join('\n') }
}

export interface Running { server: FastifyInstance | null; stop: (deadlineMs?: number) => Promise<void> }

/** Starts what the configured role asks for: web, worker or both. */
export async function startApp(app: App, options: { webDist: string | null; saveHead: (head: { number: number; hash: string; at: string }) => Promise<void> }): Promise<Running> {
  const { role } = app.config
  await rollIdempotency(app)
  let server: FastifyInstance | null = null
  const jobs = new JobLoop(app, 4)
  const dispatcher = new Dispatcher(app)
  const sealer = new Sealer(app, options.saveHead)
  const tickers = new Tickers(app)
  if (role !== 'worker') {
    server = await makeServer(app, options.webDist)
    await app.live.start(app)
    await server.listen({ port: app.config.port, host: app.config.host })
  }
  if (role !== 'web') {
    app.poke = () => dispatcher.poke()
    dispatcher.start()
    sealer.start()
    await jobs.start()
    tickers.start([
      ...app.modules.flatMap(module => module.tickers ?? []),
      { name: 'housekeeping', everyMs: 3_600_000, tick: housekeeping },
    ])
  }
  return {
    server,
    stop: async (deadlineMs = 10_000) => {
      app.stopping = true
      await app.rooms.stop()
      await app.live.stop()
      if (server) await Promise.race([server.close(), new Promise(resolve => setTimeout(resolve, deadlineMs).unref())])
      await tickers.stop()
      await jobs.stop()
      await dispatcher.stop()
      await sealer.stop()
      // A connection that never answers is no reason to stay.
      await Promise.race([app.db.close(), new Promise(resolve => setTimeout(resolve, 5_000).unref())])
    },
  }
}

/** Partitions of idempotency keys, expired doors, old rate windows and delivery marks. */
async function housekeeping(app: App): Promise<void> {
  await rollIdempotency(app)
  const now = app.clock.now()
  await app.db.pool('app').query('select platform.sweep_doors($1)', [now.toISOString()])
  await app.db.pool('app').query('delete from platform.rate where window_start < $1', [new Date(now.getTime() - 86_400_000).toISOString()])
}

export async function rollIdempotency(app: App): Promise<void> {
  await app.db.pool('app').query('select platform.roll_idempotency($1)', [app.clock.now().toISOString().slice(0, 10)])
}
