/** What the desk does in a conversation: answer, note, draft, put aside, label, reveal, block (CON-3, 6, 14). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import { decryptField, encryptField } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { documentTypes } from '../../platform/file-owner.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { UploadedFile } from '../../platform/upload.ts'
import { judge, keepFile } from '../files/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { listItems, staffBrief } from '../organisation/index.ts'
import { give } from './agents.ts'
import { admit, queue } from './channels/outbound.ts'
import * as channels from './channels/store.ts'
import { inquiryCan } from './can.ts'
import type * as c from './contract-threads.ts'
import { noThread, threadEvents, type Draft, type Message } from './contract-threads.ts'
import { answerInquiry, keepReply } from './handle.ts'
import { handlingReach, mayRead, standingOf } from './present.ts'
import { presentMessages } from './inbox.ts'
import { noteForbidden } from './phrases.ts'
import { checkReferences } from './record.ts'
import * as inquiries from './store.ts'
import * as store from './store-threads.ts'
import * as visitors from './store-visitors.ts'
import { announce, composed, draftPlace, fullText } from './threads.ts'
import { forgetVisitor } from './visitors.ts'

type Row = inquiries.InquiryRow
interface Sent { message: Infer<typeof Message>; upTo: number }

/** The inquiry of a thread I may read, locked or not. @throws Refusal not_found */
export async function readable(tx: Tx, id: string, lock = false): Promise<Row> {
  const row = lock ? await inquiries.lockInquiry(tx, id) : await inquiries.findInquiry(tx, id)
  if (!mayRead(tx.work.actor, row)) refuse(common.not_found)
  return row
}

/** The inquiry locked, for who may answer: its owner and whoever leads them; what nobody has, whoever may handle inquiries. */
async function answerable(tx: Tx, id: string): Promise<Row> {
  const row = await inquiries.lockInquiry(tx, id)
  if (row.owner_id !== null && handlingReach(tx.work.actor, row) !== 'owner') refuse(common.not_found)
  if (row.owner_id === null && !mayRead(tx.work.actor, row)) refuse(common.not_found)
  return row
}

async function sentBefore(tx: Tx, thread: store.ThreadRow, clientId: string): Promise<Sent | null> {
  const known = await store.messageByClientId(tx, thread.id, clientId)
  return known ? { message: await presentOne(tx, known), upTo: thread.last_number } : null
}

async function presentOne(tx: Tx, row: store.MessageRow): Promise<Infer<typeof Message>> {
  const [shown] = await presentMessages(tx, [row])
  return shown ?? refuse(common.internal)
}

interface Answer { clientId: string; text: string; after: number | null; file?: { id: string; data: { name: string; mediaType: string; bytes: number } } }

/** What keeps the reply owed: the first goes into the sheet as an answer, each further one only ends the wait (CON-3). */
async function keepOwed(tx: Tx, row: Row, said: string): Promise<void> {
  if (row.answered_at === null && row.state === 'waiting') await answerInquiry(tx, row.id, 0, { text: said })
  else {
    await keepReply(tx, row)
    if (row.state === 'waiting' || row.answered_at === null) {
      await inquiries.updateInquiry(tx, row.id, { ...(row.state === 'waiting' ? { state: 'answered' } : {}), ...(row.answered_at === null ? { answered_at: tx.now.toISOString(), answerer_id: tx.work.actor.id } : {}) })
    }
  }
}

async function answer(tx: Tx, id: string, input: Answer): Promise<Sent> {
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  // One flush: who may is judged on what it brought before anything is written.
  const [found, [head], known, ring, unsaid] = await Promise.all([answerable(tx, id), store.lockThreads(tx, [id]), store.messageByClientId(tx, id, input.clientId), tx.work.app.keys.ring(tx), listItems(tx, 'forbidden_phrase')])
  if (!head) refuse(common.not_found)
  if (known) return { message: await presentOne(tx, known), upTo: head.last_number }
  if (head.state !== 'open') refuse(noThread.conversation_closed)
  if (!inquiryCan('answer', standingOf(found))) refuse(common.wrong_state)
  if (input.after !== null && input.after < head.last_number) {
    const newer = (await store.messagesAfter(tx, id, input.after, 50, true)).filter(row => row.author === 'visitor' || (row.author === 'staff' && row.kind !== 'note' && row.staff_id !== me))
    if (newer.length > 0) refuse(noThread.newer_messages, { data: { messages: await presentMessages(tx, newer), upTo: head.last_number } })
  }
  const row = found.owner_id === null ? await give(tx, found, me, 'taken') : found
  const message = composed(ring, tx, { threadId: id, clientId: input.clientId, author: 'staff', staffId: me, kind: input.file ? 'file' : 'text', text: input.text, fileId: input.file?.id ?? null, data: input.file?.data ?? null })
  const admitted = head.contact_id === null ? null : await admit(tx, head.contact_id, row, input.file !== undefined)
  if (head.waiting_since !== null || row.answered_at === null) await keepOwed(tx, row, message.text === '' ? `[${input.file?.data.name ?? ''}]` : message.text)
  const [[written], shown] = await Promise.all([store.append(tx, [message], null), staffBrief(tx, [me]), store.retireDrafts(tx, id, me), noteForbidden(tx, { id, customerId: row.customer_id }, input.text, unsaid)])
  if (!written) refuse(noThread.conversation_closed)
  if (admitted) await queue(tx, admitted, written.number)
  announce(tx, [written], 'staff')
  const { name = '', nameEn = '' } = shown.get(me) ?? {}
  return {
    message: { number: written.number, id: message.id, clientId: input.clientId, author: 'staff', staff: { id: me, name, nameEn }, kind: input.file ? 'file' : 'text', text: message.text, hidden: message.sealed !== null, fileId: message.fileId, data: message.data, at: written.at, delivery: admitted ? { state: 'queued', attempts: 0, nextAt: tx.now.toISOString(), why: null, leftHouse: false } : null },
    upTo: written.number,
  }
}

