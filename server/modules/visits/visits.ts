/** Arrival, waiting, service, leaving (VIS-1). */
import { audit } from '../../platform/audit.ts'
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import type { EventDef, Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { authorize } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { findByVoucher, markArrived, markCompleted, markInService, readVoucherText, undoArrived, zoneOf } from '../appointments/index.ts'
import { findService } from '../catalogue/index.ts'
import { findCustomer, noteVisit } from '../customers/index.ts'
import { visitCan, type VisitAction, type VisitState } from './can.ts'
import { can, events, no, type NewVisit } from './contract.ts'
import * as store from './store.ts'

type VisitInput = Infer<typeof NewVisit>
type Data = Infer<typeof events.opened.data>

/** The hospital's today as instants. */
export async function today(tx: Tx): Promise<{ from: Date; to: Date }> {
  const zone = await zoneOf(tx)
  const day = dayOf(tx.now, zone)
  return { from: startOfDay(day, zone), to: startOfDay(addDays(day, 1), zone) }
}

/**
 * Registers an arrival: by voucher, by appointment, or of a walk-in to a department or for a service. The clock of waiting
 * begins; the appointment is marked arrived in the same transaction.
 * @throws Refusal voucher_unknown, not_today, appointment_cancelled, already_arrived, already_waiting, where_to, unknown_customer, unknown_department
 */
export async function open(tx: Tx, input: VisitInput): Promise<store.VisitRow> {
  const appointmentId = input.voucher ? (await findByVoucher(tx, input.voucher) ?? refuse(no.voucher_unknown)).id : input.appointmentId
  return appointmentId ? openBooked(tx, appointmentId, input) : openWalkIn(tx, input)
}

function foundBy(input: VisitInput): Infer<typeof NewVisit>['foundBy'] {
  if (input.foundBy) return input.foundBy
  if (!input.voucher) return input.appointmentId ? 'list' : 'walk_in'
  const read = readVoucherText(input.voucher)
  return read && 'token' in read ? 'qr' : 'code'
}

async function openBooked(tx: Tx, appointmentId: string, input: VisitInput): Promise<store.VisitRow> {
  const [appointment] = await store.arrivalsById(tx, [appointmentId])
  if (!appointment) refuse(common.not_found)
  authorize(tx.work.actor, can['visits.arrive'], { departmentId: appointment.department_id, ownerId: appointment.expert_id })
  const day = await today(tx)
  if (appointment.state === 'cancelled') refuse(no.appointment_cancelled)
  if (appointment.visit_id !== null || !['booked', 'confirmed', 'no_show'].includes(appointment.state)) refuse(no.already_arrived, { data: { visitId: appointment.visit_id } })
  const startsAt = new Date(appointment.starts_at)
  if (startsAt < day.from || startsAt >= day.to) refuse(no.not_today, { data: { startsAt: appointment.starts_at, appointmentId } })
  await markArrived(tx, appointmentId, tx.now)
  const service = appointment.service_id === null ? undefined : await findService(tx, appointment.service_id)
  return opened(tx, await store.insertVisit(tx, {
    id: newId(tx.now.getTime()), customer_id: appointment.customer_id, appointment_id: appointmentId, service_id: appointment.service_id, service_kind: service?.kind ?? null, department_id: appointment.department_id,
    expert_id: appointment.expert_id, room_id: appointment.room_id, kind: 'booked', found_by: foundBy(input) ?? 'list', arrived_at: tx.now.toISOString(), arrived_by: tx.work.actor.id,
  }))
}

async function openWalkIn(tx: Tx, input: VisitInput): Promise<store.VisitRow> {
  if (!input.customerId) refuse(no.unknown_customer)
  if (!input.serviceId && !input.departmentId) refuse(no.where_to)
  const service = input.serviceId ? await findService(tx, input.serviceId) ?? refuse(no.unknown_department) : undefined
  const departmentId = service?.departmentId ?? input.departmentId ?? ''
  authorize(tx.work.actor, can['visits.arrive'], { departmentId })
  const [customer, department] = await Promise.all([findCustomer(tx, input.customerId), store.departmentName(tx, departmentId)])
  if (!customer) refuse(no.unknown_customer)
  if (!department) refuse(no.unknown_department)
  return opened(tx, await store.insertVisit(tx, {
    id: newId(tx.now.getTime()), customer_id: customer.id, service_id: service?.id ?? null, service_kind: service?.kind ?? null, department_id: departmentId, expert_id: input.expertId ?? null,
    kind: 'walk_in', found_by: foundBy(input) ?? 'walk_in', arrived_at: tx.now.toISOString(), arrived_by: tx.work.actor.id,
  }))
}

async function opened(tx: Tx, row: store.VisitRow): Promise<store.VisitRow> {
  await Promise.all([
    audit(tx, { action: 'visits.arrive', subjectKind: 'visit', subjectId: row.id, customerId: row.customer_id, changed: { appointmentId: row.appointment_id, departmentId: row.department_id, kind: row.kind, foundBy: row.found_by } }),
    dataOf(tx, row).then(data => emit(tx, events.opened, { customerId: row.customer_id, subjectId: row.id, data })),
  ])
  return row
}

async function dataOf(tx: Tx, row: store.VisitRow, more: Partial<Data> = {}): Promise<Data> {
  const department = await store.departmentName(tx, row.department_id)
  const waitedUntil = row.called_at ?? row.service_started_at ?? row.left_at
  return {
    departmentZh: department?.zh ?? '', departmentEn: department?.en ?? '', departmentId: row.department_id, appointmentId: row.appointment_id, serviceId: row.service_id, serviceKind: row.service_kind, expertId: row.expert_id,
    firstVisit: row.first_visit, kind: row.kind as 'booked', waitedMinutes: waitedUntil === null ? null : Math.max(0, Math.floor((Date.parse(waitedUntil) - Date.parse(row.arrived_at)) / 60_000)), ...more,
  }
}

type Changed = Parameters<typeof store.changeState>[3]

/** Changes a visit read under lock: right, table of states, history, audit and news, in one way for all. @throws Refusal wrong_state, not_found */
async function change(tx: Tx, id: string, action: VisitAction, event: EventDef<typeof events.opened.data>, set: (before: store.VisitRow) => Changed, reason = ''): Promise<store.VisitRow> {
  const before = await store.lockVisit(tx, id)
  authorize(tx.work.actor, action === 'leave' || action === 'undo' ? can['visits.arrive'] : can['visits.serve'], { departmentId: before.department_id, ownerId: before.expert_id })
  if (!visitCan(action, before.state as VisitState)) refuse(common.wrong_state)
  const row = await store.changeState(tx, before, action, set(before), reason)
  await Promise.all([
    audit(tx, { action: `visits.${action}`, subjectKind: 'visit', subjectId: id, customerId: row.customer_id, reason: reason || null, changed: { from: before.state, to: row.state } }),
    dataOf(tx, row, reason === '' ? {} : { reason }).then(data => emit(tx, event, { customerId: row.customer_id, subjectId: id, data })),
  ])
  return row
}

const at = (tx: Tx) => tx.now.toISOString()

/** Calls, or calls again; the first call ends the wait. @throws Refusal wrong_state, not_found */
export function call(tx: Tx, id: string): Promise<store.VisitRow> {
  return change(tx, id, 'call', events.called, before => ({ state: 'called', called_at: before.called_at ?? at(tx), called_by: tx.work.actor.id, call_count: before.call_count + 1 }))
}

/** Called or begun by mistake: waits on from the arrival. The appointment, if in service, stays so until it is finished. @throws Refusal wrong_state, not_found */
export function back(tx: Tx, id: string): Promise<store.VisitRow> {
  return change(tx, id, 'back', events.backed, () => ({ state: 'waiting', called_at: null, called_by: null, service_started_at: null }))
}

/** The service begins. @throws Refusal wrong_state, not_found */
export async function serve(tx: Tx, id: string): Promise<store.VisitRow> {
  const row = await change(tx, id, 'serve', events.served, before => ({ state: 'in_service', called_at: before.called_at ?? at(tx), service_started_at: at(tx) }))
  if (row.appointment_id !== null) await markInService(tx, row.appointment_id)
  return row
}

/** Served: the visit is over, the appointment completed, the customer's lifecycle told. @throws Refusal wrong_state, not_found */
export async function finish(tx: Tx, id: string): Promise<store.VisitRow> {
  const row = await change(tx, id, 'finish', events.finished, before => ({ state: 'finished', service_started_at: before.service_started_at ?? at(tx), finished_at: at(tx) }))
  if (row.appointment_id !== null) await markCompleted(tx, row.appointment_id)
  await noteVisit(tx, { customerId: row.customer_id, visitId: row.id, finishedAt: tx.now })
  return row
}

/** Left without being served. @throws Refusal wrong_state, not_found */
export function leave(tx: Tx, id: string, reason: string): Promise<store.VisitRow> {
  return change(tx, id, 'leave', events.left, () => ({ state: 'left', left_at: at(tx), end_reason: reason }), reason)
}

/** The arrival was a mistake: taken back, the appointment as before. @throws Refusal wrong_state, not_found */
export async function undo(tx: Tx, id: string, reason: string): Promise<store.VisitRow> {
  const row = await change(tx, id, 'undo', events.undone, () => ({ state: 'undone', undone_at: at(tx), undone_by: tx.work.actor.id, end_reason: reason }), reason)
  if (row.appointment_id !== null) await undoArrived(tx, row.appointment_id, reason)
  return row
}

/**
 * Closes what was left open on days before: who was with the expert was served, who waited has left. Nobody waits overnight,
 * and a forgotten press must not spoil the next day's waiting list. Answers how many.
 */
export async function closeForgotten(tx: Tx, limit = 100): Promise<number> {
  const rows = await store.openBefore(tx, (await today(tx)).from, limit)
  for (const row of rows) {
    if (row.state === 'in_service') await finish(tx, row.id)
    else await leave(tx, row.id, '当天没有结束，系统关闭')
  }
  return rows.length
}
