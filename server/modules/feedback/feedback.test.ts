import { beforeEach, describe, expect, it } from 'vitest'
import { freshKey, useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'

const t = useApp()
const minutes = 60_000
let hospital: TestHospital
let derm: string
let teeth: string
let receptionist: Person
let nurse: Person
let leader: Person
let handler: Person
let director: Person

interface Made { id: string; version: number; responsible: { id: string } | null; handler: { id: string } | null; respondDueAt: string; resultDueAt: string | null; samePerson: number; sameMatterId: string | null }
interface Detail extends Made { state: string; statement: string; matter: string; told: string; satisfied: string | null; steps: { step: string; note: string }[]; measures: { id: string; doneAt: string | null; droppedAt: string | null }[]; may: Record<string, boolean>; earlier: { id: string; samePerson: boolean; sameMatter: boolean; matter: string | null }[]; reopened: number; repeated: boolean; severalDepartments: boolean; phoneMasked: string | null; name: string; finding: string | null; responsibleStaff: { id: string }[]; team: { id: string }[]; closedAt: string | null }
interface Listed { items: Detail[]; nextCursor: string | null }
interface Owed { items: { kind: string; dueAt: string; brokenAt: string | null; keptAt: string | null; subjectId: string; id: string; may: Record<string, boolean> }[] }

beforeEach(async () => {
  t.clock.set('2026-11-23T02:00:00.000Z')
  hospital = await t.hospital()
  const admin = await hospital.person('administrator')
  const department = async (code: string, nameZh: string, nameEn: string) => String((await admin.call('POST', '/departments', { code, kind: 'clinical', nameZh, nameEn })).body['id'])
  derm = await department('derm', '皮肤科', 'Dermatology')
  teeth = await department('teeth', '口腔科', 'Dentistry')
  const group = newId()
  await t.sql(`insert into organisation.staff_group (hospital_id, id, department_id, code, name_zh, name_en, created_at, changed_at) values ($1, $2, $3, 'g1', '护理组', 'Nurses', now(), now())`, [hospital.hospitalId, group, derm])
  receptionist = await hospital.person('receptionist', { name: '高洁' })
  nurse = await hospital.person('care_staff', { departmentId: derm, groupId: group, name: '宋怡' })
  leader = await hospital.person('group_leader', { departmentId: derm, groupId: group, name: '林岚' })
  handler = await hospital.person('complaint_handler', { name: '赵雨桐' })
  director = await hospital.person('service_director', { name: '沈主任' })
  await t.sql('update organisation.staff_group set leader_id = $2 where id = $1', [group, leader.staffId])
})

const complaint = (more: Record<string, unknown> = {}) => ({ kind: 'complaint', channel: 'desk', name: '王女士', phone: '13800138000', matter: '等了两个小时', statement: '约的九点，十一点才叫到我', category: 'waiting', departmentIds: [derm], ...more })
const record = async (more: Record<string, unknown> = {}, who: Person = receptionist) => {
  const made = await who.call<Made>('POST', '/feedback', complaint(more))
  expect(made).toMatchObject({ status: 201 })
  return made.body
}
const step = (who: Person, id: string, body: Record<string, unknown>) => who.call<Detail>('POST', `/feedback/${id}/steps`, body)
const read = async (id: string, who: Person = handler) => (await who.call<Detail>('GET', `/feedback/${id}`)).body
const owedBy = async (who: Person, state = 'open') => (await who.call<Owed>('GET', `/commitments?owner=me&state=${state}`)).body.items
const refused = async (who: Person, method: 'GET' | 'POST' | 'PATCH', url: string, body: unknown, status: number, code: string, headers: Record<string, string> = {}) => {
  const before = await t.stateHash()
  expect(await who.call(method, url, body, headers)).toMatchObject({ status, body: { code } })
  expect(await t.stateHash()).toBe(before)
}
const later = (days: number) => new Date(Date.parse('2026-11-23T02:00:00.000Z') + days * 86_400_000).toISOString()

describe('recording', () => {
  it('routes a complaint at once: the handler owes a response in 30 minutes and a result in 5 working days', async () => {
    const made = await record()
    expect(made).toMatchObject({ responsible: { id: director.staffId }, handler: { id: handler.staffId }, respondDueAt: '2026-11-23T02:30:00.000Z', samePerson: 1, sameMatterId: null })
    expect(await owedBy(handler)).toMatchObject([{ kind: 'feedback.respond', dueAt: '2026-11-23T02:30:00.000Z' }, { kind: 'feedback.result', dueAt: '2026-11-30T09:30:00.000Z' }])
    expect(made.resultDueAt).toBe('2026-11-30T09:30:00.000Z')
    const told = (await handler.call<{ items: { zh: string; link: string }[] }>('GET', '/notifications')).body.items
    expect(told).toMatchObject([{ zh: '投诉 · 等候过久，请在 30 分钟内答复', link: `/feedback/${made.id}` }])
  })

  it('allows 10 working days when several departments are involved', async () => {
    const made = await record({ departmentIds: [derm, teeth] })
    expect(made.resultDueAt).toBe('2026-12-07T09:30:00.000Z')
  })

  it('sends praise and suggestions to the leader of whom they are about', async () => {
    expect(await record({ kind: 'praise', category: 'attitude', staffIds: [nurse.staffId] })).toMatchObject({ responsible: { id: leader.staffId }, handler: null, resultDueAt: null })
    expect(await record({ kind: 'suggestion', category: 'signs', departmentIds: [derm] })).toMatchObject({ responsible: { id: leader.staffId } })
  })

  it('seals what was said, under the customer\'s key or the hospital\'s; nothing of it stands in events, audit or notices', async () => {
    const customer = (await receptionist.call('POST', '/customers', { name: '张秀兰', phones: [{ number: '13900139000' }] })).body['id']
    for (const who of [{}, { name: undefined, phone: undefined, customerId: customer }, { name: undefined, phone: undefined }]) {
      const made = await record({ ...who, matter: '金丝雀事由', statement: '金丝雀内容', analysis: '金丝雀分析' })
      await step(handler, made.id, { step: 'accept', note: '金丝雀备注' })
      expect(await read(made.id)).toMatchObject({ matter: '金丝雀事由', statement: '金丝雀内容', analysis: '金丝雀分析', steps: [{ step: 'accept', note: '金丝雀备注' }] })
    }
    for (const { name } of await t.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)) {
      expect(await t.sql(`select '${name}' as at from ${name} x where x::text like '%金丝雀%' or x::text like '%13800138000%' or x::text like '%' || $1 || '%'`, [Buffer.from('金丝雀').toString('hex')])).toEqual([])
    }
  })

  it('may be anonymous, and masks the phone of someone not registered', async () => {
    expect(await read((await record({ name: undefined, phone: undefined })).id)).toMatchObject({ name: '', phoneMasked: null })
    expect(await read((await record()).id)).toMatchObject({ name: '王女士', phoneMasked: '138****8000' })
  })

  it('recognises the same person a third time in 90 days, and the same matter again', async () => {
    const first = await record()
    t.clock.advance(1_000)
    const second = await record({ category: 'attitude' })
    t.clock.advance(1_000)
    const third = await record({ departmentIds: [derm] })
    expect(third).toMatchObject({ samePerson: 3, sameMatterId: first.id })
    const detail = await read(third.id)
    expect(detail).toMatchObject({ repeated: true })
    expect(detail.earlier).toMatchObject([{ id: second.id, samePerson: true, sameMatter: false }, { id: first.id, samePerson: true, sameMatter: true }])
    expect((await handler.call<Listed>('GET', '/feedback?view=repeated')).body.items.map(item => item.id)).toEqual([third.id])
    await t.sql(`update feedback.feedback set received_at = received_at - interval '91 days' where id = any($1)`, [[first.id, second.id]])
    expect(await record()).toMatchObject({ samePerson: 2, sameMatterId: third.id })
  })

  it('has one effect however often it is sent with the same key', async () => {
    const key = freshKey()
    const first = await receptionist.call('POST', '/feedback', complaint(), key)
    expect((await receptionist.call('POST', '/feedback', complaint(), key)).body).toEqual(first.body)
    expect(await t.sql('select id from feedback.feedback where hospital_id = $1', [hospital.hospitalId])).toHaveLength(1)
  })

  it('refuses bad input with the reason, and changes nothing', async () => {
    const bad = (more: Record<string, unknown>, status: number, code: string) => refused(receptionist, 'POST', '/feedback', complaint(more), status, code)
    await bad({ kind: 'gossip' }, 400, 'invalid_input')
    await bad({ statement: ' ' }, 400, 'invalid_input')
    await bad({ surprise: 1 }, 400, 'invalid_input')
    await bad({ severity: 'huge' }, 400, 'invalid_input')
    await bad({ happenedOn: '2026-02-30' }, 400, 'invalid_input')
    await bad({ category: 'signs' }, 422, 'unknown_category')
    await bad({ staffIds: [newId()] }, 422, 'unknown_staff')
    await bad({ departmentIds: [newId()] }, 422, 'unknown_department')
    await bad({ customerId: newId() }, 422, 'one_person')
    await bad({ name: undefined, phone: undefined, customerId: newId() }, 422, 'unknown_customer')
    await bad({ phone: '12345' }, 422, 'phone_not_possible')
    await bad({ happenedAt: later(1) }, 422, 'happened_in_future')
    await bad({ happenedOn: '2026-11-24' }, 422, 'happened_in_future')
    await bad({ receivedAt: later(1) }, 422, 'happened_in_future')
    await refused(await hospital.person('finance'), 'POST', '/feedback', complaint(), 403, 'not_allowed')
  })

  it('is refused while nobody could be responsible', async () => {
    const bare = await t.hospital()
    const only = await bare.person('receptionist')
    expect(await only.call('POST', '/feedback', { kind: 'suggestion', channel: 'desk', matter: '指示牌', statement: '看不清' })).toMatchObject({ status: 409, body: { code: 'nobody_to_route_to' } })
  })
})

