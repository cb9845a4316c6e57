import { beforeEach, describe, expect, it } from 'vitest'
import { freshKey, testStart, useApp, type Person } from '../../../test/support/app.ts'
import { clinic, type Clinic } from '../../../test/support/clinic.ts'

const t = useApp()
const minute = 60_000
beforeEach(() => t.clock.set(testStart))

interface Free { items: { startsAt: string; endsAt: string; expertIds: string[] }[] }
interface Made { id: string; voucherCode: string; voucherUrl: string; expertId: string | null; roomId: string | null }
interface Shown { id: string; state: string; startsAt: string; acknowledgedAt: string | null; version: number; may: Record<string, boolean> }

const tomorrow = '2026-11-24'
const at = (time: string, day = tomorrow) => `${day}T${time}:00+08:00`
const utc = (time: string, day = tomorrow) => new Date(at(time, day)).toISOString()

async function booked(c: Clinic, startsAt: string, more: Record<string, unknown> = {}): Promise<Made> {
  const answer = await c.desk.call<Made>('POST', '/appointments', { customerId: await c.customer(), serviceId: c.consultation, startsAt, ...more })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body
}
const times = async (person: Person, query: string) => (await person.call<Free>('GET', `/free-times?${query}`)).body.items.map(item => item.startsAt)
const commitments = (c: Clinic) => t.sql<{ state: string; due_at: Date; owner_id: string }>(`select state, due_at, owner_id from commitments.commitment where hospital_id = $1 and kind = 'appointments.acknowledge' order by id`, [c.hospital.hospitalId])

describe('free times', () => {
  it('are the hours less what is booked, held and buffered, and never past', async () => {
    const c = await clinic(t)
    const query = `serviceId=${c.consultation}&from=2026-11-23&to=${tomorrow}`
    const all = await times(c.desk, query)
    expect(all[0]).toBe(utc('10:30', '2026-11-23'))
    expect(all).toContain(utc('08:00'))
    expect(all.filter(time => time.startsWith(tomorrow) || time >= utc('08:00'))).toHaveLength(16)
    await booked(c, at('09:00'))
    await c.desk.call('POST', '/holds', { serviceId: c.consultation, startsAt: at('10:00') })
    const left = await times(c.desk, query)
    expect(left).not.toContain(utc('09:00'))
    expect(left).not.toContain(utc('10:00'))
    expect(left).toHaveLength(all.length - 2)
    // The care needs the doctor until 10 minutes after its end.
    const care = await times(c.desk, `serviceId=${c.care}&from=${tomorrow}&to=${tomorrow}`)
    expect(care).toContain(utc('08:00'))
    expect(care).not.toContain(utc('08:30'))
    expect(care).not.toContain(utc('09:30'))
  })

  it('leave out leave and closed days, and know extra hours', async () => {
    const c = await clinic(t)
    const person = await c.hospital.person('service_director')
    const leave = await person.call<{ id: string }>('POST', `/bookable/staff/${c.doctor.staffId}/exceptions`, { kind: 'leave', startsAt: at('08:00'), endsAt: at('12:00'), reason: '请假半天' })
    expect(leave.status).toBe(201)
    await person.call('POST', `/bookable/staff/${c.doctor.staffId}/exceptions`, { kind: 'extra', startsAt: at('19:00'), endsAt: at('20:00') })
    const found = await times(c.desk, `serviceId=${c.consultation}&from=${tomorrow}&to=${tomorrow}`)
    expect(found).toEqual([...['13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00', '19:00', '19:30'].map(time => utc(time))])
    expect((await person.call('DELETE', `/bookable-exceptions/${leave.body.id}`)).status).toBe(200)
    expect(await times(c.desk, `serviceId=${c.consultation}&from=${tomorrow}&to=${tomorrow}`)).toHaveLength(18)
  })

  it('refuse a range that is too long, reversed or far away, a service that is not there, and who may not look', async () => {
    const c = await clinic(t)
    const code = async (query: string) => (await c.desk.call('GET', `/free-times?${query}`)).body['code']
    expect(await code(`serviceId=${c.consultation}&from=2026-11-24&to=2026-11-23`)).toBe('range_reversed')
    expect(await code(`serviceId=${c.consultation}&from=2026-11-24&to=2026-12-25`)).toBe('range_too_long')
    expect(await code(`serviceId=${c.consultation}&from=2036-11-24&to=2036-11-25`)).toBe('too_far')
    expect(await code(`serviceId=${c.consultation}&from=2027-02-29&to=2027-03-01`)).toBe('invalid_input')
    expect(await code(`serviceId=${c.departmentId}&from=2026-11-24&to=2026-11-24`)).toBe('unknown_service')
    expect(await code(`serviceId=${c.consultation}&from=2026-11-24&to=2026-11-24&expertId=${c.desk.staffId}`)).toBe('unknown_expert')
    expect(await code(`serviceId=${c.consultation}&from=2026-11-24&to=2026-11-24&zone=Mars`)).toBe('invalid_input')
    const storekeeper = await c.hospital.person('storekeeper')
    expect(await storekeeper.call('GET', `/free-times?serviceId=${c.consultation}&from=2026-11-24&to=2026-11-24`)).toMatchObject({ status: 403 })
    const other = await clinic(t)
    expect(await other.desk.call('GET', `/free-times?serviceId=${c.consultation}&from=2026-11-24&to=2026-11-24`)).toMatchObject({ status: 422, body: { code: 'unknown_service' } })
  })
})

