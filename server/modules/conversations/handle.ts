/** What happens to an inquiry after it is recorded: completed, answered, promised, called back, closed, signed, amended. */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import { blindIndex, encryptField } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { cancel, keep, promise } from '../commitments/index.ts'
import { drain } from './agents.ts'
import { attendedChannels, missingOf, threadChannels, type Channel, type InquiryAction, type Outcome } from './can.ts'
import type * as c from './contract.ts'
import { events, no, type Inquiry, type InquiryChange, type SpecialistInput } from './contract.ts'
import { callBack, firstReply, reply, specialistAnswer, writtenReply } from './kinds.ts'
import { oweSpecialist, specialistDue } from './owed.ts'
import { contactPlace, factsOf, guard, handlingReach, isLate, mayRead, presentInquiry, sheetOf, sheetRules, type SheetRules } from './present.ts'
import { answeredAt, checkReferences, listOf, promisedAt, readPhone } from './record.ts'
import * as store from './store.ts'
import { tellEvent } from './threads.ts'

type Row = store.InquiryRow
type Shown = Infer<typeof Inquiry>

/** Locks an inquiry the actor may handle, at the version seen where one was given. @throws Refusal not_found, stale_version, signed_off, wrong_state */
export async function take(tx: Tx, id: string, action: InquiryAction, seen: number, asSpecialist = false): Promise<Row> {
  const row = await store.lockInquiry(tx, id)
  const reach = handlingReach(tx.work.actor, row)
  if (tx.work.actor.kind !== 'system' && reach !== 'owner' && !(asSpecialist && reach === 'specialist')) refuse(common.not_found)
  if (seen > 0 && row.version !== seen) refuse(common.stale_version)
  guard(row, action)
  return row
}

/** Writes changes with what follows from them for the sheet: how much is missing, and when it was complete. */
export async function save(tx: Tx, row: Row, set: store.Changes, rules: SheetRules): Promise<Row> {
  const missing = row.imported ? 0 : missingOf(sheetOf({ ...row, ...set } as Row), rules.asked).length
  return store.updateInquiry(tx, row.id, { ...set, missing, completed_at: row.completed_at ?? (missing === 0 ? tx.now.toISOString() : null) })
}

/** Keeps the reply owed for an inquiry, whichever clock it runs on. */
export async function keepReply(tx: Tx, row: Row, at: Date = tx.now): Promise<void> {
  await keep(tx, { kind: attendedChannels.includes(row.channel as Channel) ? reply.key : writtenReply.key, subjectId: row.id, at })
  if (row.channel === 'web_chat') await keep(tx, { kind: firstReply.key, subjectId: row.id, at })
}

const about = (row: Row) => ({ subjectKind: 'inquiry', subjectId: row.id, customerId: row.customer_id, about: row.matter })
const subject = (row: Row) => ({ subjectKind: 'inquiry', subjectId: row.id, customerId: row.customer_id })
const stated = (row: Row) => ({ customerId: row.customer_id, subjectId: row.id })

/** Columns behind the fields of the sheet. */
const columns = { age: 'age', region: 'region', source: 'source', domain: 'domain', matter: 'matter', content: 'content', departmentId: 'department_id', serviceId: 'service_id', answer: 'answer', nextStep: 'next_step', outcomeNote: 'outcome_note' } as const
type Field = keyof typeof columns
const fields = Object.keys(columns) as Field[]

type SheetInput = Partial<Record<Field, string | number | null | undefined>>

/** Fields that are given and differ, as columns. */
function differing(row: Row, input: SheetInput): { set: store.Changes; changed: { field: Field; before: string | null; after: string | null }[] } {
  const set: Record<string, unknown> = {}
  const changed: { field: Field; before: string | null; after: string | null }[] = []
  for (const field of fields) {
    const value = input[field]
    if (value === undefined || value === row[columns[field]]) continue
    set[columns[field]] = value
    changed.push({ field, before: textOf(row[columns[field]]), after: textOf(value) })
  }
  return { set: set as store.Changes, changed }
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value)
}

/**
 * Fills in or corrects the sheet before it is signed.
 * @throws Refusal not_found, stale_version, signed_off, one_asker, phone_not_possible, unknown_…
 */
