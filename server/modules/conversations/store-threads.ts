/** The only SQL that writes threads and messages. */
import type { Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'

const db = tables<'conversations.thread' | 'conversations.message' | 'conversations.visitor' | 'conversations.draft' | 'conversations.mention'>()

export type ThreadRow = Selectable<Database['conversations.thread']>
export type MessageRow = Selectable<Database['conversations.message']>
export type VisitorRow = Selectable<Database['conversations.visitor']>
export type DraftRow = Selectable<Database['conversations.draft']>

export interface NewMessage {
  threadId: string; id: string; clientId: string | null; author: 'visitor' | 'staff' | 'system'; staffId: string | null; kind: 'text' | 'file' | 'note' | 'event'
  text: string; sealed: Buffer | null; fileId: string | null; data: Record<string, unknown> | null
}
export interface WrittenRow { thread_id: string; number: number; id: string; client_id: string | null; at: string; fresh: boolean; owner_id: string | null; group_id: string | null }

/** Locks threads in the order of their ids, so that batches never wait for each other in a circle. Sent ahead of {@link append}: what that reads is then what it waited for. */
export async function lockThreads(tx: Tx, ids: readonly string[]): Promise<ThreadRow[]> {
  return tx.rows<ThreadRow>('select * from conversations.thread where hospital_id = $1 and id = any($2) order by id for update', [tx.hospitalId, ids])
}

/**
 * Writes messages and the heads of their threads in one statement; numbers are taken from the heads, whose rows the caller
 * has locked. A message whose client id is there already is answered, not written. A customer's message that would begin
 * a wait is left out unless `dueAt` says by when it is to be answered; so is one to a thread that is closed, events apart.
 */
export async function append(tx: Tx, messages: readonly NewMessage[], dueAt: Date | null): Promise<WrittenRow[]> {
  const column = <K extends keyof NewMessage>(name: K) => messages.map(message => message[name])
  return tx.rows<WrittenRow>(
    `with asked as (
       select a.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::bytea[], $10::uuid[], $11::jsonb[])
         with ordinality as a (thread_id, id, client_id, author, staff_id, kind, text, sealed, file_id, data, place)
     ), one_each as (
       select distinct on (a.thread_id, coalesce(a.client_id, a.id::text)) a.* from asked a order by a.thread_id, coalesce(a.client_id, a.id::text), a.place
     ), fresh as (
       select a.*, row_number() over (partition by a.thread_id order by a.place)::int as step from one_each a
        where a.client_id is null or not exists (select 1 from conversations.message m where m.hospital_id = $1 and m.thread_id = a.thread_id and m.client_id = a.client_id)
     ), sums as (
       select f.thread_id, max(f.step) as steps, max(f.step) filter (where f.author = 'visitor' and f.kind <> 'event') as by_visitor, max(f.step) filter (where f.author = 'staff') as by_staff,
              max(f.step) filter (where f.author = 'staff' and f.kind in ('text', 'file')) as answers, bool_and(f.kind = 'event') as events_only
         from fresh f group by f.thread_id
     ), heads as (
       update conversations.thread t set
         last_number = t.last_number + s.steps, last_at = $12,
         last_side = case when coalesce(s.answers, 0) > coalesce(s.by_visitor, 0) then 'staff' when s.by_visitor is not null then 'visitor' else t.last_side end,
         visitor_number = case when s.by_visitor is not null then t.last_number + s.by_visitor else t.visitor_number end,
         staff_read = case when s.by_staff is not null and s.answers is not null then t.last_number + s.by_staff else t.staff_read end,
         waiting_since = case when s.by_visitor is not null and coalesce(s.answers, 0) < s.by_visitor then coalesce(t.waiting_since, $12) when s.answers is not null then null else t.waiting_since end,
         due_at = case when s.by_visitor is not null and coalesce(s.answers, 0) < s.by_visitor then coalesce(t.due_at, $13) when s.answers is not null then null else t.due_at end,
         first_reply_at = case when s.answers is not null then coalesce(t.first_reply_at, $12) else t.first_reply_at end,
         snoozed_until = case when s.by_visitor is not null then null else t.snoozed_until end,
         left_at = case when s.by_visitor is not null then null else t.left_at end
         from sums s
        where t.hospital_id = $1 and t.id = s.thread_id and (t.state = 'open' or s.events_only) and (s.by_visitor is null or t.waiting_since is not null or $13::timestamptz is not null)
       returning t.id, t.last_number - s.steps as base, t.owner_id, t.group_id
     ), written as (
       insert into conversations.message (hospital_id, thread_id, number, id, client_id, author, staff_id, kind, text, sealed, file_id, data, at)
       select $1, f.thread_id, h.base + f.step, f.id, f.client_id, f.author, f.staff_id, f.kind, f.text, f.sealed, f.file_id, f.data, $12 from fresh f join heads h on h.id = f.thread_id
       returning thread_id, number, id, client_id, at
     )
     select w.thread_id, w.number, w.id, w.client_id, w.at, true as fresh, h.owner_id, h.group_id from written w join heads h on h.id = w.thread_id
     union all
     select m.thread_id, m.number, m.id, m.client_id, m.at, false, null, null from conversations.message m
      where m.hospital_id = $1 and (m.thread_id, m.client_id) in (select a.thread_id, a.client_id from asked a where a.client_id is not null)`,
    [tx.hospitalId, column('threadId'), column('id'), column('clientId'), column('author'), column('staffId'), column('kind'), column('text'), column('sealed'), column('fileId'),
      messages.map(message => message.data === null ? null : JSON.stringify(message.data)), tx.now.toISOString(), dueAt?.toISOString() ?? null])
}

export async function findThread(tx: Tx, id: string): Promise<ThreadRow> {
  return tx.found(db.selectFrom('conversations.thread').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
export async function threadOrNone(tx: Tx, id: string): Promise<ThreadRow | undefined> {
  return tx.first(db.selectFrom('conversations.thread').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function insertThread(tx: Tx, row: { id: string; channel: string; visitorId: string | null; contactId?: string | null; language: string; page: string; ownerId: string | null; groupId: string | null; departmentId: string | null }): Promise<void> {
  await tx.exec(db.insertInto('conversations.thread').values({
    hospital_id: tx.hospitalId, id: row.id, channel: row.channel, visitor_id: row.visitorId, contact_id: row.contactId ?? null, opened_at: tx.now.toISOString(), last_at: tx.now.toISOString(), language: row.language, page: row.page,
    owner_id: row.ownerId, group_id: row.groupId, department_id: row.departmentId,
  }))
}

/** Changes a thread's own columns; what its inquiry decides follows from there. */
export async function updateThread(tx: Tx, id: string, set: { snoozed_until?: string | null; labels?: string[]; left_at?: string | null; rating?: number; rated_at?: string }): Promise<ThreadRow> {
  return tx.found(db.updateTable('conversations.thread').set(set).where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

/** Notes how far the staff has read; never back. */
export async function readByStaff(tx: Tx, id: string, number: number): Promise<number> {
  const [row] = await tx.rows<{ staff_read: number }>(
    'update conversations.thread set staff_read = greatest(staff_read, least($3::int, last_number)) where hospital_id = $1 and id = $2 returning staff_read', [tx.hospitalId, id, number])
  return row?.staff_read ?? 0
}

export interface Receipt { id: string; received: number; read: number }
/** Notes how far messages reached the customers' devices and eyes; never back. Of many threads at once, in the order of their ids. */
export async function noteReceipts(tx: Tx, receipts: readonly Receipt[]): Promise<{ id: string; visitor_received: number; visitor_read: number }[]> {
  const rows = receipts.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return tx.rows(
    `update conversations.thread t set visitor_received = greatest(t.visitor_received, least(greatest(r.received, r.read), t.last_number)), visitor_read = greatest(t.visitor_read, least(r.read, t.last_number))
       from (select * from unnest($2::uuid[], $3::int[], $4::int[]) as u (id, received, read)) r
      where t.hospital_id = $1 and t.id = r.id and (t.visitor_received < least(greatest(r.received, r.read), t.last_number) or t.visitor_read < least(r.read, t.last_number))
      returning t.id, t.visitor_received, t.visitor_read`, [tx.hospitalId, rows.map(row => row.id), rows.map(row => row.received), rows.map(row => row.read)])
}

/** Messages after a number, in order; without the colleagues' notes for customers. */
export async function messagesAfter(tx: Tx, threadId: string, after: number, limit: number, withNotes: boolean): Promise<MessageRow[]> {
  return tx.rows<MessageRow>(
    `select * from conversations.message where hospital_id = $1 and thread_id = $2 and number > $3 ${withNotes ? '' : "and kind <> 'note'"} order by number limit $4`, [tx.hospitalId, threadId, after, limit])
}
/** Messages before a number, the latest first. */
export async function messagesBefore(tx: Tx, threadId: string, before: number, limit: number): Promise<MessageRow[]> {
  return tx.rows<MessageRow>('select * from conversations.message where hospital_id = $1 and thread_id = $2 and number < $3 order by number desc limit $4', [tx.hospitalId, threadId, before, limit])
}
export async function messageByClientId(tx: Tx, threadId: string, clientId: string): Promise<MessageRow | undefined> {
  return tx.first(db.selectFrom('conversations.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('thread_id', '=', threadId).where('client_id', '=', clientId))
}
export async function messageByNumber(tx: Tx, threadId: string, number: number): Promise<MessageRow> {
  return tx.found(db.selectFrom('conversations.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('thread_id', '=', threadId).where('number', '=', number))
}
export async function messageOfFile(tx: Tx, fileId: string): Promise<MessageRow | undefined> {
  return tx.first(db.selectFrom('conversations.message').selectAll().where('hospital_id', '=', tx.hospitalId).where('file_id', '=', fileId))
}

/** Heads of threads, for comparing after something may have been missed. */
export async function headsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.rows<{ id: string; last_number: number }>('select id, last_number from conversations.thread where hospital_id = $1 and id = any($2)', [tx.hospitalId, ids])
  return new Map(rows.map(row => [row.id, row.last_number]))
}

export async function draftsOf(tx: Tx, threadId: string): Promise<DraftRow[]> {
  return tx.all(db.selectFrom('conversations.draft').selectAll().where('hospital_id', '=', tx.hospitalId).where('thread_id', '=', threadId).where('text_sealed', 'is not', null))
}
export async function draftId(tx: Tx, threadId: string, staffId: string): Promise<string | undefined> {
  const row = await tx.first(db.selectFrom('conversations.draft').select('id').where('hospital_id', '=', tx.hospitalId).where('thread_id', '=', threadId).where('staff_id', '=', staffId))
  return row?.id
}
export async function keepDraft(tx: Tx, row: { id: string; threadId: string; staffId: string; sealed: Buffer | null; isNote: boolean; after: number }): Promise<DraftRow> {
  const [kept] = await tx.rows<DraftRow>(
    `insert into conversations.draft (hospital_id, id, thread_id, staff_id, text_sealed, is_note, after, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (hospital_id, thread_id, staff_id) do update set text_sealed = case when conversations.draft.id = excluded.id then excluded.text_sealed else conversations.draft.text_sealed end,
       is_note = excluded.is_note, after = excluded.after, changed_at = excluded.changed_at, retired_at = null
     returning *`, [tx.hospitalId, row.id, row.threadId, row.staffId, row.sealed, row.isNote, row.after, tx.now.toISOString()])
  if (!kept) throw new Error('A draft was not kept')
  return kept
}
/** A reply was sent: its writer's draft is gone, the others' replies are marked as overtaken. */
export async function retireDrafts(tx: Tx, threadId: string, staffId: string): Promise<void> {
  await tx.run(
    `update conversations.draft set text_sealed = case when staff_id = $3 then null else text_sealed end, retired_at = $4
      where hospital_id = $1 and thread_id = $2 and text_sealed is not null and not is_note and retired_at is null`, [tx.hospitalId, threadId, staffId, tx.now.toISOString()])
}

export async function insertMentions(tx: Tx, threadId: string, number: number, staffIds: readonly string[]): Promise<void> {
  await tx.run('insert into conversations.mention (hospital_id, thread_id, number, staff_id, at) select $1, $2, $3, s, $5 from unnest($4::uuid[]) s on conflict do nothing', [tx.hospitalId, threadId, number, staffIds, tx.now.toISOString()])
}
export async function seeMentions(tx: Tx, threadId: string, staffId: string, upTo: number): Promise<void> {
  await tx.run('update conversations.mention set seen_at = $5 where hospital_id = $1 and thread_id = $2 and staff_id = $3 and number <= $4 and seen_at is null', [tx.hospitalId, threadId, staffId, upTo, tx.now.toISOString()])
}
