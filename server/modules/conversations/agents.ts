/** Who takes written conversations: states of consultants, handing out the longest waiting, taking by hand (CON-5, 12, 16). */
import type { App } from '../../platform/app.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { audit } from '../../platform/audit.ts'
import { emit } from '../../platform/events.ts'
import { hospitals } from '../../platform/jobs.ts'
import type { Ticker } from '../../platform/module.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { covers, scopeOf } from '../../platform/permit.ts'
import { systemWork } from '../../platform/work.ts'
import { assign } from '../commitments/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { calendarOf, peopleWithin, settingAt, staffBrief, staffWithRole, type StaffBrief } from '../organisation/index.ts'
import { threadChannels, type AgentState, type Channel } from './can.ts'
import { can, no } from './contract.ts'
import { consultantRoles, noThread, threadEvents, threadSettings, type Agent, type AgentSkill } from './contract-threads.ts'
import { firstReply, writtenReply } from './kinds.ts'
import { factsOf } from './present.ts'
import * as agents from './store-agents.ts'
import * as store from './store.ts'
import { tellEvent } from './threads.ts'

type Row = store.InquiryRow
type Shown = Infer<typeof Agent>

async function shown(tx: Tx, rows: readonly agents.AgentRow[], staffIds: readonly string[]): Promise<Shown[]> {
  const [staff, loads, skills, capacity] = await Promise.all([staffBrief(tx, staffIds), agents.loads(tx, staffIds), agents.skillsOf(tx, staffIds), settingAt(tx, threadSettings.capacity)])
  return staffIds.flatMap(id => {
    const brief = staff.get(id)
    const row = rows.find(one => one.staff_id === id)
    const load = loads.get(id)
    return brief ? [{ staff: { id, name: brief.name, nameEn: brief.nameEn }, state: (row?.state ?? 'off') as AgentState, since: row?.since ?? tx.now.toISOString(), open: load?.open ?? 0, waiting: load?.waiting ?? 0, capacity: skills.get(id)?.capacity ?? capacity, departmentIds: skills.get(id)?.department_ids ?? [] }] : []
  })
}

/** Everybody who is on duty. */
export async function listAgents(tx: Tx): Promise<{ items: Shown[] }> {
  const rows = await agents.onDuty(tx)
  return { items: await shown(tx, rows, rows.map(row => row.staff_id)) }
}

/** What I am doing; off while I never said. */
export async function myAgent(tx: Tx): Promise<Shown> {
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  const row = await agents.find(tx, me)
  const [mine] = await shown(tx, row ? [row] : [], [me])
  return mine ?? refuse(common.not_found)
}

/** Changes my state; the time in each is kept. Ready: the longest waiting come to me, as many as I may have (CON-12). */
export async function setMyState(tx: Tx, state: AgentState): Promise<Shown & { given: string[] }> {
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  const before = await agents.lock(tx, me)
  if (before?.state !== state) {
    await agents.change(tx, me, state)
    await emit(tx, threadEvents.agentState, { subjectId: me, data: { staffId: me, state } })
  }
  const given = state === 'ready' ? await drain(tx, me) : []
  return { ...await myAgent(tx), given }
}

/** Gives a consultant who is ready the longest waiting of what they answer for, as many as they have places. Answers which. */
export async function drain(tx: Tx, staffId: string): Promise<string[]> {
  const house = await settingAt(tx, threadSettings.capacity)
  const agent = await agents.lock(tx, staffId)
  if (agent?.state !== 'ready') return []
  const [loads, skills] = await Promise.all([agents.loads(tx, [staffId]), agents.skillsOf(tx, [staffId])])
  const skill = skills.get(staffId)
  const places = (skill?.capacity ?? house) - (loads.get(staffId)?.open ?? 0)
  if (places <= 0) return []
  const given: string[] = []
  for (const { id } of await agents.longestWaiting(tx, places, skill?.department_ids ?? [])) {
    const row = await store.lockInquiry(tx, id)
    if (row.owner_id !== null || row.state === 'closed') continue
    await give(tx, row, staffId, 'drained')
    given.push(id)
  }
  return given
}

/** Makes somebody the owner, and the first asker where there is none yet (CON-2); what is owed goes with it. */
export async function give(tx: Tx, row: Row, staffId: string, how: 'given' | 'drained' | 'taken' | 'overflow'): Promise<Row> {
  if (row.owner_id !== null) return row
  const brief = (await staffBrief(tx, [staffId])).get(staffId)
  const saved = await store.updateInquiry(tx, row.id, { owner_id: staffId, group_id: brief?.groupId ?? null, first_asker_id: row.first_asker_id ?? staffId })
  for (const kind of [writtenReply.key, firstReply.key]) await assign(tx, { kind, subjectId: row.id, ownerId: staffId })
  await Promise.all([
    emit(tx, threadEvents.assigned, { customerId: row.customer_id, subjectId: row.id, data: { ...factsOf(saved), toId: staffId, how } }),
    agents.gave(tx, staffId),
    tellEvent(tx, row.id, { what: 'assigned', staffId, name: brief?.name ?? '', nameEn: brief?.nameEn ?? '' }),
  ])
  return saved
}

/** Takes a conversation nobody has; what is mine stays mine. @throws Refusal not_found, taken_already, conversation_closed */
export async function takeThread(tx: Tx, id: string): Promise<Row> {
  const me = tx.work.actor.id ?? refuse(common.not_allowed)
  const row = await store.lockInquiry(tx, id)
  if (!threadChannels.includes(row.channel as Channel)) refuse(common.not_found)
  if (row.owner_id === me) return row
  if (row.owner_id !== null) refuse(noThread.taken_already)
  if (row.state === 'closed') refuse(noThread.conversation_closed)
  return give(tx, row, me, 'taken')
}

