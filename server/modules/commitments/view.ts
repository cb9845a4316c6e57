/** Reading commitments: whose, in which scope, what the reader may do with each. */
import { dayOf, startOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize, covers, scopeOf } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { Actor, PermissionDef, Resource } from '../../platform/work.ts'
import { aliases, briefs, type CustomerBrief, seeCustomer } from '../customers/index.ts'
import { staffBrief, zoneOf, type StaffBrief } from '../organisation/index.ts'
import { commitmentCan, type CommitmentAction, type CommitmentState } from './can.ts'
import { can, type Commitment, type CommitmentCounts, type CommitmentDetail, type ListQuery } from './contract.ts'
import { courseOf } from './commitments.ts'
import { kindOf, kindsOf } from './kinds.ts'
import { stepsOf } from './ladder.ts'
import * as store from './store.ts'
import { linkOf } from './wording.ts'

/** Whose a commitment is, seen from an actor: what was offered to them or is nobody's in their group or department is theirs to act on. */
export function resourceOf(actor: Actor, row: store.CommitmentRow): Resource {
  const mine = row.offered_to === actor.id || (row.owner_id === null
    && ((row.group_id !== null && actor.groupIds.includes(row.group_id)) || (row.department_id !== null && actor.departmentIds.includes(row.department_id))))
  return { ownerId: mine ? actor.id : row.owner_id, groupId: row.group_id, departmentId: row.department_id }
}

/** The commitment within the actor's scope, locked for a change. @throws Refusal not_allowed, not_found */
export async function reach(tx: Tx, actor: Actor, permission: PermissionDef, id: string): Promise<store.CommitmentRow> {
  authorize(actor, permission)
  const row = await store.findLocked(tx, id)
  authorize(actor, permission, resourceOf(actor, row))
  return row
}

function person(staff: Map<string, StaffBrief>, id: string | null) {
  const found = id === null ? undefined : staff.get(id)
  return found ? { id: found.id, name: found.name, nameEn: found.nameEn, number: found.number } : null
}

function customerOf(brief: CustomerBrief | undefined) {
  return brief ? { id: brief.id, name: brief.name || (brief.phoneMasked ?? ''), level: brief.level, vip: brief.vip } : null
}

/** Commitments as the screen shows them. */
export async function present(tx: Tx, actor: Actor, rows: readonly store.CommitmentRow[]): Promise<Infer<typeof Commitment>[]> {
  const [staff, people, pauses] = await Promise.all([staffBrief(tx, rows.flatMap(row => [row.owner_id, row.offered_to])), briefs(tx, rows.map(row => row.customer_id)), store.openPauses(tx, rows.filter(row => row.state === 'paused').map(row => row.id))])
  const scope = scopeOf(actor, can['commitments.act'])
  return rows.map(row => {
    const kind = kindOf(tx.work.app, row.kind)
    const reached = scope !== undefined && covers(actor, scope, resourceOf(actor, row))
    const may = (action: CommitmentAction) => reached && commitmentCan(action, row.state as CommitmentState)
    const offeredToMe = row.offered_to !== null && row.offered_to === actor.id
    return {
      id: row.id, version: row.version, kind: row.kind, whatZh: kind.zh, whatEn: kind.en, ruleZh: kind.ruleZh, ruleEn: kind.ruleEn, about: row.about, link: linkOf(kind, row),
      subjectKind: row.subject_kind, subjectId: row.subject_id, customerId: row.customer_id, customer: customerOf(row.customer_id === null ? undefined : people.get(row.customer_id)),
      owner: person(staff, row.owner_id), groupId: row.group_id, departmentId: row.department_id, offeredTo: person(staff, row.offered_to),
      state: row.state as CommitmentState, startedAt: row.started_at, dueAt: row.due_at, brokenAt: row.broken_at, keptAt: row.kept_at, cancelledAt: row.cancelled_at, cancelReason: row.cancel_reason,
      pauseReason: pauses.get(row.id) ?? null,
      may: {
        keep: may('keep') && kind.keptByHand === true, cancel: may('cancel'), pause: may('pause'), resume: may('resume'), handOver: may('handOver'),
        accept: may('accept') && (offeredToMe || (row.owner_id === null && row.offered_to === null && actor.id !== null)), decline: may('decline') && offeredToMe,
      },
    }
  })
}

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** A list by whose and state (default: mine, open). @throws Refusal not_allowed when the scope does not reach that far */
export async function list(tx: Tx, actor: Actor, query: Infer<typeof ListQuery>) {
  const scope = authorize(actor, can['commitments.read'])
  const state = query.state ?? 'open'
  // What is owed to a customer is seen by everyone who sees the customer: who talks to them must know it (CUS-5).
  const owner = query.owner === 'all' && query.customerId !== undefined && (await seeCustomer(tx, query.customerId)) ? { kind: 'all' as const } : ownerFilter(actor, scope, query.owner ?? 'me', query.ownerId)
  const limit = limitOf(query.limit)
  const rows = await store.list(tx, { owner, state, ...(query.customerId ? { customerIds: await aliases(tx, query.customerId) } : {}), ...(query.subjectId ? { subjectId: query.subjectId } : {}), ...(query.kind ? { commitmentKind: query.kind } : {}) }, decodeCursor(CursorKey, query.cursor), limit)
  const page = pageOf(rows, limit, row => row, row => [state === 'broken' ? row.broken_at : row.due_at, row.id])
  return { items: await present(tx, actor, page.items), nextCursor: page.nextCursor, now: tx.now.toISOString() }
}

