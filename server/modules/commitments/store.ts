/** The only SQL on the tables of commitments. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { LadderAct } from '../../platform/module.ts'

const db = tables<'commitments.commitment' | 'commitments.rung' | 'commitments.pause' | 'commitments.handover'>()

export type CommitmentRow = Selectable<Database['commitments.commitment']>
export type RungRow = Selectable<Database['commitments.rung']>
export type PauseRow = Selectable<Database['commitments.pause']>
export type HandoverRow = Selectable<Database['commitments.handover']>
export type Changes = Partial<Omit<Insertable<Database['commitments.commitment']>, 'hospital_id' | 'id' | 'version' | 'created_at'>>

export interface NewCommitment {
  id: string; kind: string; subjectKind: string; subjectId: string; customerId: string | null; ownerId: string | null; groupId: string | null; departmentId: string | null
  about: string; startedAt: string; unit: string | null; amount: number | null; dueAt: string; nextStepAt: string | null; nextStep: number | null
  /** Kept as it was made. */
  keptAt: string | null
}

const columns = 'hospital_id, id, kind, subject_kind, subject_id, customer_id, owner_id, group_id, department_id, about, started_at, allowed_unit, allowed_amount, due_at, next_step_at, next_step, created_at, created_by, changed_at, changed_by, state, kept_at, kept_by'
const insertSql = `
  insert into commitments.commitment (${columns})
  values ($1, $2, $3, $4, $5, $6, $7, coalesce($8::uuid, (select group_id from organisation.fact_staff where hospital_id = $1 and staff_id = $7)), $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $17, $18,
          case when $19::timestamptz is null then 'open' else 'kept' end, $19, case when $19::timestamptz is not null then $18::uuid end)
  on conflict (hospital_id, subject_id, kind) where state in ('open', 'paused') do nothing`

/**
 * Records a promise, unless the same is live already; the group follows the owner where none is given. `told`: the news of it,
 * written in the same statement. Answers the id, and whether it is new.
 */
export async function insert(tx: Tx, row: NewCommitment, told: { sql: string; values: unknown[] } | null): Promise<{ id: string; isNew: boolean } | null> {
  const [made] = await tx.rows<{ id: string; is_new: boolean }>(
    `with made as (${insertSql} returning id)${told ? `, ${told.sql}` : ''}
     select id, true as is_new from made
     union all select c.id, false from commitments.commitment c where c.hospital_id = $1 and c.subject_id = $5 and c.kind = $3 and c.state in ('open', 'paused') and not exists (select from made)`,
    [tx.hospitalId, row.id, row.kind, row.subjectKind, row.subjectId, row.customerId, row.ownerId, row.groupId, row.departmentId, row.about, row.startedAt, row.unit, row.amount, row.dueAt, row.nextStepAt, row.nextStep, tx.now.toISOString(), tx.work.actor.id, row.keptAt, ...(told?.values ?? [])])
  return made ? { id: made.id, isNew: made.is_new } : null
}

/**
 * Keeps what is live about a record, in time, and simply so (open, not broken, nobody asked to take it over); answers those rows and how
 * many live ones are left for the longer way.
 */
export async function keepSimply(tx: Tx, subjectId: string, kind: string, at: Date): Promise<{ kept: CommitmentRow[]; left: number }> {
  const rows = await tx.rows<CommitmentRow & { left_over: number }>(
    `with kept as (
       update commitments.commitment set state = 'kept', kept_at = $4, kept_by = $5, next_step_at = null, next_step = null, version = version + 1, changed_at = $6, changed_by = $5
        where hospital_id = $1 and subject_id = $2 and kind = $3 and state = 'open' and broken_at is null and offered_to is null and due_at >= $4 returning *)
     select k.*, l.left_over from (select count(*)::int as left_over from commitments.commitment c where c.hospital_id = $1 and c.subject_id = $2 and c.kind = $3 and c.state in ('open', 'paused') and c.id not in (select id from kept)) l left join kept k on true`,
    [tx.hospitalId, subjectId, kind, at.toISOString(), tx.work.actor.id, tx.now.toISOString()])
  return { kept: rows.filter(row => row.id !== null), left: rows[0]?.left_over ?? 0 }
}

/** Live promises about a record, locked; of one kind or of all. */
export async function liveOf(tx: Tx, subjectId: string, kind?: string): Promise<CommitmentRow[]> {
  let query = db.selectFrom('commitments.commitment').selectAll().where('hospital_id', '=', tx.hospitalId).where('subject_id', '=', subjectId).where('state', 'in', ['open', 'paused']).orderBy('id').forUpdate()
  if (kind !== undefined) query = query.where('kind', '=', kind)
  return tx.all(query)
}

