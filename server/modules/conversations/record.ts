/** Recording an inquiry: the hot path of the desk. Everything it writes is sent in one turn (CON-1, CON-2, CON-3). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import { blindIndex, encryptField } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { parsePhone, type Phone } from '../../platform/phone.ts'
import { refuse } from '../../platform/refusal.ts'
import { promise } from '../commitments/index.ts'
import { duplicatesOf, registerCustomer } from '../customers/index.ts'
import { attendedChannels, missingOf, type InquiryState } from './can.ts'
import { events, no, type Inquiry, type NewInquiry } from './contract.ts'
import { callBack, reply, writtenReply } from './kinds.ts'
import { oweSpecialist, specialistDue } from './owed.ts'
import { contactPlace, presentInquiry, sheetRules } from './present.ts'
import * as store from './store.ts'

type Input = Infer<typeof NewInquiry>
const dayMs = 86_400_000
/** Clocks of desks differ a little: an instant this far ahead still counts as now. */
const graceMs = 60_000

/** Codes with the list they must be on. */
export const listOf = { source: 'customer_source', domain: 'matter', lostReason: 'lost_reason' } as const

/** What a sheet refers to, to be checked against what there is. */
export interface References { departmentId?: string | null | undefined; specialistDepartmentId?: string | null | undefined; serviceId?: string | null | undefined; customerId?: string | null | undefined; staffIds?: readonly (string | null | undefined)[]; codes?: readonly (readonly [list: string, code: string | null | undefined])[] }

/**
 * Checks that what is referred to exists; sent without waiting, so that it shares the turn with the writes.
 * @throws Refusal unknown_department, unknown_service, unknown_customer, unknown_staff, unknown_code
 */
export async function checkReferences(tx: Tx, refs: References): Promise<void> {
  const present = (values: readonly (string | null | undefined)[]) => [...new Set(values.filter((value): value is string => typeof value === 'string'))]
  const departments = present([refs.departmentId, refs.specialistDepartmentId])
  const staff = present(refs.staffIds ?? []).filter(id => id !== tx.work.actor.id)
  const customers = present([refs.customerId])
  const services = present([refs.serviceId])
  const codes = (refs.codes ?? []).filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string')
  if (departments.length + staff.length + customers.length + services.length + codes.length === 0) return
  const found = await store.known(tx, { departments, staff, customers, services, lists: codes.map(([list]) => list), codes: codes.map(([, code]) => code) })
  if (found.departments.length < departments.length) refuse(no.unknown_department)
  if (found.services.length < services.length) refuse(no.unknown_service)
  if (found.customers.length < customers.length) refuse(no.unknown_customer)
  if (found.staff.length < staff.length) refuse(no.unknown_staff)
  for (const [list, code] of codes) if (!found.codes.includes(`${list}.${code}`)) refuse(no.unknown_code, { params: { code } })
}

/** A phone as typed. @throws Refusal phone_not_possible */
export function readPhone(text: string): Phone {
  return parsePhone(text) ?? refuse(no.phone_not_possible)
}

/** When it was answered. @throws Refusal answered_before_received */
export function answeredAt(tx: Tx, receivedAt: Date, at: string | undefined): Date {
  const answered = at === undefined ? tx.now : new Date(at)
  if (answered < receivedAt || answered.getTime() > tx.now.getTime() + graceMs) refuse(no.answered_before_received)
  return answered
}

/** A promised instant, which must lie ahead. @throws Refusal promise_in_past */
export function promisedAt(tx: Tx, at: string): Date {
  const instant = new Date(at)
  if (instant <= tx.now) refuse(no.promise_in_past)
  return instant
}

function receivedAt(tx: Tx, at: string | undefined): Date {
  if (at === undefined) return tx.now
  const received = new Date(at)
  if (received.getTime() > tx.now.getTime() + graceMs) refuse(no.received_in_future)
  if (received.getTime() < tx.now.getTime() - 31 * dayMs) refuse(no.received_too_long_ago)
  return received > tx.now ? tx.now : received
}

/** Registers who asks, in the same step. @throws Refusal customer_may_exist, phone_not_possible */
async function registered(tx: Tx, input: Input): Promise<string | null> {
  const person = input.newCustomer
  if (!person) return input.customerId ?? null
  const { phone, confirmedNotDuplicate, ...rest } = person
  if (!confirmedNotDuplicate) {
    const customers = await duplicatesOf(tx, { name: person.name, birthDate: person.birthDate ?? null, phones: phone === undefined ? [] : [readPhone(phone)] })
    if (customers.length > 0) refuse(no.customer_may_exist, { data: { customers } })
  }
  return registerCustomer(tx, { ...rest, ...(phone === undefined ? {} : { phones: [{ number: phone }] }), matter: input.matter, ...(input.source ? { source: input.source } : {}), ...(input.region ? { region: input.region } : {}) })
}

/** What the promises of a fresh inquiry are. */
interface Promised { dueAt: Date | null; callBackAt: Date | null }

/**
 * Records an inquiry with whatever is known at once: who asks, the answer, the expert promised, the call-back agreed. Whoever
 * records it is the first asker. A reply is owed from the moment it was received; an answer, a promise or an agreed call-back
 * given with it keeps that at once.
 * @throws Refusal one_asker, phone_not_possible, received_in_future, received_too_long_ago, unknown_…, promise_in_past, nobody_to_ask
 */
