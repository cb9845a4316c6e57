/** What goes wrong at the desk and is put right, and what comes from elsewhere: an arrival taken back, an import undone. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { clinic } from '../support/clinic.ts'
import { useStage } from './stage.ts'

const { t, pageOf, accessible } = useStage()
const sample = fileURLToPath(new URL('../fixtures/consultations.gb18030.csv', import.meta.url))

it('a wrong arrival is taken back at the desk, and its appointment stands as before', async () => {
  const c = await clinic(t)
  const customerId = await c.customer('何雪梅')
  await c.admin.call('PUT', `/sites/${c.hospital.siteId}/hours`, { weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '17:30' })), exceptions: [] })
  const visit = await c.desk.call<{ id: string }>('POST', '/visits', { customerId, departmentId: c.departmentId, foundBy: 'walk_in' })
  expect(visit.status).toBe(201)
  const page = await pageOf(c.desk)
  await page.goto(`${t.url}/arrivals`)
  await page.getByRole('button', { name: '做什么 何雪梅' }).click()
  await page.getByRole('menuitem', { name: '撤回到诊' }).click()
  const dialog = page.getByRole('dialog', { name: '撤回 何雪梅 的到诊？' })
  await dialog.getByRole('textbox').fill('点错了人')
  await accessible(page)
  await dialog.getByRole('button', { name: '撤回到诊' }).click()
  await page.getByText('何雪梅 的到诊已撤回').first().waitFor()
  await page.getByText('现在没有人在等').waitFor()
  expect(await t.sql('select state from visits.visit where hospital_id = $1', [c.hospital.hospitalId])).toEqual([{ state: 'undone' }])
})

it('a GB18030 table comes in through the screen with its columns, its faulty row told and given back, and goes again when undone', async () => {
  const c = await clinic(t)
  const person = await c.hospital.person('supervisor', { name: '郑允之' })
  const page = await pageOf(person)
  await page.goto(`${t.url}/imports`)
  await page.getByRole('link', { name: '导入表格' }).first().click()
  await page.locator('input[type=file]').setInputFiles(sample)
  await page.getByText(/编码 GB18030/).waitFor()
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor()
  await accessible(page)
  const choose = async (label: RegExp): Promise<void> => {
    const field = page.getByRole('button', { name: label }).or(page.getByRole('combobox', { name: label })).first()
    await field.click()
    await page.getByRole('option', { name: /不清楚/ }).first().click()
  }
  await choose(/这些咨询从哪里来/)
  await choose(/咨询日期/)
  await choose(/由谁答复/)
  await page.getByRole('button', { name: '下一步：预览' }).click()
  await page.getByRole('heading', { name: '导入前看一眼' }).waitFor()
  await page.getByRole('heading', { name: '有问题的行' }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载有问题的行' }).click()])
  expect(readFileSync(await download.path(), 'utf8')).toContain('这一行没有答复')
  await accessible(page)
  await page.getByRole('button', { name: '导入 24 行' }).click()
  await page.getByText('新增 24 条').waitFor()
  await page.getByText('还新建了需要的科室。').waitFor()
  expect(await t.sql(`select count(*)::int n from conversations.inquiry where hospital_id = $1 and state = 'closed'`, [c.hospital.hospitalId])).toEqual([{ n: 24 }])

  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('选错了文件')
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await page.getByText('已撤销：移走 24 条').waitFor()
  expect(await t.sql('select count(*)::int n from conversations.inquiry where hospital_id = $1', [c.hospital.hospitalId])).toEqual([{ n: 0 }])
  expect(await t.sql(`select name_zh from organisation.department where hospital_id = $1 and name_zh in ('口腔科', '体检中心')`, [c.hospital.hospitalId])).toEqual([])
})
