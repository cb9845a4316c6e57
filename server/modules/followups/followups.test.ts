import { beforeEach, describe, expect, it } from 'vitest'
import { testStart, useApp, type Person } from '../../../test/support/app.ts'
import { clinic, type Clinic } from '../../../test/support/clinic.ts'
import { afterAttempt, quietUntil } from './followups.ts'
import { dueOn } from './planning.ts'

const t = useApp()
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
beforeEach(() => t.clock.set(testStart))

interface One { id: string; state: string; trigger: string; dueAt: string; ownerId: string | null; attempts: number; version: number; customer: { id: string } }
interface Detail extends One { script: string[]; lastTime: { note: string | null } | null; attemptList: { outcome: string; note: string | null; feedbackId: string | null }[]; contact: { allowed: boolean } }

async function withCaller(): Promise<{ c: Clinic; caller: Person }> {
  const c = await clinic(t)
  await c.hospital.person('complaint_handler', { name: '赵雨桐' })
  return { c, caller: await c.hospital.person('follow_up_caller', { name: '吴悦' }) }
}
const listed = async (person: Person, view: string) => (await person.call<{ items: One[] }>('GET', `/follow-ups?view=${view}`)).body.items

/** A first visit, from arrival to leaving. */
async function visited(c: Clinic): Promise<string> {
  const customerId = await c.customer()
  const visit = await c.desk.call<{ id: string }>('POST', '/visits', { customerId, departmentId: c.departmentId, serviceId: c.consultation })
  await c.desk.call('POST', `/visits/${visit.body.id}/serve`)
  await c.desk.call('POST', `/visits/${visit.body.id}/finish`)
  await t.drain()
  return customerId
}

