import { beforeEach, describe, expect, it } from 'vitest'
import { freshKey, useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'

const t = useApp()
const minutes = 60_000
let hospital: TestHospital
let derm: string
let group: string
let agent: Person
let colleague: Person
let leader: Person
let expert: Person
let coordinator: Person

interface Shown { id: string; version: number; state: string; missing: string[]; late: boolean; receivedAt: string; recordedAt: string; day: string; ownerId: string; firstAskerId: string; answer: string; answeredAt: string | null; outcome: string | null; customerId: string | null; hasContact: boolean; appointmentId: string | null; signedOffAt: string | null; callBackAt: string | null; specialistDueAt: string | null }
interface Detail extends Shown { entries: { kind: string; text: string }[]; amendments: { field: string; before: string | null; after: string | null; reason: string }[]; transfers: { state: string; settledReason: string }[]; owed: { kind: string; dueAt: string; ownerId: string | null }[]; may: Record<string, boolean>; phoneMasked: string | null; earlier: { id: string }[]; customer: { name: string } | null }
interface Listed { items: (Shown & { matter: string; phoneMasked: string | null; missing: number; customer: { name: string } | null })[]; nextCursor: string | null }
interface Owed { items: { kind: string; state: string; dueAt: string; brokenAt: string | null; keptAt: string | null; subjectId: string }[] }

beforeEach(async () => {
  t.clock.set('2026-11-23T02:00:00.000Z')
  hospital = await t.hospital()
  const admin = await hospital.person('administrator')
  derm = String((await admin.call('POST', '/departments', { code: 'derm', kind: 'clinical', nameZh: '皮肤科', nameEn: 'Dermatology' })).body['id'])
  group = newId()
  await t.sql(`insert into organisation.staff_group (hospital_id, id, department_id, code, name_zh, name_en, created_at, changed_at) values ($1, $2, $3, 'g1', '网电组', 'Online group', now(), now())`, [hospital.hospitalId, group, derm])
  agent = await hospital.person('phone_agent', { groupId: group, name: '白露' })
  colleague = await hospital.person('phone_agent', { groupId: group, name: '程可' })
  leader = await hospital.person('group_leader', { groupId: group, name: '林岚' })
  await hospital.person('service_director', { name: '沈主任' })
  expert = await hospital.person('doctor', { departmentId: derm, name: '许文涛' })
  coordinator = await hospital.person('department_coordinator', { departmentId: derm, name: '顾倩' })
  await t.sql('update organisation.staff_group set leader_id = $2 where id = $1', [group, leader.staffId])
})

const sheet = (more: Record<string, unknown> = {}) => ({ channel: 'phone', newCustomer: { name: '张秀兰', phone: '138 0013 2046' }, matter: '祛斑后第五天能不能坐飞机', departmentId: derm, source: 'search', ...more })
const record = async (more: Record<string, unknown> = {}, who: Person = agent) => {
  const made = await who.call<Shown>('POST', '/inquiries', sheet(more))
  expect(made.body).toMatchObject({ id: expect.any(String) as string })
  return made.body
}
const anonymous = (more: Record<string, unknown> = {}) => record({ newCustomer: undefined, caller: '陈先生', phone: '13900136604', ...more })
const read = async (id: string, who: Person = agent) => (await who.call<Detail>('GET', `/inquiries/${id}`)).body
const owedBy = async (who: Person, state = 'open') => (await who.call<Owed>('GET', `/commitments?owner=me&state=${state}`)).body.items
const events = async (subjectId: string) => (await t.sql<{ name: string }>(`select name from platform.event where subject_id = $1 and name like 'conversations.%' order by at, id`, [subjectId])).map(row => row.name)
/** Refuses with the code, and nothing has changed. */
const refused = async (who: Person, method: 'GET' | 'POST' | 'PATCH', url: string, body: unknown, status: number, code: string, headers: Record<string, string> = {}) => {
  const before = await t.stateHash()
  expect(await who.call(method, url, body, headers)).toMatchObject({ status, body: { code } })
  expect(await t.stateHash()).toBe(before)
}

describe('recording an inquiry', () => {
  it('registers the caller, keeps when it was received apart from when it was entered, and owes a reply from then', async () => {
    const made = await record({ receivedAt: '2026-11-23T09:50:00+08:00' })
    expect(made).toMatchObject({ state: 'waiting', receivedAt: '2026-11-23T01:50:00.000Z', recordedAt: '2026-11-23T02:00:00.000Z', day: '2026-11-23', ownerId: agent.staffId, firstAskerId: agent.staffId, missing: [] })
    expect(await owedBy(agent)).toMatchObject([{ kind: 'conversations.reply', dueAt: '2026-11-23T02:20:00.000Z', subjectId: made.id }])
    expect(await read(made.id)).toMatchObject({ customer: { name: '张秀兰' }, phoneMasked: '138****2046', owed: [{ kind: 'conversations.reply' }], may: { answer: true, signOff: false, accept: false } })
    expect(await events(made.id)).toEqual(['conversations.inquiry-recorded'])
  })

  it('takes a known customer, and shows what they asked before', async () => {
    const first = await record()
    const again = await agent.call<Shown>('POST', '/inquiries', sheet({ newCustomer: undefined, customerId: first.customerId, matter: '复诊' }))
    expect(again).toMatchObject({ status: 201, body: { customerId: first.customerId } })
    expect((await read(again.body.id)).earlier).toMatchObject([{ id: first.id }])
  })

  it('takes an anonymous caller, seals the phone, and finds them again by it', async () => {
    const made = await anonymous()
    expect(made).toMatchObject({ customerId: null, hasContact: true })
    const [row] = await t.sql<{ row: string }>('select i::text as row from conversations.inquiry i where id = $1', [made.id])
    expect(row?.row).not.toContain('13900136604')
    expect((await read(made.id)).phoneMasked).toBe('139****6604')
    const found = await agent.call<Listed>('GET', '/inquiries?q=13900136604')
    expect(found.body.items.map(item => item.id)).toEqual([made.id])
    const second = await anonymous({ matter: '又来问' })
    expect((await read(second.id)).earlier).toMatchObject([{ id: made.id }])
  })

  it('names the customer who may be on file already, and registers another when told so', async () => {
    await record()
    expect(await agent.call('POST', '/inquiries', sheet())).toMatchObject({ status: 409, body: { code: 'customer_may_exist', data: { customers: [{ name: '张秀兰', reason: 'same_phone' }] } } })
    expect(await agent.call('POST', '/inquiries', sheet({ newCustomer: { name: '张秀兰', phone: '138 0013 2046', confirmedNotDuplicate: true } }))).toMatchObject({ status: 201 })
  })

  it('with its answer is answered at once and the reply counts as kept when it was given', async () => {
    const made = await record({ receivedAt: '2026-11-23T09:40:00+08:00', answer: { text: '可以飞，注意保湿', at: '2026-11-23T09:45:00+08:00' } })
    expect(made).toMatchObject({ state: 'answered', answer: '可以飞，注意保湿', answeredAt: '2026-11-23T01:45:00.000Z' })
    expect(await owedBy(agent)).toEqual([])
    expect(await owedBy(agent, 'kept')).toMatchObject([{ keptAt: '2026-11-23T01:45:00.000Z', brokenAt: null }])
    expect(await events(made.id)).toEqual(['conversations.inquiry-recorded', 'conversations.answered'])
  })

  it('entered late with an answer given late counts as broken', async () => {
    await record({ receivedAt: '2026-11-23T09:00:00+08:00', answer: { text: '好的' } })
    expect(await owedBy(agent, 'kept')).toMatchObject([{ keptAt: '2026-11-23T02:00:00.000Z', brokenAt: '2026-11-23T01:30:00.000Z' }])
  })

  it('in a written channel counts opening hours only', async () => {
    t.clock.set('2026-11-23T09:20:00.000Z')
    const made = await record({ channel: 'wechat' })
    expect((await read(made.id)).owed).toMatchObject([{ kind: 'conversations.written-reply', dueAt: '2026-11-24T00:20:00.000Z' }])
  })

  it('has one effect however often it is sent with the same key', async () => {
    const key = freshKey()
    const first = await agent.call<Shown>('POST', '/inquiries', sheet(), key)
    const twin = await agent.call<Shown>('POST', '/inquiries', sheet(), key)
    expect(twin.body).toEqual(first.body)
    expect(await t.sql('select id from conversations.inquiry where hospital_id = $1', [hospital.hospitalId])).toHaveLength(1)
  })

  it('refuses bad input with the reason, and changes nothing', async () => {
    const known = await record()
    const bad = (more: Record<string, unknown>, status: number, code: string) => refused(agent, 'POST', '/inquiries', sheet({ newCustomer: undefined, caller: '陈先生', ...more }), status, code)
    await bad({ channel: 'pigeon' }, 400, 'invalid_input')
    await bad({ channel: 'import' }, 400, 'invalid_input')
    await bad({ surprise: 1 }, 400, 'invalid_input')
    await bad({ matter: '   ' }, 400, 'invalid_input')
    await bad({ matter: 'x\u0007y' }, 400, 'invalid_input')
    await bad({ age: 131 }, 400, 'invalid_input')
    await bad({ receivedAt: '2027-02-29T10:00:00+08:00' }, 400, 'invalid_input')
    await bad({ receivedAt: '2026-11-23T11:00:00+08:00' }, 422, 'received_in_future')
    await bad({ receivedAt: '2026-10-01T11:00:00+08:00' }, 422, 'received_too_long_ago')
    await bad({ phone: '1380013' }, 422, 'phone_not_possible')
    await bad({ customerId: known.customerId }, 422, 'one_asker')
    await bad({ caller: undefined, customerId: newId() }, 422, 'unknown_customer')
    await bad({ departmentId: newId() }, 422, 'unknown_department')
    await bad({ source: 'nowhere' }, 422, 'unknown_code')
    await bad({ answer: { text: '好', at: '2026-11-22T10:00:00+08:00' } }, 422, 'answered_before_received')
    await bad({ answer: { text: '好', answererId: newId() } }, 422, 'unknown_staff')
    await bad({ specialist: {} }, 422, 'nobody_to_ask')
    await bad({ specialist: { staffId: expert.staffId, dueAt: '2026-11-23T09:00:00+08:00' } }, 422, 'promise_in_past')
    await bad({ callBack: { at: '2026-11-23T09:00:00+08:00' } }, 422, 'promise_in_past')
  })

  it('is refused to strangers and to roles that do not take inquiries', async () => {
    await refused(await hospital.person('finance'), 'POST', '/inquiries', sheet(), 403, 'not_allowed')
    expect(await t.inject({ method: 'POST', url: '/api/v1/inquiries', payload: sheet() })).toMatchObject({ status: 401 })
  })

  it('of another hospital does not exist', async () => {
    const made = await record()
    const other = await t.hospital()
    const stranger = await other.person('service_director')
    expect(await stranger.call('GET', `/inquiries/${made.id}`)).toMatchObject({ status: 404 })
    expect(await stranger.call('POST', `/inquiries/${made.id}/answer`, { text: '好' })).toMatchObject({ status: 404 })
    expect((await stranger.call<Listed>('GET', '/inquiries')).body.items).toEqual([])
  })
})

describe('a reply not given', () => {
  it('nudges at 20, breaks at 30, tells the leader at 40 and the director at 60, and an answer then keeps it late', async () => {
    const made = await record()
    const rungs = () => t.sql<{ act: string }>('select r.act from commitments.rung r join commitments.commitment c on c.id = r.commitment_id where c.subject_id = $1 order by r.fell_at', [made.id])
    for (const [after, acts] of [[20, 1], [10, 2], [10, 3], [20, 4]] as const) {
      await t.advance(after * minutes)
      expect(await rungs()).toHaveLength(acts)
    }
    expect((await rungs()).map(row => row.act)).toEqual(['nudge', 'broken', 'leader', 'director'])
    expect(await agent.call('POST', `/inquiries/${made.id}/answer`, { text: '可以飞' })).toMatchObject({ status: 200, body: { state: 'answered' } })
    expect(await owedBy(agent, 'kept')).toMatchObject([{ brokenAt: '2026-11-23T02:30:00.000Z' }])
  })
})

describe('an answer', () => {
  it('is refused to whom the inquiry does not belong, and once it is closed', async () => {
    const made = await record()
    await refused(colleague, 'POST', `/inquiries/${made.id}/answer`, { text: '好' }, 404, 'not_found')
    await refused(await hospital.person('hr'), 'POST', `/inquiries/${made.id}/answer`, { text: '好' }, 403, 'not_allowed')
    await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'answered' })
    await refused(agent, 'POST', `/inquiries/${made.id}/answer`, { text: '好' }, 409, 'wrong_state')
  })

  it('may be given by the leader, and is refused at a version somebody changed', async () => {
    const made = await record()
    await refused(leader, 'POST', `/inquiries/${made.id}/answer`, { text: '好' }, 412, 'stale_version', { 'if-match': '"9"' })
    expect(await leader.call('POST', `/inquiries/${made.id}/answer`, { text: '好' })).toMatchObject({ status: 200 })
  })
})

