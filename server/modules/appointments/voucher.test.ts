import { beforeEach, describe, expect, it } from 'vitest'
import { testStart, useApp } from '../../../test/support/app.ts'
import { clinic, type Clinic } from '../../../test/support/clinic.ts'
import { calendarFile } from './calendar-file.ts'
import { readVoucherText } from './voucher.ts'

const t = useApp()
const minute = 60_000
let network = 0
beforeEach(() => { t.clock.set(testStart); network++ })

interface Made { id: string; voucherCode: string; path: string; four: string }
const at = (time: string, day = '2026-11-24') => `${day}T${time}:00+08:00`
const utc = (time: string, day = '2026-11-24') => new Date(at(time, day)).toISOString()

async function booked(c: Clinic, startsAt = at('09:00')): Promise<Made> {
  const answer = await c.desk.call<{ id: string; voucherCode: string; voucherUrl: string; readBack: { phoneMasked: string } }>('POST', '/appointments', { customerId: await c.customer('陈美兰'), serviceId: c.consultation, startsAt })
  if (answer.status !== 201) throw new Error(answer.text)
  return { id: answer.body.id, voucherCode: answer.body.voucherCode, path: new URL(answer.body.voucherUrl).pathname, four: answer.body.readBack.phoneMasked.slice(-4) }
}
const from = () => ({ remoteAddress: `10.0.${network}.1` })
const get = (url: string, headers: Record<string, string> = {}) => t.inject({ method: 'GET', url, headers, ...from() })
const post = (url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  t.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: new URLSearchParams(fields).toString(), ...from() })
const state = async (id: string) => (await t.sql<{ state: string; starts_at: Date }>('select state, starts_at from appointments.appointment where id = $1', [id]))[0]