export async function find(tx: Tx, id: string): Promise<CommitmentRow> {
  return tx.found(db.selectFrom('commitments.commitment').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** One commitment, locked until the transaction ends. */
export async function findLocked(tx: Tx, id: string): Promise<CommitmentRow> {
  return tx.found(db.selectFrom('commitments.commitment').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

/** Commitments whose next step has fallen; those another process works on are skipped. */
export async function dueSteps(tx: Tx, limit: number, subjectId?: string): Promise<CommitmentRow[]> {
  let query = db.selectFrom('commitments.commitment').selectAll().where('hospital_id', '=', tx.hospitalId)
    .where('next_step_at', '<=', tx.now.toISOString()).orderBy('next_step_at').orderBy('id').limit(limit).forUpdate().skipLocked()
  if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId)
  return tx.all(query)
}

/** Changes a locked commitment. */
export async function update(tx: Tx, id: string, set: Changes): Promise<CommitmentRow> {
  return tx.found(db.updateTable('commitments.commitment')
    .set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

export async function rungsOf(tx: Tx, id: string): Promise<RungRow[]> {
  return tx.all(db.selectFrom('commitments.rung').selectAll().where('hospital_id', '=', tx.hospitalId).where('commitment_id', '=', id).orderBy('fell_at').orderBy('step'))
}

export async function insertRung(tx: Tx, id: string, step: number, act: LadderAct, fellAt: Date, told: readonly string[]): Promise<void> {
  await tx.exec(db.insertInto('commitments.rung').values({ hospital_id: tx.hospitalId, commitment_id: id, step, act, fell_at: fellAt.toISOString(), taken_at: tx.now.toISOString(), told: [...told] }))
}

export async function pausesOf(tx: Tx, id: string): Promise<PauseRow[]> {
  return tx.all(db.selectFrom('commitments.pause').selectAll().where('hospital_id', '=', tx.hospitalId).where('commitment_id', '=', id).orderBy('paused_at').orderBy('id'))
}

/** Reasons of the pauses that last, by commitment. */
export async function openPauses(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows<{ commitment_id: string; reason: string }>('select commitment_id, reason from commitments.pause where hospital_id = $1 and commitment_id = any($2) and resumed_at is null', [tx.hospitalId, ids])
  return new Map(rows.map(row => [row.commitment_id, row.reason]))
}

export async function insertPause(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.exec(db.insertInto('commitments.pause').values({ hospital_id: tx.hospitalId, id: newId(), commitment_id: id, reason, paused_at: tx.now.toISOString(), paused_by: tx.work.actor.id }))
}

export async function endPause(tx: Tx, id: string): Promise<void> {
  await tx.exec(db.updateTable('commitments.pause').set({ resumed_at: tx.now.toISOString(), resumed_by: tx.work.actor.id }).where('hospital_id', '=', tx.hospitalId).where('commitment_id', '=', id).where('resumed_at', 'is', null))
}

export async function handoversOf(tx: Tx, id: string): Promise<HandoverRow[]> {
  return tx.all(db.selectFrom('commitments.handover').selectAll().where('hospital_id', '=', tx.hospitalId).where('commitment_id', '=', id).orderBy('offered_at').orderBy('id'))
}

export async function insertHandover(tx: Tx, id: string, fromId: string | null, toId: string, reason: string): Promise<void> {
  await tx.exec(db.insertInto('commitments.handover').values({ hospital_id: tx.hospitalId, id: newId(), commitment_id: id, from_id: fromId, to_id: toId, reason, offered_at: tx.now.toISOString(), offered_by: tx.work.actor.id }))
}

export async function answerHandover(tx: Tx, id: string, answer: 'accepted' | 'declined' | 'withdrawn', reason = ''): Promise<void> {
  await tx.exec(db.updateTable('commitments.handover').set({ answer, answered_at: tx.now.toISOString(), answer_reason: reason }).where('hospital_id', '=', tx.hospitalId).where('commitment_id', '=', id).where('answer', 'is', null))
}

/** Which list: whose, in which state, about what. */
export interface ListFilter {
  owner: { kind: 'staff'; id: string } | { kind: 'offered'; id: string } | { kind: 'unassigned'; groupIds: readonly string[]; departmentIds: readonly string[] } | { kind: 'groups'; ids: readonly string[]; staffId: string } | { kind: 'member'; id: string; groupIds: readonly string[] } | { kind: 'all' }
  state: 'open' | 'overdue' | 'broken' | 'kept' | 'cancelled' | 'all'
  customerIds?: readonly string[]
  subjectId?: string
  commitmentKind?: string
}

/** A page of a list, one row more than the limit. Live lists are by due time; the others latest first. */
export async function list(tx: Tx, filter: ListFilter, after: readonly [string, string] | undefined, limit: number): Promise<CommitmentRow[]> {
  let query = db.selectFrom('commitments.commitment').selectAll().where('hospital_id', '=', tx.hospitalId)
  const { owner } = filter
  if (owner.kind === 'staff') query = query.where('owner_id', '=', owner.id)
  else if (owner.kind === 'member') query = query.where('owner_id', '=', owner.id).where('group_id', 'in', owner.groupIds.length > 0 ? [...owner.groupIds] : [none])
  else if (owner.kind === 'offered') query = query.where('offered_to', '=', owner.id)
  else if (owner.kind === 'groups') query = query.where(eb => eb.or([eb('group_id', 'in', owner.ids.length > 0 ? [...owner.ids] : [none]), eb('owner_id', '=', owner.staffId)]))
  else if (owner.kind === 'unassigned') {
    query = query.where('owner_id', 'is', null).where(eb => eb.or([
      eb('group_id', 'in', owner.groupIds.length > 0 ? [...owner.groupIds] : [none]), eb('department_id', 'in', owner.departmentIds.length > 0 ? [...owner.departmentIds] : [none])]))
  }
  if (filter.customerIds) query = query.where('customer_id', 'in', filter.customerIds.length > 0 ? [...filter.customerIds] : [none])
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.commitmentKind) query = query.where('kind', '=', filter.commitmentKind)
  switch (filter.state) {
    case 'open': query = query.where('state', 'in', ['open', 'paused']); break
    case 'overdue': query = query.where('state', 'in', ['open', 'paused']).where('due_at', '<', tx.now.toISOString()); break
    case 'broken': query = query.where('broken_at', 'is not', null); break
    case 'kept': query = query.where('state', '=', 'kept'); break
    case 'cancelled': query = query.where('state', '=', 'cancelled'); break
    case 'all': break
  }
  const live = filter.state === 'open' || filter.state === 'overdue'
  const column = filter.state === 'broken' ? 'broken_at' : 'due_at'
  if (after) {
    query = query.where(eb => live
      ? eb(eb.refTuple(column, 'id'), '>', eb.tuple(after[0], after[1]))
      : eb(eb.refTuple(column, 'id'), '<', eb.tuple(after[0], after[1])))
  }
  return tx.all(query.orderBy(column, live ? 'asc' : 'desc').orderBy('id', live ? 'asc' : 'desc').limit(limit + 1))
}

/** Stands for an empty list in `in (…)`. */
const none = '00000000-0000-0000-0000-000000000000'

export interface Counts { mine: number; overdue: number; offered: number; unassigned: number; group: number | null; groupOverdue: number | null; keptToday: number; settledToday: number }

/** Counters beside the views; the group's only where asked for (undefined: not shown; null: everyone's). */
export async function counts(tx: Tx, staffId: string, groupIds: readonly string[], departmentIds: readonly string[], led: readonly string[] | null | undefined, dayStart: Date): Promise<Counts> {
  const [row] = await tx.rows<Counts>(
    `select (select count(*) from commitments.commitment where hospital_id = $1 and owner_id = $2 and state in ('open', 'paused'))::int as mine,
            (select count(*) from commitments.commitment where hospital_id = $1 and owner_id = $2 and state in ('open', 'paused') and due_at < $3)::int as overdue,
            (select count(*) from commitments.commitment where hospital_id = $1 and offered_to = $2)::int as offered,
            (select count(*) from commitments.commitment where hospital_id = $1 and owner_id is null and state in ('open', 'paused') and (group_id = any($4) or department_id = any($5)))::int as unassigned,
            case when $6 then (select count(*) from commitments.commitment where hospital_id = $1 and state in ('open', 'paused') and ($7::uuid[] is null or group_id = any($7)))::int end as "group",
            case when $6 then (select count(*) from commitments.commitment where hospital_id = $1 and state in ('open', 'paused') and due_at < $3 and ($7::uuid[] is null or group_id = any($7)))::int end as "groupOverdue",
            (select count(*) filter (where broken_at is null) from commitments.commitment where hospital_id = $1 and owner_id = $2 and settled_at >= $8)::int as "keptToday",
            (select count(*) from commitments.commitment where hospital_id = $1 and owner_id = $2 and settled_at >= $8)::int as "settledToday"`,
    [tx.hospitalId, staffId, tx.now.toISOString(), groupIds, departmentIds, led !== undefined, led ?? null, dayStart.toISOString()])
  return row ?? { mine: 0, overdue: 0, offered: 0, unassigned: 0, group: null, groupOverdue: null, keptToday: 0, settledToday: 0 }
}
