/** Messages to customers: made with consent, worded by template, sealed, sent by a task, kept with their result (PLA-11). */
import type { App } from '../../platform/app.ts'
import { decryptField, encryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit, enqueue } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { hospitals } from '../../platform/jobs.ts'
import { task, type Ticker } from '../../platform/module.ts'
import { systemWork } from '../../platform/work.ts'
import { z, Id } from '../../platform/contract.ts'
import { contactAllowed, contactPoints, recordRing } from '../customers/index.ts'
import { settingsAt, zoneOf } from '../organisation/index.ts'
import { adapterFor, NotSent } from './adapters.ts'
import { events, settings } from './contract.ts'
import { minutesOf, sendTime } from './quiet.ts'
import * as store from './store.ts'
import { render, templateOf, wordingOf, type Channel, type Language } from './templates.ts'

export interface MessageInput {
  customerId: string
  /** Else the first the customer can be reached by: text message, e-mail, WeChat. */
  channel?: Channel
  purpose: 'service' | 'marketing'
  /** A template some module declares in `messageTemplates`. */
  template: string
  /** A value for each of the template's names. */
  variables: Readonly<Record<string, string>>
  subjectId: string | null
  /** Not before this instant. */
  notBefore?: Date
  /** When what it is about happens: a service message about the same day does not wait for the morning. */
  happensAt?: Date
  language?: Language
  /** Names the occasion, e.g. `appointment:<id>:booked:1`: the same key sends nothing again. */
  key: string
}

/** What became of a message at once. */
export interface Queued { id: string; state: 'queued' | 'refused' | 'sent'; why: string | null }

const places = { address: { table: 'notifications.message', column: 'address_sealed' }, content: { table: 'notifications.message', column: 'content_sealed' } } as const
/** Minutes between tries; after the last one it is given up. */
export const retryMinutes = [1, 5, 15, 60, 240] as const
const stuckMs = 10 * 60_000
/** Days for which the example's outbox tells what was sent. */
const shownDays = 3

/** Asks the task to send a message when its time has come. */
const send = task({ name: 'notifications.send', payload: z.strictObject({ messageId: Id }), maxAttempts: 5, run: (app, hospitalId, { messageId }) => sendMessage(app, hospitalId, messageId) })
export const tasks = [send]

/**
 * Sends a customer a message, if they may be contacted and can be reached; else it is kept as refused with the reason. The text is
 * filled now; it leaves through a task after commit, outside quiet hours. Nothing for the past, except that the example shows
 * what it sent. PLA-11, PLA-6.
 */
export async function messageCustomer(tx: Tx, input: MessageInput): Promise<Queued | null> {
  if (tx.work.history && (tx.work.news !== 'inline' || isLongPast(tx, input.happensAt))) return null
  const template = templateOf(tx.work.app, input.template)
  const language = input.language ?? 'zh'
  const [allowed, points, hospital, policy, zone, ring] = await Promise.all([
    contactAllowed(tx, input.customerId, input.purpose), contactPoints(tx, input.customerId), hospitalOf(tx),
    settingsAt(tx, settings), zoneOf(tx), recordRing(tx, input.customerId)])
  const reach = reachBy(points, input.channel)
  const channel = reach?.channel ?? input.channel ?? 'sms'
  const id = newId(tx.now.getTime())
  const sendAt = sendTime({ now: tx.now, notBefore: input.notBefore, happensAt: input.happensAt, purpose: input.purpose }, { from: minutesOf(policy.quietFrom), to: minutesOf(policy.quietTo) }, policy.sameDayExempt, zone)
  const why = !allowed.allowed ? allowed.why ?? 'do_not_contact' : reach ? null : 'no_address'
  const content = render(await wordingOf(tx, template, channel, language), channel, language, input.purpose, language === 'en' ? hospital.name_en : hospital.name_zh, input.variables)
  // In the example's past there is no sender running; what lies behind is shown as sent by the development outbox.
  const isBehind = tx.work.history && sendAt <= tx.now
  const state = why ? 'refused' as const : isBehind ? 'sent' as const : 'queued' as const
  const isNew = await store.insertMessage(tx, {
    id, key: input.key, customer_id: input.customerId, subject_id: input.subjectId, channel, purpose: input.purpose, template: template.key, language,
    address_sealed: reach && !why ? encryptField(ring, { ...places.address, row: id }, reach.address) : null,
    content_sealed: encryptField(ring, { ...places.content, row: id }, JSON.stringify(content)),
    state, send_at: sendAt.toISOString(), failure: why, settled_at: state === 'queued' ? null : tx.now.toISOString(), adapter: isBehind ? 'development' : null, attempts: isBehind && !why ? 1 : 0,
  })
  if (!isNew) {
    const earlier = await store.messageByKey(tx, input.key)
    return earlier ? { id: earlier.id, state: earlier.state === 'refused' ? 'refused' : earlier.state === 'sent' ? 'sent' : 'queued', why: earlier.failure } : null
  }
  await tell(tx, state, { id, customer_id: input.customerId, subject_id: input.subjectId, channel, template: template.key }, why)
  if (state === 'queued') await enqueue(tx, send, { messageId: id }, { runAt: sendAt, key: `message:${id}` })
  return { id, state, why }
}

