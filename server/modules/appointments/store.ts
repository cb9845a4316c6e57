/** SQL on appointments' tables: what free times are reckoned from, taking and giving back times, and the records themselves. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { AppointmentAction } from './can.ts'

const db = tables<'appointments.weekly_hours' | 'appointments.exception' | 'appointments.appointment' | 'appointments.hold' | 'appointments.allocation' | 'appointments.change'>()

export type AppointmentRow = Selectable<Database['appointments.appointment']>
export type HoldRow = Selectable<Database['appointments.hold']>

/* what free times are reckoned from */

export interface ServiceFacts {
  id: string; department_id: string; site_id: string | null; kind: string; name_zh: string; name_en: string
  minutes: number; before_minutes: number; after_minutes: number; arrive_early_minutes: number; is_retired: boolean; needs_staff: boolean; needs_room: boolean
}
export interface ResourceFacts { id: string; kind: 'staff' | 'room'; capacity: number; name: string; nameEn: string; titleZh: string; titleEn: string }
type HoursFacts = [resourceId: string, weekday: number, fromMinute: number, toMinute: number, validFrom: string | null, validUntil: string | null]
type ExceptionFacts = [resourceId: string, kind: 'leave' | 'closed' | 'maintenance' | 'extra', from: number, to: number]
type TakenFacts = [resourceId: string, unit: number, from: number, to: number]
export interface PlanFacts {
  service: ServiceFacts | null; resources: ResourceFacts[] | null; hours: HoursFacts[] | null; exceptions: ExceptionFacts[] | null; taken: TakenFacts[] | null
  /** JSON text, so that a calendar already made for it is found without parsing. */
  opening: string | null
}

const planSql = `
  with s as materialized (
    select s.service_id as id, s.department_id, s.kind, s.name_zh, s.name_en, s.minutes, s.before_minutes, s.after_minutes, s.arrive_early_minutes, s.retired_at is not null as is_retired,
           coalesce(d.site_id, (select site_id from organisation.fact_site f where f.hospital_id = $1 order by f.created_at, f.site_id limit 1)) as site_id
      from catalogue.fact_service s
      join organisation.fact_department d on d.hospital_id = s.hospital_id and d.department_id = s.department_id
     where s.hospital_id = $1 and s.service_id = $2),
  l as materialized (select make_interval(mins => s.minutes + s.after_minutes) as span from s),
  n as materialized (select r.kind, r.resource_id from catalogue.fact_service_resource r where r.hospital_id = $1 and r.service_id = $2),
  r as materialized (
    select n.resource_id as id, n.kind, coalesce(p.capacity, 1) as capacity, coalesce(f.name, p.name_zh) as name, coalesce(f.name_en, p.name_en) as "nameEn", coalesce(f.title_zh, '') as "titleZh", coalesce(f.title_en, '') as "titleEn"
      from n
      left join organisation.fact_staff f on n.kind = 'staff' and f.hospital_id = $1 and f.staff_id = n.resource_id and f.status <> 'left'
      left join organisation.fact_service_point p on n.kind = 'room' and p.hospital_id = $1 and p.service_point_id = n.resource_id and p.closed_at is null
     where coalesce(f.staff_id, p.service_point_id) is not null and (n.kind = 'room' or $3::uuid is null or n.resource_id = $3))
  select (select row_to_json(x) from (select s.*, exists (select from n where n.kind = 'staff') as needs_staff, exists (select from n where n.kind = 'room') as needs_room from s) x) as service,
    (select json_agg(row_to_json(r)) from r) as resources,
    (select json_agg(json_build_array(h.resource_id, h.weekday, h.from_minute, h.to_minute, h.valid_from, h.valid_until)) from appointments.weekly_hours h
      where h.hospital_id = $1 and h.resource_id = any (array(select id from r)) and h.voided_at is null) as hours,
    (select json_agg(json_build_array(e.resource_id, e.kind, (extract(epoch from e.starts_at) * 1000)::int8, (extract(epoch from e.ends_at) * 1000)::int8)) from appointments.exception e
      where e.hospital_id = $1 and e.resource_id = any (array(select id from r)) and e.voided_at is null and e.ends_at > $4 and e.starts_at < $5::timestamptz + (select span from l)) as exceptions,
    (select json_agg(json_build_array(a.resource_id, a.unit, (extract(epoch from a.starts_at) * 1000)::int8, (extract(epoch from a.ends_at) * 1000)::int8)) from appointments.allocation a
      where a.hospital_id = $1 and a.resource_id = any (array(select id from r)) and a.live and a.starts_at > $4::timestamptz - interval '1 day 4 hours' and a.starts_at < $5::timestamptz + (select span from l) and a.ends_at > $4::timestamptz - interval '4 hours'
        and (a.expires_at is null or a.expires_at > $6) and ($7::uuid is null or a.hold_id is distinct from $7) and ($8::uuid is null or a.appointment_id is distinct from $8)) as taken,
    (select json_agg(json_build_object('weekday', o.weekday, 'day', o.day, 'opens', o.opens, 'closes', o.closes))::text from organisation.fact_opening_hours o
      where o.hospital_id = $1 and o.site_id = (select site_id from s)) as opening`

