/** The first day: an empty installation, a printed link, a hospital and its administrator, then two sites to work at. */
import { expect, it } from 'vitest'
import { makeSetupLink } from '../../server/modules/organisation/index.ts'
import { useStage } from './stage.ts'

const { t, pageOf, accessible } = useStage()

it('the printed link leads from an empty installation to a hospital whose administrator is signed in, and works no more', async () => {
  const link = new URL(await makeSetupLink(t.app))
  const page = await pageOf(null)
  await page.goto(`${t.url}${link.pathname}${link.hash}`)
  await page.getByRole('heading', { name: '这是哪家医院？' }).waitFor()
  await accessible(page)
  // By keyboard alone: the first field has the focus, Enter goes on.
  await page.keyboard.press('Enter')
  await page.getByText('这一项要填').first().waitFor()
  await page.keyboard.type('澄湖口腔门诊部')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Chenghu Dental Clinic')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Chenghu')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '谁来管理？' }).waitFor()
  await page.getByRole('textbox', { name: /^姓名/ }).fill('周敏')
  await page.getByRole('textbox', { name: /^英文名/ }).fill('Zhou Min')
  await page.getByLabel(/^密码/).fill('short')
  await page.getByLabel(/^再输一次密码/).fill('long enough to be kept')
  await page.keyboard.press('Enter')
  await page.getByText('两次输的不一样').waitFor()
  await accessible(page)
  await page.getByLabel(/^密码/).fill('long enough to be kept')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /制度参数/ }).waitFor()
  await page.getByText('周敏').first().waitFor()
  await page.getByText('澄湖口腔门诊部').first().waitFor()

  const late = await pageOf(null, { language: 'en', phone: true })
  await late.goto(`${t.url}${link.pathname}${link.hash}`)
  await late.getByText('Already set up').waitFor()
  await accessible(late)
})

it('somebody of two sites changes the site they work at, and it stays when they come again', async () => {
  const hospital = await t.hospital()
  const admin = await hospital.person('administrator')
  const desk = await hospital.person('receptionist', { name: '林晓雯' })
  expect((await admin.call('POST', '/sites', { code: 'west', nameZh: '西湖院区', nameEn: 'West Lake' })).status).toBe(201)
  const page = await pageOf(desk)
  await page.goto(t.url)
  await page.getByRole('button', { name: '测试医院' }).click()
  await page.getByRole('menuitemradio', { name: '西湖院区' }).or(page.getByRole('menuitem', { name: '西湖院区' })).click()
  await page.getByRole('button', { name: '西湖院区' }).waitFor()
  await expect.poll(async () => (await desk.call<{ preferences: Record<string, unknown> }>('GET', '/me')).body.preferences['siteId']).not.toBe(undefined)
  await page.reload()
  await page.getByRole('button', { name: '西湖院区' }).waitFor()
})
