/** Appointments as they are shown: lists, one with its history, care notes for who serves (APP-4, APP-7). */
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import { decryptField } from '../../platform/crypto.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize, covers, scopeOf } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { briefs, careNotes, recordRing, type CustomerBrief } from '../customers/index.ts'
import { staffBrief } from '../organisation/index.ts'
import { zoneOf } from './availability.ts'
import { authorizeRow, notePlace } from './booking.ts'
import { appointmentCan, type AppointmentAction, type AppointmentState } from './can.ts'
import { can, no, type Appointment, type AppointmentDetail, type ListQuery } from './contract.ts'
import * as list from './store-list.ts'
import * as store from './store.ts'
import { voucherUrlOf } from './voucher.ts'

function present(tx: Tx, row: list.ShownRow, customer: CustomerBrief | undefined): Infer<typeof Appointment> {
  const { actor } = tx.work
  const state = row.state as AppointmentState
  const may = (permission: (typeof can)[keyof typeof can], action: AppointmentAction) => {
    const scope = scopeOf(actor, permission)
    return scope !== undefined && covers(actor, scope, { departmentId: row.department_id, ownerId: row.expert_id }) && appointmentCan(action, state)
  }
  return {
    id: row.id, version: row.version, state,
    customer: { id: customer?.id ?? row.customer_id, name: customer?.name ?? '', phoneMasked: customer?.phoneMasked ?? null, hasAllergies: customer?.alerts.allergies ?? false, hasSpecialConditions: customer?.alerts.special ?? false },
    service: { id: row.service_id, nameZh: row.service_zh, nameEn: row.service_en, kind: row.service_kind }, department: { id: row.department_id, nameZh: row.department_zh, nameEn: row.department_en },
    expert: row.expert_id === null ? null : { id: row.expert_id, name: row.expert_name ?? '', nameEn: row.expert_name_en ?? '', titleZh: row.expert_title_zh ?? '', titleEn: row.expert_title_en ?? '' },
    room: row.room_id === null ? null : { id: row.room_id, nameZh: row.room_zh ?? '', nameEn: row.room_en ?? '', floor: row.room_floor ?? '' },
    startsAt: row.starts_at, endsAt: row.ends_at, arriveBy: new Date(Date.parse(row.starts_at) - row.arrive_early_minutes * 60_000).toISOString(), channel: row.channel as 'desk', inquiryId: row.inquiry_id, voucherCode: row.voucher_code, hasNote: row.has_note,
    bookedAt: row.booked_at, bookedBy: row.booked_by === null ? null : { id: row.booked_by, name: row.booker_name ?? '', nameEn: row.booker_name_en ?? '' },
    confirmedAt: row.confirmed_at, acknowledgedAt: row.acknowledged_at, arrivedAt: row.arrived_at, completedAt: row.completed_at, cancelledAt: row.cancelled_at, noShowAt: row.no_show_at, moveCount: row.move_count,
    may: {
      confirm: may(can['appointments.book'], 'confirm'), acknowledge: row.acknowledged_at === null && may(can['appointments.acknowledge'], 'acknowledge'),
      reschedule: may(can['appointments.book'], 'reschedule'), cancel: may(can['appointments.book'], 'cancel'), complete: may(can['appointments.acknowledge'], 'complete'),
    },
  }
}

/** Narrows a list to what the actor may see. */
function withinScope(tx: Tx, conditions: list.Conditions): list.Conditions {
  const { actor } = tx.work
  const scope = authorize(actor, can['appointments.read'])
  if (scope === 'department') return conditions.add('(a.department_id = any(?) or a.expert_id = ' + conditions.value(actor.id) + '::uuid)', actor.departmentIds)
  return scope === 'all' ? conditions : conditions.add('a.expert_id = ?', actor.id)
}

type View = NonNullable<Infer<typeof ListQuery>['view']>
const descending: readonly View[] = ['past', 'missed', 'cancelled', 'all']

