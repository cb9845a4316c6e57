/** Reads the event log along its two indexes: by customer and by record. */
import type { Tx } from '../../platform/db.ts'

export interface EntryRow { id: string; name: string; at: string; actor_id: string | null; subject_id: string | null; customer_id: string | null; data: Record<string, unknown> }

/** Which events may be shown: all of these names; of others those of the actor's departments, or the actor's own acts and duties. */
export interface Sight { all: readonly string[]; department: readonly string[]; own: readonly string[] }

const columns = 'e.id, e.name, e.at, e.actor_id, e.subject_id, e.customer_id, e.data'
const seen = (from: number) => {
  const mine = `(e.actor_id = $${from + 3}::uuid or e.data->>'ownerId' = $${from + 3}::text)`
  return `(e.name = any($${from}) or (e.name = any($${from + 1}) and (e.data->>'departmentId' = any($${from + 2}) or ${mine})) or (e.name = any($${from + 4}) and ${mine}))`
}

function sightValues(tx: Tx, sight: Sight): unknown[] {
  return [sight.all, sight.department, tx.work.actor.departmentIds, tx.work.actor.id, sight.own]
}

/**
 * Entries of all records of a person. Each record is read along its own index from the cursor on and cut at the limit, so
 * that page 200 of 10,000 entries costs no more than the first. What is not asked for is not in the text: a condition
 * switched off by a parameter would keep a prepared statement from using the index.
 */
export async function byCustomer(tx: Tx, aliases: readonly string[], sight: Sight, q: string | undefined, after: readonly [string, string] | undefined, limit: number): Promise<EntryRow[]> {
  const values: unknown[] = [tx.hospitalId, aliases, limit + 1, ...sightValues(tx, sight)]
  const value = (given: unknown) => `$${values.push(given)}`
  const conditions = [
    ...(after ? [`(e.at, e.id) < (${value(after[0])}::timestamptz, ${value(after[1])}::uuid)`] : []),
    ...(q ? [`strpos(lower(e.data::text), ${value(q)}) > 0`] : []),
    seen(4),
  ]
  return tx.rows<EntryRow>(
    `select e.* from unnest($2::uuid[]) as a (id)
      cross join lateral (
        select ${columns} from platform.event e where e.hospital_id = $1 and e.customer_id = a.id and ${conditions.join(' and ')}
         order by e.at desc, e.id desc limit $3) e
      order by e.at desc, e.id desc limit $3`, values)
}

/** Numbers of entries by name. */
export async function countByCustomer(tx: Tx, aliases: readonly string[], sight: Sight): Promise<{ name: string; n: number }[]> {
  return tx.rows(`select e.name, count(*)::int as n from platform.event e where e.hospital_id = $1 and e.customer_id = any($2) and ${seen(3)} group by e.name`, [tx.hospitalId, aliases, ...sightValues(tx, sight)])
}

/** Entries of one record. */
export async function bySubject(tx: Tx, subjectId: string, sight: Sight, after: readonly [string, string] | undefined, limit: number): Promise<EntryRow[]> {
  const values: unknown[] = [tx.hospitalId, subjectId, limit + 1, ...sightValues(tx, sight)]
  const value = (given: unknown) => `$${values.push(given)}`
  const from = after ? `and (e.at, e.id) < (${value(after[0])}::timestamptz, ${value(after[1])}::uuid)` : ''
  return tx.rows<EntryRow>(`select ${columns} from platform.event e where e.hospital_id = $1 and e.subject_id = $2 ${from} and ${seen(4)} order by e.at desc, e.id desc limit $3`, values)
}

export interface StandingRow {
  complaints: { id: string; category: string | null; severity: string; received_at: string; result_due_at: string | null; handler_id: string | null }[]
  completed: number
  no_shows: number
  inquiries: number
}

/** Open complaints and what came of appointments, from the other modules' facts. */
export async function standing(tx: Tx, aliases: readonly string[]): Promise<StandingRow> {
  const [complaints, [counts]] = await Promise.all([
    tx.rows<StandingRow['complaints'][number]>(
      `select f.feedback_id as id, f.category, f.severity, f.received_at, f.result_due_at, coalesce(f.handler_id, f.responsible_id) as handler_id
         from feedback.fact_feedback f where f.hospital_id = $1 and f.customer_id = any($2) and f.kind = 'complaint' and f.closed_at is null order by f.received_at desc limit 5`, [tx.hospitalId, aliases]),
    tx.rows<Omit<StandingRow, 'complaints'>>(
      `select count(*) filter (where a.state = 'completed')::int as completed, count(*) filter (where a.state = 'no_show')::int as no_shows,
              (select count(*)::int from conversations.fact_inquiry i where i.hospital_id = $1 and i.customer_id = any($2)) as inquiries
         from appointments.fact_appointment a where a.hospital_id = $1 and a.customer_id = any($2)`, [tx.hospitalId, aliases]),
  ])
  return { complaints, ...(counts ?? { completed: 0, no_shows: 0, inquiries: 0 }) }
}