describe('a complaint', () => {
  it('goes from its receipt to what the customer was told, each step written down', async () => {
    const { id } = await record({ staffIds: [nurse.staffId] })
    expect(await step(handler, id, { step: 'accept', note: '已致歉，给了回执' })).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect((await owedBy(handler)).map(one => one.kind)).toEqual(['feedback.result'])
    expect(await step(handler, id, { step: 'investigate', teamIds: [leader.staffId] })).toMatchObject({ body: { state: 'investigating', team: [{ id: leader.staffId }] } })
    expect(await step(leader, id, { step: 'statement', note: '当天两台设备坏了一台' })).toMatchObject({ status: 200 })
    expect(await step(handler, id, { step: 'find', finding: 'partly', cause: 'equipment', departmentIds: [derm], note: '设备故障没有及时告知' })).toMatchObject({ body: { state: 'found', finding: 'partly' } })
    expect(await step(handler, id, { step: 'plan', measures: [{ kind: 'improve', text: '设备坏时十分钟内告知候诊顾客', ownerId: leader.staffId, dueAt: later(3) }, { kind: 'apologise', text: '登门致歉', ownerId: nurse.staffId, dueAt: later(1) }] })).toMatchObject({ body: { state: 'planned' } })
    const [first, second] = (await read(id)).measures
    expect(await step(handler, id, { step: 'measure', measureId: second?.id, note: '已致歉' })).toMatchObject({ body: { state: 'planned' } })
    const mine = (await owedBy(leader)).find(one => one.kind === 'feedback.measure')
    expect(mine).toMatchObject({ subjectId: first?.id, may: { keep: true } })
    expect(await leader.call('POST', `/commitments/${mine?.id}/keep`)).toMatchObject({ status: 200 })
    await t.drain()
    expect(await read(id)).toMatchObject({ state: 'carried_out' })
    await refused(handler, 'POST', `/feedback/${id}/steps`, { step: 'tell', told: '已处理' }, 422, 'satisfaction_needed')
    expect(await step(handler, id, { step: 'tell', told: '设备已修，今后十分钟内告知', satisfied: 'satisfied' })).toMatchObject({ body: { state: 'told', satisfied: 'satisfied' } })
    expect(await step(handler, id, { step: 'close' })).toMatchObject({ body: { state: 'closed', told: '设备已修，今后十分钟内告知' } })
    expect((await owedBy(handler, 'kept')).map(one => one.kind).sort()).toEqual(['feedback.respond', 'feedback.result'])
    expect((await read(id)).steps.map(one => one.step)).toEqual(['accept', 'investigate', 'statement', 'find', 'plan', 'measure', 'measure', 'carry_out', 'tell', 'close'])
  })

  it('can be settled on the spot', async () => {
    const { id } = await record()
    expect(await step(handler, id, { step: 'settle', told: '当场致歉并安排加号', satisfied: 'satisfied' })).toMatchObject({ body: { state: 'closed', satisfied: 'satisfied', onTheSpot: true } })
    expect(await owedBy(handler)).toEqual([])
  })

  it('found unfounded is told without a plan; otherwise not', async () => {
    const { id } = await record()
    await step(handler, id, { step: 'accept' })
    await step(handler, id, { step: 'investigate' })
    await step(handler, id, { step: 'find', finding: 'substantiated', note: '属实' })
    await refused(handler, 'POST', `/feedback/${id}/steps`, { step: 'tell', told: 'x', satisfied: 'partly' }, 409, 'wrong_state')
    const other = await record()
    await step(handler, other.id, { step: 'accept' })
    await step(handler, other.id, { step: 'investigate' })
    await step(handler, other.id, { step: 'find', finding: 'not', note: '误会' })
    expect(await step(handler, other.id, { step: 'tell', told: '已解释清楚', satisfied: 'satisfied', close: true })).toMatchObject({ body: { state: 'closed' } })
  })

  it('can be opened again with a new time limit, and keeps its story', async () => {
    const { id } = await record()
    await step(handler, id, { step: 'settle', told: '解释过', satisfied: 'dissatisfied' })
    t.clock.advance(60 * minutes)
    expect(await step(handler, id, { step: 'reopen', note: '顾客不同意' })).toMatchObject({ body: { state: 'investigating', reopened: 1, told: '', closedAt: null } })
    expect((await owedBy(handler)).map(one => one.kind)).toEqual(['feedback.result'])
    expect((await read(id)).steps.map(one => one.note)).toContain('解释过')
  })

  it('is extended with a reason, once the customer knows, to a later time only', async () => {
    const { id } = await record()
    const extend = (more: Record<string, unknown>) => ({ step: 'extend', dueAt: later(14), note: '等鉴定', customerTold: true, ...more })
    await refused(handler, 'POST', `/feedback/${id}/steps`, extend({ customerTold: false }), 400, 'invalid_input')
    await refused(handler, 'POST', `/feedback/${id}/steps`, extend({ dueAt: later(2) }), 422, 'not_later')
    await refused(handler, 'POST', `/feedback/${id}/steps`, extend({ dueAt: later(-2) }), 422, 'due_in_past')
    expect(await step(handler, id, extend({}))).toMatchObject({ body: { resultDueAt: later(14) } })
    expect((await owedBy(handler)).find(one => one.kind === 'feedback.result')).toMatchObject({ dueAt: later(14) })
  })

  it('not answered climbs, and its result not told is broken', async () => {
    await record()
    await t.advance(61 * minutes)
    expect((await t.sql<{ act: string }>(`select r.act from commitments.rung r join commitments.commitment c on c.id = r.commitment_id where c.kind = 'feedback.respond' and c.hospital_id = $1 order by fell_at`, [hospital.hospitalId])).map(row => row.act)).toEqual(['nudge', 'broken', 'leader', 'director'])
    expect((await director.call<Listed>('GET', '/feedback?view=overdue')).body.items).toEqual([])
    await t.sql(`update feedback.feedback set result_due_at = '2026-11-23T03:00:00Z' where hospital_id = $1`, [hospital.hospitalId])
    expect((await director.call<Listed>('GET', '/feedback?view=overdue')).body.items).toHaveLength(1)
  })

  it('lengthens its time limit when more departments turn out to be involved', async () => {
    const { id, version } = await record()
    await refused(handler, 'PATCH', `/feedback/${id}`, { departmentIds: [derm, teeth] }, 428, 'version_needed')
    expect(await handler.call('PATCH', `/feedback/${id}`, { departmentIds: [derm, teeth] }, { 'if-match': `"${version}"` })).toMatchObject({ status: 200, body: { severalDepartments: true, resultDueAt: '2026-12-07T09:30:00.000Z' } })
    await refused(handler, 'PATCH', `/feedback/${id}`, { category: 'fees' }, 412, 'stale_version', { 'if-match': `"${version}"` })
    expect((await owedBy(handler)).find(one => one.kind === 'feedback.result')).toMatchObject({ dueAt: '2026-12-07T09:30:00.000Z' })
  })

  it('refuses steps out of turn, unknown measures and missing facts', async () => {
    const { id } = await record()
    const bad = (body: Record<string, unknown>, status: number, code: string) => refused(handler, 'POST', `/feedback/${id}/steps`, body, status, code)
    await bad({ step: 'find', finding: 'not', note: 'x' }, 409, 'wrong_state')
    await bad({ step: 'thank', told: 'x' }, 409, 'wrong_state')
    await bad({ step: 'decide', decision: 'declined', reason: 'x' }, 409, 'wrong_state')
    await bad({ step: 'dance' }, 400, 'invalid_input')
    await bad({ step: 'accept', told: 'x' }, 400, 'invalid_input')
    await step(handler, id, { step: 'accept' })
    await step(handler, id, { step: 'investigate' })
    await bad({ step: 'find', finding: 'not', cause: 'moon', note: 'x' }, 422, 'unknown_category')
    await step(handler, id, { step: 'find', finding: 'substantiated', note: 'x' })
    await bad({ step: 'plan', measures: [] }, 400, 'invalid_input')
    await bad({ step: 'plan', measures: [{ kind: 'explain', text: 'x', ownerId: handler.staffId, dueAt: later(-1) }] }, 422, 'due_in_past')
    const planned = await step(handler, id, { step: 'plan', measures: [{ kind: 'explain', text: 'x', ownerId: handler.staffId, dueAt: later(1) }] })
    await bad({ step: 'measure', measureId: newId() }, 404, 'unknown_measure')
    await bad({ step: 'drop_measure', measureId: planned.body.measures[0]?.id, note: 'x' }, 409, 'last_measure')
    await step(handler, id, { step: 'plan', measures: [{ kind: 'apologise', text: 'y', ownerId: handler.staffId, dueAt: later(1) }] })
    expect(await step(handler, id, { step: 'drop_measure', measureId: planned.body.measures[0]?.id, note: '改为致歉' })).toMatchObject({ body: { state: 'planned' } })
  })
})