describe('a follow-up arises', () => {
  it('three days after a first visit, for the caller with the fewest, with a promise to call', async () => {
    const { c, caller } = await withCaller()
    await visited(c)
    await t.drain()
    const [one, ...rest] = await listed(caller, 'open')
    expect(rest).toEqual([])
    expect(one).toMatchObject({ trigger: 'first_visit', state: 'due', ownerId: caller.staffId, dueAt: '2026-11-26T09:00:00.000Z' })
    expect(await t.sql(`select kind, state, owner_id from commitments.commitment where hospital_id = $1 and subject_id = $2`, [c.hospital.hospitalId, one?.id])).toEqual([{ kind: 'followups.call', state: 'open', owner_id: caller.staffId }])
    expect(await listed(caller, 'today')).toEqual([])
    t.clock.set('2026-11-26T01:00:00.000Z')
    expect(await listed(await c.hospital.again(caller), 'today')).toHaveLength(1)
  })

  it('after a treatment on two days, after a missed appointment the same day, and not twice for the same news', async () => {
    const { c, caller } = await withCaller()
    const customerId = await c.customer()
    const visit = await c.desk.call<{ id: string }>('POST', '/visits', { customerId, departmentId: c.departmentId, serviceId: c.care })
    await c.desk.call('POST', `/visits/${visit.body.id}/serve`)
    await c.desk.call('POST', `/visits/${visit.body.id}/finish`)
    await c.desk.call('POST', '/appointments', { customerId: await c.customer(), serviceId: c.consultation, startsAt: '2026-11-23T11:00:00+08:00' })
    await t.drain()
    await t.advance(2 * hour)
    const open = await listed(caller, 'open')
    expect(open.map(one => one.trigger).sort()).toEqual(['no_show', 'treatment', 'treatment'])
    const [event] = await t.sql<{ id: string }>(`select id from platform.event where name = 'visits.finished' and hospital_id = $1`, [c.hospital.hospitalId])
    const { deliver } = await import('../../platform/jobs.ts')
    await deliver(t.app, { hospitalId: c.hospital.hospitalId, eventId: String(event?.id), name: 'visits.finished', subscriber: 'followups.visit-finished' })
    expect(await listed(caller, 'open')).toHaveLength(3)
  })

  it('after an inquiry that was not booked, for the consultant who knows them; a booking makes it needless', async () => {
    const { c } = await withCaller()
    const agent = await c.hospital.person('phone_agent')
    const customerId = await c.customer()
    const inquiry = await agent.call<{ id: string }>('POST', '/inquiries', { channel: 'phone', customerId, matter: '问祛斑价格', content: '光子嫩肤一次多少钱', answer: { text: '一次 680 元，六次有优惠' } })
    expect(inquiry.status).toBe(201)
    const closed = await agent.call('POST', `/inquiries/${inquiry.body.id}/close`, { outcome: 'lost', lostReason: 'price' })
    expect(closed.status).toBe(200)
    await t.drain()
    expect(await listed(agent, 'mine')).toMatchObject([{ trigger: 'inquiry_not_booked', ownerId: agent.staffId }])
    await c.desk.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: '2026-11-24T09:00:00+08:00' })
    await t.drain()
    expect(await listed(agent, 'mine')).toEqual([])
    expect(await t.sql(`select state, cancel_reason from commitments.commitment where hospital_id = $1 and kind = 'followups.call'`, [c.hospital.hospitalId])).toMatchObject([{ state: 'cancelled' }])
  })

  it('but nobody is called who does not wish it: owed, settled with the reason, never planned', async () => {
    const { c, caller } = await withCaller()
    const customerId = await c.customer()
    const seen = await c.desk.call('GET', `/customers/${customerId}`)
    expect((await c.desk.call('PATCH', `/customers/${customerId}`, { doNotContact: true }, { 'if-match': seen.etag ?? '' })).status).toBe(200)
    const visit = await c.desk.call<{ id: string }>('POST', '/visits', { customerId, departmentId: c.departmentId, serviceId: c.consultation })
    await c.desk.call('POST', `/visits/${visit.body.id}/serve`)
    await c.desk.call('POST', `/visits/${visit.body.id}/finish`)
    await t.drain()
    expect(await listed(caller, 'open')).toEqual([])
    expect(await t.sql('select settled_reason from followups.obligation where hospital_id = $1', [c.hospital.hospitalId])).toEqual([{ settled_reason: 'no_contact' }])
    expect(await caller.call('POST', '/follow-ups', { customerId, dueAt: '2026-11-24T09:00:00Z', about: '问好' })).toMatchObject({ status: 409, body: { code: 'no_contact' } })
  })
})

