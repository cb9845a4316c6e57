/** The visitor's conversation as they see it, and what they do in it (CON-8). */
import type { Infer } from '../../platform/contract.ts'
import type { Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import type { UploadedFile } from '../../platform/upload.ts'
import { audit } from '../../platform/audit.ts'
import { documentTypes } from '../../platform/file-owner.ts'
import { judge, keepFile } from '../files/index.ts'
import { staffBrief, type StaffBrief } from '../organisation/index.ts'
import { noChat, type Chat, type ChatMessage } from './contract-chat.ts'
import { noThread, threadEvents } from './contract-threads.ts'
import { deskOf } from './desk.ts'
import * as agents from './store-agents.ts'
import * as inquiries from './store.ts'
import * as store from './store-threads.ts'
import { fullText, tellEvent } from './threads.ts'
import type { Visitor } from './visitors.ts'

/** Version of what is agreed to before a chat; the widget holds the words. */
export const wording = '2026-11'
const pageOfMessages = 100
const rateForMs = 86_400_000

function presentMessage(row: store.MessageRow, staff: Map<string, StaffBrief>, ring: Keyring): Infer<typeof ChatMessage> {
  const brief = row.staff_id === null ? undefined : staff.get(row.staff_id)
  const { staffId: _staffId, ...facts } = row.data as Record<string, unknown> ?? {}
  return {
    number: row.number, clientId: row.author === 'visitor' ? row.client_id : null, author: row.author as 'visitor', name: brief?.name ?? '', nameEn: brief?.nameEn ?? '', kind: row.kind as 'text',
    text: fullText(ring, row), fileId: row.file_id, data: row.data === null ? null : facts, at: row.at,
  }
}

/** My conversation from a number on; from its beginning when it is another than the one I know. */
export async function readChat(tx: Tx, visitor: Visitor, known: { threadId?: string | undefined; after: number }): Promise<Infer<typeof Chat>> {
  const desk = await deskOf(tx)
  const thread = visitor.threadId === null ? undefined : await store.threadOrNone(tx, visitor.threadId)
  if (!thread) return { threadId: null, state: 'none', upTo: 0, messages: [], more: false, owner: null, staffRead: 0, ahead: null, answerBy: null, rating: null, hasContact: visitor.hasContact, desk, now: tx.now.toISOString() }
  const after = known.threadId === thread.id ? known.after : 0
  const isWaitingForSomeone = thread.state === 'open' && thread.owner_id === null
  const [rows, ring, ahead] = await Promise.all([
    store.messagesAfter(tx, thread.id, after, pageOfMessages + 1, false), tx.work.app.keys.ring(tx), isWaitingForSomeone ? agents.ahead(tx, thread.opened_at, thread.id) : null,
  ])
  const messages = rows.slice(0, pageOfMessages)
  const staff = await staffBrief(tx, [thread.owner_id, ...messages.map(row => row.staff_id)])
  const owner = thread.owner_id === null ? undefined : staff.get(thread.owner_id)
  const isWhole = rows.length <= pageOfMessages
  return {
    // Notes of colleagues have numbers too: the number to go on from is the head read with the messages, when nothing is left out.
    threadId: thread.id, state: thread.state as 'open', upTo: isWhole ? Math.max(thread.last_number, messages.at(-1)?.number ?? 0) : messages.at(-1)?.number ?? after, messages: messages.map(row => presentMessage(row, staff, ring)), more: !isWhole,
    owner: owner ? { name: owner.name, nameEn: owner.nameEn, titleZh: owner.titleZh, titleEn: owner.titleEn, number: owner.number } : null,
    staffRead: thread.staff_read, ahead, answerBy: thread.due_at, rating: thread.rating, hasContact: visitor.hasContact, desk: ahead === null ? desk : await deskOf(tx, ahead), now: tx.now.toISOString(),
  }
}

/** The visitor's latest conversation. @throws Refusal chat_not_begun */
export function threadIdOf(visitor: Visitor): string {
  return visitor.threadId ?? refuse(noChat.chat_not_begun)
}

/** Keeps a visitor's file with their conversation, judged by its content. @throws Refusal conversation_closed and those of `judge` */
export async function keepVisitorsFile(tx: Tx, threadId: string, file: UploadedFile): Promise<{ fileId: string; data: { name: string; mediaType: string; bytes: number } }> {
  const thread = await store.findThread(tx, threadId)
  if (thread.state !== 'open') refuse(noThread.conversation_closed)
  const mediaType = judge(file.bytes, documentTypes, 10 * 1024 * 1024)
  const row = await keepFile(tx, { ownerKind: 'thread', ownerId: threadId, customerId: null, name: file.name, mediaType, content: [file.bytes] })
  return { fileId: row.id, data: { name: file.name, mediaType, bytes: row.bytes } }
}

/** Says the visitor left; their question stays to be answered. */
export async function leave(tx: Tx, threadId: string): Promise<{ left: true }> {
  const [thread] = await store.lockThreads(tx, [threadId])
  if (thread && thread.state === 'open' && thread.left_at === null) {
    await store.updateThread(tx, threadId, { left_at: tx.now.toISOString() })
    await tellEvent(tx, threadId, { what: 'left' })
  }
  return { left: true }
}

/** Notes what a visitor thought; it may be changed for a day after the end. @throws Refusal rating_too_late */
export async function rate(tx: Tx, threadId: string, rating: number): Promise<{ rating: number }> {
  const [thread] = await store.lockThreads(tx, [threadId])
  if (!thread) refuse(noChat.chat_not_begun)
  if (thread.closed_at !== null && tx.now.getTime() - new Date(thread.closed_at).getTime() > rateForMs) refuse(noChat.rating_too_late)
  if (thread.rating === rating) return { rating }
  await store.updateThread(tx, threadId, { rating, rated_at: tx.now.toISOString() })
  const inquiry = await inquiries.findInquiry(tx, threadId)
  await Promise.all([
    audit(tx, { action: 'chat.rate', subjectKind: 'inquiry', subjectId: threadId, customerId: inquiry.customer_id, changed: { rating } }),
    emit(tx, threadEvents.rated, { customerId: inquiry.customer_id, subjectId: threadId, data: { matter: inquiry.matter, rating, ownerId: inquiry.owner_id } }),
  ])
  return { rating }
}

/** Of a message refused because its conversation has ended: nothing, so that another may begin; any other failure goes on. */
export function endedOr(error: unknown): null {
  if (error instanceof Refusal && error.def === noThread.conversation_closed) return null
  throw error
}
