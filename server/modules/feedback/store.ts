/** The only SQL on the tables of feedback. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { no } from './contract.ts'

const db = tables<'feedback.feedback' | 'feedback.concerned' | 'feedback.team' | 'feedback.step' | 'feedback.measure'>()

export type FeedbackRow = Selectable<Database['feedback.feedback']>
export type ConcernedRow = Selectable<Database['feedback.concerned']>
export type StepRow = Selectable<Database['feedback.step']>
export type MeasureRow = Selectable<Database['feedback.measure']>
type NewRow = Insertable<Database['feedback.feedback']>
export type Changes = Partial<Omit<NewRow, 'hospital_id' | 'id' | 'version'>>

/** Enters feedback; the day it counts for follows from the hospital's zone. */
export async function insertFeedback(tx: Tx, row: Omit<NewRow, 'hospital_id' | 'day' | 'changed_at' | 'recorded_at'>): Promise<FeedbackRow> {
  const at = tx.now.toISOString()
  const [zone] = await tx.rows<{ day: string }>('select ($2::timestamptz at time zone zone)::date as day from platform.hospital where hospital_id = $1', [tx.hospitalId, row.received_at])
  return tx.found(db.insertInto('feedback.feedback').values({ ...row, hospital_id: tx.hospitalId, day: zone?.day ?? refuse(common.internal), recorded_at: at, created_by: tx.work.actor.id, changed_at: at, changed_by: tx.work.actor.id }).returningAll())
}

