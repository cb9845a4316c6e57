/** The only SQL on the tables of conversations. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'conversations.inquiry' | 'conversations.entry' | 'conversations.transfer' | 'conversations.amendment'>()

export type InquiryRow = Selectable<Database['conversations.inquiry']>
export type EntryRow = Selectable<Database['conversations.entry']>
export type TransferRow = Selectable<Database['conversations.transfer']>
export type AmendmentRow = Selectable<Database['conversations.amendment']>
export type Changes = Partial<Omit<Insertable<Database['conversations.inquiry']>, 'hospital_id' | 'id' | 'version'>>

export interface NewInquiryRow {
  id: string; channel: string; state: string; receivedAt: string; siteId: string | null; customerId: string | null; caller: string; contact: Buffer | null; contactIndex: Buffer | null
  age: number | null; region: string; source: string | null; domain: string | null; matter: string; content: string; departmentId: string | null; serviceId: string | null
  answer: string; answeredAt: string | null; answererId: string | null; ownerId: string | null; groupId: string | null
  specialistId: string | null; specialistDepartmentId: string | null; specialistDueAt: string | null; callBackAt: string | null; nextStep: string; missing: number; completedAt: string | null
}

/** Enters an inquiry; the day it counts for follows from the hospital's zone. Sent without waiting for what came before. */
export async function insertInquiry(tx: Tx, row: NewInquiryRow): Promise<InquiryRow> {
  const [inserted] = await tx.rows<InquiryRow>(
    `insert into conversations.inquiry (hospital_id, id, channel, state, received_at, recorded_at, listed_at, day, site_id, customer_id, caller, contact, contact_index, age, region, source, domain, matter, content,
       department_id, service_id, answer, answered_at, answerer_id, first_asker_id, owner_id, group_id, specialist_id, specialist_department_id, specialist_due_at, call_back_at, next_step, missing, completed_at,
       created_by, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $5, ($5::timestamptz at time zone (select zone from platform.hospital where hospital_id = $1))::date, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
       $18, $19, $20, $21, $22, $23, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $6, $32)
     returning *`,
    [tx.hospitalId, row.id, row.channel, row.state, row.receivedAt, tx.now.toISOString(), row.siteId, row.customerId, row.caller, row.contact, row.contactIndex, row.age, row.region, row.source, row.domain, row.matter, row.content,
      row.departmentId, row.serviceId, row.answer, row.answeredAt, row.answererId, row.ownerId, row.groupId, row.specialistId, row.specialistDepartmentId, row.specialistDueAt, row.callBackAt, row.nextStep, row.missing, row.completedAt, tx.work.actor.id])
  return inserted ?? refuse(common.internal)
}

