import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { freshKey, useApp, type Person } from '../../../test/support/app.ts'

const t = useApp()

describe('signing in', () => {
  it('opens a session with the right password and answers who I am', async () => {
    const hospital = await t.hospital()
    const { insertStaff, initialPassword } = await import('./founding.ts')
    await hospital.tx(async tx => insertStaff(tx, hospital.code, { number: 'A001', name: '周敏', nameEn: 'Zhou Min', roles: ['administrator'] }, await initialPassword('a long enough password', false)))
    const wrong = await t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: hospital.code, staffNumber: 'A001', password: 'wrong' } })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
    const unknown = await t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: hospital.code, staffNumber: 'Z999', password: 'wrong' } })
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' })
    const right = await t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: hospital.code, staffNumber: 'a001', password: 'a long enough password' } })
    expect(right.status).toBe(201)
    const me = await t.inject({ method: 'GET', url: '/api/v1/me', headers: { cookie: right.headers['set-cookie'] ?? '' } })
    expect(me.body).toMatchObject({ name: '周敏', mustChangePassword: false, roles: [{ code: 'administrator' }] })
  })

  it('locks the account after repeated failures and says so', async () => {
    const hospital = await t.hospital()
    const { insertStaff, initialPassword } = await import('./founding.ts')
    await hospital.tx(async tx => insertStaff(tx, hospital.code, { number: 'A001', name: '周敏', nameEn: 'Zhou Min', roles: ['administrator'] }, await initialPassword('a long enough password', false)))
    const attempt = (password: string) => t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: hospital.code, staffNumber: 'A001', password } })
    for (let i = 0; i < 8; i++) expect((await attempt('wrong')).status).toBe(401)
    expect(await attempt('a long enough password')).toMatchObject({ status: 429, body: { code: 'locked_out' } })
    t.clock.advance(16 * 60_000)
    expect((await attempt('a long enough password')).status).toBe(201)
  })
})

describe('guessing', () => {
  const person = async () => {
    const hospital = await t.hospital()
    const { insertStaff, initialPassword } = await import('./founding.ts')
    const staffId = await hospital.tx(async tx => insertStaff(tx, hospital.code, { number: 'A001', name: '周敏', nameEn: 'Zhou Min', roles: ['administrator'] }, await initialPassword('a long enough password', false)))
    const sign = (staffNumber: string, password: string, code?: string) => t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: hospital.code, staffNumber, password, ...(code ? { code } : {}) } })
    return { hospital, sign, signedIn: await hospital.again({ staffId } as Person) }
  }

  it('locks a number that nobody has like one that somebody has', async () => {
    const { sign } = await person()
    const course = async (number: string) => {
      const answers = []
      for (let i = 0; i < 10; i++) answers.push(await sign(number, 'wrong'))
      return answers.map(({ status, body }) => ({ status, code: body['code'], title: body['title'] }))
    }
    expect(await course('Z999')).toEqual(await course('A001'))
  })

  it('of the second factor locks the account as guessing the password does', async () => {
    const { sign, signedIn } = await person()
    const { secret } = (await signedIn.call<{ secret: string }>('POST', '/me/second-factor')).body
    const code = () => generateSync({ secret, epoch: Math.floor(t.clock.now().getTime() / 1000) })
    expect((await signedIn.call('POST', '/me/second-factor/confirm', { code: code() })).status).toBe(200)
    t.clock.advance(31_000)
    const wrong = code() === '000000' ? '111111' : '000000'
    for (let i = 0; i < 8; i++) expect(await sign('A001', 'a long enough password', wrong)).toMatchObject({ status: 401, body: { code: 'wrong_code' } })
    expect(await sign('A001', 'a long enough password', code())).toMatchObject({ status: 429, body: { code: 'locked_out' } })
    t.clock.advance(16 * 60_000)
    expect((await sign('A001', 'a long enough password', code())).status).toBe(201)
  })

  it('of the password in a session that is open ends after a few', async () => {
    const { signedIn } = await person()
    const ways = [['POST', '/session/step-up', { password: 'wrong' }], ['PUT', '/password', { present: 'wrong', next: 'another long sentence' }], ['POST', '/me/second-factor/drop', { password: 'wrong' }]] as const
    for (let i = 0; i < 8; i++) {
      const [method, url, body] = ways[i % 3] ?? ways[0]
      expect(await signedIn.call(method, url, body)).toMatchObject({ status: 422, body: { code: 'wrong_present_password' } })
    }
    for (const [method, url] of ways) expect(await signedIn.call(method, url, { password: 'a long enough password' })).toMatchObject(url === '/password' ? { status: 400 } : { status: 429, body: { code: 'too_many_requests' } })
    expect(await signedIn.call('PUT', '/password', { present: 'a long enough password', next: 'another long sentence' })).toMatchObject({ status: 429 })
    t.clock.advance(16 * 60_000)
    expect((await signedIn.call('POST', '/session/step-up', { password: 'a long enough password' })).status).toBe(200)
  })
})