describe('holding', () => {
  it('keeps a time for five minutes, and then lets go by itself', async () => {
    const c = await clinic(t)
    const hold = await c.desk.call<{ id: string; expiresAt: string }>('POST', '/holds', { serviceId: c.consultation, startsAt: at('09:00') })
    expect(hold).toMatchObject({ status: 201, body: { expertId: c.doctor.staffId, expiresAt: new Date(t.clock.now().getTime() + 5 * minute).toISOString() } })
    const other = await c.hospital.person('phone_agent')
    const customerId = await c.customer()
    expect(await other.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: at('09:00') })).toMatchObject({ status: 409, body: { code: 'time_taken' } })
    t.clock.advance(5 * minute)
    expect(await other.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: at('09:00') })).toMatchObject({ status: 201 })
    expect(await c.desk.call('POST', '/appointments', { customerId, holdId: hold.body.id })).toMatchObject({ status: 409, body: { code: 'time_taken' } })
  })

  it('becomes the appointment of who holds it while it lasts', async () => {
    const c = await clinic(t)
    const hold = await c.desk.call<{ id: string }>('POST', '/holds', { serviceId: c.care, startsAt: at('09:00') })
    expect(await c.desk.call('POST', '/appointments', { customerId: await c.customer(), holdId: hold.body.id })).toMatchObject({ status: 201, body: { startsAt: utc('09:00'), roomId: c.roomId } })
  })

  it('becomes the appointment, also late while nobody else took the time, and only once', async () => {
    const c = await clinic(t)
    const hold = await c.desk.call<{ id: string }>('POST', '/holds', { serviceId: c.care, startsAt: at('09:00') })
    t.clock.advance(7 * minute)
    const customerId = await c.customer()
    expect(await c.desk.call('POST', '/appointments', { customerId, holdId: hold.body.id })).toMatchObject({ status: 201, body: { startsAt: utc('09:00'), roomId: c.roomId } })
    expect(await c.desk.call('POST', '/appointments', { customerId, holdId: hold.body.id })).toMatchObject({ status: 409, body: { code: 'hold_gone' } })
    const second = await c.desk.call<{ id: string }>('POST', '/holds', { serviceId: c.consultation, startsAt: at('14:00') })
    expect((await c.desk.call('DELETE', `/holds/${second.body.id}`)).status).toBe(200)
    expect(await times(c.desk, `serviceId=${c.consultation}&from=${tomorrow}&to=${tomorrow}`)).toContain(utc('14:00'))
  })
})