export async function changeInquiry(tx: Tx, id: string, seen: number, input: Infer<typeof InquiryChange>): Promise<Shown> {
  const row = await take(tx, id, 'change', seen)
  const { customerId, caller, phone, ...sheet } = input
  if (customerId !== undefined && (caller !== undefined || typeof phone === 'string')) refuse(no.one_asker)
  if (row.customer_id !== null && customerId === undefined && (caller !== undefined || typeof phone === 'string')) refuse(no.one_asker)
  const { set, changed } = differing(row, sheet)
  if (customerId !== undefined && customerId !== row.customer_id) Object.assign(set, { customer_id: customerId, caller: '', contact: null, contact_index: null })
  if (caller !== undefined) set.caller = caller
  if (phone === null) Object.assign(set, { contact: null, contact_index: null })
  if (typeof phone === 'string') {
    const number = readPhone(phone)
    const ring = await tx.work.app.keys.ring(tx)
    Object.assign(set, { contact: encryptField(ring, { ...contactPlace, row: id }, number.full), contact_index: blindIndex(ring, 'phone', number.e164) })
  }
  const names = [...changed.map(one => one.field), ...(['customerId', 'caller', 'phone'] as const).filter(field => input[field] !== undefined)]
  const rules = await sheetRules(tx)
  if (names.length === 0) return presentInquiry(row, rules, tx.now)
  await checkReferences(tx, { departmentId: sheet.departmentId, serviceId: sheet.serviceId, customerId, codes: [[listOf.source, sheet.source], [listOf.domain, sheet.domain]] })
  const saved = await save(tx, row, set, rules)
  await Promise.all([
    audit(tx, { action: 'inquiries.change', ...subject(saved), changed: { fields: names } }),
    emit(tx, events.changed, { ...stated(saved), data: { matter: saved.matter, fields: names } }),
  ])
  return presentInquiry(saved, rules, tx.now)
}

/**
 * Records an answer. The expert's own answer keeps what they owe and hands the inquiry back to its owner, who passes it on;
 * an answer to the customer keeps the reply and a call-back agreed.
 * @throws Refusal not_found, wrong_state, signed_off, answered_before_received, unknown_staff
 */
export async function answerInquiry(tx: Tx, id: string, seen: number, input: Infer<typeof c.answerInquiry.body>): Promise<Shown> {
  const row = await take(tx, id, 'answer', seen, true)
  const reach = handlingReach(tx.work.actor, row)
  const fromSpecialist = input.fromSpecialist === true || reach === 'specialist'
  if (fromSpecialist && row.state !== 'specialist') refuse(common.wrong_state)
  const at = answeredAt(tx, new Date(row.received_at ?? row.recorded_at), input.at)
  const answererId = input.answererId ?? tx.work.actor.id
  await checkReferences(tx, { staffIds: [input.answererId] })
  const rules = await sheetRules(tx)
  const toCustomer = !fromSpecialist || input.passedOn === true
  const text = row.answer === '' ? input.text : `${row.answer}\n${input.text}`
  if (text.length > 16_000) refuse(common.body_too_large)
  const saved = await save(tx, row, {
    ...(toCustomer ? { state: 'answered', answer: text, call_back_at: null } : { state: 'waiting' }),
    ...(toCustomer && row.answered_at === null ? { answered_at: at.toISOString(), answerer_id: answererId } : {}),
  }, rules)
  await store.insertEntry(tx, id, { kind: fromSpecialist ? 'specialist_answer' : 'answer', at, staffId: answererId, text: input.text })
  if (row.state === 'specialist') await keep(tx, { kind: specialistAnswer.key, subjectId: id, at })
  if (toCustomer) {
    await keepReply(tx, row, at)
    await keep(tx, { kind: callBack.key, subjectId: id, at })
  } else if (row.owner_id && row.owner_id !== tx.work.actor.id) {
    await promise(tx, { kind: callBack.key, ...about(saved), ownerId: row.owner_id, due: { minutes: 30 } })
  }
  await audit(tx, { action: 'inquiries.answer', ...subject(saved), changed: { fromSpecialist, toCustomer, at: at.toISOString() } })
  if (fromSpecialist) await emit(tx, events.specialistAnswered, { ...stated(saved), data: { ...factsOf(saved), answererId } })
  if (toCustomer) await emit(tx, events.answered, { ...stated(saved), data: { ...factsOf(saved), answererId, first: row.answered_at === null } })
  return presentInquiry(saved, rules, tx.now)
}

