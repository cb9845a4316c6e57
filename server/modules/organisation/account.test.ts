import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { useApp, type Person, type TestHospital } from '../../../test/support/app.ts'

const t = useApp()
const password = 'a long enough passphrase'

async function newcomer(hospital: TestHospital, admin: Person, roleCodes: string[]) {
  const { body } = await admin.call<{ items: { id: string; code: string }[] }>('GET', '/roles')
  const made = await admin.call<{ staff: { id: string; version: number }; initialPassword: string }>('POST', '/staff', { number: 'n100', name: '何佳', nameEn: 'He Jia', phone: '13800138000', roleIds: body.items.filter(role => roleCodes.includes(role.code)).map(role => role.id) })
  expect(made.status).toBe(201)
  const signIn = (staffNumber: string, secret: string, code?: string) => t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: hospital.code, staffNumber, password: secret, ...(code ? { code } : {}) } })
  const as = (token: string) => (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown) => t.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { payload: body as object }) })
  return { ...made.body, signIn, as }
}

describe('a new staff member', () => {
  it('signs in with number or phone, and can do nothing before the initial password is changed', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const { initialPassword, signIn, as, staff } = await newcomer(hospital, admin, ['receptionist'])
    const first = await signIn('138 0013 8000', initialPassword)
    expect(first).toMatchObject({ status: 201, body: { mustChangePassword: true } })
    const me = as(String(first.body['token']))
    expect(await me('GET', '/staff')).toMatchObject({ status: 403, body: { code: 'password_change_needed' } })
    expect(await me('PUT', '/password', { present: initialPassword, next: 'n100 n100 n100' })).toMatchObject({ status: 422, body: { code: 'weak_password' } })
    expect((await me('PUT', '/password', { present: initialPassword, next: password })).status).toBe(200)
    expect((await me('GET', '/staff')).status).toBe(200)
    expect(JSON.stringify(await t.sql('select * from organisation.staff where id = $1', [staff.id]))).not.toContain('13800138000')
  })

  it('loses every session when the password is reset, and every right when the role goes', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const { staff, initialPassword, signIn, as } = await newcomer(hospital, admin, ['administrator'])
    const session = as(String((await signIn('N100', initialPassword)).body['token']))
    await session('PUT', '/password', { present: initialPassword, next: password })
    expect((await session('GET', '/sessions')).status).toBe(200)
    expect((await session('POST', '/departments', { code: 'a', kind: 'support', nameZh: '后勤', nameEn: 'Logistics' })).status).toBe(201)
    expect((await admin.call('PATCH', `/staff/${staff.id}`, { roleIds: [] }, { 'if-match': `"${staff.version}"` })).status).toBe(200)
    expect(await session('POST', '/departments', { code: 'b', kind: 'support', nameZh: '后勤二', nameEn: 'Logistics 2' })).toMatchObject({ status: 403 })
    const reset = await admin.call<{ initialPassword: string }>('POST', `/staff/${staff.id}/reset-password`)
    expect(await session('GET', '/me')).toMatchObject({ status: 401 })
    expect((await signIn('N100', password)).status).toBe(401)
    expect((await signIn('N100', reset.body.initialPassword)).status).toBe(201)
  })

  it('who leaves is gone at once', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const { staff, initialPassword, signIn } = await newcomer(hospital, admin, ['guide'])
    await signIn('N100', initialPassword)
    expect(await admin.call('POST', `/staff/${staff.id}/leave`)).toMatchObject({ status: 200, body: { status: 'left' } })
    expect((await signIn('N100', initialPassword)).status).toBe(401)
  })
})

