/** The only SQL on visits' tables. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'visits.visit' | 'visits.step'>()

export type VisitRow = Selectable<Database['visits.visit']>
type NewVisit = Omit<Insertable<Database['visits.visit']>, 'hospital_id' | 'first_visit' | 'created_at' | 'changed_at' | 'state'>

/** Opens a visit; whether it is the person's first is computed over all their records. */
export async function insertVisit(tx: Tx, row: NewVisit): Promise<VisitRow> {
  const at = tx.now.toISOString()
  const [earlier] = await tx.rows<{ seen: boolean }>(`select exists (select from visits.visit v where v.hospital_id = $1 and v.customer_id = any ((select customers.aliases($2))::uuid[]) and v.state not in ('undone', 'left')) as seen`, [tx.hospitalId, row.customer_id])
  const visit = await tx.found(db.insertInto('visits.visit').values({ ...row, hospital_id: tx.hospitalId, state: 'waiting', first_visit: !(earlier?.seen ?? false), created_at: at, created_by: tx.work.actor.id, changed_at: at, changed_by: tx.work.actor.id }).returningAll())
  await insertStep(tx, visit.id, 'arrive', null, 'waiting', '')
  return visit
}

async function insertStep(tx: Tx, visitId: string, act: string, from: string | null, to: string, reason: string): Promise<void> {
  await tx.exec(db.insertInto('visits.step').values({ hospital_id: tx.hospitalId, id: newId(), visit_id: visitId, at: tx.now.toISOString(), actor_id: tx.work.actor.id, act, from_state: from, to_state: to, reason }))
}

