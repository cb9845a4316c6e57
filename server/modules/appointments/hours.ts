/** When experts and rooms can be booked: weekly hours and dated exceptions (APP-2, CAT-4). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { authorize } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { can, no, type BookableResource, type Exception, type Hours } from './contract.ts'
import * as list from './store-list.ts'

type Kind = 'staff' | 'room'
interface HoursInput { weekday: number; from: string; to: string; validFrom?: string | null | undefined; validUntil?: string | null | undefined }

/** '08:30' → 510; '26:00' → 1560. */
export function minuteOf(clock: string): number { return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) }
/** 510 → '08:30'. */
export function clockOf(minute: number): string { return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` }

function presentHours(row: list.HoursRow): Infer<typeof Hours> {
  return { weekday: row.weekday, from: clockOf(row.from_minute), to: clockOf(row.to_minute), validFrom: row.valid_from, validUntil: row.valid_until }
}
function presentException(row: list.ExceptionRow): Infer<typeof Exception> {
  return { id: row.id, kind: row.kind, startsAt: row.starts_at, endsAt: row.ends_at, reason: row.reason }
}

/** Experts and rooms of services, with their hours and the exceptions still to come. */
export async function listResources(tx: Tx, departmentId: string | null): Promise<Infer<typeof BookableResource>[]> {
  const columns = await list.columnRows(tx, departmentId, ['staff', 'room'])
  const ids = columns.map(column => column.id)
  const [hours, exceptions] = await Promise.all([list.hoursOf(tx, ids), list.exceptionsOf(tx, ids, tx.now, null)])
  const hoursBy = Map.groupBy(hours, row => row.resource_id)
  const exceptionsBy = Map.groupBy(exceptions, row => row.resource_id)
  return columns.map(column => ({
    id: column.id, kind: column.kind, nameZh: column.name_zh, nameEn: column.name_en, departmentId: column.department_id, capacity: column.capacity,
    hours: (hoursBy.get(column.id) ?? []).map(presentHours), exceptions: (exceptionsBy.get(column.id) ?? []).map(presentException),
  }))
}

async function resourceFor(tx: Tx, kind: Kind, id: string) {
  const row = await list.resourceRow(tx, kind, id)
  if (!row) {
    authorize(tx.work.actor, can['appointments.hours'])
    refuse(no.unknown_resource)
  }
  authorize(tx.work.actor, can['appointments.hours'], { departmentId: row.department_id, ownerId: row.id })
  return row
}

/** Two entries of one weekday that hold on a common day and overlap, also past midnight into the next day. */
function overlap(hours: readonly Omit<list.HoursRow, 'resource_id'>[]): boolean {
  return hours.some((a, i) => hours.some((b, j) => {
    if (i === j || (a.valid_until !== null && b.valid_from !== null && a.valid_until < b.valid_from) || (b.valid_until !== null && a.valid_from !== null && b.valid_until < a.valid_from)) return false
    const shift = ((b.weekday - a.weekday + 7) % 7) * 1440
    return shift <= 1440 && a.from_minute < b.to_minute + shift && b.from_minute + shift < a.to_minute
  }))
}

/** Replaces the weekly hours of an expert or a room. @throws Refusal unknown_resource, hours_reversed, hours_overlap, not_found */
export async function setWeeklyHours(tx: Tx, kind: Kind, id: string, input: readonly HoursInput[]): Promise<Infer<typeof BookableResource>> {
  const resource = await resourceFor(tx, kind, id)
  const hours = input.map(entry => ({ weekday: entry.weekday, from_minute: minuteOf(entry.from), to_minute: minuteOf(entry.to), valid_from: entry.validFrom ?? null, valid_until: entry.validUntil ?? null }))
  if (hours.some(entry => entry.from_minute >= 1440 || entry.to_minute <= entry.from_minute || (entry.valid_from !== null && entry.valid_until !== null && entry.valid_until < entry.valid_from))) refuse(no.hours_reversed)
  if (overlap(hours)) refuse(no.hours_overlap)
  await list.replaceHours(tx, kind, id, hours)
  await audit(tx, { action: 'appointments.hours', subjectKind: kind, subjectId: id, changed: { hours: hours.map(entry => `${entry.weekday} ${clockOf(entry.from_minute)}-${clockOf(entry.to_minute)}`) } })
  const exceptions = await list.exceptionsOf(tx, [id], tx.now, null)
  return { id, kind, nameZh: resource.name_zh, nameEn: resource.name_en, departmentId: resource.department_id, capacity: resource.capacity, hours: hours.map(entry => presentHours({ resource_id: id, ...entry })), exceptions: exceptions.map(presentException) }
}

/** Adds leave, a closure, maintenance or extra hours; answers the live appointments that stand in its way. @throws Refusal unknown_resource, hours_reversed, range_too_long */
export async function addException(tx: Tx, kind: Kind, id: string, input: { kind: 'leave' | 'closed' | 'maintenance' | 'extra'; startsAt: string; endsAt: string; reason?: string | undefined }): Promise<Infer<typeof Exception> & { affected: { id: string; startsAt: string }[] }> {
  await resourceFor(tx, kind, id)
  const [from, to] = [Date.parse(input.startsAt), Date.parse(input.endsAt)]
  if (to <= from) refuse(no.hours_reversed)
  if (to - from > 366 * 86_400_000) refuse(no.range_too_long)
  const row = await list.insertException(tx, { kind: input.kind, resourceId: id, resourceKind: kind, startsAt: new Date(from).toISOString(), endsAt: new Date(to).toISOString(), reason: input.reason ?? '' })
  const affected = input.kind === 'extra' ? [] : await list.affectedBy(tx, id, row.starts_at, row.ends_at)
  await audit(tx, { action: 'appointments.hours', subjectKind: kind, subjectId: id, reason: input.reason ?? null, changed: { exception: input.kind, startsAt: row.starts_at, endsAt: row.ends_at } })
  return { ...presentException(row), affected: affected.map(one => ({ id: one.id, startsAt: one.starts_at })) }
}

/** Takes an exception back. @throws Refusal not_found */
export async function removeException(tx: Tx, id: string): Promise<void> {
  const row = await list.findException(tx, id) ?? refuse(common.not_found)
  await resourceFor(tx, row.resource_kind as Kind, row.resource_id)
  await list.voidException(tx, id)
  await audit(tx, { action: 'appointments.hours', subjectKind: row.resource_kind, subjectId: row.resource_id, changed: { removed: row.kind, startsAt: row.starts_at, endsAt: row.ends_at } })
}
