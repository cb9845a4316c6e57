/** What arrives over a channel is handed to the durable core exactly once, in the transaction that knows its number (SAFETY 7). */
import { createHash } from 'node:crypto'
import type { App } from '../../../platform/app.ts'
import { Id, z } from '../../../platform/contract.ts'
import { blindIndex, decryptField, encryptField } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db.ts'
import { linkActor } from '../../../platform/door.ts'
import { enqueue } from '../../../platform/events.ts'
import { documentTypes } from '../../../platform/file-owner.ts'
import { newId } from '../../../platform/id.ts'
import { task } from '../../../platform/module.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { systemWork } from '../../../platform/work.ts'
import { judge, keepFile } from '../../files/index.ts'
import { writeTurning } from '../intake.ts'
import { openThread } from '../opening.ts'
import * as inquiries from '../store.ts'
import * as threads from '../store-threads.ts'
import { composed, replyDue } from '../threads.ts'
import { adapterOf, lineOf, opened } from './accounts.ts'
import { NotCarried, type ChannelAdapter, type Inbound, type Receipt } from './adapter.ts'
import { addressPlace, settleReceipt } from './outbound.ts'
import * as store from './store.ts'

const payloadPlace = { table: 'conversations.channel_inbound', column: 'payload' } as const
const mostLetters = 4_000
const mostTries = 5
const names = { image: '图片', voice: '语音', file: '文件' } as const

/** Text as it may be kept: no control characters, bounded. */
function tidy(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing control characters is the point
  const clean = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const letters = [...clean.trim()]
  return letters.length <= mostLetters ? letters.join('') : `${letters.slice(0, mostLetters - 1).join('')}…`
}

const systemLink = (app: App, hospitalId: string) => systemWork(app, hospitalId, { actor: linkActor })

/** Writes what a contact says into their conversation, or begins one. Messages of a contact come one after the other. */
async function say(tx: Tx, adapter: ChannelAdapter, contact: store.ContactRow, make: (threadId: string) => Promise<Partial<threads.NewMessage> & { clientId: string }>): Promise<string> {
  const ring = await tx.work.app.keys.ring(tx)
  const last = contact.thread_id === null ? undefined : await threads.threadOrNone(tx, contact.thread_id)
  if (last?.state === 'open') {
    const [inquiry, due] = await Promise.all([inquiries.lockInquiry(tx, last.id), replyDue(tx)])
    if (inquiry.state !== 'closed') {
      await writeTurning(tx, inquiry, composed(ring, tx, { threadId: last.id, author: 'visitor', kind: 'text', ...await make(last.id) }), due)
      return last.id
    }
  }
  const draft = composed(ring, tx, { threadId: contact.id, author: 'visitor', kind: 'text', ...await make(contact.id) })
  const { id } = await openThread(tx, { channel: adapter.channel as 'wechat', visitorId: null, contactId: contact.id, language: 'zh-CN', page: '', lastOwnerId: last?.owner_id ?? null }, draft, id => store.updateContact(tx, contact.id, { thread_id: id }))
  return id
}

/** Takes in one message; the second arrival of the same changes nothing. Answers whether it was news. */
export async function arrive(tx: Tx, account: store.AccountRow, inbound: Inbound): Promise<boolean> {
  const adapter = adapterOf(account.kind)
  const ring = await tx.work.app.keys.ring(tx)
  const contactId = newId(tx.now.getTime())
  const contact = await store.contactOf(tx, { id: contactId, account_id: account.id, address: encryptField(ring, { ...addressPlace, row: contactId }, inbound.address), address_index: blindIndex(ring, 'channel', `${account.id}|${inbound.address}`) })
  const id = newId(tx.now.getTime())
  const refHash = createHash('sha256').update(inbound.ref).digest()
  const fetched = inbound.media && adapter.fetch && inbound.media.kind !== 'voice' ? inbound.media : undefined
  const payload = fetched ? encryptField(ring, { ...payloadPlace, row: id }, JSON.stringify(fetched)) : null
  if (!await store.arrived(tx, { id, accountId: account.id, refHash, payload, contactId: contact.id })) return false
  if (contact.blocked_at !== null) return false
  if (inbound.says) {
    const text = tidy(inbound.text)
    const named = inbound.media ? `[${names[inbound.media.kind]}]` : ''
    await say(tx, adapter, contact, async () => ({ clientId: `in-${id}`, text: `${named}${named && text ? ' ' : ''}${text}` || '[空白消息]' }))
  }
  if (inbound.opens) await open(tx, contact, inbound.opens)
  if (fetched) await enqueue(tx, fetchMedia, { inboundId: id }, { key: `channel-media:${id}` })
  return true
}

/** Opens the window they may be written to in; a longer one that is open already stays. */
async function open(tx: Tx, contact: store.ContactRow, opens: { minutes: number; messages: number }): Promise<void> {
  const until = new Date(tx.now.getTime() + opens.minutes * 60_000)
  const isOpen = contact.window_until !== null && new Date(contact.window_until) > until && (contact.window_left ?? 0) >= opens.messages
  if (!isOpen) await store.updateContact(tx, contact.id, { window_until: until.toISOString(), window_left: opens.messages })
}

/** Takes in all of a batch with its receipts, in one transaction. Answers how many were news. */
export async function arriveAll(tx: Tx, account: store.AccountRow, inbound: readonly Inbound[], receipts: readonly Receipt[]): Promise<number> {
  let news = 0
  // In the order of their addresses, so that batches never wait for each other in a circle; of one address in the order written.
  for (const one of inbound.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))) if (await arrive(tx, account, one)) news++
  for (const receipt of receipts) if (await settleReceipt(tx, account.id, receipt)) news++
  if (news > 0) await store.noteAccount(tx, account.id, { last_received_at: tx.now.toISOString() })
  return news
}