/** The example shows what it sent of late; what was sent about times long past interests nobody any more. */
function isLongPast(tx: Tx, happensAt: Date | undefined): boolean {
  return (happensAt ?? tx.now).getTime() < tx.work.app.clock.now().getTime() - shownDays * 86_400_000
}

/** In the example's past no sender runs: what has fallen due by now counts as sent by the development outbox. Answers how many. */
export async function sendThePast(tx: Tx): Promise<number> {
  const rows = await store.settleDue(tx)
  for (const row of rows) await tell(tx.as({ now: new Date(row.send_at) }), 'sent', row, null)
  return rows.length
}

/** Withdraws what still waits to be sent for a record (of keys that begin so): a moved appointment takes back its reminders. Answers how many. */
export async function withdraw(tx: Tx, input: { subjectId: string; keyPrefix?: string }): Promise<number> {
  const rows = await store.withdrawQueued(tx, input.subjectId, input.keyPrefix, 'record_changed')
  for (const row of rows) await tell(tx, 'withdrawn', row, 'record_changed')
  return rows.length
}

/** Withdraws one that waits. */
export async function withdrawOne(tx: Tx, row: store.MessageRow): Promise<store.MessageRow> {
  const withdrawn = await store.updateMessage(tx, row.id, { state: 'withdrawn', failure: 'by_hand', settled_at: tx.now.toISOString() })
  await tell(tx, 'withdrawn', withdrawn, 'by_hand')
  return withdrawn
}

/** Lets a failed one be tried again at once. */
export async function retryOne(tx: Tx, row: store.MessageRow): Promise<store.MessageRow> {
  const queued = await store.updateMessage(tx, row.id, { state: 'queued', failure: null, settled_at: null, send_at: tx.now.toISOString() })
  await tell(tx, 'queued', queued, null)
  await enqueue(tx, send, { messageId: row.id }, { key: `message:${row.id}` })
  return queued
}

/** Text and address of a message, opened under its customer's record key. */
export async function contentOf(tx: Tx, row: store.MessageRow): Promise<{ address: string; subject: string; body: string }> {
  return unsealed(await recordRing(tx, row.customer_id), row)
}

/** Opens what was sealed. */
export function unsealed(ring: Keyring, row: Pick<store.MessageRow, 'id' | 'address_sealed' | 'content_sealed'>): { address: string; subject: string; body: string } {
  const content = row.content_sealed === null ? { subject: '', body: '' } : JSON.parse(decryptField(ring, { ...places.content, row: row.id }, row.content_sealed)) as { subject: string; body: string }
  return { address: row.address_sealed === null ? '' : decryptField(ring, { ...places.address, row: row.id }, row.address_sealed), ...content }
}

function reachBy(points: { phones: string[]; emails: string[]; openids: string[] }, asked: Channel | undefined): { channel: Channel; address: string } | undefined {
  const by: Record<Channel, string | undefined> = { sms: points.phones[0], email: points.emails[0], wechat: points.openids[0] }
  for (const channel of asked ? [asked] : ['sms', 'email', 'wechat'] as const) {
    const address = by[channel]
    if (address) return { channel, address }
  }
  return undefined
}

