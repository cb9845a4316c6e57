/** One customer's whole way: asked at the desk, promised, booked, voucher on a phone, arrived, served, followed up, reported. */
import { expect, it } from 'vitest'
import { clinic } from '../support/clinic.ts'
import { setWeeklyHours } from '../../server/modules/appointments/index.ts'
import { useStage } from './stage.ts'

const { t, pageOf, accessible } = useStage()

it('a receptionist registers a walk-in by keyboard; what is owed appears with its countdown; answering keeps it', async () => {
  const c = await clinic(t)
  const page = await pageOf(c.desk)
  await page.goto(`${t.url}/inquiries/new`)
  await page.getByRole('combobox', { name: '顾客' }).waitFor()
  await page.keyboard.type('卢振华')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: /^电话/ }).fill('13900010002')
  await page.getByRole('textbox', { name: /^问什么/ }).fill('单颗种植牙多少钱')
  await page.keyboard.press('Enter')
  await page.getByText('已登记。').waitFor()
  expect(await page.getByText('卢振华').first().isVisible()).toBe(true)
  await accessible(page)
  await page.goto(t.url)
  await page.getByText('单颗种植牙多少钱').first().waitFor()
  await page.getByText(/还有 \d+:\d\d/).first().waitFor()
  const [inquiry] = await t.sql<{ id: string }>('select id from conversations.inquiry where hospital_id = $1', [c.hospital.hospitalId])
  await page.goto(`${t.url}/inquiries/${inquiry?.id}`)
  await page.getByPlaceholder('怎么答的，原话或要点').fill('一颗 6800 元起，先拍片')
  await page.getByRole('button', { name: '记下回答' }).click()
  await page.getByText('一颗 6800 元起，先拍片').first().waitFor()
  await expect.poll(async () => t.sql(`select state from commitments.commitment where hospital_id = $1 and kind = 'conversations.reply'`, [c.hospital.hospitalId]), { timeout: 10_000 }).toEqual([{ state: 'kept' }])
})

it('a booking becomes a voucher that opens on a phone, an arrival at the desk, a visit, a follow-up and a figure', async () => {
  const c = await clinic(t)
  const caller = await c.hospital.person('follow_up_caller', { name: '吴悦' })
  const director = await c.hospital.person('service_director')
  await c.hospital.tx(tx => setWeeklyHours(tx, 'staff', c.doctor.staffId, [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: '08:00', to: '17:30' }))))
  const customerId = await c.customer('周桂芳')
  const day = new Date().toISOString()
  const today = await c.desk.call<{ items: { startsAt: string }[] }>('GET', `/free-times?serviceId=${c.consultation}&from=${dayAt(c.hospital.zone, day)}&to=${dayAt(c.hospital.zone, day)}`)
  const booked = await c.desk.call<{ id: string; voucherCode: string; voucherUrl: string }>('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: today.body.items[0]?.startsAt })
  expect(booked.status).toBe(201)

  const phone = await pageOf(null, { phone: true })
  await phone.goto(booked.body.voucherUrl)
  await phone.getByText(booked.body.voucherCode.slice(0, 3)).first().waitFor()
  expect(await phone.content()).not.toContain('周桂芳')
  await accessible(phone)
  await phone.locator('form[action$="/confirm"] button').click()
  await phone.waitForLoadState()
  expect(await t.sql('select state from appointments.appointment where id = $1', [booked.body.id])).toEqual([{ state: 'confirmed' }])

  const desk = await pageOf(c.desk)
  await desk.goto(`${t.url}/arrivals`)
  await desk.locator('main input').first().waitFor()
  await expect.poll(() => desk.evaluate<string>('document.activeElement.tagName')).toBe('INPUT')
  await desk.keyboard.type(booked.body.voucherCode)
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: /到诊/ }).first().click()
  await expect.poll(async () => (await t.sql<{ state: string }>('select state from visits.visit where hospital_id = $1', [c.hospital.hospitalId]))[0]?.state).toBe('waiting')
  const [visit] = await t.sql<{ id: string }>('select id from visits.visit where hospital_id = $1', [c.hospital.hospitalId])
  await c.doctor.call('POST', `/visits/${visit?.id}/serve`)
  expect((await c.doctor.call('POST', `/visits/${visit?.id}/finish`)).status).toBe(200)

  await expect.poll(async () => (await caller.call<{ items: unknown[] }>('GET', '/follow-ups?view=open')).body.items.length, { timeout: 20_000 }).toBe(1)
  const calls = await pageOf(caller)
  await calls.goto(`${t.url}/follow-ups?view=open`)
  await calls.getByText('周桂芳').first().waitFor()
  await accessible(calls)

  const report = await pageOf(director, { language: 'en' })
  await report.goto(`${t.url}/reports/daily`)
  const arrivals = report.getByRole('row', { name: /^Arrivals/ })
  await arrivals.getByRole('link', { name: /Arrivals 1/ }).click()
  await report.getByRole('dialog').getByText('周桂芳').waitFor()
  await accessible(report)
})

it('what one person changes appears on another\'s screen without reloading', async () => {
  const c = await clinic(t)
  const other = await pageOf(c.desk)
  await other.goto(`${t.url}/inquiries?view=today`)
  await other.getByRole('heading', { name: '咨询登记' }).waitFor()
  const agent = await c.hospital.person('phone_agent')
  await agent.call('POST', '/inquiries', { channel: 'phone', customerId: await c.customer('吴建国'), matter: '医保能不能报' })
  await other.getByText('医保能不能报').first().waitFor({ timeout: 10_000 })
})

/** Calendar day of an instant in a zone. */
function dayAt(zone: string, instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone || 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))
}
