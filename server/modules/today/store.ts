/** Reads over the published facts of other modules; today owns no table. */
import type { Tx } from '../../platform/db.ts'

/** Whose appointments: none of the lists given means everyone's. */
export interface Whose { bookedBy?: string; expertId?: string; departmentIds?: readonly string[] }

function narrowed(whose: Whose, from: number): { sql: string; values: unknown[] } {
  if (whose.bookedBy !== undefined) return { sql: ` and f.booked_by = $${from}`, values: [whose.bookedBy] }
  if (whose.expertId !== undefined) return { sql: ` and f.expert_id = $${from}`, values: [whose.expertId] }
  if (whose.departmentIds !== undefined) return { sql: ` and f.department_id = any($${from}::uuid[])`, values: [whose.departmentIds] }
  return { sql: '', values: [] }
}

export interface ArrivalRow {
  appointment_id: string; customer_id: string; service_zh: string | null; service_en: string | null; expert_id: string | null; starts_at: string; state: string; acknowledged_at: string | null
  visit_state: string | null; visit_arrived_at: string | null; visit_called_at: string | null; visit_started_at: string | null
}

/** Appointments of a span that were not cancelled, those still to come or under way first, then the latest that are over; in order of time. */
export async function arrivals(tx: Tx, whose: Whose, from: Date, to: Date, limit: number): Promise<ArrivalRow[]> {
  const narrow = narrowed(whose, 5)
  return tx.rows<ArrivalRow>(
    `select * from (
       select f.appointment_id, f.customer_id, s.name_zh as service_zh, s.name_en as service_en, f.expert_id, f.starts_at, f.state, f.acknowledged_at,
              v.state as visit_state, v.arrived_at as visit_arrived_at, v.called_at as visit_called_at, v.service_started_at as visit_started_at
         from appointments.fact_appointment f
         left join catalogue.fact_service s on s.hospital_id = f.hospital_id and s.service_id = f.service_id
         left join visits.fact_visit v on v.hospital_id = f.hospital_id and v.appointment_id = f.appointment_id
        where f.hospital_id = $1 and f.starts_at >= $2 and f.starts_at < $3 and f.state <> 'cancelled'${narrow.sql}
        order by (f.state in ('completed', 'no_show')), case when f.state in ('completed', 'no_show') then null else f.starts_at end, f.starts_at desc, f.appointment_id limit $4) picked
      order by starts_at, appointment_id`,
    [tx.hospitalId, from.toISOString(), to.toISOString(), limit, ...narrow.values])
}

/** How many are expected in a span, how many have come, how many have not confirmed. */
export async function countArrivals(tx: Tx, whose: Whose, from: Date, to: Date): Promise<{ total: number; arrived: number; unconfirmed: number }> {
  const narrow = narrowed(whose, 4)
  const [row] = await tx.rows<{ total: number; arrived: number; unconfirmed: number }>(
    `select count(*)::int as total, count(*) filter (where f.arrived_at is not null)::int as arrived, count(*) filter (where f.state = 'booked')::int as unconfirmed
       from appointments.fact_appointment f where f.hospital_id = $1 and f.starts_at >= $2 and f.starts_at < $3 and f.state <> 'cancelled'${narrow.sql}`,
    [tx.hospitalId, from.toISOString(), to.toISOString(), ...narrow.values])
  return row ?? { total: 0, arrived: 0, unconfirmed: 0 }
}

export interface WaitingRow { visit_id: string; customer_id: string; department_zh: string; department_en: string; expert_id: string | null; state: string; arrived_at: string; kind: string; total: number }

/** Who waits, the longest first, with how many there are in all. */
export async function waiting(tx: Tx, whose: Whose, since: Date, limit: number): Promise<WaitingRow[]> {
  const narrow = narrowed(whose, 4)
  return tx.rows<WaitingRow>(
    `select f.visit_id, f.customer_id, d.name_zh as department_zh, d.name_en as department_en, f.expert_id, f.state, f.arrived_at, f.kind, count(*) over ()::int as total
       from visits.fact_visit f join organisation.fact_department d on d.hospital_id = f.hospital_id and d.department_id = f.department_id
      where f.hospital_id = $1 and f.state in ('waiting', 'called') and f.arrived_at >= $2${narrow.sql}
      order by f.arrived_at, f.visit_id limit $3`,
    [tx.hospitalId, since.toISOString(), limit, ...narrow.values])
}

/** Mine that fall due in a span. */
export async function countDue(tx: Tx, staffId: string, from: Date, to: Date): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int n from commitments.fact_commitment where hospital_id = $1 and owner_id = $2 and state in ('open', 'paused') and due_at >= $3 and due_at < $4`, [tx.hospitalId, staffId, from.toISOString(), to.toISOString()])
  return row?.n ?? 0
}

export interface TeamRow { staff_id: string | null; group_id: string | null; name_zh: string; name_en: string; open: number; overdue: number; kept: number; settled: number; inquiries: number; booked: number }

const teamSql = (people: string, key: string) => `
  with people as (${people}),
       live as (select ${key} as key, count(*)::int as open, count(*) filter (where due_at < $2)::int as overdue from commitments.fact_commitment where hospital_id = $1 and state in ('open', 'paused') and ${key} in (select key from people) group by 1),
       done as (select ${key} as key, count(*)::int as settled, count(*) filter (where broken_at is null)::int as kept from commitments.fact_commitment where hospital_id = $1 and settled_at >= $3 and settled_at < $4 and ${key} in (select key from people) group by 1),
       asked as (select ${key === 'owner_id' ? 'first_asker_id' : 'group_id'} as key, count(*)::int as inquiries, count(appointment_id)::int as booked from conversations.fact_inquiry where hospital_id = $1 and day = $5 and ${key === 'owner_id' ? 'first_asker_id' : 'group_id'} in (select key from people) group by 1)
  select people.*, coalesce(live.open, 0) as open, coalesce(live.overdue, 0) as overdue, coalesce(done.kept, 0) as kept, coalesce(done.settled, 0) as settled, coalesce(asked.inquiries, 0) as inquiries, coalesce(asked.booked, 0) as booked
    from people left join live using (key) left join done using (key) left join asked using (key)
   order by overdue desc, open desc, name_zh limit 60`

/** Each member of a leader's groups: what they owe, what is overdue, what they kept today, what they took in. */
export async function members(tx: Tx, groupIds: readonly string[], day: { from: Date; to: Date; day: string }): Promise<TeamRow[]> {
  return tx.rows<TeamRow>(teamSql(`select staff_id as key, staff_id, group_id, name as name_zh, name_en from organisation.fact_staff where hospital_id = $1 and group_id = any($6) and status <> 'left'`, 'owner_id'),
    [tx.hospitalId, tx.now.toISOString(), day.from.toISOString(), day.to.toISOString(), day.day, groupIds])
}

/** Each group of the centre, for the director. */
export async function groups(tx: Tx, day: { from: Date; to: Date; day: string }): Promise<TeamRow[]> {
  return tx.rows<TeamRow>(teamSql(`select group_id as key, null::uuid as staff_id, group_id, name_zh, name_en from organisation.fact_group where hospital_id = $1`, 'group_id'),
    [tx.hospitalId, tx.now.toISOString(), day.from.toISOString(), day.to.toISOString(), day.day])
}
