/** The inbox as the desk sees it: pages of views, counters, one conversation, its messages. */
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { scopeOf } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { briefs } from '../customers/index.ts'
import { staffBrief } from '../organisation/index.ts'
import { threadViews, type Channel, type InquiryState, type ThreadView } from './can.ts'
import { deliveriesOf } from './channels/store.ts'
import { can } from './contract.ts'
import type { DeliveryState } from './contract-channels.ts'
import type { Message, ThreadRow } from './contract-threads.ts'
import { isOnline } from './presence.ts'
import * as finding from './store-inbox.ts'
import * as store from './store-threads.ts'

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const maxCount = 1_000

function frameOf(tx: Tx): finding.InboxFrame {
  const { actor } = tx.work
  return { me: actor.id, now: tx.now.toISOString(), reach: { scope: scopeOf(actor, can['inquiries.read']) ?? 'own', groupIds: actor.groupIds, departmentIds: actor.departmentIds } }
}

/** Threads as shown. */
export async function presentRows(tx: Tx, rows: readonly finding.ListedRow[]): Promise<Infer<typeof ThreadRow>[]> {
  const [staff, people, glances, drafts] = await Promise.all([staffBrief(tx, rows.map(row => row.owner_id)), briefs(tx, rows.map(row => row.customer_id)), finding.glances(tx, rows), finding.draftsOf(tx, rows.map(row => row.id), tx.work.actor.id)])
  return rows.map(row => {
    const owner = row.owner_id === null ? undefined : staff.get(row.owner_id)
    const customer = row.customer_id === null ? undefined : people.get(row.customer_id)
    const glance = glances.get(row.id)
    return {
      id: row.id, channel: row.channel as Channel, state: row.state as 'open', openedAt: row.opened_at, lastNumber: row.last_number, lastAt: row.last_at, lastSide: row.last_side as 'visitor',
      waitingSince: row.waiting_since, dueAt: row.due_at, visitorReceived: row.visitor_received, visitorRead: row.visitor_read, staffRead: row.staff_read, language: row.language, page: row.page,
      labels: row.labels, snoozedUntil: row.snoozed_until, leftAt: row.left_at, closedAt: row.closed_at, rating: row.rating,
      inquiryState: row.inquiry_state as InquiryState, customer: customer ? { id: customer.id, name: customer.name } : null, caller: row.caller, matter: row.matter, departmentId: row.department_id,
      owner: owner ? { id: owner.id, name: owner.name, nameEn: owner.nameEn } : null, unread: glance?.unread ?? 0, preview: glance?.preview ?? '', online: isOnline(tx.work.app, row.id), hasDraft: drafts.has(row.id),
    }
  })
}

/** A page of a view, or the threads named. */
export async function listThreads(tx: Tx, query: { view?: ThreadView | undefined; channel?: string | undefined; departmentId?: string | undefined; label?: string | undefined; ids?: string | undefined; cursor?: string | undefined; limit?: string | undefined }): Promise<{ items: Infer<typeof ThreadRow>[]; nextCursor: string | null; now: string }> {
  const limit = limitOf(query.limit)
  const { channel, departmentId, label, ids } = query
  if (ids !== undefined) return { items: await presentRows(tx, await finding.some(tx, frameOf(tx), ids.split(','))), nextCursor: null, now: tx.now.toISOString() }
  const rows = await finding.page(tx, frameOf(tx), query.view ?? 'mine', decodeCursor(CursorKey, query.cursor), limit + 1, { channel, departmentId, label })
  const { items, nextCursor } = pageOf(rows, limit, row => row, row => [row.sort_at, row.id])
  return { items: await presentRows(tx, items), nextCursor, now: tx.now.toISOString() }
}

/** Counters beside the views, up to 1,000. */
export async function countThreads(tx: Tx): Promise<Record<ThreadView, number>> {
  const frame = frameOf(tx)
  const counts = await Promise.all(threadViews.map(async view => [view, await finding.count(tx, frame, view, maxCount)] as const))
  return Object.fromEntries(counts) as Record<ThreadView, number>
}

/** A thread as shown in the list. @throws Refusal not_found */
export async function oneThread(tx: Tx, id: string): Promise<{ row: Infer<typeof ThreadRow>; inquiryVersion: number }> {
  const found = await finding.one(tx, id) ?? refuse(common.not_found)
  const [row] = await presentRows(tx, [found])
  return { row: row ?? refuse(common.not_found), inquiryVersion: found.version }
}

/** Messages as the desk sees them: masked, with who wrote them. */
export async function presentMessages(tx: Tx, rows: readonly store.MessageRow[]): Promise<Infer<typeof Message>[]> {
  const answers = rows.filter(row => row.author === 'staff' && row.kind !== 'note')
  const [staff, carried] = await Promise.all([staffBrief(tx, rows.map(row => row.staff_id)), answers.length === 0 ? [] : deliveriesOf(tx, [...new Set(answers.map(row => row.thread_id))], answers.map(row => row.number))])
  return rows.map(row => {
    const delivery = carried.find(one => one.thread_id === row.thread_id && one.number === row.number)
    const brief = row.staff_id === null ? undefined : staff.get(row.staff_id)
    return {
      number: row.number, id: row.id, clientId: row.staff_id !== null && row.staff_id === tx.work.actor.id ? row.client_id : null, author: row.author as 'staff', staff: brief ? { id: brief.id, name: brief.name, nameEn: brief.nameEn } : null,
      kind: row.kind as 'text', text: row.text, hidden: row.sealed !== null, fileId: row.file_id, data: row.data as Record<string, unknown> | null, at: row.at,
      delivery: delivery ? { state: delivery.state as DeliveryState, attempts: delivery.attempts, nextAt: delivery.state === 'queued' ? delivery.next_at : null, why: delivery.failure, leftHouse: delivery.leaves && (delivery.state === 'sent' || delivery.state === 'delivered') } : null,
    }
  })
}

/** Messages of a thread after a number, or the latest before one; in order. The caller has checked who reads. */
export async function readMessages(tx: Tx, id: string, query: { after?: string | undefined; before?: string | undefined; limit?: string | undefined }) {
  const limit = limitOf(query.limit)
  const thread = await store.findThread(tx, id)
  const forward = query.after !== undefined
  const rows = forward ? await store.messagesAfter(tx, id, Number(query.after), limit + 1, true) : (await store.messagesBefore(tx, id, Number(query.before ?? 2_000_000_000), limit + 1)).toReversed()
  const more = rows.length > limit
  const shown = !more ? rows : forward ? rows.slice(0, limit) : rows.slice(1)
  const last = shown.at(-1)?.number ?? Number(query.after ?? 0)
  return { messages: await presentMessages(tx, shown), upTo: forward && more ? last : Math.max(thread.last_number, last), visitorReceived: thread.visitor_received, visitorRead: thread.visitor_read, staffRead: thread.staff_read, more }
}