function ownerFilter(actor: Actor, scope: string, whose: NonNullable<Infer<typeof ListQuery>['owner']>, ownerId: string | undefined): store.ListFilter['owner'] {
  const me = actor.id ?? ''
  if (ownerId !== undefined) {
    if (ownerId !== me && scope !== 'all' && scope !== 'group') refuse(common.not_allowed)
    if (scope === 'all' || ownerId === me) return { kind: 'staff', id: ownerId }
    // A leader sees a colleague's only within the group: the list is narrowed there, not here.
    return { kind: 'member', id: ownerId, groupIds: actor.groupIds }
  }
  switch (whose) {
    case 'me': return { kind: 'staff', id: me }
    case 'offered': return { kind: 'offered', id: me }
    case 'unassigned': return { kind: 'unassigned', groupIds: actor.groupIds, departmentIds: actor.departmentIds }
    case 'group':
      if (scope === 'all') return actor.groupIds.length > 0 ? { kind: 'groups', ids: actor.groupIds, staffId: me } : { kind: 'all' }
      if (scope === 'group') return { kind: 'groups', ids: actor.groupIds, staffId: me }
      return refuse(common.not_allowed)
    case 'all': return scope === 'all' ? { kind: 'all' } : refuse(common.not_allowed)
  }
}

/** Counters beside the views; the group's for leaders, everyone's for directors. */
export async function counts(tx: Tx, actor: Actor): Promise<Infer<typeof CommitmentCounts>> {
  const scope = authorize(actor, can['commitments.read'])
  const zone = await zoneOf(tx)
  const counted = await store.counts(tx, actor.id ?? '', actor.groupIds, actor.departmentIds, scope === 'all' ? null : scope === 'group' ? actor.groupIds : undefined, startOfDay(dayOf(tx.now, zone), zone))
  return { ...counted, kinds: kindsOf(tx.work.app).map(({ key, zh, en }) => ({ key, zh, en })) }
}

/** One commitment with its ladder, pauses and handovers. @throws Refusal not_found */
export async function detail(tx: Tx, actor: Actor, id: string): Promise<Infer<typeof CommitmentDetail>> {
  const row = await store.find(tx, id)
  authorize(actor, can['commitments.read'], resourceOf(actor, row))
  const [[shown], { figures, course, rungs, taken }, pauses, handovers] = await Promise.all([present(tx, actor, [row]), courseOf(tx, row), store.pausesOf(tx, id), store.handoversOf(tx, id)])
  if (!shown) refuse(common.not_found)
  const staff = await staffBrief(tx, [...rungs.flatMap(rung => rung.told), ...pauses.map(one => one.paused_by), ...handovers.flatMap(one => [one.from_id, one.to_id])])
  const people = (ids: readonly string[]) => ids.flatMap(one => person(staff, one) ?? [])
  const toCome = row.state === 'open' ? stepsOf(figures, course).filter(step => !taken.has(step.index) && (step.act !== 'nudge' || step.at > tx.now)) : []
  return {
    ...shown,
    rungs: [
      ...rungs.map(rung => ({ act: rung.act as 'nudge', at: rung.fell_at, takenAt: rung.taken_at as string | null, told: people(rung.told) })),
      ...toCome.map(step => ({ act: step.act, at: step.at.toISOString(), takenAt: null, told: [] })),
    ],
    pauses: pauses.map(one => ({ reason: one.reason, from: one.paused_at, to: one.resumed_at, by: person(staff, one.paused_by) })),
    handovers: handovers.map(one => ({ from: person(staff, one.from_id), to: person(staff, one.to_id), reason: one.reason, offeredAt: one.offered_at, answer: one.answer as 'accepted' | null, answeredAt: one.answered_at, answerReason: one.answer_reason })),
  }
}
