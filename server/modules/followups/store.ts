/** The only SQL on follow-ups' tables. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'followups.plan' | 'followups.obligation' | 'followups.follow_up' | 'followups.attempt'>()
export type PlanRow = Selectable<Database['followups.plan']>
export type FollowUpRow = Selectable<Database['followups.follow_up']>
export type AttemptRow = Selectable<Database['followups.attempt']>

/** A follow-up with what it follows. */
export interface ListRow extends FollowUpRow { about: string; subject_kind: string; subject_id: string; arose_at: string; expert_id: string | null }

const joined = `select f.*, o.about, o.subject_kind, o.subject_id, o.arose_at, o.expert_id
  from followups.follow_up f join followups.obligation o on o.hospital_id = f.hospital_id and o.id = f.obligation_id`

/* plans */
export async function plans(tx: Tx): Promise<PlanRow[]> {
  return tx.all(db.selectFrom('followups.plan').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('trigger').orderBy('offset_days'))
}
export async function insertPlan(tx: Tx, row: { id: string; trigger: string; offset_days: number; way: string; script_zh: string; script_en: string }): Promise<PlanRow> {
  const at = tx.now.toISOString()
  return tx.found(db.insertInto('followups.plan').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: tx.work.actor.id, changed_at: at, changed_by: tx.work.actor.id }).returningAll())
}
export async function updatePlan(tx: Tx, id: string, seen: number, set: Partial<Insertable<Database['followups.plan']>>): Promise<PlanRow> {
  const row = await tx.first(db.updateTable('followups.plan').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen).returningAll())
  if (row) return row
  await tx.found(db.selectFrom('followups.plan').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
  refuse(common.stale_version)
}

/* obligations */
export interface NewObligation { id: string; trigger: string; subjectKind: string; subjectId: string; customerId: string; departmentId: string | null; expertId: string | null; about: string; aroseAt: Date }

/** Enters what is owed, once a trigger and record; false when it is there already. */
export async function insertObligation(tx: Tx, input: NewObligation, settled: string | null): Promise<boolean> {
  return await tx.run(
    `insert into followups.obligation (hospital_id, id, trigger, subject_kind, subject_id, customer_id, department_id, expert_id, about, arose_at, settled_at, settled_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (hospital_id, trigger, subject_id) do nothing`,
    [tx.hospitalId, input.id, input.trigger, input.subjectKind, input.subjectId, input.customerId, input.departmentId, input.expertId, input.about.slice(0, 200), input.aroseAt.toISOString(), settled ? tx.now.toISOString() : null, settled]) > 0
}
export async function settleObligation(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.exec(db.updateTable('followups.obligation').set({ settled_at: tx.now.toISOString(), settled_reason: reason }).where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('settled_at', 'is', null))
}