describe('booking', () => {
  it('answers what is read back, with a voucher and a promise of the department', async () => {
    const c = await clinic(t)
    const key = freshKey()
    const body = { customerId: await c.customer('陈美兰'), serviceId: c.care, startsAt: at('09:00'), channel: 'phone', note: '孕 20 周，需轮椅' }
    const made = await c.desk.call<Made>('POST', '/appointments', body, key)
    expect(made).toMatchObject({
      status: 201, etag: '"1"', body: {
        state: 'booked', expertId: c.doctor.staffId, roomId: c.roomId, voucherCode: expect.stringMatching(/^[BCDFGHJKMNPQRSTVWXZ34679]{6}$/) as string, voucherUrl: expect.stringMatching(/\/v\/[A-Za-z0-9_-]{24}$/) as string,
        readBack: { name: '陈美兰', phoneMasked: expect.stringMatching(/^138\*{4}\d{4}$/) as string, serviceZh: '水光护理', when: '2026-11-24 09:00', expertName: '许文涛', placeZh: '三楼 护理 3 室', arriveBy: utc('08:45') },
      },
    })
    expect((await c.desk.call('POST', '/appointments', body, key)).body).toEqual(made.body)
    await t.drain()
    expect(await commitments(c)).toMatchObject([{ state: 'open', owner_id: c.coordinator.staffId, due_at: new Date(t.clock.now().getTime() + 15 * minute) }])
    expect((await c.coordinator.call<{ items: { kind: string }[] }>('GET', '/notifications')).body.items).toMatchObject([{ kind: 'appointments.passed-on' }])
    const [row] = await t.sql<{ note: Buffer }>('select note from appointments.appointment where id = $1', [made.body.id])
    expect(row?.note.includes(Buffer.from('孕'))).toBe(false)
    const shown = await c.desk.call('GET', `/appointments/${made.body.id}`)
    expect(shown.body).toMatchObject({ state: 'booked', customer: { name: '陈美兰' }, service: { nameZh: '水光护理' }, expert: { name: '许文涛' }, room: { nameZh: '护理 3 室', floor: '三楼' }, voucherUrl: made.body.voucherUrl, hasNote: true, history: [{ act: 'book', by: 'staff', toState: 'booked' }], may: { confirm: true, cancel: true, acknowledge: false } })
  })

  it('is refused with a clear reason and the nearest free times, and leaves nothing behind', async () => {
    const c = await clinic(t)
    const customerId = await c.customer()
    await booked(c, at('09:00'))
    await c.hospital.person('service_director').then(person => person.call('POST', `/bookable/staff/${c.doctor.staffId}/exceptions`, { kind: 'leave', startsAt: at('08:00', '2026-11-25'), endsAt: at('18:00', '2026-11-25') }))
    await t.sql(`insert into organisation.opening_hours (hospital_id, id, site_id, day, note, created_at) values ($1, gen_random_uuid(), $2, '2026-11-26', '停电', now())`, [c.hospital.hospitalId, c.hospital.siteId])
    await t.drain()
    const before = await t.stateHash()
    const attempt = (more: Record<string, unknown>) => c.desk.call<{ code: string; data?: { nearest: { startsAt: string }[] } }>('POST', '/appointments', { customerId, serviceId: c.consultation, ...more })
    const taken = await attempt({ startsAt: at('09:15') })
    expect(taken).toMatchObject({ status: 409, body: { code: 'time_taken' } })
    expect(taken.body.data?.nearest.map(time => time.startsAt)).toEqual(['08:00', '08:30', '09:30', '10:00', '10:30'].map(time => utc(time)))
    expect(await attempt({ startsAt: at('09:00', '2026-11-23') })).toMatchObject({ status: 422, body: { code: 'time_past' } })
    expect(await attempt({ startsAt: at('12:15') })).toMatchObject({ status: 422, body: { code: 'outside_hours' } })
    expect(await attempt({ startsAt: at('11:45') })).toMatchObject({ status: 422, body: { code: 'outside_hours' } })
    expect(await attempt({ startsAt: at('09:00', '2026-11-25') })).toMatchObject({ status: 422, body: { code: 'on_leave' } })
    expect(await attempt({ startsAt: at('09:00', '2026-11-26') })).toMatchObject({ status: 422, body: { code: 'closed_day' } })
    expect(await attempt({ startsAt: at('09:00', '2028-11-26') })).toMatchObject({ status: 422, body: { code: 'too_far' } })
    expect(await attempt({ startsAt: at('10:00'), expertId: c.desk.staffId })).toMatchObject({ status: 422, body: { code: 'unknown_expert' } })
    expect(await attempt({ startsAt: at('10:00'), customerId: c.departmentId })).toMatchObject({ status: 422, body: { code: 'unknown_customer' } })
    expect(await attempt({ startsAt: at('10:00'), serviceId: c.departmentId })).toMatchObject({ status: 422, body: { code: 'unknown_service' } })
    expect(await attempt({})).toMatchObject({ status: 422, body: { code: 'what_and_when' } })
    expect(await attempt({ startsAt: '2026-02-30T09:00:00+08:00' })).toMatchObject({ status: 400 })
    expect(await attempt({ startsAt: '2026-11-24T09:00:00' })).toMatchObject({ status: 400 })
    expect(await attempt({ startsAt: at('10:00'), price: 1 })).toMatchObject({ status: 400 })
    expect(await c.doctor.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: at('10:00') })).toMatchObject({ status: 403 })
    const elsewhere = await clinic(t)
    const hash = await t.stateHash()
    expect(await elsewhere.desk.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: at('10:00') })).toMatchObject({ status: 422 })
    expect(await t.stateHash()).toBe(hash)
    expect(before).not.toBe('')
  })

  it('of one customer in two places at once is warned about, and allowed with a reason', async () => {
    const c = await clinic(t)
    const second = await c.hospital.person('doctor', { departmentId: c.departmentId })
    const serviceId = String((await c.admin.call('POST', '/services', { departmentId: c.departmentId, code: 'peel', kind: 'care', nameZh: '刷酸', nameEn: 'Peel', minutes: 30, priceFen: 1, staffIds: [second.staffId] })).body['id'])
    await c.admin.call('PUT', `/bookable/staff/${second.staffId}/hours`, { hours: [{ weekday: 2, from: '08:00', to: '18:00' }] })
    const customerId = await c.customer()
    await c.desk.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: at('09:00') })
    const again = { customerId, serviceId, startsAt: at('09:15') }
    expect(await c.desk.call('POST', '/appointments', again)).toMatchObject({ status: 409, body: { code: 'customer_elsewhere', data: { others: [{ serviceZh: '皮肤面诊', startsAt: utc('09:00') }] } } })
    expect(await c.desk.call('POST', '/appointments', { ...again, overlapReason: '母女一起来' })).toMatchObject({ status: 201 })
  })

  it('fills a room for two twice and no more, whoever is named', async () => {
    const c = await clinic(t)
    const more = await Promise.all([1, 2].map(() => c.hospital.person('doctor', { departmentId: c.departmentId })))
    for (const { staffId } of more) await c.admin.call('PUT', `/bookable/staff/${staffId}/hours`, { hours: [{ weekday: 2, from: '08:00', to: '17:30' }] })
    const [service] = await t.sql<{ version: number }>('select version from catalogue.service where id = $1', [c.care])
    await c.admin.call('PATCH', `/services/${c.care}`, { staffIds: [c.doctor.staffId, ...more.map(one => one.staffId)] }, { 'if-match': `"${service?.version}"` })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await c.desk.call('POST', '/appointments', { customerId: await c.customer(), serviceId: c.care, startsAt: at('09:00') })).status)
    expect(statuses).toEqual([201, 201, 409])
  })
})

