/** The only SQL on the tables of notifications. */
import type { Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'

const db = tables<'notifications.notice'>()

export type NoticeRow = Selectable<Database['notifications.notice']>

export async function insertNotices(tx: Tx, rows: readonly { id: string; staffId: string }[], notice: { kind: string; zh: string; en: string; link: string; subjectId: string | null }): Promise<void> {
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
