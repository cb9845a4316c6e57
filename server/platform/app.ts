/**
 * What is made once at the composition root and handed on: there are no singletons. Here stands what needs nothing else;
 * each greater part of the platform (db, keys, bus, live, modules, sessions) adds itself to `App` in its own file,
 * so that no part has to know them all and imports run one way.
 */
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Metrics } from './metrics.ts'

export interface App {
  config: Config
  clock: Clock
  log: Logger
  metrics: Metrics
  /** Wakes the dispatcher after a commit that put something in the outbox. */
  poke: () => void
  /** True once the process has begun to stop: readiness says no. */
  stopping: boolean
  /** State of the example hospital: null when there is none. */
  example: { done: boolean; progress: number } | null
}
