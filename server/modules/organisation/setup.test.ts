import { expect, it } from 'vitest'
import { useApp } from '../../../test/support/app.ts'
import { makeSetupLink } from './setup.ts'

const t = useApp()

it('the first day opens with a link that works once, and only while there is no hospital', async () => {
  const token = (await makeSetupLink(t.app)).split('#')[1]
  const body = { token, code: 'first', nameZh: '第一医院', nameEn: 'First Hospital', staffNumber: 'A001', name: '周敏', nameAdminEn: 'Zhou Min', password: 'a long enough passphrase' }
  const attempt = (change: object) => t.inject({ method: 'POST', url: '/api/v1/setup', payload: { ...body, ...change } })
  expect(await t.inject({ method: 'GET', url: '/api/v1/setup' })).toMatchObject({ body: { open: true, hospitals: 0 } })
  expect(await attempt({ token: 'x'.repeat(43) })).toMatchObject({ status: 410, body: { code: 'setup_link_lapsed' } })
  expect(await attempt({ zone: 'Mars/Olympus' })).toMatchObject({ status: 422, body: { code: 'unknown_zone' } })
  expect(await attempt({ password: 'A001A001A001' })).toMatchObject({ status: 422, body: { code: 'weak_password' } })
  expect((await attempt({})).status).toBe(201)
  expect(await attempt({})).toMatchObject({ status: 410, body: { code: 'setup_link_lapsed' } })
  expect((await t.inject({ method: 'POST', url: '/api/v1/session', payload: { staffNumber: 'A001', password: body.password } })).status).toBe(201)
  const late = (await makeSetupLink(t.app)).split('#')[1]
  t.clock.advance(31 * 60_000)
  expect(await attempt({ token: late, code: 'second' })).toMatchObject({ status: 410 })
})