describe('nobody handles a complaint about themselves', () => {
  it('it is routed past them, and they neither see nor list it', async () => {
    const made = await record({ staffIds: [handler.staffId, director.staffId] })
    expect(made.responsible?.id).not.toBe(director.staffId)
    expect(made.handler?.id).not.toBe(handler.staffId)
    await refused(handler, 'GET', `/feedback/${made.id}`, undefined, 404, 'not_found')
    await refused(director, 'POST', `/feedback/${made.id}/steps`, { step: 'accept' }, 404, 'not_found')
    expect((await director.call<Listed>('GET', '/feedback')).body.items).toEqual([])
    expect((await director.call('GET', '/feedback/counts')).body).toMatchObject({ open: 0 })
  })

  it('nor are they put in charge or on the team, nor added to what they handle', async () => {
    const { id, version } = await record({ staffIds: [nurse.staffId] })
    const other = await hospital.person('complaint_handler')
    await refused(handler, 'POST', `/feedback/${id}/steps`, { step: 'assign', handlerId: nurse.staffId }, 409, 'own_case')
    await refused(handler, 'POST', `/feedback/${id}/steps`, { step: 'assign', teamIds: [nurse.staffId] }, 409, 'own_case')
    const present = (await read(id)).handler?.id ?? ''
    const elsewhere = present === handler.staffId ? other : handler
    await refused(director, 'PATCH', `/feedback/${id}`, { staffIds: [present] }, 409, 'own_case', { 'if-match': `"${version}"` })
    expect(await step(director, id, { step: 'assign', handlerId: elsewhere.staffId })).toMatchObject({ body: { handler: { id: elsewhere.staffId } } })
    expect((await owedBy(elsewhere)).map(one => one.kind)).toEqual(['feedback.respond', 'feedback.result'])
    await expect(t.sql(`insert into feedback.concerned (hospital_id, feedback_id, kind, subject_id) values ($1, $2, 'staff', $3)`, [hospital.hospitalId, id, elsewhere.staffId])).rejects.toMatchObject({ constraint: 'feedback_no_own_case' })
    await expect(t.sql('update feedback.feedback set handler_id = $2 where id = $1', [id, nurse.staffId])).rejects.toMatchObject({ constraint: 'feedback_no_own_case' })
    await expect(t.sql('insert into feedback.team (hospital_id, feedback_id, staff_id, added_at) values ($1, $2, $3, now())', [hospital.hospitalId, id, nurse.staffId])).rejects.toMatchObject({ constraint: 'feedback_no_own_case' })
  })

  it('a measure may be theirs to carry out, without their seeing what was said', async () => {
    const { id } = await record({ staffIds: [nurse.staffId] })
    await step(handler, id, { step: 'accept' })
    await step(handler, id, { step: 'investigate' })
    await step(handler, id, { step: 'find', finding: 'substantiated', staffIds: [nurse.staffId], note: 'x' })
    await step(handler, id, { step: 'plan', measures: [{ kind: 'apologise', text: '当面致歉', ownerId: nurse.staffId, dueAt: later(1) }] })
    expect((await owedBy(nurse)).map(one => one.kind)).toEqual(['feedback.measure'])
    await refused(nurse, 'GET', `/feedback/${id}`, undefined, 404, 'not_found')
  })
})

