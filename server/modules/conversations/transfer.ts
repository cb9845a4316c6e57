/** Handing an inquiry on: asked, accepted or declined; or taken over. The promises go with it (CON-2). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { assign, cancel, keep, promise } from '../commitments/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { staffBrief } from '../organisation/index.ts'
import { threadChannels, type Channel } from './can.ts'
import { events, no, type Inquiry, type transferInquiry } from './contract.ts'
import { take } from './handle.ts'
import { acceptTransfer, callBack, firstReply, reply, writtenReply } from './kinds.ts'
import { factsOf, guard, handlingReach, mayRead, presentInquiry, sheetRules } from './present.ts'
import { checkReferences } from './record.ts'
import * as store from './store.ts'
import { tellEvent } from './threads.ts'

type Row = store.InquiryRow
type Shown = Infer<typeof Inquiry>

/** What the owner of an inquiry owes, and hands on with it; an expert's answer stays the expert's. */
const ownersKinds = [reply.key, writtenReply.key, firstReply.key, callBack.key] as const

/** The customer's name is not told here: who has no right to the inquiry yet sees only what it is about. */
async function tell(tx: Tx, row: Row, staffId: string | null, kind: string, zh: string, en: string): Promise<void> {
  if (staffId === null || staffId === tx.work.actor.id) return
  await notifyStaff(tx, { staffIds: [staffId], kind: `conversations.${kind}`, subjectId: row.id, link: threadChannels.includes(row.channel as Channel) ? `/inbox?thread=${row.id}` : `/inquiries/${row.id}`, zh, en })
}

async function hand(tx: Tx, row: Row, toId: string, taken: boolean): Promise<Row> {
  const to = (await staffBrief(tx, [toId])).get(toId)
  const saved = await store.updateInquiry(tx, row.id, { owner_id: toId, group_id: to?.groupId ?? null })
  for (const kind of ownersKinds) await assign(tx, { kind, subjectId: row.id, ownerId: toId })
  await emit(tx, events.transferred, { customerId: row.customer_id, subjectId: row.id, data: { ...factsOf(saved), fromId: row.owner_id ?? toId, toId, taken } })
  if (threadChannels.includes(row.channel as Channel)) await tellEvent(tx, row.id, { what: 'transferred', staffId: toId, name: to?.name ?? '', nameEn: to?.nameEn ?? '' })
  return saved
}

