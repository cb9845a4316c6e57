/** What is owed and who calls when (FOL-1, FOL-2, FOL-5): from news of visits, missed appointments and closed inquiries. */
import { addDays, atMinute, dayOf } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { cancel, promise } from '../commitments/index.ts'
import { contactAllowed } from '../customers/index.ts'
import { settingAt, staffBrief, staffWithRole, zoneOf } from '../organisation/index.ts'
import { events, settings } from './contract.ts'
import { shippedPlans } from './plans.ts'
import * as store from './store.ts'

/** Puts the shipped plans into a new hospital. */
export async function shipPlans(tx: Tx): Promise<void> {
  for (const plan of shippedPlans) await store.insertPlan(tx, { id: newId(), trigger: plan.trigger, offset_days: plan.offsetDays, way: plan.way, script_zh: plan.scriptZh, script_en: plan.scriptEn })
}

/** Due by the set hour, `offset` days after; a same-day one two hours on at the earliest, next day if that is past the hour. */
export function dueOn(arose: Date, offsetDays: number, hour: number, zone: string): Date {
  const day = dayOf(arose, zone)
  const due = atMinute(addDays(day, offsetDays), hour * 60, zone)
  if (due.getTime() - arose.getTime() >= 2 * 3_600_000) return due
  return atMinute(addDays(day, offsetDays + 1), hour * 60, zone)
}

/** Begins on the morning of the day it is due, so that it stands on that day's list. */
function listedFrom(due: Date, zone: string): Date {
  return atMinute(dayOf(due, zone), 8 * 60, zone)
}

/** Who calls: the consultant who knows them for inquiries, else the caller with the fewest to do; nobody who has left. */
async function ownerFor(tx: Tx, trigger: string, known: string | null): Promise<string | null> {
  if (known && trigger === 'inquiry_not_booked' && (await staffBrief(tx, [known])).get(known)?.status !== 'left') return known
  return store.leastBusy(tx, await staffWithRole(tx, 'follow_up_caller'))
}

export interface Arising { trigger: 'first_visit' | 'treatment' | 'no_show' | 'inquiry_not_booked'; subjectKind: string; subjectId: string; customerId: string; departmentId: string | null; expertId?: string | null; about: string; aroseAt: Date; knownBy?: string | null }

/** Enters what is owed and plans the calls. Once a record: news that comes twice changes nothing. */
export async function arise(tx: Tx, input: Arising): Promise<void> {
  const id = newId(tx.now.getTime())
  const { allowed } = await contactAllowed(tx, input.customerId, 'service')
  if (!await store.insertObligation(tx, { ...input, id, expertId: input.expertId ?? null }, allowed ? null : 'no_contact') || !allowed) return
  const zone = await zoneOf(tx)
  const hour = await settingAt(tx, settings.callHour)
  for (const plan of await tx.recall('followups.plans', () => store.plans(tx))) {
    if (plan.trigger !== input.trigger || !plan.active) continue
    await planCall(tx, { obligationId: id, planId: plan.id, trigger: input.trigger, customerId: input.customerId, departmentId: input.departmentId, ownerId: await ownerFor(tx, input.trigger, input.knownBy ?? null), way: plan.way, dueAt: dueOn(input.aroseAt, plan.offset_days, hour, zone), about: input.about, zone })
  }
}

export interface Planned { obligationId: string; planId: string | null; trigger: string; customerId: string; departmentId: string | null; ownerId: string | null; way: string; dueAt: Date; about: string; zone: string }

/** One planned contact, with the promise to make it. Answers its id. */
export async function planCall(tx: Tx, input: Planned): Promise<string> {
  const id = newId(tx.now.getTime())
  const from = listedFrom(input.dueAt, input.zone)
  await store.insertFollowUp(tx, {
    id, obligation_id: input.obligationId, plan_id: input.planId, trigger: input.trigger, customer_id: input.customerId, department_id: input.departmentId, owner_id: input.ownerId, way: input.way,
    due_at: input.dueAt.toISOString(), next_at: (from > tx.now ? from : tx.now).toISOString(),
  })
  await emit(tx, events.planned, { customerId: input.customerId, subjectId: id, data: { about: input.about, dueAt: input.dueAt.toISOString(), trigger: input.trigger } })
  await promise(tx, { kind: 'followups.call', subjectKind: 'follow-up', subjectId: id, customerId: input.customerId, ownerId: input.ownerId, departmentId: input.departmentId, about: input.about, startAt: tx.now, dueAt: input.dueAt })
  return id
}

/** Ends what is due without a call: booked again, visit taken back, contact not wished. */
export async function fallAway(tx: Tx, rows: readonly store.ListRow[], reason: 'booked_again' | 'withdrawn' | 'no_contact'): Promise<void> {
  for (const row of rows) {
    await store.change(tx, row.id, { state: 'cancelled', outcome: null, done_at: tx.now.toISOString(), done_by: tx.work.actor.id })
    await store.settleObligation(tx, row.obligation_id, reason)
    await cancel(tx, { subjectId: row.id, reason })
    await emit(tx, events.fellAway, { customerId: row.customer_id, subjectId: row.id, data: { about: row.about, reason } })
  }
}