async function hospitalOf(tx: Tx): Promise<{ name_zh: string; name_en: string; is_example: boolean }> {
  const [row] = await tx.recall('notifications.hospital', () => tx.rows<{ name_zh: string; name_en: string; is_example: boolean }>('select name_zh, name_en, is_example from platform.hospital where hospital_id = $1', [tx.hospitalId]))
  if (!row) throw new Error('The hospital of the transaction does not exist')
  return row
}

async function tell(tx: Tx, what: 'queued' | 'sent' | 'failed' | 'refused' | 'withdrawn', row: { id: string; customer_id: string; subject_id: string | null; channel: string; template: string }, why: string | null): Promise<void> {
  const template = templateOf(tx.work.app, row.template)
  await emit(tx, events[what], { customerId: row.customer_id, subjectId: row.subject_id, data: { messageId: row.id, channel: row.channel as Channel, template: row.template, templateZh: template.zh, templateEn: template.en, ...(why ? { why } : {}) } })
}

/**
 * Sends one message: begun in a transaction of its own, handed to the adapter outside any, its result written in a third. A crash in
 * between leaves it begun; it is then tried again with the same id.
 */
export async function sendMessage(app: App, hospitalId: string, messageId: string): Promise<void> {
  const begun = await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
    const row = await store.claimable(tx, messageId)
    if (!row) return null
    const allowed = await contactAllowed(tx, row.customer_id, row.purpose as 'service')
    if (!allowed.allowed) {
      await store.updateMessage(tx, row.id, { state: 'refused', failure: allowed.why ?? 'do_not_contact', settled_at: tx.now.toISOString() })
      await tell(tx, 'refused', row, allowed.why)
      return null
    }
    const [hospital, content] = await Promise.all([hospitalOf(tx), contentOf(tx, row)])
    const adapter = adapterFor(app, row.channel as Channel, hospital.is_example)
    const attempt = row.attempts + 1
    await store.updateMessage(tx, row.id, { state: 'sending', attempts: attempt, adapter: adapter.name, send_at: new Date(tx.now.getTime() + stuckMs).toISOString() })
    return { adapter, attempt, outgoing: { id: row.id, ...content } }
  })
  if (!begun) return
  const { adapter, attempt, outgoing } = begun
  let result: { ref: string } | NotSent
  try {
    result = await adapter.send(outgoing)
  } catch (error) {
    result = error instanceof NotSent ? error : new NotSent('adapter', true)
  }
  const outcome = result
  await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
    const row = await store.messageLocked(tx, messageId)
    if (row.state !== 'sending' || row.attempts !== attempt) return
    if (!(outcome instanceof NotSent)) {
      await store.insertAttempt(tx, row.id, attempt, adapter.name, 'sent', '')
      await store.updateMessage(tx, row.id, { state: 'sent', provider_ref: outcome.ref.slice(0, 200), settled_at: tx.now.toISOString(), send_at: tx.now.toISOString() })
      await tell(tx, 'sent', row, null)
      return
    }
    const wait = outcome.again ? retryMinutes[attempt - 1] : undefined
    await store.insertAttempt(tx, row.id, attempt, adapter.name, wait === undefined ? 'failed' : 'again', outcome.code)
    if (wait === undefined) {
      await store.updateMessage(tx, row.id, { state: 'failed', failure: 'not_delivered', settled_at: tx.now.toISOString() })
      await tell(tx, 'failed', row, outcome.code)
      return
    }
    const next = new Date(tx.now.getTime() + wait * 60_000)
    await store.updateMessage(tx, row.id, { state: 'queued', send_at: next.toISOString() })
    await enqueue(tx, send, { messageId: row.id }, { runAt: next, key: `message:${row.id}` })
  })
}

/** Finds messages whose job was lost, or whose sending never came to an end, and asks for them again. */
export const sweeper: Ticker = {
  name: 'notifications.sweep', everyMs: 60_000,
  tick: async app => {
    for (const { hospitalId } of await hospitals(app)) {
      await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
        for (const messageId of await store.overdueMessages(tx, new Date(tx.now.getTime() - 2 * 60_000), 200)) await enqueue(tx, send, { messageId }, { key: `message:${messageId}` })
      })
    }
  },
}
