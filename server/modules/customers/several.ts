/** Consents and relations of many fresh records at once: what an import or the example brings along (CUS-1, PLA-6). */
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { events } from './contract.ts'
import { purposeNames } from './names.ts'
import * as store from './store.ts'

export interface GivenConsent { customerId: string; purpose: Exclude<keyof typeof purposeNames, 'sharing'>; wording: string; way: 'spoken' | 'paper' | 'online' | 'message' }

/** Records what people agreed to, in one statement. @throws Refusal consent_in_force */
export async function giveConsents(tx: Tx, consents: readonly GivenConsent[]): Promise<void> {
  const rows = consents.map(consent => ({ ...consent, id: newId() }))
  await store.insertConsents(tx, rows.map(({ id, customerId, purpose, wording, way }) => ({ id, customer_id: customerId, purpose, wording, way })))
  await Promise.all(rows.flatMap(({ id, customerId, purpose, wording, way }) => [
    audit(tx, { action: 'customers.consent', subjectKind: 'consent', subjectId: id, customerId, changed: { purpose, party: '', wording, way } }),
    emit(tx, events.consentGiven, { customerId, subjectId: id, data: { purpose, ...purposeNames[purpose] } }),
  ]))
}

export interface FamilyTie { customerId: string; otherId: string; kind: string; pays: boolean; accompanies: boolean }

/** Relates people who are not related yet, in one statement; each pair once. */
export async function relateCustomers(tx: Tx, ties: readonly FamilyTie[]): Promise<void> {
  const rows = ties.map(tie => ({ ...tie, id: newId() }))
  await store.insertRelations(tx, rows.map(({ id, customerId, otherId, kind, pays, accompanies }) => ({ id, customer_id: customerId, other_id: otherId, kind, pays, accompanies })))
  await Promise.all(rows.flatMap(({ id, customerId, otherId, kind }) => [
    audit(tx, { action: 'customers.change', subjectKind: 'relation', subjectId: id, customerId, changed: { otherId, kind } }),
    emit(tx, events.related, { customerId, subjectId: id, data: { otherId, kind } }),
  ]))
}
