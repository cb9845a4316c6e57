import { beforeEach, describe, expect, it } from 'vitest'
import { useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'
import type { Module } from '../../platform/module.ts'
import { setting, z } from '../../platform/contract.ts'
import { modules } from '../../modules.ts'
import { accept, cancel, handOver, keep, pause, promise, redue, resume } from './index.ts'

const minutes = 60_000
const replyMinutes = setting({ key: 'test.reply_minutes', unit: 'minutes', default: 30, value: z.int().min(1).max(600), zh: '必复时限', en: 'Reply within', source: 'C3' })

/** Kinds as the desk modules declare them, for this file alone. */
const test: Module = {
  name: 'test',
  settings: [replyMinutes] as never,
  commitmentKinds: [
    {
      key: 'test.reply', zh: '回复', en: 'Reply', ruleZh: '30 分钟必复', ruleEn: 'Reply within 30 min', due: { minutes: 30 }, dueSetting: replyMinutes, link: '/inquiries/:subjectId',
      ladder: [
        { act: 'nudge', counting: 'clock', from: 'due', minutes: -10 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
        { act: 'leader', counting: 'clock', from: 'due', minutes: 10 }, { act: 'director', counting: 'clock', from: 'due', minutes: 30 },
      ],
    },
    {
      key: 'test.acknowledge', zh: '确认', en: 'Acknowledge', ruleZh: '15 个工作分钟内确认', ruleEn: 'Acknowledge within 15 working min', due: { workingMinutes: 15 }, link: '/appointments/:subjectId',
      ladder: [
        { act: 'nudge', counting: 'working', from: 'start', minutes: 10 }, { act: 'broken', counting: 'working', from: 'start', minutes: 15 },
        { act: 'leader', counting: 'working', from: 'start', minutes: 20 }, { act: 'director', counting: 'working', from: 'start', minutes: 30 },
      ],
    },
    {
      key: 'test.call-back', zh: '回电', en: 'Call back', ruleZh: '按约定时间', ruleEn: 'At the time promised', due: { minutes: 120 }, link: '/customers/:customerId', keptByHand: true,
      ladder: [
        { act: 'nudge', counting: 'clock', share: 0.5 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
        { act: 'leader', counting: 'clock', from: 'due', minutes: 60 }, { act: 'director', counting: 'clock', from: 'due', minutes: 240 },
      ],
    },
  ],
}

const t = useApp({ modules: [...modules, test] })
let hospital: TestHospital
let group: string
let agent: Person
let colleague: Person
let leader: Person
let director: Person

beforeEach(async () => {
  t.clock.set('2026-11-23T02:00:00.000Z')
  hospital = await t.hospital()
  const department = newId()
  group = newId()
  await t.sql(`insert into organisation.department (hospital_id, id, code, kind, name_zh, name_en, created_at, changed_at) values ($1, $2, 'centre', 'centre', '客服中心', 'Centre', now(), now())`, [hospital.hospitalId, department])
  await t.sql(`insert into organisation.staff_group (hospital_id, id, department_id, code, name_zh, name_en, created_at, changed_at) values ($1, $2, $3, 'g1', '网电组', 'Online group', now(), now())`, [hospital.hospitalId, group, department])
  agent = await hospital.person('online_agent', { groupId: group, name: '白露' })
  colleague = await hospital.person('online_agent', { groupId: group, name: '程可' })
  leader = await hospital.person('group_leader', { groupId: group, name: '林岚' })
  director = await hospital.person('service_director', { name: '沈主任' })
  await t.sql('update organisation.staff_group set leader_id = $2 where id = $1', [group, leader.staffId])
})

interface Shown { id: string; state: string; dueAt: string; brokenAt: string | null; keptAt: string | null; owner: { id: string } | null; may: Record<string, boolean>; whatZh: string; link: string }
interface Listed { items: Shown[]; nextCursor: string | null }
interface Notices { items: { kind: string; zh: string; en: string; link: string }[]; unread: number }

const promiseReply = (more: { startAt?: Date; ownerId?: string | null; about?: string; subjectId?: string } = {}) => {
  const subjectId = more.subjectId ?? newId()
  return hospital.tx(async tx => ({ id: await promise(tx, { kind: 'test.reply', subjectKind: 'inquiry', subjectId, ownerId: agent.staffId, about: '玻尿酸价格', ...more }) ?? '', subjectId }))
}
const rungs = (id: string) => t.sql<{ act: string; fell_at: Date; told: string[] }>('select act, fell_at, told from commitments.rung where commitment_id = $1 order by fell_at, step', [id])
const noticesOf = async (person: Person) => (await person.call<Notices>('GET', '/notifications')).body.items
const eventNames = async (subjectId: string) => (await t.sql<{ name: string }>('select name from platform.event where subject_id = $1 order by at, id', [subjectId])).map(row => row.name)

describe('a reply owed within 30 minutes', () => {
  it('nudges at 20, is broken at 30, reaches the leader at 40 and the director at 60, each once', async () => {
    const { id, subjectId } = await promiseReply()
    await t.advance(19 * minutes)
    expect(await rungs(id)).toEqual([])
    await t.advance(1 * minutes)
    expect((await rungs(id)).map(rung => rung.act)).toEqual(['nudge'])
    expect(await noticesOf(agent)).toMatchObject([{ kind: 'commitments.nudge', zh: '「回复」10:30 到期：玻尿酸价格', en: 'Reply is due at 10:30, 玻尿酸价格', link: `/inquiries/${subjectId}` }])
    await t.advance(10 * minutes)
    expect(await t.sql('select broken_at, state from commitments.commitment where id = $1', [id])).toEqual([{ broken_at: new Date('2026-11-23T02:30:00Z'), state: 'open' }])
    expect(await noticesOf(leader)).toEqual([])
    await t.advance(10 * minutes)
    expect((await noticesOf(leader)).map(notice => notice.zh)).toEqual(['白露：「回复」超时未兑现（10:30 到期），玻尿酸价格'])
    expect(await noticesOf(director)).toEqual([])
    await t.advance(20 * minutes)
    expect((await noticesOf(director)).map(notice => notice.kind)).toEqual(['commitments.director'])
    await t.advance(120 * minutes)
    expect((await rungs(id)).map(rung => rung.act)).toEqual(['nudge', 'broken', 'leader', 'director'])
    expect(await eventNames(subjectId)).toEqual(['commitments.made', 'commitments.climbed', 'commitments.broken', 'commitments.climbed', 'commitments.climbed', 'commitments.climbed'])
    expect((await leader.call<Listed>('GET', '/commitments?owner=group&state=broken')).body.items).toMatchObject([{ id, owner: { id: agent.staffId }, brokenAt: '2026-11-23T02:30:00.000Z' }])
  })

  it('that is kept in time climbs no further', async () => {
    const { id, subjectId } = await promiseReply()
    await t.advance(21 * minutes)
    expect(await hospital.tx(tx => keep(tx, { kind: 'test.reply', subjectId }))).toBe(1)
    await t.advance(120 * minutes)
    expect((await rungs(id)).map(rung => rung.act)).toEqual(['nudge'])
    expect(await t.sql('select state, broken_at from commitments.commitment where id = $1', [id])).toEqual([{ state: 'kept', broken_at: null }])
  })

  it('kept late counts as broken and kept, even when the clock has not struck yet', async () => {
    const { id, subjectId } = await promiseReply()
    t.clock.advance(31 * minutes)
    await hospital.tx(tx => keep(tx, { kind: 'test.reply', subjectId }))
    expect(await t.sql('select state, broken_at, kept_at from commitments.commitment where id = $1', [id])).toEqual([{ state: 'kept', broken_at: new Date('2026-11-23T02:30:00Z'), kept_at: new Date('2026-11-23T02:31:00Z') }])
    expect(await eventNames(subjectId)).toEqual(['commitments.made', 'commitments.broken', 'commitments.kept'])
  })

  it('that arrived before it was recorded has climbed what it missed', async () => {
    const { id } = await promiseReply({ startAt: new Date(t.clock.now().getTime() - 45 * minutes) })
    await t.advance(1_000)
    expect((await rungs(id)).map(rung => [rung.act, rung.fell_at.toISOString()])).toEqual([['nudge', '2026-11-23T01:35:00.000Z'], ['broken', '2026-11-23T01:45:00.000Z'], ['leader', '2026-11-23T01:55:00.000Z']])
    expect((await noticesOf(agent)).map(notice => notice.kind)).toEqual(['commitments.broken'])
  })

  it('is judged by the figure in force at its start', async () => {
    const administrator = await hospital.person('administrator')
    const before = await promiseReply()
    expect((await administrator.call('POST', '/settings', { key: 'test.reply_minutes', value: 20, reason: '收紧' })).status).toBe(201)
    t.clock.advance(1_000)
    const after = await promiseReply()
    const dues = await t.sql<{ id: string; minutes: number }>(`select id, extract(epoch from due_at - started_at)::int / 60 as minutes from commitments.commitment where id = any($1)`, [[before.id, after.id]])
    expect(new Map(dues.map(row => [row.id, row.minutes]))).toEqual(new Map([[before.id, 30], [after.id, 20]]))
  })

  it('is promised once while it is live', async () => {
    const first = await promiseReply()
    expect((await promiseReply({ subjectId: first.subjectId })).id).toBe(first.id)
    await hospital.tx(tx => keep(tx, { kind: 'test.reply', subjectId: first.subjectId }))
    expect((await promiseReply({ subjectId: first.subjectId })).id).not.toBe(first.id)
  })

  it('is not promised for the past', async () => {
    const made = await t.app.db.tenantTx({ ...(await import('../../platform/work.ts')).systemWork(t.app, hospital.hospitalId), history: true, news: 'silent' },
      tx => promise(tx, { kind: 'test.reply', subjectKind: 'inquiry', subjectId: newId(), ownerId: agent.staffId }))
    expect(made).toBeNull()
  })
})

describe('working time', () => {
  it('lets an acknowledgement asked for at closing time be due after opening the next morning', async () => {
    t.clock.set('2026-11-23T09:25:00.000Z')
    const subjectId = newId()
    const id = await hospital.tx(tx => promise(tx, { kind: 'test.acknowledge', subjectKind: 'appointment', subjectId, groupId: group }))
    expect(await t.sql('select due_at, next_step_at from commitments.commitment where id = $1', [id])).toEqual([{ due_at: new Date('2026-11-24T00:10:00Z'), next_step_at: new Date('2026-11-24T00:05:00Z') }])
    await t.advance(12 * 60 * minutes)
    expect(await rungs(String(id))).toEqual([])
    t.clock.set('2026-11-24T00:25:00.000Z')
    await t.advance(0)
    expect((await rungs(String(id))).map(rung => rung.act)).toEqual(['nudge', 'broken', 'leader', 'director'])
  })
})

describe('pausing, another time, cancelling', () => {
  it('a pause takes its own length out of the time', async () => {
    const { id, subjectId } = await promiseReply()
    await t.advance(10 * minutes)
    await hospital.tx(tx => pause(tx, { kind: 'test.reply', subjectId, reason: '等顾客发照片' }))
    await t.advance(300 * minutes)
    expect(await rungs(id)).toEqual([])
    await hospital.tx(tx => resume(tx, { kind: 'test.reply', subjectId }))
    await t.advance(10 * minutes)
    expect((await rungs(id)).map(rung => rung.act)).toEqual(['nudge'])
    await t.advance(10 * minutes)
    expect((await rungs(id)).map(rung => rung.act)).toEqual(['nudge', 'broken'])
  })

  it('another promised time moves what has not happened, and a breach stays a breach', async () => {
    const { id, subjectId } = await promiseReply()
    await t.advance(35 * minutes)
    await hospital.tx(tx => redue(tx, { kind: 'test.reply', subjectId, dueAt: new Date('2026-11-23T06:00:00Z') }))
    await t.advance(60 * minutes)
    expect((await rungs(id)).map(rung => rung.act)).toEqual(['nudge', 'broken'])
    expect(await t.sql('select broken_at, due_at, next_step_at from commitments.commitment where id = $1', [id])).toEqual([{ broken_at: new Date('2026-11-23T02:30:00Z'), due_at: new Date('2026-11-23T06:00:00Z'), next_step_at: new Date('2026-11-23T06:10:00Z') }])
  })

  it('what is cancelled owes nothing any more', async () => {
    const { id, subjectId } = await promiseReply()
    await hospital.tx(tx => cancel(tx, { subjectId, reason: '顾客不再需要' }))
    await t.advance(120 * minutes)
    expect(await rungs(id)).toEqual([])
  })
})

describe('handing over', () => {
  it('moves a promise only when the colleague accepts, at the same due time', async () => {
    const { id } = await promiseReply()
    expect(await agent.call('POST', `/commitments/${id}/hand-over`, { toStaffId: colleague.staffId, reason: '去开会' })).toMatchObject({ status: 200, body: { owner: { id: agent.staffId }, offeredTo: { id: colleague.staffId } } })
    expect(await agent.call('POST', `/commitments/${id}/hand-over`, { toStaffId: leader.staffId })).toMatchObject({ status: 409, body: { code: 'already_offered' } })
    expect((await noticesOf(colleague)).map(notice => notice.zh)).toEqual(['白露请您接手「回复」：玻尿酸价格'])
    expect((await colleague.call<Listed>('GET', '/commitments?owner=offered')).body.items).toMatchObject([{ id, may: { accept: true, decline: true } }])
    expect(await colleague.call('POST', `/commitments/${id}/accept`)).toMatchObject({ status: 200, body: { owner: { id: colleague.staffId }, dueAt: '2026-11-23T02:30:00.000Z' } })
    expect((await agent.call<Listed>('GET', '/commitments?owner=me&state=open')).body.items).toEqual([])
    expect((await noticesOf(agent)).map(notice => notice.zh)).toEqual(['程可接手了「回复」：玻尿酸价格'])
  })

  it('that is declined leaves it with its owner, who is told why', async () => {
    const { id } = await promiseReply()
    await hospital.tx(tx => handOver(tx, id, colleague.staffId))
    expect(await colleague.call('POST', `/commitments/${id}/decline`, { reason: '我也在开会' })).toMatchObject({ status: 200, body: { owner: { id: agent.staffId }, offeredTo: null } })
    expect((await noticesOf(agent)).map(notice => notice.zh)).toEqual(['程可没有接手「回复」（我也在开会）：玻尿酸价格'])
  })

  it('what is nobody\'s yet is taken by a member of its group', async () => {
    const subjectId = newId()
    const id = await hospital.tx(tx => promise(tx, { kind: 'test.reply', subjectKind: 'inquiry', subjectId, groupId: group }))
    expect((await agent.call<Listed>('GET', '/commitments?owner=unassigned')).body.items).toMatchObject([{ id, owner: null, may: { accept: true } }])
    const stranger = await hospital.person('receptionist')
    expect(await stranger.call('POST', `/commitments/${id}/accept`)).toMatchObject({ status: 404 })
    expect(await agent.call('POST', `/commitments/${id}/accept`)).toMatchObject({ status: 200, body: { owner: { id: agent.staffId } } })
    expect(await hospital.tx(async tx => accept(tx, String(id), colleague.staffId).catch((error: { def: { code: string } }) => error.def.code))).toBe('not_offered')
  })
})

describe('what staff do to their commitments', () => {
  it('only the act itself keeps a reply; a call-back is kept by hand', async () => {
    const reply = await promiseReply()
    expect(await agent.call('POST', `/commitments/${reply.id}/keep`)).toMatchObject({ status: 409, body: { code: 'kept_by_act', title: '这项承诺要在「回复」里完成，完成后自动算兑现。' } })
    const id = await hospital.tx(tx => promise(tx, { kind: 'test.call-back', subjectKind: 'inquiry', subjectId: newId(), ownerId: agent.staffId, dueAt: new Date('2026-11-23T03:00:00Z') }))
    await t.advance(30 * minutes)
    expect((await rungs(String(id))).map(rung => rung.act)).toEqual(['nudge'])
    expect(await agent.call('POST', `/commitments/${id}/keep`)).toMatchObject({ status: 200, body: { state: 'kept', brokenAt: null, keptAt: '2026-11-23T02:30:00.000Z', may: { keep: false } } })
    expect(await agent.call('POST', `/commitments/${id}/keep`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
  })

  it('is audited, and refused to strangers, other roles and other hospitals without a trace', async () => {
    const { id } = await promiseReply()
    const foreigner = await (await t.hospital()).person('service_director')
    const before = await t.stateHash()
    for (const [person, status] of [[colleague, 404], [foreigner, 404]] as const) {
      for (const [act, body] of [['cancel', { reason: '不做了' }], ['pause', { reason: '等等' }], ['resume', undefined], ['keep', undefined], ['hand-over', { toStaffId: leader.staffId }], ['accept', undefined], ['decline', { reason: '忙' }]] as const) {
        expect(await person.call('POST', `/commitments/${id}/${act}`, body)).toMatchObject({ status })
      }
      expect(await person.call('GET', `/commitments/${id}`)).toMatchObject({ status })
    }
    expect(await t.inject({ method: 'POST', url: `/api/v1/commitments/${id}/cancel`, payload: { reason: 'x' } })).toMatchObject({ status: 401 })
    expect(await agent.call('POST', `/commitments/${id}/cancel`, { reason: '  ' })).toMatchObject({ status: 400 })
    expect(await agent.call('POST', `/commitments/${id}/cancel`, { reason: '好', extra: 1 })).toMatchObject({ status: 400 })
    expect(await agent.call('GET', '/commitments?owner=group')).toMatchObject({ status: 403 })
    expect(await agent.call('GET', '/commitments?cursor=abc')).toMatchObject({ status: 400, body: { errors: [{ code: 'cursor' }] } })
    expect(await t.stateHash()).toBe(before)
    expect(await leader.call('POST', `/commitments/${id}/cancel`, { reason: '顾客不再需要' })).toMatchObject({ status: 200, body: { state: 'cancelled', cancelReason: '顾客不再需要' } })
    expect(await t.sql('select action, reason, actor_id from platform.audit where subject_id = $1', [id])).toEqual([{ action: 'commitments.cancel', reason: '顾客不再需要', actor_id: leader.staffId }])
  })

  it('shows what is owed to a customer to everyone who may see the customer, and to nobody else', async () => {
    const { body: { id: customerId } } = await agent.call<{ id: string }>('POST', '/customers', { name: '张秀兰' })
    await hospital.tx(tx => promise(tx, { kind: 'test.reply', subjectKind: 'inquiry', subjectId: newId(), customerId, ownerId: agent.staffId, about: '玻尿酸价格' }))
    expect((await colleague.call<Listed>('GET', `/commitments?owner=all&customerId=${customerId}`)).body.items).toHaveLength(1)
    expect(await colleague.call('GET', '/commitments?owner=all')).toMatchObject({ status: 403 })
    expect(await (await hospital.person('storekeeper')).call('GET', `/commitments?owner=all&customerId=${customerId}`)).toMatchObject({ status: 403 })
    expect(await (await (await t.hospital()).person('receptionist')).call('GET', `/commitments?owner=all&customerId=${customerId}`)).toMatchObject({ status: 404 })
  })

  it('lists by due time page after page without gap or repeat', async () => {
    for (let n = 0; n < 7; n++) await promiseReply({ startAt: new Date(t.clock.now().getTime() + (n % 3) * minutes) })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Listed = (await agent.call<Listed>('GET', `/commitments?owner=me&state=open&limit=2${cursor ? `&cursor=${cursor}` : ''}`)).body
      seen.push(...page.items.map(item => `${item.dueAt} ${item.id}`))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(7)
    expect(seen).toEqual([...new Set(seen)].sort())
    expect((await agent.call('GET', '/commitments/counts')).body).toMatchObject({ mine: 7, overdue: 0, offered: 0, unassigned: 0, group: null })
    expect((await leader.call('GET', '/commitments/counts')).body).toMatchObject({ mine: 0, group: 7 })
  })
})
