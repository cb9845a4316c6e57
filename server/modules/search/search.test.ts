import { beforeEach, describe, expect, it } from 'vitest'
import { testStart, useApp } from '../../../test/support/app.ts'
import { clinic } from '../../../test/support/clinic.ts'

const t = useApp()
beforeEach(() => t.clock.set(testStart))

interface Found { customers: { id: string; name: string }[]; appointments: { id: string; customerName: string; byVoucher: boolean }[]; inquiries: unknown[]; services: { nameZh: string }[]; staff: { name: string }[] }

describe('the one box', () => {
  it('finds a customer with what comes next, a voucher by its code, services and colleagues', async () => {
    const c = await clinic(t)
    const customerId = (await c.desk.call<{ id: string }>('POST', '/customers', { name: '欧阳振华', phones: [{ number: '13512348765' }] })).body.id
    const booked = await c.desk.call<{ id: string; voucherCode: string }>('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: '2026-11-24T09:00:00+08:00' })
    expect(booked.status).toBe(201)
    const find = async (q: string, more = '') => (await c.desk.call<Found>('GET', `/search?q=${encodeURIComponent(q)}${more}`)).body
    for (const q of ['欧阳', 'oyzh', '8765']) {
      const found = await find(q)
      expect({ q, ...found }).toMatchObject({ q, customers: [{ id: customerId }], appointments: [{ id: booked.body.id, customerName: '欧阳振华', byVoucher: false }] })
    }
    expect((await find(booked.body.voucherCode)).appointments).toMatchObject([{ id: booked.body.id, byVoucher: true, customerName: '欧阳振华' }])
    expect(await find('欧阳', '&kinds=customers')).toMatchObject({ customers: [{ id: customerId }], appointments: [], inquiries: [], services: [], staff: [] })
    const [service] = (await c.desk.call<{ items: { nameZh: string }[] }>('GET', '/services')).body.items
    expect((await find(service?.nameZh ?? '')).services).toMatchObject([{ nameZh: service?.nameZh }])
    expect((await find('Tester')).staff.length).toBeGreaterThan(0)
    for (const q of ['%', '\'', '\\', '()', 'x', '   ']) expect(await find(q)).toMatchObject({ customers: [], appointments: [], inquiries: [] })
  })

  it('shows nothing to whom the right is missing, and nothing of another hospital', async () => {
    const c = await clinic(t)
    await c.desk.call('POST', '/customers', { name: '欧阳振华' })
    const keeper = await c.hospital.person('storekeeper')
    expect((await keeper.call<Found>('GET', `/search?q=${encodeURIComponent('欧阳')}`)).body).toMatchObject({ customers: [], appointments: [], inquiries: [] })
    const stranger = await (await t.hospital()).person('receptionist')
    expect((await stranger.call<Found>('GET', `/search?q=${encodeURIComponent('欧阳')}`)).body).toMatchObject({ customers: [] })
    expect(await t.inject({ method: 'GET', url: '/api/v1/search?q=a' })).toMatchObject({ status: 401 })
    expect(await c.desk.call('GET', '/search?q=')).toMatchObject({ status: 400 })
    expect(await c.desk.call('GET', `/search?q=${'长'.repeat(101)}`)).toMatchObject({ status: 400 })
  })
})