/** Fetches a picture or document and adds it to the conversation its first word stands in. */
export const fetchMedia = task({ name: 'conversations.fetch-media', payload: z.strictObject({ inboundId: Id }), maxAttempts: 3, run: (app, hospitalId, { inboundId }) => fetchOne(app, hospitalId, inboundId) })

async function fetchOne(app: App, hospitalId: string, inboundId: string): Promise<void> {
  const begun = await app.db.tenantTx(systemLink(app, hospitalId), async tx => {
    const row = await store.inbound(tx, inboundId)
    if (!row || row.payload === null) return null
    const [ring, account] = await Promise.all([app.keys.ring(tx), store.account(tx, row.account_id)])
    await store.updateInbound(tx, row.id, { tries: row.tries + 1 })
    return { row, account, open: opened(ring, account), media: JSON.parse(decryptField(ring, { ...payloadPlace, row: row.id }, row.payload)) as { kind: 'image' | 'file'; id: string } }
  })
  if (!begun) return
  const { row, account, open, media } = begun
  const adapter = adapterOf(account.kind)
  let bytes: Buffer | NotCarried
  try {
    bytes = await (adapter.fetch?.(lineOf(app, hospitalId, account.id), open, media.id) ?? Promise.reject(new NotCarried('cannot fetch', false)))
  } catch (error) {
    if (!(error instanceof NotCarried)) throw error
    bytes = error
  }
  const found = bytes
  await app.db.tenantTx(systemLink(app, hospitalId), async tx => {
    const now = await store.inbound(tx, inboundId)
    if (!now || now.payload === null || now.contact_id === null) return
    if (found instanceof NotCarried) {
      await store.noteAccount(tx, account.id, { last_error: found.code, last_error_at: tx.now.toISOString() })
      if (found.again && now.tries < mostTries) { await enqueue(tx, fetchMedia, { inboundId }, { runAt: new Date(tx.now.getTime() + 2 ** row.tries * 60_000), key: `channel-media:${inboundId}` }); return }
    }
    // The contact is taken anew, under its lock: they may have written meanwhile.
    const known = await store.contact(tx, now.contact_id)
    const contact = await store.contactOf(tx, known)
    await say(tx, adapter, contact, async threadId => {
      if (found instanceof NotCarried) return { clientId: `media-${inboundId}`, text: `[${names[media.kind]}未能取回]` }
      try {
        const mediaType = judge(found, documentTypes, 10 * 1024 * 1024)
        const name = `${names[media.kind]}.${mediaType.split('/')[1] ?? 'bin'}`
        const inquiry = await threads.threadOrNone(tx, threadId) ? await inquiries.findInquiry(tx, threadId) : undefined
        if (!inquiry) return { clientId: `media-${inboundId}`, text: `[${names[media.kind]}]` }
        const kept = await keepFile(tx, { ownerKind: 'thread', ownerId: threadId, customerId: inquiry.customer_id, name, mediaType, content: [found] })
        return { clientId: `media-${inboundId}`, kind: 'file' as const, fileId: kept.id, data: { name, mediaType, bytes: kept.bytes } }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { clientId: `media-${inboundId}`, text: `[${names[media.kind]}：这种文件不能接收]` }
      }
    })
    await store.updateInbound(tx, inboundId, { payload: null })
  })
}

/** Fetches what a provider rang for, page by page; the cursor moves in the transaction that takes the page in. */
export const pullMessages = task({ name: 'conversations.pull', payload: z.strictObject({ accountId: Id, tokenSealed: z.string().max(2_000) }), maxAttempts: 8, run: (app, hospitalId, { accountId, tokenSealed }) => pull(app, hospitalId, accountId, tokenSealed) })
const tokenPlace = { table: 'conversations.channel_account', column: 'ring' } as const

/** Asks the task to fetch: the provider's short-lived token travels sealed. */
export async function askToPull(tx: Tx, accountId: string, token: string): Promise<void> {
  const ring = await tx.work.app.keys.ring(tx)
  await enqueue(tx, pullMessages, { accountId, tokenSealed: encryptField(ring, { ...tokenPlace, row: accountId }, token).toString('base64') }, { key: `channel-pull:${accountId}` })
}

async function pull(app: App, hospitalId: string, accountId: string, tokenSealed: string): Promise<void> {
  for (let page = 0; page < 100; page++) {
    const begun = await app.db.tenantTx(systemLink(app, hospitalId), async tx => {
      const [account, ring] = await Promise.all([store.account(tx, accountId), app.keys.ring(tx)])
      return { account, open: opened(ring, account), token: decryptField(ring, { ...tokenPlace, row: accountId }, Buffer.from(tokenSealed, 'base64')) }
    })
    const adapter = adapterOf(begun.account.kind)
    if (!begun.account.is_on || !adapter.pull) return
    let answer
    try {
      answer = await adapter.pull(lineOf(app, hospitalId, accountId), begun.open, begun.account.cursor, begun.token)
    } catch (error) {
      if (!(error instanceof NotCarried)) throw error
      const { code, again } = error
      await app.db.tenantTx(systemLink(app, hospitalId), tx => store.noteAccount(tx, accountId, { last_error: code, last_error_at: tx.now.toISOString() }))
      if (again) throw error
      return
    }
    const took = await app.db.tenantTx(systemLink(app, hospitalId), async tx => {
      const account = await store.lockAccount(tx, accountId)
      if (account.cursor !== begun.account.cursor) return false
      await arriveAll(tx, account, answer.inbound, answer.receipts)
      await store.noteAccount(tx, accountId, { cursor: answer.cursor })
      return true
    })
    if (took && !answer.more) return
  }
}
