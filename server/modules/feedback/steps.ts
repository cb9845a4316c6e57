/** How feedback moves on: accepted, investigated, found, planned, carried out, told, closed; adopted or not; thanked (FEE-3, FEE-4). */
import { audit } from '../../platform/audit.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { dueAt } from '../../platform/deadline.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { refuse } from '../../platform/refusal.ts'
import { assign, cancel, keep, promise, redue } from '../commitments/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { calendarOf } from '../organisation/index.ts'
import { caseOf, take, type Case } from './access.ts'
import type { FeedbackKind, FeedbackState, Finding, Satisfaction, Severity } from './can.ts'
import { categoryList, events, no, type FeedbackChange, type StepInput } from './contract.ts'
import { measure as measureKind, respond, result } from './kinds.ts'
import { sendReceipt, sendThanks } from './messages.ts'
import { checkSubjects, past, resultDays, wordsFor } from './record.ts'
import { ringOf, seal, sealNote } from './sealing.ts'
import * as store from './store.ts'

type Step = Infer<typeof StepInput>
type Of<N extends Step['step']> = Extract<Step, { step: N }>
type StepName = Step['step'] | 'carry_out'

const base = (row: store.FeedbackRow) => ({ kind: row.kind as FeedbackKind, category: row.category, severity: row.severity as Severity })
const stated = (row: store.FeedbackRow) => ({ customerId: row.customer_id, subjectId: row.id })

/** Writes a step down: in the case, in the audit trail (its name and plain facts only), and as news. */
async function write(tx: Tx, row: store.FeedbackRow, step: StepName, state: FeedbackState, more: { note?: string | undefined; at?: Date | null; facts?: Record<string, unknown> } = {}): Promise<void> {
  const id = newId()
  const ring = await ringOf(tx, row.customer_id)
  await store.insertStep(tx, { id, feedbackId: row.id, step: step === 'drop_measure' ? 'measure' : step, at: more.at ?? tx.now, customerId: row.customer_id, note: sealNote(ring, id, more.note), facts: more.facts ?? {} })
  await audit(tx, { action: `feedback.${step}`, subjectKind: 'feedback', subjectId: row.id, customerId: row.customer_id, changed: { state, ...more.facts } })
  await emit(tx, events.stepped, { ...stated(row), data: { ...base(row), step, state } })
}

/** The first response was given. */
async function responded(tx: Tx, row: store.FeedbackRow): Promise<store.Changes> {
  await keep(tx, { kind: respond.key, subjectId: row.id })
  return row.responded_at === null ? { responded_at: tx.now.toISOString() } : {}
}

/** Moves a piece of feedback on by one step. @throws Refusal not_found, stale_version, wrong_state and what the step asks for */
export async function takeStep(tx: Tx, id: string, seen: number, input: Step): Promise<void> {
  const one = await take(tx, id, input.step, seen)
  const { row } = one
  switch (input.step) {
    case 'accept':
      await move(tx, row, 'accept', 'accepted', await responded(tx, row), { note: input.note })
      return sendReceipt(tx, row)
    case 'settle': return settle(tx, row, input)
    case 'investigate': {
      await checkSubjects(tx, { list: '', staffIds: input.teamIds ?? [] })
      await store.addToTeam(tx, id, input.teamIds ?? [])
      await invite(tx, row, input.teamIds ?? [])
      return move(tx, row, 'investigate', 'investigating', {}, { note: input.note, facts: { teamIds: input.teamIds ?? [] } })
    }
    case 'statement': case 'talk': case 'note': {
      await write(tx, row, input.step, row.state as FeedbackState, { note: input.note, at: 'at' in input ? past(tx, input.at) : null })
      await store.update(tx, id, input.step === 'talk' ? await responded(tx, row) : {})
      return
    }
    case 'find': return find(tx, one, input)
    case 'plan': return plan(tx, row, input)
    case 'measure': return measureDone(tx, row, input.measureId, input.note ?? '')
    case 'drop_measure': return dropMeasure(tx, row, input)
    case 'decide': return decide(tx, row, input)
    case 'tell': return tell(tx, row, input)
    case 'thank': return thank(tx, one, input)
    case 'close': return close(tx, row, {}, input.note)
    case 'reopen': return reopen(tx, row, input)
    case 'extend': return extend(tx, row, input)
    case 'assign': return assignCase(tx, row, input)
  }
}

async function move(tx: Tx, row: store.FeedbackRow, step: StepName, state: FeedbackState, set: store.Changes, more: { note?: string | undefined; facts?: Record<string, unknown> } = {}): Promise<void> {
  const moved = await store.update(tx, row.id, { ...set, state })
  await write(tx, moved, step, state, more)
}