/**
 * Everything free times of a service are reckoned from, in one statement. `from` and `to` bound
 * the starts asked for; a hold or an appointment that is to be moved is left out.
 */
export async function readPlan(tx: Tx, input: { serviceId: string; expertId: string | null; from: Date; to: Date; withoutHold?: string | null; withoutAppointment?: string | null }): Promise<PlanFacts> {
  const [row] = await tx.rows<PlanFacts>(planSql, [tx.hospitalId, input.serviceId, input.expertId, input.from.toISOString(), input.to.toISOString(), tx.now.toISOString(), input.withoutHold ?? null, input.withoutAppointment ?? null])
  return row ?? refuse(common.not_found)
}

export async function readZone(tx: Tx): Promise<string> {
  const [row] = await tx.rows<{ zone: string }>('select zone from platform.hospital where hospital_id = $1', [tx.hospitalId])
  return row?.zone ?? refuse(common.not_found)
}

export async function readHospital(tx: Tx): Promise<{ name_zh: string; name_en: string }> {
  const [row] = await tx.rows<{ name_zh: string; name_en: string }>('select name_zh, name_en from platform.hospital where hospital_id = $1', [tx.hospitalId])
  return row ?? refuse(common.not_found)
}

/* taking and giving back times */

/** What is to be occupied: the candidates in order of preference, and the span with buffers. */
export interface Want { experts: readonly string[] | null; rooms: readonly { id: string; unit: number }[] | null; from: Date; to: Date }

/**
 * Waits for whoever is booking the same experts or rooms on the same days, so that two never collide half-way: the second
 * sees what the first took. The order of the keys keeps two from waiting on each other.
 */
export async function queueFor(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.run('select pg_catalog.pg_advisory_xact_lock(k) from unnest($1::int8[]) k', [keys])
}

/** Ends the holds whose time is over where something is to be taken, so that none ever blocks. */
export async function sweepHolds(tx: Tx, resourceIds: readonly string[], from: Date, to: Date): Promise<void> {
  await tx.run(
    `update appointments.allocation set live = false
      where hospital_id = $1 and resource_id = any($2) and live and starts_at > $3::timestamptz - interval '1 day' and starts_at < $4 and ends_at > $3 and expires_at <= $5`,
    [tx.hospitalId, resourceIds, from.toISOString(), to.toISOString(), tx.now.toISOString()])
}

// $2 … $7: kinds, ids, units in order of preference, span from and to, how many kinds are needed
const pickSql = `
  want as (select w.kind, w.id, w.unit, w.rank from unnest($2::text[], $3::uuid[], $4::int4[]) with ordinality as w (kind, id, unit, rank)),
  pick as materialized (
    select distinct on (w.kind) w.kind, w.id, w.unit from want w
     where not exists (select from appointments.allocation a where a.hospital_id = $1 and a.resource_id = w.id and a.unit = w.unit and a.live
                          and a.starts_at > $5::timestamptz - interval '1 day' and a.starts_at < $6 and a.ends_at > $5)
     order by w.kind, w.rank),
  seat as materialized (select (select id from pick where kind = 'staff') as expert_id, (select id from pick where kind = 'room') as room_id where (select count(*) from pick) = $7)`

