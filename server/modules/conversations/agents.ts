/** Who takes written conversations: states of consultants, handing out the longest waiting, taking by hand (CON-5, 12, 16). */
import type { App } from '../../platform/app.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { hospitals } from '../../platform/jobs.ts'
import type { Ticker } from '../../platform/module.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { systemWork } from '../../platform/work.ts'
import { assign } from '../commitments/index.ts'
import { settingAt, staffBrief } from '../organisation/index.ts'
import { threadChannels, type AgentState, type Channel } from './can.ts'
import { noThread, threadEvents, threadSettings, type Agent } from './contract-threads.ts'
import { firstReply, writtenReply } from './kinds.ts'
import { factsOf } from './present.ts'
import * as agents from './store-agents.ts'
import * as store from './store.ts'
import { tellEvent } from './threads.ts'

type Row = store.InquiryRow
type Shown = Infer<typeof Agent>

async function shown(tx: Tx, rows: readonly agents.AgentRow[], staffIds: readonly string[]): Promise<Shown[]> {
  const [staff, loads, capacity] = await Promise.all([staffBrief(tx, staffIds), agents.loads(tx, staffIds), settingAt(tx, threadSettings.capacity)])
  return staffIds.flatMap(id => {
    const brief = staff.get(id)
    const row = rows.find(one => one.staff_id === id)
    const load = loads.get(id)
    return brief ? [{ staff: { id, name: brief.name, nameEn: brief.nameEn }, state: (row?.state ?? 'off') as AgentState, since: row?.since ?? tx.now.toISOString(), open: load?.open ?? 0, waiting: load?.waiting ?? 0, capacity }] : []
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

/** Gives a consultant who is ready the longest waiting, as many as they have places. Answers which. */
export async function drain(tx: Tx, staffId: string): Promise<string[]> {
  const capacity = await settingAt(tx, threadSettings.capacity)
  const agent = await agents.lock(tx, staffId)
  if (agent?.state !== 'ready') return []
  const load = (await agents.loads(tx, [staffId])).get(staffId)?.open ?? 0
  if (load >= capacity) return []
  const ids = await agents.longestWaiting(tx, capacity - load)
  for (const id of ids) await give(tx, await store.lockInquiry(tx, id), staffId, 'drained')
  return ids
}

/** Makes somebody the owner, and the first asker where there is none yet (CON-2); what is owed goes with it. */
export async function give(tx: Tx, row: Row, staffId: string, how: 'given' | 'drained' | 'taken'): Promise<Row> {
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

/** Each second: what waits though somebody is free. Two who came at the same moment may have missed each other. */
export async function placeWaiting(app: App): Promise<void> {
  for (const { hospitalId } of await hospitals(app)) {
    await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
      const capacity = await settingAt(tx, threadSettings.capacity)
      for (const id of await agents.longestWaiting(tx, 50)) {
        const staffId = await agents.pick(tx, capacity, null)
        if (staffId === null) return
        await give(tx, await store.lockInquiry(tx, id), staffId, 'drained')
      }
    })
  }
}

export const placingTicker: Ticker = { name: 'conversations.place', everyMs: 1_000, tick: placeWaiting }