describe('who may see what', () => {
  it('a complaint is for its team and leaders; its taker follows it; others do not know of it', async () => {
    const { id } = await record()
    expect(await read(id, receptionist)).toMatchObject({ may: { accept: false, note: true } })
    const stranger = await hospital.person('receptionist')
    await refused(stranger, 'GET', `/feedback/${id}`, undefined, 404, 'not_found')
    await refused(leader, 'GET', `/feedback/${id}`, undefined, 404, 'not_found')
    await refused(receptionist, 'POST', `/feedback/${id}/steps`, { step: 'accept' }, 404, 'not_found')
    expect(await step(receptionist, id, { step: 'note', note: '顾客又打来问' })).toMatchObject({ status: 200 })
    const elsewhere = await (await t.hospital()).person('service_director')
    expect(await elsewhere.call('GET', `/feedback/${id}`)).toMatchObject({ status: 404 })
  })

  it('opening it is written in the audit trail', async () => {
    const { id } = await record()
    await read(id)
    expect(await t.sql(`select actor_id from platform.audit where action = 'feedback.open' and subject_id = $1`, [id])).toEqual([{ actor_id: handler.staffId }])
  })
})

describe('a suggestion', () => {
  it('is adopted with an action, owner and date, or declined with a reason, and the proposer is told', async () => {
    const suggestion = () => record({ kind: 'suggestion', category: 'signs', matter: '指示牌', statement: '三楼找不到皮肤科' })
    const adopted = await suggestion()
    await refused(leader, 'POST', `/feedback/${adopted.id}/steps`, { step: 'decide', decision: 'adopted' }, 422, 'action_needed')
    await refused(leader, 'POST', `/feedback/${adopted.id}/steps`, { step: 'decide', decision: 'declined' }, 422, 'reason_needed')
    expect(await step(leader, adopted.id, { step: 'decide', decision: 'adopted', action: { text: '三楼加两块指示牌', ownerId: nurse.staffId, dueAt: later(7) } })).toMatchObject({ body: { state: 'decided' } })
    expect(await owedBy(nurse)).toMatchObject([{ kind: 'feedback.measure', dueAt: later(7) }])
    expect(await step(leader, adopted.id, { step: 'tell', told: '下周就装好', close: true })).toMatchObject({ body: { state: 'closed' } })
    expect(await owedBy(nurse)).toHaveLength(1)
    const declined = await suggestion()
    expect(await step(leader, declined.id, { step: 'decide', decision: 'declined', reason: '消防不允许' })).toMatchObject({ body: { state: 'decided', decision: 'declined' } })
  })
})