function wanted(tx: Tx, want: Want): unknown[] {
  const experts = want.experts ?? []
  const rooms = want.rooms ?? []
  return [tx.hospitalId, [...experts.map(() => 'staff'), ...rooms.map(() => 'room')], [...experts, ...rooms.map(room => room.id)], [...experts.map(() => 1), ...rooms.map(room => room.unit)],
    want.from.toISOString(), want.to.toISOString(), (want.experts ? 1 : 0) + (want.rooms ? 1 : 0)]
}

export interface Seat { expert_id: string | null; room_id: string | null }

/** Keeps a time; undefined when it is taken. */
export async function insertHold(tx: Tx, want: Want, hold: { id: string; serviceId: string; customerId: string | null; startsAt: Date; endsAt: Date; expiresAt: Date }): Promise<Seat | undefined> {
  const [row] = await tx.rows<Seat>(
    `with ${pickSql},
      held as (insert into appointments.hold (hospital_id, id, service_id, expert_id, room_id, customer_id, starts_at, ends_at, expires_at, held_by, created_at, created_by)
        select $1, $8, $9, seat.expert_id, seat.room_id, $10::uuid, $11, $12, $13, $14::uuid, $15, $14::uuid from seat returning expert_id, room_id),
      taken as (insert into appointments.allocation (hospital_id, id, resource_id, resource_kind, unit, starts_at, ends_at, hold_id, expires_at, created_at)
        select $1, case pick.kind when 'staff' then $16::uuid else $17::uuid end, pick.id, pick.kind, pick.unit, $5, $6, $8, $13, $15 from pick, held)
     select expert_id, room_id from held`,
    [...wanted(tx, want), hold.id, hold.serviceId, hold.customerId, hold.startsAt.toISOString(), hold.endsAt.toISOString(), hold.expiresAt.toISOString(), tx.work.actor.id, tx.now.toISOString(), newId(), newId()])
  return row
}

export interface NewRow {
  id: string; customerId: string; serviceId: string; departmentId: string; inquiryId: string | null; channel: string; startsAt: Date; endsAt: Date
  voucherHash: Buffer; voucherCodes: readonly string[]; doorUntil: Date; note: Buffer | null; overlapReason: string
}

/** Books, hangs the voucher's door and begins the history, in one statement; undefined when the time is taken. */
export async function insertAppointment(tx: Tx, want: Want, row: NewRow): Promise<(Seat & { voucher_code: string }) | undefined> {
  const [made] = await tx.rows<Seat & { voucher_code: string }>(
    `with ${pickSql},
      made as (insert into appointments.appointment (hospital_id, id, customer_id, service_id, department_id, expert_id, room_id, inquiry_id, channel, state, starts_at, ends_at,
                 voucher_code, voucher_hash, note, booked_at, booked_by, overlap_reason, created_at, created_by, changed_at, changed_by)
        select $1, $8, $9, $10, $11, seat.expert_id, seat.room_id, $12::uuid, $13, 'booked', $14, $15,
               (select c from unnest($16::text[]) c where not exists (select from appointments.appointment x where x.hospital_id = $1 and x.voucher_code = c) limit 1),
               $17, $18::bytea, $19, $20::uuid, $21, $19, $20::uuid, $19, $20::uuid from seat
        returning id, expert_id, room_id, voucher_code),
      taken as (insert into appointments.allocation (hospital_id, id, resource_id, resource_kind, unit, starts_at, ends_at, appointment_id, created_at)
        select $1, case pick.kind when 'staff' then $22::uuid else $23::uuid end, pick.id, pick.kind, pick.unit, $5, $6, $8, $19 from pick, made),
      changed as (insert into appointments.change (hospital_id, id, appointment_id, at, actor_id, by, act, from_state, to_state, to_starts_at, to_expert_id)
        select $1, $24, made.id, $19, $20::uuid, $25, 'book', null, 'booked', $14, made.expert_id from made),
      door as materialized (select platform.hang_door('voucher', $17, made.id, null, $26) from made)
     select made.expert_id, made.room_id, made.voucher_code from made, (select count(*) from door) hung`,
    [...wanted(tx, want), row.id, row.customerId, row.serviceId, row.departmentId, row.inquiryId, row.channel, row.startsAt.toISOString(), row.endsAt.toISOString(), row.voucherCodes, row.voucherHash, row.note,
      tx.now.toISOString(), tx.work.actor.id, row.overlapReason, newId(), newId(), newId(), byOf(tx), row.doorUntil.toISOString()])
  return made
}