describe('nobody is booked twice', () => {
  it('by the database itself, whatever the code does', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('09:00'))
    await expect(t.sql(`insert into appointments.allocation (hospital_id, id, resource_id, resource_kind, unit, starts_at, ends_at, appointment_id, created_at)
      select hospital_id, gen_random_uuid(), resource_id, resource_kind, unit, starts_at + interval '10 minutes', ends_at, appointment_id, created_at from appointments.allocation where appointment_id = $1`, [made.id])).rejects.toThrow('allocation_never_twice')
  })

  it('when 20 ask for one time at once: exactly one gets it, the others the nearest times', async () => {
    const c = await clinic(t)
    const customers = await Promise.all(Array.from({ length: 20 }, (_, i) => c.customer(`顾客${i}`)))
    const answers = await Promise.all(customers.map(customerId => c.desk.call<{ code?: string; data?: { nearest: unknown[] } }>('POST', '/appointments', { customerId, serviceId: c.care, startsAt: at('09:00') })))
    expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
    const refused = answers.filter(answer => answer.status !== 201)
    expect(new Set(refused.map(answer => `${answer.status} ${answer.body.code}`))).toEqual(new Set(['409 time_taken']))
    expect(refused.every(answer => answer.body.data?.nearest.length === 5)).toBe(true)
  })

  it('and nobody is refused without cause: 50 callers book 300 different times', async () => {
    const c = await clinic(t)
    const customers = await Promise.all(Array.from({ length: 50 }, (_, i) => c.customer(`顾客${i}`)))
    const free = (await c.desk.call<Free>('GET', `/free-times?serviceId=${c.consultation}&from=2026-11-24&to=2026-12-20`)).body.items.slice(0, 300)
    expect(free).toHaveLength(300)
    const queue = free.map(time => time.startsAt)
    const statuses: number[] = []
    await Promise.all(customers.map(async customerId => {
      for (let next = queue.pop(); next; next = queue.pop()) statuses.push((await c.desk.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: next, overlapReason: '测试' })).status)
    }))
    expect(statuses.filter(status => status === 201)).toHaveLength(300)
    const [pairs] = await t.sql<{ count: number }>(`select count(*)::int from appointments.allocation a join appointments.allocation b on a.hospital_id = b.hospital_id and a.resource_id = b.resource_id and a.unit = b.unit and a.id < b.id and a.live and b.live and a.during && b.during where a.hospital_id = $1`, [c.hospital.hospitalId])
    expect(pairs?.count).toBe(0)
  })
})

