/** Promising, keeping, pausing, handing over (PLA-10). Other modules call these with their own transaction. */
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db.ts'
import { dueAt as dueAfter, type Duration, type Pause } from '../../platform/deadline.ts'
import { emit, eventWith } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import type { LadderAct } from '../../platform/module.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { notifyStaff } from '../notifications/index.ts'
import { staffBrief } from '../organisation/index.ts'
import { commitmentCan, type CommitmentAction, type CommitmentState } from './can.ts'
import { events, no } from './contract.ts'
import { kindOf, rulesFor } from './kinds.ts'
import { dueAfterPause, durationOf, stepAfter, stepsOf, storedDuration } from './ladder.ts'
import * as store from './store.ts'
import { linkOf, nameOf, saying } from './wording.ts'

export interface PromiseInput {
  /** A kind some module declares in `commitmentKinds`. */
  kind: string
  subjectKind: string
  subjectId: string
  customerId?: string | null
  ownerId?: string | null
  /** Group whose members may take it; the owner's own unless said. */
  groupId?: string | null
  departmentId?: string | null
  /** A few plain words, at most 200 characters; never an encrypted value. */
  about?: string
  /** From when its time counts, if not now: e.g. when the message arrived. */
  startAt?: Date
  /** A fixed instant that was promised … */
  dueAt?: Date
  /** … or a time allowed; else the kind's own, by its setting. */
  due?: Duration
  /** When it was done, where that is known with the promise: the answer given as the question is written down. */
  keptAt?: Date
}

/** Whether promises are made in this unit of work: not for the past, except where the example lives through it. */
function promises(tx: Tx): boolean {
  return !tx.work.history || tx.work.news === 'inline'
}

/**
 * Promises something; answers the commitment's id, or the one already live for this kind and record. Null while writing the
 * past. PLA-10.
 * @throws Refusal due_in_past when the promised instant lies before the start.
 */
export async function promise(tx: Tx, input: PromiseInput): Promise<string | null> {
  if (!promises(tx)) return null
  const kind = kindOf(tx.work.app, input.kind)
  const start = input.startAt ?? tx.now
  const { figures, calendar } = await rulesFor(tx, kind, start, input.dueAt !== undefined, input.departmentId ?? null)
  const duration = input.dueAt ? undefined : input.due ?? figures.due
  const due = duration ? dueAfter(start, duration, calendar) : input.dueAt
  if (!due || due < start) refuse(no.due_in_past)
  const stored = duration ? storedDuration(duration) : undefined
  const inTime = input.keptAt !== undefined && input.keptAt <= due
  const step = inTime ? null : stepAfter(figures, { start, due, calendar, pauses: [] }, new Set())
  const id = newId(tx.now.getTime())
  const row: store.NewCommitment = {
    id, kind: kind.key, subjectKind: input.subjectKind, subjectId: input.subjectId, customerId: input.customerId ?? null, ownerId: input.ownerId ?? null,
    groupId: input.groupId ?? null, departmentId: input.departmentId ?? null, about: (input.about ?? '').slice(0, 200), startedAt: start.toISOString(),
    unit: stored?.unit ?? null, amount: stored?.amount ?? null, dueAt: due.toISOString(), nextStepAt: step?.at.toISOString() ?? null, nextStep: step?.index ?? null,
    keptAt: inTime ? input.keptAt?.toISOString() ?? null : null,
  }
  const news = { customerId: row.customerId, subjectId: row.subjectId, data: { commitmentId: id, kind: kind.key, whatZh: kind.zh, whatEn: kind.en, ownerId: row.ownerId, dueAt: row.dueAt } }
  // In daily work the promise and its news are one statement; where reactions run at once (the example) they cannot be.
  const told = tx.work.news === 'outbox' ? eventWith(tx, events.made, news, 'made', 20) : null
  const made = await store.insert(tx, row, told)
  if (made?.isNew && !told) await emit(tx, events.made, news)
  if (made?.isNew && inTime) await emit(tx, events.kept, { ...news, data: { ...news.data, late: false } })
  else if (input.keptAt) await keep(tx, { kind: kind.key, subjectId: input.subjectId, at: input.keptAt })
  return made?.id ?? null
}