/** Moves an appointment that was read under lock; undefined when the time is taken. Its old times must have been given back. */
export async function moveAppointment(tx: Tx, want: Want, row: { before: AppointmentRow; startsAt: Date; endsAt: Date; reason: string; overlapReason: string; doorUntil: Date }): Promise<AppointmentRow | undefined> {
  const { before } = row
  const [moved] = await tx.rows<AppointmentRow>(
    `with ${pickSql},
      moved as (update appointments.appointment a set starts_at = $9, ends_at = $10, expert_id = seat.expert_id, room_id = seat.room_id, state = 'booked', confirmed_at = null, confirmed_by = null,
                 acknowledged_at = null, acknowledged_by = null, overlap_reason = $11, move_count = a.move_count + 1, moved_by_customer_count = a.moved_by_customer_count + (case when $12 = 'customer' then 1 else 0 end),
                 version = a.version + 1, changed_at = $13, changed_by = $14::uuid
        from seat where a.hospital_id = $1 and a.id = $8 returning a.*),
      taken as (insert into appointments.allocation (hospital_id, id, resource_id, resource_kind, unit, starts_at, ends_at, appointment_id, created_at)
        select $1, case pick.kind when 'staff' then $15::uuid else $16::uuid end, pick.id, pick.kind, pick.unit, $5, $6, $8, $13 from pick, moved),
      changed as (insert into appointments.change (hospital_id, id, appointment_id, at, actor_id, by, act, from_state, to_state, from_starts_at, to_starts_at, from_expert_id, to_expert_id, reason)
        select $1, $17, moved.id, $13, $14::uuid, $12, 'reschedule', $18, moved.state, $19, moved.starts_at, $20::uuid, moved.expert_id, $21 from moved),
      shut as materialized (select platform.shut_doors('voucher', moved.id) from moved),
      door as materialized (select platform.hang_door('voucher', moved.voucher_hash, moved.id, null, $22) from moved, (select count(*) from shut) shut)
     select moved.* from moved, (select count(*) from door) hung`,
    [...wanted(tx, want), before.id, row.startsAt.toISOString(), row.endsAt.toISOString(), row.overlapReason, byOf(tx), tx.now.toISOString(), tx.work.actor.id, newId(), newId(), newId(), before.state, before.starts_at, before.expert_id, row.reason, row.doorUntil.toISOString()])
  return moved
}

/** Who acts: a staff member, the customer by the voucher, or the system. */
export function byOf(tx: Tx): 'staff' | 'customer' | 'system' {
  const { kind } = tx.work.actor
  return kind === 'staff' ? 'staff' : kind === 'link' ? 'customer' : 'system'
}

/** Gives back what an appointment occupies. */
export async function freeAppointment(tx: Tx, id: string): Promise<void> {
  await tx.exec(db.updateTable('appointments.allocation').set({ live: false }).where('hospital_id', '=', tx.hospitalId).where('appointment_id', '=', id).where('live', '=', true))
}

/** Gives back what a hold occupies; answers whether it was still a hold. */
export async function endHold(tx: Tx, id: string, appointmentId: string | null): Promise<boolean> {
  // One statement, so that what is sent right behind it finds the time free.
  const touched = await tx.run(
    `with freed as (update appointments.allocation set live = false where hospital_id = $1 and hold_id = $2 and live)
     update appointments.hold set released_at = $3, appointment_id = $4 where hospital_id = $1 and id = $2 and released_at is null`,
    [tx.hospitalId, id, tx.now.toISOString(), appointmentId])
  return touched > 0
}

