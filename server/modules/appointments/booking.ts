/** Holding, booking and moving (APP-3, APP-4, APP-5). */
import { audit } from '../../platform/audit.ts'
import { dayOf, formatTime } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import { encryptField } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { authorize } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { shortCode, tokenHash } from '../../platform/token.ts'
import { linkAppointment } from '../conversations/index.ts'
import { findCustomer, recordRing } from '../customers/index.ts'
import { settingAt, staffBrief } from '../organisation/index.ts'
import { refuseTime, takeTurn, wish, type Wish } from './availability.ts'
import { appointmentCan, type AppointmentState } from './can.ts'
import { can, events, no, settings, type Booked, type Hold, type NewAppointment } from './contract.ts'
import * as store from './store.ts'
import { voucherToken, voucherUrl } from './voucher.ts'

const dayMs = 86_400_000
/** The voucher's link is shut this long after the appointment (12-states). */
const voucherDays = 30

/** Keeps a time for some minutes while talking (APP-3). @throws Refusal as of a booking */
export async function createHold(tx: Tx, input: { serviceId: string; expertId?: string | null; startsAt: string; customerId?: string | null }): Promise<Infer<typeof Hold>> {
  const wanted = await wish(tx, { ...input, startsAt: new Date(input.startsAt) })
  authorizeFor(tx, wanted, input.expertId ?? null)
  const minutes = await settingAt(tx, settings.holdMinutes)
  const hold = { id: newId(), serviceId: input.serviceId, customerId: input.customerId ?? null, startsAt: wanted.startsAt, endsAt: wanted.endsAt, expiresAt: new Date(tx.now.getTime() + minutes * 60_000) }
  await takeTurn(tx, wanted)
  const seat = await store.insertHold(tx, wanted.want, hold) ?? await refuseTime(tx, no.time_taken, wanted.plan, wanted.startsAt)
  await audit(tx, { action: 'appointments.book', subjectKind: 'hold', subjectId: hold.id, customerId: hold.customerId, changed: { serviceId: hold.serviceId, startsAt: hold.startsAt.toISOString(), expertId: seat.expert_id } })
  return { id: hold.id, serviceId: hold.serviceId, expertId: seat.expert_id, roomId: seat.room_id, customerId: hold.customerId, startsAt: hold.startsAt.toISOString(), endsAt: hold.endsAt.toISOString(), expiresAt: hold.expiresAt.toISOString() }
}

/** Gives a held time back; only who holds it, or who may book for all. @throws Refusal not_found */
export async function releaseHold(tx: Tx, id: string): Promise<void> {
  const hold = await store.findHold(tx, id) ?? refuse(common.not_found)
  if (hold.held_by !== tx.work.actor.id) authorize(tx.work.actor, can['appointments.book'], { ownerId: hold.held_by })
  await store.endHold(tx, id, null)
  await audit(tx, { action: 'appointments.book', subjectKind: 'hold', subjectId: id, customerId: hold.customer_id, changed: { released: true } })
}

/** Booking reaches as far as the department, or the expert who is booked; never because one books it oneself. @throws Refusal not_found */
function authorizeFor(tx: Tx, { plan }: Wish, expertId: string | null): void {
  if (tx.work.actor.kind !== 'staff') return
  authorize(tx.work.actor, can['appointments.book'], { departmentId: plan.service.department_id, siteId: plan.service.site_id, ownerId: expertId })
}

export type BookInput = Infer<typeof NewAppointment>

/**
 * Books from a hold, or a service and a time (APP-4). The database sees to it that nobody is booked twice; a hold whose
 * time is over is booked all the same while nobody else took the time. The inquiry it came from is told. Answers what is read back to the customer (APP-5).
 * @throws Refusal unknown_customer, what_and_when, customer_elsewhere, hold_gone, time_taken and others of `wish`
 */