/** Asks a colleague to take an inquiry over; until they accept, its owner answers for it. @throws Refusal not_found, wrong_state, transfer_pending, transfer_to_owner, unknown_staff */
export async function askTransfer(tx: Tx, id: string, seen: number, input: Infer<typeof transferInquiry.body>): Promise<Shown> {
  const row = await take(tx, id, 'transfer', seen)
  const fromId = row.owner_id ?? refuse(common.wrong_state)
  if (input.toStaffId === fromId) refuse(no.transfer_to_owner)
  await checkReferences(tx, { staffIds: [input.toStaffId] })
  if (await store.askedTransfer(tx, id)) refuse(no.transfer_pending)
  await store.insertTransfer(tx, { inquiryId: id, fromId, toId: input.toStaffId, reason: input.reason, toldCustomer: input.toldCustomer ?? '', taken: false })
  await promise(tx, { kind: acceptTransfer.key, subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, ownerId: input.toStaffId, about: row.matter })
  const saved = await store.updateInquiry(tx, id, {})
  await audit(tx, { action: 'inquiries.transfer', subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, reason: input.reason, changed: { toStaffId: input.toStaffId } })
  await emit(tx, events.transferAsked, { customerId: row.customer_id, subjectId: id, data: { ...factsOf(row), fromId, toId: input.toStaffId } })
  await tell(tx, row, input.toStaffId, 'transfer-asked', `${tx.work.actor.name}请您接手：${row.matter}`, `${tx.work.actor.name} asks you to take over: ${row.matter}`)
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

/** Locks the inquiry and its waiting transfer, for the colleague asked. */
async function asked(tx: Tx, id: string): Promise<{ row: Row; transfer: store.TransferRow }> {
  const row = await store.lockInquiry(tx, id)
  const transfer = await store.askedTransfer(tx, id)
  const isAsked = transfer !== undefined && transfer.to_id === tx.work.actor.id
  if (!mayRead(tx.work.actor, row, isAsked)) refuse(common.not_found)
  if (!transfer) refuse(no.no_transfer_pending)
  if (!isAsked) refuse(no.not_asked_of_you)
  return { row, transfer }
}

/** Takes an inquiry over as asked, with what is owed for it. @throws Refusal not_found, no_transfer_pending, not_asked_of_you, wrong_state */
export async function accept(tx: Tx, id: string): Promise<Shown> {
  const { row, transfer } = await asked(tx, id)
  guard(row, 'transfer')
  await store.settleTransfer(tx, transfer.id, 'accepted')
  await keep(tx, { kind: acceptTransfer.key, subjectId: id })
  const saved = await hand(tx, row, transfer.to_id, false)
  await audit(tx, { action: 'inquiries.accept-transfer', subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, changed: { fromId: transfer.from_id } })
  await tell(tx, row, transfer.from_id, 'transferred', `${tx.work.actor.name}接手了：${row.matter}`, `${tx.work.actor.name} took over: ${row.matter}`)
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

/** Declines with a reason; it stays its owner's. @throws Refusal not_found, no_transfer_pending, not_asked_of_you */
export async function decline(tx: Tx, id: string, reason: string): Promise<Shown> {
  const { row, transfer } = await asked(tx, id)
  await store.settleTransfer(tx, transfer.id, 'declined', reason)
  await keep(tx, { kind: acceptTransfer.key, subjectId: id })
  const saved = await store.updateInquiry(tx, id, {})
  await settled(tx, row, transfer, 'declined', reason)
  await tell(tx, row, transfer.from_id, 'transfer-declined', `${tx.work.actor.name}没有接手：${row.matter}（${reason}）`, `${tx.work.actor.name} did not take over: ${row.matter} (${reason})`)
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

/** Withdraws a transfer that was not answered yet. @throws Refusal not_found, stale_version, no_transfer_pending */
export async function withdraw(tx: Tx, id: string, seen: number): Promise<Shown> {
  const row = await store.lockInquiry(tx, id)
  if (tx.work.actor.kind !== 'system' && handlingReach(tx.work.actor, row) !== 'owner') refuse(common.not_found)
  if (seen > 0 && row.version !== seen) refuse(common.stale_version)
  const transfer = await store.askedTransfer(tx, id) ?? refuse(no.no_transfer_pending)
  await store.settleTransfer(tx, transfer.id, 'withdrawn')
  await cancel(tx, { kind: acceptTransfer.key, subjectId: id, reason: '转交已撤回 · The transfer was withdrawn' })
  const saved = await store.updateInquiry(tx, id, {})
  await settled(tx, row, transfer, 'withdrawn', null)
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

async function settled(tx: Tx, row: Row, transfer: store.TransferRow, state: 'declined' | 'withdrawn', reason: string | null): Promise<void> {
  await audit(tx, { action: `inquiries.transfer-${state}`, subjectKind: 'inquiry', subjectId: row.id, customerId: row.customer_id, reason })
  await emit(tx, events.transferSettled, { customerId: row.customer_id, subjectId: row.id, data: { ...factsOf(row), fromId: transfer.from_id, toId: transfer.to_id, state } })
}

/** Takes an inquiry over without being asked, when its owner cannot; the owner is told. A waiting transfer falls away. @throws Refusal not_found, wrong_state, already_yours */
export async function takeOver(tx: Tx, id: string, reason: string): Promise<Shown> {
  const row = await store.lockInquiry(tx, id)
  const transfer = await store.askedTransfer(tx, id)
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  if (!mayRead(tx.work.actor, row, transfer?.to_id === me)) refuse(common.not_found)
  guard(row, 'takeOver')
  if (row.owner_id === me) refuse(no.already_yours)
  if (transfer) {
    await store.settleTransfer(tx, transfer.id, transfer.to_id === me ? 'accepted' : 'withdrawn')
    if (transfer.to_id === me) await keep(tx, { kind: acceptTransfer.key, subjectId: id })
    else await cancel(tx, { kind: acceptTransfer.key, subjectId: id, reason: '已有人接手 · Somebody took it over' })
  }
  await store.insertTransfer(tx, { inquiryId: id, fromId: row.owner_id ?? row.first_asker_id ?? refuse(common.wrong_state), toId: me, reason, toldCustomer: '', taken: true })
  const saved = await hand(tx, row, me, true)
  await audit(tx, { action: 'inquiries.take-over', subjectKind: 'inquiry', subjectId: id, customerId: row.customer_id, reason, changed: { fromId: row.owner_id } })
  await tell(tx, row, row.owner_id, 'taken-over', `${tx.work.actor.name}接手了您的咨询：${row.matter}（${reason}）`, `${tx.work.actor.name} took over your inquiry: ${row.matter} (${reason})`)
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}
