/**
 * Messages of customers on their way in. Those of a hospital that arrive while the database is busy with others are written
 * together: one transaction, one statement, one flush of the disk for many. What changes whose turn it is, or begins a
 * conversation, goes a way of its own, since promises hang on it.
 */
import type { App } from '../../platform/app.ts'
import { linkActor } from '../../platform/door.ts'
import type { Tx } from '../../platform/db.ts'
import { systemWork, type Work } from '../../platform/work.ts'
import { refuse } from '../../platform/refusal.ts'
import { promise } from '../commitments/index.ts'
import { noThread } from './contract-threads.ts'
import { writtenReply } from './kinds.ts'
import * as inquiries from './store.ts'
import * as store from './store-threads.ts'
import { announce, composed, replyDue } from './threads.ts'

export interface Incoming { threadId: string; clientId: string; kind: 'text' | 'file'; text: string; fileId?: string; data?: Record<string, unknown> }
export interface Accepted { threadId: string; number: number; at: string; fresh: boolean }

interface Waiting { message: Incoming; resolve: (accepted: Accepted) => void; reject: (error: unknown) => void }
interface Queue { waiting: Waiting[]; underWay: number }

const queues = new WeakMap<App, Map<string, Queue>>()
const mostAtOnce = 200
/** Batches of one hospital under way: while one waits for the disk, the next gathers and leaves. */
const batchesAtOnce = 2

const incomingWork = (app: App, hospitalId: string): Work => systemWork(app, hospitalId, { actor: linkActor })

/** Accepts a customer's message; it is committed when this answers. @throws Refusal conversation_closed */
export function accept(app: App, hospitalId: string, message: Incoming): Promise<Accepted> {
  const ofApp = queues.get(app) ?? new Map<string, Queue>()
  queues.set(app, ofApp)
  const queue = ofApp.get(hospitalId) ?? { waiting: [], underWay: 0 }
  ofApp.set(hospitalId, queue)
  return new Promise((resolve, reject) => {
    queue.waiting.push({ message, resolve, reject })
    if (queue.underWay < batchesAtOnce) void run(app, hospitalId, queue)
  })
}

async function run(app: App, hospitalId: string, queue: Queue): Promise<void> {
  queue.underWay++
  while (queue.waiting.length > 0) await writeBatch(app, hospitalId, queue.waiting.splice(0, mostAtOnce))
  queue.underWay--
}

const keyOf = (threadId: string, clientId: string | null) => `${threadId}/${clientId}`
const acceptedOf = (row: store.WrittenRow): Accepted => ({ threadId: row.thread_id, number: row.number, at: row.at, fresh: row.fresh })

async function writeBatch(app: App, hospitalId: string, batch: readonly Waiting[]): Promise<void> {
  let written: Map<string, store.WrittenRow>
  try {
    written = await app.db.tenantTx(incomingWork(app, hospitalId), async tx => {
      const ring = await app.keys.ring(tx)
      const ids = [...new Set(batch.map(({ message }) => message.threadId))]
      const messages = batch.map(({ message }) => composed(ring, tx, { author: 'visitor', fileId: null, data: null, ...message }))
      const locked = store.lockThreads(tx, ids)
      locked.catch(() => undefined)
      const rows = await store.append(tx, messages, null)
      await locked
      announce(tx, rows, 'visitor')
      return new Map(rows.map(row => [keyOf(row.thread_id, row.client_id), row]))
    })
  } catch (error) {
    for (const { reject } of batch) reject(error)
    return
  }
  for (const waiting of batch) {
    const row = written.get(keyOf(waiting.message.threadId, waiting.message.clientId))
    if (row) waiting.resolve(acceptedOf(row))
    else acceptTurning(app, hospitalId, waiting.message).then(waiting.resolve, waiting.reject)
  }
}

/** The customer's turn has ended with this message: from now on a reply is owed. */
async function acceptTurning(app: App, hospitalId: string, message: Incoming): Promise<Accepted> {
  return app.db.tenantTx(incomingWork(app, hospitalId), async tx => {
    const [inquiry, ring, due] = await Promise.all([inquiries.lockInquiry(tx, message.threadId), app.keys.ring(tx), replyDue(tx)])
    return acceptedOf(await writeTurning(tx, inquiry, composed(ring, tx, { author: 'visitor', fileId: null, data: null, ...message }), due))
  })
}

/** Writes a customer's message with the reply it makes owed; the inquiry is locked. @throws Refusal conversation_closed */
export async function writeTurning(tx: Tx, inquiry: inquiries.InquiryRow, message: store.NewMessage, due: Date): Promise<store.WrittenRow> {
  const locked = store.lockThreads(tx, [message.threadId])
  locked.catch(() => undefined)
  const [row] = await store.append(tx, [message], due)
  const [head] = await locked
  if (!row) refuse(noThread.conversation_closed)
  announce(tx, [row], 'visitor')
  if (row.fresh && head?.waiting_since === null) {
    await promise(tx, { kind: writtenReply.key, subjectKind: 'inquiry', subjectId: inquiry.id, customerId: inquiry.customer_id, ownerId: inquiry.owner_id, groupId: inquiry.group_id, about: inquiry.matter, dueAt: due })
    if (inquiry.state === 'answered') await inquiries.updateInquiry(tx, inquiry.id, { state: 'waiting' })
  }
  return row
}