describe('asking an expert', () => {
  it('promises the customer 4 working hours unless another time is said, which is a reply; the expert owes it', async () => {
    const made = await record({ specialist: { staffId: expert.staffId, question: '第五天带痂能飞吗' } })
    expect(made).toMatchObject({ state: 'specialist', specialistDueAt: '2026-11-23T06:00:00.000Z' })
    expect(await owedBy(agent)).toEqual([])
    expect(await owedBy(expert)).toMatchObject([{ kind: 'conversations.specialist-answer', dueAt: '2026-11-23T06:00:00.000Z' }])
    expect((await expert.call<{ items: { zh: string }[] }>('GET', '/notifications')).body.items[0]?.zh).toContain('白露请您答复')
  })

  it('is answered by the expert, who sees this inquiry though not others, and passed on by its owner', async () => {
    const made = await record({ specialist: { staffId: expert.staffId } })
    const other = await anonymous()
    await refused(expert, 'GET', `/inquiries/${other.id}`, undefined, 404, 'not_found')
    expect(await read(made.id, expert)).toMatchObject({ may: { answer: true, close: false } })
    await refused(expert, 'POST', `/inquiries/${made.id}/close`, { outcome: 'answered' }, 404, 'not_found')
    expect(await expert.call('POST', `/inquiries/${made.id}/answer`, { text: '可以飞，带保湿喷雾' })).toMatchObject({ status: 200, body: { state: 'waiting', answer: '' } })
    expect(await owedBy(expert, 'kept')).toMatchObject([{ brokenAt: null }])
    expect(await owedBy(agent)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'conversations.call-back', subjectId: made.id })]))
    expect(await agent.call('POST', `/inquiries/${made.id}/answer`, { text: '许主任说可以飞' })).toMatchObject({ body: { state: 'answered', answer: '许主任说可以飞' } })
    expect((await read(made.id)).entries.map(entry => entry.kind)).toEqual(['specialist_answer', 'answer'])
  })

  it('of a department is owed by its coordinators', async () => {
    const made = await record({ specialist: { departmentId: derm, dueAt: '2026-11-23T12:00:00+08:00' } })
    expect(await read(made.id, coordinator)).toMatchObject({ owed: [{ kind: 'conversations.specialist-answer', dueAt: '2026-11-23T04:00:00.000Z', ownerId: null }], may: { answer: true } })
    expect((await coordinator.call<Listed>('GET', '/inquiries?view=to_me')).body.items.map(item => item.id)).toEqual([made.id])
    expect(await coordinator.call('POST', `/inquiries/${made.id}/answer`, { text: '可以', passedOn: true })).toMatchObject({ body: { state: 'answered' } })
  })

  it('can be promised later, by another expert, and for a time still to come only', async () => {
    const made = await record()
    await refused(agent, 'POST', `/inquiries/${made.id}/specialist`, {}, 422, 'nobody_to_ask')
    await refused(agent, 'POST', `/inquiries/${made.id}/specialist`, { staffId: expert.staffId, dueAt: '2026-11-23T09:00:00+08:00' }, 422, 'promise_in_past')
    await refused(agent, 'POST', `/inquiries/${made.id}/specialist`, { staffId: newId() }, 422, 'unknown_staff')
    expect(await agent.call('POST', `/inquiries/${made.id}/specialist`, { staffId: expert.staffId })).toMatchObject({ body: { state: 'specialist' } })
    expect(await agent.call('POST', `/inquiries/${made.id}/specialist`, { departmentId: derm })).toMatchObject({ status: 200 })
    expect(await owedBy(expert)).toEqual([])
  })
})

