/** Reading inquiries: the list with its views and counters, and one in full. */
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import { blindIndexes, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { scopeOf } from '../../platform/permit.ts'
import { parsePhone } from '../../platform/phone.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { aliases, briefs, searchCustomers } from '../customers/index.ts'
import { staffBrief, zoneOf, type StaffBrief } from '../organisation/index.ts'
import { inquiryCan, type Channel, type InquiryState, type Outcome } from './can.ts'
import type * as c from './contract.ts'
import { can, type InquiryDetail, type InquiryRow, type ListQuery } from './contract.ts'
import { handlingReach, maskedContact, mayRead, presentInquiry, sheetRules, standingOf } from './present.ts'
import * as store from './store.ts'
import * as finding from './store-list.ts'

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const maxCount = 1_000

/** What the views are reckoned from. */
async function frameOf(tx: Tx): Promise<finding.Frame> {
  const { actor } = tx.work
  const zone = await zoneOf(tx)
  const today = dayOf(tx.now, zone)
  return {
    zone, today, me: actor.id, myDepartments: actor.departmentIds, monthStart: startOfDay(`${today.slice(0, 8)}01`, zone).toISOString(),
    recontactFrom: new Date(tx.now.getTime() - 92 * 86_400_000).toISOString(),
    reach: { scope: scopeOf(actor, can['inquiries.read']) ?? 'own', groupIds: actor.groupIds, siteIds: actor.siteIds },
  }
}

const split = (text: string | undefined) => text?.split(',')

/** Inquiries of a view, filtered, newest first, a page at a time. */
export async function listInquiries(tx: Tx, query: Infer<typeof ListQuery>): Promise<{ items: Infer<typeof InquiryRow>[]; nextCursor: string | null; now: string }> {
  const limit = limitOf(query.limit)
  const [frame, ids, found, ring] = await Promise.all([
    frameOf(tx),
    query.customerId ? aliases(tx, query.customerId) : undefined,
    query.q ? searched(tx, query.q) : undefined,
    tx.work.app.keys.ring(tx),
  ])
  const rows = await finding.list(tx, frame, {
    view: query.view ?? 'all', channels: split(query.channel), states: split(query.state), outcomes: split(query.outcome), sources: split(query.source), departmentIds: split(query.departmentId),
    ownerIds: split(query.ownerId), firstAskerIds: split(query.firstAskerId), customerIds: ids, signed: query.signed, search: found,
    from: query.from ? startOfDay(query.from, frame.zone).toISOString() : undefined, until: query.to ? startOfDay(addDays(query.to, 1), frame.zone).toISOString() : undefined,
  }, decodeCursor(CursorKey, query.cursor), limit + 1)
  const shown = await around(tx, rows.slice(0, limit))
  return { ...pageOf(rows, limit, row => presentRow(row, shown, ring), row => [row.listed_at, row.id]), now: tx.now.toISOString() }
}

/** What was typed into "find in these results": a customer's name, initials or digits; a phone; words of the matter. */
async function searched(tx: Tx, typed: string): Promise<finding.Search> {
  const phone = parsePhone(typed)
  const [people, ring] = await Promise.all([searchCustomers(tx, typed, 50), tx.work.app.keys.ring(tx)])
  const ids = await Promise.all(people.map(person => aliases(tx, person.id)))
  return { customerIds: ids.flat(), contacts: phone ? blindIndexes(ring, 'phone', phone.e164) : [], words: typed.toLowerCase(), since: new Date(tx.now.getTime() - 366 * 86_400_000).toISOString() }
}

interface Around { customers: Awaited<ReturnType<typeof briefs>>; staff: Map<string, StaffBrief>; owed: Map<string, store.OwedRow>; appointments: Map<string, string> }

async function around(tx: Tx, rows: readonly finding.ListedRow[]): Promise<Around> {
  const [customers, staff, owed, appointments] = await Promise.all([
    briefs(tx, rows.map(row => row.customer_id)), staffBrief(tx, rows.flatMap(row => [row.first_asker_id, row.owner_id])),
    store.owedOf(tx, rows.filter(row => row.state !== 'closed').map(row => row.id)), store.appointmentTimes(tx, rows.map(row => row.appointment_id)),
  ])
  return { customers, staff, owed: new Map(owed.toReversed().map(row => [row.subject_id, row])), appointments }
}

const person = (staff: Map<string, StaffBrief>, id: string | null) => {
  const found = id === null ? undefined : staff.get(id)
  return found ? { id: found.id, name: found.name, nameEn: found.nameEn } : null
}
const owedView = (row: store.OwedRow) => ({ kind: row.kind, startedAt: row.started_at, dueAt: row.due_at, ownerId: row.owner_id })

function presentRow(row: finding.ListedRow, { customers, staff, owed, appointments }: Around, ring: Keyring): Infer<typeof InquiryRow> {
  const customer = row.customer_id === null ? undefined : customers.get(row.customer_id)
  const due = owed.get(row.id)
  return {
    id: row.id, version: row.version, channel: row.channel as Channel, state: row.state as InquiryState, receivedAt: row.received_at, recordedAt: row.recorded_at,
    customer: customer ? { id: customer.id, name: customer.name } : null, caller: row.caller, phoneMasked: customer ? customer.phoneMasked : maskedContact(ring, row),
    source: row.source, departmentId: row.department_id, matter: row.matter, firstAsker: person(staff, row.first_asker_id), owner: person(staff, row.owner_id),
    answererId: row.answerer_id, answeredAt: row.answered_at, outcome: row.outcome as Outcome | null, lostReason: row.lost_reason, outcomeNote: row.outcome_note, turnedTo: row.turned_to,
    callBackAt: row.call_back_at, specialistDueAt: row.specialist_due_at, appointmentId: row.appointment_id, appointmentAt: row.appointment_id === null ? null : appointments.get(row.appointment_id) ?? null,
    owed: due ? owedView(due) : null, missing: row.missing, signedOff: row.signed_off_at !== null, imported: row.imported,
  }
}

/** Counters beside the views, up to 1,000. */
export async function countInquiries(tx: Tx): Promise<Infer<typeof c.countInquiries.response>> {
  const frame = await frameOf(tx)
  const of = (view: finding.View) => finding.count(tx, frame, view, maxCount)
  const [waiting, today, incomplete, callBack, recontact, mineMonth, toMe, outOfScope] = await Promise.all([
    of('waiting'), of('today'), of('incomplete'), of('call_back'), of('recontact'), of('mine_month'), of('to_me'), of('out_of_scope'),
  ])
  return { waiting, today, incomplete, callBack, recontact, mineMonth, toMe, outOfScope }
}

/** One inquiry in full. @throws Refusal not_found */
export async function getInquiry(tx: Tx, id: string): Promise<Infer<typeof InquiryDetail>> {
  const row = await store.findInquiry(tx, id)
  const [entries, transfers, amendments, owed, departments, appointments, rules, ring, ids] = await Promise.all([
    store.entriesOf(tx, id), store.transfersOf(tx, id), store.amendmentsOf(tx, id), store.owedOf(tx, [id]), store.departmentsOf(tx, [row.department_id, row.specialist_department_id]),
    store.appointmentTimes(tx, [row.appointment_id]), sheetRules(tx), tx.work.app.keys.ring(tx), row.customer_id ? aliases(tx, row.customer_id) : [],
  ])
  const pending = transfers.find(one => one.state === 'asked')
  const { actor } = tx.work
  if (!mayRead(actor, row, pending?.to_id === actor.id)) refuse(common.not_found)
  const [customers, staff, earlier] = await Promise.all([
    briefs(tx, [row.customer_id]),
    staffBrief(tx, [row.first_asker_id, row.owner_id, row.answerer_id, row.specialist_id, row.signed_off_by, ...entries.map(one => one.staff_id), ...transfers.flatMap(one => [one.from_id, one.to_id]), ...amendments.map(one => one.staff_id)]),
    finding.earlierOf(tx, row, ids),
  ])
  const customer = row.customer_id === null ? undefined : customers.get(row.customer_id)
  const standing = standingOf(row)
  const reach = handlingReach(actor, row)
  const own = reach === 'owner'
  return {
    ...presentInquiry(row, rules, tx.now),
    customer: customer ? { id: customer.id, name: customer.name, sex: customer.sex, age: customer.age, phoneMasked: customer.phoneMasked } : null, phoneMasked: customer ? customer.phoneMasked : maskedContact(ring, row),
    firstAsker: person(staff, row.first_asker_id), owner: person(staff, row.owner_id), answerer: person(staff, row.answerer_id), specialist: person(staff, row.specialist_id), signer: person(staff, row.signed_off_by),
    department: row.department_id === null ? null : departments.get(row.department_id) ?? null, specialistDepartment: row.specialist_department_id === null ? null : departments.get(row.specialist_department_id) ?? null,
    appointmentAt: row.appointment_id === null ? null : appointments.get(row.appointment_id) ?? null, owed: owed.map(owedView),
    entries: entries.map(one => ({ id: one.id, kind: one.kind as 'answer', at: one.at, recordedAt: one.recorded_at, staff: person(staff, one.staff_id), reached: one.reached, text: one.text })),
    transfers: transfers.map(one => ({ id: one.id, from: person(staff, one.from_id), to: person(staff, one.to_id), askedAt: one.asked_at, reason: one.reason, toldCustomer: one.told_customer, state: one.state as 'asked', settledAt: one.settled_at, settledReason: one.settled_reason })),
    amendments: amendments.map(one => ({ id: one.id, field: one.field, before: one.before, after: one.after, reason: one.reason, at: one.at, staff: person(staff, one.staff_id) })),
    earlier: earlier.map(one => ({ id: one.id, receivedAt: one.received_at, channel: one.channel as Channel, matter: one.matter, state: one.state as InquiryState, outcome: one.outcome as Outcome | null })),
    may: {
      change: own && inquiryCan('change', standing), answer: (own || (reach === 'specialist' && row.state === 'specialist')) && inquiryCan('answer', standing),
      askSpecialist: own && inquiryCan('askSpecialist', standing), agreeCallBack: own && inquiryCan('agreeCallBack', standing), attempt: own && inquiryCan('attempt', standing), note: inquiryCan('note', standing),
      transfer: own && !pending && inquiryCan('transfer', standing), accept: pending?.to_id === actor.id && inquiryCan('transfer', standing), decline: pending?.to_id === actor.id, withdraw: own && pending !== undefined,
      takeOver: scopeOf(actor, can['inquiries.record']) !== undefined && row.owner_id !== actor.id && inquiryCan('takeOver', standing),
      close: own && !pending && inquiryCan('close', standing),
      signOff: own && inquiryCan('signOff', standing) && [row.answerer_id, row.owner_id, row.first_asker_id].includes(actor.id), amend: own && inquiryCan('amend', standing),
    },
  }
}