describe('the voucher', () => {
  it('shows time, place, code and what to bring, with the name masked, in either language, without script', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    const page = await get(made.path)
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(page.headers['content-security-policy']).not.toContain('unsafe')
    for (const text of ['明天上午见', '11月24日 周二', '09:00', '请 08:45 前到院', '皮肤面诊', '许文涛', '陈*兰', made.four, `${made.voucherCode.slice(0, 3)} ${made.voucherCode.slice(3)}`, '身份证', '医保卡', '¥80.00', '<svg class="qr"', '我会按时来']) expect(page.text).toContain(text)
    expect(page.text).not.toContain('陈美兰')
    const english = await get(`${made.path}?lang=en`)
    for (const text of ['See you tomorrow, in the morning', 'Tue, 24 Nov', 'Please arrive by 08:45', 'Skin consultation', 'Identity card', 'I will be there']) expect(english.text).toContain(text)
    expect(english.text.replace(/<[^>]*>/g, '').replace(/中文|陈\*兰|许文涛|测试医院/g, '')).not.toMatch(/\p{Script=Han}/u)
    expect((await get(made.path, { 'accept-language': 'en-GB' })).text).toContain('See you tomorrow')
    expect((await get(`${made.path}?elder=1`)).text).toContain('class="elder"')
  })

  it('is confirmed by a form, and never by looking at it', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    for (const path of ['', '/move', '/cancel', '/print', '/calendar.ics']) await get(made.path + path)
    expect((await state(made.id))?.state).toBe('booked')
    expect(await get(`${made.path}/confirm`)).toMatchObject({ status: 404 })
    expect(await post(`${made.path}/confirm`)).toMatchObject({ status: 303, headers: { location: `${made.path}?done=confirmed` } })
    expect(await state(made.id)).toMatchObject({ state: 'confirmed' })
    expect((await get(`${made.path}?done=confirmed`)).text).toContain('收到，等您来')
    expect(await post(`${made.path}/confirm`)).toMatchObject({ status: 303 })
    const [change] = await t.sql<{ by: string; actor_id: null }>(`select by, actor_id from appointments.change where appointment_id = $1 and act = 'confirm'`, [made.id])
    expect(change).toEqual({ by: 'customer', actor_id: null })
  })

  it('is moved within the rules: same link, same code, the time given up at once', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    const page = await get(`${made.path}/move`)
    expect(page.text).toContain(`value="${utc('10:00')}"`)
    expect(page.text).not.toContain(`value="${utc('09:00')}"`)
    expect(await post(`${made.path}/move?lang=zh`, { startsAt: utc('10:00') })).toMatchObject({ status: 303, headers: { location: `${made.path}?lang=zh&done=moved` } })
    expect((await state(made.id))?.starts_at.toISOString()).toBe(utc('10:00'))
    expect((await get(`${made.path}?done=moved`)).text).toContain('已改好')
    expect((await get(`${made.path}/move`)).text).toContain(`value="${utc('09:00')}"`)
    await post(`${made.path}/move`, { startsAt: utc('10:30') })
    await post(`${made.path}/move`, { startsAt: utc('11:00') })
    expect(await post(`${made.path}/move`, { startsAt: utc('11:30') })).toMatchObject({ status: 303, headers: { location: `${made.path}?done=none` } })
    expect((await state(made.id))?.starts_at.toISOString()).toBe(utc('11:00'))
    expect((await get(made.path)).text).toContain('已经改过几次了')
  })

  it('says when a time was taken meanwhile, and keeps the old one', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    await booked(c, at('10:00'))
    const page = await post(`${made.path}/move`, { startsAt: utc('10:00') })
    expect(page.status).toBe(409)
    expect(page.text).toContain('10:00 刚被别人约走了')
    for (const startsAt of ['', 'now', utc('12:30'), '2026-02-30T10:00:00Z', utc('10:00', '2036-11-24')]) expect([303, 409]).toContain((await post(`${made.path}/move`, { startsAt })).status)
    expect((await state(made.id))?.starts_at.toISOString()).toBe(utc('09:00'))
  })

  it('is cancelled with a reason or none, once', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    expect((await get(`${made.path}/cancel`)).text).toContain('换个时间，不取消')
    expect(await post(`${made.path}/cancel`, { reason: '<script>' })).toMatchObject({ status: 303, headers: { location: `${made.path}?done=cancelled` } })
    const [row] = await t.sql('select state, cancelled_by, cancel_reason from appointments.appointment where id = $1', [made.id])
    expect(row).toEqual({ state: 'cancelled', cancelled_by: 'customer', cancel_reason: '顾客未说明' })
    const page = await get(made.path)
    expect(page.text).toContain('这个预约已取消')
    expect(page.text).not.toContain('<svg class="qr"')
    expect(await post(`${made.path}/move`, { startsAt: utc('10:00') })).toMatchObject({ status: 303, headers: { location: `${made.path}?done=none` } })
    expect(await post(`${made.path}/confirm`)).toMatchObject({ status: 303, headers: { location: `${made.path}?done=none` } })
  })

  it('can no longer be moved or cancelled in the last hour, and says to call', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    t.clock.set(Date.parse(at('08:10')))
    expect((await get(made.path)).text).toContain('改期或取消请打电话')
    expect(await get(`${made.path}/move`)).toMatchObject({ status: 303 })
    expect(await get(`${made.path}/cancel`)).toMatchObject({ status: 303 })
    await post(`${made.path}/cancel`)
    await post(`${made.path}/move`, { startsAt: utc('10:00') })
    expect(await state(made.id)).toMatchObject({ state: 'booked' })
  })

  it('tells of each state: arrived, completed, missed', async () => {
    const c = await clinic(t)
    const made = await booked(c, at('10:30', '2026-11-23'))
    expect((await get(made.path)).text).toContain('今天上午见')
    await c.desk.call('POST', '/visits', { voucher: made.voucherCode })
    expect((await get(made.path)).text).toContain('您已登记到院')
    await c.coordinator.call('POST', `/appointments/${made.id}/complete`)
    expect((await get(made.path)).text).toContain('这次就诊已完成')
    const missed = await booked(c, at('11:00', '2026-11-23'))
    await t.advance(100 * minute)
    expect((await get(missed.path)).text).toContain('这次没等到您')
  })

  it('goes into a calendar and onto paper', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    const file = await get(`${made.path}/calendar.ics`)
    expect(file.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="appointment.ics"' })
    expect(file.text).toContain('DTSTART:20261124T010000Z\r\nDTEND:20261124T013000Z')
    expect(file.text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
    expect((await get(`${made.path}/print`)).text).toContain('沿线剪下')
    expect((await get(`${made.path}/print?paper=80`)).text).toContain('class="mm80"')
    expect((await get('/v/voucher.css')).headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' })
  })
})

