/** Files of a customer: consent sheets, scans, letters (PLA-12). Who may open health notes may open them. */
import { documentTypes, type FileOwner } from '../../platform/file-owner.ts'
import { can } from './contract.ts'
import * as store from './store.ts'

export const customerFiles: FileOwner = {
  kind: 'customer', zh: '顾客', en: 'Customer', see: can['customers.open'], add: can['customers.change'], allow: documentTypes,
  find: async (tx, id) => {
    const root = (await store.rootsOf(tx, [id])).get(id) ?? id
    const [row] = await store.briefRows(tx, [root])
    if (!row || row.destroyed_at !== null) return undefined
    return { resource: { ownerId: row.owner_id, groupId: row.owner_group, departmentId: row.owner_department, siteId: row.owner_site }, customerId: root }
  },
}