async function invite(tx: Tx, row: store.FeedbackRow, staffIds: readonly string[]): Promise<void> {
  const words = await wordsFor(tx, row.kind as FeedbackKind, row.category)
  await notifyStaff(tx, { staffIds: staffIds.filter(id => id !== tx.work.actor.id), kind: 'feedback.team', subjectId: row.id, link: `/feedback/${row.id}`, zh: `请参加调查：${words}`, en: `Please join the investigation of a ${row.kind}` })
}

const told = async (tx: Tx, row: store.FeedbackRow, text: string): Promise<store.Changes> =>
  ({ told: seal(await ringOf(tx, row.customer_id), 'told', row.id, text), told_at: tx.now.toISOString(), told_by: tx.work.actor.id })

async function settle(tx: Tx, row: store.FeedbackRow, input: Of<'settle'>): Promise<void> {
  const first = await responded(tx, row)
  const set = { ...first, ...await told(tx, row, input.told), satisfied: input.satisfied, on_the_spot: true }
  await write(tx, row, 'settle', 'closed', { note: input.note ?? input.told, facts: { satisfied: input.satisfied } })
  await keep(tx, { kind: result.key, subjectId: row.id })
  await emit(tx, events.answered, { ...stated(row), data: { ...base(row), satisfied: input.satisfied } })
  await close(tx, row, set, undefined)
}

async function find(tx: Tx, one: Case, input: Of<'find'>): Promise<void> {
  const { row } = one
  const staffIds = input.staffIds ?? []
  const departmentIds = input.departmentIds ?? []
  await checkSubjects(tx, { list: 'complaint_cause', codes: [input.cause], staffIds, departmentIds })
  await store.markResponsible(tx, row.id, 'staff', staffIds)
  await store.markResponsible(tx, row.id, 'department', departmentIds)
  const finding = { finding: input.finding as Finding, cause: input.cause ?? null }
  await move(tx, row, 'find', 'found', finding, { note: input.note, facts: { ...finding, staffIds, departmentIds } })
  await emit(tx, events.found, { ...stated(row), data: { ...base(row), ...finding, staffIds, departmentIds } })
}

/** A measure's owner sees the case, unless it is about them: they are told what to do, not what was said. */
async function addMeasure(tx: Tx, one: { row: store.FeedbackRow; staffIds: readonly string[] }, input: { kind: string; text: string; ownerId: string; dueAt: string }): Promise<void> {
  const dueAtInstant = new Date(input.dueAt)
  if (dueAtInstant <= tx.now) refuse(no.due_in_past)
  const id = await store.insertMeasure(tx, one.row.id, { ...input, dueAt: dueAtInstant })
  if (one.row.kind === 'complaint' && !one.staffIds.includes(input.ownerId)) await store.addToTeam(tx, one.row.id, [input.ownerId])
  await promise(tx, { kind: measureKind.key, subjectKind: 'feedback_measure', subjectId: id, customerId: one.row.customer_id, ownerId: input.ownerId, about: input.text, dueAt: dueAtInstant })
}

async function plan(tx: Tx, row: store.FeedbackRow, input: Of<'plan'>): Promise<void> {
  await checkSubjects(tx, { list: '', staffIds: input.measures.map(one => one.ownerId) })
  const one = await caseOf(tx, row)
  for (const one_ of input.measures) await addMeasure(tx, one, one_)
  await move(tx, row, 'plan', 'planned', {}, { note: input.note, facts: { measures: input.measures.map(({ kind, ownerId, dueAt }) => ({ kind, ownerId, dueAt })) } })
}

/** Measures that are still to be carried out. */
export async function openMeasures(tx: Tx, id: string): Promise<{ id: string }[]> {
  return (await store.measuresOf(tx, id)).filter(one => one.done_at === null && one.voided_at === null).map(one => ({ id: one.id }))
}

/** A measure was carried out; with the last one the plan is. */
export async function measureDone(tx: Tx, row: store.FeedbackRow, measureId: string, note: string, by: string | null = tx.work.actor.id): Promise<void> {
  await store.settleMeasure(tx, row.id, measureId, { done: note, by })
  await keep(tx, { kind: measureKind.key, subjectId: measureId })
  await afterMeasure(tx, row, 'measure', { note, facts: { measureId } })
}

async function dropMeasure(tx: Tx, row: store.FeedbackRow, input: Of<'drop_measure'>): Promise<void> {
  const measures = (await store.measuresOf(tx, row.id)).filter(one => one.voided_at === null)
  if (measures.length <= 1 && measures.some(one => one.id === input.measureId)) refuse(no.last_measure)
  await store.settleMeasure(tx, row.id, input.measureId, { dropped: input.note })
  await cancel(tx, { kind: measureKind.key, subjectId: input.measureId, reason: input.note })
  await afterMeasure(tx, row, 'drop_measure', { note: input.note, facts: { measureId: input.measureId, dropped: true } })
}

