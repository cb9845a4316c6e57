/** Rows as the API shows them, and who may do what with them. */
import type { Infer } from '../../platform/contract.ts'
import { decryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { covers, scopeOf } from '../../platform/permit.ts'
import { maskPhone } from '../../platform/phone.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { Actor } from '../../platform/work.ts'
import { settingAt } from '../organisation/index.ts'
import { inquiryCan, missingOf, type Channel, type InquiryAction, type InquiryStanding, type InquiryState, type Outcome, type Sheet, type SheetField } from './can.ts'
import { can, no, settings, type Inquiry } from './contract.ts'
import type { Changes, InquiryRow } from './store.ts'

/** Where the phone of someone who is not registered is sealed. */
export const contactPlace = { table: 'conversations.inquiry', column: 'contact' } as const

/** The masked phone of someone who is not registered. */
export function maskedContact(ring: Keyring, row: Pick<InquiryRow, 'id' | 'contact'>): string | null {
  return row.contact === null ? null : maskPhone(decryptField(ring, { ...contactPlace, row: row.id }, row.contact))
}

/** What the sheet must hold, and by when, by the settings in force. */
export interface SheetRules { asked: readonly SheetField[]; minutes: number }
export async function sheetRules(tx: Tx): Promise<SheetRules> {
  const [asked, minutes] = await Promise.all([settingAt(tx, settings.sheetFields), settingAt(tx, settings.sheetDue)])
  return { asked: asked as SheetField[], minutes }
}

export function sheetOf(row: InquiryRow | (InquiryRow & Changes)): Sheet {
  return {
    channel: row.channel as Channel, state: row.state as InquiryState, outcome: row.outcome as Outcome | null, customerId: row.customer_id, caller: row.caller, hasContact: row.contact !== null,
    age: row.age, region: row.region, source: row.source, domain: row.domain, content: row.content, matter: row.matter, departmentId: row.department_id, answer: row.answer, outcomeNote: row.outcome_note,
  }
}

export function standingOf(row: InquiryRow): InquiryStanding {
  return { state: row.state as InquiryState, signedOff: row.signed_off_at !== null, imported: row.imported }
}

/** Whether a sheet was completed late, or is late by now (CON-1). */
export function isLate(row: Pick<InquiryRow, 'received_at' | 'completed_at' | 'missing' | 'imported'>, rules: SheetRules, now: Date): boolean {
  if (row.imported || row.received_at === null) return false
  const until = new Date(row.received_at).getTime() + rules.minutes * 60_000
  return (row.completed_at ? new Date(row.completed_at).getTime() : row.missing > 0 ? now.getTime() : 0) > until
}

export function presentInquiry(row: InquiryRow, rules: SheetRules, now: Date): Infer<typeof Inquiry> {
  return {
    id: row.id, version: row.version, channel: row.channel as Channel, state: row.state as InquiryState, receivedAt: row.received_at, recordedAt: row.recorded_at, day: row.day,
    customerId: row.customer_id, caller: row.caller, hasContact: row.contact !== null, age: row.age, region: row.region, source: row.source, domain: row.domain,
    matter: row.matter, content: row.content, departmentId: row.department_id, serviceId: row.service_id,
    answer: row.answer, answeredAt: row.answered_at, answererId: row.answerer_id, firstAskerId: row.first_asker_id, ownerId: row.owner_id,
    specialistId: row.specialist_id, specialistDepartmentId: row.specialist_department_id, specialistDueAt: row.specialist_due_at, callBackAt: row.call_back_at, nextStep: row.next_step,
    outcome: row.outcome as Outcome | null, lostReason: row.lost_reason, outcomeNote: row.outcome_note, turnedTo: row.turned_to, appointmentId: row.appointment_id,
    missing: row.imported ? [] : missingOf(sheetOf(row), rules.asked), completedAt: row.completed_at, late: isLate(row, rules, now),
    closedAt: row.closed_at, signedOffAt: row.signed_off_at, signedOffBy: row.signed_off_by, imported: row.imported,
  }
}

/** How an actor stands to an inquiry: as its owner (or their leader), as the expert asked, or not at all. */
export type Reach = 'owner' | 'specialist' | 'none'

export function handlingReach(actor: Actor, row: InquiryRow): Reach {
  const scope = scopeOf(actor, can['inquiries.handle'])
  if (!scope) return 'none'
  if (covers(actor, scope, { ownerId: row.owner_id, groupId: row.group_id, siteId: row.site_id })) return 'owner'
  return asked(actor, row) ? 'specialist' : 'none'
}

/** Whether the actor is the expert asked, or belongs to the department asked. */
function asked(actor: Actor, row: InquiryRow): boolean {
  if (actor.id !== null && row.specialist_id === actor.id) return true
  return row.specialist_id === null && row.specialist_department_id !== null && actor.departmentIds.includes(row.specialist_department_id)
}

/** Whether the actor may read an inquiry; `askedToTakeOver` when a transfer waits for them. */
export function mayRead(actor: Actor, row: InquiryRow, askedToTakeOver = false): boolean {
  const scope = scopeOf(actor, can['inquiries.read'])
  if (!scope) return false
  return askedToTakeOver || asked(actor, row)
    || covers(actor, scope, { ownerId: row.owner_id, groupId: row.group_id, departmentId: row.department_id, siteId: row.site_id })
    || covers(actor, 'own', { ownerId: row.first_asker_id })
}

/** Refuses what the state or the signature does not allow. */
export function guard(row: InquiryRow, action: InquiryAction): void {
  if (inquiryCan(action, standingOf(row))) return
  refuse(row.signed_off_at !== null && action !== 'amend' ? no.signed_off : common.wrong_state)
}

/** Names and facts for an event about an inquiry. */
export function factsOf(row: InquiryRow): { matter: string; channel: string; departmentId: string | null; ownerId: string | null } {
  return { matter: row.matter, channel: row.channel, departmentId: row.department_id, ownerId: row.owner_id }
}
