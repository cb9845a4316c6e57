/** The only SQL on consultants' states and on who is waiting for one. */
import type { Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const db = tables<'conversations.agent' | 'conversations.agent_skill'>()
export type AgentRow = Selectable<Database['conversations.agent']>

export async function find(tx: Tx, staffId: string): Promise<AgentRow | undefined> {
  return tx.first(db.selectFrom('conversations.agent').selectAll().where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId))
}
export async function lock(tx: Tx, staffId: string): Promise<AgentRow | undefined> {
  return tx.first(db.selectFrom('conversations.agent').selectAll().where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId).forUpdate())
}
export async function onDuty(tx: Tx): Promise<AgentRow[]> {
  return tx.all(db.selectFrom('conversations.agent').selectAll().where('hospital_id', '=', tx.hospitalId).where('state', '<>', 'off').orderBy('since').orderBy('staff_id').limit(500))
}

/** Ends the spell under way and begins another. */
export async function change(tx: Tx, staffId: string, state: string): Promise<void> {
  const at = tx.now.toISOString()
  await tx.run(
    `insert into conversations.agent (hospital_id, staff_id, state, since) values ($1, $2, $3, $4)
     on conflict (hospital_id, staff_id) do update set state = excluded.state, since = excluded.since, version = conversations.agent.version + 1`, [tx.hospitalId, staffId, state, at])
  await tx.run('update conversations.agent_spell set ended_at = greatest(began_at, $3) where hospital_id = $1 and staff_id = $2 and ended_at is null', [tx.hospitalId, staffId, at])
  await tx.run('insert into conversations.agent_spell (hospital_id, id, staff_id, state, began_at) values ($1, $2, $3, $4, $5)', [tx.hospitalId, newId(tx.now.getTime()), staffId, state, at])
}

export async function gave(tx: Tx, staffId: string): Promise<void> {
  await tx.run('update conversations.agent set given_at = $3 where hospital_id = $1 and staff_id = $2', [tx.hospitalId, staffId, tx.now.toISOString()])
}

/** Conversations each has open, those put aside apart. */
export async function loads(tx: Tx, staffIds: readonly string[]): Promise<Map<string, { open: number; waiting: number }>> {
  const rows = await tx.rows<{ owner_id: string; open: number; waiting: number }>(
    `select owner_id, count(*)::int as open, count(waiting_since)::int as waiting from conversations.thread
      where hospital_id = $1 and owner_id = any($2) and state = 'open' and (snoozed_until is null or snoozed_until <= $3) group by owner_id`, [tx.hospitalId, staffIds, tx.now.toISOString()])
  return new Map(rows.map(row => [row.owner_id, row]))
}

/** What decides who takes a conversation: its department, and whom this customer had before. */
export interface Wanted { departmentId: string | null; before: string | null }

/**
 * Who is ready with a place free for a conversation: whom they had before first of all, then who answers for its department,
 * then who waited longest for a new one (CON-5). The row is locked; somebody being given one at this moment is passed over.
 */
async function candidate(tx: Tx, capacity: number, wanted: Wanted, not: readonly string[]): Promise<{ staff_id: string; places: number } | undefined> {
  const [row] = await tx.rows<{ staff_id: string; places: number }>(
    `select a.staff_id, coalesce(s.capacity, $2)::int as places
       from conversations.agent a left join conversations.agent_skill s on s.hospital_id = a.hospital_id and s.staff_id = a.staff_id
      where a.hospital_id = $1 and a.state = 'ready' and a.staff_id <> all($6::uuid[])
        and ($5::uuid is null or coalesce(cardinality(s.department_ids), 0) = 0 or $5 = any(s.department_ids))
        and (select count(*) from conversations.thread t where t.hospital_id = $1 and t.owner_id = a.staff_id and t.state = 'open' and (t.snoozed_until is null or t.snoozed_until <= $3)) < coalesce(s.capacity, $2)
      order by (a.staff_id is not distinct from $4::uuid) desc, coalesce($5 = any(s.department_ids), false) desc, a.given_at nulls first, a.staff_id limit 1 for no key update of a skip locked`,
    [tx.hospitalId, capacity, tx.now.toISOString(), wanted.before, wanted.departmentId, not])
  return row
}

/** Who takes a conversation, locked; null when nobody can. Places are counted once more under the lock: what was given a moment ago counts. */
export async function pick(tx: Tx, capacity: number, wanted: Wanted): Promise<string | null> {
  const full: string[] = []
  for (;;) {
    const row = await candidate(tx, capacity, wanted, full)
    if (!row) return null
    if (((await loads(tx, [row.staff_id])).get(row.staff_id)?.open ?? 0) < row.places) return row.staff_id
    full.push(row.staff_id)
  }
}