async function afterMeasure(tx: Tx, row: store.FeedbackRow, step: 'measure' | 'drop_measure', more: { note: string; facts: Record<string, unknown> }): Promise<void> {
  const left = (await store.measuresOf(tx, row.id)).some(one => one.done_at === null && one.voided_at === null)
  const done = row.kind === 'complaint' && !left
  await move(tx, row, step, done ? 'carried_out' : row.state as FeedbackState, {}, more)
  if (done) await write(tx, row, 'carry_out', 'carried_out')
}

async function decide(tx: Tx, row: store.FeedbackRow, input: Of<'decide'>): Promise<void> {
  if (input.decision === 'declined' && !input.reason?.trim()) refuse(no.reason_needed)
  if (input.decision === 'adopted' && !input.action) refuse(no.action_needed)
  const set = { decision: input.decision, decision_reason: input.reason ?? '', ...await responded(tx, row) }
  if (input.action && input.decision === 'adopted') {
    await checkSubjects(tx, { list: '', staffIds: [input.action.ownerId] })
    await addMeasure(tx, { row, staffIds: [] }, { ...input.action, kind: 'improve' })
  }
  await move(tx, row, 'decide', 'decided', set, { note: input.reason, facts: { decision: input.decision } })
}

async function tell(tx: Tx, row: store.FeedbackRow, input: Of<'tell'>): Promise<void> {
  const satisfied: Satisfaction | null = input.satisfied ?? null
  if (row.kind === 'complaint' && satisfied === null) refuse(no.satisfaction_needed)
  const set = { ...await responded(tx, row), ...await told(tx, row, input.told), satisfied }
  await move(tx, row, 'tell', 'told', set, { note: input.told, facts: { satisfied } })
  await keep(tx, { kind: result.key, subjectId: row.id })
  await emit(tx, events.answered, { ...stated(row), data: { ...base(row), satisfied } })
  if (input.close) await close(tx, await store.find(tx, row.id), {}, undefined)
}

async function thank(tx: Tx, one: Case, input: Of<'thank'>): Promise<void> {
  const { row } = one
  if (input.staffIds) {
    await checkSubjects(tx, { list: '', staffIds: input.staffIds })
    await store.replaceConcerned(tx, row.id, 'staff', input.staffIds)
  }
  const staffIds = input.staffIds ?? one.staffIds
  await write(tx, row, 'thank', 'closed', { note: input.told, facts: { staffIds } })
  await emit(tx, events.praised, { ...stated(row), data: { category: row.category, staffIds, departmentIds: one.departmentIds } })
  await emit(tx, events.answered, { ...stated(row), data: { ...base(row), satisfied: null } })
  await sendThanks(tx, row, staffIds)
  const words = await wordsFor(tx, 'praise', row.category)
  await notifyStaff(tx, { staffIds, kind: 'feedback.praised', subjectId: row.id, link: `/feedback/${row.id}`, zh: `有顾客表扬您：${words}`, en: 'A customer praised you' })
  await close(tx, row, { ...await responded(tx, row), ...await told(tx, row, input.told) }, undefined, false)
}

async function close(tx: Tx, row: store.FeedbackRow, set: store.Changes, note: string | undefined, asStep = true): Promise<void> {
  const closed = await store.update(tx, row.id, { ...set, state: 'closed', closed_at: tx.now.toISOString(), closed_by: tx.work.actor.id })
  if (asStep) await write(tx, closed, 'close', 'closed', { note })
  await cancel(tx, { subjectId: row.id, reason: '已办结 · Closed' })
  await emit(tx, events.closed, { ...stated(row), data: { ...base(row), satisfied: closed.satisfied as Satisfaction | null, finding: closed.finding as Finding | null, decision: closed.decision as 'adopted' | null } })
}

/** Opens a complaint again; what was told before stays in its steps, and a result is owed anew. */
async function reopen(tx: Tx, row: store.FeedbackRow, input: Of<'reopen'>): Promise<void> {
  const days = await resultDays(tx, row.several_departments)
  const due = dueAt(tx.now, { workingDays: days }, await calendarOf(tx)) ?? tx.now
  await move(tx, row, 'reopen', 'investigating', { told: null, told_at: null, told_by: null, satisfied: null, closed_at: null, closed_by: null, on_the_spot: false, finding: null, reopened: row.reopened + 1, result_due_at: due.toISOString() }, { note: input.note })
  await cancel(tx, { kind: result.key, subjectId: row.id, reason: '重新打开 · Opened again' })
  await promise(tx, { kind: result.key, subjectKind: 'feedback', subjectId: row.id, customerId: row.customer_id, ownerId: row.handler_id ?? row.responsible_id, about: await wordsFor(tx, row.kind as FeedbackKind, row.category), due: { workingDays: days } })
  await emit(tx, events.reopened, { ...stated(row), data: base(row) })
}

