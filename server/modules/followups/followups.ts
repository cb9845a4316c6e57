/** The caller's work (FOL-3, FOL-5, FOL-8): attempts, outcomes, opinions, symptoms; rules first. */
import { audit } from '../../platform/audit.ts'
import { addDays, atMinute, dayOf, minuteOfDay, startOfDay } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import { decryptField, encryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize, scopeOf } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { Actor, PermissionDef } from '../../platform/work.ts'
import { z } from 'zod'
import { cancel, keep, promise, redue, assign as assignCommitment } from '../commitments/index.ts'
import { aliases, briefs, contactAllowed, recordRing } from '../customers/index.ts'
import { recordFeedback } from '../feedback/index.ts'
import { peopleWithin, settingAt, staffBrief, zoneOf } from '../organisation/index.ts'
import { attemptsNeeded, followUpCan, type FollowUpAct, type FollowUpState } from './can.ts'
import { can, events, no, outcomeWords, settings, type addAttempt, type Coverage, type createFollowUp, type FollowUp, type FollowUpDetail, type listFollowUps, type Plan } from './contract.ts'
import { dueOn, planCall } from './planning.ts'
import * as store from './store.ts'

type AttemptInput = Infer<typeof addAttempt.body>
const notePlace = (id: string) => ({ table: 'followups.attempt', column: 'note_sealed', row: id })

/** Refuses what the state does not allow. @throws Refusal wrong_state */
export function guard(act: FollowUpAct, state: string): void {
  if (!followUpCan(act, state as FollowUpState)) refuse(common.wrong_state)
}

/**
 * Where an attempt leads. Unreached ones are tried again at another hour; after three at different hours they are closed
 * with their reason and shown apart. A wrong number ends at once.
 */
export function afterAttempt(outcome: AttemptInput['outcome'], earlier: readonly { at: string; outcome: string }[], now: Date, callAgainAt: Date | null, zone: string): { state: FollowUpState; nextAt: Date | null } {
  if (outcome === 'reached') return { state: 'reached', nextAt: null }
  if (outcome === 'refused') return { state: 'refused', nextAt: null }
  if (outcome === 'wrong_number') return { state: 'unreached', nextAt: null }
  if (outcome === 'busy') return { state: 'due', nextAt: callAgainAt ?? new Date(now.getTime() + 2 * 3_600_000) }
  const hourOf = (at: Date | string) => Math.floor(minuteOfDay(at, zone) / 60)
  const missed = earlier.filter(attempt => attempt.outcome === 'no_answer' || attempt.outcome === 'switched_off')
  const hours = new Set([...missed.map(attempt => `${dayOf(attempt.at, zone)} ${hourOf(attempt.at)}`), `${dayOf(now, zone)} ${hourOf(now)}`])
  if (hours.size >= attemptsNeeded) return { state: 'unreached', nextAt: null }
  const later = new Date(now.getTime() + 3 * 3_600_000)
  const today = dayOf(now, zone)
  const lastToday = atMinute(today, 19 * 60, zone)
  return { state: 'due', nextAt: later <= lastToday ? later : atMinute(addDays(today, 1), (hourOf(now) < 12 ? 15 : 10) * 60, zone) }
}

/** Hours in which nobody is called; null while calling is fine, else from when it is. */
export function quietUntil(now: Date, zone: string, from: number, to: number): string | null {
  const hour = minuteOfDay(now, zone) / 60
  return hour >= from || hour < to ? `${String(to).padStart(2, '0')}:00` : null
}