/** The visit, locked for a change. @throws Refusal not_found */
export async function lockVisit(tx: Tx, id: string): Promise<VisitRow> {
  return tx.found(db.selectFrom('visits.visit').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

/** Visits still open that began before an instant, oldest first. */
export async function openBefore(tx: Tx, before: Date, limit: number): Promise<{ id: string; state: string }[]> {
  return tx.rows(`select id, state from visits.visit where hospital_id = $1 and state in ('waiting', 'called', 'in_service') and arrived_at < $2 order by arrived_at, id limit ${limit}`, [tx.hospitalId, before.toISOString()])
}

/** Sets a new state with its stamps and adds the step to the history. */
export async function changeState(tx: Tx, before: VisitRow, act: string, set: Partial<Insertable<Database['visits.visit']>>, reason: string): Promise<VisitRow> {
  const changed = tx.found(db.updateTable('visits.visit').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', before.id).returningAll())
  await insertStep(tx, before.id, act, before.state, set.state ?? before.state, reason)
  return changed
}

export async function stepsOf(tx: Tx, visitId: string): Promise<Selectable<Database['visits.step']>[]> {
  return tx.all(db.selectFrom('visits.step').selectAll().where('hospital_id', '=', tx.hospitalId).where('visit_id', '=', visitId).orderBy('at').orderBy('id'))
}

export async function departmentName(tx: Tx, id: string): Promise<{ zh: string; en: string } | undefined> {
  const [row] = await tx.recall(`visits.department ${id}`, () => tx.rows<{ zh: string; en: string }>('select name_zh as zh, name_en as en from organisation.fact_department where hospital_id = $1 and department_id = $2', [tx.hospitalId, id]))
  return row
}

/* shown rows */

interface Places {
  service_id: string | null; service_zh: string | null; service_en: string | null; department_id: string; department_zh: string; department_en: string
  expert_id: string | null; expert_name: string | null; expert_name_en: string | null; expert_title_zh: string | null; expert_title_en: string | null
  room_id: string | null; room_zh: string | null; room_en: string | null; room_floor: string | null
}
export interface ShownRow extends Places {
  id: string; version: number; state: string; kind: string; found_by: string; customer_id: string; appointment_id: string | null; appointment_starts_at: string | null
  arrived_at: string; called_at: string | null; call_count: number; service_started_at: string | null; finished_at: string | null; left_at: string | null; first_visit: boolean; end_reason: string
}
export interface ArrivalRow extends Places { id: string; customer_id: string; state: string; starts_at: string; visit_id: string | null }

const placeColumns = `s.name_zh as service_zh, s.name_en as service_en, d.name_zh as department_zh, d.name_en as department_en, e.name as expert_name, e.name_en as expert_name_en, e.title_zh as expert_title_zh, e.title_en as expert_title_en,
  p.name_zh as room_zh, p.name_en as room_en, p.floor as room_floor`
const placeJoins = (of: string) => `
  join organisation.fact_department d on d.hospital_id = ${of}.hospital_id and d.department_id = ${of}.department_id
  left join catalogue.fact_service s on s.hospital_id = ${of}.hospital_id and s.service_id = ${of}.service_id
  left join organisation.fact_staff e on e.hospital_id = ${of}.hospital_id and e.staff_id = ${of}.expert_id
  left join organisation.fact_service_point p on p.hospital_id = ${of}.hospital_id and p.service_point_id = ${of}.room_id`

/** Conditions of a list with their values; `$1` is the tenant, `?` in a text its value. */
export class Conditions {
  readonly texts = ['v.hospital_id = $1']
  readonly values: unknown[]
  constructor(tx: Tx) { this.values = [tx.hospitalId] }
  add(text: string, value?: unknown): this {
    if (value !== undefined) this.values.push(value)
    this.texts.push(text.replaceAll('?', `$${this.values.length}`))
    return this
  }
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

export async function shownRows(tx: Tx, conditions: Conditions, direction: 'asc' | 'desc', limit: number): Promise<ShownRow[]> {
  return tx.rows<ShownRow>(
    `with v as materialized (select v.* from visits.visit v where ${conditions.texts.join(' and ')} order by v.arrived_at ${direction}, v.id ${direction} limit ${limit + 1})
     select v.id, v.version, v.state, v.kind, v.found_by, v.customer_id, v.appointment_id, a.starts_at as appointment_starts_at, v.service_id, v.department_id, v.expert_id, v.room_id,
            v.arrived_at, v.called_at, v.call_count, v.service_started_at, v.finished_at, v.left_at, v.first_visit, v.end_reason, ${placeColumns}
       from v left join appointments.fact_appointment a on a.hospital_id = v.hospital_id and a.appointment_id = v.appointment_id ${placeJoins('v')}
      order by v.arrived_at ${direction}, v.id ${direction}`, conditions.values)
}

export async function shownRow(tx: Tx, id: string): Promise<ShownRow> {
  const [row] = await shownRows(tx, new Conditions(tx).add('v.id = ?', id), 'asc', 1)
  return row ?? refuse(common.not_found)
}

const arrivalColumns = `a.appointment_id as id, a.customer_id, a.state, a.starts_at, a.service_id, a.department_id, a.expert_id, a.room_id,
  (select v.id from visits.visit v where v.hospital_id = a.hospital_id and v.appointment_id = a.appointment_id and v.state <> 'undone') as visit_id, ${placeColumns}`

/** Appointments by id, with names. */
export async function arrivalsById(tx: Tx, ids: readonly string[]): Promise<ArrivalRow[]> {
  return tx.rows<ArrivalRow>(`select ${arrivalColumns} from appointments.fact_appointment a ${placeJoins('a')} where a.hospital_id = $1 and a.appointment_id = any($2)`, [tx.hospitalId, ids])
}

/** Appointments of persons on a day, in order of time; not those cancelled. */
export async function arrivalsOf(tx: Tx, customerIds: readonly string[], from: Date, to: Date): Promise<ArrivalRow[]> {
  return tx.rows<ArrivalRow>(
    `select ${arrivalColumns} from appointments.fact_appointment a ${placeJoins('a')}
      where a.hospital_id = $1 and a.customer_id = any (array(select unnest(customers.aliases(c)) from unnest($2::uuid[]) c)) and a.starts_at >= $3 and a.starts_at < $4 and a.state <> 'cancelled' order by a.starts_at, a.appointment_id`,
    [tx.hospitalId, customerIds, from.toISOString(), to.toISOString()])
}

/** Who is expected between two instants and has not come, of some departments where said. */
export async function expected(tx: Tx, from: Date, to: Date, departmentIds: readonly string[] | null, limit: number): Promise<ArrivalRow[]> {
  return tx.rows<ArrivalRow>(
    `select ${arrivalColumns} from appointments.fact_appointment a ${placeJoins('a')}
      where a.hospital_id = $1 and a.starts_at >= $2 and a.starts_at < $3 and a.state in ('booked', 'confirmed') and ($4::uuid[] is null or a.department_id = any($4)) order by a.starts_at, a.appointment_id limit ${limit}`,
    [tx.hospitalId, from.toISOString(), to.toISOString(), departmentIds])
}

/** Open promises to persons, over all their records. */
export async function promisesTo(tx: Tx, customerIds: readonly string[]): Promise<{ customer_id: string; kind: string; owner_name: string | null; due_at: string }[]> {
  if (customerIds.length === 0) return []
  return tx.rows(
    `select c.id as customer_id, k.kind, s.name as owner_name, k.due_at from unnest($2::uuid[]) c (id)
       join commitments.fact_commitment k on k.hospital_id = $1 and k.customer_id = any (customers.aliases(c.id)) and k.state in ('open', 'paused')
       left join organisation.fact_staff s on s.hospital_id = k.hospital_id and s.staff_id = k.owner_id
      order by k.due_at limit 200`, [tx.hospitalId, customerIds])
}

/** The open visits of persons, by customer. */
export async function openVisits(tx: Tx, customerIds: readonly string[]): Promise<{ id: string; customer_id: string; department_id: string; expert_id: string | null }[]> {
  return tx.rows(`select v.id, c.id as customer_id, v.department_id, v.expert_id from unnest($2::uuid[]) c (id) join visits.visit v on v.hospital_id = $1 and v.customer_id = any (customers.aliases(c.id)) and v.state in ('waiting', 'called', 'in_service')`, [tx.hospitalId, customerIds])
}

export interface FigureRow { waiting: number; in_service: number; over_limit: number; mean_wait: number | null; longest_wait: number | null; arrived: number; finished: number; left: number; first_visits: number; p50: number | null; p90: number | null }

/** The day in figures; waits of those still waiting are counted up to now, the quantiles are of those who were called or served. */
export async function figures(tx: Tx, conditions: Conditions, limitMinutes: number): Promise<FigureRow> {
  const now = conditions.value(tx.now.toISOString())
  const limit = conditions.value(limitMinutes)
  const [row] = await tx.rows<FigureRow>(
    `with w as (select v.state, v.first_visit, extract(epoch from coalesce(v.called_at, v.service_started_at, v.left_at, ${now}::timestamptz) - v.arrived_at) / 60 as waited, coalesce(v.called_at, v.service_started_at) is not null as was_called
                  from visits.visit v where ${conditions.texts.join(' and ')})
     select count(*) filter (where state in ('waiting', 'called'))::int4 as waiting, count(*) filter (where state = 'in_service')::int4 as in_service,
            count(*) filter (where state = 'waiting' and waited > ${limit}::int4)::int4 as over_limit,
            round(avg(waited) filter (where state = 'waiting'))::int4 as mean_wait, floor(max(waited) filter (where state = 'waiting'))::int4 as longest_wait,
            count(*)::int4 as arrived, count(*) filter (where state = 'finished')::int4 as finished, count(*) filter (where state = 'left')::int4 as left, count(*) filter (where first_visit)::int4 as first_visits,
            floor(percentile_cont(0.5) within group (order by waited) filter (where was_called))::int4 as p50, floor(percentile_cont(0.9) within group (order by waited) filter (where was_called))::int4 as p90
       from w`, conditions.values)
  return row ?? refuse(common.not_found)
}
