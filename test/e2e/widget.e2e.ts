/** The web chat on a site of somebody else: a strict policy, a hostile style sheet, two tabs, a line that is cut. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveDemo } from '../../server/widget-demo.ts'
import { newId } from '../../server/platform/id.ts'
import type { Person, TestHospital } from '../support/app.ts'
import { useStage } from './stage.ts'

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const { t, pageOf, accessible } = useStage()
let hospital: TestHospital
let agent: Person
let site: Server
let address = ''

beforeAll(async () => {
  hospital = await t.hospital()
  agent = await hospital.person('online_agent', { name: '沈静怡', number: '0231' })
  site = await serveDemo({ port: 0, hospital: t.url, code: hospital.code })
  address = `http://localhost:${(site.address() as AddressInfo).port}`
  const administrator = await hospital.person('administrator')
  for (const [key, value] of [['conversations.widget_origins', [address]], ['conversations.widget_phone', '0571-0000 8120']]) expect((await administrator.call('POST', '/settings', { key, value, reason: '官网' })).status).toBeLessThan(300)
})
afterAll(async () => { site.close(); await once(site, 'close') })

const opened = async (page: Page, path = '/'): Promise<void> => {
  await page.goto(address + path)
  await page.getByRole('button', { name: path === '/en' ? /Ask us/ : /在线问/ }).click()
  await page.getByRole('dialog').waitFor()
}
const ask = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('想问什么').fill(text)
  await page.getByRole('button', { name: /^同意/ }).click()
  await page.getByText(/已收到|已读/).first().waitFor()
}
const say = async (page: Page, text: string): Promise<void> => {
  await page.locator('.write textarea').fill(text)
  await page.keyboard.press('Enter')
}
const threadOf = async (text: string): Promise<string> => {
  const [row] = await t.sql<{ thread_id: string }>('select thread_id from conversations.message where hospital_id = $1 and text = $2', [hospital.hospitalId, text])
  if (!row) throw new Error(`Nobody said ${text}`)
  return row.thread_id
}
const answer = async (threadId: string, text: string): Promise<void> => { expect((await agent.call('POST', `/threads/${threadId}/messages`, { clientId: newId(), text, after: 100_000 })).status).toBe(201) }
const written = async (threadId: string): Promise<string[]> => (await t.sql<{ text: string }>(`select text from conversations.message where thread_id = $1 and kind = 'text' order by number`, [threadId])).map(row => row.text)

it('nobody there: says by when and which phone; the question is left, and found by who comes', async () => {
  const page = await pageOf(null, { phone: true })
  await opened(page)
  await page.getByText('电话有人').waitFor()
  await page.getByRole('link', { name: /0571-0000 8120/ }).waitFor()
  await accessible(page)
  await ask(page, '孩子六岁配眼镜要散瞳吗')
  await page.getByText(/最晚 .*一定有人回您/).waitFor()
  const box = await page.getByRole('dialog').boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, width: 390 })
  await accessible(page)
  await page.keyboard.press('Escape')
  const threadId = await threadOf('孩子六岁配眼镜要散瞳吗')
  expect((await agent.call('POST', `/threads/${threadId}/take`)).status).toBe(200)
  await answer(threadId, '六岁需要散瞳')
  await page.getByRole('button', { name: /1 条新回复/ }).click()
  await page.getByText('六岁需要散瞳', { exact: true }).waitFor()
  expect(await page.title()).toBe('映溪医院')
})

it('a talk over pages and tabs: named, read, a picture both ways, rated at its end', async () => {
  const page = await pageOf(null)
  await opened(page)
  await ask(page, '膝盖疼两个月了')
  const threadId = await threadOf('膝盖疼两个月了')
  expect((await agent.call('POST', `/threads/${threadId}/take`)).status).toBe(200)
  await page.getByText('沈静怡 接待您').waitFor()
  await page.getByText(/工号 0231/).waitFor()
  await answer(threadId, '膝盖肿不肿？')
  await page.getByText('膝盖肿不肿？', { exact: true }).waitFor()
  await agent.call('POST', `/threads/${threadId}/read`, { number: 100 })
  await page.getByText(/已读/).first().waitFor()
  await page.getByLabel('选择图片或 PDF').setInputFiles({ name: '膝盖.png', mimeType: 'image/png', buffer: onePixel })
  await page.getByRole('button', { name: '图片 膝盖.png' }).waitFor()
  await page.getByLabel('选择图片或 PDF').setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await page.getByText('只能发图片').waitFor()
  await accessible(page)

  const other = await page.context().newPage()
  await other.goto(`${address}/other`)
  await other.getByRole('button', { name: /在线问/ }).click()
  await other.getByText('膝盖肿不肿？', { exact: true }).waitFor()
  await say(other, '有点肿')
  await page.getByText('有点肿', { exact: true }).waitFor()
  await other.close()

  await page.locator('.write textarea').fill('写到一半')
  await page.goto(`${address}/other`)
  await page.getByText('有点肿', { exact: true }).waitFor()
  await expect.poll(() => page.locator('.write textarea').inputValue()).toBe('写到一半')
  expect((await agent.call('POST', `/inquiries/${threadId}/close`, { outcome: 'answered' })).status).toBe(200)
  await page.getByRole('radio', { name: '很满意' }).check({ force: true })
  await page.getByText('已记下').waitFor()
  expect(await t.sql('select rating from conversations.thread where id = $1', [threadId])).toEqual([{ rating: 5 }])
})

it('cut off in mid-sentence: what is written waits, says so, and is there once when the line is back', async () => {
  const page = await pageOf(null)
  await opened(page)
  await ask(page, '请问几点上班')
  const threadId = await threadOf('请问几点上班')
  await page.context().setOffline(true)
  await say(page, '断线时写的一')
  await say(page, '断线时写的二')
  await page.getByText(/没连上/).first().waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => written(threadId), { timeout: 20_000 }).toEqual(['请问几点上班', '断线时写的一', '断线时写的二'])
  // An answer that got lost: the server has it, the page does not know, and finds it there or sends it again.
  let lost = 0
  await page.route('**/api/v1/chat/*/messages', async route => {
    if (route.request().method() !== 'POST' || lost++ > 0) { await route.continue(); return }
    await route.fetch()
    await route.abort()
  })
  await say(page, '答复丢了的一句')
  await page.locator('.mine', { hasText: '答复丢了的一句' }).getByText(/已收到/).waitFor()
  expect(lost).toBeGreaterThan(0)
  expect(await written(threadId)).toEqual(['请问几点上班', '断线时写的一', '断线时写的二', '答复丢了的一句'])
  expect(await page.locator('.mine .bubble').allTextContents()).toEqual(['请问几点上班', '断线时写的一', '断线时写的二', '答复丢了的一句'])
})

it('by keyboard alone, in English; the focus comes back to the button', async () => {
  const page = await pageOf(null, { language: 'en' })
  await page.goto(`${address}/en`)
  const button = page.getByRole('button', { name: /Ask us/ })
  await button.waitFor()
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Online chat' }).waitFor()
  await page.getByLabel('Your question').focus()
  await page.keyboard.type('Do you open on Sunday?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ann')
  await page.keyboard.press('Enter')
  await page.getByText(/Received/).first().waitFor()
  await page.locator('.write textarea').focus()
  await page.keyboard.type('And at noon?')
  await page.keyboard.press('Enter')
  await page.getByText('And at noon?', { exact: true }).waitFor()
  await accessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.querySelector('[data-throughcare-chat]')?.shadowRoot?.activeElement?.className)).toBe('tc-button')
})
