/** Files of conversations: pictures and documents customers and colleagues sent (PLA-12). */
import { documentTypes, type FileOwner } from '../../platform/file-owner.ts'
import { can } from './contract.ts'
import * as finding from './store-inbox.ts'

export const threadFiles: FileOwner = {
  kind: 'thread', zh: '会话', en: 'Conversation', see: can['inquiries.read'], add: can['inquiries.handle'], allow: documentTypes, maxBytes: 10 * 1024 * 1024,
  find: async (tx, id) => {
    const row = await finding.one(tx, id)
    return row ? { resource: { ownerId: row.owner_id, groupId: row.group_id, departmentId: row.department_id }, customerId: row.customer_id } : undefined
  },
}
