/** Writing messages, telling rooms of them, and what follows for the reply owed (CON-3). The heart of the live core. */
import type { App } from '../../platform/app.ts'
import { encryptField, decryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { dueAt } from '../../platform/deadline.ts'
import { newId } from '../../platform/id.ts'
import { systemWork } from '../../platform/work.ts'
import { calendarOf, settingAt } from '../organisation/index.ts'
import { settings } from './contract.ts'
import { maskSensitive } from './sensitive.ts'
import * as store from './store-threads.ts'

/** Where the full text of a message is sealed. */
export const sealedPlace = { table: 'conversations.message', column: 'sealed' } as const
export const draftPlace = { table: 'conversations.draft', column: 'text_sealed' } as const

/** A message as it is kept: what must not stand in the plain is masked there and sealed in full beside it. */
export function composed(ring: Keyring, tx: Pick<Tx, 'now'>, message: Pick<store.NewMessage, 'threadId' | 'author' | 'kind'> & Partial<store.NewMessage>): store.NewMessage {
  const id = newId(tx.now.getTime())
  const full = message.text ?? ''
  const text = maskSensitive(full)
  return { id, clientId: null, staffId: null, fileId: null, data: null, ...message, text, sealed: text === full ? null : encryptField(ring, { ...sealedPlace, row: id }, full) }
}

/** The full text of a message. */
export function fullText(ring: Keyring, row: Pick<store.MessageRow, 'id' | 'text' | 'sealed'>): string {
  return row.sealed === null ? row.text : decryptField(ring, { ...sealedPlace, row: row.id }, row.sealed)
}

/** By when a message written now is to be answered: half an hour of opening hours, by setting (CON-3). */
export async function replyDue(tx: Tx): Promise<Date> {
  const [minutes, calendar] = await Promise.all([settingAt(tx, settings.replyDue), calendarOf(tx)])
  return dueAt(tx.now, { workingMinutes: minutes }, calendar) ?? new Date(tx.now.getTime() + minutes * 60_000)
}

/** Tells the rooms after commit how far their threads are now. */
export function announce(tx: Tx, written: readonly store.WrittenRow[], side: 'visitor' | 'staff' | 'system'): void {
  const heads = new Map<string, store.WrittenRow>()
  for (const row of written) if (row.fresh && row.number > (heads.get(row.thread_id)?.number ?? 0)) heads.set(row.thread_id, row)
  if (heads.size === 0) return
  const { app, hospitalId } = tx.work
  tx.afterCommit(() => {
    for (const row of heads.values()) app.rooms.tell(app, hospitalId, row.thread_id, { type: 'upto', n: row.number, side, owner: row.owner_id, group: row.group_id })
  })
}

/** What happened to a conversation, said between its messages. */
export interface Happened extends Record<string, unknown> { what: 'assigned' | 'transferred' | 'closed' | 'nobody' | 'left' | 'contact' }
export function eventMessage(tx: Pick<Tx, 'now'>, threadId: string, data: Happened): store.NewMessage {
  return { threadId, id: newId(tx.now.getTime()), clientId: null, author: 'system', staffId: null, kind: 'event', text: '', sealed: null, fileId: null, data }
}

/** Says what happened to a conversation. Nothing where the inquiry has no thread. */
export async function tellEvent(tx: Tx, threadId: string, data: Happened): Promise<void> {
  announce(tx, await store.append(tx, [eventMessage(tx, threadId, data)], null), 'system')
}

/** Heads of rooms from the database. */
export async function readHeads(app: App, hospitalId: string, rooms: readonly string[]): Promise<Map<string, number>> {
  return app.db.tenantTx(systemWork(app, hospitalId), tx => store.headsOf(tx, rooms))
}