describe('calling back', () => {
  it('at the time agreed is owed, tried, moved on, and kept when the customer is reached', async () => {
    const made = await record()
    await refused(agent, 'POST', `/inquiries/${made.id}/call-back`, { at: '2026-11-22T15:00:00+08:00' }, 422, 'promise_in_past')
    expect(await agent.call('POST', `/inquiries/${made.id}/call-back`, { at: '2026-11-23T15:00:00+08:00', note: '下午问家里人' })).toMatchObject({ body: { state: 'call_back', callBackAt: '2026-11-23T07:00:00.000Z' } })
    expect(await owedBy(agent)).toMatchObject([{ kind: 'conversations.call-back', dueAt: '2026-11-23T07:00:00.000Z' }])
    await t.advance(4 * 60 * minutes)
    expect(await agent.call('POST', `/inquiries/${made.id}/attempts`, { reached: false, nextAt: '2026-11-23T16:00:00+08:00' })).toMatchObject({ body: { state: 'call_back', callBackAt: '2026-11-23T08:00:00.000Z' } })
    expect(await agent.call('POST', `/inquiries/${made.id}/attempts`, { reached: true, text: '周六来' })).toMatchObject({ body: { state: 'answered', answer: '周六来' } })
    expect((await owedBy(agent)).filter(one => one.kind === 'conversations.call-back')).toEqual([])
    expect((await read(made.id)).entries.map(entry => entry.kind)).toEqual(['call_back', 'call_back'])
  })
})