describe('the way in', () => {
  it('is shut 30 days after the visit, looking the same as a link that never was', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    const strange = await get('/v/AAAAAAAAAAAAAAAAAAAAAAAA')
    expect(strange.status).toBe(404)
    t.clock.set(Date.parse(at('09:31')) + 30 * 86_400_000)
    const shut = await get(made.path)
    expect([shut.status, shut.text]).toEqual([404, strange.text])
    for (const path of ['/move', '/cancel', '/print', '/calendar.ics']) expect(await get(made.path + path)).toMatchObject({ status: 404 })
    for (const path of ['/move', '/cancel', '/confirm']) expect(await post(made.path + path)).toMatchObject({ status: 404 })
    expect((await state(made.id))?.state).toBe('booked')
  })

  it('opens by code with the last four digits only, and says no more when either is wrong', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    const other = await clinic(t)
    const fields = { hospital: c.hospital.code, code: `${made.voucherCode.slice(0, 3)} ${made.voucherCode.slice(3).toLowerCase()}`, four: made.four }
    expect(await post('/v', fields)).toMatchObject({ status: 303, headers: { location: made.path } })
    const wrongFour = await post('/v', { ...fields, four: '0000' })
    const wrongCode = await post('/v', { ...fields, code: 'BBBBBB' })
    expect([wrongFour.status, wrongCode.status]).toEqual([404, 404])
    expect(wrongFour.text).toContain('没有找到，请核对')
    expect(await post('/v', { ...fields, hospital: other.hospital.code })).toMatchObject({ status: 404 })
    expect(await post('/v', { ...fields, four: '' })).toMatchObject({ status: 404 })
  })

  it('is limited: by network, and by code', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    const fields = { hospital: c.hospital.code, code: made.voucherCode, four: '0000' }
    for (let i = 0; i < 5; i++) expect((await post('/v', fields)).status).toBe(404)
    network++
    const limited = await post('/v', { ...fields, four: made.four })
    expect(limited).toMatchObject({ status: 429, headers: { 'retry-after': expect.any(String) as string } })
    expect(limited.text).toContain('试得太多了')
    let missed = 0
    for (let i = 0; i < 32; i++) if ((await get(`/v/${String(i).padStart(24, 'A')}`)).status === 404) missed++
    expect(missed).toBe(30)
    expect(await get(made.path)).toMatchObject({ status: 200 })
  })

  it('refuses forms that another site sends', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) expect(await post(`${made.path}/cancel`, {}, headers)).toMatchObject({ status: 403 })
    expect((await state(made.id))?.state).toBe('booked')
  })

  it('keeps the token nowhere: only its hash', async () => {
    const c = await clinic(t)
    const made = await booked(c)
    await t.drain()
    const token = made.path.slice(3)
    const tables = await t.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('appointments', 'platform', 'notifications', 'commitments', 'customers')`)
    for (const { name } of tables) expect([name, await t.sql(`select 1 from ${name} x where x::text like $1`, [`%${token}%`])]).toEqual([name, []])
  })

  it('reads links and codes in any spelling, and nothing else', () => {
    expect(readVoucherText(' https://h.example/v/AbCdEfGhIjKlMnOpQrStUvWx?lang=en ')).toEqual({ token: 'AbCdEfGhIjKlMnOpQrStUvWx' })
    expect(readVoucherText('k7m 4qx')).toEqual({ code: 'K7M4QX' })
    expect(readVoucherText('张秀兰')).toBeNull()
    expect(readVoucherText('https://h.example/v/short')).toBeNull()
  })
})

describe('the calendar file', () => {
  it('escapes what would break it and folds long lines between characters', () => {
    const file = calendarFile({ uid: 'x', sequence: 2, isCancelled: true, startsAt: utc('09:00'), endsAt: utc('09:30'), at: new Date(utc('08:00')), summary: `${'皮'.repeat(60)}; a, b\\\nDTSTART:1`, location: '', description: '', url: 'https://h.example/v/x', remindMinutesBefore: 120 })
    const lines = file.split('\r\n')
    expect(lines.every(line => Buffer.byteLength(line) <= 75 && !line.includes('�'))).toBe(true)
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'皮'.repeat(60)}\\; a\\, b\\\\\\nDTSTART:1\r\n`)
    expect(lines).toContain('STATUS:CANCELLED')
  })
})