async function present(tx: Tx, rows: readonly store.ListRow[]): Promise<Infer<typeof FollowUp>[]> {
  const [people, staff] = await Promise.all([briefs(tx, rows.map(row => row.customer_id)), staffBrief(tx, rows.map(row => row.owner_id))])
  return rows.map(row => {
    const person = people.get(row.customer_id)
    return {
      id: row.id, version: row.version, trigger: row.trigger as 'manual', way: row.way as 'call', state: row.state as 'due', about: row.about,
      customer: { id: person?.id ?? row.customer_id, name: person?.name ?? '', phoneMasked: person?.phoneMasked ?? null, level: person?.level ?? '' },
      departmentId: row.department_id, ownerId: row.owner_id, ownerName: row.owner_id ? staff.get(row.owner_id)?.name ?? null : null,
      dueAt: row.due_at, nextAt: row.next_at, attempts: row.attempts, outcome: row.outcome as 'reached' | null, doneAt: row.done_at,
      subjectKind: row.subject_kind, subjectId: row.subject_id, aroseAt: row.arose_at,
    }
  })
}

/** Whose follow-ups the actor's permission reaches: null for everybody's. */
async function peopleFor(tx: Tx, actor: Actor, permission: PermissionDef): Promise<string[] | null> {
  return peopleWithin(tx, actor, authorize(actor, permission))
}

/** The row if the actor's permission reaches it. @throws Refusal not_allowed, not_found */
async function reach(tx: Tx, actor: Actor, permission: PermissionDef, id: string): Promise<store.ListRow> {
  const people = await peopleFor(tx, actor, permission)
  const row = await store.one(tx, id)
  if (people !== null && (row.owner_id === null || !people.includes(row.owner_id))) refuse(common.not_found)
  return row
}

async function filterOf(tx: Tx, actor: Actor, query: { view?: string; customerId?: string; ownerId?: string; trigger?: string }): Promise<store.ListFilter> {
  const zone = await zoneOf(tx)
  const today = dayOf(tx.now, zone)
  return {
    view: query.view ?? (query.customerId ? 'all' : 'today'), from: startOfDay(today, zone).toISOString(), to: startOfDay(addDays(today, 1), zone).toISOString(), nextTo: startOfDay(addDays(today, 2), zone).toISOString(), now: tx.now.toISOString(),
    people: await peopleFor(tx, actor, can['followups.read']), ownerId: query.ownerId ?? null, customerIds: query.customerId ? await aliases(tx, query.customerId) : null, trigger: query.trigger ?? null, me: actor.id,
  }
}

export async function list(tx: Tx, actor: Actor, query: Infer<typeof listFollowUps.query>): Promise<{ items: Infer<typeof FollowUp>[]; nextCursor: string | null }> {
  const limit = limitOf(query.limit)
  const after = decodeCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor) ?? null
  if (query.view === 'no_plan') {
    if (scopeOf(actor, can['followups.read']) !== 'all') return { items: [], nextCursor: null }
    const rows = await store.unplanned(tx, after, limit + 1)
    const people = await briefs(tx, rows.map(row => row.customer_id))
    return pageOf(rows, limit, row => {
      const person = people.get(row.customer_id)
      return {
        id: row.id, version: 1, trigger: row.trigger as 'manual', way: 'call' as const, state: 'due' as const, about: row.about,
        customer: { id: person?.id ?? row.customer_id, name: person?.name ?? '', phoneMasked: person?.phoneMasked ?? null, level: person?.level ?? '' },
        departmentId: row.department_id, ownerId: null, ownerName: null, dueAt: row.arose_at, nextAt: row.arose_at, attempts: 0, outcome: null, doneAt: null, subjectKind: row.subject_kind, subjectId: row.subject_id, aroseAt: row.arose_at,
      }
    }, row => [row.arose_at, row.id])
  }
  const filter = await filterOf(tx, actor, query)
  const byDue = query.view === 'done' || query.view === 'unreached'
  const rows = await store.page(tx, filter, after, limit + 1)
  const shown = await present(tx, rows)
  return pageOf(shown, limit, item => item, item => [byDue ? item.dueAt : item.nextAt, item.id])
}

