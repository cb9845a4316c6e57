/** The only SQL on consultants' states and on who is waiting for one. */
import type { Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const db = tables<'conversations.agent'>()
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

/** Who is ready with a place free, longest without a new conversation first; whom they had before first of all. Locked; somebody being given one at this moment is passed over. */
export async function pick(tx: Tx, capacity: number, before: string | null): Promise<string | null> {
  const [row] = await tx.rows<{ staff_id: string }>(
    `select a.staff_id from conversations.agent a
      where a.hospital_id = $1 and a.state = 'ready'
        and (select count(*) from conversations.thread t where t.hospital_id = $1 and t.owner_id = a.staff_id and t.state = 'open' and (t.snoozed_until is null or t.snoozed_until <= $3)) < $2
      order by (a.staff_id is not distinct from $4::uuid) desc, a.given_at nulls first, a.staff_id limit 1 for no key update of a skip locked`, [tx.hospitalId, capacity, tx.now.toISOString(), before])
  return row?.staff_id ?? null
}

/** Conversations nobody has, the longest waiting first, locked by their inquiry; what another is giving out is passed over. */
export async function longestWaiting(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select i.id from conversations.thread t join conversations.inquiry i on i.hospital_id = t.hospital_id and i.id = t.id
      where t.hospital_id = $1 and t.state = 'open' and t.owner_id is null order by t.opened_at, t.id limit $2 for update of i skip locked`, [tx.hospitalId, limit])
  return rows.map(row => row.id)
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