/** Keeps every live commitment of a kind about a record; kept late it counts as broken and kept. Answers how many. */
export async function keep(tx: Tx, input: { kind: string; subjectId: string; at?: Date }): Promise<number> {
  if (!promises(tx)) return 0
  const at = input.at ?? tx.now
  const { kept, left } = await store.keepSimply(tx, input.subjectId, input.kind, at)
  await Promise.all(kept.map(row => tell(tx, 'kept', row, { late: false })))
  const rows = left > 0 ? await store.liveOf(tx, input.subjectId, input.kind) : []
  for (const row of rows) await keepRow(tx, row, at)
  return kept.length + rows.length
}

/** Cancels what is live about a record, of one kind or of all. Answers how many. */
export async function cancel(tx: Tx, input: { kind?: string; subjectId: string; reason: string }): Promise<number> {
  if (!promises(tx)) return 0
  const rows = await store.liveOf(tx, input.subjectId, input.kind)
  for (const row of rows) await cancelRow(tx, row, input.reason)
  return rows.length
}

/** Lets the time of what is live about a record stand still; what is paused already stays so. */
export async function pause(tx: Tx, input: { kind: string; subjectId: string; reason: string }): Promise<number> {
  if (!promises(tx)) return 0
  const rows = (await store.liveOf(tx, input.subjectId, input.kind)).filter(row => row.state === 'open')
  for (const row of rows) await pauseRow(tx, row, input.reason)
  return rows.length
}

/** Lets the time go on: due time and steps are reckoned anew. */
export async function resume(tx: Tx, input: { kind: string; subjectId: string }): Promise<number> {
  if (!promises(tx)) return 0
  const rows = (await store.liveOf(tx, input.subjectId, input.kind)).filter(row => row.state === 'paused')
  for (const row of rows) await resumeRow(tx, row)
  return rows.length
}

/** Promises another instant for what is live about a record. */
export async function redue(tx: Tx, input: { kind: string; subjectId: string; dueAt: Date }): Promise<number> {
  if (!promises(tx)) return 0
  const rows = await store.liveOf(tx, input.subjectId, input.kind)
  for (const row of rows) await redueRow(tx, row, input.dueAt)
  return rows.length
}

/** Moves what is live about a record to an owner at once (who took the record itself has accepted), or to a group or department. */
export async function assign(tx: Tx, input: { kind?: string; subjectId: string; ownerId: string | null; groupId?: string | null; departmentId?: string | null }): Promise<number> {
  if (!promises(tx)) return 0
  const rows = await store.liveOf(tx, input.subjectId, input.kind)
  for (const row of rows) await assignRow(tx, row, input.ownerId, input)
  return rows.length
}

/** Refuses what the state does not allow. */
export function guard(row: store.CommitmentRow, action: CommitmentAction): void {
  if (!commitmentCan(action, row.state as CommitmentState)) refuse(common.wrong_state)
}

/** States a fact about a commitment. */
export async function tell(tx: Tx, which: keyof typeof events, row: store.CommitmentRow, more: { rung?: LadderAct; reason?: string; late?: boolean; fromId?: string | null; at?: Date } = {}): Promise<void> {
  const kind = kindOf(tx.work.app, row.kind)
  const { at, ...data } = more
  await emit(tx, events[which], {
    customerId: row.customer_id, subjectId: row.subject_id, ...(at ? { at } : {}),
    data: { commitmentId: row.id, kind: row.kind, whatZh: kind.zh, whatEn: kind.en, ownerId: row.owner_id, dueAt: row.due_at, ...data },
  })
}

/** What the steps of a commitment are reckoned from. */
export async function courseOf(tx: Tx, row: store.CommitmentRow) {
  const kind = kindOf(tx.work.app, row.kind)
  const start = new Date(row.started_at)
  const duration = durationOf(row.allowed_unit, row.allowed_amount)
  const [{ figures, calendar }, rows, rungs] = await Promise.all([rulesFor(tx, kind, start, duration === undefined, row.department_id), store.pausesOf(tx, row.id), store.rungsOf(tx, row.id)])
  const pauses: Pause[] = rows.map(one => ({ from: new Date(one.paused_at), to: one.resumed_at ? new Date(one.resumed_at) : null }))
  return { kind, figures, duration, taken: new Set(rungs.map(rung => rung.step)), rungs, course: { start, due: new Date(row.due_at), calendar, pauses } }
}

