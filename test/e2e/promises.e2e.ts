/** What is promised: to a specialist, by a department, to whoever asked; and what happens when it is not kept. */
import { expect, it } from 'vitest'
import { clinic, type Clinic } from '../support/clinic.ts'
import type { Person } from '../support/app.ts'
import { useStage } from './stage.ts'

// The clock of these journeys lags, so that it can be moved on without getting ahead of the machine's.
const { t, pageOf, accessible } = useStage({ behindMs: 100 * 60_000 })
const minute = 60_000

/** A group with its leader and somebody in it, and a director over all. */
async function team(c: Clinic): Promise<{ leader: Person; agent: Person; director: Person }> {
  const centre = await c.admin.call<{ id: string }>('POST', '/departments', { code: 'centre', kind: 'centre', nameZh: '客服中心', nameEn: 'Service centre' })
  const group = await c.admin.call<{ id: string; version: number }>('POST', '/groups', { departmentId: centre.body.id, code: 'phones', nameZh: '电话组', nameEn: 'Phones' })
  const leader = await c.hospital.person('group_leader', { departmentId: centre.body.id, groupId: group.body.id, name: '周敏' })
  expect((await c.admin.call('PATCH', `/groups/${group.body.id}`, { leaderId: leader.staffId }, { 'if-match': `"${group.body.version}"` })).status).toBe(200)
  return { leader, agent: await c.hospital.person('phone_agent', { departmentId: centre.body.id, groupId: group.body.id, name: '孟凡' }), director: await c.hospital.person('service_director', { name: '郑允之' }) }
}

it('a question promised to a specialist counts down in the specialist’s Today and promise strip, and is answered there', async () => {
  const c = await clinic(t)
  const { agent } = await team(c)
  const recorded = await agent.call<{ id: string }>('POST', '/inquiries', { channel: 'phone', customerId: await c.customer('卢振华'), matter: '哺乳期能不能做光子嫩肤' })
  const asking = await pageOf(agent)
  await asking.goto(`${t.url}/inquiries/${recorded.body.id}`)
  await asking.getByRole('button', { name: '更多' }).click()
  await asking.getByRole('menuitem', { name: '请专家答复' }).click()
  const dialog = asking.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '请谁答复' }).waitFor()
  await asking.keyboard.type('许文涛')
  await asking.getByRole('option', { name: /许文涛/ }).waitFor()
  await asking.keyboard.press('ArrowDown')
  await asking.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: '要问专家什么' }).fill('三个月前剖宫产')
  await dialog.getByRole('button', { name: '请他答复' }).click()
  await asking.getByText('已请专家答复，到时提醒。').waitFor()

  const page = await pageOf(c.doctor)
  await page.goto(t.url)
  await page.getByRole('main').getByText('哺乳期能不能做光子嫩肤').first().waitFor()
  const strip = page.getByRole('region', { name: '我的承诺' })
  await strip.getByText(/还有 \d+:\d\d:\d\d/).waitFor()
  await accessible(page)
  await strip.getByRole('link', { name: /卢振华/ }).click()
  await page.getByPlaceholder(/您的答复/).fill('哺乳期可以做，避开破损皮肤，术后防晒。')
  await page.keyboard.press('Control+Enter')
  await page.getByText('哺乳期可以做，避开破损皮肤，术后防晒。').first().waitFor()
  await strip.getByText('现在没有欠着的').waitFor()
  await asking.getByText('哺乳期可以做，避开破损皮肤，术后防晒。').first().waitFor()
})

