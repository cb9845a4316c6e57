/** What the desk writes to somebody outside: admitted within the channel's limits, carried by a job in its order, its state shown (CON-13). */
import type { App } from '../../../platform/app.ts'
import { Id, z } from '../../../platform/contract.ts'
import { decryptField } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db.ts'
import { enqueue } from '../../../platform/events.ts'
import { hospitals } from '../../../platform/jobs.ts'
import { task, type Ticker } from '../../../platform/module.ts'
import { refuse } from '../../../platform/refusal.ts'
import { systemWork } from '../../../platform/work.ts'
import { contactPoints } from '../../customers/index.ts'
import { readFile } from '../../files/index.ts'
import { notifyStaff } from '../../notifications/index.ts'
import { isExample } from '../../organisation/index.ts'
import * as inquiries from '../store.ts'
import * as threads from '../store-threads.ts'
import { fullText } from '../threads.ts'
import { adapterOf, lineOf, opened } from './accounts.ts'
import { NotCarried, type Receipt } from './adapter.ts'
import { noChannel, type DeliveryState } from '../contract-channels.ts'
import * as store from './store.ts'

/** Where a contact's address with the provider stands, encrypted. */
export const addressPlace = { table: 'conversations.channel_contact', column: 'address' } as const
/** Minutes between tries: about a day, then it is given up. */
export const retryMinutes = [1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 480] as const
const stuckMs = 5 * 60_000

/** How somebody can be reached when the channel cannot. */
export async function nextWays(tx: Tx, inquiry: Pick<inquiries.InquiryRow, 'contact' | 'customer_id'>): Promise<('phone' | 'sms')[]> {
  const hasPhone = inquiry.contact !== null || (inquiry.customer_id !== null && (await contactPoints(tx, inquiry.customer_id)).phones.length > 0)
  return hasPhone ? ['phone', 'sms'] : []
}

/** A message that may be queued once it has its number. */
export interface Admitted { threadId: string; contactId: string; accountId: string }

/**
 * Takes the message out of what the channel allows, in the transaction that writes it.
 * @throws Refusal channel_off, channel_window_closed, channel_quota_used, channel_no_files, with the next ways
 */
export async function admit(tx: Tx, contactId: string, inquiry: inquiries.InquiryRow, withFile: boolean): Promise<Admitted> {
  const contact = await store.contact(tx, contactId)
  const account = await store.account(tx, contact.account_id)
  const adapter = adapterOf(account.kind)
  if (!account.is_on) refuse(noChannel.channel_off, { data: { next: await nextWays(tx, inquiry) } })
  if (withFile && !adapter.carriesFiles) refuse(noChannel.channel_no_files)
  if (adapter.limited && !await store.takeFromWindow(tx, contactId)) {
    const isOpen = contact.window_until !== null && new Date(contact.window_until) > tx.now
    refuse(isOpen ? noChannel.channel_quota_used : noChannel.channel_window_closed, { data: { next: await nextWays(tx, inquiry), until: contact.window_until } })
  }
  return { threadId: inquiry.id, contactId, accountId: account.id }
}

/** Queues a written message; it leaves through a job after commit. */
export async function queue(tx: Tx, admitted: Admitted, number: number): Promise<void> {
  await store.insertDelivery(tx, { ...admitted, number })
  await enqueue(tx, carry, { threadId: admitted.threadId }, { key: `channel-carry:${admitted.threadId}:${number}` })
}

/** Carries what waits in a conversation, one after the other. */
export const carry = task({ name: 'conversations.carry', payload: z.strictObject({ threadId: Id }), maxAttempts: 5, run: async (app, hospitalId, { threadId }) => { while (await carryNext(app, hospitalId, threadId)); } })

function tell(tx: Tx, row: { thread_id: string; number: number }, state: DeliveryState): void {
  const { app, hospitalId } = tx.work
  tx.afterCommit(() => app.rooms.tell(app, hospitalId, row.thread_id, { type: 'delivery', number: row.number, state }))
}

async function begin(app: App, hospitalId: string, threadId: string) {
  return app.db.tenantTx(systemWork(app, hospitalId), async tx => {
    const row = await store.nextOf(tx, threadId)
    if (!row) return null
    const [account, contact, message, ring, stays] = await Promise.all([
      store.account(tx, row.account_id), store.contact(tx, row.contact_id), threads.messageByNumber(tx, threadId, row.number), app.keys.ring(tx),
      isExample(tx),
    ])
    const attempt = row.attempts + 1
    await store.updateDelivery(tx, row, { state: 'sending', attempts: attempt, next_at: new Date(tx.now.getTime() + stuckMs).toISOString() })
    const file = message.file_id === null ? null : { ...message.data as { name: string; mediaType: string }, bytes: await readFile(tx, message.file_id) }
    return {
      row, attempt, account, leaves: !stays, open: opened(ring, account),
      outgoing: { id: message.id, address: decryptField(ring, { ...addressPlace, row: contact.id }, contact.address), text: fullText(ring, message), file },
    }
  })
}