/** Keeps one. What fell due before is written down as broken first, whether or not the clock's step was already taken. */
export async function keepRow(tx: Tx, row: store.CommitmentRow, at: Date): Promise<store.CommitmentRow> {
  guard(row, 'keep')
  let brokenAt = row.broken_at
  // An open one is broken at its due time, never before.
  if (brokenAt === null && (row.state !== 'open' || new Date(row.due_at) < at)) {
    const { figures, course, taken } = await courseOf(tx, row)
    const breach = stepsOf(figures, course).find(step => step.act === 'broken')
    const fellAt = breach?.at ?? (row.state === 'open' ? course.due : undefined)
    if (fellAt && fellAt < at) {
      brokenAt = fellAt.toISOString()
      if (breach && !taken.has(breach.index)) await store.insertRung(tx, row.id, breach.index, 'broken', fellAt, [])
      await tell(tx, 'broken', row, { at: fellAt })
    }
  }
  if (row.state === 'paused') await store.endPause(tx, row.id)
  if (row.offered_to) await store.answerHandover(tx, row.id, 'withdrawn')
  const kept = await store.update(tx, row.id, { state: 'kept', kept_at: at.toISOString(), kept_by: tx.work.actor.id, broken_at: brokenAt, offered_to: null, next_step_at: null, next_step: null })
  await tell(tx, 'kept', kept, { late: brokenAt !== null })
  return kept
}

export async function cancelRow(tx: Tx, row: store.CommitmentRow, reason: string): Promise<store.CommitmentRow> {
  guard(row, 'cancel')
  if (row.state === 'paused') await store.endPause(tx, row.id)
  if (row.offered_to) await store.answerHandover(tx, row.id, 'withdrawn')
  const cancelled = await store.update(tx, row.id, { state: 'cancelled', cancelled_at: tx.now.toISOString(), cancelled_by: tx.work.actor.id, cancel_reason: reason, offered_to: null, next_step_at: null, next_step: null })
  await tell(tx, 'cancelled', cancelled, { reason })
  return cancelled
}

export async function pauseRow(tx: Tx, row: store.CommitmentRow, reason: string): Promise<store.CommitmentRow> {
  guard(row, 'pause')
  await store.insertPause(tx, row.id, reason)
  const paused = await store.update(tx, row.id, { state: 'paused', next_step_at: null, next_step: null })
  await tell(tx, 'paused', paused, { reason })
  return paused
}

export async function resumeRow(tx: Tx, row: store.CommitmentRow): Promise<store.CommitmentRow> {
  guard(row, 'resume')
  await store.endPause(tx, row.id)
  const { figures, duration, taken, course } = await courseOf(tx, row)
  const due = dueAfterPause(course.start, duration, course.due, course.pauses, course.calendar)
  const step = stepAfter(figures, { ...course, due }, taken)
  const resumed = await store.update(tx, row.id, { state: 'open', due_at: due.toISOString(), next_step_at: step?.at.toISOString() ?? null, next_step: step?.index ?? null })
  await tell(tx, 'resumed', resumed)
  return resumed
}

/** Promises another instant. Steps already taken stay taken; a breach stays a breach. @throws Refusal due_in_past */
export async function redueRow(tx: Tx, row: store.CommitmentRow, dueAt: Date, reason?: string): Promise<store.CommitmentRow> {
  guard(row, 'redue')
  if (dueAt < tx.now) refuse(no.due_in_past)
  const fixed = { ...row, allowed_unit: null, allowed_amount: null, due_at: dueAt.toISOString() }
  const { figures, taken, course } = await courseOf(tx, fixed)
  const step = row.state === 'paused' ? null : stepAfter(figures, course, taken)
  const changed = await store.update(tx, row.id, { allowed_unit: null, allowed_amount: null, due_at: dueAt.toISOString(), next_step_at: step?.at.toISOString() ?? null, next_step: step?.index ?? null })
  await tell(tx, 'redue', changed, reason === undefined ? {} : { reason })
  return changed
}

