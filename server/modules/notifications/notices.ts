/** What staff are told on their screens (PLA-11). */
import type { Infer } from '../../platform/contract.ts'
import { z } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { events, type listNotices, type Notice } from './contract.ts'
import * as store from './store.ts'

export interface NoticeInput {
  staffIds: readonly string[]
  /** What kind of news: `module.what`. */
  kind: string
  /** One sentence in each language; never an encrypted value. */
  zh: string
  en: string
  /** Where to act on it within the staff application, e.g. `/commitments`. */
  link?: string
  subjectId?: string | null
}

/** Tells staff something on their screens, at once where they are signed in. Nothing while writing the past. */
export async function notifyStaff(tx: Tx, input: NoticeInput): Promise<void> {
  const staffIds = [...new Set(input.staffIds)]
  if (staffIds.length === 0 || (tx.work.history && tx.work.news !== 'inline')) return
  const rows = staffIds.map(staffId => ({ id: newId(tx.now.getTime()), staffId }))
  await store.insertNotices(tx, rows, { kind: input.kind, zh: input.zh, en: input.en, link: input.link ?? '', subjectId: input.subjectId ?? null })
  for (const { id, staffId } of rows) await emit(tx, events.noticed, { forStaffId: staffId, data: { noticeId: id, kind: input.kind } })
}

function present(row: store.NoticeRow): Infer<typeof Notice> {
  return { id: row.id, kind: row.kind, zh: row.zh, en: row.en, link: row.link, subjectId: row.subject_id, at: row.at, readAt: row.read_at }
}

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** My notices, latest first, with the number of unread ones. */
export async function listMine(tx: Tx, staffId: string, query: Infer<typeof listNotices.query>) {
  const limit = limitOf(query.limit)
  const [rows, unread] = await Promise.all([store.noticesOf(tx, staffId, query.unread === 'true', decodeCursor(CursorKey, query.cursor), limit), store.unreadOf(tx, staffId)])
  return { ...pageOf(rows, limit, present, row => [row.at, row.id]), unread }
}

/** Marks mine as read; my other screens hear of it. */
export async function markRead(tx: Tx, staffId: string, input: { ids?: readonly string[] | undefined; upTo?: string | undefined }): Promise<{ unread: number }> {
  const count = await store.markRead(tx, staffId, input.ids, input.upTo)
  if (count > 0) await emit(tx, events.read, { forStaffId: staffId, data: { count } })
  return { unread: await store.unreadOf(tx, staffId) }
}
