/** Recording feedback: sealed, recognised as repeated, routed at once, the first response owed (FEE-1, 2, 5, 6). */
import { audit } from '../../platform/audit.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { dueAt } from '../../platform/deadline.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { parsePhone } from '../../platform/phone.ts'
import { refuse } from '../../platform/refusal.ts'
import { promise } from '../commitments/index.ts'
import { aliases } from '../customers/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { calendarOf, settingAt, staffBrief } from '../organisation/index.ts'
import type { FeedbackKind } from './can.ts'
import { categoryList, events, no, settings, type NewFeedback } from './contract.ts'
import type * as c from './contract.ts'
import { respond, result } from './kinds.ts'
import { routeFor } from './routing.ts'
import { contactIndex, contactLookups, ringOf, seal, sealContact } from './sealing.ts'
import * as store from './store.ts'

type Input = Infer<typeof NewFeedback>
const dayMs = 86_400_000
const graceMs = 60_000
export const kindNames: Record<FeedbackKind, string> = { praise: '表扬', suggestion: '建议', complaint: '投诉' }

/** Checks that persons, departments and the category exist. @throws Refusal unknown_department, unknown_staff, unknown_category */
export async function checkSubjects(tx: Tx, of: { list: string; codes?: readonly (string | null | undefined)[]; staffIds?: readonly (string | null | undefined)[]; departmentIds?: readonly string[] | undefined }): Promise<void> {
  const present = (values: readonly (string | null | undefined)[] = []) => [...new Set(values.filter((value): value is string => typeof value === 'string'))]
  const asked = { departments: present(of.departmentIds), staff: present(of.staffIds), list: of.list, codes: present(of.codes) }
  if (asked.departments.length + asked.staff.length + asked.codes.length === 0) return
  const found = await store.known(tx, asked)
  if (found.departments.length < asked.departments.length) refuse(no.unknown_department)
  if (found.staff.length < asked.staff.length) refuse(no.unknown_staff)
  if (found.codes.length < asked.codes.length) refuse(no.unknown_category)
}

/** An instant that has passed. @throws Refusal happened_in_future */
export function past(tx: Tx, at: string | null | undefined): Date | null {
  if (at == null) return null
  const instant = new Date(at)
  if (instant.getTime() > tx.now.getTime() + graceMs) refuse(no.happened_in_future)
  return instant > tx.now ? tx.now : instant
}

/** Working days a complaint's result may take. */
export async function resultDays(tx: Tx, several: boolean): Promise<number> {
  return settingAt(tx, several ? settings.resultSeveral : settings.result)
}

/** A few plain words for promises and notices: the kind and category, nothing the customer said. */
export async function wordsFor(tx: Tx, kind: FeedbackKind, category: string | null): Promise<string> {
  const name = await store.itemName(tx, categoryList[kind], category)
  return name === '' ? kindNames[kind] : `${kindNames[kind]} · ${name}`
}

/**
 * Records praise, a suggestion or a complaint. It goes to the responsible leader at once, who owes a first response within 30
 * minutes; a complaint's result is due in 5 working days, 10 when several departments are involved. Also called by others
 * (an opinion said in a follow-up) within their transaction.
 * @throws Refusal unknown_…, one_person, phone_not_possible, happened_in_future, nobody_to_route_to
 */