/** Promises the customer an expert's answer by a time; telling them is a reply. @throws Refusal wrong_state, nobody_to_ask, promise_in_past, unknown_… */
export async function askSpecialist(tx: Tx, id: string, seen: number, input: Infer<typeof SpecialistInput>): Promise<Shown> {
  const row = await take(tx, id, 'askSpecialist', seen)
  if (!input.staffId && !input.departmentId) refuse(no.nobody_to_ask)
  const dueAt = input.dueAt ? promisedAt(tx, input.dueAt) : await specialistDue(tx)
  await checkReferences(tx, { staffIds: [input.staffId], specialistDepartmentId: input.departmentId })
  const rules = await sheetRules(tx)
  const asked = { staffId: input.staffId ?? null, departmentId: input.departmentId ?? null, dueAt }
  if (row.state === 'specialist') await cancel(tx, { kind: specialistAnswer.key, subjectId: id, reason: '改请别人答复 · Another expert is asked' })
  const saved = await save(tx, row, { state: 'specialist', specialist_id: asked.staffId, specialist_department_id: asked.departmentId, specialist_due_at: dueAt.toISOString() }, rules)
  if (input.question) await store.insertEntry(tx, id, { kind: 'specialist_question', staffId: tx.work.actor.id, text: input.question })
  await keepReply(tx, row)
  await audit(tx, { action: 'inquiries.ask-specialist', ...subject(saved), changed: { specialistId: asked.staffId, departmentId: asked.departmentId, dueAt: dueAt.toISOString() } })
  await oweSpecialist(tx, about(saved), factsOf(saved), asked)
  return presentInquiry(saved, rules, tx.now)
}

/** Agrees to call back at a time; saying so is a reply. @throws Refusal wrong_state, promise_in_past */
export async function agreeCallBack(tx: Tx, id: string, seen: number, input: { at: string; note?: string | undefined }): Promise<Shown> {
  const row = await take(tx, id, 'agreeCallBack', seen)
  const at = promisedAt(tx, input.at)
  const rules = await sheetRules(tx)
  await keepReply(tx, row)
  await cancel(tx, { kind: callBack.key, subjectId: id, reason: '改了回电时间 · Another time was agreed' })
  const saved = await save(tx, row, { ...(row.state === 'specialist' ? {} : { state: 'call_back' }), call_back_at: at.toISOString(), ...(input.note ? { next_step: input.note } : {}) }, rules)
  await promise(tx, { kind: callBack.key, ...about(saved), ownerId: saved.owner_id, dueAt: at })
  await audit(tx, { action: 'inquiries.agree-call-back', ...subject(saved), changed: { at: at.toISOString() } })
  await emit(tx, events.callBackAgreed, { ...stated(saved), data: { ...factsOf(saved), at: at.toISOString() } })
  return presentInquiry(saved, rules, tx.now)
}

