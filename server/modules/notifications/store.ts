/** The only SQL on the tables of notifications. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'

const db = tables<'notifications.notice' | 'notifications.message' | 'notifications.attempt' | 'notifications.template_text'>()

export type NoticeRow = Selectable<Database['notifications.notice']>
export type MessageRow = Selectable<Database['notifications.message']>
export type AttemptRow = Selectable<Database['notifications.attempt']>
export type TemplateTextRow = Selectable<Database['notifications.template_text']>

const insertManyNotices = `
  insert into notifications.notice (hospital_id, id, staff_id, kind, zh, en, link, subject_id, at)
  select $1, n.id, n.staff_id, n.kind, n.zh, n.en, n.link, n.subject_id, n.at
    from jsonb_to_recordset($2::jsonb) as n (id uuid, staff_id uuid, kind text, zh text, en text, link text, subject_id uuid, at timestamptz)`

export async function insertNotices(tx: Tx, rows: readonly { id: string; staffId: string }[], notice: { kind: string; zh: string; en: string; link: string; subjectId: string | null }): Promise<void> {
  if (tx.work.news === 'inline') {
    for (const { id, staffId } of rows) await tx.postpone(insertManyNotices, { id, staff_id: staffId, kind: notice.kind, zh: notice.zh, en: notice.en, link: notice.link, subject_id: notice.subjectId, at: tx.now.toISOString() })
    return
  }
  await tx.run(
    `insert into notifications.notice (hospital_id, id, staff_id, kind, zh, en, link, subject_id, at)
     select $1, n.id, n.staff_id, $4, $5, $6, $7, $8, $9 from unnest($2::uuid[], $3::uuid[]) as n (id, staff_id)`,
    [tx.hospitalId, rows.map(row => row.id), rows.map(row => row.staffId), notice.kind, notice.zh, notice.en, notice.link, notice.subjectId, tx.now.toISOString()])
}

export async function noticesOf(tx: Tx, staffId: string, onlyUnread: boolean, after: readonly [string, string] | undefined, limit: number): Promise<NoticeRow[]> {
  let query = db.selectFrom('notifications.notice').selectAll().where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId)
  if (onlyUnread) query = query.where('read_at', 'is', null)
  if (after) query = query.where(eb => eb(eb.refTuple('at', 'id'), '<', eb.tuple(after[0], after[1])))
  return tx.all(query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit + 1))
}

export async function unreadOf(tx: Tx, staffId: string): Promise<number> {
  const [row] = await tx.rows<{ n: number }>('select count(*)::int n from notifications.notice where hospital_id = $1 and staff_id = $2 and read_at is null', [tx.hospitalId, staffId])
  return row?.n ?? 0
}

/** Marks own notices as read: the named ones, or all up to an instant. Answers how many. */
export async function markRead(tx: Tx, staffId: string, ids: readonly string[] | undefined, upTo: string | undefined): Promise<number> {
  return tx.run(
    `update notifications.notice set read_at = $3
      where hospital_id = $1 and staff_id = $2 and read_at is null and ($4::uuid[] is null or id = any($4)) and ($5::timestamptz is null or at <= $5)`,
    [tx.hospitalId, staffId, tx.now.toISOString(), ids ?? null, upTo ?? null])
}

/** Queues or records a message, unless one of the same key is there. Answers whether it was new. */
export async function insertMessage(tx: Tx, row: Omit<Insertable<Database['notifications.message']>, 'hospital_id' | 'created_at' | 'created_by' | 'changed_at' | 'changed_by'>): Promise<boolean> {
  const stamps = { created_at: tx.now.toISOString(), created_by: tx.work.actor.id, changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }
  return await tx.exec(db.insertInto('notifications.message').values({ ...row, hospital_id: tx.hospitalId, ...stamps }).onConflict(oc => oc.columns(['hospital_id', 'key']).doNothing())) > 0
}

