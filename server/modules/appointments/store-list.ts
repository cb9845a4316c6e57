/** SQL of lists, counters, the board and bookable hours. */
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'appointments.weekly_hours' | 'appointments.exception'>()

/** An appointment with the names shown beside it. */
export interface ShownRow {
  id: string; version: number; state: string; customer_id: string; service_id: string; department_id: string; expert_id: string | null; room_id: string | null; inquiry_id: string | null; channel: string
  starts_at: string; ends_at: string; voucher_code: string; voucher_number: number; voucher_hash: Buffer; has_note: boolean; booked_at: string; booked_by: string | null
  confirmed_at: string | null; acknowledged_at: string | null; arrived_at: string | null; completed_at: string | null; cancelled_at: string | null; no_show_at: string | null; cancel_reason: string; overlap_reason: string; move_count: number; moved_by_customer_count: number
  service_zh: string; service_en: string; service_kind: string; arrive_early_minutes: number; bring_zh: string; bring_en: string; price_fen: number
  department_zh: string; department_en: string; expert_name: string | null; expert_name_en: string | null; expert_title_zh: string | null; expert_title_en: string | null
  room_zh: string | null; room_en: string | null; room_floor: string | null; booker_name: string | null; booker_name_en: string | null
  site_zh: string; site_en: string; site_address: string; site_phone: string; map_note: string
}

const shownColumns = `a.id, a.version, a.state, a.customer_id, a.service_id, a.department_id, a.expert_id, a.room_id, a.inquiry_id, a.channel, a.starts_at, a.ends_at, a.voucher_code, a.voucher_number, a.voucher_hash,
  a.note is not null as has_note, a.booked_at, a.booked_by, a.confirmed_at, a.acknowledged_at, a.arrived_at, a.completed_at, a.cancelled_at, a.no_show_at, a.cancel_reason, a.overlap_reason, a.move_count, a.moved_by_customer_count,
  s.name_zh as service_zh, s.name_en as service_en, s.kind as service_kind, s.arrive_early_minutes, s.bring_zh, s.bring_en, s.price_fen, d.name_zh as department_zh, d.name_en as department_en,
  e.name as expert_name, e.name_en as expert_name_en, e.title_zh as expert_title_zh, e.title_en as expert_title_en, p.name_zh as room_zh, p.name_en as room_en, p.floor as room_floor, coalesce(p.map_note, '') as map_note,
  b.name as booker_name, b.name_en as booker_name_en, coalesce(t.name_zh, '') as site_zh, coalesce(t.name_en, '') as site_en, coalesce(t.address, '') as site_address, coalesce(t.phone, '') as site_phone`
const shownJoins = `
  join catalogue.fact_service s on s.hospital_id = a.hospital_id and s.service_id = a.service_id
  join organisation.fact_department d on d.hospital_id = a.hospital_id and d.department_id = a.department_id
  left join organisation.fact_staff e on e.hospital_id = a.hospital_id and e.staff_id = a.expert_id
  left join organisation.fact_service_point p on p.hospital_id = a.hospital_id and p.service_point_id = a.room_id
  left join organisation.fact_staff b on b.hospital_id = a.hospital_id and b.staff_id = a.booked_by
  left join organisation.fact_site t on t.hospital_id = a.hospital_id
    and t.site_id = coalesce(p.site_id, d.site_id, (select f.site_id from organisation.fact_site f where f.hospital_id = a.hospital_id order by f.created_at, f.site_id limit 1))`

/** Conditions of a list with their values; `$1` is the tenant. */
export class Conditions {
  readonly texts = ['a.hospital_id = $1']
  readonly values: unknown[]
  constructor(tx: Tx) { this.values = [tx.hospitalId] }
  /** Adds a condition; `?` stands for the value. */
  add(text: string, value?: unknown): this {
    if (value === undefined) {
      this.texts.push(text)
      return this
    }
    this.values.push(value)
    this.texts.push(text.replaceAll('?', `$${this.values.length}`))
    return this
  }
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

/** A page of appointments in order of time; the page is cut first, names are joined to what is left. */
export async function shownRows(tx: Tx, conditions: Conditions, direction: 'asc' | 'desc', limit: number): Promise<ShownRow[]> {
  return tx.rows<ShownRow>(
    `with a as materialized (select a.* from appointments.appointment a where ${conditions.texts.join(' and ')} order by a.starts_at ${direction}, a.id ${direction} limit ${limit + 1})
     select ${shownColumns} from a ${shownJoins} order by a.starts_at ${direction}, a.id ${direction}`, conditions.values)
}

export async function shownRow(tx: Tx, id: string): Promise<ShownRow> {
  const [row] = await shownRows(tx, new Conditions(tx).add('a.id = ?', id), 'asc', 1)
  return row ?? refuse(common.not_found)
}

/** How many meet the conditions, counting to 1,000 at most. */
export async function countRows(tx: Tx, conditions: Conditions): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(`select count(*)::int4 as count from (select 1 from appointments.appointment a where ${conditions.texts.join(' and ')} limit 1000) x`, conditions.values)
  return row?.count ?? 0
}

