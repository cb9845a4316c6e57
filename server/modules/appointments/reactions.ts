/** What follows from appointments by news and by the clock: the department's promise, missed ones (APP-4, APP-7). */
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { hospitals } from '../../platform/jobs.ts'
import { on, type CommitmentKind, type Ticker } from '../../platform/module.ts'
import { systemWork } from '../../platform/work.ts'
import { cancel, keep, promise } from '../commitments/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { settingAt, staffWithRole } from '../organisation/index.ts'
import { missBefore } from './appointments.ts'
import { events, settings } from './contract.ts'
import { tellCancelled, tellTime, withdrawAll } from './messages.ts'
import * as store from './store.ts'

/** The department acknowledges a booking within 15 working minutes; 10 nudge, 15 broken, 20 leader, 30 director (APP-7, A 4.4.3). */
export const acknowledgeKind: CommitmentKind = {
  key: 'appointments.acknowledge', zh: '确认收到', en: 'Acknowledge', ruleZh: '科室 15 分钟内确认收到', ruleEn: 'Department acknowledges within 15 min',
  due: { workingMinutes: 15 }, dueSetting: settings.acknowledgeMinutes, link: '/acknowledge?open=:subjectId', source: 'A 4.4.3',
  ladder: [
    { act: 'nudge', counting: 'working', from: 'start', minutes: 10 }, { act: 'broken', counting: 'working', from: 'due', minutes: 0 },
    { act: 'leader', counting: 'working', from: 'due', minutes: 5 }, { act: 'director', counting: 'working', from: 'due', minutes: 15 },
  ],
}

type Data = Infer<typeof events.booked.data>

/** Who takes note for a department: its coordinators, else the expert. */
async function receivers(tx: Tx, data: Data): Promise<string[]> {
  const coordinators = await staffWithRole(tx, 'department_coordinator', { departmentId: data.departmentId })
  return coordinators.length > 0 ? coordinators : data.expertId ? [data.expertId] : []
}

/** Tells the department and asks it to acknowledge. */
async function passOn(tx: Tx, id: string, customerId: string | null, data: Data): Promise<void> {
  const row = await store.findAppointment(tx, id)
  if (!row || row.acknowledged_at !== null || !['booked', 'confirmed'].includes(row.state) || row.starts_at !== data.startsAt) return
  const staffIds = await receivers(tx, data)
  await promise(tx, { kind: acknowledgeKind.key, subjectKind: 'appointment', subjectId: id, customerId, ownerId: staffIds[0] ?? null, departmentId: data.departmentId, about: `${data.serviceZh} ${data.when}` })
  await tell(tx, id, data, staffIds, data.was ? `改期：${data.serviceZh} ${data.was} → ${data.when}` : `新预约：${data.serviceZh} ${data.when}`, data.was ? `Moved: ${data.serviceEn} ${data.was} → ${data.when}` : `New booking: ${data.serviceEn} ${data.when}`)
}

async function tell(tx: Tx, id: string, data: Data, staffIds: readonly string[], zh: string, en: string): Promise<void> {
  await notifyStaff(tx, { staffIds: [...staffIds, ...(data.expertId ? [data.expertId] : [])].filter(staffId => staffId !== tx.work.actor.id), kind: 'appointments.passed-on', zh, en, link: `/acknowledge?open=${id}`, subjectId: id })
}

const kind = acknowledgeKind.key

/** Reactions see the record as it is now: news that came late about a time that no longer holds does nothing. */
async function isStill(tx: Tx, id: string, data: Data): Promise<boolean> {
  const row = await store.findAppointment(tx, id)
  return row !== undefined && ['booked', 'confirmed'].includes(row.state) && row.starts_at === data.startsAt
}

export const reactions = [
  on(events.booked, 'appointments.pass-on', (tx, { subjectId, customerId, data }) => passOn(tx, subjectId ?? '', customerId, data)),
  on(events.booked, 'appointments.tell-customer', async (tx, { subjectId, data }) => {
    if (await isStill(tx, subjectId ?? '', data)) await tellTime(tx, subjectId ?? '', 'booked')
  }),
  on(events.rescheduled, 'appointments.pass-on', async (tx, { subjectId, customerId, data }) => {
    await cancel(tx, { kind, subjectId: subjectId ?? '', reason: '改期' })
    await passOn(tx, subjectId ?? '', customerId, data)
  }),
  on(events.rescheduled, 'appointments.tell-customer', async (tx, { subjectId, data }) => {
    if (!await isStill(tx, subjectId ?? '', data)) return
    await withdrawAll(tx, subjectId ?? '')
    await tellTime(tx, subjectId ?? '', 'moved')
  }),
  on(events.acknowledged, 'appointments.acknowledged', async (tx, { subjectId, at }) => { await keep(tx, { kind, subjectId: subjectId ?? '', at }) }),
  on(events.cancelled, 'appointments.withdraw', async (tx, { subjectId, data }) => {
    await cancel(tx, { kind, subjectId: subjectId ?? '', reason: '预约取消' })
    await tell(tx, subjectId ?? '', data, await receivers(tx, data), `取消：${data.serviceZh} ${data.when}`, `Cancelled: ${data.serviceEn} ${data.when}`)
  }),
  on(events.cancelled, 'appointments.tell-customer', (tx, { subjectId }) => tellCancelled(tx, subjectId ?? '')),
  on(events.arrived, 'appointments.overtaken', (tx, { subjectId }) => overtaken(tx, subjectId ?? '', '顾客已到诊')),
  on(events.completed, 'appointments.overtaken', (tx, { subjectId }) => overtaken(tx, subjectId ?? '', '已完成')),
  on(events.missed, 'appointments.overtaken', (tx, { subjectId }) => overtaken(tx, subjectId ?? '', '顾客未到')),
]

/** Nothing is owed or to be sent any more for a time that is behind. */
async function overtaken(tx: Tx, id: string, reason: string): Promise<void> {
  await cancel(tx, { kind, subjectId: id, reason })
  await withdrawAll(tx, id)
}

/** Counts as missed who did not come by 30 minutes after the time (setting). */
export const noShowTicker: Ticker = {
  name: 'appointments.no-show', everyMs: 20_000,
  tick: async app => {
    for (const { hospitalId } of await hospitals(app)) {
      for (let done = 200; done === 200;) {
        done = await app.db.tenantTx(systemWork(app, hospitalId), async tx => missBefore(tx, new Date(tx.now.getTime() - await settingAt(tx, settings.noShowMinutes) * 60_000)))
      }
    }
  },
}
