/** Visits as they are shown, and finding who stands at the desk (VIS-1). */
import { addDays, startOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize, covers, scopeOf } from '../../platform/permit.ts'
import { parsePhone } from '../../platform/phone.ts'
import { findByVoucher, readVoucherText, zoneOf } from '../appointments/index.ts'
import { briefs, searchCustomers, type CustomerBrief } from '../customers/index.ts'
import { settingAt, staffBrief } from '../organisation/index.ts'
import { visitCan, type VisitAction, type VisitState } from './can.ts'
import { can, settings, type Arrival, type FoundBy, type getVisit, type listVisits, type Visit, type visitFigures } from './contract.ts'
import * as store from './store.ts'
import { today } from './visits.ts'

type Person = Infer<typeof Visit>['customer']

function person(id: string, brief: CustomerBrief | undefined): Person {
  return { id: brief?.id ?? id, name: brief?.name ?? '', phoneMasked: brief?.phoneMasked ?? null, age: brief?.age ?? null, vip: brief?.vip ?? false, level: brief?.level ?? 'none', hasAllergies: brief?.alerts.allergies ?? false, hasSpecialConditions: brief?.alerts.special ?? false }
}

function places(row: store.ShownRow | store.ArrivalRow) {
  return {
    service: row.service_id === null ? null : { id: row.service_id, nameZh: row.service_zh ?? '', nameEn: row.service_en ?? '' },
    department: { id: row.department_id, nameZh: row.department_zh, nameEn: row.department_en },
    expert: row.expert_id === null ? null : { id: row.expert_id, name: row.expert_name ?? '', nameEn: row.expert_name_en ?? '', titleZh: row.expert_title_zh ?? '', titleEn: row.expert_title_en ?? '' },
    room: row.room_id === null ? null : { id: row.room_id, nameZh: row.room_zh ?? '', nameEn: row.room_en ?? '', floor: row.room_floor ?? '' },
  }
}

function present(tx: Tx, row: store.ShownRow, brief: CustomerBrief | undefined): Infer<typeof Visit> {
  const { actor } = tx.work
  const may = (action: VisitAction) => {
    const scope = scopeOf(actor, action === 'leave' || action === 'undo' ? can['visits.arrive'] : can['visits.serve'])
    return scope !== undefined && covers(actor, scope, { departmentId: row.department_id, ownerId: row.expert_id }) && visitCan(action, row.state as VisitState)
  }
  return {
    id: row.id, version: row.version, state: row.state as VisitState, kind: row.kind as 'booked', foundBy: row.found_by as 'code', customer: person(row.customer_id, brief),
    appointment: row.appointment_id === null || row.appointment_starts_at === null ? null : { id: row.appointment_id, startsAt: row.appointment_starts_at }, ...places(row),
    arrivedAt: row.arrived_at, calledAt: row.called_at, callCount: row.call_count, serviceStartedAt: row.service_started_at, finishedAt: row.finished_at, leftAt: row.left_at, firstVisit: row.first_visit, endReason: row.end_reason,
    may: { call: may('call'), back: may('back'), serve: may('serve'), finish: may('finish'), leave: may('leave'), undo: may('undo') },
  }
}

/** One visit as a list shows it. @throws Refusal not_found */
export async function showVisit(tx: Tx, id: string): Promise<Infer<typeof Visit>> {
  const row = await store.shownRow(tx, id)
  return present(tx, row, (await briefs(tx, [row.customer_id])).get(row.customer_id))
}

/** One visit with its steps. @throws Refusal not_found */
export async function readVisit(tx: Tx, id: string): Promise<Infer<typeof getVisit.response>> {
  const row = await store.shownRow(tx, id)
  authorize(tx.work.actor, can['visits.read'], { departmentId: row.department_id, ownerId: row.expert_id })
  const steps = await store.stepsOf(tx, id)
  const [people, staff] = await Promise.all([briefs(tx, [row.customer_id]), staffBrief(tx, steps.map(step => step.actor_id))])
  return {
    ...present(tx, row, people.get(row.customer_id)),
    steps: steps.map(step => {
      const actor = step.actor_id === null ? undefined : staff.get(step.actor_id)
      return { at: step.at, act: step.act, actor: actor ? { id: actor.id, name: actor.name, nameEn: actor.nameEn } : null, fromState: step.from_state as VisitState | null, toState: step.to_state as VisitState, reason: step.reason }
    }),
  }
}