export async function book(tx: Tx, input: BookInput): Promise<Infer<typeof Booked>> {
  const hold = input.holdId ? await usableHold(tx, input.holdId) : undefined
  const serviceId = hold?.service_id ?? input.serviceId
  const startsAt = hold?.starts_at ?? input.startsAt
  if (!serviceId || !startsAt) refuse(no.what_and_when)
  const [wanted, customer] = await Promise.all([
    wish(tx, { serviceId, expertId: hold ? hold.expert_id : input.expertId ?? null, startsAt: new Date(startsAt), withoutHold: hold?.id ?? null }),
    findCustomer(tx, input.customerId),
  ])
  authorizeFor(tx, wanted, hold ? hold.expert_id : input.expertId ?? null)
  if (!customer) refuse(no.unknown_customer)
  const ring = await tx.work.app.keys.ring(tx)
  const id = newId(tx.now.getTime())
  const token = voucherToken(ring, id, 1)
  const note = input.note ? encryptField(await recordRing(tx, customer.id), notePlace(id), input.note) : null
  const insert = (overlapReason: string) => store.insertAppointment(tx, wanted.want, {
    id, customerId: customer.id, serviceId, departmentId: wanted.plan.service.department_id, inquiryId: input.inquiryId ?? null, channel: input.channel ?? 'desk',
    startsAt: wanted.startsAt, endsAt: wanted.endsAt, voucherHash: tokenHash(token), voucherCodes: Array.from({ length: 6 }, () => shortCode()), doorUntil: doorUntil(wanted.endsAt), note, overlapReason,
  })
  const turn = Promise.all([store.overlapping(tx, customer.id, wanted.startsAt, wanted.endsAt, null), takeTurn(tx, wanted), hold ? store.endHold(tx, hold.id, null) : undefined])
  // Mostly the customer is nowhere else then: the row leaves in one flush with its turn and the look for what overlaps.
  const ahead = input.overlapReason ? undefined : insert('')
  ahead?.catch(() => undefined)
  const [elsewhere] = await turn
  if (elsewhere.length > 0 && !input.overlapReason) refuse(no.customer_elsewhere, { data: { others: elsewhere.map(other => ({ id: other.id, startsAt: other.starts_at, endsAt: other.ends_at, serviceZh: other.service_zh, serviceEn: other.service_en })) } })
  const made = await (ahead ?? insert(elsewhere.length > 0 ? input.overlapReason ?? '' : '')) ?? await refuseTime(tx, no.time_taken, wanted.plan, wanted.startsAt)
  if (input.inquiryId) await linkAppointment(tx, input.inquiryId, id)
  const { service, zone } = wanted.plan
  const when = whenOf(wanted.startsAt, zone)
  const [expert, place] = await Promise.all([
    expertOf(tx, wanted, made.expert_id), store.placeOf(tx, made.room_id, service.department_id),
    audit(tx, { action: 'appointments.book', subjectKind: 'appointment', subjectId: id, customerId: customer.id, reason: input.overlapReason ?? null, changed: { serviceId, startsAt: wanted.startsAt.toISOString(), expertId: made.expert_id, roomId: made.room_id, inquiryId: input.inquiryId ?? null, hasNote: input.note !== undefined } }),
    emit(tx, events.booked, { customerId: customer.id, subjectId: id, data: { serviceZh: service.name_zh, serviceEn: service.name_en, when, serviceId, departmentId: service.department_id, expertId: made.expert_id, startsAt: wanted.startsAt.toISOString(), inquiryId: input.inquiryId ?? null, bookedBy: tx.work.actor.id, by: store.byOf(tx) } }),
  ])
  return {
    id, version: 1, state: 'booked', startsAt: wanted.startsAt.toISOString(), endsAt: wanted.endsAt.toISOString(), expertId: made.expert_id, roomId: made.room_id,
    voucherCode: made.voucher_code, voucherUrl: voucherUrl(tx.work.app, token),
    readBack: { name: customer.name, phoneMasked: customer.phoneMasked, serviceZh: service.name_zh, serviceEn: service.name_en, when, expertName: expert, placeZh: place.zh, placeEn: place.en, arriveBy: new Date(wanted.startsAt.getTime() - service.arrive_early_minutes * 60_000).toISOString() },
  }
}

async function usableHold(tx: Tx, id: string): Promise<store.HoldRow> {
  const hold = await store.findHold(tx, id) ?? refuse(no.hold_gone)
  if (hold.released_at !== null) refuse(no.hold_gone)
  if (hold.held_by !== tx.work.actor.id && tx.work.actor.kind === 'staff') authorize(tx.work.actor, can['appointments.book'], { ownerId: hold.held_by })
  return hold
}

