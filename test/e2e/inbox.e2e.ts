/** The inbox: two consultants and a visitor at once; one of them by keyboard alone (CON-2, 4, 6, 12, 14, 15). */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newId } from '../../server/platform/id.ts'
import { clinic, type Clinic } from '../support/clinic.ts'
import { useStage } from './stage.ts'

const { t, pageOf, accessible } = useStage()
const drawn = (): string => `device-${newId()}`

interface Visitor { threadId: string; say: (text: string) => Promise<void>; hears: () => Promise<{ text: string; kind: string }[]>; read: (number: number) => Promise<void> }

/** Somebody on the hospital's website, by the routes the web chat uses. */
async function visitor(c: Clinic, name: string, text: string): Promise<Visitor> {
  const ask = async <B>(method: string, path: string, body?: unknown, token?: string): Promise<B> => {
    const answer = await fetch(`${t.url}/api/v1/chat/${c.hospital.code}${path}`, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token ? { authorization: `Bearer ${token}` } : {}) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return await answer.json() as B
  }
  const { token } = await ask<{ token: string }>('POST', '/start', { startId: drawn(), consent: true, wording: '2026-11', language: 'zh-CN', name })
  const { threadId } = await ask<{ threadId: string }>('POST', '/messages', { clientId: drawn(), text }, token)
  return {
    threadId,
    say: async words => { await ask('POST', '/messages', { clientId: drawn(), text: words }, token) },
    hears: async () => (await ask<{ messages: { text: string; kind: string }[] }>('GET', '/messages', undefined, token)).messages,
    read: async number => { await ask('POST', '/read', { number }, token) },
  }
}

const log = (page: Page) => page.getByRole('log', { name: '会话内容' })
const reply = (page: Page) => page.getByRole('textbox', { name: '回复顾客的话' })
const row = (page: Page, name: string) => page.getByRole('region', { name: '会话列表' }).getByRole('button', { name: new RegExp(name) })

it('a conversation is taken, answered, noted, handed over, put aside and closed by two consultants, one at the keyboard alone', async () => {
  const c = await clinic(t)
  const agent = await c.hospital.person('online_agent', { name: '沈静怡' })
  const second = await c.hospital.person('supervisor', { name: '孟凡' })
  const guest = await visitor(c, '吴建国', '单颗种植牙大概多少钱？')

  /* the first, at the keyboard: J to the conversation, Enter opens it, T takes it, R writes */
  const desk = await pageOf(agent)
  await desk.goto(`${t.url}/inbox?view=unassigned`)
  await row(desk, '吴建国').waitFor()
  await desk.keyboard.press('j')
  await desk.keyboard.press('Enter')
  await log(desk).getByText('单颗种植牙大概多少钱？').waitFor()
  await accessible(desk)
  await desk.keyboard.press('t')
  await desk.getByText('由您接待了。').waitFor()
  await log(desk).getByText('沈静怡接待').waitFor()
  await desk.keyboard.press('r')

  /* a canned phrase by its shortcut, its gaps filled in the customer's language; what must not be said is warned of first */
  await desk.keyboard.type('/nh')
  await desk.getByRole('option', { name: /我是.*沈静怡/ }).waitFor()
  await desk.keyboard.press('Enter')
  await expect.poll(() => reply(desk).inputValue(), { timeout: 20_000 }).toMatch(/^吴建国您好，我是.*的沈静怡，/)
  await reply(desk).fill('这个不归我管，这不归我管')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('有不宜对顾客说的话：这不归我管').waitFor()
  await accessible(desk)
  await reply(desk).fill('')
  await desk.keyboard.type('您好，要看材料，面诊后定。')
  await desk.keyboard.press('Control+Enter')
  await log(desk).getByText('您好，要看材料，面诊后定。').waitFor()
  await expect.poll(async () => (await guest.hears()).map(one => one.text), { timeout: 20_000 }).toContain('您好，要看材料，面诊后定。')
  await expect.poll(() => reply(desk).inputValue(), { timeout: 20_000 }).toBe('')
  await guest.read(1_000)
  await log(desk).getByText('已读').waitFor()

  /* a new message stands there without reloading, in the list and the conversation */
  await guest.say('那大概要来几次？')
  await log(desk).getByText('那大概要来几次？').waitFor()

  /* a note that names the second, who finds it and is seen looking */
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('n')
  await desk.keyboard.type('@孟凡')
  await desk.getByRole('option', { name: /孟凡/ }).waitFor()
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('他要种两颗，报价请您看看')
  await desk.keyboard.press('Control+Enter')
  await log(desk).getByText('他要种两颗，报价请您看看').waitFor()
  const leader = await pageOf(second)
  await leader.goto(`${t.url}/inbox?view=mentions`)
  await row(leader, '吴建国').click()
  await log(leader).getByText('他要种两颗，报价请您看看').waitFor()
  await desk.getByText('孟凡正在看这个会话').waitFor()
  await leader.getByText('沈静怡正在看这个会话').waitFor()
  expect((await guest.hears()).map(one => one.text).join()).not.toContain('报价请您看看')

  /* one sees the other type */
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('r')
  await desk.keyboard.type('一般')
  await leader.getByText('沈静怡正在输入…').waitFor()
  await desk.keyboard.type('要来三到四次')

  /* a stale answer is refused with what is new, and its words are kept: the second has not been told yet */
  await reply(leader).fill('种植一般要三次')
  let hold: (() => void) | null = null
  const held = new Promise<void>(resolve => { hold = resolve })
  await leader.route(/\/messages\?.*after=/, async one => { await held; await one.continue() })
  await desk.keyboard.press('Control+Enter')
  await log(desk).getByText('一般要来三到四次').waitFor()
  await reply(leader).press('Control+Enter')
  await leader.getByText(/您写的时候来了 1 条新消息/).waitFor()
  hold!()
  await log(leader).getByText('一般要来三到四次').waitFor()
  await leader.unroute(/\/messages\?.*after=/)
  expect(await reply(leader).inputValue()).toBe('种植一般要三次')
  await accessible(leader)
  expect((await guest.hears()).map(one => one.text)).not.toContain('种植一般要三次')

  /* the draft is kept on the server and follows its writer to another device, here a phone */
  await expect.poll(async () => (await second.call<{ draft: { text: string } | null }>('GET', `/threads/${guest.threadId}`)).body.draft?.text, { timeout: 20_000 }).toBe('种植一般要三次')
  const phone = await pageOf(second, { phone: true })
  await phone.goto(`${t.url}/inbox?thread=${guest.threadId}`)
  await expect.poll(() => reply(phone).inputValue(), { timeout: 20_000 }).toBe('种植一般要三次')
  await accessible(phone)
  await phone.close()

  /* handed over: the second accepts and has it then */
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('g')
  await desk.getByRole('dialog').getByRole('combobox', { name: /同事/ }).waitFor()
  await desk.keyboard.type('孟凡')
  await expect.poll(() => desk.getByRole('option').allTextContents(), { timeout: 20_000 }).toEqual([expect.stringContaining('孟凡')])
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('要报价')
  for (let n = 0; n < 3; n++) await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  await desk.getByText('已请孟凡接手，等答复').waitFor()
  await leader.getByText('沈静怡请您接手：要报价').waitFor()
  await leader.getByRole('button', { name: '接手', exact: true }).click()
  await log(leader).getByText('转给孟凡接待').waitFor()
  await log(desk).getByText('转给孟凡接待').waitFor()

  /* put aside, and back as soon as the customer writes */
  await leader.goto(`${t.url}/inbox?thread=${guest.threadId}`)
  await leader.getByRole('button', { name: '稍后', exact: true }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '放到稍后' }).click()
  await leader.getByRole('heading', { name: /^稍后/ }).waitFor()
  await guest.say('我周六过来')
  await leader.getByRole('heading', { name: /^等我回/ }).waitFor()

  /* closing asks how it ended */
  await leader.getByRole('button', { name: '结束会话', exact: true }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByRole('button', { name: '结束', exact: true }).click()
  await dialog.getByText('请选结果。').waitFor()
  await dialog.getByText('已回答', { exact: true }).click()
  await dialog.getByRole('button', { name: '结束', exact: true }).click()
  await leader.getByText(/会话已结束/).waitFor()
  await log(desk).getByText('会话结束').waitFor()
  expect(await t.sql('select state, outcome, owner_id from conversations.inquiry where id = $1', [guest.threadId])).toEqual([{ state: 'closed', outcome: 'answered', owner_id: second.staffId }])
  const texts = (await guest.hears()).map(one => one.text).filter(text => text !== '')
  expect(texts).toEqual(['单颗种植牙大概多少钱？', '您好，要看材料，面诊后定。', '那大概要来几次？', '一般要来三到四次', '我周六过来'])
})

