/** Rights of other modules by name: what a person may see of the day is decided by the same grants as on those pages. */
import type { App } from '../../platform/app.ts'
import type { Scope } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'

const declared = new WeakMap<App, ReadonlySet<string>>()

/** How far a right of the acting person reaches; undefined without it. Throws for a right no module declares, so that a renamed one is noticed. */
export function rightOf(tx: Tx, key: string): Scope | undefined {
  const { app, actor } = tx.work
  const known = declared.get(app) ?? new Set(app.modules.flatMap(module => Object.keys(module.permissions ?? {})))
  declared.set(app, known)
  if (!known.has(key)) throw new Error(`No module declares the permission ${key}`)
  return actor.kind === 'system' ? 'all' : actor.grants.get(key)
}