export async function counts(tx: Tx, actor: Actor) {
  const filter = await filterOf(tx, actor, {})
  const of = (view: string) => store.count(tx, { ...filter, view })
  const [today, tomorrow, overdue, mine, unreached, noPlan] = await Promise.all([of('today'), of('tomorrow'), of('overdue'), of('mine'), of('unreached'), scopeOf(actor, can['followups.read']) === 'all' ? store.countUnplanned(tx) : 0])
  return { today, tomorrow, overdue, mine, unreached, noPlan }
}

/** Everything to be called before an instant, whoever calls: the longest waiting first. */
export async function worklist(tx: Tx, before: Date): Promise<store.ListRow[]> {
  return store.dueBefore(tx, before.toISOString())
}

function unseal(ring: Keyring, id: string, sealed: Buffer | null): string | null {
  return sealed === null ? null : decryptField(ring, notePlace(id), sealed)
}

/** The caller's screen. Opening the notes is written down (PLA-4). */
export async function detail(tx: Tx, actor: Actor, id: string): Promise<Infer<typeof FollowUpDetail>> {
  const row = await reach(tx, actor, can['followups.read'], id)
  const [shown] = await present(tx, [row])
  const [attempts, people, plans, ring, contact, zone] = await Promise.all([store.attemptsOf(tx, id), aliases(tx, row.customer_id), store.plans(tx), recordRing(tx, row.customer_id), contactAllowed(tx, row.customer_id, 'service'), zoneOf(tx)])
  const last = await store.lastReached(tx, people, id)
  const staff = await staffBrief(tx, [...attempts.map(attempt => attempt.by), last?.by])
  const plan = plans.find(candidate => candidate.id === row.plan_id)
  const script = tx.work.locale === 'en' ? plan?.script_en : plan?.script_zh
  await audit(tx, { action: 'followups.read', subjectKind: 'follow-up', subjectId: id, customerId: row.customer_id })
  return {
    ...(shown ?? refuse(common.not_found)),
    script: (script ?? '').split('\n').filter(Boolean), scriptZh: plan?.script_zh ?? '', scriptEn: plan?.script_en ?? '',
    attemptList: attempts.map(attempt => ({
      id: attempt.id, at: attempt.at, byId: attempt.by, byName: attempt.by ? staff.get(attempt.by)?.name ?? null : null, outcome: attempt.outcome as 'reached', note: unseal(ring, attempt.id, attempt.note_sealed),
      callAgainAt: attempt.call_again_at, symptomLevel: attempt.symptom_level as 'watch' | null, feedbackId: attempt.feedback_id,
    })),
    lastTime: last ? { at: last.at, byName: last.by ? staff.get(last.by)?.name ?? null : null, note: unseal(ring, last.id, last.note_sealed) } : null,
    contact: { allowed: contact.allowed, why: contact.why },
    quietUntil: quietUntil(tx.now, zone, await settingAt(tx, settings.quietFrom), await settingAt(tx, settings.quietTo)),
  }
}

/**
 * Records an attempt and follows where it leads: opinions become feedback, symptoms a promise of the doctor, an agreed
 * time a new due time; a first result may plan the next contact.
 * @throws Refusal no_contact, quiet_hours, call_again_in_past, opinion_needs_reached, wrong_state
 */
export async function attempt(tx: Tx, actor: Actor, id: string, input: AttemptInput): Promise<Infer<typeof FollowUpDetail>> {
  await recordAttempt(tx, actor, id, input)
  return detail(tx, actor, id)
}