describe('praise', () => {
  it('is thanked for and credited to whom it is about', async () => {
    const { id } = await record({ kind: 'praise', category: 'attitude', staffIds: [nurse.staffId], matter: '护理师细心', statement: '一直陪着我妈妈' })
    expect(await read(id, nurse)).toMatchObject({ statement: '一直陪着我妈妈' })
    expect(await step(leader, id, { step: 'thank', told: '谢谢您，我们会转告宋怡' })).toMatchObject({ body: { state: 'closed' } })
    const [praised] = await t.sql<{ data: unknown }>(`select data from platform.event where subject_id = $1 and name = 'feedback.praised'`, [id])
    expect(praised?.data).toMatchObject({ staffIds: [nurse.staffId] })
    expect((await nurse.call<{ items: { zh: string }[] }>('GET', '/notifications')).body.items[0]?.zh).toBe('有顾客表扬您：表扬 · 态度热情')
  })
})

describe('the list', () => {
  it('pages, filters and counts as it shows', async () => {
    await record()
    t.clock.advance(1_000)
    await record({ severity: 'serious', departmentIds: [teeth], category: 'fees' })
    t.clock.advance(1_000)
    await record({ kind: 'suggestion', category: 'signs' })
    const of = async (query: string, who: Person = handler) => (await who.call<Listed>('GET', `/feedback?${query}`)).body
    expect((await of('limit=2')).items).toHaveLength(2)
    expect((await of(`limit=2&cursor=${(await of('limit=2')).nextCursor}`)).items).toHaveLength(1)
    expect((await of('kind=complaint')).items).toHaveLength(2)
    expect((await of(`departmentId=${teeth}&severity=serious`)).items).toHaveLength(1)
    expect((await of('view=mine')).items).toHaveLength(2)
    expect((await handler.call('GET', '/feedback/counts')).body).toEqual({ mine: 2, open: 3, complaints: 2, overdue: 0, repeated: 1 })
    expect((await of('', receptionist)).items).toHaveLength(3)
    expect((await of('', nurse)).items).toEqual([])
    await refused(handler, 'GET', '/feedback?cursor=x', undefined, 400, 'invalid_input')
  })
})