describe('handing over', () => {
  it('needs the other\'s acceptance: until then the first asker owes the reply, afterwards the colleague does', async () => {
    const made = await record()
    expect(await agent.call('POST', `/inquiries/${made.id}/transfer`, { toStaffId: colleague.staffId, reason: '我去开会', toldCustomer: '程可会回您，0571-8888' })).toMatchObject({ status: 200, body: { ownerId: agent.staffId } })
    await refused(agent, 'POST', `/inquiries/${made.id}/transfer`, { toStaffId: leader.staffId, reason: '再转' }, 409, 'transfer_pending')
    await refused(leader, 'POST', `/inquiries/${made.id}/transfer/accept`, undefined, 409, 'not_asked_of_you')
    await refused(agent, 'POST', `/inquiries/${made.id}/close`, { outcome: 'answered' }, 409, 'transfer_pending')
    expect((await colleague.call<Listed>('GET', '/inquiries?view=to_me')).body.items.map(item => item.id)).toEqual([made.id])
    expect((await owedBy(colleague)).map(one => one.kind)).toEqual(['conversations.accept-transfer'])
    expect(await colleague.call('POST', `/inquiries/${made.id}/transfer/accept`)).toMatchObject({ status: 200, body: { ownerId: colleague.staffId, firstAskerId: agent.staffId } })
    expect((await owedBy(colleague)).map(one => one.kind)).toEqual(['conversations.reply'])
    expect(await owedBy(agent)).toEqual([])
    await refused(agent, 'POST', `/inquiries/${made.id}/answer`, { text: '好' }, 404, 'not_found')
    await refused(colleague, 'POST', `/inquiries/${made.id}/transfer/accept`, undefined, 409, 'no_transfer_pending')
  })

  it('can be declined with a reason, or withdrawn, and stays with its owner', async () => {
    const made = await record()
    const ask = () => agent.call('POST', `/inquiries/${made.id}/transfer`, { toStaffId: colleague.staffId, reason: '忙' })
    await ask()
    await refused(colleague, 'POST', `/inquiries/${made.id}/transfer/decline`, { reason: ' ' }, 400, 'invalid_input')
    expect(await colleague.call('POST', `/inquiries/${made.id}/transfer/decline`, { reason: '我也忙' })).toMatchObject({ status: 200, body: { ownerId: agent.staffId } })
    await ask()
    await refused(colleague, 'POST', `/inquiries/${made.id}/transfer/withdraw`, undefined, 404, 'not_found')
    expect(await agent.call('POST', `/inquiries/${made.id}/transfer/withdraw`)).toMatchObject({ status: 200 })
    expect((await read(made.id)).transfers).toMatchObject([{ state: 'declined', settledReason: '我也忙' }, { state: 'withdrawn' }])
    expect(await owedBy(colleague)).toEqual([])
  })

  it('is refused to oneself, to nobody, and once closed', async () => {
    const made = await record()
    await refused(agent, 'POST', `/inquiries/${made.id}/transfer`, { toStaffId: agent.staffId, reason: '忙' }, 422, 'transfer_to_owner')
    await refused(agent, 'POST', `/inquiries/${made.id}/transfer`, { toStaffId: newId(), reason: '忙' }, 422, 'unknown_staff')
    await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'answered' })
    await refused(agent, 'POST', `/inquiries/${made.id}/transfer`, { toStaffId: colleague.staffId, reason: '忙' }, 409, 'wrong_state')
  })

  it('without being asked is told to the owner, and the promises go along', async () => {
    const made = await record()
    await refused(agent, 'POST', `/inquiries/${made.id}/take-over`, { reason: '本来就是我的' }, 409, 'already_yours')
    expect(await colleague.call('POST', `/inquiries/${made.id}/take-over`, { reason: '顾客到前台了' })).toMatchObject({ body: { ownerId: colleague.staffId } })
    expect((await owedBy(colleague)).map(one => one.kind)).toEqual(['conversations.reply'])
    expect((await agent.call<{ items: { zh: string }[] }>('GET', '/notifications')).body.items[0]?.zh).toContain('程可接手了您的咨询')
  })
})

