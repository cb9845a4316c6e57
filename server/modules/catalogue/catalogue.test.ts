import { describe, expect, it } from 'vitest'
import { freshKey, useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { warningsOf } from './recommend.ts'

const t = useApp()

interface Shown { id: string; version: number; priceFen: number; prices: { priceFen: number; effectiveFrom: string }[]; staffIds: string[]; unsuitable: { condition: string }[] }
let count = 0
async function department(admin: Person): Promise<string> {
  return String((await admin.call('POST', '/departments', { code: `d${++count}`, kind: 'clinical', nameZh: '皮肤科', nameEn: 'Dermatology' })).body['id'])
}
const laser = (departmentId: string, more: Record<string, unknown> = {}) => ({ departmentId, code: `laser-${++count}`, kind: 'care', nameZh: '激光祛斑', nameEn: 'Laser spot removal', minutes: 40, afterMinutes: 10, priceFen: 680_000, ...more })
async function world(): Promise<{ hospital: TestHospital; admin: Person; departmentId: string }> {
  const hospital = await t.hospital()
  const admin = await hospital.person('administrator')
  return { hospital, admin, departmentId: await department(admin) }
}

describe('services', () => {
  it('are made with who can give them and found by any part of the name, its sound or initials', async () => {
    const { hospital, admin, departmentId } = await world()
    const doctor = await hospital.person('doctor')
    const key = freshKey()
    const body = laser(departmentId, { staffIds: [doctor.staffId], unsuitable: [{ condition: 'pregnancy', note: '产后再做' }] })
    const made = await admin.call<Shown>('POST', '/services', body, key)
    expect(made).toMatchObject({ status: 201, body: { version: 1, priceFen: 680_000, prices: [{ priceFen: 680_000 }], staffIds: [doctor.staffId], unsuitable: [{ condition: 'pregnancy', note: '产后再做' }] } })
    expect((await admin.call('POST', '/services', body, key)).body).toEqual(made.body)
    for (const q of ['祛斑', 'jiguang', 'jgqb', 'Laser spot', 'LASER']) expect((await doctor.call<{ items: { id: string }[] }>('GET', `/services?q=${encodeURIComponent(q)}`)).body.items).toMatchObject([{ id: made.body.id }])
    expect((await doctor.call<{ items: unknown[] }>('GET', `/services?staffId=${doctor.staffId}`)).body.items).toHaveLength(1)
    expect((await doctor.call<{ items: unknown[] }>('GET', '/services?q=%25')).body.items).toEqual([])
  })

  it('refuse a code in use, a department or a person that is not there, and a wrong role, and change nothing', async () => {
    const { hospital, admin, departmentId } = await world()
    const body = laser(departmentId)
    await admin.call('POST', '/services', body)
    const receptionist = await hospital.person('receptionist')
    const before = await t.stateHash()
    expect(await admin.call('POST', '/services', body)).toMatchObject({ status: 409, body: { code: 'service_code_taken' } })
    expect(await admin.call('POST', '/services', laser('00000000-0000-7000-8000-000000000000'))).toMatchObject({ status: 422, body: { code: 'unknown_department' } })
    expect(await admin.call('POST', '/services', laser(departmentId, { roomIds: ['00000000-0000-7000-8000-000000000000'] }))).toMatchObject({ status: 422, body: { code: 'unknown_resource' } })
    expect(await admin.call('POST', '/services', laser(departmentId, { priceFen: 1.5 }))).toMatchObject({ status: 400 })
    expect(await admin.call('POST', '/services', laser(departmentId, { minutes: 0 }))).toMatchObject({ status: 400 })
    expect(await receptionist.call('POST', '/services', laser(departmentId))).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(before)
    await expect(t.sql(`insert into catalogue.service (hospital_id, id, department_id, code, kind, name_zh, name_en, minutes, price_fen, created_at, changed_at)
      select hospital_id, gen_random_uuid(), department_id, code, kind, name_zh, name_en, minutes, price_fen, created_at, changed_at from catalogue.service where hospital_id = $1`, [hospital.hospitalId])).rejects.toThrow('service_code_unique')
  })

  it('are maintained by a coordinator only within the own department', async () => {
    const { hospital, admin, departmentId } = await world()
    const mine = await department(admin)
    const coordinator = await hospital.person('department_coordinator', { departmentId: mine })
    expect(await coordinator.call('POST', '/services', laser(departmentId))).toMatchObject({ status: 404 })
    const made = await coordinator.call<Shown>('POST', '/services', laser(mine))
    expect(made.status).toBe(201)
    expect(await coordinator.call('PATCH', `/services/${made.body.id}`, { departmentId }, { 'if-match': '"1"' })).toMatchObject({ status: 404 })
    expect(await coordinator.call('PATCH', `/services/${made.body.id}`, { minutes: 50, retired: true }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { minutes: 50, version: 2, retiredAt: expect.any(String) as string } })
    expect(await coordinator.call('PATCH', `/services/${made.body.id}`, { minutes: 60 }, { 'if-match': '"1"' })).toMatchObject({ status: 412 })
    expect((await coordinator.call<{ items: unknown[] }>('GET', '/services')).body.items).toEqual([])
    expect((await coordinator.call<{ items: unknown[] }>('GET', '/services?retired=yes')).body.items).toHaveLength(1)
  })

  it('of another hospital do not exist', async () => {
    const { admin, departmentId } = await world()
    const { body } = await admin.call<Shown>('POST', '/services', laser(departmentId))
    const other = await world()
    expect(await other.admin.call('GET', `/services/${body.id}`)).toMatchObject({ status: 404 })
    expect(await other.admin.call('POST', `/services/${body.id}/prices`, { priceFen: 1, reason: '偷改' })).toMatchObject({ status: 404 })
  })
})

describe('prices', () => {
  it('hold from an instant on, come into force by the clock, and never in the past', async () => {
    const { hospital, admin, departmentId } = await world()
    const { priceAt } = await import('./index.ts')
    const { body: { id } } = await admin.call<Shown>('POST', '/services', laser(departmentId))
    const start = t.clock.now()
    const later = new Date(start.getTime() + 3_600_000)
    expect(await admin.call('POST', `/services/${id}/prices`, { priceFen: 1, effectiveFrom: '2020-01-01T00:00:00Z', reason: '追溯' })).toMatchObject({ status: 422, body: { code: 'price_in_past' } })
    expect(await admin.call<Shown>('POST', `/services/${id}/prices`, { priceFen: 599_000, effectiveFrom: later.toISOString(), reason: '调价' })).toMatchObject({ status: 201, body: { priceFen: 680_000, prices: [{ priceFen: 599_000 }, { priceFen: 680_000 }] } })
    await t.advance(3_600_000)
    expect((await admin.call<Shown>('GET', `/services/${id}`)).body.priceFen).toBe(599_000)
    expect(await hospital.tx(tx => priceAt(tx, id, start))).toBe(680_000)
    expect(await admin.call<Shown>('POST', `/services/${id}/prices`, { priceFen: 650_000, reason: '即时' })).toMatchObject({ body: { priceFen: 650_000 } })
  })
})

describe('experts', () => {
  it('have one profile each, changed only at the version seen', async () => {
    const { hospital, admin, departmentId } = await world()
    const doctor = await hospital.person('doctor', { departmentId, name: '许文涛' })
    const made = await admin.call('POST', '/experts', { staffId: doctor.staffId, expertiseZh: '色斑、光电', published: true })
    expect(made).toMatchObject({ status: 201, body: { name: '许文涛', expertiseZh: '色斑、光电', published: true, version: 1 } })
    expect(await admin.call('POST', '/experts', { staffId: doctor.staffId })).toMatchObject({ status: 409, body: { code: 'expert_exists' } })
    expect(await admin.call('PATCH', `/experts/${doctor.staffId}`, { published: false }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { published: false, version: 2 } })
    expect(await admin.call('PATCH', `/experts/${doctor.staffId}`, { published: true }, { 'if-match': '"1"' })).toMatchObject({ status: 412 })
    expect((await doctor.call<{ items: unknown[] }>('GET', `/experts?departmentId=${departmentId}`)).body.items).toHaveLength(1)
    expect(await doctor.call('PATCH', `/experts/${doctor.staffId}`, { published: true }, { 'if-match': '"2"' })).toMatchObject({ status: 403 })
  })
})

describe('recommending', () => {
  async function scene(customer: Record<string, unknown>) {
    const { hospital, admin, departmentId } = await world()
    const agent = await hospital.person('online_agent')
    const { body: { id: customerId } } = await agent.call<{ id: string }>('POST', '/customers', { name: '张秀兰', ...customer })
    const { body: { id: laserId } } = await admin.call<Shown>('POST', '/services', laser(departmentId, { unsuitable: [{ condition: 'pregnancy', note: '产后再做' }, { condition: 'lidocaine_allergy', note: '' }, { condition: 'minor', note: '' }] }))
    const { body: { id: creamId } } = await admin.call<Shown>('POST', '/services', laser(departmentId, { nameZh: '外用祛斑', nameEn: 'Spot cream', priceFen: 80_000 }))
    return { hospital, agent, customerId, laserId, creamId }
  }

  it('keeps needs, options and choice, and tells them on the timeline', async () => {
    const { hospital, agent, customerId, laserId, creamId } = await scene({})
    const made = await agent.call<{ id: string }>('POST', '/recommendations', { customerId, focus: '想在旅行前淡斑', budgetFen: 700_000, timeWish: '下周', conditions: ['hypertension'], options: [{ serviceId: laserId, pros: '见效快', cons: '要避光' }, { serviceId: creamId, pros: '温和', cons: '慢' }] })
    expect(made).toMatchObject({ status: 201, body: { state: 'open', conditions: ['hypertension'], options: [{ serviceId: laserId, priceFen: 680_000, isUnsuitable: false }, { serviceId: creamId }] } })
    expect(await agent.call('POST', `/recommendations/${made.body.id}/choose`, { serviceId: creamId, note: '先试试' })).toMatchObject({ status: 200, body: { state: 'decided', chosenServiceId: creamId } })
    expect(await agent.call('POST', `/recommendations/${made.body.id}/choose`, { serviceId: customerId })).toMatchObject({ status: 422, body: { code: 'not_an_option' } })
    expect((await agent.call<{ items: unknown[] }>('GET', `/recommendations?customerId=${customerId}`)).body.items).toHaveLength(1)
    expect(await t.sql(`select name, data->>'zh' zh from platform.event where hospital_id = $1 and customer_id = $2 and name like 'catalogue.%' order by id`, [hospital.hospitalId, customerId]))
      .toEqual([{ name: 'catalogue.recommended', zh: '激光祛斑、外用祛斑' }, { name: 'catalogue.chosen', zh: '外用祛斑' }])
    expect(await agent.call('POST', `/recommendations/${made.body.id}/withdraw`, { reason: '记错了' })).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
    expect(await agent.call('POST', `/recommendations/${made.body.id}/choose`, { serviceId: null })).toMatchObject({ status: 409, body: { code: 'recommendation_withdrawn' } })
  })

  it('refuses what is unsuitable for a condition said, in the health notes, or by age, until a reason is given', async () => {
    const { hospital, agent, customerId, laserId, creamId } = await scene({ allergies: '对利多卡因过敏' })
    const offer = (more: Record<string, unknown>, option: Record<string, unknown> = {}) => agent.call('POST', '/recommendations', { customerId, focus: '淡斑', options: [{ serviceId: laserId, ...option }, { serviceId: creamId }], ...more })
    expect((await agent.call('POST', '/recommendations/check', { customerId, serviceIds: [laserId, creamId], conditions: ['pregnancy'] })).body).toMatchObject({ items: [{ serviceId: laserId, condition: 'lidocaine_allergy', from: 'health_notes' }, { serviceId: laserId, condition: 'pregnancy', from: 'said', note: '产后再做' }] })
    const before = await t.stateHash()
    expect(await offer({})).toMatchObject({ status: 409, body: { code: 'unsuitable_option', data: { warnings: [{ serviceId: laserId, condition: 'lidocaine_allergy', zh: '利多卡因过敏' }] } } })
    expect(await offer({}, { overrideReason: '   ' })).toMatchObject({ status: 409 })
    expect(await t.stateHash()).toBe(before)
    expect(await offer({}, { overrideReason: '改用无麻方案，许主任已确认' })).toMatchObject({ status: 201, body: { options: [{ isUnsuitable: true, overrideReason: '改用无麻方案，许主任已确认' }, { isUnsuitable: false, overrideReason: null }] } })
    await expect(t.sql(`update catalogue.recommendation_option set override_reason = ' ' where hospital_id = $1 and is_unsuitable`, [hospital.hospitalId])).rejects.toThrow('recommendation_option_override')
    const young = await scene({ birthDate: '2012-01-01' })
    expect(await young.agent.call('POST', '/recommendations', { customerId: young.customerId, focus: '淡斑', options: [{ serviceId: young.laserId }] })).toMatchObject({ status: 409, body: { data: { warnings: [{ condition: 'minor', from: 'age' }] } } })
  })

  it('refuses a service listed twice, no longer offered, or not there, and a stranger\'s customer', async () => {
    const { agent, customerId, laserId } = await scene({})
    const other = await scene({})
    expect(await agent.call('POST', '/recommendations', { customerId, focus: '淡斑', options: [{ serviceId: laserId }, { serviceId: laserId }] })).toMatchObject({ status: 422, body: { code: 'option_listed_twice' } })
    expect(await agent.call('POST', '/recommendations', { customerId, focus: '淡斑', options: [{ serviceId: other.laserId }] })).toMatchObject({ status: 404 })
    expect(await agent.call('POST', '/recommendations', { customerId: other.customerId, focus: '淡斑', options: [{ serviceId: laserId }] })).toMatchObject({ status: 404 })
    expect(await agent.call('POST', '/recommendations', { customerId, focus: '淡斑', options: [] })).toMatchObject({ status: 400 })
  })
})

describe('conditions in health notes', () => {
  const names = new Map([['pregnancy', { zh: '孕期', en: 'Pregnancy' }], ['own_item', { zh: '近期手术', en: 'Recent surgery' }]])
  const service = { id: 's', unsuitable: [{ condition: 'pregnancy', note: '' }, { condition: 'own_item', note: '' }] }
  it.each([['怀孕 12 周', ['pregnancy']], ['She is PREGNANT', ['pregnancy']], ['近期手术后', ['own_item']], ['无特殊', []], ['', []]])('%s', (healthNotes, expected) => {
    expect(warningsOf([service], names, { said: [], healthNotes, age: null }).map(warning => warning.condition)).toEqual(expected)
  })
})