describe('a call', () => {
  it('that reached them ends it, keeps the promise, and takes opinion, symptom and the next one along', async () => {
    const { c, caller } = await withCaller()
    const customerId = await visited(c)
    const [one] = await listed(caller, 'open')
    const answer = await caller.call<Detail>('POST', `/follow-ups/${one?.id}/attempts`, {
      outcome: 'reached', note: '轻微紧绷，没有红肿', opinion: { kind: 'praise', content: '护士很耐心' }, symptom: { level: 'urgent' }, next: { dueAt: '2026-11-30T09:00:00Z', about: '再问恢复' },
    })
    expect(answer).toMatchObject({ status: 201, body: { state: 'reached', attempts: 1, attemptList: [{ outcome: 'reached', note: '轻微紧绷，没有红肿' }] } })
    expect(answer.body.script.length).toBeGreaterThan(2)
    expect(await t.sql(`select kind, state from commitments.commitment where hospital_id = $1 and kind like 'followups.%' order by kind, state`, [c.hospital.hospitalId])).toEqual([
      { kind: 'followups.call', state: 'kept' }, { kind: 'followups.call', state: 'open' }, { kind: 'followups.symptom', state: 'open' }])
    expect(await t.sql(`select kind, customer_id, follow_up_id from feedback.feedback where hospital_id = $1`, [c.hospital.hospitalId])).toEqual([{ kind: 'praise', customer_id: customerId, follow_up_id: one?.id }])
    const [stored] = await t.sql<{ note_sealed: Buffer }>('select note_sealed from followups.attempt where hospital_id = $1', [c.hospital.hospitalId])
    expect(stored?.note_sealed.toString('utf8')).not.toContain('紧绷')
    const [next] = await listed(caller, 'open')
    expect((await caller.call<Detail>('GET', `/follow-ups/${next?.id}`)).body.lastTime?.note).toBe('轻微紧绷，没有红肿')
  })

  it('in vain three times at different hours ends as not reached, and a wrong number at once', async () => {
    const { c, caller } = await withCaller()
    await visited(c)
    await visited(c)
    const [a, b] = await listed(caller, 'open')
    const call = (id: string | undefined, body: object) => caller.call<Detail>('POST', `/follow-ups/${id}/attempts`, body)
    expect((await call(a?.id, { outcome: 'no_answer' })).body.state).toBe('due')
    t.clock.advance(10 * minute)
    expect((await call(a?.id, { outcome: 'no_answer' })).body.state).toBe('due')
    t.clock.advance(3 * hour)
    expect((await call(a?.id, { outcome: 'switched_off' })).body.state).toBe('due')
    t.clock.advance(3 * hour)
    expect((await call(a?.id, { outcome: 'no_answer' })).body).toMatchObject({ state: 'unreached', attempts: 4 })
    expect((await call(b?.id, { outcome: 'wrong_number' })).body.state).toBe('unreached')
    expect(await listed(caller, 'unreached')).toHaveLength(2)
    const leader = await c.hospital.person('service_director')
    expect(await leader.call('POST', `/follow-ups/${a?.id}/reopen`)).toMatchObject({ status: 200, body: { state: 'due' } })
  })

  it('is refused in quiet hours, for the past, without having reached them, in the wrong state, by strangers; nothing changes', async () => {
    const { c, caller } = await withCaller()
    await visited(c)
    const [one] = await listed(caller, 'open')
    const stranger = await (await t.hospital()).person('follow_up_caller')
    const agent = await c.hospital.person('phone_agent')
    const auditor = await c.hospital.person('auditor')
    const before = await t.stateHash()
    const call = (person: Person, body: object) => person.call('POST', `/follow-ups/${one?.id}/attempts`, body)
    expect(await call(caller, { outcome: 'busy', callAgainAt: '2026-11-22T09:00:00Z' })).toMatchObject({ status: 422, body: { code: 'call_again_in_past' } })
    expect(await call(caller, { outcome: 'no_answer', opinion: { kind: 'complaint', content: '太吵' } })).toMatchObject({ status: 422, body: { code: 'opinion_needs_reached' } })
    expect(await call(caller, { outcome: 'sang' })).toMatchObject({ status: 400 })
    expect(await call(stranger, { outcome: 'reached' })).toMatchObject({ status: 404 })
    expect(await call(agent, { outcome: 'reached' })).toMatchObject({ status: 404 })
    expect(await call(auditor, { outcome: 'reached' })).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(before)
    t.clock.set('2026-11-23T13:10:00.000Z')
    expect(await call(caller, { outcome: 'reached' })).toMatchObject({ status: 409, body: { code: 'quiet_hours' } })
    t.clock.set(testStart)
    expect(await t.stateHash()).toBe(before)
    expect((await call(caller, { outcome: 'refused' })).status).toBe(201)
    expect(await call(caller, { outcome: 'reached' })).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
  })

  it('agreed for later moves the promise with it', async () => {
    const { c, caller } = await withCaller()
    await visited(c)
    const [one] = await listed(caller, 'open')
    const later = '2026-11-28T03:00:00.000Z'
    expect(await caller.call('POST', `/follow-ups/${one?.id}/attempts`, { outcome: 'busy', callAgainAt: later })).toMatchObject({ status: 201, body: { state: 'due', dueAt: later, nextAt: later } })
    expect(await t.sql<{ due_at: Date }>(`select due_at from commitments.commitment where hospital_id = $1 and kind = 'followups.call'`, [c.hospital.hospitalId])).toEqual([{ due_at: new Date(later) }])
  })
})

