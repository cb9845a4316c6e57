import { beforeEach, describe, expect, it } from 'vitest'
import { testStart, useApp, type Person } from '../../../test/support/app.ts'
import { clinic, type Clinic } from '../../../test/support/clinic.ts'
import { figures } from './figures.ts'
import { issueDaily } from './reports.ts'

const t = useApp()
const minute = 60_000
beforeEach(() => t.clock.set(testStart))

interface Share { id: string | null; value: number }
interface Figure { key: string; value: number; byPerson: Share[]; byChannel: Share[] | null; byDepartment: Share[] | null }
interface Report { figures: Figure[]; rates: { key: string; of: number; to: number }[]; issuedAt: string | null }

/** A day with something of everything. */
async function busyDay(): Promise<{ c: Clinic; agent: Person; director: Person }> {
  const c = await clinic(t)
  const agent = await c.hospital.person('phone_agent', { name: '孟凡' })
  const director = await c.hospital.person('service_director')
  await c.hospital.person('follow_up_caller')
  for (const [i, channel] of (['phone', 'phone', 'wechat'] as const).entries()) {
    const customerId = await c.customer()
    const inquiry = await agent.call<{ id: string }>('POST', '/inquiries', { channel, customerId, departmentId: c.departmentId, matter: '问祛斑', content: '多少钱', ...(i === 2 ? {} : { answer: { text: '一次 680 元' } }) })
    if (i === 0) await agent.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: '2026-11-23T11:00:00+08:00', inquiryId: inquiry.body.id, channel: 'phone' })
  }
  const [appointment] = (await c.desk.call<{ items: { id: string }[] }>('GET', '/appointments?view=all')).body.items
  await c.desk.call('POST', '/appointments', { customerId: await c.customer(), serviceId: c.consultation, startsAt: '2026-11-23T11:30:00+08:00' })
  const visit = await c.desk.call<{ id: string }>('POST', '/visits', { appointmentId: appointment?.id })
  await c.desk.call('POST', `/visits/${visit.body.id}/serve`)
  await c.desk.call('POST', `/visits/${visit.body.id}/finish`)
  await c.desk.call('POST', '/visits', { customerId: await c.customer(), departmentId: c.departmentId })
  await c.desk.call('POST', '/feedback', { kind: 'praise', channel: 'desk', customerId: await c.customer(), matter: '表扬', statement: '导医很耐心' })
  await c.desk.call('POST', '/feedback', { kind: 'complaint', channel: 'desk', customerId: await c.customer(), matter: '等太久', statement: '等了一个小时' })
  await t.drain()
  await t.advance(3 * 60 * minute)
  return { c, agent, director }
}
const daily = async (person: Person, query = '') => (await person.call<Report>('GET', `/reports/daily${query}`)).body
const rowsOf = async (person: Person, key: string, query: string) => {
  const ids: string[] = []
  let cursor = ''
  for (;;) {
    const { body } = await person.call<{ items: { id: string }[]; nextCursor: string | null }>('GET', `/reports/daily/${key}/rows?limit=2${query}${cursor}`)
    ids.push(...body.items.map(row => row.id))
    if (!body.nextCursor) return ids
    cursor = `&cursor=${body.nextCursor}`
  }
}

describe('the daily report', () => {
  it('counts the day, and every figure opens exactly its rows, whole and by each share', async () => {
    const { director } = await busyDay()
    const report = await daily(director)
    const values = Object.fromEntries(report.figures.map(figure => [figure.key, figure.value]))
    expect(values).toMatchObject({ inquiries: 3, answered: 2, inquiries_booked: 1, bookings: 2, due: 2, arrived: 1, no_show: 1, arrivals: 2, praise: 1, suggestions: 0, complaints: 1 })
    expect(values['broken']).toBeGreaterThan(0)
    for (const figure of report.figures) {
      const all = await rowsOf(director, figure.key, '')
      expect(new Set(all).size, figure.key).toBe(figure.value)
      expect(all.length, figure.key).toBe(figure.value)
      for (const [dimension, name] of [['byPerson', 'personId'], ['byChannel', 'channel'], ['byDepartment', 'departmentId']] as const) {
        const shares = figure[dimension]
        if (shares === null) continue
        expect(shares.reduce((sum, share) => sum + share.value, 0), `${figure.key} ${dimension}`).toBe(figure.value)
        for (const share of shares) if (share.id !== null) expect((await rowsOf(director, figure.key, `&${name}=${share.id}`)).length, `${figure.key} ${dimension}`).toBe(share.value)
      }
    }
    expect(report.rates.find(rate => rate.key === 'booking_rate')).toMatchObject({ of: 1, to: 3 })
    expect(report.rates.find(rate => rate.key === 'arrival_rate')).toMatchObject({ of: 1, to: 2 })
  })

  it('shows an agent their own, a leader the group\'s, and nobody what they may not see', async () => {
    const { c, agent } = await busyDay()
    const own = await daily(agent)
    expect(own.figures.find(figure => figure.key === 'inquiries')?.value).toBe(3)
    expect(own.figures.find(figure => figure.key === 'arrivals')?.value).toBe(0)
    const other = await c.hospital.person('phone_agent')
    expect((await daily(other)).figures.every(figure => figure.value === 0)).toBe(true)
    expect(await rowsOf(other, 'inquiries', '')).toEqual([])
    const guide = await c.hospital.person('guide')
    expect(await guide.call('GET', '/reports/daily')).toMatchObject({ status: 403 })
    const stranger = await (await t.hospital()).person('service_director')
    expect((await daily(stranger)).figures.every(figure => figure.value === 0)).toBe(true)
  })

  it('of a closed day stays as issued, while the living figures go on', async () => {
    const { c, director } = await busyDay()
    await c.hospital.tx(tx => issueDaily(tx, '2026-11-23'))
    await c.desk.call('POST', '/feedback', { kind: 'suggestion', channel: 'desk', customerId: await c.customer(), matter: '建议', statement: '多放几把椅子' })
    const issued = await daily(director, '?date=2026-11-23')
    expect(issued.issuedAt).not.toBeNull()
    expect(issued.figures.find(figure => figure.key === 'suggestions')?.value).toBe(0)
    const live = await daily(director, '?date=2026-11-23&live=true')
    expect(live.figures.find(figure => figure.key === 'suggestions')?.value).toBe(1)
    await c.hospital.tx(tx => issueDaily(tx, '2026-11-23'))
    expect((await director.call<{ items: { day: string }[] }>('GET', '/reports/issued')).body.items.filter(item => item.day === '2026-11-23')).toHaveLength(1)
  })

  it('refuses a day ahead and a figure that is not there', async () => {
    const c = await clinic(t)
    const director = await c.hospital.person('service_director')
    expect(await director.call('GET', '/reports/daily?date=2027-02-29')).toMatchObject({ status: 400 })
    expect(await director.call('GET', '/reports/daily?date=2026-11-24')).toMatchObject({ status: 422, body: { code: 'day_ahead' } })
    expect(await director.call('GET', '/reports/daily/profit/rows')).toMatchObject({ status: 404, body: { code: 'unknown_figure' } })
  })

  it('defines every figure in both languages', () => {
    for (const figure of figures) expect([figure.zh, figure.en, figure.meansZh, figure.meansEn].every(Boolean)).toBe(true)
    expect(new Set(figures.map(figure => figure.key)).size).toBe(figures.length)
  })
})