/** What {@link attempt} does, answering only what came of it. */
export async function recordAttempt(tx: Tx, actor: Actor, id: string, input: AttemptInput): Promise<{ id: string; state: FollowUpState; nextAt: Date | null; feedbackId: string | null }> {
  await store.hold(tx, id)
  const row = await reach(tx, actor, can['followups.call'], id)
  guard('attempt', row.state)
  if (!(await contactAllowed(tx, row.customer_id, 'service')).allowed) refuse(no.no_contact)
  const zone = await zoneOf(tx)
  const quiet = quietUntil(tx.now, zone, await settingAt(tx, settings.quietFrom), await settingAt(tx, settings.quietTo))
  if (quiet && row.way === 'call') refuse(no.quiet_hours, { params: { opens: quiet } })
  const callAgainAt = input.callAgainAt ? new Date(input.callAgainAt) : null
  if ((callAgainAt && callAgainAt <= tx.now) || (input.next && new Date(input.next.dueAt) <= tx.now)) refuse(no.call_again_in_past)
  if (input.outcome !== 'reached' && (input.opinion || input.symptom || input.next)) refuse(no.opinion_needs_reached)

  const attemptId = newId(tx.now.getTime())
  const ring = await recordRing(tx, row.customer_id)
  const feedback = input.opinion ? await recordFeedback(tx, {
    kind: input.opinion.kind, channel: 'follow_up', customerId: row.customer_id, followUpId: id, matter: row.about || '回访', statement: input.opinion.content,
    ...(input.opinion.category ? { category: input.opinion.category } : {}), ...(input.opinion.severity ? { severity: input.opinion.severity } : {}), departmentIds: row.department_id ? [row.department_id] : [],
  }) : null
  const earlier = await store.attemptsOf(tx, id)
  const { state, nextAt } = afterAttempt(input.outcome, earlier, tx.now, callAgainAt, zone)
  await store.insertAttempt(tx, {
    id: attemptId, follow_up_id: id, outcome: input.outcome, note_sealed: input.note ? encryptField(ring, notePlace(attemptId), input.note) : null,
    call_again_at: input.outcome === 'busy' ? callAgainAt?.toISOString() ?? null : null, symptom_level: input.symptom?.level ?? null, feedback_id: feedback?.id ?? null,
  })
  await store.change(tx, id, {
    state, attempts: row.attempts + 1, outcome: input.outcome, owner_id: row.owner_id ?? actor.id,
    ...(nextAt ? { next_at: nextAt.toISOString() } : {}), ...(state === 'due' ? {} : { done_at: tx.now.toISOString(), done_by: actor.id }),
  })
  const words = outcomeWords[input.outcome]
  await audit(tx, { action: 'followups.call', subjectKind: 'follow-up', subjectId: id, customerId: row.customer_id, changed: { outcome: input.outcome, state, opinion: input.opinion?.kind ?? null, symptom: input.symptom?.level ?? null } })
  await emit(tx, events.attempted, { customerId: row.customer_id, subjectId: id, data: { about: row.about, outcome: input.outcome, outcomeZh: words.zh, outcomeEn: words.en } })
  if (state === 'reached') await keep(tx, { kind: 'followups.call', subjectId: id })
  else if (state !== 'due') await cancel(tx, { kind: 'followups.call', subjectId: id, reason: words.zh })
  else if (input.outcome === 'busy' && callAgainAt && callAgainAt > new Date(row.due_at)) {
    await store.change(tx, id, { due_at: callAgainAt.toISOString() })
    await redue(tx, { kind: 'followups.call', subjectId: id, dueAt: callAgainAt })
  }
  if (state !== 'due') await emit(tx, events.closed, { customerId: row.customer_id, subjectId: id, data: { about: row.about, state } })
  if (input.symptom) await passSymptom(tx, row, attemptId, input.symptom.level)
  if (input.next) await planCall(tx, { obligationId: row.obligation_id, planId: null, trigger: row.trigger, customerId: row.customer_id, departmentId: row.department_id, ownerId: row.owner_id ?? actor.id, way: row.way, dueAt: new Date(input.next.dueAt), about: input.next.about, zone })
  return { id: attemptId, state, nextAt, feedbackId: feedback?.id ?? null }
}

/** A symptom said on the phone is the doctor's to answer: urgent within half an hour, today's within working hours. */
async function passSymptom(tx: Tx, row: store.ListRow, attemptId: string, level: 'watch' | 'today' | 'urgent'): Promise<void> {
  await emit(tx, events.symptomPassed, { customerId: row.customer_id, subjectId: row.id, data: { about: row.about, level } })
  const due = level === 'urgent' ? { minutes: 30 } : { workingMinutes: 60 * await settingAt(tx, settings.symptomHours) * (level === 'watch' ? 2 : 1) }
  await promise(tx, { kind: 'followups.symptom', subjectKind: 'follow-up', subjectId: attemptId, customerId: row.customer_id, ownerId: row.expert_id, departmentId: row.department_id, about: row.about, due })
}