export async function messageByKey(tx: Tx, key: string): Promise<MessageRow | undefined> {
  return tx.first(db.selectFrom('notifications.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('key', '=', key))
}

export async function message(tx: Tx, id: string): Promise<MessageRow> {
  return tx.found(db.selectFrom('notifications.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function messageLocked(tx: Tx, id: string): Promise<MessageRow> {
  return tx.found(db.selectFrom('notifications.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

/** One that may be begun now: queued and due, or begun and stuck; locked. Undefined when another process has it. */
export async function claimable(tx: Tx, id: string): Promise<MessageRow | undefined> {
  return tx.first(db.selectFrom('notifications.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id)
    .where('state', 'in', ['queued', 'sending']).where('send_at', '<=', tx.now.toISOString()).forUpdate().skipLocked())
}

/** Due or stuck for a while: what a lost job left behind. */
export async function overdueMessages(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx.all(db.selectFrom('notifications.message').select('id').where('hospital_id', '=', tx.hospitalId)
    .where('state', 'in', ['queued', 'sending']).where('send_at', '<=', before.toISOString()).orderBy('send_at').limit(limit))
  return rows.map(row => row.id)
}

export async function updateMessage(tx: Tx, id: string, set: Partial<Insertable<Database['notifications.message']>>): Promise<MessageRow> {
  return tx.found(db.updateTable('notifications.message').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

/** Withdraws what still waits for a record; of keys that begin so where said. Answers the messages. */
export async function withdrawQueued(tx: Tx, subjectId: string, keyPrefix: string | undefined, why: string): Promise<MessageRow[]> {
  let query = db.updateTable('notifications.message')
    .set(eb => ({ state: 'withdrawn', failure: why, settled_at: tx.now.toISOString(), version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('subject_id', '=', subjectId).where('state', '=', 'queued')
  if (keyPrefix !== undefined) query = query.where(eb => eb(eb.fn('starts_with', ['key', eb.val(keyPrefix)]), '=', true))
  return tx.all(query.returningAll())
}

/** Marks as sent what waits and has fallen due; for the example's past alone. */
export async function settleDue(tx: Tx): Promise<MessageRow[]> {
  return tx.all(db.updateTable('notifications.message')
    .set(eb => ({ state: 'sent', adapter: 'development', attempts: 1, settled_at: eb.ref('send_at'), version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('state', '=', 'queued').where('send_at', '<=', tx.now.toISOString()).returningAll())
}

export async function insertAttempt(tx: Tx, messageId: string, attempt: number, adapter: string, outcome: 'sent' | 'again' | 'failed', detail: string): Promise<void> {
  await tx.exec(db.insertInto('notifications.attempt').values({ hospital_id: tx.hospitalId, message_id: messageId, attempt, at: tx.now.toISOString(), adapter, outcome, detail: detail.slice(0, 200) }))
}

export async function attemptsOf(tx: Tx, messageId: string): Promise<AttemptRow[]> {
  return tx.all(db.selectFrom('notifications.attempt').selectAll().where('hospital_id', '=', tx.hospitalId).where('message_id', '=', messageId).orderBy('attempt'))
}

export interface MessageFilter { states?: readonly string[]; channel?: string; customerIds?: readonly string[] }

/** A page of messages, latest first, one more than the limit. */
export async function messages(tx: Tx, filter: MessageFilter, after: readonly [string, string] | undefined, limit: number): Promise<MessageRow[]> {
  let query = db.selectFrom('notifications.message').selectAll().where('hospital_id', '=', tx.hospitalId)
  if (filter.states) query = query.where('state', 'in', [...filter.states])
  if (filter.channel) query = query.where('channel', '=', filter.channel)
  if (filter.customerIds) query = query.where('customer_id', 'in', [...filter.customerIds])
  if (after) query = query.where(eb => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after[0], after[1])))
  return tx.all(query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit + 1))
}

export async function messageCounts(tx: Tx): Promise<Record<string, number>> {
  const rows = await tx.rows<{ state: string; n: number }>(`select state, count(*)::int n from notifications.message where hospital_id = $1 and state in ('queued', 'sending', 'failed', 'refused') group by state`, [tx.hospitalId])
  return Object.fromEntries(rows.map(row => [row.state, row.n]))
}

export async function templateText(tx: Tx, template: string, channel: string, language: string): Promise<TemplateTextRow | undefined> {
  return tx.first(db.selectFrom('notifications.template_text').selectAll().where('hospital_id', '=', tx.hospitalId).where('template', '=', template).where('channel', '=', channel).where('language', '=', language))
}

export async function templateTexts(tx: Tx): Promise<TemplateTextRow[]> {
  return tx.all(db.selectFrom('notifications.template_text').selectAll().where('hospital_id', '=', tx.hospitalId))
}

export async function insertTemplateText(tx: Tx, row: { id: string; template: string; channel: string; language: string; subject: string; body: string }): Promise<boolean> {
  const at = tx.now.toISOString()
  return await tx.exec(db.insertInto('notifications.template_text').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: tx.work.actor.id, changed_at: at, changed_by: tx.work.actor.id }).onConflict(oc => oc.doNothing())) > 0
}

/** Rewords at the version seen; answers whether it was still that. */
export async function updateTemplateText(tx: Tx, id: string, seen: number, set: { subject: string; body: string }): Promise<boolean> {
  return await tx.exec(db.updateTable('notifications.template_text').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen)) > 0
}

/** Back to the shipped wording. */
export async function deleteTemplateText(tx: Tx, id: string, seen: number): Promise<boolean> {
  return await tx.exec(db.deleteFrom('notifications.template_text').where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen)) > 0
}
