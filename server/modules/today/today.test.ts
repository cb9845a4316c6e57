import { beforeEach, describe, expect, it } from 'vitest'
import { useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'
import type { Module } from '../../platform/module.ts'
import { modules } from '../../modules.ts'
import { keep, promise } from '../commitments/index.ts'
import { registerCustomer } from '../customers/index.ts'

const test: Module = {
  name: 'test',
  commitmentKinds: [{ key: 'test.reply', zh: '回复', en: 'Reply', ruleZh: '30 分钟必复', ruleEn: 'Reply within 30 min', due: { minutes: 30 }, link: '/inquiries/:subjectId', ladder: [{ act: 'broken', counting: 'clock', from: 'due', minutes: 0 }] }],
}
const t = useApp({ modules: [...modules, test] })
const minutes = 60_000
let hospital: TestHospital
let group: string
let dermatology: string
let dental: string
let service: string
let customerId: string
let agent: Person
let leader: Person

interface Shown {
  day: string
  owed: { items: { subjectId: string; customer: { name: string } | null }[]; counts: { mine: number; overdue: number; keptToday: number; settledToday: number }; dueTomorrow: number }
  incoming: { about: string }[]
  arrivals: { whose: string; total: number; arrived: number; items: { appointmentId: string; state: string; since: string | null; customer: { name: string } }[]; tomorrow: number; tomorrowUnconfirmed: number } | null
  waiting: { whose: string; total: number; items: { visitId: string; state: string }[] } | null
  figures: { whose: string; items: { key: string; of: number; to: number | null; series: (number | null)[]; group: number | null }[] } | null
  team: { by: string; rows: { nameZh: string; open: number; overdue: number; keptToday: number; settledToday: number; inquiriesToday: number }[] } | null
}
const today = async (person: Person) => (await person.call<Shown>('GET', '/today')).body

beforeEach(async () => {
  t.clock.set('2026-11-23T02:00:00.000Z')
  hospital = await t.hospital()
  const { hospitalId } = hospital
  group = newId(); dermatology = newId(); dental = newId(); service = newId()
  const department = (id: string, code: string) => t.sql(`insert into organisation.department (hospital_id, id, code, kind, name_zh, name_en, created_at, changed_at) values ($1, $2, $3, 'clinical', $3, $3, now(), now())`, [hospitalId, id, code])
  await department(dermatology, 'derm')
  await department(dental, 'dental')
  await t.sql(`insert into organisation.staff_group (hospital_id, id, department_id, code, name_zh, name_en, created_at, changed_at) values ($1, $2, $3, 'g1', '网电组', 'Online group', now(), now())`, [hospitalId, group, dermatology])
  await t.sql(`insert into catalogue.service (hospital_id, id, department_id, code, kind, name_zh, name_en, minutes, price_fen, created_at, changed_at) values ($1, $2, $3, 'laser', 'care', '激光', 'Laser', 30, 100, now(), now())`, [hospitalId, service, dermatology])
  agent = await hospital.person('online_agent', { groupId: group, name: '白露' })
  leader = await hospital.person('group_leader', { groupId: group, name: '林岚' })
  customerId = await hospital.tx(tx => registerCustomer(tx, { name: '张秀兰', sex: 'female', phones: [{ number: '13800138001' }] }))
})

/** An appointment as its module would have left it. */
async function appointment(at: string, more: { state?: string; departmentId?: string; bookedBy?: string | null; expertId?: string | null; arrivedAt?: string } = {}): Promise<string> {
  const id = newId()
  await t.sql(
    `insert into appointments.appointment (hospital_id, id, customer_id, service_id, department_id, expert_id, channel, state, starts_at, ends_at, voucher_code, voucher_hash, booked_at, booked_by, arrived_at, cancelled_at, cancelled_by, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, 'desk', $7, $8, $8::timestamptz + interval '30 minutes', $9, $10, now(), $11, $12, $13, $14, now(), now())`,
    [hospital.hospitalId, id, customerId, service, more.departmentId ?? dermatology, more.expertId ?? null, more.state ?? 'booked', at, id.slice(-8), Buffer.from(id), more.bookedBy ?? null, more.arrivedAt ?? null,
      more.state === 'cancelled' ? at : null, more.state === 'cancelled' ? 'staff' : null])
  return id
}

async function visit(arrivedAt: string, more: { appointmentId?: string; state?: string; departmentId?: string } = {}): Promise<string> {
  const id = newId()
  await t.sql(
    `insert into visits.visit (hospital_id, id, customer_id, appointment_id, department_id, kind, state, found_by, arrived_at, service_started_at, first_visit, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, 'list', $8, $9, true, now(), now())`,
    [hospital.hospitalId, id, (await hospital.tx(tx => registerCustomer(tx, { name: '候诊人', sex: 'male' }))), more.appointmentId ?? null, more.departmentId ?? dermatology, more.appointmentId ? 'booked' : 'walk_in', more.state ?? 'waiting', arrivedAt, more.state === 'in_service' ? arrivedAt : null])
  return id
}

const owe = (ownerId: string | null, more: { startAt?: Date; dueAt?: Date; groupId?: string; about?: string } = {}) => {
  const subjectId = newId()
  return hospital.tx(async tx => { await promise(tx, { kind: 'test.reply', subjectKind: 'inquiry', subjectId, customerId, ownerId, ...more }); return subjectId })
}

describe('what I owe', () => {
  it('stands by due time with the customer, what was kept today and what falls due tomorrow', async () => {
    const later = await owe(agent.staffId, { startAt: new Date(t.clock.now().getTime() - 5 * minutes) })
    const sooner = await owe(agent.staffId, { startAt: new Date(t.clock.now().getTime() - 20 * minutes) })
    await owe(agent.staffId, { dueAt: new Date('2026-11-24T03:00:00Z') })
    const kept = await owe(agent.staffId)
    await hospital.tx(tx => keep(tx, { kind: 'test.reply', subjectId: kept }))
    await owe(leader.staffId)
    const shown = await today(agent)
    expect(shown.owed.items.map(item => item.subjectId).slice(0, 2)).toEqual([sooner, later])
    expect(shown.owed.items[0]?.customer).toMatchObject({ name: '张秀兰' })
    expect(shown).toMatchObject({ day: '2026-11-23', owed: { counts: { mine: 3, keptToday: 1, settledToday: 1 }, dueTomorrow: 1 }, team: null })
  })

  it('and what nobody in my group has taken yet comes in', async () => {
    await owe(null, { groupId: group, about: '谁来接' })
    expect((await today(agent)).incoming).toMatchObject([{ about: '谁来接' }])
    expect((await today(await hospital.person('receptionist'))).incoming).toEqual([])
  })
})

describe('who arrives', () => {
  it('is for an agent whom they booked, for reception everyone, for a department its own, for a doctor those with them', async () => {
    const doctor = await hospital.person('doctor', { departmentId: dermatology })
    const mine = await appointment('2026-11-23T05:00:00Z', { bookedBy: agent.staffId })
    const withDoctor = await appointment('2026-11-23T06:00:00Z', { expertId: doctor.staffId })
    const elsewhere = await appointment('2026-11-23T07:00:00Z', { departmentId: dental })
    await appointment('2026-11-23T08:00:00Z', { state: 'cancelled' })
    await appointment('2026-11-24T05:00:00Z', { bookedBy: agent.staffId })
    await appointment('2026-11-24T06:00:00Z', { bookedBy: agent.staffId, state: 'confirmed' })
    const ids = async (person: Person) => { const { arrivals } = await today(person); return [arrivals?.whose, arrivals?.items.map(item => item.appointmentId)] }
    expect(await ids(agent)).toEqual(['mine', [mine]])
    expect((await today(agent)).arrivals).toMatchObject({ total: 1, arrived: 0, tomorrow: 2, tomorrowUnconfirmed: 1 })
    expect(await ids(await hospital.person('receptionist'))).toEqual(['all', [mine, withDoctor, elsewhere]])
    expect(await ids(await hospital.person('department_coordinator', { departmentId: dental }))).toEqual(['department', [elsewhere]])
    expect(await ids(doctor)).toEqual(['with_me', [withDoctor]])
  })

  it('shows how far each has come, and since when', async () => {
    const here = await appointment('2026-11-23T01:30:00Z', { state: 'arrived', arrivedAt: '2026-11-23T01:40:00Z' })
    await visit('2026-11-23T01:40:00Z', { appointmentId: here })
    const inside = await appointment('2026-11-23T01:00:00Z', { state: 'in_service', arrivedAt: '2026-11-23T00:50:00Z' })
    await visit('2026-11-23T01:10:00Z', { appointmentId: inside, state: 'in_service' })
    const { arrivals } = await today(await hospital.person('receptionist'))
    expect(arrivals).toMatchObject({ total: 2, arrived: 2 })
    expect(arrivals?.items.map(item => [item.appointmentId, item.state, item.since])).toEqual([[inside, 'in_service', '2026-11-23T01:10:00.000Z'], [here, 'arrived', '2026-11-23T01:40:00.000Z']])
  })
})

describe('who waits', () => {
  it('stands longest first, the department\'s own for a department', async () => {
    const first = await visit('2026-11-23T01:00:00Z')
    const second = await visit('2026-11-23T01:30:00Z', { departmentId: dental })
    await visit('2026-11-22T01:30:00Z')
    await visit('2026-11-23T01:20:00Z', { state: 'finished' }).catch(() => undefined)
    expect((await today(await hospital.person('guide'))).waiting?.items.map(item => item.visitId)).toEqual([first, second])
    expect((await today(await hospital.person('department_coordinator', { departmentId: dental }))).waiting).toMatchObject({ whose: 'department', total: 1, items: [{ visitId: second }] })
    expect((await today(agent)).waiting).toBeNull()
  })
})

describe('my figures', () => {
  it('are the report\'s own numbers, mine, with a fortnight behind them and the group\'s beside', async () => {
    for (const [who, minutesAgo, isKept] of [[agent, 0, true], [agent, 45, false], [leader, 0, true]] as const) {
      const subjectId = await owe(who.staffId, { startAt: new Date(t.clock.now().getTime() - minutesAgo * minutes) })
      if (isKept) await hospital.tx(tx => keep(tx, { kind: 'test.reply', subjectId }))
    }
    await t.advance(1_000)
    await appointment('2026-11-23T01:00:00Z', { bookedBy: agent.staffId, state: 'completed', arrivedAt: '2026-11-23T01:00:00Z' })
    await appointment('2026-11-20T01:00:00Z', { bookedBy: agent.staffId, state: 'no_show' })
    const { figures } = await today(agent)
    expect(figures?.whose).toBe('mine')
    const of = (key: string) => figures?.items.find(item => item.key === key)
    expect(of('kept_rate')).toMatchObject({ of: 1, to: 2, group: 0.6667 })
    expect(of('arrival_rate')?.series).toEqual([null, null, null, null, null, null, null, null, null, null, 0, null, null, 1])
    const director = await hospital.person('service_director')
    const report = (await director.call<{ rates: { key: string; of: number; to: number }[] }>('GET', '/reports/daily?date=2026-11-23')).body
    const all = (await today(director)).figures
    expect(all?.whose).toBe('all')
    for (const key of ['kept_rate', 'arrival_rate']) expect(all?.items.find(item => item.key === key)).toMatchObject(report.rates.find(rate => rate.key === key) ?? {})
    expect((await today(await hospital.person('doctor', { departmentId: dermatology }))).figures).toBeNull()
  })
})

describe('the group', () => {
  it('is shown to its leader by member, most overdue first, and to the director by group', async () => {
    await owe(agent.staffId, { startAt: new Date(t.clock.now().getTime() - 45 * minutes) })
    await owe(agent.staffId)
    const kept = await owe(leader.staffId)
    await hospital.tx(tx => keep(tx, { kind: 'test.reply', subjectId: kept }))
    expect((await today(leader)).team).toMatchObject({ by: 'member', rows: [{ nameZh: '白露', open: 2, overdue: 1 }, { nameZh: '林岚', open: 0, overdue: 0, keptToday: 1, settledToday: 1 }] })
    expect((await today(await hospital.person('service_director'))).team).toMatchObject({ by: 'group', rows: [{ nameZh: '网电组', open: 2, overdue: 1, keptToday: 1, settledToday: 1 }] })
  })

  it('and everything else of another hospital is never seen', async () => {
    await owe(agent.staffId)
    await appointment('2026-11-23T05:00:00Z')
    await visit('2026-11-23T01:00:00Z')
    const foreign = await (await t.hospital()).person('service_director')
    expect(await today(foreign)).toMatchObject({ owed: { items: [] }, arrivals: { total: 0, items: [] }, waiting: { total: 0, items: [] }, team: { rows: [] } })
    expect(await t.inject({ method: 'GET', url: '/api/v1/today' })).toMatchObject({ status: 401 })
  })
})