export async function assignRow(tx: Tx, row: store.CommitmentRow, ownerId: string | null, to: { groupId?: string | null; departmentId?: string | null } = {}): Promise<store.CommitmentRow> {
  guard(row, 'assign')
  if (row.offered_to) await store.answerHandover(tx, row.id, ownerId === row.offered_to ? 'accepted' : 'withdrawn')
  const groupId = to.groupId ?? (ownerId ? (await staffBrief(tx, [ownerId])).get(ownerId)?.groupId ?? null : row.group_id)
  const moved = await store.update(tx, row.id, { owner_id: ownerId, group_id: groupId, department_id: to.departmentId === undefined ? row.department_id : to.departmentId, offered_to: null })
  await tell(tx, 'handedOver', moved, { fromId: row.owner_id })
  return moved
}

/**
 * Asks a colleague to take a commitment over; the owner owes it until it is accepted. Null withdraws the offer.
 * @throws Refusal already_offered, not_to_owner, unknown_colleague, not_offered, wrong_state
 */
export async function handOver(tx: Tx, id: string, toStaffId: string | null, reason = ''): Promise<store.CommitmentRow> {
  const row = await store.findLocked(tx, id)
  guard(row, 'handOver')
  if (toStaffId === null) {
    if (!row.offered_to) refuse(no.not_offered)
    await store.answerHandover(tx, id, 'withdrawn')
    return store.update(tx, id, { offered_to: null })
  }
  if (row.offered_to) refuse(no.already_offered)
  if (toStaffId === row.owner_id) refuse(no.not_to_owner)
  const colleague = (await staffBrief(tx, [toStaffId])).get(toStaffId)
  if (!colleague || colleague.status === 'left') refuse(no.unknown_colleague)
  await store.insertHandover(tx, id, row.owner_id, toStaffId, reason)
  const offered = await store.update(tx, id, { offered_to: toStaffId })
  await tell(tx, 'offered', offered, { reason })
  const kind = kindOf(tx.work.app, row.kind)
  await notifyStaff(tx, { staffIds: [toStaffId], kind: 'commitments.offered', ...saying.offered(kind, row, await actorName(tx)), link: '/commitments?view=offered', subjectId: row.subject_id })
  return offered
}

/**
 * Takes over what was offered, or takes what is nobody's yet. The new owner owes it from here on, at the same due time.
 * @throws Refusal not_offered, wrong_state
 */
export async function accept(tx: Tx, id: string, staffId: string): Promise<store.CommitmentRow> {
  const row = await store.findLocked(tx, id)
  guard(row, 'accept')
  const unowned = row.owner_id === null && row.offered_to === null
  if (row.offered_to !== staffId && !unowned) refuse(no.not_offered)
  const taken = await assignRow(tx, row, staffId, unowned ? { groupId: row.group_id } : {})
  if (row.owner_id) await notifyStaff(tx, { staffIds: [row.owner_id], kind: 'commitments.handed-over', ...saying.accepted(kindOf(tx.work.app, row.kind), row, await actorName(tx)), link: linkOf(kindOf(tx.work.app, row.kind), row), subjectId: row.subject_id })
  return taken
}

/** Declines to take over; it stays the owner's. @throws Refusal not_offered, wrong_state */
export async function decline(tx: Tx, id: string, staffId: string, reason: string): Promise<store.CommitmentRow> {
  const row = await store.findLocked(tx, id)
  guard(row, 'decline')
  if (row.offered_to !== staffId) refuse(no.not_offered)
  await store.answerHandover(tx, id, 'declined', reason)
  const declined = await store.update(tx, id, { offered_to: null })
  await tell(tx, 'declined', declined, { reason })
  if (row.owner_id) await notifyStaff(tx, { staffIds: [row.owner_id], kind: 'commitments.declined', ...saying.declined(kindOf(tx.work.app, row.kind), row, await actorName(tx), reason), link: linkOf(kindOf(tx.work.app, row.kind), row), subjectId: row.subject_id })
  return declined
}

async function actorName(tx: Tx) {
  const id = tx.work.actor.id
  return nameOf(id === null ? undefined : (await staffBrief(tx, [id])).get(id))
}

/** Writes down who did it, for acts on a commitment itself. */
export async function audited(tx: Tx, action: string, row: store.CommitmentRow, changed: Record<string, unknown> = {}, reason?: string): Promise<void> {
  await audit(tx, { action: `commitments.${action}`, subjectKind: 'commitment', subjectId: row.id, customerId: row.customer_id, reason: reason ?? null, changed: { kind: row.kind, ...changed } })
}