describe('the way of an appointment', () => {
  it('moves with its id and voucher, and the department acknowledges anew', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('09:00'))
    await t.drain()
    expect(await c.coordinator.call('POST', `/appointments/${made.id}/acknowledge`)).toMatchObject({ status: 200, body: { acknowledgedAt: t.clock.now().toISOString() } })
    expect(await c.coordinator.call('POST', `/appointments/${made.id}/acknowledge`)).toMatchObject({ status: 409, body: { code: 'already_acknowledged' } })
    await t.drain()
    const moved = await c.desk.call<Shown>('POST', `/appointments/${made.id}/reschedule`, { startsAt: at('09:15'), reason: '顾客要晚一点' })
    expect(moved).toMatchObject({ status: 200, body: { id: made.id, voucherCode: made.voucherCode, state: 'booked', startsAt: utc('09:15'), acknowledgedAt: null, moveCount: 1 } })
    await t.drain()
    expect((await commitments(c)).map(row => row.state)).toEqual(['kept', 'open'])
    const detail = await c.desk.call<{ voucherUrl: string; history: unknown[] }>('GET', `/appointments/${made.id}`)
    expect(detail.body).toMatchObject({ voucherUrl: made.voucherUrl, history: [{ act: 'book' }, { act: 'acknowledge' }, { act: 'reschedule', fromStartsAt: utc('09:00'), toStartsAt: utc('09:15'), reason: '顾客要晚一点' }] })
    expect(await times(c.desk, `serviceId=${c.consultation}&from=${tomorrow}&to=${tomorrow}`)).not.toContain(utc('09:30'))
    expect(await times(c.desk, `serviceId=${c.consultation}&from=${tomorrow}&to=${tomorrow}`)).toContain(utc('08:30'))
    expect(await c.desk.call('POST', `/appointments/${made.id}/reschedule`, { startsAt: at('09:15'), reason: '没变' })).toMatchObject({ status: 422, body: { code: 'same_time' } })
  })

  it('is cancelled with a reason, and its time is free at once', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('09:00'))
    await t.drain()
    expect(await c.desk.call('POST', `/appointments/${made.id}/cancel`, { reason: '' })).toMatchObject({ status: 400 })
    expect(await c.desk.call('POST', `/appointments/${made.id}/cancel`, { reason: '临时有事', askedBy: 'customer' })).toMatchObject({ status: 200, body: { state: 'cancelled', may: { cancel: false } } })
    expect(await times(c.desk, `serviceId=${c.consultation}&from=${tomorrow}&to=${tomorrow}`)).toContain(utc('09:00'))
    await t.drain()
    expect((await commitments(c)).map(row => row.state)).toEqual(['cancelled'])
    for (const act of ['confirm', 'acknowledge', 'complete']) expect(await (act === 'confirm' ? c.desk : c.coordinator).call('POST', `/appointments/${made.id}/${act}`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    expect(await c.desk.call('POST', `/appointments/${made.id}/reschedule`, { startsAt: at('10:00'), reason: '再约' })).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
  })

  it('counts as missed half an hour after its time, unless the customer came', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('10:30', '2026-11-23'))
    await t.advance(59 * minute)
    expect((await c.desk.call<Shown>('GET', `/appointments/${made.id}`)).body.state).toBe('booked')
    await t.advance(2 * minute)
    expect((await c.desk.call<Shown>('GET', `/appointments/${made.id}`)).body.state).toBe('no_show')
    expect((await commitments(c)).map(row => row.state)).toEqual(['cancelled'])
  })

  it('climbs when the department does not acknowledge: nudge, broken, leader, director', async () => {
    const c = await clinic(t)
    const director = await c.hospital.person('service_director')
    await booked(c, at('15:00'))
    await t.drain()
    await t.advance(15 * minute)
    expect((await commitments(c))[0]).toMatchObject({ state: 'open' })
    const broken = () => t.sql<{ broken_at: Date | null }>(`select broken_at from commitments.commitment where hospital_id = $1`, [c.hospital.hospitalId])
    expect((await broken())[0]?.broken_at).not.toBeNull()
    await t.advance(16 * minute)
    expect((await director.call<{ items: { kind: string }[] }>('GET', '/notifications')).body.items.length).toBeGreaterThan(0)
  })

  it('is opened by the department with allergies, conditions and the note, each time audited', async () => {
    const c = await clinic(t)
    const customerId = await c.customer()
    const made = await booked(c, at('09:00'), { customerId, note: '服华法林' })
    const care = await c.coordinator.call('GET', `/appointments/${made.id}/care`)
    expect(care).toMatchObject({ status: 200, body: { note: '服华法林', allergies: '' } })
    expect(await c.desk.call('GET', `/appointments/${made.id}/care`)).toMatchObject({ status: 403 })
    const other = await c.hospital.person('department_coordinator', { departmentId: String((await c.admin.call('POST', '/departments', { code: 'eye', kind: 'clinical', nameZh: '眼科', nameEn: 'Eyes' })).body['id']) })
    expect(await other.call('GET', `/appointments/${made.id}/care`)).toMatchObject({ status: 404 })
    expect(await other.call('POST', `/appointments/${made.id}/acknowledge`)).toMatchObject({ status: 404 })
    expect(await t.sql(`select action from platform.audit where hospital_id = $1 and subject_id = $2 and action = 'appointments.care'`, [c.hospital.hospitalId, made.id])).toHaveLength(1)
  })

  it('is nothing to those of another hospital or department', async () => {
    const c = await clinic(t)
    const other = await clinic(t)
    const made = await booked(c, at('09:00'))
    const before = await t.stateHash()
    for (const [method, path, body] of [['GET', '', undefined], ['POST', '/confirm', undefined], ['POST', '/cancel', { reason: '不认识' }], ['POST', '/reschedule', { startsAt: at('10:00'), reason: '不认识' }]] as const) {
      expect(await other.desk.call(method, `/appointments/${made.id}${path}`, body)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
    expect(await c.hospital.person('doctor').then(doctor => doctor.call('GET', `/appointments/${made.id}`))).toMatchObject({ status: 404 })
    expect(await t.stateHash().then(hash => hash.split('\n').filter((line, i) => line !== before.split('\n')[i] && !/organisation|platform/.test(line)))).toEqual([])
  })
})

