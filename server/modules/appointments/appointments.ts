/** What happens to an appointment after it is booked: confirmed, acknowledged, cancelled, arrived, served, missed (APP-4, APP-7). */
import { audit } from '../../platform/audit.ts'
import type { EventDef, Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { findServices } from '../catalogue/index.ts'
import { zoneOf } from './availability.ts'
import { authorizeRow, whenOf } from './booking.ts'
import { appointmentCan, type AppointmentAction, type AppointmentState } from './can.ts'
import { can, events, no } from './contract.ts'
import * as store from './store.ts'

type Changed = Parameters<typeof store.changeState>[3]

/** What is common to every event of an appointment. */
async function eventData(tx: Tx, row: store.AppointmentRow, more: { reason?: string } = {}): Promise<Infer<typeof events.booked.data>> {
  const service = (await findServices(tx, [row.service_id])).get(row.service_id)
  return {
    serviceZh: service?.nameZh ?? '', serviceEn: service?.nameEn ?? '', when: whenOf(row.starts_at, await zoneOf(tx)), serviceId: row.service_id, departmentId: row.department_id, expertId: row.expert_id,
    startsAt: row.starts_at, inquiryId: row.inquiry_id, bookedBy: row.booked_by, by: store.byOf(tx), ...more,
  }
}

/** Changes an appointment read under lock: the table of states, history, audit and news, in one way for all. @throws Refusal wrong_state */
async function change(tx: Tx, before: store.AppointmentRow, action: AppointmentAction, set: Changed, event: EventDef<typeof events.booked.data>, reason = ''): Promise<store.AppointmentRow> {
  if (!appointmentCan(action, before.state as AppointmentState)) refuse(common.wrong_state)
  const row = await store.changeState(tx, before, action, set, reason)
  const data = await eventData(tx, row, reason === '' ? {} : { reason })
  await Promise.all([
    audit(tx, { action: `appointments.${action}`, subjectKind: 'appointment', subjectId: row.id, customerId: row.customer_id, reason: reason || null, changed: { from: before.state, to: row.state } }),
    emit(tx, event, { customerId: row.customer_id, subjectId: row.id, data }),
  ])
  return row
}

const at = (tx: Tx) => tx.now.toISOString()

/** The customer said they will come. @throws Refusal wrong_state, not_found */
export async function confirm(tx: Tx, id: string): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  authorizeRow(tx, before)
  return change(tx, before, 'confirm', { state: 'confirmed', confirmed_at: at(tx), confirmed_by: store.byOf(tx) === 'customer' ? 'customer' : 'staff' }, events.confirmed)
}

/** The department has taken note (APP-7). @throws Refusal wrong_state, already_acknowledged, not_found */
export async function acknowledge(tx: Tx, id: string): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  authorizeRow(tx, before, can['appointments.acknowledge'])
  if (before.acknowledged_at !== null) refuse(no.already_acknowledged)
  return change(tx, before, 'acknowledge', { acknowledged_at: at(tx), acknowledged_by: tx.work.actor.id }, events.acknowledged)
}

/** Cancels with who and why; the time is free at once. @throws Refusal wrong_state, not_found */
export async function cancel(tx: Tx, id: string, reason: string, askedBy: 'customer' | 'hospital' = 'customer'): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  authorizeRow(tx, before)
  const row = await change(tx, before, 'cancel', { state: 'cancelled', cancelled_at: at(tx), cancelled_by: askedBy === 'customer' ? 'customer' : 'staff', cancel_reason: reason }, events.cancelled, reason)
  await store.freeAppointment(tx, id)
  return row
}

/** The service is over, said by the department. @throws Refusal wrong_state, not_found */
export async function complete(tx: Tx, id: string): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  authorizeRow(tx, before, can['appointments.acknowledge'])
  return change(tx, before, 'complete', { state: 'completed', completed_at: at(tx) }, events.completed)
}

/* told by visits */

/** The customer came. @throws Refusal wrong_state, not_found */
export async function markArrived(tx: Tx, id: string, arrivedAt: Date = tx.now): Promise<store.AppointmentRow> {
  return change(tx, await store.lockAppointment(tx, id), 'arrive', { state: 'arrived', arrived_at: arrivedAt.toISOString(), no_show_at: null }, events.arrived)
}

/** The arrival was a mistake: as before it. @throws Refusal wrong_state, not_found */
export async function undoArrived(tx: Tx, id: string, reason: string): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  return change(tx, before, 'undo_arrival', { state: before.confirmed_at === null ? 'booked' : 'confirmed', arrived_at: null }, events.arrivalUndone, reason)
}

/** The service began; said twice, it began once. @throws Refusal wrong_state, not_found */
export async function markInService(tx: Tx, id: string): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  if (before.state === 'in_service') return before
  return change(tx, before, 'serve', { state: 'in_service', in_service_at: at(tx) }, events.served)
}

/** The service is over, or the customer left: what is completed stays so. @throws Refusal wrong_state, not_found */
export async function markCompleted(tx: Tx, id: string): Promise<store.AppointmentRow> {
  const before = await store.lockAppointment(tx, id)
  if (before.state === 'completed') return before
  return change(tx, before, 'complete', { state: 'completed', completed_at: at(tx) }, events.completed)
}

/** Counts appointments as missed whose begin lies before an instant; answers how many. */
export async function missBefore(tx: Tx, before: Date, limit = 200): Promise<number> {
  const rows = await store.lockMissed(tx, before, limit)
  for (const row of rows) await change(tx, row, 'miss', { state: 'no_show', no_show_at: at(tx) }, events.missed)
  return rows.length
}