describe('coverage', () => {
  it('counts everybody who is owed a call, whether or not one was planned', async () => {
    const { c, caller } = await withCaller()
    const director = await c.hospital.person('service_director')
    const plans = await director.call<{ items: { id: string; trigger: string; version: number }[] }>('GET', '/follow-up-plans')
    await visited(c)
    await visited(c)
    for (const plan of plans.body.items.filter(item => item.trigger === 'first_visit')) await director.call('PATCH', `/follow-up-plans/${plan.id}`, { active: false }, { 'if-match': `"${plan.version}"` })
    await visited(c)
    const [one] = await listed(caller, 'open')
    await caller.call('POST', `/follow-ups/${one?.id}/attempts`, { outcome: 'reached' })
    t.clock.advance(4 * day)
    const later = await c.hospital.again(director)
    const coverage = await later.call<{ triggers: unknown[] }>('GET', `/follow-ups/coverage?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z`)
    expect(coverage.body.triggers).toEqual([{ trigger: 'first_visit', owed: 3, inTime: 1, late: 0, open: 0, overdue: 1, unreached: 0, noPlan: 1, fellAway: 0 }])
    const receptionist = await c.hospital.person('receptionist')
    expect((await receptionist.call('GET', '/follow-ups/coverage?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z')).body, 'whose right reaches their own alone').toMatchObject({ triggers: [] })
    expect(await listed(later, 'no_plan')).toHaveLength(1)
    expect((await later.call('GET', '/follow-ups/counts')).body).toMatchObject({ overdue: 1, noPlan: 1 })
  })

  it('a second plan for the same day is refused, by the database too', async () => {
    const { c } = await withCaller()
    const director = await c.hospital.person('service_director')
    const body = { trigger: 'first_visit', offsetDays: 3, way: 'call', scriptZh: '问好', scriptEn: 'Greet' }
    expect(await director.call('POST', '/follow-up-plans', body)).toMatchObject({ status: 409, body: { code: 'plan_exists' } })
    await expect(t.sql(`insert into followups.plan select hospital_id, gen_random_uuid(), 1, trigger, offset_days, way, script_zh, script_en, active, created_at, created_by, changed_at, changed_by from followups.plan where hospital_id = $1`, [c.hospital.hospitalId])).rejects.toThrow(/plan_once/)
  })
})

describe('rules', () => {
  const zone = 'Asia/Shanghai'
  it('a follow-up is due by five in the afternoon, and never within two hours of its cause', () => {
    expect(dueOn(new Date('2026-11-23T02:00:00Z'), 3, 17, zone).toISOString()).toBe('2026-11-26T09:00:00.000Z')
    expect(dueOn(new Date('2026-11-23T02:00:00Z'), 0, 17, zone).toISOString()).toBe('2026-11-23T09:00:00.000Z')
    expect(dueOn(new Date('2026-11-23T08:00:00Z'), 0, 17, zone).toISOString()).toBe('2026-11-24T09:00:00.000Z')
  })
  it('the next attempt after one in vain falls at another hour, on the same day if there is time', () => {
    expect(afterAttempt('no_answer', [], new Date('2026-11-23T02:00:00Z'), null, zone)).toEqual({ state: 'due', nextAt: new Date('2026-11-23T05:00:00Z') })
    expect(afterAttempt('no_answer', [], new Date('2026-11-23T10:30:00Z'), null, zone)).toEqual({ state: 'due', nextAt: new Date('2026-11-24T02:00:00Z') })
  })
  it('nobody is called late in the evening or early in the morning', () => {
    expect(quietUntil(new Date('2026-11-23T13:00:00Z'), zone, 21, 8)).toBe('08:00')
    expect(quietUntil(new Date('2026-11-22T23:30:00Z'), zone, 21, 8)).toBe('08:00')
    expect(quietUntil(new Date('2026-11-23T02:00:00Z'), zone, 21, 8)).toBeNull()
  })
})