async function expertOf(tx: Tx, { plan }: Wish, id: string | null): Promise<string | null> {
  if (id === null) return null
  return plan.people.find(person => person.id === id)?.name ?? (await staffBrief(tx, [id])).get(id)?.name ?? null
}

/** Where the encrypted note of an appointment stands. */
export function notePlace(id: string) { return { table: 'appointments.appointment', column: 'note', row: id } }

/** Begin on the hospital's clock, as sentences and events say it: 2026-11-24 09:40. */
export function whenOf(at: Date | string, zone: string): string { return `${dayOf(at, zone)} ${formatTime(at, zone)}` }

export function doorUntil(endsAt: Date): Date { return new Date(endsAt.getTime() + voucherDays * dayMs) }

export interface MoveInput { startsAt: string; expertId?: string | null | undefined; holdId?: string | undefined; reason: string; overlapReason?: string | undefined }

/**
 * Moves an appointment: it keeps its id and its voucher, the history gets a row, the department acknowledges anew
 * (APP-4, APP-13). Without an expert named it stays with its own.
 * @throws Refusal wrong_state, same_time, customer_elsewhere, time_taken and others of `wish`
 */
export async function reschedule(tx: Tx, id: string, input: MoveInput): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  authorizeRow(tx, before)
  if (!appointmentCan('reschedule', before.state as AppointmentState)) refuse(common.wrong_state)
  const hold = input.holdId ? await usableHold(tx, input.holdId) : undefined
  const startsAt = new Date(hold?.starts_at ?? input.startsAt)
  const expertId = hold ? hold.expert_id : input.expertId === undefined ? before.expert_id : input.expertId
  if (startsAt.getTime() === Date.parse(before.starts_at) && (expertId === null || expertId === before.expert_id)) refuse(no.same_time)
  const wanted = await wish(tx, { serviceId: before.service_id, expertId, startsAt, withoutAppointment: id, withoutHold: hold?.id ?? null })
  const [elsewhere] = await Promise.all([store.overlapping(tx, before.customer_id, wanted.startsAt, wanted.endsAt, id), takeTurn(tx, wanted), store.freeAppointment(tx, id), hold ? store.endHold(tx, hold.id, id) : undefined])
  if (elsewhere.length > 0 && !input.overlapReason) refuse(no.customer_elsewhere, { data: { others: elsewhere.map(other => ({ id: other.id, startsAt: other.starts_at, endsAt: other.ends_at, serviceZh: other.service_zh, serviceEn: other.service_en })) } })
  const moved = await store.moveAppointment(tx, wanted.want, { before, startsAt: wanted.startsAt, endsAt: wanted.endsAt, reason: input.reason, overlapReason: elsewhere.length > 0 ? input.overlapReason ?? '' : '', doorUntil: doorUntil(wanted.endsAt) })
    ?? await refuseTime(tx, no.time_taken, wanted.plan, wanted.startsAt)
  const { service, zone } = wanted.plan
  await Promise.all([
    audit(tx, { action: 'appointments.reschedule', subjectKind: 'appointment', subjectId: id, customerId: before.customer_id, reason: input.reason, changed: { from: before.starts_at, to: moved.starts_at, expertId: moved.expert_id, roomId: moved.room_id } }),
    emit(tx, events.rescheduled, { customerId: before.customer_id, subjectId: id, data: { serviceZh: service.name_zh, serviceEn: service.name_en, when: whenOf(wanted.startsAt, zone), was: whenOf(before.starts_at, zone), serviceId: service.id, departmentId: service.department_id, expertId: moved.expert_id, startsAt: moved.starts_at, inquiryId: moved.inquiry_id, bookedBy: moved.booked_by, by: store.byOf(tx), reason: input.reason } }),
  ])
  return moved
}

/** Lets pass whoever may change this appointment; the customer came through their own door. @throws Refusal not_allowed, not_found */
export function authorizeRow(tx: Tx, row: store.AppointmentRow, permission = can['appointments.book']): void {
  if (tx.work.actor.kind === 'link') return
  authorize(tx.work.actor, permission, { departmentId: row.department_id, ownerId: row.expert_id })
}
