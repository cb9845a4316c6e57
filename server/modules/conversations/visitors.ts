/** Who writes from the web chat: their token, their limits, beginning a conversation (CON-8, SAFETY 9, 16). */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../../platform/app.ts'
import { blindIndex, decryptField, encryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { linkActor, throughDoor } from '../../platform/door.ts'
import { requestWork } from '../../platform/http.ts'
import { newId } from '../../platform/id.ts'
import { maskPhone, parsePhone } from '../../platform/phone.ts'
import { networkOf, take } from '../../platform/rate.ts'
import { common, refuse, Refusal } from '../../platform/refusal.ts'
import { linkToken, tokenHash } from '../../platform/token.ts'
import { noChat } from './contract-chat.ts'
import { noThread } from './contract-threads.ts'
import { save } from './handle.ts'
import { writeTurning, type Accepted, type Incoming } from './intake.ts'
import { openThread } from './opening.ts'
import { contactPlace as inquiryContact, sheetRules } from './present.ts'
import * as inquiries from './store.ts'
import * as store from './store-threads.ts'
import * as visitors from './store-visitors.ts'
import { composed, replyDue, tellEvent } from './threads.ts'

const contactPlace = { table: 'conversations.visitor', column: 'contact' } as const
/** A visitor is known for as long after they began. */
const knownDays = 180
/** Within this time the same draw answers the same visitor: an answer that got lost is asked for again. */
const startAgainMs = 3_600_000

/** What a process remembers of a visitor for a few seconds, so that a message need not ask the door each time. */
export interface Visitor { hospitalId: string; id: string; threadId: string | null; language: string; name: string; hasContact: boolean; blocked: boolean }
interface Remembered { visitor: Visitor; until: number }
const rememberedMs = 10_000
const mostRemembered = 50_000
const memories = new WeakMap<App, Map<string, Remembered>>()

function memoryOf(app: App): Map<string, Remembered> {
  const memory = memories.get(app) ?? new Map<string, Remembered>()
  memories.set(app, memory)
  return memory
}

const visitorOf = (row: store.VisitorRow): Visitor => ({ hospitalId: row.hospital_id, id: row.id, threadId: row.thread_id, language: row.language, name: row.name, hasContact: row.contact !== null, blocked: row.blocked_at !== null })

/** Bearer token of a request; null when there is none of our form. */
export function visitorToken(request: Pick<FastifyRequest, 'headers'>): string | null {
  const header = request.headers.authorization
  return header !== undefined && /^Bearer [A-Za-z0-9_-]{24}$/.test(header) ? header.slice(7) : null
}

/** The visitor behind a token; forged, lapsed and of another hospital look the same. @throws Refusal visitor_unknown, visitor_blocked */
export async function visitorBy(app: App, request: FastifyRequest, token: string | null, hospitalId: string | null): Promise<Visitor> {
  if (token === null) refuse(noChat.visitor_unknown)
  const key = tokenHash(token).toString('base64url')
  const known = memoryOf(app).get(key)
  let visitor = known && known.until > app.clock.now().getTime() ? known.visitor : undefined
  if (!visitor) {
    visitor = await openDoor(app, request, token, key)
  }
  if (hospitalId !== null && visitor.hospitalId !== hospitalId) refuse(noChat.visitor_unknown)
  if (visitor.blocked) refuse(noThread.visitor_blocked)
  await ration(app, `ask|${visitor.id}`, { lumps: 12, size: 50, seconds: 60 })
  return visitor
}

const opening = new WeakMap<App, Map<string, Promise<Visitor>>>()

/** Asks the door; who comes with the same token meanwhile gets the same answer. */
function openDoor(app: App, request: FastifyRequest, token: string, key: string): Promise<Visitor> {
  const underWay = opening.get(app) ?? new Map<string, Promise<Visitor>>()
  opening.set(app, underWay)
  const asked = underWay.get(key)
  if (asked) return asked
  const answer = (async () => {
    await ration(app, `door-net|${networkOf(request.ip)}`, { lumps: 60, size: 50, seconds: 60 })
    const row = await throughDoor(app, requestWork(app, request, '', linkActor), 'visitor', token, (tx, id) => visitors.findVisitor(tx, id))
    if (!row) refuse(noChat.visitor_unknown)
    const visitor = visitorOf(row)
    remember(app, key, visitor)
    return visitor
  })().finally(() => underWay.delete(key))
  underWay.set(key, answer)
  return answer
}

function remember(app: App, key: string, visitor: Visitor): void {
  const memory = memoryOf(app)
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(key, { visitor, until: app.clock.now().getTime() + rememberedMs })
}
/** What is remembered of a visitor is no longer so. */
export function forgetVisitor(app: App, visitorId: string): void {
  const memory = memoryOf(app)
  for (const [key, { visitor }] of memory) if (visitor.id === visitorId) memory.delete(key)
}

/* limits */
interface Lump { left: number; refusedUntil: number; taking: Promise<void> | null }
const lumps = new WeakMap<App, Map<string, Lump>>()

/**
 * Takes one from a limit that all processes share. It is counted in the database by the lump, one lump at a time, so that most
 * messages cost nothing, and who is over the limit is refused from memory: 10,000 a minute disturb nobody.
 * @throws Refusal too_many_requests
 */
export async function ration(app: App, what: string, limit: { lumps: number; size: number; seconds: number }): Promise<void> {
  const ofApp = lumps.get(app) ?? new Map<string, Lump>()
  lumps.set(app, ofApp)
  if (ofApp.size > mostRemembered) ofApp.clear()
  const lump = ofApp.get(what) ?? { left: 0, refusedUntil: 0, taking: null }
  ofApp.set(what, lump)
  for (;;) {
    const now = app.clock.now()
    if (now.getTime() < lump.refusedUntil) refuse(common.too_many_requests, { retryAfterSeconds: Math.max(1, Math.ceil((lump.refusedUntil - now.getTime()) / 1000)) })
    if (lump.left > 0) { lump.left--; return }
    lump.taking ??= take(app.db, now, `chat|${what}`, limit.lumps, limit.seconds).then(() => { lump.left = limit.size }, (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      lump.refusedUntil = (Math.floor(now.getTime() / (limit.seconds * 1000)) + 1) * limit.seconds * 1000
    }).finally(() => { lump.taking = null })
    await lump.taking
  }
}

/** 60 messages a minute from one visitor, 3,000 from one network: a company or a mobile carrier has one address for many. */
export async function rationMessages(app: App, request: FastifyRequest, visitor: Visitor): Promise<void> {
  await ration(app, `write|${visitor.id}`, { lumps: 6, size: 10, seconds: 60 })
  await ration(app, `write-net|${networkOf(request.ip)}`, { lumps: 30, size: 100, seconds: 60 })
}
export async function rationAsking(app: App, request: FastifyRequest): Promise<void> {
  await ration(app, `ask-net|${networkOf(request.ip)}`, { lumps: 60, size: 100, seconds: 60 })
}

/* beginning */
function tokenOf(ring: Keyring, visitorId: string): string {
  const key = ring.link.keys.get(ring.link.current)
  if (!key) throw new Error('The hospital has no link key')
  return linkToken(key, 'visitor', visitorId, 1)
}

export interface Beginning { startId: string; wording: string; language: 'zh-CN' | 'en'; name?: string | undefined; page?: string | undefined }

/** Notes who agreed to what, and answers their token (CON-8, PLA-6). The same draw within an hour answers the same. @throws Refusal visitor_unknown when the draw is an old one */
export async function beginVisitor(tx: Tx, input: Beginning): Promise<{ token: string; language: 'zh-CN' | 'en' }> {
  const ring = await tx.work.app.keys.ring(tx)
  const startHash = createHash('sha256').update(input.startId).digest()
  const id = newId(tx.now.getTime())
  const at = tx.now.toISOString()
  const isNew = await visitors.insertVisitor(tx, {
    hospital_id: tx.hospitalId, id, start_hash: startHash, language: input.language, name: input.name?.trim() ?? '', consented_at: at, consent_wording: input.wording, page: input.page ?? '', created_at: at, changed_at: at,
  })
  if (isNew) {
    const token = tokenOf(ring, id)
    await visitors.hangDoor(tx, token, id, new Date(tx.now.getTime() + knownDays * 86_400_000))
    return { token, language: input.language }
  }
  const row = await visitors.visitorByStart(tx, startHash)
  if (!row || tx.now.getTime() - new Date(row.created_at).getTime() > startAgainMs) refuse(noChat.visitor_unknown)
  return { token: tokenOf(ring, row.id), language: row.language as 'zh-CN' | 'en' }
}

/**
 * Begins a conversation with its first message: the inquiry with the reply owed, the thread, somebody to answer. Whoever sent
 * it before is answered what came of it.
 * @throws Refusal visitor_blocked
 */
export async function beginConversation(tx: Tx, visitorId: string, input: Omit<Incoming, 'threadId' | 'kind'>): Promise<Accepted & { began: boolean }> {
  const [row, ring] = await Promise.all([visitors.lockVisitor(tx, visitorId), tx.work.app.keys.ring(tx)])
  if (row.blocked_at !== null) refuse(noThread.visitor_blocked)
  const last = row.thread_id === null ? undefined : await store.threadOrNone(tx, row.thread_id)
  if (last) {
    const known = await store.messageByClientId(tx, last.id, input.clientId)
    if (known) return { threadId: last.id, number: known.number, at: known.at, fresh: false, began: known.number === 1 }
    if (last.state === 'open') {
      const [inquiry, due] = await Promise.all([inquiries.lockInquiry(tx, last.id), replyDue(tx)])
      if (inquiry.state !== 'closed') {
        const written = await writeTurning(tx, inquiry, composed(ring, tx, { ...input, threadId: last.id, author: 'visitor', kind: 'text' }), due)
        return { threadId: last.id, number: written.number, at: written.at, fresh: written.fresh, began: false }
      }
    }
  }
  const draft = composed(ring, tx, { ...input, threadId: row.id, author: 'visitor', kind: 'text' })
  const phone = row.contact === null ? undefined : decryptField(ring, { ...contactPlace, row: row.id }, row.contact)
  const { id, written } = await openThread(tx, { channel: 'web_chat', visitorId, contactId: null, language: row.language, page: row.page, ...(row.name === '' ? {} : { caller: row.name }), ...(phone === undefined ? {} : { phone }), lastOwnerId: last?.owner_id ?? null }, draft,
    opened => visitors.updateVisitor(tx, visitorId, { thread_id: opened }))
  const { app, hospitalId } = tx.work
  tx.afterCommit(() => {
    forgetVisitor(app, visitorId)
    app.rooms.tell(app, hospitalId, visitorId, { type: 'moved', thread: id })
  })
  return { threadId: id, number: written.number, at: written.at, fresh: true, began: true }
}

/** Writes a further message of a visitor within a transaction of the caller's; the line for messages as they come is `accept`. @throws Refusal not_found, conversation_closed */
export async function goOn(tx: Tx, input: Pick<Incoming, 'threadId' | 'clientId' | 'text'>): Promise<void> {
  const [inquiry, ring, due] = await Promise.all([inquiries.lockInquiry(tx, input.threadId), tx.work.app.keys.ring(tx), replyDue(tx)])
  await writeTurning(tx, inquiry, composed(ring, tx, { ...input, author: 'visitor', kind: 'text' }), due)
}

/** Keeps the phone a visitor leaves, with them and with their open inquiry. @throws Refusal chat_phone_not_possible */
export async function leaveContact(tx: Tx, visitorId: string, typed: string): Promise<{ phoneMasked: string }> {
  const phone = parsePhone(typed) ?? refuse(noChat.chat_phone_not_possible)
  const [row, ring] = await Promise.all([visitors.lockVisitor(tx, visitorId), tx.work.app.keys.ring(tx)])
  const index = blindIndex(ring, 'phone', phone.e164)
  await visitors.updateVisitor(tx, visitorId, { contact: encryptField(ring, { ...contactPlace, row: row.id }, phone.full), contact_index: index })
  if (row.thread_id !== null) {
    const inquiry = await inquiries.lockInquiry(tx, row.thread_id)
    if (inquiry.state !== 'closed' && inquiry.customer_id === null) {
      await save(tx, inquiry, { contact: encryptField(ring, { ...inquiryContact, row: inquiry.id }, phone.full), contact_index: index }, await sheetRules(tx))
      await tellEvent(tx, inquiry.id, { what: 'contact' })
    }
  }
  tx.afterCommit(() => forgetVisitor(tx.work.app, visitorId))
  return { phoneMasked: maskPhone(phone.full) }
}