/* the board */

export interface ColumnRow { id: string; kind: 'staff' | 'room'; name_zh: string; name_en: string; sub_zh: string; sub_en: string; capacity: number; department_id: string | null; site_id: string | null }

/** Experts and rooms that any service names, of one department where said, in order. */
export async function columnRows(tx: Tx, departmentId: string | null, kinds: readonly string[]): Promise<ColumnRow[]> {
  return tx.rows<ColumnRow>(
    `select distinct on (r.kind, d.position, coalesce(f.number, p.code), r.resource_id) r.resource_id as id, r.kind, coalesce(f.name, p.name_zh) as name_zh, coalesce(f.name_en, p.name_en) as name_en,
            concat_ws(' ', d.name_zh, coalesce(f.title_zh, p.floor)) as sub_zh, concat_ws(' ', d.name_en, coalesce(f.title_en, p.floor)) as sub_en,
            coalesce(p.capacity, 1) as capacity, coalesce(f.department_id, p.department_id) as department_id, coalesce(f.site_id, p.site_id) as site_id
       from catalogue.fact_service_resource r
       join catalogue.fact_service s on s.hospital_id = r.hospital_id and s.service_id = r.service_id and s.retired_at is null
       left join organisation.fact_staff f on r.kind = 'staff' and f.hospital_id = r.hospital_id and f.staff_id = r.resource_id and f.status <> 'left'
       left join organisation.fact_service_point p on r.kind = 'room' and p.hospital_id = r.hospital_id and p.service_point_id = r.resource_id and p.closed_at is null
       left join organisation.fact_department d on d.hospital_id = r.hospital_id and d.department_id = coalesce(f.department_id, p.department_id)
      where r.hospital_id = $1 and r.kind = any($3) and coalesce(f.staff_id, p.service_point_id) is not null and ($2::uuid is null or s.department_id = $2)
      order by r.kind desc, d.position, coalesce(f.number, p.code), r.resource_id`, [tx.hospitalId, departmentId, kinds])
}

export interface HoursRow { resource_id: string; weekday: number; from_minute: number; to_minute: number; valid_from: string | null; valid_until: string | null }
export interface ExceptionRow { id: string; resource_id: string; kind: 'leave' | 'closed' | 'maintenance' | 'extra'; starts_at: string; ends_at: string; reason: string }

export async function hoursOf(tx: Tx, ids: readonly string[]): Promise<HoursRow[]> {
  return tx.rows<HoursRow>('select resource_id, weekday, from_minute, to_minute, valid_from, valid_until from appointments.weekly_hours where hospital_id = $1 and resource_id = any($2) and voided_at is null order by weekday, from_minute', [tx.hospitalId, ids])
}

/** Exceptions that touch a span, or are not over before its begin. */
export async function exceptionsOf(tx: Tx, ids: readonly string[], from: Date, to: Date | null): Promise<ExceptionRow[]> {
  return tx.rows<ExceptionRow>(
    `select id, resource_id, kind, starts_at, ends_at, reason from appointments.exception
      where hospital_id = $1 and resource_id = any($2) and voided_at is null and ends_at > $3 and ($4::timestamptz is null or starts_at < $4) order by starts_at, id`, [tx.hospitalId, ids, from.toISOString(), to?.toISOString() ?? null])
}

export async function openingOf(tx: Tx, siteId: string | null): Promise<string | null> {
  const [row] = await tx.rows<{ opening: string | null }>(
    `select json_agg(json_build_object('weekday', o.weekday, 'day', o.day, 'opens', o.opens, 'closes', o.closes))::text as opening from organisation.fact_opening_hours o
      where o.hospital_id = $1 and o.site_id = coalesce($2::uuid, (select f.site_id from organisation.fact_site f where f.hospital_id = $1 order by f.created_at, f.site_id limit 1))`, [tx.hospitalId, siteId])
  return row?.opening ?? null
}

export interface BlockRow {
  id: string; kind: 'appointment' | 'hold'; state: string; starts_at: string; ends_at: string; expert_id: string | null; room_id: string | null; unit: number; customer_id: string | null; customer_name: string | null
  service_zh: string; service_en: string; department_id: string; acknowledged: boolean; has_note: boolean; held_until: string | null
}

