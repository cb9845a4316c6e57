/** Evidence of a case: letters, pictures, documents (FEE-4). Only who may see the case sees them, and never whom it is about (FEE-7). */
import { documentTypes, type FileOwner } from '../../platform/file-owner.ts'
import { caseOf, mayRead } from './access.ts'
import { can } from './contract.ts'
import * as store from './store.ts'

export const feedbackFiles: FileOwner = {
  kind: 'feedback', zh: '意见', en: 'Feedback', see: can['feedback.read'], add: can['feedback.read'], allow: documentTypes,
  find: async (tx, id) => {
    const row = await store.findIfAny(tx, id)
    if (!row || !mayRead(tx.work.actor, await caseOf(tx, row))) return undefined
    // Whoever may read the case at all may see its files: the case's own rules have decided.
    return { resource: { ownerId: tx.work.actor.id, groupId: tx.work.actor.groupIds[0] ?? null, departmentId: tx.work.actor.departmentIds[0] ?? null, siteId: tx.work.actor.siteIds[0] ?? null }, customerId: row.customer_id }
  },
}
