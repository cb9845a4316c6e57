/** Merging two records of one person, and undoing it: a pointer is set or removed, nothing is rewritten elsewhere (CUS-3). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { customerCan, mergeUndoDays, stateOf } from './can.ts'
import { can, events, no, type Merge } from './contract.ts'
import { authorizeRow } from './read.ts'
import * as store from './store.ts'

/** Both records, locked in one order so that two merges cannot wait for each other. */
async function lockBoth(tx: Tx, a: string, b: string): Promise<void> {
  for (const id of [a, b].sort()) {
    const locked = await store.lockCustomer(tx, id)
    const state = stateOf({ mergedInto: locked.merged_into, destroyedAt: locked.destroyed_at })
    if (!customerCan('merge', state)) refuse(state === 'destroyed' ? no.record_destroyed : no.record_merged)
  }
  const rows = await store.briefRows(tx, [a, b])
  for (const row of rows) authorizeRow(tx, can['customers.merge'], row)
}

/** Pairs that go together: one is filled only with its companions. */
const companions: Record<string, readonly string[]> = {
  birth_date: ['age_noted', 'age_noted_on'], age_noted: ['birth_date'], age_noted_on: ['birth_date'], owner_since: ['owner_id'], do_not_contact_reason: ['do_not_contact'],
  source_customer_id: ['source'], source_staff_id: ['source'], source_note: ['source'],
}

/** Fields empty in the kept record that the other can fill. */
export function fillings(kept: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(other).filter(([field, value]) => value != null && kept[field] == null && (companions[field] ?? []).every(companion => kept[companion] == null)))
}

/**
 * Merges `otherId` into `keptId`. Everything of both stays; empty fields of the kept one take the other's value.
 * @throws Refusal merge_with_itself, not_found, record_merged, record_destroyed
 */
export async function mergeCustomers(tx: Tx, keptId: string, otherId: string, reason: string): Promise<Infer<typeof Merge>> {
  if (keptId === otherId) refuse(no.merge_with_itself)
  await lockBoth(tx, keptId, otherId)
  const both = await store.fillable(tx, [keptId, otherId])
  const filled = fillings(both.get(keptId) ?? {}, both.get(otherId) ?? {})
  await store.point(tx, otherId, keptId, keptId, 1)
  if (Object.keys(filled).length > 0) await store.updateCustomer(tx, keptId, null, filled)
  await store.recount(tx, keptId)
  const undoUntil = new Date(tx.now.getTime() + mergeUndoDays * 86_400_000).toISOString()
  const id = await store.insertMerge(tx, { kept_id: keptId, merged_id: otherId, reason, filled: { fields: Object.keys(filled) }, undo_until: undoUntil })
  for (const customerId of [keptId, otherId]) await audit(tx, { action: 'customers.merge', subjectKind: 'merge', subjectId: id, customerId, reason, changed: { keptId, mergedId: otherId, filled: Object.keys(filled) } })
  await emit(tx, events.merged, { customerId: keptId, subjectId: keptId, data: { mergeId: id, keptId, mergedId: otherId } })
  return { id, keptId, mergedId: otherId, mergedAt: tx.now.toISOString(), undoUntil }
}

/** What a filled field goes back to. */
const empties: Record<string, unknown> = { sex: 'unknown', salutation: '', occupation: '', region: '', source_note: '', contact_time: '', level: 'ordinary', vip: false, has_allergies: false, has_conditions: false, do_not_contact: false, do_not_contact_reason: '' }

/**
 * Undoes a merge within 30 days: the pointer goes, and so does what was filled in and has not been changed since.
 * @throws Refusal not_found, merge_undone_already, merge_undo_too_late
 */
export async function undoMerge(tx: Tx, keptId: string, mergeId: string, reason: string): Promise<void> {
  const merge = await store.mergeById(tx, mergeId)
  // The pointer is removed where it was set, also when the kept record was merged further since.
  if (!(await store.aliasesOf(tx, keptId)).includes(merge.kept_id)) refuse(common.not_found)
  if (merge.undone_at !== null) refuse(no.merge_undone_already)
  if (tx.now.toISOString() > merge.undo_until) refuse(no.merge_undo_too_late)
  for (const id of [merge.kept_id, merge.merged_id].sort()) await store.lockCustomer(tx, id)
  for (const row of await store.briefRows(tx, [merge.kept_id, merge.merged_id])) authorizeRow(tx, can['customers.merge'], row)
  const both = await store.fillable(tx, [merge.kept_id, merge.merged_id])
  const [kept, other] = [both.get(merge.kept_id) ?? {}, both.get(merge.merged_id) ?? {}]
  const unchanged = merge.filled.fields.filter(field => JSON.stringify(kept[field]) === JSON.stringify(other[field]))
  await store.point(tx, merge.merged_id, null, merge.kept_id, -1)
  if (unchanged.length > 0) await store.updateCustomer(tx, merge.kept_id, null, Object.fromEntries(unchanged.map(field => [field, empties[field] ?? null])))
  await store.setUndone(tx, merge.id, reason)
  await store.recount(tx, merge.kept_id)
  await store.recount(tx, merge.merged_id)
  for (const customerId of [merge.kept_id, merge.merged_id]) {
    await audit(tx, { action: 'customers.merge', subjectKind: 'merge', subjectId: merge.id, customerId, reason, changed: { undone: true, emptied: unchanged } })
    await emit(tx, events.unmerged, { customerId, subjectId: customerId, data: { mergeId: merge.id, keptId: merge.kept_id, mergedId: merge.merged_id } })
  }
}
