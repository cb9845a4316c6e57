/** Reading policy settings: what holds at an instant (ORG-5). */
import type { SettingDef } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import * as store from './store.ts'

/**
 * The value of a setting at an instant (now unless said): the latest entry not after it, else the shipped default.
 * History stays judged by the figure of its time.
 */
export async function settingAt<T>(tx: Tx, def: SettingDef<T>, at: Date = tx.now): Promise<T> {
  const found = await store.settingInForce(tx, def.key, at)
  return found === undefined ? def.default : def.value.parse(found)
}