/** Records an attempt to call back. Reached: it is answered. Not reached: another time may be set. @throws Refusal wrong_state, promise_in_past */
export async function recordAttempt(tx: Tx, id: string, seen: number, input: Infer<typeof c.recordAttempt.body>): Promise<Shown> {
  const row = await take(tx, id, 'attempt', seen)
  const rules = await sheetRules(tx)
  const nextAt = !input.reached && input.nextAt ? promisedAt(tx, input.nextAt) : null
  const text = input.text ?? ''
  await store.insertEntry(tx, id, { kind: 'call_back', staffId: tx.work.actor.id, reached: input.reached, text })
  const saved = await save(tx, row, input.reached
    ? { ...(row.state === 'specialist' ? {} : { state: 'answered' }), call_back_at: null, ...(text === '' ? {} : { answer: row.answer === '' ? text : `${row.answer}\n${text}` }), ...(row.answered_at === null ? { answered_at: tx.now.toISOString(), answerer_id: tx.work.actor.id } : {}) }
    : nextAt ? { ...(row.state === 'specialist' ? {} : { state: 'call_back' }), call_back_at: nextAt.toISOString() } : {}, rules)
  if (input.reached) {
    await keepReply(tx, row)
    await keep(tx, { kind: callBack.key, subjectId: id })
  } else if (nextAt) {
    await cancel(tx, { kind: callBack.key, subjectId: id, reason: '没接通，另约时间 · Not reached; another time was set' })
    await promise(tx, { kind: callBack.key, ...about(saved), ownerId: saved.owner_id, dueAt: nextAt })
  }
  await audit(tx, { action: 'inquiries.attempt', ...subject(saved), changed: { reached: input.reached, nextAt: nextAt?.toISOString() ?? null } })
  await emit(tx, events.callBackTried, { ...stated(saved), data: { ...factsOf(saved), reached: input.reached } })
  if (input.reached && row.answered_at === null) await emit(tx, events.answered, { ...stated(saved), data: { ...factsOf(saved), answererId: saved.answerer_id, first: true } })
  return presentInquiry(saved, rules, tx.now)
}

