/** One page for the role: what I owe, what comes in, who arrives, who waits, and for leaders the group (REP-1). Read-only. */
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { Actor } from '../../platform/work.ts'
import { commitmentCounts, listCommitments } from '../commitments/index.ts'
import { briefs, type CustomerBrief } from '../customers/index.ts'
import { staffBrief, zoneOf, type StaffBrief } from '../organisation/index.ts'
import { figuresOf } from './figures.ts'
import { rightOf } from './rights.ts'
import type { Arrival, Today, Waiting } from './contract.ts'
import * as store from './store.ts'

const owedShown = 12
const incomingShown = 6
const arrivalsShown = 12
const waitingShown = 6

/** My day. Each part is there only where its own right is held. */
export async function today(tx: Tx, actor: Actor): Promise<Infer<typeof Today>> {
  const zone = await zoneOf(tx)
  const day = dayOf(tx.now, zone)
  const span = { day, from: startOfDay(day, zone), to: startOfDay(addDays(day, 1), zone) }
  const after = startOfDay(addDays(day, 2), zone)
  const me = actor.id ?? ''
  if (rightOf(tx, 'commitments.read') === undefined) return { now: tx.now.toISOString(), day, owed: null, incoming: [], arrivals: await arrivalsOf(tx, actor, span, after), waiting: await waitingOf(tx, actor, span.from), figures: await figuresOf(tx, me, actor.groupIds, day, zone), team: null }
  const [owed, counts, offered, unassigned, dueTomorrow, arrivals, waiting, figures, team] = await Promise.all([
    listCommitments(tx, actor, { owner: 'me', state: 'open', limit: String(owedShown) }), commitmentCounts(tx, actor),
    listCommitments(tx, actor, { owner: 'offered', state: 'open', limit: String(incomingShown) }), listCommitments(tx, actor, { owner: 'unassigned', state: 'open', limit: String(incomingShown) }),
    store.countDue(tx, me, span.to, after), arrivalsOf(tx, actor, span, after), waitingOf(tx, actor, span.from), figuresOf(tx, me, actor.groupIds, day, zone), teamOf(tx, actor, span),
  ])
  return {
    now: tx.now.toISOString(), day,
    owed: { items: owed.items, counts, dueTomorrow },
    incoming: [...offered.items, ...unassigned.items].slice(0, incomingShown),
    arrivals, waiting, figures, team,
  }
}

/** Whose customers of the day concern this person: a doctor's own, a department's, those I booked, or everyone's for who receives them. */
function whoseOf(tx: Tx, actor: Actor, read: string, receive: string): { whose: 'mine' | 'with_me' | 'department' | 'all'; filter: store.Whose } | null {
  const scope = rightOf(tx, read)
  if (scope === undefined) return null
  if (scope === 'all') return rightOf(tx, receive) === undefined ? { whose: 'mine', filter: { bookedBy: actor.id ?? '' } } : { whose: 'all', filter: {} }
  return scope === 'own' ? { whose: 'with_me', filter: { expertId: actor.id ?? '' } } : { whose: 'department', filter: { departmentIds: actor.departmentIds } }
}

async function arrivalsOf(tx: Tx, actor: Actor, span: { from: Date; to: Date }, after: Date): Promise<Infer<typeof Today>['arrivals']> {
  const whose = whoseOf(tx, actor, 'appointments.read', 'visits.arrive')
  if (!whose) return null
  const [rows, count, tomorrow] = await Promise.all([store.arrivals(tx, whose.filter, span.from, span.to, arrivalsShown), store.countArrivals(tx, whose.filter, span.from, span.to), store.countArrivals(tx, whose.filter, span.to, after)])
  const [people, staff] = await Promise.all([briefs(tx, rows.map(row => row.customer_id)), staffBrief(tx, rows.map(row => row.expert_id))])
  return { whose: whose.whose, total: count.total, arrived: count.arrived, items: rows.map(row => presentArrival(row, people, staff)), tomorrow: tomorrow.total, tomorrowUnconfirmed: tomorrow.unconfirmed }
}

function customerOf(brief: CustomerBrief | undefined) {
  return brief ? { id: brief.id, name: brief.name || (brief.phoneMasked ?? ''), level: brief.level, vip: brief.vip, hasAllergies: brief.alerts.allergies, hasSpecialConditions: brief.alerts.special } : null
}

function presentArrival(row: store.ArrivalRow, people: Map<string, CustomerBrief>, staff: Map<string, StaffBrief>): Infer<typeof Arrival> {
  const expert = row.expert_id === null ? undefined : staff.get(row.expert_id)
  const state = row.state === 'arrived' && row.visit_state === 'called' ? 'called' : row.state === 'cancelled' ? 'no_show' : row.state as 'booked'
  return {
    appointmentId: row.appointment_id, startsAt: row.starts_at, customer: customerOf(people.get(row.customer_id)), serviceZh: row.service_zh ?? '', serviceEn: row.service_en ?? '',
    expert: expert ? { id: expert.id, name: expert.name, nameEn: expert.nameEn, titleZh: expert.titleZh, titleEn: expert.titleEn } : null,
    state, isAcknowledged: row.acknowledged_at !== null,
    since: state === 'in_service' as string ? row.visit_started_at : state === 'arrived' as string || state === 'called' as string ? row.visit_arrived_at : null,
  }
}

async function waitingOf(tx: Tx, actor: Actor, since: Date): Promise<Infer<typeof Today>['waiting']> {
  const scope = rightOf(tx, 'visits.read')
  if (scope === undefined || rightOf(tx, 'visits.serve') === undefined) return null
  const whose = scope === 'all' ? 'all' as const : scope === 'own' ? 'with_me' as const : 'department' as const
  const rows = await store.waiting(tx, whose === 'all' ? {} : whose === 'with_me' ? { expertId: actor.id ?? '' } : { departmentIds: actor.departmentIds }, since, waitingShown)
  const [people, staff] = await Promise.all([briefs(tx, rows.map(row => row.customer_id)), staffBrief(tx, rows.map(row => row.expert_id))])
  return {
    whose, total: rows[0]?.total ?? 0,
    items: rows.map((row): Infer<typeof Waiting> => ({
      visitId: row.visit_id, customer: customerOf(people.get(row.customer_id)), departmentZh: row.department_zh, departmentEn: row.department_en,
      expertName: row.expert_id === null ? null : staff.get(row.expert_id)?.name ?? null, state: row.state as 'waiting', arrivedAt: row.arrived_at, isBooked: row.kind === 'booked',
    })),
  }
}

/** For leaders each member of their groups, for directors each group. */
async function teamOf(tx: Tx, actor: Actor, span: { day: string; from: Date; to: Date }): Promise<Infer<typeof Today>['team']> {
  const scope = rightOf(tx, 'commitments.read')
  if (scope !== 'group' && scope !== 'all') return null
  const by = scope === 'group' ? 'member' as const : 'group' as const
  const rows = by === 'member' ? await store.members(tx, actor.groupIds, span) : await store.groups(tx, span)
  return {
    by,
    rows: rows.map(row => ({ staffId: row.staff_id, groupId: row.group_id, nameZh: row.name_zh, nameEn: row.name_en, open: row.open, overdue: row.overdue, keptToday: row.kept, settledToday: row.settled, inquiriesToday: row.inquiries, bookedToday: row.booked })),
  }
}