/** Those who lead a desk: what nobody can take goes to them. */
async function leaders(tx: Tx): Promise<string[]> {
  const [ofGroups, ofAll] = await Promise.all([staffWithRole(tx, 'group_leader'), staffWithRole(tx, 'supervisor')])
  return [...new Set([...ofGroups, ...ofAll])]
}

/** What waited too long though the desk is open: to a leader who is ready, full or not; with none there, the leaders are told, once (CON-5). */
async function overflow(tx: Tx, waiting: readonly agents.WaitingRow[]): Promise<void> {
  const minutes = await settingAt(tx, threadSettings.overflow)
  const late = waiting.filter(row => tx.now.getTime() - new Date(row.opened_at).getTime() >= minutes * 60_000)
  if (late.length === 0) return
  const [calendar, onDuty, leading] = await Promise.all([calendarOf(tx), agents.onDuty(tx), leaders(tx)])
  if (!calendar.isOpen(tx.now) && onDuty.length === 0) return
  const untold: string[] = []
  for (const row of late) {
    const leader = await agents.pickOf(tx, leading)
    if (leader !== null) await give(tx, await store.lockInquiry(tx, row.id), leader, 'overflow')
    else if (row.overflowed_at === null) untold.push(row.id)
  }
  if (untold.length === 0) return
  await agents.overflowed(tx, untold)
  await notifyStaff(tx, {
    staffIds: leading, kind: 'conversations.overflow', link: '/inbox',
    zh: `${untold.length} 位顾客在等，现在没有人能接`, en: untold.length === 1 ? 'A customer waits, and nobody can take them' : `${untold.length} customers wait, and nobody can take them`,
  })
}

/**
 * Each second: what waits though somebody is free, the longest waiting first, each to who answers for it. Two who came at the
 * same moment may have missed each other. A returning customer goes to their consultant if that one is ready with a place free.
 */
export async function placeWaiting(app: App): Promise<void> {
  for (const { hospitalId } of await hospitals(app)) {
    await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
      const waiting = await agents.longestWaiting(tx, 50)
      if (waiting.length === 0) return
      const capacity = await settingAt(tx, threadSettings.capacity)
      const left: agents.WaitingRow[] = []
      const nobodyFor = new Set<string | null>()
      for (const row of waiting) {
        const staffId = nobodyFor.has(row.department_id) ? null : await agents.pick(tx, capacity, { departmentId: row.department_id, before: row.before })
        if (staffId === null) { nobodyFor.add(row.department_id); left.push(row) } else await give(tx, await store.lockInquiry(tx, row.id), staffId, 'drained')
      }
      await overflow(tx, left)
    })
  }
}

/** What consultants are given: everybody who may answer in writing, with their departments and places (CON-5). */
export async function listSkills(tx: Tx): Promise<{ items: Infer<typeof AgentSkill>[]; capacity: number }> {
  const [ofDesk, capacity] = await Promise.all([Promise.all(consultantRoles.map(role => staffWithRole(tx, role))), settingAt(tx, threadSettings.capacity)])
  const within = await peopleWithin(tx, tx.work.actor, scopeOf(tx.work.actor, can['desk.manage']) ?? 'own')
  const ids = [...new Set(ofDesk.flat())].filter(id => within === null || within.includes(id))
  const [staff, skills] = await Promise.all([staffBrief(tx, ids), agents.skillsOf(tx, ids)])
  return { items: ids.flatMap(id => presentSkill(staff.get(id), skills.get(id))), capacity }
}

function presentSkill(brief: StaffBrief | undefined, row: agents.SkillRow | undefined): Infer<typeof AgentSkill>[] {
  return brief ? [{ staff: { id: brief.id, name: brief.name, nameEn: brief.nameEn }, version: row?.version ?? 0, departmentIds: row?.department_ids ?? [], capacity: row?.capacity ?? null }] : []
}

/** Says what a consultant is given. @throws Refusal not_found, stale_version, unknown_department */
export async function changeSkill(tx: Tx, staffId: string, seen: number, input: { departmentIds: readonly string[]; capacity: number | null }): Promise<Infer<typeof AgentSkill>> {
  const brief = (await staffBrief(tx, [staffId])).get(staffId)
  const scope = scopeOf(tx.work.actor, can['desk.manage'])
  if (!brief || brief.status === 'left' || !scope || !covers(tx.work.actor, scope, { ownerId: brief.id, groupId: brief.groupId, departmentId: brief.departmentId, siteId: brief.siteId })) refuse(common.not_found)
  const departmentIds = [...new Set(input.departmentIds)].toSorted()
  const found = await store.known(tx, { departments: departmentIds, staff: [], customers: [], services: [], lists: [], codes: [] })
  if (found.departments.length < departmentIds.length) refuse(no.unknown_department)
  const row = await agents.writeSkill(tx, staffId, seen, { departmentIds, capacity: input.capacity }) ?? refuse(common.stale_version)
  await Promise.all([
    audit(tx, { action: 'agents.manage', subjectKind: 'staff', subjectId: staffId, changed: { departmentIds, capacity: input.capacity } }),
    emit(tx, threadEvents.agentSkill, { subjectId: staffId, data: { staffId } }),
  ])
  const [shown] = presentSkill(brief, row)
  return shown ?? refuse(common.internal)
}

export const placingTicker: Ticker = { name: 'conversations.place', everyMs: 1_000, tick: placeWaiting }