describe('departments', () => {
  const body = { code: 'derm', kind: 'clinical', nameZh: '皮肤科', nameEn: 'Dermatology' }

  it('are made by who may, once, and change only at the version seen', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const key = freshKey()
    const made = await admin.call('POST', '/departments', body, key)
    expect(made).toMatchObject({ status: 201, body: { nameZh: '皮肤科', version: 1 }, etag: '"1"' })
    const again = await admin.call('POST', '/departments', body, key)
    expect(again.body).toEqual(made.body)
    expect(await admin.call('POST', '/departments', { ...body, nameZh: '别的' }, key)).toMatchObject({ status: 422, body: { code: 'key_reused' } })
    expect(await admin.call('POST', '/departments', body)).toMatchObject({ status: 409, body: { code: 'code_taken' } })
    const id = String(made.body['id'])
    expect(await admin.call('PATCH', `/departments/${id}`, { nameZh: '皮肤美容科' })).toMatchObject({ status: 428 })
    expect(await admin.call('PATCH', `/departments/${id}`, { nameZh: '皮肤美容科' }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await admin.call('PATCH', `/departments/${id}`, { nameZh: '旧' }, { 'if-match': '"1"' })).toMatchObject({ status: 412, body: { code: 'stale_version' } })
  })

  it('refuses the wrong role, the stranger and bad input, and changes nothing', async () => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    const admin = await hospital.person('administrator')
    const before = await t.stateHash()
    expect(await receptionist.call('POST', '/departments', body)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await t.inject({ method: 'POST', url: '/api/v1/departments', payload: body })).toMatchObject({ status: 401 })
    expect(await admin.call('POST', '/departments', { ...body, extra: 1 })).toMatchObject({ status: 400, body: { errors: [{ path: 'body.extra', code: 'unknown_field' }] } })
    expect(await admin.call('POST', '/departments', { ...body, nameZh: '   ' })).toMatchObject({ status: 400, body: { errors: [{ path: 'body.nameZh', code: 'required' }] } })
    expect(await admin.call('POST', '/departments', { ...body, nameZh: 7 })).toMatchObject({ status: 400, body: { errors: [{ path: 'body.nameZh', code: 'wrong_type' }] } })
    expect(await t.stateHash()).toBe(before)
    expect(await t.sql('select action from platform.denial where hospital_id = $1', [hospital.hospitalId])).toEqual([{ action: 'organisation.manage' }])
  })

  it('of another hospital do not exist', async () => {
    const mine = await t.hospital()
    const other = await t.hospital()
    const made = await (await other.person('administrator')).call('POST', '/departments', body)
    const admin = await mine.person('administrator')
    expect(await admin.call('PATCH', `/departments/${String(made.body['id'])}`, { nameZh: '我的' }, { 'if-match': '"1"' })).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await admin.call<{ items: unknown[] }>('GET', '/departments')).body.items).toEqual([])
  })
})

describe('settings', () => {
  it('say what a value may be, so that the screen offers nothing that would be refused', async () => {
    const admin = await (await t.hospital()).person('administrator')
    const { body } = await admin.call<{ items: { key: string; allowed: unknown }[] }>('GET', '/settings')
    const allowed = (key: string) => body.items.find(item => item.key === key)?.allowed
    expect(allowed('signin.lockout_attempts')).toEqual({ min: 3, max: 50, options: null })
    expect(allowed('conversations.sheet_fields')).toMatchObject({ options: expect.arrayContaining(['name', 'contact']) as unknown })
  })

  it('hold from an instant on and leave the past as it was', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const set = await admin.call('POST', '/settings', { key: 'signin.lockout_attempts', value: 5, reason: '收紧' })
    expect(set).toMatchObject({ status: 201, body: { value: 5, default: 8 } })
    expect(await admin.call('POST', '/settings', { key: 'signin.lockout_attempts', value: 5, effectiveFrom: '2020-01-01T00:00:00Z', reason: '追溯' })).toMatchObject({ status: 422, body: { code: 'setting_in_past' } })
    expect(await admin.call('POST', '/settings', { key: 'signin.lockout_attempts', value: 1, reason: '太小' })).toMatchObject({ status: 400 })
  })
})

describe('a right of a narrower scope', () => {
  it('reaches one\'s own, and besides the group, the department or the site it names', async () => {
    const { peopleWithin } = await import('./lookups.ts')
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const make = async (url: string, body: object) => (await admin.call<{ id: string }>('POST', url, body)).body.id
    const siteId = await make('/sites', { code: 'west', nameZh: '江西院区', nameEn: 'West campus', address: '江西大道 2 号' })
    const departmentId = await make('/departments', { code: 'eye', kind: 'clinical', nameZh: '眼科', nameEn: 'Eyes' })
    const groupId = await make('/groups', { departmentId, code: 'evening', nameZh: '晚班组', nameEn: 'Evening group' })
    const colleague = async (number: string, more: object) => (await admin.call<{ staff: { id: string } }>('POST', '/staff', { number, name: `同事${number}`, nameEn: number, ...more })).body.staff.id
    const [inGroup, inDepartment, atSite] = [await colleague('N201', { groupId }), await colleague('N202', { departmentId }), await colleague('N203', { siteId })]
    const me = await colleague('N204', { groupId, departmentId, siteId })
    const reach = (scope: 'own' | 'group' | 'department' | 'site' | 'all') => hospital.tx(tx => peopleWithin(tx, { ...tx.work.actor, id: me, groupIds: [groupId], departmentIds: [departmentId], siteIds: [siteId] }, scope))
    expect(await reach('own')).toEqual([me])
    expect((await reach('group'))?.toSorted()).toEqual([me, inGroup].toSorted())
    expect((await reach('department'))?.toSorted()).toEqual([me, inDepartment].toSorted())
    expect((await reach('site'))?.toSorted()).toEqual([me, atSite].toSorted())
    expect(await reach('all')).toBeNull()
  })
})