export async function recordInquiry(tx: Tx, input: Input): Promise<Infer<typeof Inquiry>> {
  const { actor } = tx.work
  if ([input.customerId, input.newCustomer, input.caller ?? input.phone].filter(one => one !== undefined).length > 1) refuse(no.one_asker)
  if (input.specialist && !input.specialist.staffId && !input.specialist.departmentId) refuse(no.nobody_to_ask)
  const received = receivedAt(tx, input.receivedAt)
  const answered = input.answer ? answeredAt(tx, received, input.answer.at) : null
  const promised: Promised = { dueAt: input.specialist?.dueAt ? promisedAt(tx, input.specialist.dueAt) : null, callBackAt: input.callBack ? promisedAt(tx, input.callBack.at) : null }
  const phone = input.phone === undefined ? null : readPhone(input.phone)
  const [rules, ring, customerId] = await Promise.all([sheetRules(tx), phone ? tx.work.app.keys.ring(tx) : null, registered(tx, input)])

  const id = newId(tx.now.getTime())
  const state: InquiryState = input.specialist ? 'specialist' : input.callBack ? 'call_back' : input.answer ? 'answered' : 'waiting'
  const dueAt = input.specialist ? promised.dueAt ?? await specialistDue(tx) : null
  const missing = missingOf({
    channel: input.channel, state, outcome: null, customerId, caller: input.caller ?? '', hasContact: phone !== null, age: input.age ?? null, region: input.region ?? '', source: input.source ?? null,
    domain: input.domain ?? null, content: input.content ?? '', matter: input.matter, departmentId: input.departmentId ?? null, answer: input.answer?.text ?? '', outcomeNote: '',
  }, rules.asked).length
  const row: store.NewInquiryRow = {
    id, channel: input.channel, state, receivedAt: received.toISOString(), siteId: actor.siteIds[0] ?? null, customerId, caller: input.caller ?? '',
    contact: phone && ring ? encryptField(ring, { ...contactPlace, row: id }, phone.full) : null, contactIndex: phone && ring ? blindIndex(ring, 'phone', phone.e164) : null,
    age: input.age ?? null, region: input.region ?? '', source: input.source ?? null, domain: input.domain ?? null, matter: input.matter, content: input.content ?? '',
    departmentId: input.departmentId ?? null, serviceId: input.serviceId ?? null, answer: input.answer?.text ?? '', answeredAt: answered?.toISOString() ?? null,
    answererId: input.answer ? input.answer.answererId ?? actor.id : null, ownerId: actor.id, groupId: actor.groupIds[0] ?? null,
    specialistId: input.specialist?.staffId ?? null, specialistDepartmentId: input.specialist?.departmentId ?? null, specialistDueAt: dueAt?.toISOString() ?? null,
    callBackAt: promised.callBackAt?.toISOString() ?? null, nextStep: input.nextStep ?? '', missing, completedAt: missing === 0 ? tx.now.toISOString() : null,
  }
  const facts = { matter: row.matter, channel: row.channel, departmentId: row.departmentId, ownerId: row.ownerId }
  const about = { subjectKind: 'inquiry', subjectId: id, customerId, about: row.matter }
  const replyKind = attendedChannels.includes(input.channel) ? reply.key : writtenReply.key
  const [inserted] = await Promise.all([
    store.insertInquiry(tx, row),
    checkReferences(tx, {
      departmentId: input.departmentId, specialistDepartmentId: input.specialist?.departmentId, serviceId: input.serviceId, customerId: input.customerId, staffIds: [input.answer?.answererId, input.specialist?.staffId],
      codes: [[listOf.source, input.source], [listOf.domain, input.domain]],
    }),
    audit(tx, { action: 'inquiries.record', subjectKind: 'inquiry', subjectId: id, customerId, changed: { channel: row.channel, state, receivedAt: row.receivedAt, departmentId: row.departmentId } }),
    emit(tx, events.recorded, { customerId, subjectId: id, data: { ...facts, receivedAt: row.receivedAt } }),
    ...(input.answer ? [store.insertEntry(tx, id, { kind: 'answer', at: answered ?? tx.now, staffId: row.answererId, text: input.answer.text }), emit(tx, events.answered, { customerId, subjectId: id, data: { ...facts, answererId: row.answererId, first: true } })] : []),
    ...(input.specialist?.question ? [store.insertEntry(tx, id, { kind: 'specialist_question', staffId: actor.id, text: input.specialist.question })] : []),
    promise(tx, { kind: replyKind, ...about, ownerId: actor.id, startAt: received, ...(state === 'waiting' ? {} : { keptAt: answered ?? tx.now }) }),
    ...(dueAt ? [oweSpecialist(tx, about, facts, { staffId: row.specialistId, departmentId: row.specialistDepartmentId, dueAt })] : []),
    ...(promised.callBackAt ? [
      promise(tx, { kind: callBack.key, ...about, ownerId: actor.id, dueAt: promised.callBackAt }),
      emit(tx, events.callBackAgreed, { customerId, subjectId: id, data: { ...facts, at: promised.callBackAt.toISOString() } }),
    ] : []),
  ])
  return presentInquiry(inserted, rules, tx.now)
}