/** Who of these is ready, longest without a new conversation first, full or not; locked. */
export async function pickOf(tx: Tx, staffIds: readonly string[]): Promise<string | null> {
  const [row] = await tx.rows<{ staff_id: string }>(
    `select staff_id from conversations.agent where hospital_id = $1 and staff_id = any($2) and state = 'ready' order by given_at nulls first, staff_id limit 1 for no key update skip locked`, [tx.hospitalId, staffIds])
  return row?.staff_id ?? null
}

export interface WaitingRow { id: string; opened_at: string; department_id: string | null; overflowed_at: string | null; before: string | null }
/**
 * Conversations nobody has, the longest waiting first, locked by their inquiry; what another is giving out is passed over. With
 * the consultant their customer had before: the one in the customer's file, or who answered the same visitor last. Of some
 * departments only where they are named; what has no department is for everybody.
 */
export async function longestWaiting(tx: Tx, limit: number, departmentIds: readonly string[] = []): Promise<WaitingRow[]> {
  return tx.rows<WaitingRow>(
    `select i.id, t.opened_at, t.department_id, t.overflowed_at,
            coalesce((select c.owner_id from customers.fact_customer c where c.hospital_id = $1 and c.customer_id = i.customer_id),
                     (select o.owner_id from conversations.thread o where o.hospital_id = $1 and o.visitor_id = t.visitor_id and o.id <> t.id and o.owner_id is not null order by o.opened_at desc limit 1)) as before
       from conversations.thread t join conversations.inquiry i on i.hospital_id = t.hospital_id and i.id = t.id
      where t.hospital_id = $1 and t.state = 'open' and t.owner_id is null and i.owner_id is null and i.state <> 'closed'
        and (cardinality($3::uuid[]) = 0 or t.department_id is null or t.department_id = any($3))
      order by t.opened_at, t.id limit $2 for update of i skip locked`, [tx.hospitalId, limit, departmentIds])
}

/** The leaders were told of conversations nobody could take. */
export async function overflowed(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run('update conversations.thread set overflowed_at = $3 where hospital_id = $1 and id = any($2)', [tx.hospitalId, ids, tx.now.toISOString()])
}

export type SkillRow = Selectable<Database['conversations.agent_skill']>
/** What consultants are given, where somebody said. */
export async function skillsOf(tx: Tx, staffIds: readonly string[]): Promise<Map<string, SkillRow>> {
  const rows = await tx.all(db.selectFrom('conversations.agent_skill').selectAll().where('hospital_id', '=', tx.hospitalId).where('staff_id', 'in', staffIds.length === 0 ? [tx.hospitalId] : [...staffIds]))
  return new Map(rows.map(row => [row.staff_id, row]))
}
/** Writes what a consultant is given over the version seen, 0 where nobody said yet; undefined when it was another. */
export async function writeSkill(tx: Tx, staffId: string, seen: number, set: { departmentIds: readonly string[]; capacity: number | null }): Promise<SkillRow | undefined> {
  const [row] = await tx.rows<SkillRow>(
    `insert into conversations.agent_skill (hospital_id, staff_id, department_ids, capacity, changed_at, changed_by) select $1, $2, $4::uuid[], $5::smallint, $6, $7
      where $3::int = 0 or exists (select 1 from conversations.agent_skill s where s.hospital_id = $1 and s.staff_id = $2)
     on conflict (hospital_id, staff_id) do update set department_ids = excluded.department_ids, capacity = excluded.capacity, version = conversations.agent_skill.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where conversations.agent_skill.version = $3
     returning *`, [tx.hospitalId, staffId, seen, set.departmentIds, set.capacity, tx.now.toISOString(), tx.work.actor.id])
  return row
}

export interface DeskFigures { ready: number; waiting: number; replies: number | null }
/** Who is there and how long it takes until somebody answers, from the last twenty answered today. */
export async function deskFigures(tx: Tx, since: string): Promise<DeskFigures> {
  const [row] = await tx.rows<DeskFigures>(
    `select (select count(*)::int from conversations.agent a where a.hospital_id = $1 and a.state = 'ready') as ready,
            (select count(*)::int from (select 1 from conversations.thread t where t.hospital_id = $1 and t.state = 'open' and t.owner_id is null limit 200) w) as waiting,
            (select percentile_cont(0.5) within group (order by extract(epoch from r.first_reply_at - r.opened_at)) from (
               select t.first_reply_at, t.opened_at from conversations.thread t where t.hospital_id = $1 and t.state = 'closed' and t.first_reply_at is not null and t.closed_at >= $2 order by t.closed_at desc, t.id desc limit 20) r) as replies`, [tx.hospitalId, since])
  return row ?? { ready: 0, waiting: 0, replies: null }
}

/** Conversations nobody has that began before this one. */
export async function ahead(tx: Tx, openedAt: string, id: string): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(
    `select count(*)::int as n from (select 1 from conversations.thread t where t.hospital_id = $1 and t.state = 'open' and t.owner_id is null and (t.opened_at, t.id) < ($2, $3) limit 200) w`, [tx.hospitalId, openedAt, id])
  return row?.n ?? 0
}