describe('closing', () => {
  it('asks an outcome with what belongs to it', async () => {
    const made = await record()
    const close = `/inquiries/${made.id}/close`
    await refused(agent, 'POST', close, {}, 400, 'invalid_input')
    await refused(agent, 'POST', close, { outcome: 'lost' }, 422, 'reason_needed')
    await refused(agent, 'POST', close, { outcome: 'lost', lostReason: 'moon' }, 422, 'unknown_code')
    await refused(agent, 'POST', close, { outcome: 'out_of_scope' }, 422, 'turned_to_needed')
    await refused(agent, 'POST', close, { outcome: 'booked' }, 409, 'appointment_needed')
    expect(await agent.call('POST', close, { outcome: 'lost', lostReason: 'distance', note: '太远' })).toMatchObject({ body: { state: 'closed', outcome: 'lost' } })
    await refused(agent, 'POST', close, { outcome: 'answered' }, 409, 'wrong_state')
    expect(await owedBy(agent)).toEqual([])
    const [closed] = await t.sql<{ data: unknown }>(`select data from platform.event where subject_id = $1 and name = 'conversations.closed'`, [made.id])
    expect(closed?.data).toMatchObject({ outcome: 'lost', booked: false, lostReason: 'distance' })
  })

  it('as out of scope keeps where the customer was turned, for the leader\'s list', async () => {
    const made = await record()
    await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'out_of_scope', turnedTo: '市精神卫生中心' })
    expect((await leader.call<Listed>('GET', '/inquiries?view=out_of_scope')).body.items).toMatchObject([{ id: made.id, turnedTo: '市精神卫生中心' }])
  })

  it('of a nuisance owes no reply and needs no sheet', async () => {
    const made = await record({ newCustomer: undefined, departmentId: undefined, source: undefined })
    expect(made.missing.length).toBeGreaterThan(0)
    expect(await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'nuisance' })).toMatchObject({ body: { missing: [], answeredAt: null } })
    expect(await owedBy(agent, 'kept')).toEqual([])
  })
})

