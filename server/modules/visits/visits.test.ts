import { beforeEach, describe, expect, it } from 'vitest'
import { testStart, useApp } from '../../../test/support/app.ts'
import { clinic, type Clinic } from '../../../test/support/clinic.ts'
import { visitCan, type VisitAction, type VisitState } from './can.ts'

const t = useApp()
const minute = 60_000
beforeEach(() => t.clock.set(testStart))

interface Shown { id: string; state: string; firstVisit: boolean; arrivedAt: string; calledAt: string | null }
interface Found { items: { customer: { id: string; name: string }; appointment: { id: string; isToday: boolean } | null; visitId: string | null; promises: { whatZh: string }[] }[]; foundBy: string | null }
const today = (time: string) => `2026-11-23T${time}:00+08:00`

async function booking(c: Clinic, startsAt = today('10:30'), name = '张秀兰'): Promise<{ id: string; customerId: string; voucherCode: string; voucherUrl: string }> {
  const customerId = await c.customer(name)
  const answer = await c.desk.call<{ id: string; voucherCode: string; voucherUrl: string }>('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt })
  if (answer.status !== 201) throw new Error(answer.text)
  return { ...answer.body, customerId }
}
const stateOf = async (c: Clinic, id: string) => (await c.desk.call<{ state: string }>('GET', `/appointments/${id}`)).body.state
const find = async (c: Clinic, text: string) => (await c.desk.call<Found>('GET', `/arrivals?text=${encodeURIComponent(text)}`)).body

describe('finding who stands at the desk', () => {
  it('works by QR text, by code in any spelling, by name and by phone', async () => {
    const c = await clinic(t)
    const made = await booking(c)
    const four = (await c.desk.call<{ customer: { phoneMasked: string } }>('GET', `/appointments/${made.id}`)).body.customer.phoneMasked.slice(-4)
    for (const [text, by] of [[made.voucherUrl, 'qr'], [`${made.voucherUrl}?from=wechat`, 'qr'], [made.voucherCode.toLowerCase(), 'code'], [`${made.voucherCode.slice(0, 3)} ${made.voucherCode.slice(3)}`, 'code'], ['张秀兰', 'name'], ['zxl', 'name'], [four, 'phone']] as const) {
      const found = await find(c, text)
      expect([found.foundBy, found.items.map(item => item.appointment?.id)]).toEqual([by, [made.id]])
    }
    expect((await find(c, 'https://example.com/v/AAAAAAAAAAAAAAAAAAAAAAAA')).items).toEqual([])
    const other = await clinic(t)
    expect((await find(other, made.voucherUrl)).items).toEqual([])
    expect((await find(other, made.voucherCode)).items).toEqual([])
    expect(await c.doctor.call('GET', '/arrivals?text=x')).toMatchObject({ status: 403 })
  })

  it('shows who is expected within the hour, what was promised to them, and people without an appointment', async () => {
    const c = await clinic(t)
    const soon = await booking(c)
    await booking(c, today('15:00'), '李建国')
    await t.drain()
    const expected = (await c.desk.call<Found>('GET', '/arrivals')).body
    expect(expected.items).toMatchObject([{ appointment: { id: soon.id, isToday: true }, promises: [{ whatZh: '确认收到' }] }])
    const walkIn = await c.customer('王芳')
    expect((await find(c, '王芳')).items).toMatchObject([{ customer: { id: walkIn }, appointment: null }])
  })
})

describe('a visit', () => {
  it('goes from arrival over call and service to its end, and takes the appointment along', async () => {
    const c = await clinic(t)
    const made = await booking(c)
    const opened = await c.desk.call<Shown>('POST', '/visits', { voucher: made.voucherUrl })
    expect(opened).toMatchObject({ status: 201, body: { state: 'waiting', kind: 'booked', foundBy: 'qr', firstVisit: true, customer: { name: '张秀兰' }, service: { nameZh: '皮肤面诊' }, expert: { name: '许文涛' }, may: { call: true, undo: true, finish: false } } })
    expect(await stateOf(c, made.id)).toBe('arrived')
    t.clock.advance(12 * minute)
    expect(await c.doctor.call('POST', `/visits/${opened.body.id}/call`)).toMatchObject({ status: 200, body: { state: 'called', callCount: 1 } })
    t.clock.advance(minute)
    expect(await c.doctor.call('POST', `/visits/${opened.body.id}/call`)).toMatchObject({ body: { callCount: 2, calledAt: new Date(Date.parse(testStart) + 12 * minute).toISOString() } })
    expect(await c.doctor.call('POST', `/visits/${opened.body.id}/serve`)).toMatchObject({ body: { state: 'in_service' } })
    expect(await stateOf(c, made.id)).toBe('in_service')
    t.clock.advance(20 * minute)
    expect(await c.doctor.call('POST', `/visits/${opened.body.id}/finish`)).toMatchObject({ body: { state: 'finished' } })
    expect(await stateOf(c, made.id)).toBe('completed')
    expect(await c.doctor.call('POST', `/visits/${opened.body.id}/finish`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    const [event] = await t.sql<{ data: Record<string, unknown> }>(`select data from platform.event where hospital_id = $1 and name = 'visits.finished'`, [c.hospital.hospitalId])
    expect(event?.data).toMatchObject({ appointmentId: made.id, departmentId: c.departmentId, serviceKind: 'expert_consultation', firstVisit: true, waitedMinutes: 12 })
    expect((await c.desk.call<{ steps: { act: string }[] }>('GET', `/visits/${opened.body.id}`)).body.steps.map(step => step.act)).toEqual(['arrive', 'call', 'call', 'serve', 'finish'])
    expect((await c.desk.call('GET', '/visits/figures')).body).toMatchObject({ waiting: 0, arrived: 1, finished: 1, firstVisits: 1, medianWaitMinutes: 12 })
    const [customer] = await t.sql<{ visit_count: number }>('select visit_count from customers.customer where id = $1', [made.customerId])
    expect(customer?.visit_count).toBe(1)
  })

  it('opened by mistake is taken back, and the appointment stands as before', async () => {
    const c = await clinic(t)
    const made = await booking(c)
    await c.desk.call('POST', `/appointments/${made.id}/confirm`)
    const opened = await c.desk.call<Shown>('POST', '/visits', { appointmentId: made.id })
    expect(await c.desk.call('POST', `/visits/${opened.body.id}/undo`, { reason: '认错人了' })).toMatchObject({ status: 200, body: { state: 'undone' } })
    expect(await stateOf(c, made.id)).toBe('confirmed')
    expect((await c.desk.call<{ items: unknown[] }>('GET', '/visits?view=today')).body.items).toEqual([])
    expect(await t.sql('select 1 from visits.fact_visit where hospital_id = $1', [c.hospital.hospitalId])).toEqual([])
    expect(await c.desk.call('POST', '/visits', { appointmentId: made.id })).toMatchObject({ status: 201, body: { firstVisit: true } })
  })

  it('called or begun by mistake waits on from its arrival', async () => {
    const c = await clinic(t)
    const made = await booking(c)
    const { id, arrivedAt } = (await c.desk.call<Shown>('POST', '/visits', { appointmentId: made.id })).body
    await c.desk.call('POST', `/visits/${id}/serve`)
    expect(await c.desk.call('POST', `/visits/${id}/back`)).toMatchObject({ body: { state: 'waiting', arrivedAt, calledAt: null } })
    expect(await c.desk.call('POST', `/visits/${id}/serve`)).toMatchObject({ status: 200 })
    await c.desk.call('POST', `/visits/${id}/back`)
    expect(await c.desk.call('POST', `/visits/${id}/undo`, {})).toMatchObject({ status: 200 })
    expect(await stateOf(c, made.id)).toBe('booked')
  })

  it('of a walk-in names the department; one who leaves unserved says why', async () => {
    const c = await clinic(t)
    const customerId = await c.customer()
    expect(await c.desk.call('POST', '/visits', { customerId })).toMatchObject({ status: 422, body: { code: 'where_to' } })
    const opened = await c.desk.call<Shown>('POST', '/visits', { customerId, serviceId: c.care })
    expect(opened).toMatchObject({ status: 201, body: { kind: 'walk_in', foundBy: 'walk_in', department: { nameZh: '皮肤科' }, service: { nameZh: '水光护理' } } })
    expect(await c.desk.call('POST', '/visits', { customerId, departmentId: c.departmentId })).toMatchObject({ status: 409, body: { code: 'already_waiting' } })
    expect(await c.desk.call('POST', `/visits/${opened.body.id}/leave`, { reason: '等不及了' })).toMatchObject({ body: { state: 'left', endReason: '等不及了' } })
    expect(await c.desk.call('POST', '/visits', { customerId, departmentId: c.departmentId })).toMatchObject({ status: 201, body: { firstVisit: true } })
  })

  it('counts as the first only once, also over merged records', async () => {
    const c = await clinic(t)
    const first = await booking(c)
    const one = (await c.desk.call<Shown>('POST', '/visits', { appointmentId: first.id })).body
    await c.desk.call('POST', `/visits/${one.id}/serve`)
    await c.desk.call('POST', `/visits/${one.id}/finish`)
    const again = await c.customer('张秀兰')
    expect(await c.desk.call('POST', `/customers/${first.customerId}/merge`, { otherId: again, reason: '同一个人' })).toMatchObject({ status: 201 })
    expect(await c.desk.call('POST', '/visits', { customerId: again, departmentId: c.departmentId })).toMatchObject({ status: 201, body: { firstVisit: false } })
  })

  it('is not the first for who came before', async () => {
    const c = await clinic(t)
    const first = await booking(c)
    const one = (await c.desk.call<Shown>('POST', '/visits', { appointmentId: first.id })).body
    await c.desk.call('POST', `/visits/${one.id}/serve`)
    await c.desk.call('POST', `/visits/${one.id}/finish`)
    expect(await c.desk.call('POST', '/visits', { customerId: first.customerId, serviceId: c.care })).toMatchObject({ body: { firstVisit: false } })
  })

  it('is refused for another day, a cancelled appointment, twice, and a voucher that is not there', async () => {
    const c = await clinic(t)
    const other = await booking(c, '2026-11-24T10:30:00+08:00')
    const gone = await booking(c, today('11:00'))
    await c.desk.call('POST', `/appointments/${gone.id}/cancel`, { reason: '不来了' })
    const here = await booking(c, today('11:30'))
    await c.desk.call('POST', '/visits', { appointmentId: here.id })
    const elsewhere = await clinic(t)
    const before = await t.stateHash()
    expect(await c.desk.call('POST', '/visits', { voucher: other.voucherCode })).toMatchObject({ status: 409, body: { code: 'not_today', data: { appointmentId: other.id } } })
    expect(await c.desk.call('POST', '/visits', { appointmentId: gone.id })).toMatchObject({ status: 409, body: { code: 'appointment_cancelled' } })
    expect(await c.desk.call('POST', '/visits', { appointmentId: here.id })).toMatchObject({ status: 409, body: { code: 'already_arrived' } })
    expect(await c.desk.call('POST', '/visits', { voucher: 'K7M4QX' })).toMatchObject({ status: 404, body: { code: 'voucher_unknown' } })
    expect(await c.desk.call('POST', '/visits', { voucher: '<script>' })).toMatchObject({ status: 404, body: { code: 'voucher_unknown' } })
    expect(await c.desk.call('POST', '/visits', { customerId: c.departmentId, departmentId: c.departmentId })).toMatchObject({ status: 422, body: { code: 'unknown_customer' } })
    expect(await c.desk.call('POST', '/visits', { customerId: other.customerId, departmentId: other.customerId })).toMatchObject({ status: 422, body: { code: 'unknown_department' } })
    expect(await elsewhere.desk.call('POST', '/visits', { appointmentId: here.id })).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await c.doctor.call('POST', '/visits', { appointmentId: here.id })).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(before)
  })

  it('that somebody missed still begins when they come late', async () => {
    const c = await clinic(t)
    const made = await booking(c)
    await t.advance(65 * minute)
    expect(await stateOf(c, made.id)).toBe('no_show')
    expect(await c.desk.call('POST', '/visits', { voucher: made.voucherCode })).toMatchObject({ status: 201, body: { foundBy: 'code' } })
    expect(await stateOf(c, made.id)).toBe('arrived')
  })

  it('is nothing to another hospital, department or doctor, and only once even when asked for ten times at once', async () => {
    const c = await clinic(t)
    const made = await booking(c)
    const answers = await Promise.all(Array.from({ length: 10 }, () => c.desk.call<Shown>('POST', '/visits', { appointmentId: made.id })))
    expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
    expect(answers.filter(answer => answer.status === 409)).toHaveLength(9)
    const id = answers.find(answer => answer.status === 201)?.body.id
    const elsewhere = await clinic(t)
    const stranger = await c.hospital.person('doctor')
    for (const act of ['call', 'serve', 'finish', 'back']) {
      expect(await elsewhere.desk.call('POST', `/visits/${id}/${act}`)).toMatchObject({ status: 404 })
      expect(await stranger.call('POST', `/visits/${id}/${act}`)).toMatchObject({ status: 404 })
    }
    expect(await stranger.call('GET', `/visits/${id}`)).toMatchObject({ status: 404 })
    expect((await c.doctor.call<{ items: unknown[] }>('GET', '/visits?view=waiting')).body.items).toHaveLength(1)
    await expect(t.sql(`insert into visits.visit (hospital_id, id, customer_id, appointment_id, department_id, kind, state, found_by, arrived_at, first_visit, created_at, changed_at)
      select hospital_id, gen_random_uuid(), gen_random_uuid(), appointment_id, department_id, kind, state, found_by, arrived_at, false, created_at, changed_at from visits.visit where id = $1`, [id])).rejects.toThrow('visit_once_an_appointment')
    await expect(t.sql(`insert into visits.visit (hospital_id, id, customer_id, department_id, kind, state, found_by, arrived_at, first_visit, created_at, changed_at)
      select hospital_id, gen_random_uuid(), customer_id, department_id, 'walk_in', state, found_by, arrived_at, false, created_at, changed_at from visits.visit where id = $1`, [id])).rejects.toThrow('visit_waits_once')
  })
})

describe('the waiting list', () => {
  it('has the longest wait first, with the limit and pages', async () => {
    const c = await clinic(t)
    const ids: string[] = []
    for (const name of ['甲乙', '丙丁', '戊己']) {
      ids.push((await c.desk.call<Shown>('POST', '/visits', { customerId: await c.customer(name), departmentId: c.departmentId })).body.id)
      t.clock.advance(10 * minute)
    }
    const first = (await c.desk.call<{ items: Shown[]; nextCursor: string; waitLimitMinutes: number }>('GET', '/visits?view=open&limit=2')).body
    expect([first.items.map(item => item.id), first.waitLimitMinutes]).toEqual([ids.slice(0, 2), 20])
    expect((await c.desk.call<{ items: Shown[] }>('GET', `/visits?view=open&limit=2&cursor=${first.nextCursor}`)).body.items.map(item => item.id)).toEqual(ids.slice(2))
    expect((await c.desk.call<{ items: Shown[] }>('GET', '/visits?day=2026-11-23')).body.items.map(item => item.id)).toEqual([...ids].reverse())
    expect((await c.desk.call('GET', '/visits/figures')).body).toMatchObject({ waiting: 3, overLimit: 1, longestWaitMinutes: 30, meanWaitMinutes: 20 })
  })
})

describe('the end of the day', () => {
  it('closes what was forgotten, and nothing of the day itself', async () => {
    const c = await clinic(t)
    const open = async (name: string) => (await c.desk.call<Shown>('POST', '/visits', { customerId: await c.customer(name), departmentId: c.departmentId })).body.id
    const [waits, served] = [await open('甲乙'), await open('丙丁')]
    await c.desk.call('POST', `/visits/${served}/serve`)
    await t.advance(6 * 60 * minute)
    expect((await c.desk.call<{ items: Shown[] }>('GET', '/visits?view=open')).body.items).toHaveLength(2)
    await t.advance(10 * 60 * minute)
    const desk = await c.hospital.person('receptionist')
    expect((await desk.call<{ items: Shown[] }>('GET', '/visits?view=open')).body.items).toEqual([])
    expect((await desk.call<Shown>('GET', `/visits/${waits}`)).body).toMatchObject({ state: 'left', endReason: '当天没有结束，系统关闭' })
    expect((await desk.call<Shown>('GET', `/visits/${served}`)).body.state).toBe('finished')
  })
})

describe('what may be done', () => {
  it('follows the table of states alone', () => {
    const states: VisitState[] = ['waiting', 'called', 'in_service', 'finished', 'left', 'undone']
    const table = (action: VisitAction) => states.filter(state => visitCan(action, state)).join(' ')
    expect((['call', 'back', 'serve', 'finish', 'leave', 'undo'] as const).map(table)).toEqual(['waiting called', 'called in_service', 'waiting called', 'called in_service', 'waiting called', 'waiting called'])
  })
})