/** Narrows a list to what the actor may see. */
function withinScope(tx: Tx, conditions: store.Conditions): store.Conditions {
  const { actor } = tx.work
  const scope = authorize(actor, can['visits.read'])
  if (scope === 'department') return conditions.add('v.department_id = any(?)', actor.departmentIds)
  return scope === 'all' ? conditions : conditions.add('v.expert_id = ?', actor.id)
}

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const openStates = `v.state in ('waiting', 'called', 'in_service')`

/** Visits of a view: who is here longest first, the rest latest first. */
export async function list(tx: Tx, query: Infer<typeof listVisits.query>): Promise<Infer<typeof listVisits.response>> {
  const limit = limitOf(query.limit)
  const view = query.view ?? 'all'
  const conditions = withinScope(tx, new store.Conditions(tx))
  const direction = view === 'open' || view === 'waiting' || view === 'in_service' ? 'asc' : 'desc'
  if (view === 'open') conditions.add(openStates)
  if (view === 'waiting') conditions.add(openStates).add(`v.state in ('waiting', 'called')`)
  if (view === 'in_service') conditions.add(openStates).add(`v.state = 'in_service'`)
  if (view === 'finished') conditions.add(`v.state = 'finished'`)
  if (view === 'today' || query.day) {
    const zone = await zoneOf(tx)
    const day = query.day ? { from: startOfDay(query.day, zone), to: startOfDay(addDays(query.day, 1), zone) } : await today(tx)
    conditions.add('v.arrived_at >= ?', day.from.toISOString()).add('v.arrived_at < ?', day.to.toISOString())
  }
  if (view === 'today') conditions.add(`v.state <> 'undone'`)
  if (query.departmentId) conditions.add('v.department_id = ?', query.departmentId)
  if (query.expertId) conditions.add('v.expert_id = ?', query.expertId)
  if (query.customerId) conditions.add('v.customer_id = any ((select customers.aliases(?))::uuid[])', query.customerId)
  const after = decodeCursor(CursorKey, query.cursor)
  if (after) {
    const id = conditions.value(after[1])
    conditions.add(`(v.arrived_at, v.id) ${direction === 'asc' ? '>' : '<'} (?, ${id}::uuid)`, after[0])
  }
  const [rows, waitLimitMinutes] = await Promise.all([store.shownRows(tx, conditions, direction, limit), settingAt(tx, settings.waitMinutes)])
  const people = await briefs(tx, rows.map(row => row.customer_id))
  return { ...pageOf(rows, limit, row => present(tx, row, people.get(row.customer_id)), row => [row.arrived_at, row.id]), now: tx.now.toISOString(), waitLimitMinutes }
}

/** Today in figures. */
export async function figures(tx: Tx): Promise<Infer<typeof visitFigures.response>> {
  const day = await today(tx)
  const conditions = withinScope(tx, new store.Conditions(tx)).add('v.arrived_at >= ?', day.from.toISOString()).add('v.arrived_at < ?', day.to.toISOString()).add(`v.state <> 'undone'`)
  const row = await store.figures(tx, conditions, await settingAt(tx, settings.waitMinutes))
  return {
    waiting: row.waiting, inService: row.in_service, overLimit: row.over_limit, meanWaitMinutes: row.mean_wait, longestWaitMinutes: row.longest_wait, arrived: row.arrived, finished: row.finished, left: row.left, firstVisits: row.first_visits,
    medianWaitMinutes: row.p50, ninetiethWaitMinutes: row.p90,
  }
}