/**
 * Carries one message: begun in a transaction of its own, handed over outside any, its result written in a third. Answers
 * whether another may follow. A crash in between leaves it begun; it is then tried again with the same id.
 */
export async function carryNext(app: App, hospitalId: string, threadId: string): Promise<boolean> {
  const begun = await begin(app, hospitalId, threadId)
  if (!begun) return false
  const { row, attempt, account, leaves, open, outgoing } = begun
  let result: { ref: string } | NotCarried
  try {
    if (leaves && !account.is_on) throw new NotCarried('switched off', true)
    result = leaves ? await adapterOf(account.kind).send(lineOf(app, hospitalId, account.id), open, outgoing) : { ref: `dev-${outgoing.id}` }
  } catch (error) {
    result = error instanceof NotCarried ? error : new NotCarried('adapter', true)
    if (!(error instanceof NotCarried)) app.log.warn({ err: error, kind: account.kind }, 'a channel adapter failed')
  }
  const outcome = result
  return app.db.tenantTx(systemWork(app, hospitalId), async tx => {
    const now = await store.delivery(tx, row.thread_id, row.number)
    if (now?.state !== 'sending' || now.attempts !== attempt) return false
    if (!(outcome instanceof NotCarried)) {
      await Promise.all([store.updateDelivery(tx, row, { state: 'sent', provider_ref: outcome.ref.slice(0, 200), failure: null, leaves }), store.noteAccount(tx, account.id, { last_sent_at: tx.now.toISOString() })])
      tell(tx, row, 'sent')
      return true
    }
    const wait = outcome.again ? retryMinutes[attempt - 1] : undefined
    await store.noteAccount(tx, account.id, { last_error: outcome.code, last_error_at: tx.now.toISOString() })
    if (wait === undefined) {
      if (outcome.closes) await store.updateContact(tx, row.contact_id, { window_until: tx.now.toISOString(), window_left: 0 })
      else await store.giveBack(tx, row.contact_id)
      await failed(tx, row, outcome.code)
      return true
    }
    const next = new Date(tx.now.getTime() + wait * 60_000)
    await store.updateDelivery(tx, row, { state: 'queued', next_at: next.toISOString(), failure: outcome.code })
    tell(tx, row, 'queued')
    await enqueue(tx, carry, { threadId }, { runAt: next, key: `channel-carry:${threadId}:${row.number}` })
    return false
  })
}

/** Given up: whoever has the conversation is told, so that they take another way. */
async function failed(tx: Tx, row: Pick<store.DeliveryRow, 'thread_id' | 'number'>, code: string): Promise<void> {
  await store.updateDelivery(tx, row, { state: 'failed', failure: code })
  tell(tx, row, 'failed')
  const inquiry = await inquiries.findInquiry(tx, row.thread_id)
  const staffIds = inquiry.owner_id === null ? [] : [inquiry.owner_id]
  await notifyStaff(tx, { staffIds, kind: 'conversations.not-delivered', subjectId: row.thread_id, link: `/inbox?thread=${row.thread_id}`, zh: `有一条消息没有送到，请换一种方式联系：${inquiry.matter}`, en: `A message did not arrive; please reach them another way: ${inquiry.matter}` })
}

/** Notes what a provider says became of a message; an older word never replaces a newer one. Answers whether it was news. */
export async function settleReceipt(tx: Tx, accountId: string, receipt: Receipt): Promise<boolean> {
  const row = await store.deliveryByRef(tx, accountId, receipt.ref)
  if (row?.state !== 'sent') return false
  if (receipt.state === 'failed') await failed(tx, row, receipt.code)
  else { await store.updateDelivery(tx, row, { state: 'delivered' }); tell(tx, row, 'delivered') }
  return true
}

/** Finds messages whose job was lost, or whose sending never came to an end, and asks for them again. */
export const carrySweeper: Ticker = {
  name: 'conversations.carry-sweep', everyMs: 60_000,
  tick: async app => {
    for (const { hospitalId } of await hospitals(app)) {
      await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
        for (const threadId of await store.overdue(tx, new Date(tx.now.getTime() - 2 * 60_000), 200)) await enqueue(tx, carry, { threadId }, { key: `channel-sweep:${threadId}` })
      })
    }
  },
}