/** Plans a follow-up by hand. @throws Refusal no_contact, call_again_in_past, unknown_colleague */
export async function create(tx: Tx, actor: Actor, input: Infer<typeof createFollowUp.body>): Promise<Infer<typeof FollowUp>> {
  if (!(await contactAllowed(tx, input.customerId, 'service')).allowed) refuse(no.no_contact)
  if (new Date(input.dueAt) <= tx.now) refuse(no.call_again_in_past)
  const ownerId = input.ownerId ?? actor.id
  await knownColleague(tx, ownerId)
  await mayGiveTo(tx, actor, can['followups.call'], ownerId)
  const obligationId = newId(tx.now.getTime())
  await store.insertObligation(tx, { id: obligationId, trigger: 'manual', subjectKind: 'customer', subjectId: obligationId, customerId: input.customerId, departmentId: null, expertId: null, about: input.about, aroseAt: tx.now }, null)
  const id = await planCall(tx, { obligationId, planId: null, trigger: 'manual', customerId: input.customerId, departmentId: null, ownerId, way: input.way ?? 'call', dueAt: new Date(input.dueAt), about: input.about, zone: await zoneOf(tx) })
  await audit(tx, { action: 'followups.call', subjectKind: 'follow-up', subjectId: id, customerId: input.customerId, changed: { planned: input.dueAt, ownerId } })
  return (await present(tx, [await store.one(tx, id)]))[0] ?? refuse(common.not_found)
}

async function knownColleague(tx: Tx, staffId: string | null): Promise<void> {
  if (staffId === null) return
  const found = (await staffBrief(tx, [staffId])).get(staffId)
  if (!found || found.status === 'left') refuse(no.unknown_colleague)
}

/** Work is given only to whom the right reaches: oneself, one's group, everybody. @throws Refusal not_found */
async function mayGiveTo(tx: Tx, actor: Actor, permission: PermissionDef, staffId: string | null): Promise<void> {
  const colleague = staffId === null ? undefined : (await staffBrief(tx, [staffId])).get(staffId)
  authorize(actor, permission, { ownerId: staffId, groupId: colleague?.groupId ?? null, departmentId: colleague?.departmentId ?? null })
}

/** Gives it to somebody. @throws Refusal unknown_colleague, wrong_state */
export async function assign(tx: Tx, actor: Actor, id: string, ownerId: string): Promise<Infer<typeof FollowUp>> {
  const row = await reach(tx, actor, can['followups.manage'], id)
  guard('assign', row.state)
  await knownColleague(tx, ownerId)
  await mayGiveTo(tx, actor, can['followups.manage'], ownerId)
  await store.change(tx, id, { owner_id: ownerId })
  await assignCommitment(tx, { kind: 'followups.call', subjectId: id, ownerId })
  await audit(tx, { action: 'followups.manage', subjectKind: 'follow-up', subjectId: id, customerId: row.customer_id, changed: { ownerId } })
  return (await present(tx, [await store.one(tx, id)]))[0] ?? refuse(common.not_found)
}

/** Cancels one with a reason. @throws Refusal wrong_state */
export async function cancelOne(tx: Tx, actor: Actor, id: string, reason: string): Promise<Infer<typeof FollowUp>> {
  const row = await reach(tx, actor, can['followups.manage'], id)
  guard('cancel', row.state)
  await store.change(tx, id, { state: 'cancelled', done_at: tx.now.toISOString(), done_by: actor.id })
  await store.settleObligation(tx, row.obligation_id, 'withdrawn')
  await cancel(tx, { kind: 'followups.call', subjectId: id, reason })
  await audit(tx, { action: 'followups.manage', subjectKind: 'follow-up', subjectId: id, customerId: row.customer_id, reason, changed: { state: 'cancelled' } })
  await emit(tx, events.closed, { customerId: row.customer_id, subjectId: id, data: { about: row.about, state: 'cancelled' } })
  return (await present(tx, [await store.one(tx, id)]))[0] ?? refuse(common.not_found)
}