it('an unknown visitor is linked to a customer without leaving, and what could not be sent is sent once when it can', async () => {
  const c = await clinic(t)
  const agent = await c.hospital.person('online_agent', { name: '沈静怡' })
  await c.customer('张秀兰')
  const guest = await visitor(c, '', '后天能坐飞机吗？电话 13805742046')
  const desk = await pageOf(agent)
  await desk.goto(`${t.url}/inbox?view=unassigned&thread=${guest.threadId}`)
  await log(desk).getByText(/138\*\*\*\*2046/).waitFor()
  await desk.getByRole('button', { name: /^接待/ }).click()
  await desk.getByText('由您接待了。').waitFor()

  await log(desk).getByRole('link', { name: '显示' }).or(log(desk).getByText('显示', { exact: true })).first().click()
  await desk.getByRole('dialog').getByRole('button', { name: '显示', exact: true }).click()
  await log(desk).getByText(/13805742046/).waitFor()
  expect(await t.sql(`select reason from platform.audit where action = 'threads.reveal' and subject_id = $1`, [guest.threadId])).toEqual([{ reason: '给顾客回电话' }])

  const file = desk.getByRole('complementary', { name: '顾客档案' })
  await file.getByRole('combobox', { name: '关联到顾客' }).fill('张秀兰')
  await desk.getByRole('option', { name: /张秀兰/ }).click()
  await desk.getByText('已关联到张秀兰。').waitFor()
  await file.getByText('答应过的').waitFor()
  await accessible(desk)

  await desk.route(/\/threads\/[^/]+\/messages$/, one => one.abort())
  await reply(desk).fill('可以飞，带上保湿喷雾')
  await reply(desk).press('Control+Enter')
  await log(desk).getByText(/没发出去/).waitFor()
  await desk.unroute(/\/threads\/[^/]+\/messages$/)
  await log(desk).getByText('重发').click()
  await log(desk).getByText(/没发出去/).waitFor({ state: 'detached' })
  await expect.poll(async () => (await guest.hears()).filter(one => one.text === '可以飞，带上保湿喷雾').length, { timeout: 20_000 }).toBe(1)
})