describe('what the customer is told', () => {
  const queued = (c: Clinic) => t.sql<{ template: string; state: string; send_at: Date }>(`select template, state, send_at from notifications.message where hospital_id = $1 order by send_at, id`, [c.hospital.hospitalId])
  const told = async (c: Clinic) => (await queued(c)).map(row => `${row.template.slice('appointments.'.length)} ${row.state} ${row.send_at.toISOString()}`)

  it('is re-timed by a move and withdrawn by a cancellation', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('15:00'))
    await t.drain()
    const now = t.clock.now().toISOString()
    expect(await told(c)).toEqual([`booked sent ${now}`, `reminder queued ${utc('15:00', '2026-11-23')}`, `reminder queued ${utc('13:00')}`])
    await c.desk.call('POST', `/appointments/${made.id}/reschedule`, { startsAt: at('16:00', '2026-11-25'), reason: '改天' })
    await t.drain()
    expect((await queued(c)).filter(row => row.state === 'queued').map(row => row.send_at.toISOString())).toEqual([utc('16:00'), utc('14:00', '2026-11-25')])
    await c.desk.call('POST', `/appointments/${made.id}/cancel`, { reason: '不来了' })
    await t.drain()
    expect((await queued(c)).map(row => `${row.template} ${row.state}`).sort()).toEqual(['appointments.booked sent', 'appointments.cancelled sent', 'appointments.moved sent', ...Array.from({ length: 4 }, () => 'appointments.reminder withdrawn')])
  })

  it('reminds a day and two hours before, and nobody who has come', async () => {
    const c = await clinic(t)
    await booked(c, at('15:00'))
    const seen = await booked(c, at('17:00', '2026-11-23'))
    await t.drain()
    await t.advance(5 * 60 * minute)
    expect((await queued(c)).filter(row => row.template === 'appointments.reminder').map(row => row.state)).toEqual(['sent', 'sent', 'queued'])
    await c.desk.call('POST', '/visits', { appointmentId: seen.id })
    await t.drain()
    expect((await queued(c)).filter(row => row.state === 'withdrawn')).toEqual([])
  })
})