it('a reply that is not given climbs 20, 30, 40, 60: nudge, broken, leader, director; and is a figure of the day', async () => {
  const c = await clinic(t)
  const { leader, agent, director } = await team(c)
  await agent.call('POST', '/inquiries', { channel: 'phone', customerId: await c.customer('吴建国'), matter: '种植牙要来几次' })
  const told = async (person: Person): Promise<number> => (await person.call<{ items: unknown[] }>('GET', '/notifications')).body.items.length
  const steps = async (): Promise<string[]> => (await t.sql<{ act: string }>('select act from commitments.rung where hospital_id = $1 order by fell_at', [c.hospital.hospitalId])).map((row) => row.act)
  const climbed = async (minutes: number, expected: string[]): Promise<void> => {
    await t.advance(minutes * minute)
    await expect.poll(steps, { timeout: 20_000 }).toEqual(expected)
  }
  await climbed(22, ['nudge'])
  expect(await told(leader)).toBe(0)
  const page = await pageOf(agent)
  await page.goto(t.url)
  await page.getByRole('region', { name: '我的承诺' }).getByText(/快到 \d+:\d\d/).waitFor()
  await climbed(8.1, ['nudge', 'broken'])
  await page.reload()
  await page.getByRole('region', { name: '我的承诺' }).getByText(/逾期/).waitFor()
  await climbed(10, ['nudge', 'broken', 'leader'])
  expect([await told(leader), await told(director)]).toEqual([1, 0])

  const led = await pageOf(leader)
  await led.goto(`${t.url}/commitments?view=late`)
  const row = led.getByRole('row', { name: /吴建国/ })
  await row.getByText(/逾期/).waitFor()
  await row.getByText('孟凡').waitFor()
  await accessible(led)
  await climbed(20, ['nudge', 'broken', 'leader', 'director'])
  expect(await told(director)).toBe(1)

  const report = await pageOf(director)
  await report.goto(`${t.url}/reports/daily`)
  await report.getByRole('link', { name: /^失约 1 / }).or(report.getByRole('button', { name: /^失约 1 / })).first().click()
  await report.getByRole('dialog').getByText('吴建国').waitFor()
})

it('a booking that the department does not acknowledge escalates and shows to the leader', async () => {
  const c = await clinic(t)
  const { director } = await team(c)
  const leader = await c.hospital.person('group_leader', { departmentId: c.departmentId, name: '梁启航' })
  const today = dayIn(c.hospital.zone, 0)
  // Its minutes count in opening hours: open today, whatever day it is.
  const hours = await c.admin.call('PUT', `/sites/${c.hospital.siteId}/hours`, { weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' })), exceptions: [{ day: today, opens: '00:00', closes: '23:59', note: '' }] })
  expect(hours.status).toBe(200)
  const free = await c.desk.call<{ items: { startsAt: string }[] }>('GET', `/free-times?serviceId=${c.consultation}&from=${dayIn(c.hospital.zone, 1)}&to=${dayIn(c.hospital.zone, 6)}`)
  const booked = await c.desk.call<{ id: string }>('POST', '/appointments', { customerId: await c.customer('周桂芳'), serviceId: c.consultation, startsAt: free.body.items[0]?.startsAt })
  expect(booked.status).toBe(201)
  const promised = () => t.sql<{ state: string; broken: boolean }>(`select state, broken_at is not null broken from commitments.commitment where hospital_id = $1 and kind = 'appointments.acknowledge'`, [c.hospital.hospitalId])
  await expect.poll(promised, { timeout: 20_000 }).toEqual([{ state: 'open', broken: false }])
  const coordinator = await pageOf(c.coordinator)
  await coordinator.goto(`${t.url}/acknowledge`)
  await coordinator.getByText('周桂芳').first().waitFor()
  await t.advance(21 * minute)
  await expect.poll(promised, { timeout: 20_000 }).toEqual([{ state: 'open', broken: true }])
  await expect.poll(async () => (await leader.call<{ items: unknown[] }>('GET', '/notifications')).body.items.length, { timeout: 20_000 }).toBe(1)
  const page = await pageOf(director)
  await page.goto(`${t.url}/commitments?view=late`)
  await page.getByRole('row', { name: /周桂芳/ }).getByText(/逾期/).waitFor()
  const waiting = coordinator.getByRole('main')
  await waiting.getByRole('button', { name: '看过敏和备注 周桂芳' }).click()
  await coordinator.getByText('查看已留痕').waitFor()
  await waiting.getByRole('button', { name: '确认收到 周桂芳' }).click()
  await coordinator.getByText('都确认收到了').first().waitFor()
  await expect.poll(promised, { timeout: 20_000 }).toEqual([{ state: 'kept', broken: true }])
})

/** A calendar day so many days from today. */
function dayIn(zone: string, days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(Date.now() + days * 86_400_000)
}
