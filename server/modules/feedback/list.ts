/** Reading feedback: the list with its counters, and one case in full (opening it is audited). */
import { audit } from '../../platform/audit.ts'
import { addDays, startOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { scopeOf } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { aliases, briefs } from '../customers/index.ts'
import { settingAt, staffBrief, zoneOf, type StaffBrief } from '../organisation/index.ts'
import { caseOf, mayRead, mayTake, type Case } from './access.ts'
import { steps, type FeedbackAction, type FeedbackKind, type FeedbackState, type Finding, type Satisfaction, type Severity } from './can.ts'
import { can, settings, type FeedbackDetail, type FeedbackRow, type ListQuery } from './contract.ts'
import type * as c from './contract.ts'
import { respond } from './kinds.ts'
import { ringsOf, unseal, unsealContact, unsealNote } from './sealing.ts'
import * as store from './store.ts'
import * as finding from './store-list.ts'

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const maxCount = 1_000
const dayMs = 86_400_000

async function frameOf(tx: Tx): Promise<finding.Frame> {
  const { actor } = tx.work
  return { me: actor.id, scope: scopeOf(actor, can['feedback.read']) ?? 'own', myDepartments: actor.departmentIds, repeatTimes: await settingAt(tx, settings.repeatTimes) }
}
const split = (text: string | undefined) => text?.split(',')

interface Names { staff: Map<string, StaffBrief>; departments: Map<string, { id: string; nameZh: string; nameEn: string }>; customers: Awaited<ReturnType<typeof briefs>>; due: Map<string, string>; repeatTimes: number }

const person = (names: Pick<Names, 'staff'>, id: string | null) => { const found = id === null ? undefined : names.staff.get(id); return found ? { id: found.id, name: found.name, nameEn: found.nameEn } : null }
const people = (names: Names, ids: readonly string[]) => ids.flatMap(id => person(names, id) ?? [])
const departmentsOf = (names: Names, ids: readonly string[]) => ids.flatMap(id => names.departments.get(id) ?? [])

function shared(row: store.FeedbackRow, staffIds: readonly string[], departmentIds: readonly string[], names: Names, ring: Parameters<typeof unseal>[0]) {
  const customer = row.customer_id === null ? undefined : names.customers.get(row.customer_id)
  return {
    id: row.id, version: row.version, kind: row.kind as FeedbackKind, category: row.category, severity: row.severity as Severity, channel: row.channel as 'desk', state: row.state as FeedbackState,
    customer: customer ? { id: customer.id, name: customer.name } : null, name: unsealContact(ring, row.id, row.contact).name, matter: unseal(ring, 'matter', row.id, row.matter), receivedAt: row.received_at, recordedAt: row.recorded_at,
    handler: person(names, row.handler_id), responsible: person(names, row.responsible_id), staff: people(names, staffIds), departments: departmentsOf(names, departmentIds),
    resultDueAt: row.told_at === null ? row.result_due_at : null, respondDueAt: names.due.get(row.id) ?? null, respondedAt: row.responded_at, satisfied: row.satisfied as Satisfaction | null, finding: row.finding as Finding | null,
    decision: row.decision as 'adopted' | 'declined' | null, samePerson: row.same_person, repeated: row.kind !== 'praise' && (row.same_person >= names.repeatTimes || row.same_matter_id !== null), closedAt: row.closed_at,
  }
}

/** Feedback within reach, newest first, a page at a time. */
export async function listFeedback(tx: Tx, query: Infer<typeof ListQuery>): Promise<{ items: Infer<typeof FeedbackRow>[]; nextCursor: string | null; now: string }> {
  const [frame, zone, customerIds] = await Promise.all([frameOf(tx), zoneOf(tx), query.customerId ? aliases(tx, query.customerId) : undefined])
  const limit = limitOf(query.limit)
  const rows = await finding.list(tx, frame, {
    view: query.view ?? 'all', kinds: split(query.kind), categories: split(query.category), severities: split(query.severity), channels: split(query.channel), states: split(query.state),
    departmentIds: split(query.departmentId), staffIds: split(query.staffId), handlerIds: split(query.handlerId), customerIds, causes: split(query.cause), satisfied: split(query.satisfied), findings: split(query.finding),
    from: query.from ? startOfDay(query.from, zone).toISOString() : undefined, until: query.to ? startOfDay(addDays(query.to, 1), zone).toISOString() : undefined,
  }, decodeCursor(CursorKey, query.cursor), limit + 1)
  const shown = rows.slice(0, limit)
  const concerned = await store.concernedOf(tx, shown.map(row => row.id))
  const of = (id: string, kind: 'staff' | 'department') => concerned.filter(one => one.feedback_id === id && one.kind === kind).map(one => one.subject_id)
  const [staff, departments, customers, due, rings] = await Promise.all([
    staffBrief(tx, [...shown.flatMap(row => [row.handler_id, row.responsible_id]), ...concerned.filter(one => one.kind === 'staff').map(one => one.subject_id)]),
    store.departmentNames(tx, concerned.filter(one => one.kind === 'department').map(one => one.subject_id)), briefs(tx, shown.map(row => row.customer_id)),
    store.dueOf(tx, respond.key, shown.filter(row => row.state !== 'closed').map(row => row.id)), ringsOf(tx, shown.map(row => row.customer_id)),
  ])
  const names: Names = { staff, departments, customers, due, repeatTimes: frame.repeatTimes }
  return { ...pageOf(rows, limit, row => shared(row, of(row.id, 'staff'), of(row.id, 'department'), names, rings(row.customer_id)), row => [row.received_at, row.id]), now: tx.now.toISOString() }
}

/** Counters beside the views, up to 1,000. */
export async function countFeedback(tx: Tx): Promise<Infer<typeof c.countFeedback.response>> {
  const frame = await frameOf(tx)
  const of = (view: finding.View) => finding.count(tx, frame, view, maxCount)
  const [mine, open, complaints, overdue, repeated] = await Promise.all([of('mine'), of('open'), of('complaints'), of('overdue'), of('repeated')])
  return { mine, open, complaints, overdue, repeated }
}

/** One in full; who opens what a customer said is written down in the same transaction. @throws Refusal not_found */
export async function getFeedback(tx: Tx, id: string): Promise<Infer<typeof FeedbackDetail>> {
  const one = await caseOf(tx, await store.find(tx, id))
  if (!mayRead(tx.work.actor, one)) refuse(common.not_found)
  await audit(tx, { action: 'feedback.open', subjectKind: 'feedback', subjectId: id, customerId: one.row.customer_id })
  return detailOf(tx, one)
}

/** As {@link getFeedback}, for whoever has just changed it. */
export async function detail(tx: Tx, id: string): Promise<Infer<typeof FeedbackDetail>> {
  return detailOf(tx, await caseOf(tx, await store.find(tx, id)))
}

async function detailOf(tx: Tx, one: Case): Promise<Infer<typeof FeedbackDetail>> {
  const { row, staffIds, departmentIds, teamIds } = one
  const [concerned, stepRows, measures, repeatDays, repeatTimes, customerIds] = await Promise.all([
    store.concernedOf(tx, [row.id]), store.stepsOf(tx, row.id), store.measuresOf(tx, row.id), settingAt(tx, settings.repeatDays), settingAt(tx, settings.repeatTimes), row.customer_id === null ? [] : aliases(tx, row.customer_id),
  ])
  const received = new Date(row.received_at).getTime()
  const [staff, departments, customers, due, earlier] = await Promise.all([
    staffBrief(tx, [row.handler_id, row.responsible_id, row.taken_by, row.told_by, ...staffIds, ...teamIds, ...stepRows.map(step => step.staff_id), ...measures.map(one_ => one_.owner_id)]),
    store.departmentNames(tx, departmentIds), briefs(tx, [row.customer_id]), store.dueOf(tx, respond.key, [row.id]),
    store.earlierOf(tx, { exceptId: row.id, before: row.received_at, since: new Date(received - repeatDays * dayMs).toISOString(), kind: row.kind, category: row.category, staffIds, departmentIds, customerIds, contacts: row.contact_index ? [row.contact_index] : [] }),
  ])
  const rings = await ringsOf(tx, [row.customer_id, ...earlier.map(other => other.customer_id)])
  const readable = new Map(await Promise.all(earlier.map(async other => [other.id, mayRead(tx.work.actor, await caseOf(tx, await store.find(tx, other.id)))] as const)))
  const ring = rings(row.customer_id)
  const names: Names = { staff, departments, customers, due, repeatTimes }
  const customer = row.customer_id === null ? undefined : customers.get(row.customer_id)
  const blamed = (kind: 'staff' | 'department') => concerned.filter(other => other.kind === kind && other.responsible).map(other => other.subject_id)
  return {
    ...shared(row, staffIds, departmentIds, names, ring),
    phoneMasked: customer ? customer.phoneMasked : unsealContact(ring, row.id, row.contact).phoneMasked, statement: unseal(ring, 'statement', row.id, row.statement), analysis: unseal(ring, 'analysis', row.id, row.analysis),
    place: row.place, happenedAt: row.happened_at, happenedOn: row.happened_on, takenBy: person(names, row.taken_by), severalDepartments: row.several_departments, cause: row.cause,
    responsibleStaff: people(names, blamed('staff')), responsibleDepartments: departmentsOf(names, blamed('department')), decisionReason: row.decision_reason, onTheSpot: row.on_the_spot,
    told: unseal(ring, 'told', row.id, row.told), toldAt: row.told_at, toldBy: person(names, row.told_by), reopened: row.reopened, inquiryId: row.inquiry_id, visitId: row.visit_id, followUpId: row.follow_up_id, team: people(names, teamIds),
    measures: measures.map(one_ => ({ id: one_.id, kind: one_.kind as 'explain', text: one_.text, owner: person(names, one_.owner_id), dueAt: one_.due_at, doneAt: one_.done_at, doneNote: one_.done_note, droppedAt: one_.voided_at, dropReason: one_.void_reason })),
    steps: stepRows.map(step => ({ id: step.id, step: step.step as 'accept', at: step.at, recordedAt: step.recorded_at, staff: person(names, step.staff_id), note: unsealNote(ring, step.id, step.note), facts: (step.facts ?? {}) as Record<string, unknown> })),
    earlier: earlier.map(other => ({ id: other.id, kind: other.kind as FeedbackKind, matter: readable.get(other.id) ? unseal(rings(other.customer_id), 'matter', other.id, other.matter) : null, category: other.category, receivedAt: other.received_at, state: other.state as FeedbackState, samePerson: other.same_person, sameMatter: other.same_matter })),
    may: Object.fromEntries([...steps, 'change' as const].map(action => [action, mayTake(tx.work.actor, one, action as FeedbackAction)])) as Infer<typeof FeedbackDetail>['may'],
  }
}
