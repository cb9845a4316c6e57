/** Reading policy settings: what holds at an instant (ORG-5). */
import type { App } from '../../platform/app.ts'
import type { SettingDef } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import * as store from './store.ts'

type Entries = Awaited<ReturnType<typeof store.settingRows>>

/** A process learns of a setting changed by another one after this long at the latest; its own changes it knows at once. */
const rememberedMs = 2_000
const remembered = new WeakMap<App, Map<string, { until: number; entries: Entries }>>()
/** Transactions that changed a setting: what they read may never be committed. */
const changing = new WeakSet<Tx>()

/**
 * The value of a setting at an instant (now unless said): the latest entry not after it, else the shipped default.
 * History stays judged by the figure of its time.
 */
export async function settingAt<T>(tx: Tx, def: SettingDef<T>, at: Date = tx.now): Promise<T> {
  const instant = at.toISOString()
  const found = (await entriesOf(tx)).findLast(entry => entry.key === def.key && entry.effective_from <= instant)
  return found === undefined ? def.default : def.value.parse(found.value)
}

async function entriesOf(tx: Tx): Promise<Entries> {
  if (changing.has(tx.root)) return store.settingRows(tx)
  const now = tx.work.app.clock.now().getTime()
  const known = remembered.get(tx.work.app) ?? new Map<string, { until: number; entries: Entries }>()
  remembered.set(tx.work.app, known)
  const entry = known.get(tx.hospitalId)
  if (entry && entry.until > now) return entry.entries
  const entries = await store.settingRows(tx)
  known.set(tx.hospitalId, { until: now + rememberedMs, entries })
  return entries
}

/** Notes that a transaction changed a hospital's settings: this process forgets what it remembers once that is committed. */
export function settingsChanged(tx: Tx): void {
  changing.add(tx.root)
  tx.afterCommit(() => remembered.get(tx.work.app)?.delete(tx.hospitalId))
}

/** Values of several settings at an instant; keys of the answer are those of `defs` (ORG-5). */
export async function settingsAt<T extends Record<string, unknown>>(tx: Tx, defs: { readonly [K in keyof T]: SettingDef<T[K]> }, at: Date = tx.now): Promise<T> {
  const values = await Promise.all((Object.entries(defs) as [string, SettingDef][]).map(async ([name, def]) => [name, await settingAt(tx, def, at)] as const))
  return Object.fromEntries(values) as T
}
