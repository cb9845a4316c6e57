/** Inquiries of the past, taken over from a file: closed, answered, promising nothing (issue: real input; PLA-15). */
import type { Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { events } from './contract.ts'
import * as store from './store-bulk.ts'
import type { ClosedInquiry } from './store-bulk.ts'

export type { ClosedInquiry }

export interface TakenOver { created: number; existing: number; /** Ids in the order of the rows; null for rows that were there already. */ ids: (string | null)[] }

const batch = 2_000

/** Takes over closed inquiries in a few statements; rows known already are left as they are. Emits history events only. */
export async function createClosedInquiries(tx: Tx, rows: readonly ClosedInquiry[], importId: string | null = null): Promise<TakenOver> {
  const withIds = rows.map(row => ({ ...row, id: newId() }))
  const made = new Set<string>()
  for (let from = 0; from < withIds.length; from += batch) {
    const part = withIds.slice(from, from + batch)
    for (const id of await store.insertClosed(tx, part, importId)) made.add(id)
    await store.insertHistory(tx, part.filter(row => made.has(row.id)).map(row => ({
      id: newId(), subjectId: row.id, customerId: row.customerId ?? null, at: row.receivedAt ?? tx.now,
      data: { matter: row.matter, channel: row.channel, departmentId: row.departmentId, ownerId: null, receivedAt: row.receivedAt?.toISOString() ?? null },
    })), events.recorded.name, events.recorded.version)
  }
  return { created: made.size, existing: rows.length - made.size, ids: withIds.map(row => (made.has(row.id) ? row.id : null)) }
}

/** Undoes one import run: its rows go, unless somebody has worked on them since. Answers how many went. */
export async function removeImported(tx: Tx, importId: string): Promise<number> {
  return store.removeImported(tx, importId)
}

/** A closed inquiry as something to learn from: what was asked, and by which department it was answered (KNO-3). */
export type InquiryLesson = store.LessonRow

/** The newest closed inquiries with a department, nuisance and what lay outside the hospital's scope left out. At most `limit`. */
export function closedLessons(tx: Tx, limit: number): Promise<InquiryLesson[]> {
  return store.lessons(tx, limit)
}

/** Closed inquiries with a department recorded since an instant, or all; counted up to `limit`. */
export function countLessons(tx: Tx, since: string | null, limit: number): Promise<number> {
  return store.countLessons(tx, since, limit)
}