/* follow-ups */
export async function insertFollowUp(tx: Tx, row: { id: string; obligation_id: string; plan_id: string | null; trigger: string; customer_id: string; department_id: string | null; owner_id: string | null; way: string; due_at: string; next_at: string }): Promise<void> {
  const at = tx.now.toISOString()
  await tx.exec(db.insertInto('followups.follow_up').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: tx.work.actor.id, changed_at: at, changed_by: tx.work.actor.id }))
}
export async function one(tx: Tx, id: string): Promise<ListRow> {
  return (await tx.rows<ListRow>(`${joined} where f.hospital_id = $1 and f.id = $2`, [tx.hospitalId, id]))[0] ?? refuse(common.not_found)
}
/** The row, held against others until the end of the transaction. */
export async function hold(tx: Tx, id: string): Promise<void> {
  await tx.rows('select 1 from followups.follow_up where hospital_id = $1 and id = $2 for update', [tx.hospitalId, id])
}
export async function change(tx: Tx, id: string, set: Partial<Insertable<Database['followups.follow_up']>>): Promise<void> {
  await tx.exec(db.updateTable('followups.follow_up').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
/** Due ones of customers, of some triggers, that a new booking makes needless. */
export async function dueOf(tx: Tx, customerIds: readonly string[], triggers: readonly string[]): Promise<ListRow[]> {
  return tx.rows<ListRow>(`${joined} where f.hospital_id = $1 and f.customer_id = any($2::uuid[]) and f.trigger = any($3) and f.state = 'due'`, [tx.hospitalId, customerIds, triggers])
}
export async function dueBefore(tx: Tx, before: string): Promise<ListRow[]> {
  return tx.rows<ListRow>(`${joined} where f.hospital_id = $1 and f.state = 'due' and f.next_at < $2 order by f.next_at, f.id`, [tx.hospitalId, before])
}
export async function dueOfObligationSubject(tx: Tx, subjectId: string): Promise<ListRow[]> {
  return tx.rows<ListRow>(`${joined} where f.hospital_id = $1 and o.subject_id = $2 and f.state = 'due'`, [tx.hospitalId, subjectId])
}
/** Of those who may call, the one with the fewest still to do; ties by the order given. */
export async function leastBusy(tx: Tx, staffIds: readonly string[]): Promise<string | null> {
  if (staffIds.length === 0) return null
  const [row] = await tx.rows<{ id: string }>(
    `select s.id from unnest($2::uuid[]) with ordinality as s(id, position)
       left join followups.follow_up f on f.hospital_id = $1 and f.owner_id = s.id and f.state = 'due'
      group by s.id, s.position order by count(f.id), s.position limit 1`, [tx.hospitalId, staffIds])
  return row?.id ?? null
}

export interface ListFilter { view: string; from: string; to: string; nextTo: string; now: string; people: readonly string[] | null; ownerId: string | null; customerIds: readonly string[] | null; trigger: string | null; me: string | null }

const viewSql: Record<string, { where: string; order: 'next' | 'done' }> = {
  today: { where: `f.state = 'due' and f.next_at < $3`, order: 'next' },
  tomorrow: { where: `f.state = 'due' and f.next_at >= $3 and f.next_at < $4`, order: 'next' },
  overdue: { where: `f.state = 'due' and f.due_at < $5`, order: 'next' },
  open: { where: `f.state = 'due'`, order: 'next' },
  mine: { where: `f.state = 'due' and f.owner_id = $10`, order: 'next' },
  unreached: { where: `f.state in ('unreached', 'refused')`, order: 'done' },
  done: { where: `f.state = 'reached'`, order: 'done' },
}
const used = `($2::timestamptz is not null and $3::timestamptz is not null and $4::timestamptz is not null and $5::timestamptz is not null and ($10::uuid is null or $10::uuid is not null))`

function conditions(filter: ListFilter): { sql: string; order: 'next' | 'done'; values: unknown[] } {
  const view = viewSql[filter.view] ?? { where: 'true', order: 'next' as const }
  return {
    sql: `f.hospital_id = $1 and ${view.where} and ${used} and ($6::uuid[] is null or f.owner_id = any($6)) and ($7::uuid is null or f.owner_id = $7) and ($8::uuid[] is null or f.customer_id = any($8)) and ($9::text is null or f.trigger = $9)`,
    order: view.order, values: [filter.from, filter.to, filter.nextTo, filter.now, filter.people, filter.ownerId, filter.customerIds, filter.trigger, filter.me],
  }
}
export async function page(tx: Tx, filter: ListFilter, after: readonly [string, string] | null, limit: number): Promise<ListRow[]> {
  const { sql, order, values } = conditions(filter)
  const [column, compare, direction] = order === 'next' ? ['next_at', '>', 'asc'] : ['due_at', '<', 'desc']
  return tx.rows<ListRow>(`${joined} where ${sql} and ($11::timestamptz is null or (f.${column}, f.id) ${compare} ($11, $12::uuid)) order by f.${column} ${direction}, f.id ${direction} limit $13`,
    [tx.hospitalId, ...values, after?.[0] ?? null, after?.[1] ?? null, limit])
}
export async function count(tx: Tx, filter: ListFilter): Promise<number> {
  const { sql, values } = conditions(filter)
  return (await tx.rows<{ n: number }>(`select count(*)::int n from followups.follow_up f where ${sql}`, [tx.hospitalId, ...values]))[0]?.n ?? 0
}

/** Obligations nobody planned anything for: the list that must not be forgotten (FOL-8). */
export interface BareRow { id: string; trigger: string; customer_id: string; department_id: string | null; about: string; subject_kind: string; subject_id: string; arose_at: string }
const bare = `from followups.obligation o where o.hospital_id = $1 and o.settled_at is null and not exists (select 1 from followups.follow_up f where f.hospital_id = o.hospital_id and f.obligation_id = o.id)`
export async function unplanned(tx: Tx, after: readonly [string, string] | null, limit: number): Promise<BareRow[]> {
  return tx.rows<BareRow>(`select o.* ${bare} and ($2::timestamptz is null or (o.arose_at, o.id) < ($2, $3::uuid)) order by o.arose_at desc, o.id desc limit $4`, [tx.hospitalId, after?.[0] ?? null, after?.[1] ?? null, limit])
}
export async function countUnplanned(tx: Tx): Promise<number> {
  return (await tx.rows<{ n: number }>(`select count(*)::int n ${bare}`, [tx.hospitalId]))[0]?.n ?? 0
}

/* attempts */
export async function insertAttempt(tx: Tx, row: { id: string; follow_up_id: string; outcome: string; note_sealed: Buffer | null; call_again_at: string | null; symptom_level: string | null; feedback_id: string | null }): Promise<void> {
  await tx.exec(db.insertInto('followups.attempt').values({ ...row, hospital_id: tx.hospitalId, at: tx.now.toISOString(), by: tx.work.actor.id }))
}
export async function attemptsOf(tx: Tx, followUpId: string): Promise<AttemptRow[]> {
  return tx.all(db.selectFrom('followups.attempt').selectAll().where('hospital_id', '=', tx.hospitalId).where('follow_up_id', '=', followUpId).orderBy('at').orderBy('id'))
}
/** The last call that reached any of these records, before this follow-up. */
export async function lastReached(tx: Tx, customerIds: readonly string[], notFollowUpId: string): Promise<AttemptRow | undefined> {
  return (await tx.rows<AttemptRow>(
    `select a.* from followups.attempt a join followups.follow_up f on f.hospital_id = a.hospital_id and f.id = a.follow_up_id
      where a.hospital_id = $1 and f.customer_id = any($2::uuid[]) and a.outcome = 'reached' and a.follow_up_id <> $3 order by a.at desc, a.id desc limit 1`, [tx.hospitalId, customerIds, notFollowUpId]))[0]
}

/* coverage */
export interface CoverageRow { trigger: string; owed: number; in_time: number; late: number; open: number; overdue: number; unreached: number; no_plan: number; fell_away: number }
/** What was owed and given in a time, of these people's follow-ups; null: everybody's, what nobody was given included. */
export async function coverage(tx: Tx, from: string, to: string, people: readonly string[] | null): Promise<CoverageRow[]> {
  return tx.rows<CoverageRow>(
    `with owed as (
       select o.trigger, o.settled_at is not null as fell_away, f.n, f.open, f.overdue, f.in_time, f.late, f.unreached
         from followups.obligation o
         left join lateral (
           select count(*) n, bool_or(f.state = 'due') as open, bool_or(f.state = 'due' and f.due_at < $4) as overdue,
                  bool_or(f.state = 'reached' and f.done_at <= f.due_at) as in_time, bool_or(f.state = 'reached' and f.done_at > f.due_at) as late,
                  bool_or(f.state in ('unreached', 'refused')) as unreached
             from followups.follow_up f where f.hospital_id = o.hospital_id and f.obligation_id = o.id) f on true
        where o.hospital_id = $1 and o.arose_at >= $2 and o.arose_at < $3
           and ($5::uuid[] is null or exists (select from followups.follow_up f where f.hospital_id = o.hospital_id and f.obligation_id = o.id and f.owner_id = any($5::uuid[]))))
     select trigger, count(*)::int as owed,
            count(*) filter (where in_time)::int as in_time, count(*) filter (where late and not coalesce(in_time, false))::int as late,
            count(*) filter (where open and not coalesce(overdue, false) and not coalesce(in_time or late, false))::int as open,
            count(*) filter (where overdue and not coalesce(in_time or late, false))::int as overdue,
            count(*) filter (where unreached and not coalesce(in_time or late or open, false))::int as unreached,
            count(*) filter (where n = 0 and not fell_away)::int as no_plan, count(*) filter (where fell_away and not coalesce(in_time or late, false))::int as fell_away
       from owed group by trigger order by trigger`, [tx.hospitalId, from, to, tx.now.toISOString(), people])
}