async function viewOf(tx: Tx, view: View): Promise<list.Conditions> {
  const conditions = withinScope(tx, new list.Conditions(tx))
  const now = tx.now.toISOString()
  const zone = await zoneOf(tx)
  const today = dayOf(tx.now, zone)
  switch (view) {
    case 'today': return conditions.add('a.starts_at >= ?', startOfDay(today, zone).toISOString()).add('a.starts_at < ?', startOfDay(addDays(today, 1), zone).toISOString()).add(`a.state <> 'cancelled'`)
    case 'upcoming': return conditions.add('a.starts_at >= ?', now).add(`a.state in ('booked', 'confirmed', 'arrived')`)
    case 'unconfirmed': return conditions.add(`a.state = 'booked'`).add('a.starts_at >= ?', now)
    case 'unacknowledged': return conditions.add('a.acknowledged_at is null').add(`a.state in ('booked', 'confirmed')`)
    case 'mine': return conditions.add('a.booked_by = ?', tx.work.actor.id).add('a.starts_at >= ?', startOfDay(today, zone).toISOString()).add(`a.state <> 'cancelled'`)
    case 'past': return conditions.add('a.starts_at < ?', now)
    case 'missed': return conditions.add(`a.state = 'no_show'`)
    case 'cancelled': return conditions.add(`a.state = 'cancelled'`)
    case 'all': return conditions
  }
}

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** A page of appointments, by time: those to come from the nearest on, those behind from the latest back. @throws Refusal range_reversed */
export async function listAppointments(tx: Tx, query: Infer<typeof ListQuery>): Promise<{ items: Infer<typeof Appointment>[]; nextCursor: string | null }> {
  const view = query.view ?? 'all'
  const direction = descending.includes(view) ? 'desc' : 'asc'
  const limit = limitOf(query.limit)
  if (query.from && query.to && query.to < query.from) refuse(no.range_reversed)
  const conditions = await viewOf(tx, view)
  const zone = await zoneOf(tx)
  if (query.from) conditions.add('a.starts_at >= ?', startOfDay(query.from, zone).toISOString())
  if (query.to) conditions.add('a.starts_at < ?', startOfDay(addDays(query.to, 1), zone).toISOString())
  if (query.departmentId) conditions.add('a.department_id = ?', query.departmentId)
  if (query.expertId) conditions.add('a.expert_id = ?', query.expertId)
  if (query.customerId) conditions.add('a.customer_id = any ((select customers.aliases(?))::uuid[])', query.customerId)
  if (query.inquiryId) conditions.add('a.inquiry_id = ?', query.inquiryId)
  if (query.state) conditions.add('a.state = ?', query.state)
  const after = decodeCursor(CursorKey, query.cursor)
  if (after) conditions.add(`(a.starts_at, a.id) ${direction === 'asc' ? '>' : '<'} (?, ${conditions.value(after[1])}::uuid)`, after[0])
  const rows = await list.shownRows(tx, conditions, direction, limit)
  const people = await briefs(tx, rows.map(row => row.customer_id))
  return pageOf(rows, limit, row => present(tx, row, people.get(row.customer_id)), row => [row.starts_at, row.id])
}

/** Counters beside the views. */
export async function countAppointments(tx: Tx): Promise<{ today: number; unconfirmed: number; unacknowledged: number; mine: number; missed: number }> {
  const count = async (view: View) => list.countRows(tx, await viewOf(tx, view))
  const [today, unconfirmed, unacknowledged, mine, missed] = await Promise.all([count('today'), count('unconfirmed'), count('unacknowledged'), count('mine'), count('missed')])
  return { today, unconfirmed, unacknowledged, mine, missed }
}

/** One appointment as a list shows it. @throws Refusal not_found */
export async function showAppointment(tx: Tx, id: string): Promise<Infer<typeof Appointment>> {
  const row = await list.shownRow(tx, id)
  return present(tx, row, (await briefs(tx, [row.customer_id])).get(row.customer_id))
}

/** One appointment with its voucher link and history. @throws Refusal not_found */
export async function getAppointment(tx: Tx, id: string): Promise<Infer<typeof AppointmentDetail>> {
  const row = await list.shownRow(tx, id)
  authorize(tx.work.actor, can['appointments.read'], { departmentId: row.department_id, ownerId: row.expert_id })
  const history = await store.historyOf(tx, id)
  const [people, staff, url] = await Promise.all([briefs(tx, [row.customer_id]), staffBrief(tx, history.map(change => change.actor_id)), voucherUrlOf(tx, row)])
  return {
    ...present(tx, row, people.get(row.customer_id)),
    voucherUrl: url, bringZh: row.bring_zh, bringEn: row.bring_en, priceFen: row.price_fen, siteNameZh: row.site_zh, siteNameEn: row.site_en, cancelReason: row.cancel_reason, overlapReason: row.overlap_reason,
    history: history.map(change => {
      const actor = change.actor_id === null ? undefined : staff.get(change.actor_id)
      return { at: change.at, act: change.act, by: change.by as 'staff', actor: actor ? { id: actor.id, name: actor.name, nameEn: actor.nameEn } : null, fromState: change.from_state as AppointmentState | null, toState: change.to_state as AppointmentState, fromStartsAt: change.from_starts_at, toStartsAt: change.to_starts_at, reason: change.reason }
    }),
  }
}

/** What the serving department must know, opened with an audit row in the same transaction (APP-7, SAFETY 18). @throws Refusal not_found */
export async function openCare(tx: Tx, id: string): Promise<{ allergies: string; specialConditions: string; needs: string; note: string | null }> {
  const row = await store.findAppointment(tx, id) ?? refuse(common.not_found)
  authorizeRow(tx, row, can['appointments.acknowledge'])
  const [care, note] = await Promise.all([
    careNotes(tx, row.customer_id, `appointment ${row.id}`), noteOf(tx, row),
    audit(tx, { action: 'appointments.care', subjectKind: 'appointment', subjectId: id, customerId: row.customer_id }),
  ])
  return { ...care, note }
}

async function noteOf(tx: Tx, row: store.AppointmentRow): Promise<string | null> {
  return row.note === null ? null : decryptField(await recordRing(tx, row.customer_id), notePlace(row.id), row.note)
}