/** What stands on the board between two instants: appointments that were not cancelled, and holds that still count. */
export async function blockRows(tx: Tx, from: Date, to: Date, departmentId: string | null): Promise<BlockRow[]> {
  return tx.rows<BlockRow>(
    `select a.id, 'appointment' as kind, a.state, a.starts_at, a.ends_at, a.expert_id, a.room_id, coalesce(u.unit, 1) as unit, a.customer_id, c.name as customer_name, s.name_zh as service_zh, s.name_en as service_en, a.department_id,
            a.acknowledged_at is not null as acknowledged, a.note is not null as has_note, null::timestamptz as held_until
       from appointments.appointment a
       join catalogue.fact_service s on s.hospital_id = a.hospital_id and s.service_id = a.service_id
       left join customers.fact_customer c on c.hospital_id = a.hospital_id and c.customer_id = a.customer_id
       left join appointments.allocation u on u.hospital_id = a.hospital_id and u.appointment_id = a.id and u.resource_kind = 'room' and u.live
      where a.hospital_id = $1 and a.starts_at >= $2 and a.starts_at < $3 and a.state <> 'cancelled' and ($4::uuid is null or a.department_id = $4)
     union all
     select h.id, 'hold', 'held', h.starts_at, h.ends_at, h.expert_id, h.room_id, 1, h.customer_id, c.name, s.name_zh, s.name_en, s.department_id, true, false, h.expires_at
       from appointments.hold h
       join catalogue.fact_service s on s.hospital_id = h.hospital_id and s.service_id = h.service_id
       left join customers.fact_customer c on c.hospital_id = h.hospital_id and c.customer_id = h.customer_id
      where h.hospital_id = $1 and h.starts_at >= $2 and h.starts_at < $3 and h.released_at is null and h.expires_at > $5 and ($4::uuid is null or s.department_id = $4)
      order by 4, 1`, [tx.hospitalId, from.toISOString(), to.toISOString(), departmentId, tx.now.toISOString()])
}

/* bookable hours */

/** Department and site of an expert or a room; undefined when there is none. */
export async function resourceRow(tx: Tx, kind: string, id: string): Promise<{ id: string; name_zh: string; name_en: string; department_id: string | null; capacity: number } | undefined> {
  const [row] = kind === 'staff'
    ? await tx.rows<{ id: string; name_zh: string; name_en: string; department_id: string | null; capacity: number }>(`select staff_id as id, name as name_zh, name_en, department_id, 1 as capacity from organisation.fact_staff where hospital_id = $1 and staff_id = $2 and status <> 'left'`, [tx.hospitalId, id])
    : await tx.rows<{ id: string; name_zh: string; name_en: string; department_id: string | null; capacity: number }>('select service_point_id as id, name_zh, name_en, department_id, capacity from organisation.fact_service_point where hospital_id = $1 and service_point_id = $2 and closed_at is null', [tx.hospitalId, id])
  return row
}

/** Replaces the weekly hours of a resource; the old ones are kept as withdrawn. */
export async function replaceHours(tx: Tx, kind: string, id: string, hours: readonly Omit<HoursRow, 'resource_id'>[]): Promise<void> {
  const at = tx.now.toISOString()
  await tx.exec(db.updateTable('appointments.weekly_hours').set({ voided_at: at, voided_by: tx.work.actor.id }).where('hospital_id', '=', tx.hospitalId).where('resource_id', '=', id).where('voided_at', 'is', null))
  if (hours.length === 0) return
  await tx.exec(db.insertInto('appointments.weekly_hours').values(hours.map(entry => ({ hospital_id: tx.hospitalId, id: newId(), resource_id: id, resource_kind: kind, ...entry, created_at: at, created_by: tx.work.actor.id }))))
}

export async function insertException(tx: Tx, row: { kind: string; resourceId: string; resourceKind: string; startsAt: string; endsAt: string; reason: string }): Promise<ExceptionRow> {
  return tx.found(db.insertInto('appointments.exception').values({
    hospital_id: tx.hospitalId, id: newId(), resource_id: row.resourceId, resource_kind: row.resourceKind, kind: row.kind, starts_at: row.startsAt, ends_at: row.endsAt, reason: row.reason, created_at: tx.now.toISOString(), created_by: tx.work.actor.id,
  }).returning(['id', 'resource_id', 'kind', 'starts_at', 'ends_at', 'reason'])) as Promise<ExceptionRow>
}

export async function findException(tx: Tx, id: string): Promise<(ExceptionRow & { resource_kind: string }) | undefined> {
  const [row] = await tx.rows<ExceptionRow & { resource_kind: string }>('select id, resource_id, resource_kind, kind, starts_at, ends_at, reason from appointments.exception where hospital_id = $1 and id = $2 and voided_at is null', [tx.hospitalId, id])
  return row
}

export async function voidException(tx: Tx, id: string): Promise<void> {
  await tx.exec(db.updateTable('appointments.exception').set({ voided_at: tx.now.toISOString(), voided_by: tx.work.actor.id }).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** Live appointments of a resource that touch a span. */
export async function affectedBy(tx: Tx, resourceId: string, from: string, to: string): Promise<{ id: string; starts_at: string }[]> {
  return tx.rows(
    `select a.id, a.starts_at from appointments.allocation u join appointments.appointment a on a.hospital_id = u.hospital_id and a.id = u.appointment_id
      where u.hospital_id = $1 and u.resource_id = $2 and u.live and u.starts_at > $3::timestamptz - interval '1 day' and u.starts_at < $4 and u.ends_at > $3 and a.state in ('booked', 'confirmed') order by a.starts_at limit 200`,
    [tx.hospitalId, resourceId, from, to])
}
