/** What is made once at the composition root and handed on: there are no singletons. */
import type { Logger } from 'pino'
import type { Bus } from './bus.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db, Tx } from './db.ts'
import type { Keys } from './keys.ts'
import type { Live } from './live.ts'
import type { Metrics } from './metrics.ts'
import type { Module } from './module.ts'
import type { Remembered } from './session.ts'
import type { Actor } from './work.ts'

export interface App {
  config: Config
  db: Db
  clock: Clock
  log: Logger
  keys: Keys
  bus: Bus
  live: Live
  metrics: Metrics
  modules: readonly Module[]
  /** What this process remembers of sessions. */
  actors: Map<string, Remembered>
  /** Who a staff member is and what they may do; provided by organisation. */
  loadActor: (tx: Tx, staffId: string, sessionId: string | null) => Promise<Actor>
  /** Wakes the dispatcher after a commit that put something in the outbox. */
  poke: () => void
  /** True once the process has begun to stop: readiness says no. */
  stopping: boolean
  /** State of the example hospital: null when there is none. */
  example: { done: boolean; progress: number } | null
}