export async function recordFeedback(tx: Tx, input: Input): Promise<Infer<typeof c.recordFeedback.response>> {
  const { actor } = tx.work
  if (input.customerId !== undefined && (input.name !== undefined || input.phone !== undefined)) refuse(no.one_person)
  const phone = input.phone === undefined ? null : parsePhone(input.phone) ?? refuse(no.phone_not_possible)
  const received = past(tx, input.receivedAt) ?? tx.now
  const happenedAt = past(tx, input.happenedAt)
  const staffIds = [...new Set(input.staffIds ?? [])]
  const departmentIds = [...new Set(input.departmentIds ?? [])]
  const customerId = input.customerId ?? null
  const severity = input.severity ?? 'ordinary'
  const category = input.category ?? null
  await checkSubjects(tx, { list: categoryList[input.kind], codes: [category], staffIds, departmentIds })
  const [ring, own, calendar, repeatDays, route, words] = await Promise.all([
    ringOf(tx, customerId), tx.work.app.keys.ring(tx), calendarOf(tx), settingAt(tx, settings.repeatDays), routeFor(tx, { kind: input.kind, severity, staffIds, departmentIds }), wordsFor(tx, input.kind, category),
  ])
  if (input.happenedOn && input.happenedOn > dayOf(tx.now, calendar.zone)) refuse(no.happened_in_future)

  const id = newId()
  const earlier = await store.earlierOf(tx, {
    exceptId: id, before: received.toISOString(), since: new Date(received.getTime() - repeatDays * dayMs).toISOString(), kind: input.kind, category, staffIds, departmentIds,
    customerIds: customerId === null ? [] : await aliases(tx, customerId), contacts: phone ? contactLookups(own, phone) : [],
  })
  const several = input.severalDepartments ?? departmentIds.length > 1
  const days = await resultDays(tx, several)
  const resultDue = input.kind === 'complaint' ? dueAt(tx.now, { workingDays: days }, calendar) : null
  const row = await store.insertFeedback(tx, {
    id, kind: input.kind, category, severity, channel: input.channel, customer_id: customerId, inquiry_id: input.inquiryId ?? null, visit_id: input.visitId ?? null, follow_up_id: input.followUpId ?? null,
    contact: sealContact(ring, id, input.name ?? '', phone), contact_index: contactIndex(own, phone), matter: seal(ring, 'matter', id, input.matter) ?? Buffer.alloc(0), statement: seal(ring, 'statement', id, input.statement) ?? Buffer.alloc(0),
    analysis: seal(ring, 'analysis', id, input.analysis), place: input.place ?? '', happened_at: happenedAt?.toISOString() ?? null, happened_on: input.happenedOn ?? (happenedAt ? dayOf(happenedAt, calendar.zone) : null),
    received_at: received.toISOString(), taken_by: actor.id, responsible_id: route.responsibleId, handler_id: route.handlerId, several_departments: several, result_due_at: resultDue?.toISOString() ?? null,
    same_person: 1 + earlier.filter(one => one.same_person).length, // That one department hears the same complaint from different people is a figure; the same person or the same colleague again is a sign.
    same_matter_id: earlier.find(one => one.same_matter && (one.same_person || one.same_staff))?.id ?? null,
  })
  await Promise.all([store.insertConcerned(tx, id, 'staff', staffIds), store.insertConcerned(tx, id, 'department', departmentIds)])

  const base = { kind: input.kind, category, severity }
  const owed = { subjectKind: 'feedback', subjectId: id, customerId, ownerId: route.handlerId ?? route.responsibleId, about: words }
  await audit(tx, { action: 'feedback.record', subjectKind: 'feedback', subjectId: id, customerId, changed: { ...base, channel: input.channel, staffIds, departmentIds, ...route } })
  await emit(tx, events.recorded, { customerId, subjectId: id, data: { ...base, channel: input.channel, staffIds, departmentIds } })
  await emit(tx, events.routed, { customerId, subjectId: id, data: { ...base, ...route } })
  const respondDue = new Date(tx.now.getTime() + await settingAt(tx, settings.respond) * 60_000)
  await promise(tx, { kind: respond.key, ...owed })
  if (input.kind === 'complaint') await promise(tx, { kind: result.key, ...owed, due: { workingDays: days } })
  await notifyStaff(tx, {
    staffIds: [route.responsibleId, ...(route.handlerId ? [route.handlerId] : [])].filter(staffId => staffId !== actor.id), kind: 'feedback.routed', subjectId: id, link: `/feedback/${id}`,
    zh: `${severity === 'serious' ? '严重' : ''}${words}，请在 30 分钟内答复`, en: `${severity === 'serious' ? 'Serious ' : ''}${input.kind}: please respond within 30 minutes`,
  })
  const people = await staffBrief(tx, [route.responsibleId, route.handlerId])
  const person = (staffId: string | null) => { const found = staffId === null ? undefined : people.get(staffId); return found ? { id: found.id, name: found.name, nameEn: found.nameEn } : null }
  return { id, version: row.version, kind: input.kind, state: 'received', responsible: person(route.responsibleId), handler: person(route.handlerId), respondDueAt: respondDue.toISOString(), resultDueAt: row.result_due_at, samePerson: row.same_person, sameMatterId: row.same_matter_id }
}