/** Takes one up again, due by today's or tomorrow's hour. @throws Refusal wrong_state */
export async function reopen(tx: Tx, actor: Actor, id: string): Promise<Infer<typeof FollowUp>> {
  const row = await reach(tx, actor, can['followups.manage'], id)
  guard('reopen', row.state)
  const dueAt = dueOn(tx.now, 0, await settingAt(tx, settings.callHour), await zoneOf(tx))
  await store.change(tx, id, { state: 'due', done_at: null, done_by: null, next_at: tx.now.toISOString(), due_at: dueAt.toISOString() })
  await promise(tx, { kind: 'followups.call', subjectKind: 'follow-up', subjectId: id, customerId: row.customer_id, ownerId: row.owner_id, departmentId: row.department_id, about: row.about, dueAt })
  await audit(tx, { action: 'followups.manage', subjectKind: 'follow-up', subjectId: id, customerId: row.customer_id, changed: { state: 'due' } })
  return (await present(tx, [await store.one(tx, id)]))[0] ?? refuse(common.not_found)
}

/* plans and coverage */
export function presentPlan(row: store.PlanRow): Infer<typeof Plan> {
  return { id: row.id, version: row.version, trigger: row.trigger as 'manual', offsetDays: row.offset_days, way: row.way as 'call', scriptZh: row.script_zh, scriptEn: row.script_en, active: row.active }
}
/** Plans are the whole hospital's: a right that reaches less far does not reach them. @throws Refusal not_found */
export async function createPlan(tx: Tx, input: { trigger: string; offsetDays: number; way: string; scriptZh: string; scriptEn: string }): Promise<Infer<typeof Plan>> {
  authorize(tx.work.actor, can['followups.manage'], {})
  const row = await store.insertPlan(tx, { id: newId(), trigger: input.trigger, offset_days: input.offsetDays, way: input.way, script_zh: input.scriptZh, script_en: input.scriptEn })
  await audit(tx, { action: 'followups.manage', subjectKind: 'follow-up-plan', subjectId: row.id, changed: { ...input } })
  return presentPlan(row)
}
export async function changePlan(tx: Tx, id: string, seen: number, input: { offsetDays?: number; way?: string; scriptZh?: string; scriptEn?: string; active?: boolean }): Promise<Infer<typeof Plan>> {
  authorize(tx.work.actor, can['followups.manage'], {})
  const row = await store.updatePlan(tx, id, seen, {
    ...(input.offsetDays === undefined ? {} : { offset_days: input.offsetDays }), ...(input.way === undefined ? {} : { way: input.way }), ...(input.scriptZh === undefined ? {} : { script_zh: input.scriptZh }),
    ...(input.scriptEn === undefined ? {} : { script_en: input.scriptEn }), ...(input.active === undefined ? {} : { active: input.active }),
  })
  await audit(tx, { action: 'followups.manage', subjectKind: 'follow-up-plan', subjectId: id, changed: { ...input } })
  return presentPlan(row)
}
/** Who was owed a follow-up and who got one, as far as the actor's right reaches (FOL-8). */
export async function coverage(tx: Tx, actor: Actor, from: string, to: string): Promise<Infer<typeof Coverage>> {
  const rows = await store.coverage(tx, from, to, await peopleFor(tx, actor, can['followups.read']))
  return { from, to, triggers: rows.map(row => ({ trigger: row.trigger as 'manual', owed: row.owed, inTime: row.in_time, late: row.late, open: row.open, overdue: row.overdue, unreached: row.unreached, noPlan: row.no_plan, fellAway: row.fell_away })) }
}