/** Who stands at the desk: by QR text or code, else by name or phone; without a text, who is expected soon or late. */
export async function arrivals(tx: Tx, text: string | undefined): Promise<{ items: Infer<typeof Arrival>[]; foundBy: Infer<typeof FoundBy> | null }> {
  if (text === undefined) return { items: await expectedArrivals(tx), foundBy: null }
  const { actor } = tx.work
  const scope = authorize(actor, can['visits.arrive'])
  const reach = (rows: readonly store.ArrivalRow[]) => rows.filter(row => covers(actor, scope, { departmentId: row.department_id, ownerId: row.expert_id }))
  const typed = text.trim()
  const read = readVoucherText(typed)
  if (read) {
    const appointment = await findByVoucher(tx, typed)
    if (appointment) return { items: await showArrivals(tx, reach(await store.arrivalsById(tx, [appointment.id]))), foundBy: 'token' in read ? 'qr' : 'code' }
    if ('token' in read) return { items: [], foundBy: 'qr' }
  }
  const people = await searchCustomers(tx, typed, 10)
  const day = await today(tx)
  const rows = await store.arrivalsOf(tx, people.map(one => one.id), day.from, day.to)
  const foundBy = parsePhone(typed) !== null || /^\d{4}$/.test(typed) ? 'phone' : 'name'
  return { items: await showArrivals(tx, reach(rows), people), foundBy }
}

async function expectedArrivals(tx: Tx): Promise<Infer<typeof Arrival>[]> {
  const { actor } = tx.work
  const scope = authorize(actor, can['visits.arrive'])
  const day = await today(tx)
  const until = new Date(Math.min(day.to.getTime(), tx.now.getTime() + await settingAt(tx, settings.expectedMinutes) * 60_000))
  const rows = await store.expected(tx, day.from, until, scope === 'department' ? actor.departmentIds : null, 50)
  return showArrivals(tx, rows.filter(row => covers(actor, scope, { departmentId: row.department_id, ownerId: row.expert_id })))
}

/** Appointments with who they are for; people found without an appointment follow, to be registered as walk-ins. */
async function showArrivals(tx: Tx, rows: readonly store.ArrivalRow[], found: readonly CustomerBrief[] = []): Promise<Infer<typeof Arrival>[]> {
  const day = await today(tx)
  const people = await briefs(tx, rows.map(row => row.customer_id))
  for (const one of found) people.set(one.id, one)
  const ids = [...new Set([...rows.map(row => people.get(row.customer_id)?.id ?? row.customer_id), ...found.map(one => one.id)])]
  const scope = authorize(tx.work.actor, can['visits.arrive'])
  const [promised, open] = await Promise.all([store.promisesTo(tx, ids), store.openVisits(tx, ids)])
  const here = open.filter(visit => covers(tx.work.actor, scope, { departmentId: visit.department_id, ownerId: visit.expert_id }))
  const kinds = new Map(tx.work.app.modules.flatMap(module => (module.commitmentKinds ?? []).map(kind => [kind.key, kind] as const)))
  const promisesOf = (id: string) => promised.filter(row => row.customer_id === id).slice(0, 5).map(row => ({ whatZh: kinds.get(row.kind)?.zh ?? row.kind, whatEn: kinds.get(row.kind)?.en ?? row.kind, ownerName: row.owner_name, dueAt: row.due_at }))
  const booked = rows.map(row => {
    const who = person(row.customer_id, people.get(row.customer_id))
    const startsAt = new Date(row.starts_at)
    return { customer: who, appointment: { id: row.id, startsAt: row.starts_at, state: row.state, isToday: startsAt >= day.from && startsAt < day.to }, ...places(row), visitId: row.visit_id, promises: promisesOf(who.id) }
  })
  const withBooking = new Set(booked.map(one => one.customer.id))
  return [...booked, ...found.filter(one => !withBooking.has(one.id)).map(one => ({
    customer: person(one.id, one), appointment: null, service: null, department: null, expert: null, room: null, visitId: here.find(visit => visit.customer_id === one.id)?.id ?? null, promises: promisesOf(one.id),
  }))]
}
