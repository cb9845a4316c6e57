/** Appointments (APP): times of experts and rooms, held, booked, moved, acknowledged, kept or missed. */
import { common } from '../../platform/refusal.ts'
import type { Module } from '../../platform/module.ts'
import { can, events, no, settings } from './contract.ts'
import { messageTemplates } from './messages.ts'
import { acknowledgeKind, noShowTicker, reactions } from './reactions.ts'
import { exportedAppointments } from './exported.ts'
import { routes } from './routes.ts'
import { voucherPages } from './voucher-pages.ts'

export { acknowledge, cancel as cancelAppointment, confirm as confirmAppointment, markArrived, markCompleted, markInService, missBefore, undoArrived } from './appointments.ts'
export { findFreeTimes, zoneOf } from './availability.ts'
export { book, createHold, reschedule, type BookInput, type MoveInput } from './booking.ts'
export { events as appointmentEvents } from './contract.ts'
export { addException, setWeeklyHours } from './hours.ts'
export { findByVoucher, readVoucherText, voucherUrlOf } from './voucher.ts'

export const appointments: Module = {
  name: 'appointments',
  permissions: can,
  refusals: no,
  constraints: { allocation_never_twice: no.time_taken, appointment_voucher_code_unique: common.busy, appointment_order: no.hours_reversed, hold_order: no.hours_reversed, exception_order: no.hours_reversed, weekly_hours_minutes: no.hours_reversed, weekly_hours_validity: no.hours_reversed },
  routes,
  exports: [exportedAppointments],
  pages: voucherPages,
  events: Object.values(events),
  reactions,
  tickers: [noShowTicker],
  commitmentKinds: [acknowledgeKind],
  settings: Object.values(settings) as never,
  messageTemplates,
  encrypted: { 'appointments.appointment': { columns: ['note'], customer: 'customer_id' } },
}