describe('lists and the board', () => {
  it('show each view in its order, page by page, within the reach of who looks', async () => {
    const c = await clinic(t)
    const ids: string[] = []
    for (const time of ['08:00', '09:00', '10:00', '14:00', '15:00']) ids.push((await booked(c, at(time))).id)
    await c.desk.call('POST', `/appointments/${ids[1]}/confirm`)
    await c.desk.call('POST', `/appointments/${ids[2]}/cancel`, { reason: '不来了' })
    const list = async (person: Person, query: string) => (await person.call<{ items: Shown[]; nextCursor: string | null }>('GET', `/appointments?${query}`)).body
    const first = await list(c.desk, 'view=upcoming&limit=3')
    expect(first.items.map(item => item.id)).toEqual([ids[0], ids[1], ids[3]])
    expect((await list(c.desk, `view=upcoming&limit=3&cursor=${first.nextCursor}`)).items.map(item => item.id)).toEqual([ids[4]])
    expect((await list(c.desk, 'view=unconfirmed')).items.map(item => item.id)).toEqual([ids[0], ids[3], ids[4]])
    expect((await list(c.desk, 'view=cancelled')).items.map(item => item.id)).toEqual([ids[2]])
    expect((await list(c.doctor, `from=${tomorrow}&to=${tomorrow}`)).items.map(item => item.id)).toEqual([...ids].reverse())
    expect((await list(await c.hospital.person('doctor'), 'view=all')).items).toEqual([])
    expect((await list(c.coordinator, 'view=unacknowledged')).items).toHaveLength(4)
    expect((await c.desk.call('GET', '/appointments/counts')).body).toEqual({ today: 0, unconfirmed: 3, unacknowledged: 4, mine: 4, missed: 0 })
    expect(await c.desk.call('GET', '/appointments?cursor=nonsense')).toMatchObject({ status: 400 })
    expect(await c.desk.call('GET', '/appointments?from=2026-11-24&to=2026-11-23')).toMatchObject({ status: 422, body: { code: 'range_reversed' } })
  })

  it('show a day by experts and rooms, with leave, holds and figures', async () => {
    const c = await clinic(t)
    const one = await c.desk.call<Made>('POST', '/appointments', { customerId: await c.customer('韩冰'), serviceId: c.care, startsAt: at('09:00') })
    await c.desk.call('POST', '/holds', { serviceId: c.consultation, startsAt: at('15:00') })
    await c.admin.call('POST', `/bookable/room/${c.roomId}/exceptions`, { kind: 'maintenance', startsAt: at('16:00'), endsAt: at('18:00'), reason: '关闭保洁' })
    const board = await c.desk.call('GET', `/appointments/board?day=${tomorrow}`)
    expect(board.body).toMatchObject({
      day: tomorrow, isClosed: false, opensAt: utc('08:00'), closesAt: utc('17:30'),
      columns: [{ id: c.doctor.staffId, kind: 'staff', nameZh: '许文涛', open: [{ startsAt: utc('08:00'), endsAt: utc('12:00') }, { startsAt: utc('13:30'), endsAt: utc('17:30') }] }, { id: c.roomId, kind: 'room', nameZh: '护理 3 室', closed: [{ kind: 'maintenance', reason: '关闭保洁' }], open: [{ startsAt: utc('08:00'), endsAt: utc('16:00') }] }],
      blocks: [{ id: one.body.id, columnIds: [c.doctor.staffId, c.roomId], state: 'booked', customer: { name: '韩冰' } }, { kind: 'hold', state: 'held' }],
      figures: { booked: 1, unconfirmed: 1, unacknowledged: 1, arrived: 0, missed: 0 },
    })
    expect((await c.doctor.call<{ columns: { id: string }[] }>('GET', `/appointments/board?day=${tomorrow}`)).body.columns.map(column => column.id)).toEqual([c.doctor.staffId])
  })
})