describe('a hospital', () => {
  it('keeps at least one administrator', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const me = await admin.call<{ version: number }>('GET', `/staff/${admin.staffId}`)
    const before = await t.stateHash()
    expect(await admin.call('PATCH', `/staff/${admin.staffId}`, { roleIds: [] }, { 'if-match': me.etag ?? '' })).toMatchObject({ status: 409, body: { code: 'last_administrator' } })
    expect(await t.stateHash()).toBe(before)
  })

  it('edits a role and takes it back to as shipped', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const guide = await hospital.person('guide')
    const roles = await admin.call<{ items: { id: string; code: string; version: number }[] }>('GET', '/roles')
    const role = roles.body.items.find(item => item.code === 'guide')
    expect(await admin.call('PATCH', `/roles/${role?.id}`, { grants: { 'no.such': 'all' } }, { 'if-match': '"1"' })).toMatchObject({ status: 422, body: { code: 'unknown_permission' } })
    expect(await admin.call('PATCH', `/roles/${role?.id}`, { grants: { 'organisation.manage': 'all' } }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { asShipped: false } })
    expect((await guide.call('POST', '/departments', { code: 'x', kind: 'support', nameZh: '某处', nameEn: 'Somewhere' })).status).toBe(201)
    expect(await admin.call('PATCH', `/roles/${role?.id}`, { grants: null }, { 'if-match': '"2"' })).toMatchObject({ status: 200, body: { asShipped: true } })
    expect((await guide.call('POST', '/departments', { code: 'y', kind: 'support', nameZh: '某处', nameEn: 'Somewhere' })).status).toBe(403)
  })
})

describe('who manages staff without deciding about roles', () => {
  const house = async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const hr = await hospital.person('hr')
    const guide = await hospital.person('guide')
    const { items } = (await admin.call<{ items: { id: string; code: string; version: number }[] }>('GET', '/roles')).body
    const role = (code: string) => items.find(item => item.code === code)?.id ?? ''
    const change = async (who: typeof hr, staffId: string, roleIds: string[]) => {
      const seen = await who.call('GET', `/staff/${staffId}`)
      return who.call('PATCH', `/staff/${staffId}`, { roleIds }, { 'if-match': seen.etag ?? '' })
    }
    return { admin, hr, guide, role, change }
  }

  it('gives others the roles of the desk', async () => {
    const { hr, guide, role, change } = await house()
    expect(await change(hr, guide.staffId, [role('guide'), role('receptionist')])).toMatchObject({ status: 200 })
  })

  it('gives nobody what can be turned into more rights, and changes nothing in trying', async () => {
    const { admin, hr, guide, role, change } = await house()
    const before = await t.stateHash()
    expect(await change(hr, guide.staffId, [role('guide'), role('administrator')])).toMatchObject({ status: 403, body: { code: 'beyond_your_rights' } })
    expect(await change(hr, guide.staffId, [role('guide'), role('hr')])).toMatchObject({ status: 403, body: { code: 'beyond_your_rights' } })
    expect(await change(hr, hr.staffId, [role('hr'), role('service_director')])).toMatchObject({ status: 409, body: { code: 'own_account' } })
    expect(await change(hr, admin.staffId, [])).toMatchObject({ status: 403, body: { code: 'beyond_your_rights' } })
    expect(await hr.call('POST', `/staff/${admin.staffId}/reset-password`)).toMatchObject({ status: 403, body: { code: 'beyond_your_rights' } })
    expect(await hr.call('POST', `/staff/${admin.staffId}/leave`)).toMatchObject({ status: 403, body: { code: 'beyond_your_rights' } })
    expect(await hr.call('POST', '/staff', { number: 'N300', name: '钱新', nameEn: 'Qian Xin', roleIds: [role('administrator')] })).toMatchObject({ status: 403, body: { code: 'beyond_your_rights' } })
    expect(await t.stateHash()).toBe(before)
  })

  it('does not change what a role grants', async () => {
    const { hr, role } = await house()
    expect(await hr.call('PATCH', `/roles/${role('guide')}`, { grants: { 'staff.manage': 'all' } }, { 'if-match': '"1"' })).toMatchObject({ status: 403 })
  })
})

