/** The only SQL on accounts of channels, who writes over them, what arrived and what is on its way. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../../db/tables.ts'
import { tables, type Tx } from '../../../platform/db.ts'

const db = tables<'conversations.channel_account' | 'conversations.channel_contact' | 'conversations.channel_inbound' | 'conversations.delivery'>()
export type AccountRow = Selectable<Database['conversations.channel_account']>
export type ContactRow = Selectable<Database['conversations.channel_contact']>
export type InboundRow = Selectable<Database['conversations.channel_inbound']>
export type DeliveryRow = Selectable<Database['conversations.delivery']>

/* accounts */
export async function accounts(tx: Tx): Promise<AccountRow[]> {
  return tx.all(db.selectFrom('conversations.channel_account').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('created_at').orderBy('id').limit(200))
}
export async function account(tx: Tx, id: string): Promise<AccountRow> {
  return tx.found(db.selectFrom('conversations.channel_account').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
export async function lockAccount(tx: Tx, id: string): Promise<AccountRow> {
  return tx.found(db.selectFrom('conversations.channel_account').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forNoKeyUpdate())
}
export async function insertAccount(tx: Tx, row: Insertable<Database['conversations.channel_account']>): Promise<void> {
  await tx.exec(db.insertInto('conversations.channel_account').values(row))
}
/** Changes an account by hand at the version seen; undefined when somebody was quicker. */
export async function changeAccount(tx: Tx, id: string, seen: number, set: Partial<Pick<AccountRow, 'name' | 'is_on' | 'secrets'>> & { options?: string }): Promise<AccountRow | undefined> {
  return tx.first(db.updateTable('conversations.channel_account').set(eb => ({ ...set, pass: null, pass_until: null, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen).returningAll())
}
/** Notes what the account did; no change by hand. */
export async function noteAccount(tx: Tx, id: string, set: Partial<Pick<AccountRow, 'pass' | 'pass_until' | 'cursor' | 'last_received_at' | 'last_sent_at' | 'last_error' | 'last_error_at'>>): Promise<void> {
  await tx.exec(db.updateTable('conversations.channel_account').set(set).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/* contacts */
/** Who writes, made known at their first message. Messages of one of them are taken in one after the other. */
export async function contactOf(tx: Tx, row: Pick<ContactRow, 'id' | 'account_id' | 'address' | 'address_index'>): Promise<ContactRow> {
  await tx.run('select pg_advisory_xact_lock(hashtextextended($1, 7))', [`${row.account_id}|${row.address_index.toString('hex')}`])
  await tx.exec(db.insertInto('conversations.channel_contact').values({ hospital_id: tx.hospitalId, ...row, created_at: tx.now.toISOString() }).onConflict(conflict => conflict.columns(['hospital_id', 'account_id', 'address_index']).doNothing()))
  return tx.found(db.selectFrom('conversations.channel_contact').selectAll().where('hospital_id', '=', tx.hospitalId).where('account_id', '=', row.account_id).where('address_index', '=', row.address_index))
}
export async function contact(tx: Tx, id: string): Promise<ContactRow> {
  return tx.found(db.selectFrom('conversations.channel_contact').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
export async function updateContact(tx: Tx, id: string, set: Partial<Pick<ContactRow, 'thread_id' | 'window_until' | 'window_left' | 'blocked_at' | 'blocked_by' | 'block_reason'>>): Promise<void> {
  await tx.exec(db.updateTable('conversations.channel_contact').set(set).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
/** Takes one message out of the window; false when there is none to take. */
export async function takeFromWindow(tx: Tx, id: string): Promise<boolean> {
  return await tx.run('update conversations.channel_contact set window_left = window_left - 1 where hospital_id = $1 and id = $2 and window_until > $3 and window_left > 0', [tx.hospitalId, id, tx.now.toISOString()]) > 0
}
/** Gives one back that never left. */
export async function giveBack(tx: Tx, id: string): Promise<void> {
  await tx.run('update conversations.channel_contact set window_left = window_left + 1 where hospital_id = $1 and id = $2 and window_until > $3', [tx.hospitalId, id, tx.now.toISOString()])
}

/* arrivals */
/** Enters an arrival; false when it was there already. */
export async function arrived(tx: Tx, row: { id: string; accountId: string; refHash: Buffer; payload: Buffer | null; contactId: string }): Promise<boolean> {
  return await tx.exec(db.insertInto('conversations.channel_inbound').values({ hospital_id: tx.hospitalId, id: row.id, account_id: row.accountId, ref_hash: row.refHash, payload: row.payload, contact_id: row.contactId, at: tx.now.toISOString() }).onConflict(conflict => conflict.columns(['hospital_id', 'account_id', 'ref_hash']).doNothing())) > 0
}
export async function inbound(tx: Tx, id: string): Promise<InboundRow | undefined> {
  return tx.first(db.selectFrom('conversations.channel_inbound').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}
export async function updateInbound(tx: Tx, id: string, set: { payload?: null; tries?: number }): Promise<void> {
  await tx.exec(db.updateTable('conversations.channel_inbound').set(set).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/* deliveries */
export async function insertDelivery(tx: Tx, row: { threadId: string; number: number; contactId: string; accountId: string }): Promise<void> {
  await tx.exec(db.insertInto('conversations.delivery').values({ hospital_id: tx.hospitalId, thread_id: row.threadId, number: row.number, contact_id: row.contactId, account_id: row.accountId, state: 'queued', next_at: tx.now.toISOString(), changed_at: tx.now.toISOString() }))
}
export async function delivery(tx: Tx, threadId: string, number: number): Promise<DeliveryRow | undefined> {
  return tx.first(db.selectFrom('conversations.delivery').selectAll().where('hospital_id', '=', tx.hospitalId).where('thread_id', '=', threadId).where('number', '=', number).forUpdate())
}
/** The next of a conversation that may be sent, locked: they leave in the order they were written. */
export async function nextOf(tx: Tx, threadId: string): Promise<DeliveryRow | undefined> {
  const [row] = await tx.rows<DeliveryRow>(`select * from conversations.delivery where hospital_id = $1 and thread_id = $2 and state in ('queued', 'sending') order by number limit 1 for update`, [tx.hospitalId, threadId])
  return row && new Date(row.next_at) <= tx.now ? row : undefined
}
export async function updateDelivery(tx: Tx, row: Pick<DeliveryRow, 'thread_id' | 'number'>, set: Partial<Pick<DeliveryRow, 'state' | 'attempts' | 'next_at' | 'provider_ref' | 'failure' | 'leaves'>>): Promise<void> {
  await tx.exec(db.updateTable('conversations.delivery').set({ ...set, changed_at: tx.now.toISOString() }).where('hospital_id', '=', tx.hospitalId).where('thread_id', '=', row.thread_id).where('number', '=', row.number))
}
export async function deliveryByRef(tx: Tx, accountId: string, ref: string): Promise<DeliveryRow | undefined> {
  return tx.first(db.selectFrom('conversations.delivery').selectAll().where('hospital_id', '=', tx.hospitalId).where('account_id', '=', accountId).where('provider_ref', '=', ref).forUpdate())
}
/** States of messages of threads, by thread and number. */
export async function deliveriesOf(tx: Tx, threadIds: readonly string[], numbers: readonly number[]): Promise<DeliveryRow[]> {
  return tx.rows<DeliveryRow>('select * from conversations.delivery where hospital_id = $1 and thread_id = any($2) and number = any($3)', [tx.hospitalId, threadIds, numbers])
}
/** Threads with a message that should have left and did not. */
export async function overdue(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ thread_id: string }>(`select distinct thread_id from (select thread_id from conversations.delivery where hospital_id = $1 and state in ('queued', 'sending') and next_at < $2 order by next_at limit $3) d`, [tx.hospitalId, before.toISOString(), limit])
  return rows.map(row => row.thread_id)
}
/** How many wait or failed, by account. */
export async function counts(tx: Tx): Promise<Map<string, { waiting: number; failed: number }>> {
  const rows = await tx.rows<{ account_id: string; waiting: number; failed: number }>(`select account_id, count(*) filter (where state in ('queued', 'sending'))::int as waiting, count(*) filter (where state = 'failed' and changed_at > $2)::int as failed from conversations.delivery where hospital_id = $1 group by account_id`, [tx.hospitalId, new Date(tx.now.getTime() - 7 * 86_400_000).toISOString()])
  return new Map(rows.map(row => [row.account_id, row]))
}