export async function find(tx: Tx, id: string): Promise<FeedbackRow> {
  return tx.found(db.selectFrom('feedback.feedback').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
export async function findIfAny(tx: Tx, id: string): Promise<FeedbackRow | undefined> {
  return tx.first(db.selectFrom('feedback.feedback').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
/** One piece, locked until the transaction ends. */
export async function lock(tx: Tx, id: string): Promise<FeedbackRow> {
  return tx.found(db.selectFrom('feedback.feedback').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}
export async function update(tx: Tx, id: string, set: Changes): Promise<FeedbackRow> {
  return tx.found(db.updateTable('feedback.feedback').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

/* who and what it is about */
export async function concernedOf(tx: Tx, ids: readonly string[]): Promise<ConcernedRow[]> {
  if (ids.length === 0) return []
  return tx.all(db.selectFrom('feedback.concerned').selectAll().where('hospital_id', '=', tx.hospitalId).where('feedback_id', 'in', [...ids]).orderBy('kind').orderBy('subject_id'))
}
export async function insertConcerned(tx: Tx, id: string, kind: 'staff' | 'department', subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return
  await tx.exec(db.insertInto('feedback.concerned').values(subjectIds.map(subjectId => ({ hospital_id: tx.hospitalId, feedback_id: id, kind, subject_id: subjectId }))).onConflict(oc => oc.columns(['hospital_id', 'feedback_id', 'kind', 'subject_id']).doNothing()))
}
/** Makes the persons or departments exactly those given. */
export async function replaceConcerned(tx: Tx, id: string, kind: 'staff' | 'department', subjectIds: readonly string[]): Promise<void> {
  await tx.run('delete from feedback.concerned where hospital_id = $1 and feedback_id = $2 and kind = $3 and not subject_id = any($4)', [tx.hospitalId, id, kind, subjectIds])
  await insertConcerned(tx, id, kind, subjectIds)
}
/** Marks whom the investigation found responsible, adding them where they were not named before. */
export async function markResponsible(tx: Tx, id: string, kind: 'staff' | 'department', subjectIds: readonly string[]): Promise<void> {
  await insertConcerned(tx, id, kind, subjectIds)
  await tx.run('update feedback.concerned set responsible = (subject_id = any($4)) where hospital_id = $1 and feedback_id = $2 and kind = $3', [tx.hospitalId, id, kind, subjectIds])
}
export async function teamOf(tx: Tx, id: string): Promise<string[]> {
  return (await tx.all(db.selectFrom('feedback.team').select('staff_id').where('hospital_id', '=', tx.hospitalId).where('feedback_id', '=', id).orderBy('added_at').orderBy('staff_id'))).map(row => row.staff_id)
}
export async function addToTeam(tx: Tx, id: string, staffIds: readonly string[]): Promise<void> {
  if (staffIds.length === 0) return
  await tx.exec(db.insertInto('feedback.team').values(staffIds.map(staffId => ({ hospital_id: tx.hospitalId, feedback_id: id, staff_id: staffId, added_at: tx.now.toISOString(), added_by: tx.work.actor.id }))).onConflict(oc => oc.columns(['hospital_id', 'feedback_id', 'staff_id']).doNothing()))
}
export async function replaceTeam(tx: Tx, id: string, staffIds: readonly string[]): Promise<void> {
  await tx.run('delete from feedback.team where hospital_id = $1 and feedback_id = $2 and not staff_id = any($3)', [tx.hospitalId, id, staffIds])
  await addToTeam(tx, id, staffIds)
}

/* steps and measures */
export async function insertStep(tx: Tx, row: { id: string; feedbackId: string; step: string; at: Date; customerId: string | null; note: Buffer | null; facts: Record<string, unknown> }): Promise<void> {
  await tx.exec(db.insertInto('feedback.step').values({ hospital_id: tx.hospitalId, id: row.id, feedback_id: row.feedbackId, step: row.step, at: row.at.toISOString(), recorded_at: tx.now.toISOString(), staff_id: tx.work.actor.id, customer_id: row.customerId, note: row.note, facts: JSON.stringify(row.facts) }))
}
export async function stepsOf(tx: Tx, id: string): Promise<StepRow[]> {
  return tx.all(db.selectFrom('feedback.step').selectAll().where('hospital_id', '=', tx.hospitalId).where('feedback_id', '=', id).orderBy('at').orderBy('id'))
}
export async function insertMeasure(tx: Tx, feedbackId: string, input: { kind: string; text: string; ownerId: string; dueAt: Date }): Promise<string> {
  const id = newId()
  await tx.exec(db.insertInto('feedback.measure').values({ hospital_id: tx.hospitalId, id, feedback_id: feedbackId, kind: input.kind, text: input.text, owner_id: input.ownerId, due_at: input.dueAt.toISOString(), created_at: tx.now.toISOString(), created_by: tx.work.actor.id }))
  return id
}
export async function measuresOf(tx: Tx, id: string): Promise<MeasureRow[]> {
  return tx.all(db.selectFrom('feedback.measure').selectAll().where('hospital_id', '=', tx.hospitalId).where('feedback_id', '=', id).orderBy('created_at').orderBy('id'))
}
/** The feedback a measure that is still to be done belongs to. */
export async function feedbackOfMeasure(tx: Tx, measureId: string): Promise<string | undefined> {
  const row = await tx.first(db.selectFrom('feedback.measure').select('feedback_id').where('hospital_id', '=', tx.hospitalId).where('id', '=', measureId).where('done_at', 'is', null).where('voided_at', 'is', null))
  return row?.feedback_id
}
/** @throws Refusal unknown_measure for one that is done, withdrawn or of another case */
export async function settleMeasure(tx: Tx, feedbackId: string, measureId: string, set: { done: string; by: string | null } | { dropped: string }): Promise<void> {
  const at = tx.now.toISOString()
  const changed = await tx.exec(db.updateTable('feedback.measure')
    .set(eb => ({ version: eb('version', '+', 1), ...('done' in set ? { done_at: at, done_by: set.by, done_note: set.done } : { voided_at: at, voided_by: tx.work.actor.id, void_reason: set.dropped }) }))
    .where('hospital_id', '=', tx.hospitalId).where('feedback_id', '=', feedbackId).where('id', '=', measureId).where('done_at', 'is', null).where('voided_at', 'is', null))
  if (changed === 0) refuse(no.unknown_measure)
}

/* the same again (FEE-6) */
export interface EarlierRow { id: string; kind: string; category: string | null; matter: Buffer; customer_id: string | null; received_at: string; state: string; same_person: boolean; same_matter: boolean; same_staff: boolean }
/** Feedback of the same person, or on the same matter (kind and category the same, and the person, a staff member or a department), since an instant; latest first. */
export async function earlierOf(tx: Tx, of: { exceptId: string; before: string; since: string; kind: string; category: string | null; customerIds: readonly string[]; contacts: readonly Buffer[]; staffIds: readonly string[]; departmentIds: readonly string[] }): Promise<EarlierRow[]> {
  return tx.rows<EarlierRow>(
    `select * from (
       select f.id, f.kind, f.category, f.matter, f.customer_id, f.received_at, f.state,
              coalesce(f.customer_id = any($4) or f.contact_index = any($5), false) as same_person,
              f.kind = $6 and f.category is not null and f.category = $7
                and (coalesce(f.customer_id = any($4) or f.contact_index = any($5), false)
                     or exists (select 1 from feedback.concerned c where c.hospital_id = f.hospital_id and c.feedback_id = f.id and ((c.kind = 'staff' and c.subject_id = any($8)) or (c.kind = 'department' and c.subject_id = any($9))))) as same_matter,
              exists (select 1 from feedback.concerned c where c.hospital_id = f.hospital_id and c.feedback_id = f.id and c.kind = 'staff' and c.subject_id = any($8)) as same_staff
         from feedback.feedback f
        where f.hospital_id = $1 and f.received_at >= $2 and f.received_at <= $10 and f.id <> $3
          and (f.customer_id = any($4) or f.contact_index = any($5) or (f.kind = $6 and f.category = $7))) candidates
      where same_person or same_matter order by received_at desc, id desc limit 20`,
    [tx.hospitalId, of.since, of.exceptId, of.customerIds, of.contacts, of.kind, of.category, of.staffIds, of.departmentIds, of.before])
}

/** How many open cases each of some staff members handles or answers for. */
export async function loadOf(tx: Tx, staffIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.rows<{ staff_id: string; n: number }>(
    `select s.staff_id, count(f.id)::int as n from unnest($2::uuid[]) as s(staff_id)
       left join feedback.feedback f on f.hospital_id = $1 and f.state <> 'closed' and (f.handler_id = s.staff_id or f.responsible_id = s.staff_id) group by s.staff_id`, [tx.hospitalId, staffIds])
  return new Map(rows.map(row => [row.staff_id, row.n]))
}

export interface Known { departments: string[]; staff: string[]; codes: string[] }
/** Which of the given ids and codes exist: departments, staff who work here, items of a list. */
export async function known(tx: Tx, asked: { departments: readonly string[]; staff: readonly string[]; list: string; codes: readonly string[] }): Promise<Known> {
  const [row] = await tx.rows<Known>(
    `select array(select department_id::text from organisation.fact_department where hospital_id = $1 and department_id = any($2)) as departments,
            array(select staff_id::text from organisation.fact_staff where hospital_id = $1 and staff_id = any($3) and status <> 'left') as staff,
            array(select code from organisation.fact_list_item where hospital_id = $1 and list = $4 and code = any($5) and retired_at is null) as codes`,
    [tx.hospitalId, asked.departments, asked.staff, asked.list, asked.codes])
  return row ?? refuse(common.internal)
}

export async function departmentNames(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; nameZh: string; nameEn: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows<{ department_id: string; name_zh: string; name_en: string }>('select department_id, name_zh, name_en from organisation.fact_department where hospital_id = $1 and department_id = any($2)', [tx.hospitalId, ids])
  return new Map(rows.map(row => [row.department_id, { id: row.department_id, nameZh: row.name_zh, nameEn: row.name_en }]))
}

/** Chinese name of a list item, for what staff are told. */
export async function itemName(tx: Tx, list: string, code: string | null): Promise<string> {
  if (code === null) return ''
  const [row] = await tx.rows<{ name_zh: string }>('select name_zh from organisation.fact_list_item where hospital_id = $1 and list = $2 and code = $3', [tx.hospitalId, list, code])
  return row?.name_zh ?? ''
}

/** Due times of open promises of a kind, by record. */
export async function dueOf(tx: Tx, kind: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows<{ subject_id: string; due_at: string }>(`select subject_id, due_at from commitments.fact_commitment where hospital_id = $1 and kind = $2 and subject_id = any($3) and state in ('open', 'paused')`, [tx.hospitalId, kind, ids])
  return new Map(rows.map(row => [row.subject_id, row.due_at]))
}
