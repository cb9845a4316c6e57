import { afterEach, describe, expect, it, vi } from 'vitest'
import { useApp } from '../../test/support/app.ts'
import { foundHospital } from '../modules/organisation/index.ts'
import { allHospitals } from './jobs.ts'
import { isDiskFull, Space } from './space.ts'

const t = useApp()
afterEach(() => { vi.restoreAllMocks() })

describe('readiness', () => {
  it('says it is not ready as often as it is asked, and writes that once into the log', async () => {
    const [warn, info, error] = [vi.spyOn(t.app.log, 'warn'), vi.spyOn(t.app.log, 'info'), vi.spyOn(t.app.log, 'error')]
    t.app.example = { done: false, progress: 0.2 }
    for (let i = 0; i < 5; i++) {
      const answer = await t.inject({ method: 'GET', url: '/readyz?example=1' })
      expect([answer.status, answer.body, answer.headers['retry-after']]).toEqual([503, { ready: false, reason: 'example', progress: 0.2 }, '2'])
    }
    t.app.example = null
    expect((await t.inject({ method: 'GET', url: '/readyz?example=1' })).status).toBe(200)
    expect([warn.mock.calls.length, error.mock.calls.length, info.mock.calls.length]).toEqual([0, 0, 2])
  })
})

describe('a disk that is nearly full', () => {
  it('is not written to any more, and everything can still be read', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const made = await desk.call<{ id: string }>('POST', '/customers', { name: '张秀兰', phones: [{ number: '13800138000' }] })
    const before = await t.stateHash()
    vi.spyOn(t.app.space, 'isLow', 'get').mockReturnValue(true)
    const refused = await desk.call('POST', '/customers', { name: '李雷', phones: [{ number: '13800138001' }] })
    expect([refused.status, refused.body['code'], refused.headers['retry-after'], refused.headers['content-type']]).toEqual([503, 'storage_full', '10', 'application/problem+json'])
    expect(await t.stateHash()).toBe(before)
    expect((await desk.call('GET', `/customers/${made.body.id}`)).status).toBe(200)
    expect((await t.inject({ method: 'GET', url: '/readyz' })).body).toEqual({ ready: false, reason: 'disk' })
    expect((await t.inject({ method: 'GET', url: '/healthz' })).status).toBe(200)
    vi.restoreAllMocks()
    expect((await t.inject({ method: 'GET', url: '/readyz' })).status).toBe(200)
    expect((await desk.call('POST', '/customers', { name: '李雷', phones: [{ number: '13800138001' }] })).status).toBe(201)
  })

  it('is known from what the database and the file system say', () => {
    expect([{ code: '53100' }, { code: 'ENOSPC' }, { code: '23505' }, null].map(isDiskFull)).toEqual([true, true, false, false])
    const space = new Space('/nowhere/at/all')
    expect([space.isLow, space.isFull]).toEqual([false, false])
    space.ranOut()
    expect(space.isFull).toBe(true)
  })
})

describe('founding a hospital', () => {
  it('makes nothing when its administrator cannot be made: it could be neither entered nor set up again', async () => {
    const before = (await allHospitals(t.app)).length
    await expect(foundHospital(t.app, { code: 'half', nameZh: '半', nameEn: 'Half', also: async () => { throw new Error('killed') } })).rejects.toThrow('killed')
    expect((await allHospitals(t.app)).length).toBe(before)
  })
})