export async function findHold(tx: Tx, id: string): Promise<HoldRow | undefined> {
  return tx.first(db.selectFrom('appointments.hold').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** Where a room is, or the department where there is none: as a voucher and a read-back say it. */
export async function placeOf(tx: Tx, roomId: string | null, departmentId: string): Promise<{ zh: string; en: string }> {
  const [row] = await tx.rows<{ zh: string; en: string }>(
    `select concat_ws(' ', nullif(p.floor, ''), coalesce(p.name_zh, d.name_zh)) as zh, concat_ws(' ', nullif(p.floor, ''), coalesce(p.name_en, d.name_en)) as en
       from organisation.fact_department d left join organisation.fact_service_point p on p.hospital_id = d.hospital_id and p.service_point_id = $3
      where d.hospital_id = $1 and d.department_id = $2`, [tx.hospitalId, departmentId, roomId])
  return row ?? { zh: '', en: '' }
}

/* appointments */

/** The appointment, locked for a change. @throws Refusal not_found */
export async function lockAppointment(tx: Tx, id: string): Promise<AppointmentRow> {
  return tx.found(db.selectFrom('appointments.appointment').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

export async function findAppointment(tx: Tx, id: string): Promise<AppointmentRow | undefined> {
  return tx.first(db.selectFrom('appointments.appointment').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function findByCode(tx: Tx, code: string): Promise<AppointmentRow | undefined> {
  return tx.first(db.selectFrom('appointments.appointment').selectAll().where('hospital_id', '=', tx.hospitalId).where('voucher_code', '=', code))
}

export async function findByHash(tx: Tx, hash: Buffer): Promise<AppointmentRow | undefined> {
  return tx.first(db.selectFrom('appointments.appointment').selectAll().where('hospital_id', '=', tx.hospitalId).where('voucher_hash', '=', hash))
}

/** Sets a new state with its stamps and adds to the history. */
export async function changeState(tx: Tx, before: AppointmentRow, act: AppointmentAction, set: Partial<Insertable<Database['appointments.appointment']>>, reason: string): Promise<AppointmentRow> {
  const at = tx.now.toISOString()
  const changed = tx.found(db.updateTable('appointments.appointment')
    .set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: at, changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', before.id).returningAll())
  await tx.exec(db.insertInto('appointments.change').values({ hospital_id: tx.hospitalId, id: newId(), appointment_id: before.id, at, actor_id: tx.work.actor.id, by: byOf(tx), act, from_state: before.state, to_state: set.state ?? before.state, reason }))
  return changed
}

export async function historyOf(tx: Tx, id: string): Promise<Selectable<Database['appointments.change']>[]> {
  return tx.all(db.selectFrom('appointments.change').selectAll().where('hospital_id', '=', tx.hospitalId).where('appointment_id', '=', id).orderBy('at').orderBy('id'))
}

/** Live appointments of a person, under any of their records, that overlap a span. */
export async function overlapping(tx: Tx, customerId: string, from: Date, to: Date, without: string | null): Promise<{ id: string; starts_at: string; ends_at: string; service_zh: string; service_en: string }[]> {
  return tx.rows(
    `select a.id, a.starts_at, a.ends_at, s.name_zh as service_zh, s.name_en as service_en from appointments.appointment a
       left join catalogue.fact_service s on s.hospital_id = a.hospital_id and s.service_id = a.service_id
      where a.hospital_id = $1 and a.customer_id = any ((select customers.aliases($2))::uuid[]) and a.starts_at > $3::timestamptz - interval '1 day' and a.starts_at < $4 and a.ends_at > $3
        and a.state in ('booked', 'confirmed', 'arrived', 'in_service') and a.id is distinct from $5::uuid order by a.starts_at limit 5`,
    [tx.hospitalId, customerId, from.toISOString(), to.toISOString(), without])
}

/** Expected ones whose begin lies before an instant, oldest first, locked past others at work. */
export async function lockMissed(tx: Tx, before: Date, limit: number): Promise<AppointmentRow[]> {
  return tx.all(db.selectFrom('appointments.appointment').selectAll().where('hospital_id', '=', tx.hospitalId).where('state', 'in', ['booked', 'confirmed']).where('starts_at', '<', before.toISOString()).orderBy('starts_at').limit(limit).forUpdate().skipLocked())
}