describe('the sheet', () => {
  it('says what it lacks, is late after 30 minutes, and is complete once filled in', async () => {
    const made = await record({ source: undefined, departmentId: undefined })
    expect(made).toMatchObject({ missing: ['source', 'department'], late: false })
    await t.advance(31 * minutes)
    expect(await read(made.id)).toMatchObject({ late: true })
    await refused(agent, 'PATCH', `/inquiries/${made.id}`, { source: 'friend' }, 428, 'version_needed')
    await refused(agent, 'PATCH', `/inquiries/${made.id}`, { source: 'other' }, 412, 'stale_version', { 'if-match': '"7"' })
    const filled = await agent.call<Shown>('PATCH', `/inquiries/${made.id}`, { source: 'other', departmentId: derm }, { 'if-match': '"1"' })
    expect(filled).toMatchObject({ status: 200, body: { missing: [], late: true } })
  })

  it('is signed when complete and closed, then frozen; corrections stay visible beside it', async () => {
    const made = await record({ source: undefined })
    await refused(agent, 'POST', `/inquiries/${made.id}/sign-off`, undefined, 409, 'wrong_state')
    await agent.call('POST', `/inquiries/${made.id}/answer`, { text: '可以飞' })
    await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'answered' })
    await refused(agent, 'POST', `/inquiries/${made.id}/sign-off`, undefined, 409, 'sheet_incomplete')
    const { version } = await read(made.id)
    await agent.call('PATCH', `/inquiries/${made.id}`, { source: 'other' }, { 'if-match': `"${version}"` })
    await refused(colleague, 'POST', `/inquiries/${made.id}/sign-off`, undefined, 404, 'not_found')
    await refused(leader, 'POST', `/inquiries/${made.id}/sign-off`, undefined, 409, 'not_the_answerer')
    await refused(agent, 'POST', `/inquiries/${made.id}/amendments`, { reason: '写错', changes: { answer: '不能飞' } }, 409, 'wrong_state')
    const signed = await agent.call<Shown>('POST', `/inquiries/${made.id}/sign-off`)
    expect(signed).toMatchObject({ status: 200, body: { signedOffAt: '2026-11-23T02:00:00.000Z' } })
    await refused(agent, 'POST', `/inquiries/${made.id}/sign-off`, undefined, 409, 'signed_off')
    await refused(agent, 'PATCH', `/inquiries/${made.id}`, { answer: '改' }, 409, 'signed_off', { 'if-match': `"${signed.body.version}"` })
    await refused(agent, 'POST', `/inquiries/${made.id}/amendments`, { reason: '写错', changes: { answer: '可以飞' } }, 422, 'nothing_amended')
    expect(await agent.call('POST', `/inquiries/${made.id}/amendments`, { reason: '写错', changes: { answer: '满 7 天再飞' } })).toMatchObject({ status: 201, body: { answer: '满 7 天再飞' } })
    expect((await read(made.id)).amendments).toMatchObject([{ field: 'answer', before: '可以飞', after: '满 7 天再飞', reason: '写错' }])
    await expect(t.sql(`update conversations.inquiry set answer = 'x', changed_at = now() where id = $1`, [made.id])).rejects.toMatchObject({ constraint: 'inquiry_signed_off' })
    await expect(t.sql('update conversations.inquiry set signed_off_at = null, signed_off_by = null where id = $1', [made.id])).rejects.toMatchObject({ constraint: 'inquiry_signed_off' })
  })

  it('keeps internal notes of whoever may read it', async () => {
    const made = await record()
    expect(await colleague.call('POST', `/inquiries/${made.id}/notes`, { text: '她对利多卡因过敏' })).toMatchObject({ status: 200 })
    expect((await read(made.id)).entries).toMatchObject([{ kind: 'note', text: '她对利多卡因过敏' }])
    await refused(expert, 'POST', `/inquiries/${made.id}/notes`, { text: '看不到' }, 404, 'not_found')
  })
})

