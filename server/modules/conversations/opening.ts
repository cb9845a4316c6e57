/** Beginning a conversation with a customer's first message, whatever the channel (CON-2, 3, 5). */
import type { Tx } from '../../platform/db.ts'
import { promise } from '../commitments/index.ts'
import { settingAt } from '../organisation/index.ts'
import { give } from './agents.ts'
import type { handChannels } from './can.ts'
import { threadSettings } from './contract-threads.ts'
import { deskOf } from './desk.ts'
import { firstReply } from './kinds.ts'
import { recordInquiry } from './record.ts'
import * as agents from './store-agents.ts'
import * as inquiries from './store.ts'
import * as store from './store-threads.ts'
import { announce, eventMessage, replyDue } from './threads.ts'

/** Who writes, and where. */
export interface Opener { channel: (typeof handChannels)[number]; visitorId: string | null; contactId: string | null; language: string; page: string; caller?: string; phone?: string; /** Whom they had before: the first to be asked while on shift. */ lastOwnerId: string | null }

/** First words of a message, for the line an inquiry is known by. */
export function matterOf(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? ''
  const letters = [...line]
  return letters.length <= 60 ? line : `${letters.slice(0, 59).join('')}…`
}

/**
 * The inquiry with the reply owed, the thread, the first message, somebody to answer. `alongside` is sent in the same flush as
 * the thread.
 */
export async function openThread(tx: Tx, opener: Opener, draft: store.NewMessage, alongside: (id: string) => Promise<unknown>): Promise<{ id: string; written: store.WrittenRow }> {
  const { channel, caller, phone } = opener
  const [inquiry, due, desk, owner] = await Promise.all([
    recordInquiry(tx, { channel, matter: matterOf(draft.text) || '…', content: draft.text, ...(caller ? { caller } : {}), ...(phone === undefined ? {} : { phone }) }),
    replyDue(tx), deskOf(tx), settingAt(tx, threadSettings.capacity).then(capacity => agents.pick(tx, capacity, { departmentId: null, before: opener.lastOwnerId })),
  ])
  const { id } = inquiry
  const messages = [{ ...draft, threadId: id }, ...(owner === null && desk.ready === 0 ? [eventMessage(tx, id, { what: 'nobody', answerBy: due.toISOString() })] : [])]
  // Sent in this order, in one flush: nobody else can see the thread before the commit, so nothing needs a lock.
  const [, [written]] = await Promise.all([
    store.insertThread(tx, { id, channel, visitorId: opener.visitorId, contactId: opener.contactId, language: opener.language, page: opener.page, ownerId: null, groupId: null, departmentId: null }),
    store.append(tx, messages, due).then(rows => { announce(tx, rows, 'visitor'); return rows.filter(one => one.client_id === draft.clientId) }),
    alongside(id),
    // Within the minute only where somebody sits before an open window (CON-3).
    ...(owner !== null && channel === 'web_chat' ? [promise(tx, { kind: firstReply.key, subjectKind: 'inquiry', subjectId: id, ownerId: null, about: inquiry.matter })] : []),
  ])
  if (!written) throw new Error('A first message was not written')
  if (owner !== null) await give(tx, await inquiries.lockInquiry(tx, id), owner, 'given')
  return { id, written }
}