/** Leaves an internal note; whoever may read an inquiry may. @throws Refusal not_found */
export async function noteInquiry(tx: Tx, id: string, text: string): Promise<Shown> {
  const row = await store.lockInquiry(tx, id)
  if (!mayRead(tx.work.actor, row)) refuse(common.not_found)
  await store.insertEntry(tx, id, { kind: 'note', staffId: tx.work.actor.id, text })
  const saved = await store.updateInquiry(tx, id, {})
  await audit(tx, { action: 'inquiries.note', ...subject(saved) })
  await emit(tx, events.noted, { ...stated(saved), data: { matter: saved.matter } })
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

/**
 * Closes with an outcome. What was owed is settled with it: a reply was given, an expert need not answer any more.
 * @throws Refusal wrong_state, transfer_pending, reason_needed, turned_to_needed, appointment_needed, has_appointment, unknown_code
 */
export async function closeInquiry(tx: Tx, id: string, seen: number, input: Infer<typeof c.closeInquiry.body>): Promise<Shown> {
  const row = await take(tx, id, 'close', seen)
  if (await store.askedTransfer(tx, id)) refuse(no.transfer_pending)
  if (input.outcome === 'lost' && !input.lostReason) refuse(no.reason_needed)
  if (input.outcome === 'out_of_scope' && !input.turnedTo?.trim()) refuse(no.turned_to_needed)
  const appointmentId = input.appointmentId ?? row.appointment_id
  const live = await store.isLiveAppointment(tx, appointmentId)
  if (input.outcome === 'booked' && !live) refuse(no.appointment_needed)
  if (input.outcome !== 'booked' && input.outcome !== 'complaint' && live) refuse(no.has_appointment)
  await checkReferences(tx, { codes: [[listOf.lostReason, input.lostReason]] })
  const saved = await close(tx, row, input.outcome, {
    lost_reason: input.outcome === 'lost' ? input.lostReason ?? null : null, outcome_note: input.note ?? '', turned_to: input.outcome === 'out_of_scope' ? input.turnedTo ?? '' : '',
    ...(input.outcome === 'booked' ? { appointment_id: appointmentId } : {}),
  })
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

async function close(tx: Tx, row: Row, outcome: Outcome, set: store.Changes): Promise<Row> {
  const at = tx.now.toISOString()
  const answers = outcome !== 'nuisance' && row.answered_at === null
  const saved = await save(tx, row, { ...set, state: 'closed', outcome, closed_at: at, closed_by: tx.work.actor.id, call_back_at: null, ...(answers ? { answered_at: at, answerer_id: tx.work.actor.id } : {}) }, await sheetRules(tx))
  if (outcome !== 'nuisance') await keepReply(tx, row)
  await cancel(tx, { subjectId: row.id, reason: '咨询已结束 · The inquiry is closed' })
  await audit(tx, { action: 'inquiries.close', ...subject(saved), changed: { outcome, lostReason: saved.lost_reason } })
  await emit(tx, events.closed, { ...stated(saved), data: { ...factsOf(saved), outcome, booked: saved.appointment_id !== null, lostReason: saved.lost_reason } })
  if (threadChannels.includes(row.channel as Channel)) {
    await tellEvent(tx, row.id, { what: 'closed' })
    if (row.owner_id !== null) await drain(tx, row.owner_id)
  }
  return saved
}

/**
 * Signs the sheet: who and when; from then on it changes by amendment only (CON-1).
 * @throws Refusal wrong_state, signed_off, sheet_incomplete, not_the_answerer
 */
export async function signOff(tx: Tx, id: string, seen: number): Promise<Shown> {
  const row = await take(tx, id, 'signOff', seen)
  const rules = await sheetRules(tx)
  const missing = missingOf(sheetOf(row), rules.asked)
  if (missing.length > 0) refuse(no.sheet_incomplete, { params: { count: missing.length }, data: { missing } })
  if (![row.answerer_id, row.owner_id, row.first_asker_id].includes(tx.work.actor.id)) refuse(no.not_the_answerer)
  const saved = await store.updateInquiry(tx, id, { missing: 0, completed_at: row.completed_at ?? tx.now.toISOString(), signed_off_at: tx.now.toISOString(), signed_off_by: tx.work.actor.id })
  await audit(tx, { action: 'inquiries.sign-off', ...subject(saved) })
  await emit(tx, events.signedOff, { ...stated(saved), data: { matter: saved.matter, late: isLate(saved, rules, tx.now) } })
  return presentInquiry(saved, rules, tx.now)
}

/** Corrects a signed sheet; what it said before stays beside it, with the reason. @throws Refusal wrong_state, nothing_amended, unknown_… */
export async function amendInquiry(tx: Tx, id: string, seen: number, input: Infer<typeof c.amendInquiry.body>): Promise<Shown> {
  const row = await take(tx, id, 'amend', seen)
  const { set, changed } = differing(row, input.changes)
  if (changed.length === 0) refuse(no.nothing_amended)
  await checkReferences(tx, { departmentId: input.changes.departmentId, serviceId: input.changes.serviceId, codes: [[listOf.source, input.changes.source], [listOf.domain, input.changes.domain]] })
  await store.insertAmendments(tx, id, input.reason, changed)
  const saved = await store.updateInquiry(tx, id, set)
  await audit(tx, { action: 'inquiries.amend', ...subject(saved), reason: input.reason, changed: { fields: changed.map(one => one.field) } })
  await emit(tx, events.amended, { ...stated(saved), data: { matter: saved.matter, fields: changed.map(one => one.field) } })
  return presentInquiry(saved, await sheetRules(tx), tx.now)
}

/**
 * Notes that an appointment came of an inquiry. An open one is closed as booked, unless an expert still owes an answer; one
 * closed as lost was won after all; a signed sheet gets a visible amendment. Called within the booking's transaction.
 * @throws Refusal not_found
 */
export async function linkAppointment(tx: Tx, inquiryId: string, appointmentId: string): Promise<void> {
  const row = await store.lockInquiry(tx, inquiryId)
  if (row.appointment_id === appointmentId) return
  const won = row.state === 'closed' && row.outcome === 'lost'
  const set: store.Changes = { appointment_id: appointmentId, ...(won ? { outcome: 'booked', lost_reason: null } : {}) }
  if (row.signed_off_at !== null) {
    await store.insertAmendments(tx, inquiryId, '后来约成 · Booked afterwards', [
      { field: 'appointmentId', before: row.appointment_id, after: appointmentId },
      ...(won ? [{ field: 'outcome', before: row.outcome, after: 'booked' }, ...(row.lost_reason ? [{ field: 'lostReason', before: row.lost_reason, after: null }] : [])] : []),
    ])
  }
  const linked = await store.updateInquiry(tx, inquiryId, set)
  await audit(tx, { action: 'inquiries.link-appointment', ...subject(linked), changed: { appointmentId } })
  await emit(tx, events.appointmentLinked, { ...stated(linked), data: { ...factsOf(linked), appointmentId } })
  if (row.state !== 'closed' && row.state !== 'specialist' && !await store.askedTransfer(tx, inquiryId)) await close(tx, linked, 'booked', {})
}