/**
 * Answers the customer. What nobody has is taken; the reply owed is kept; drafts of colleagues are marked as overtaken.
 * @throws Refusal not_found, newer_messages (with them), conversation_closed, wrong_state
 */
export function sendMessage(tx: Tx, id: string, input: Infer<typeof c.sendMessage.body>): Promise<Sent> {
  return answer(tx, id, input)
}

/** Sends the customer a file. @throws Refusal as sendMessage and those of a file */
export async function sendFile(tx: Tx, id: string, clientId: string, file: UploadedFile): Promise<Sent> {
  const row = await answerable(tx, id)
  const sent = await sentBefore(tx, await store.findThread(tx, id), clientId)
  if (sent) return sent
  const mediaType = judge(file.bytes, documentTypes, 10 * 1024 * 1024)
  const kept = await keepFile(tx, { ownerKind: 'thread', ownerId: id, customerId: row.customer_id, name: file.name, mediaType, content: [file.bytes] })
  return answer(tx, id, { clientId, text: '', after: null, file: { id: kept.id, data: { name: file.name, mediaType, bytes: kept.bytes } } })
}

/** Leaves a note for colleagues; who is named is told. @throws Refusal not_found, unknown_staff */
export async function note(tx: Tx, id: string, input: Infer<typeof c.noteThread.body>): Promise<Sent> {
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  const [row, ring] = await Promise.all([readable(tx, id, true), tx.work.app.keys.ring(tx)])
  const [head] = await store.lockThreads(tx, [id])
  if (!head) refuse(common.not_found)
  const sent = await sentBefore(tx, head, input.clientId)
  if (sent) return sent
  const named = [...new Set(input.mentions ?? [])]
  await checkReferences(tx, { staffIds: named })
  const message = composed(ring, tx, { threadId: id, clientId: input.clientId, author: 'staff', staffId: me, kind: 'note', text: input.text })
  const [written] = await store.append(tx, [message], null)
  if (!written) refuse(noThread.conversation_closed)
  if (named.length > 0) {
    await store.insertMentions(tx, id, written.number, named)
    await notifyStaff(tx, { staffIds: named.filter(one => one !== me), kind: 'conversations.mentioned', subjectId: id, link: `/inbox?thread=${id}`, zh: `${tx.work.actor.name}在会话里提到您：${row.matter}`, en: `${tx.work.actor.name} named you in a conversation: ${row.matter}` })
  }
  announce(tx, [written], 'system')
  return { message: await presentOne(tx, await store.messageByNumber(tx, id, written.number)), upTo: written.number }
}

/** Notes how far it is read: by the owner, or by anybody while nobody has it; my mentions up to there are seen. */
export async function markRead(tx: Tx, id: string, number: number): Promise<{ staffRead: number }> {
  const row = await readable(tx, id)
  const head = await store.findThread(tx, id)
  const me = tx.work.actor.id ?? ''
  await store.seeMentions(tx, id, me, number)
  if (row.owner_id !== null && row.owner_id !== me) return { staffRead: head.staff_read }
  const staffRead = await store.readByStaff(tx, id, number)
  if (staffRead > head.staff_read) {
    const { app, hospitalId } = tx.work
    tx.afterCommit(() => app.rooms.tell(app, hospitalId, id, { type: 'read', of: 'staff', n: staffRead }))
  }
  return { staffRead }
}