describe('bookable hours', () => {
  it('are replaced as a whole by who may, and refused when they overlap or run backwards', async () => {
    const c = await clinic(t)
    const url = `/bookable/staff/${c.doctor.staffId}/hours`
    expect(await c.coordinator.call('PUT', url, { hours: [{ weekday: 2, from: '22:00', to: '26:00' }] })).toMatchObject({ status: 200, body: { hours: [{ weekday: 2, from: '22:00', to: '26:00' }] } })
    expect(await c.coordinator.call('PUT', url, { hours: [{ weekday: 2, from: '08:00', to: '12:00' }, { weekday: 2, from: '11:00', to: '13:00' }] })).toMatchObject({ status: 422, body: { code: 'hours_overlap' } })
    expect(await c.coordinator.call('PUT', url, { hours: [{ weekday: 2, from: '22:00', to: '26:00' }, { weekday: 3, from: '01:00', to: '05:00' }] })).toMatchObject({ status: 422, body: { code: 'hours_overlap' } })
    expect(await c.coordinator.call('PUT', url, { hours: [{ weekday: 2, from: '12:00', to: '08:00' }] })).toMatchObject({ status: 422, body: { code: 'hours_reversed' } })
    expect(await c.desk.call('PUT', url, { hours: [] })).toMatchObject({ status: 403 })
    expect(await c.coordinator.call('PUT', `/bookable/staff/${c.desk.staffId}/hours`, { hours: [] })).toMatchObject({ status: 404 })
    expect(await c.admin.call('PUT', `/bookable/room/${c.desk.staffId}/hours`, { hours: [] })).toMatchObject({ status: 404, body: { code: 'unknown_resource' } })
    const leave = await c.coordinator.call('POST', `/bookable/staff/${c.doctor.staffId}/exceptions`, { kind: 'leave', startsAt: at('12:00'), endsAt: at('12:00') })
    expect(leave).toMatchObject({ status: 422, body: { code: 'hours_reversed' } })
  })

  it('tell which appointments stand in the way of leave', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('09:00'))
    expect(await c.coordinator.call('POST', `/bookable/staff/${c.doctor.staffId}/exceptions`, { kind: 'leave', startsAt: at('08:00'), endsAt: at('12:00') })).toMatchObject({ status: 201, body: { affected: [{ id: made.id, startsAt: utc('09:00') }] } })
  })
})
