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

/** Entries of all records of a person. Each record is read along its own index and cut at the limit, so that 10,000 entries cost no more than 50. */
export async function byCustomer(tx: Tx, aliases: readonly string[], sight: Sight, q: string | undefined, after: readonly [string, string] | undefined, limit: number): Promise<EntryRow[]> {
  return tx.rows<EntryRow>(
    `select e.* from unnest($2::uuid[]) as a (id)
      cross join lateral (
        select ${columns} from platform.event e
         where e.hospital_id = $1 and e.customer_id = a.id and ($3::timestamptz is null or (e.at, e.id) < ($3, $4::uuid))
           and ($5::text is null or strpos(lower(e.data::text), $5) > 0) and ${seen(7)}
         order by e.at desc, e.id desc limit $6) e
      order by e.at desc, e.id desc limit $6`,
    [tx.hospitalId, aliases, after?.[0] ?? null, after?.[1] ?? null, q ?? null, limit + 1, ...sightValues(tx, sight)])
}

/** Numbers of entries by name. */
export async function countByCustomer(tx: Tx, aliases: readonly string[], sight: Sight): Promise<{ name: string; n: number }[]> {
  return tx.rows(`select e.name, count(*)::int as n from platform.event e where e.hospital_id = $1 and e.customer_id = any($2) and ${seen(3)} group by e.name`, [tx.hospitalId, aliases, ...sightValues(tx, sight)])
}

/** Entries of one record. */
export async function bySubject(tx: Tx, subjectId: string, sight: Sight, after: readonly [string, string] | undefined, limit: number): Promise<EntryRow[]> {
  return tx.rows<EntryRow>(
    `select ${columns} from platform.event e
      where e.hospital_id = $1 and e.subject_id = $2 and ($3::timestamptz is null or (e.at, e.id) < ($3, $4::uuid)) and ${seen(6)}
      order by e.at desc, e.id desc limit $5`, [tx.hospitalId, subjectId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, ...sightValues(tx, sight)])
}