export async function findInquiry(tx: Tx, id: string): Promise<InquiryRow> {
  return tx.found(db.selectFrom('conversations.inquiry').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** One inquiry, locked until the transaction ends. */
export async function lockInquiry(tx: Tx, id: string): Promise<InquiryRow> {
  return tx.found(db.selectFrom('conversations.inquiry').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

/** Changes a locked inquiry. */
export async function updateInquiry(tx: Tx, id: string, set: Changes): Promise<InquiryRow> {
  return tx.found(db.updateTable('conversations.inquiry')
    .set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

export async function insertEntry(tx: Tx, inquiryId: string, entry: { kind: string; at?: Date; staffId: string | null; reached?: boolean; text: string }): Promise<void> {
  await tx.exec(db.insertInto('conversations.entry').values({
    hospital_id: tx.hospitalId, id: newId(), inquiry_id: inquiryId, kind: entry.kind, at: (entry.at ?? tx.now).toISOString(), recorded_at: tx.now.toISOString(), staff_id: entry.staffId, reached: entry.reached ?? null, text: entry.text,
  }))
}
export async function entriesOf(tx: Tx, inquiryId: string): Promise<EntryRow[]> {
  return tx.all(db.selectFrom('conversations.entry').selectAll().where('hospital_id', '=', tx.hospitalId).where('inquiry_id', '=', inquiryId).orderBy('at').orderBy('id'))
}

export async function insertTransfer(tx: Tx, row: { inquiryId: string; fromId: string; toId: string; reason: string; toldCustomer: string; taken: boolean }): Promise<void> {
  const at = tx.now.toISOString()
  await tx.exec(db.insertInto('conversations.transfer').values({
    hospital_id: tx.hospitalId, id: newId(), inquiry_id: row.inquiryId, from_id: row.fromId, to_id: row.toId, asked_by: tx.work.actor.id, asked_at: at, reason: row.reason, told_customer: row.toldCustomer,
    ...(row.taken ? { state: 'taken', settled_at: at, settled_by: tx.work.actor.id } : {}),
  }))
}
export async function transfersOf(tx: Tx, inquiryId: string): Promise<TransferRow[]> {
  return tx.all(db.selectFrom('conversations.transfer').selectAll().where('hospital_id', '=', tx.hospitalId).where('inquiry_id', '=', inquiryId).orderBy('asked_at').orderBy('id'))
}
/** The transfer that waits for an answer, if any. */
export async function askedTransfer(tx: Tx, inquiryId: string): Promise<TransferRow | undefined> {
  return tx.first(db.selectFrom('conversations.transfer').selectAll().where('hospital_id', '=', tx.hospitalId).where('inquiry_id', '=', inquiryId).where('state', '=', 'asked'))
}
export async function settleTransfer(tx: Tx, id: string, state: 'accepted' | 'declined' | 'withdrawn', reason = ''): Promise<void> {
  await tx.exec(db.updateTable('conversations.transfer').set({ state, settled_at: tx.now.toISOString(), settled_by: tx.work.actor.id, settled_reason: reason })
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('state', '=', 'asked'))
}

export async function insertAmendments(tx: Tx, inquiryId: string, reason: string, changes: readonly { field: string; before: string | null; after: string | null }[]): Promise<void> {
  await tx.exec(db.insertInto('conversations.amendment').values(changes.map(change => ({
    hospital_id: tx.hospitalId, id: newId(), inquiry_id: inquiryId, field: change.field, before: change.before, after: change.after, reason, at: tx.now.toISOString(), staff_id: tx.work.actor.id,
  }))))
}
export async function amendmentsOf(tx: Tx, inquiryId: string): Promise<AmendmentRow[]> {
  return tx.all(db.selectFrom('conversations.amendment').selectAll().where('hospital_id', '=', tx.hospitalId).where('inquiry_id', '=', inquiryId).orderBy('at').orderBy('id'))
}

/** Which of the given ids and codes exist: departments in use, staff who work here, customers, services, list items in use. */
export interface Known { departments: string[]; staff: string[]; customers: string[]; services: string[]; codes: string[] }
export async function known(tx: Tx, asked: { departments: readonly string[]; staff: readonly string[]; customers: readonly string[]; services: readonly string[]; lists: readonly string[]; codes: readonly string[] }): Promise<Known> {
  const [row] = await tx.rows<Known>(
    `select array(select department_id::text from organisation.fact_department where hospital_id = $1 and department_id = any($2) and closed_at is null) as departments,
            array(select staff_id::text from organisation.fact_staff where hospital_id = $1 and staff_id = any($3) and status <> 'left') as staff,
            array(select customer_id::text from customers.fact_customer where hospital_id = $1 and customer_id = any($4)) as customers,
            ${asked.services.length > 0 ? 'array(select service_id::text from catalogue.fact_service where hospital_id = $1 and service_id = any($5))' : '$5::text[]'} as services,
            array(select list || '.' || code from organisation.fact_list_item where hospital_id = $1 and list = any($6) and code = any($7) and retired_at is null) as codes`,
    [tx.hospitalId, asked.departments, asked.staff, asked.customers, asked.services, asked.lists, asked.codes])
  return row ?? refuse(common.internal)
}

export interface Named { id: string; nameZh: string; nameEn: string }
export async function departmentsOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, Named>> {
  const wanted = ids.filter((id): id is string => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx.rows<{ department_id: string; name_zh: string; name_en: string }>('select department_id, name_zh, name_en from organisation.fact_department where hospital_id = $1 and department_id = any($2)', [tx.hospitalId, wanted])
  return new Map(rows.map(row => [row.department_id, { id: row.department_id, nameZh: row.name_zh, nameEn: row.name_en }]))
}

export interface OwedRow { commitment_id: string; subject_id: string; kind: string; started_at: string; due_at: string; owner_id: string | null }
/** Open promises about inquiries, the nearest first. */
export async function owedOf(tx: Tx, subjectIds: readonly string[]): Promise<OwedRow[]> {
  if (subjectIds.length === 0) return []
  return tx.rows<OwedRow>(
    `select commitment_id, subject_id, kind, started_at, due_at, owner_id from commitments.fact_commitment
      where hospital_id = $1 and subject_id = any($2) and state in ('open', 'paused') order by due_at, commitment_id`, [tx.hospitalId, subjectIds])
}

/** Start times of appointments, by id. */
export async function appointmentTimes(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id): id is string => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx.rows<{ appointment_id: string; starts_at: string }>('select appointment_id, starts_at from appointments.fact_appointment where hospital_id = $1 and appointment_id = any($2)', [tx.hospitalId, wanted])
  return new Map(rows.map(row => [row.appointment_id, row.starts_at]))
}

/** Whether an appointment is on: booked and not cancelled. */
export async function isLiveAppointment(tx: Tx, id: string | null): Promise<boolean> {
  if (id === null) return false
  const rows = await tx.rows(`select 1 from appointments.fact_appointment where hospital_id = $1 and appointment_id = $2 and cancelled_at is null`, [tx.hospitalId, id])
  return rows.length > 0
}