/** Keeps what I began to write; empty text drops it. */
export async function saveDraft(tx: Tx, id: string, input: Infer<typeof c.saveDraft.body>): Promise<{ draft: Infer<typeof Draft> | null }> {
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  await readable(tx, id)
  await store.findThread(tx, id)
  const [ring, known] = await Promise.all([tx.work.app.keys.ring(tx), store.draftId(tx, id, me)])
  const draftId = known ?? newId(tx.now.getTime())
  const sealed = input.text.trim() === '' ? null : encryptField(ring, { ...draftPlace, row: draftId }, input.text)
  if (sealed === null && known === undefined) return { draft: null }
  const row = await store.keepDraft(tx, { id: draftId, threadId: id, staffId: me, sealed, isNote: input.isNote ?? false, after: input.after })
  return { draft: row.text_sealed === null ? null : { text: input.text, isNote: row.is_note, after: row.after, changedAt: row.changed_at, retired: row.retired_at !== null } }
}

/** My draft in full, and who else has one. */
export async function draftsOf(tx: Tx, id: string): Promise<{ mine: Infer<typeof Draft> | null; others: string[] }> {
  const [rows, ring] = await Promise.all([store.draftsOf(tx, id), tx.work.app.keys.ring(tx)])
  const mine = rows.find(row => row.staff_id === tx.work.actor.id)
  const text = mine?.text_sealed ? decryptField(ring, { ...draftPlace, row: mine.id }, mine.text_sealed) : null
  return {
    mine: mine && text !== null ? { text, isNote: mine.is_note, after: mine.after, changedAt: mine.changed_at, retired: mine.retired_at !== null } : null,
    others: rows.filter(row => row !== mine && row.retired_at === null).map(row => row.staff_id),
  }
}

/** Puts a conversation aside until a time or until the customer writes. @throws Refusal snooze_in_past, conversation_closed */
export async function snooze(tx: Tx, id: string, until: string | null): Promise<{ snoozedUntil: string | null }> {
  await answerable(tx, id)
  const [head] = await store.lockThreads(tx, [id])
  if (!head) refuse(common.not_found)
  if (until !== null && new Date(until) <= tx.now) refuse(noThread.snooze_in_past)
  if (head.state !== 'open') refuse(noThread.conversation_closed)
  const row = await store.updateThread(tx, id, { snoozed_until: until === null ? null : new Date(until).toISOString() })
  return { snoozedUntil: row.snoozed_until }
}

/** Sets the labels. @throws Refusal unknown_code */
export async function label(tx: Tx, id: string, labels: readonly string[]): Promise<{ labels: string[] }> {
  const row = await readable(tx, id, true)
  await store.findThread(tx, id)
  await checkReferences(tx, { codes: labels.map(code => ['thread_label', code] as const) })
  const saved = await store.updateThread(tx, id, { labels: [...new Set(labels)] })
  await audit(tx, { action: 'threads.label', subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, changed: { labels: saved.labels } })
  return { labels: saved.labels }
}

/** A message in full; who looked is kept (PLA-4). @throws Refusal nothing_hidden */
export async function reveal(tx: Tx, id: string, number: number, reason?: string): Promise<{ text: string }> {
  const row = await answerable(tx, id)
  const [message, ring] = await Promise.all([store.messageByNumber(tx, id, number), tx.work.app.keys.ring(tx)])
  if (message.sealed === null) refuse(noThread.nothing_hidden)
  await audit(tx, { action: 'threads.reveal', subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, changed: { number }, ...(reason === undefined ? {} : { reason }) })
  return { text: fullText(ring, message) }
}

/** Refuses a harassing visitor from now on; their token opens nothing more. @throws Refusal not_web_chat */
export async function block(tx: Tx, id: string, reason: string): Promise<{ blocked: true }> {
  const row = await answerable(tx, id)
  const thread = await store.findThread(tx, id)
  const blocked = { blocked_at: tx.now.toISOString(), blocked_by: tx.work.actor.id, block_reason: reason }
  const visitorId = thread.visitor_id
  if (visitorId !== null) await visitors.updateVisitor(tx, visitorId, blocked)
  else if (thread.contact_id !== null) await channels.updateContact(tx, thread.contact_id, blocked)
  else refuse(noThread.not_web_chat)
  await audit(tx, { action: 'threads.block', subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, reason })
  await emit(tx, threadEvents.blocked, { customerId: row.customer_id, subjectId: id, data: { matter: row.matter } })
  if (visitorId !== null) tx.afterCommit(() => forgetVisitor(tx.work.app, visitorId))
  return { blocked: true }
}

/** Names for ids. */
export async function peopleOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string; nameEn: string }[]> {
  const staff = await staffBrief(tx, ids)
  return [...staff.values()].map(({ id, name, nameEn }) => ({ id, name, nameEn }))
}
