/** The only SQL on visitors of the web chat. */
import type { Insertable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { tokenHash } from '../../platform/token.ts'
import type { VisitorRow } from './store-threads.ts'

const db = tables<'conversations.visitor'>()

export async function findVisitor(tx: Tx, id: string): Promise<VisitorRow> {
  return tx.found(db.selectFrom('conversations.visitor').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
export async function lockVisitor(tx: Tx, id: string): Promise<VisitorRow> {
  return tx.found(db.selectFrom('conversations.visitor').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}
export async function visitorByStart(tx: Tx, startHash: Buffer): Promise<VisitorRow | undefined> {
  return tx.first(db.selectFrom('conversations.visitor').selectAll().where('hospital_id', '=', tx.hospitalId).where('start_hash', '=', startHash))
}

/** Enters a visitor; false when one began with the same draw. */
export async function insertVisitor(tx: Tx, row: Insertable<Database['conversations.visitor']>): Promise<boolean> {
  return await tx.exec(db.insertInto('conversations.visitor').values(row).onConflict(conflict => conflict.columns(['hospital_id', 'start_hash']).doNothing())) > 0
}

export async function updateVisitor(tx: Tx, id: string, set: Partial<Pick<VisitorRow, 'thread_id' | 'contact' | 'contact_index' | 'blocked_at' | 'blocked_by' | 'block_reason'>>): Promise<void> {
  await tx.exec(db.updateTable('conversations.visitor').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString() })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** Hangs the visitor's door. */
export async function hangDoor(tx: Tx, token: string, visitorId: string, until: Date): Promise<void> {
  await tx.run('select platform.hang_door($1, $2, $3, $4, $5)', ['visitor', tokenHash(token), visitorId, null, until.toISOString()])
}
export async function shutDoors(tx: Tx, visitorId: string): Promise<void> {
  await tx.run(`select platform.shut_doors('visitor', $1)`, [visitorId])
}