describe('a second factor', () => {
  it('is asked once proved, works once a code, and goes with the password', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const { initialPassword, signIn, as } = await newcomer(hospital, admin, ['guide'])
    const session = as(String((await signIn('N100', initialPassword)).body['token']))
    await session('PUT', '/password', { present: initialPassword, next: password })
    const secret = String((await session('POST', '/me/second-factor')).body['secret'])
    const code = () => generateSync({ secret, epoch: Math.floor(t.clock.now().getTime() / 1000) })
    expect(await session('POST', '/me/second-factor/confirm', { code: '000000' })).toMatchObject({ status: 401, body: { code: 'wrong_code' } })
    expect((await session('POST', '/me/second-factor/confirm', { code: code() })).status).toBe(200)
    expect(await signIn('N100', password)).toMatchObject({ status: 401, body: { code: 'second_factor_needed' } })
    expect(await signIn('N100', password, code())).toMatchObject({ status: 401, body: { code: 'wrong_code' } })
    t.clock.advance(31_000)
    expect((await signIn('N100', password, code())).status).toBe(201)
    expect(await session('POST', '/me/second-factor/drop', { password: 'wrong' })).toMatchObject({ status: 422 })
    expect((await session('POST', '/me/second-factor/drop', { password })).status).toBe(200)
    expect((await signIn('N100', password)).status).toBe(201)
  })
})

describe('the house', () => {
  it('has sites, hours, groups, points and lists that only the entitled change', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const guide = await hospital.person('guide')
    const site = await admin.call('POST', '/sites', { code: 'north', nameZh: '江北院区', nameEn: 'North campus', address: '江北大道 1 号' })
    expect(site.status).toBe(201)
    expect(await guide.call('POST', '/sites', { code: 'x', nameZh: '某', nameEn: 'X' })).toMatchObject({ status: 403 })
    const hours = { weekly: [{ weekday: 1, opens: '08:00', closes: '12:00' }, { weekday: 1, opens: '13:30', closes: '17:30' }], exceptions: [{ day: '2026-12-31', opens: null, closes: null, note: '盘点' }] }
    expect(await admin.call('PUT', `/sites/${String(site.body['id'])}/hours`, hours)).toMatchObject({ status: 200, body: { weekly: hours.weekly, exceptions: hours.exceptions } })
    expect(await admin.call('PUT', `/sites/${String(site.body['id'])}/hours`, { ...hours, weekly: [{ weekday: 1, opens: '12:00', closes: '08:00' }] })).toMatchObject({ status: 422, body: { code: 'hours_end_before_start' } })
    const point = await admin.call('POST', '/service-points', { siteId: site.body['id'], code: '305', kind: 'consulting_room', nameZh: '三楼 305', nameEn: 'Room 305', floor: '三楼' })
    expect(point).toMatchObject({ status: 201, body: { capacity: 1 } })
    expect(await admin.call('PATCH', `/service-points/${String(point.body['id'])}`, { closed: true }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { closedAt: t.clock.now().toISOString() } })
    expect(await admin.call('POST', '/lists', { list: 'no-such-list', code: 'a', nameZh: '甲', nameEn: 'A' })).toMatchObject({ status: 404, body: { code: 'unknown_list' } })
  })

  it('shows its audit trail to the auditor alone', async () => {
    const hospital = await t.hospital()
    const admin = await hospital.person('administrator')
    const auditor = await hospital.person('auditor')
    await admin.call('POST', '/departments', { code: 'a', kind: 'support', nameZh: '后勤', nameEn: 'Logistics' })
    expect(await admin.call('GET', '/audit')).toMatchObject({ status: 403 })
    const trail = await auditor.call<{ items: { action: string; actorId: string }[] }>('GET', '/audit?action=organisation.manage')
    expect(trail.body.items).toMatchObject([{ action: 'organisation.manage', actorId: admin.staffId }])
  })
})