describe('what the customer gets', () => {
  const messages = (id: string) => t.sql<{ template: string; state: string }>('select template, state from notifications.message where subject_id = $1 order by created_at', [id])

  it('is a receipt when a complaint is accepted and thanks for praise, once each, and nothing when nobody is known', async () => {
    const customerId = (await receptionist.call('POST', '/customers', { name: '张秀兰', phones: [{ number: '13900139000' }] })).body['id']
    const known = { name: undefined, phone: undefined, customerId }
    const complained = await record(known)
    await step(handler, complained.id, { step: 'accept' })
    expect(await messages(complained.id)).toEqual([{ template: 'feedback.receipt', state: 'queued' }])
    const praised = await record({ ...known, kind: 'praise', category: 'attitude', staffIds: [nurse.staffId] })
    await step(leader, praised.id, { step: 'thank', told: '谢谢' })
    expect(await messages(praised.id)).toEqual([{ template: 'feedback.thanks', state: 'queued' }])
    const unknown = await record()
    await step(handler, unknown.id, { step: 'accept' })
    expect(await messages(unknown.id)).toEqual([])
  })
})

describe('evidence', () => {
  it('is added and seen by who may see the case, and not by whom it is about', async () => {
    const { id } = await record({ staffIds: [nurse.staffId] })
    expect(await handler.call('GET', `/files?ownerKind=feedback&ownerId=${id}`)).toMatchObject({ status: 200, body: { items: [] } })
    expect(await receptionist.call('GET', `/files?ownerKind=feedback&ownerId=${id}`)).toMatchObject({ status: 200 })
    await refused(nurse, 'GET', `/files?ownerKind=feedback&ownerId=${id}`, undefined, 404, 'not_found')
    await refused(await hospital.person('receptionist'), 'GET', `/files?ownerKind=feedback&ownerId=${id}`, undefined, 404, 'not_found')
    await refused(handler, 'GET', `/files?ownerKind=feedback&ownerId=${newId()}`, undefined, 404, 'not_found')
  })
})