describe('the list', () => {
  it('pages by time through every inquiry once', async () => {
    const made: string[] = []
    for (let i = 0; i < 7; i++) { made.unshift((await anonymous({ matter: `第 ${i} 条` })).id); t.clock.advance(1_000) }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Listed = (await agent.call<Listed>('GET', `/inquiries?limit=3${cursor ? `&cursor=${cursor}` : ''}`)).body
      seen.push(...page.items.map(item => item.id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(made)
    await refused(agent, 'GET', '/inquiries?cursor=nonsense', undefined, 400, 'invalid_input')
    await refused(agent, 'GET', '/inquiries?sideways=1', undefined, 400, 'invalid_input')
  })

  it('counts each view as the view shows it', async () => {
    const yesterday = { receivedAt: '2026-11-22T16:00:00+08:00' }
    const waiting = await record(yesterday)
    const incomplete = await anonymous({ ...yesterday, source: undefined })
    const callBack = await anonymous({ ...yesterday, callBack: { at: '2026-11-23T15:00:00+08:00' } })
    const lost = await anonymous(yesterday)
    await agent.call('POST', `/inquiries/${lost.id}/close`, { outcome: 'lost', lostReason: 'price', note: '说再比比价' })
    const latest = await anonymous()
    const of = async (view: string) => (await agent.call<Listed>('GET', `/inquiries?view=${view}`)).body.items.map(item => item.id).sort()
    expect(await of('waiting')).toEqual([waiting.id, incomplete.id, latest.id].sort())
    expect(await of('today')).toEqual([latest.id])
    expect(await of('incomplete')).toEqual([incomplete.id])
    expect(await of('call_back')).toEqual([callBack.id])
    expect(await of('recontact')).toEqual([lost.id])
    expect(await of('mine_month')).toHaveLength(5)
    expect((await agent.call('GET', '/inquiries/counts')).body).toEqual({ waiting: 3, today: 1, incomplete: 1, callBack: 1, recontact: 1, mineMonth: 5, toMe: 0, outOfScope: 0 })
    expect((await agent.call<Listed>('GET', `/inquiries?state=closed,call_back&from=2026-11-22&to=2026-11-22`)).body.items).toHaveLength(2)
    expect((await agent.call<Listed>('GET', `/inquiries?customerId=${waiting.customerId}`)).body.items.map(item => item.id)).toEqual([waiting.id])
    expect((await agent.call<Listed>('GET', `/inquiries?q=${encodeURIComponent('zxl')}`)).body.items.map(item => item.id)).toEqual([waiting.id])
    expect((await agent.call<Listed>('GET', `/inquiries?q=${encodeURIComponent('陈先生')}`)).body.items).toHaveLength(4)
  })

  it('shows an expert only what was asked of them', async () => {
    const made = await record({ specialist: { staffId: expert.staffId } })
    await anonymous()
    expect((await expert.call<Listed>('GET', '/inquiries')).body.items.map(item => item.id)).toEqual([made.id])
  })
})
