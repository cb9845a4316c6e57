/** Who is acting, and what a unit of work knows besides its connection. */
import type { App } from './app.ts'
import type { Locale, PermissionDef, Scope } from './contract.ts'

export interface Actor {
  kind: 'staff' | 'link' | 'system'
  /** Staff member; null for the system and for a customer by link. */
  id: string | null
  sessionId: string | null
  name: string
  /** Permission key → how far it reaches. Deny beats allow: a denied key is absent. */
  grants: ReadonlyMap<string, Scope>
  departmentIds: readonly string[]
  groupIds: readonly string[]
  siteIds: readonly string[]
  mustChangePassword: boolean
  steppedUpAt: number
  locale: Locale
}

export interface Work {
  app: App
  hospitalId: string
  actor: Actor
  /** The business instant of this unit of work; SQL never asks for its own. */
  now: Date
  requestId: string | null
  /** /24 or /64, for audit. */
  network: string | null
  locale: Locale
  /** True while writing the past (import, example): nothing is promised or sent for it. */
  history: boolean
  /** Where the news goes: the outbox, or straight into the reactions of the same transaction (example). */
  news: 'outbox' | 'inline' | 'silent'
  /** What the example remembers from one of its days to the next; see `Tx.recall`. */
  recalled?: Map<string, Promise<unknown>>
}

/** The system itself: jobs and tickers. It may do everything; what it does is audited without an actor. */
export const systemActor: Actor = {
  kind: 'system', id: null, sessionId: null, name: 'system', grants: new Map(), departmentIds: [], groupIds: [], siteIds: [],
  mustChangePassword: false, steppedUpAt: 0, locale: 'zh-CN',
}

/** Work of the system in a tenant, at the application's clock. */
export function systemWork(app: App, hospitalId: string, more: Partial<Work> = {}): Work {
  return { app, hospitalId, actor: systemActor, now: app.clock.now(), requestId: null, network: null, locale: 'zh-CN', history: false, news: 'outbox', ...more }
}

/** What a permission is asked about; only the sides that matter for its scope need to be given. */
export interface Resource {
  ownerId?: string | null
  groupId?: string | null
  departmentId?: string | null
  siteId?: string | null
}

export type { PermissionDef, Scope }