async function extend(tx: Tx, row: store.FeedbackRow, input: Of<'extend'>): Promise<void> {
  const due = new Date(input.dueAt)
  if (due <= tx.now) refuse(no.due_in_past)
  if (row.result_due_at !== null && due <= new Date(row.result_due_at)) refuse(no.not_later)
  await redue(tx, { kind: result.key, subjectId: row.id, dueAt: due })
  await move(tx, row, 'extend', row.state as FeedbackState, { result_due_at: due.toISOString() }, { note: input.note, facts: { from: row.result_due_at, to: due.toISOString() } })
}

/** Puts somebody else in charge; the promises go along. The database refuses whom the complaint is about. @throws Refusal own_case */
async function assignCase(tx: Tx, row: store.FeedbackRow, input: Of<'assign'>): Promise<void> {
  const { handlerId, responsibleId, teamIds } = input
  await checkSubjects(tx, { list: '', staffIds: [handlerId, responsibleId, ...(teamIds ?? [])] })
  if (teamIds) await store.replaceTeam(tx, row.id, teamIds)
  const moved = await store.update(tx, row.id, { ...(handlerId ? { handler_id: handlerId } : {}), ...(responsibleId ? { responsible_id: responsibleId } : {}) })
  const ownerId = moved.handler_id ?? moved.responsible_id
  for (const kind of [respond.key, result.key]) if (ownerId && ownerId !== (row.handler_id ?? row.responsible_id)) await assign(tx, { kind, subjectId: row.id, ownerId })
  await write(tx, moved, 'assign', row.state as FeedbackState, { note: input.note, facts: { handlerId, responsibleId, teamIds } })
  await emit(tx, events.routed, { ...stated(moved), data: { ...base(moved), responsibleId: moved.responsible_id, handlerId: moved.handler_id } })
  const words = await wordsFor(tx, row.kind as FeedbackKind, row.category)
  await notifyStaff(tx, { staffIds: [handlerId, responsibleId].filter((id): id is string => id !== undefined && id !== tx.work.actor.id), kind: 'feedback.routed', subjectId: row.id, link: `/feedback/${row.id}`, zh: `${words}，请您负责`, en: `A ${row.kind} is now yours to handle` })
  if (teamIds) await invite(tx, row, teamIds)
}

/** Corrects category, severity, place, time, persons and departments; several departments lengthen the time limit (FEE-5). @throws Refusal wrong_state, own_case, unknown_… */
export async function changeFeedback(tx: Tx, id: string, seen: number, input: Infer<typeof FeedbackChange>): Promise<void> {
  const { row } = await take(tx, id, 'change', seen)
  const kind = row.kind as FeedbackKind
  await checkSubjects(tx, { list: categoryList[kind], codes: [input.category], staffIds: input.staffIds ?? [], departmentIds: input.departmentIds })
  const { zone } = await calendarOf(tx)
  const happenedAt = past(tx, input.happenedAt)
  if (input.happenedOn && input.happenedOn > dayOf(tx.now, zone)) refuse(no.happened_in_future)
  if (input.staffIds) await store.replaceConcerned(tx, id, 'staff', [...new Set(input.staffIds)])
  if (input.departmentIds) await store.replaceConcerned(tx, id, 'department', [...new Set(input.departmentIds)])
  const several = input.severalDepartments ?? (input.departmentIds ? new Set(input.departmentIds).size > 1 || row.several_departments : row.several_departments)
  const longer = kind === 'complaint' && several !== row.several_departments && row.told_at === null
  const due = longer ? dueAt(new Date(row.recorded_at), { workingDays: await resultDays(tx, several) }, await calendarOf(tx)) : null
  if (due && due > tx.now) await redue(tx, { kind: result.key, subjectId: id, dueAt: due })
  const ring = await ringOf(tx, row.customer_id)
  const changed = await store.update(tx, id, {
    ...(input.category === undefined ? {} : { category: input.category }), ...(input.severity === undefined ? {} : { severity: input.severity }), ...(input.place === undefined ? {} : { place: input.place }),
    ...(input.happenedAt === undefined ? {} : { happened_at: happenedAt?.toISOString() ?? null }), ...(input.happenedOn === undefined ? {} : { happened_on: input.happenedOn }),
    ...(input.analysis === undefined ? {} : { analysis: seal(ring, 'analysis', id, input.analysis) }), several_departments: several, ...(due && due > tx.now ? { result_due_at: due.toISOString() } : {}),
  })
  const fields = Object.keys(input).sort()
  await audit(tx, { action: 'feedback.change', subjectKind: 'feedback', subjectId: id, customerId: row.customer_id, changed: { fields, category: changed.category, severity: changed.severity } })
  await emit(tx, events.changed, { ...stated(changed), data: { ...base(changed), fields } })
}