describe('the figures of a span', () => {
  it('count what the list shows, by kind, category, department, person, channel and cause', async () => {
    const { id } = await record({ staffIds: [nurse.staffId] })
    await record({ departmentIds: [teeth], category: 'fees' })
    await record({ kind: 'praise', category: 'attitude', staffIds: [nurse.staffId] })
    t.clock.advance(10 * minutes)
    await step(handler, id, { step: 'accept' })
    await step(handler, id, { step: 'investigate' })
    await step(handler, id, { step: 'find', finding: 'not', cause: 'misunderstanding', note: 'x' })
    await step(handler, id, { step: 'tell', told: 'x', satisfied: 'satisfied', close: true })
    const figures = (await director.call('GET', '/feedback/figures?from=2026-11-23&to=2026-11-29')).body
    expect(figures).toMatchObject({
      totals: { praise: 1, suggestion: 0, complaint: 2 }, categories: { praise: [{ key: 'attitude', n: 1 }], complaint: [{ key: 'fees', n: 1 }, { key: 'waiting', n: 1 }] },
      departments: [{ id: derm, praise: 1, complaint: 1 }, { id: teeth, complaint: 1 }], staff: [{ id: nurse.staffId, praise: 1, complaint: 1 }], channels: [{ key: 'desk', praise: 1, complaint: 2 }],
      causes: [{ key: 'misunderstanding', n: 1 }], findings: [{ key: 'not', n: 1 }], satisfied: [{ key: 'satisfied', n: 1 }],
      handling: { told: 1, medianMinutes: 10, inTime: 1, late: 0, respondedInTime: 1, respondedLate: 0, repeated: 0, open: 1 },
    })
    for (const query of [`departmentId=${derm}&kind=complaint`, `staffId=${nurse.staffId}&kind=praise`, 'cause=misunderstanding', 'satisfied=satisfied', 'finding=not', 'channel=desk&kind=praise']) {
      expect((await director.call<Listed>('GET', `/feedback?${query}&from=2026-11-23&to=2026-11-29`)).body.items).toHaveLength(1)
    }
    expect((await director.call('GET', '/feedback/figures?from=2026-11-24&to=2026-11-29')).body).toMatchObject({ totals: { complaint: 0 }, handling: { medianMinutes: null } })
    await refused(director, 'GET', '/feedback/figures?from=2026-11-24&to=2026-11-23', undefined, 422, 'span_too_long')
    await refused(director, 'GET', '/feedback/figures?from=2024-01-01&to=2026-11-23', undefined, 422, 'span_too_long')
    await refused(receptionist, 'GET', '/feedback/figures?from=2026-11-23&to=2026-11-29', undefined, 403, 'not_allowed')
  })
})
