import { beforeEach, describe, expect, it } from 'vitest'
import { testStart, useApp } from '../../../test/support/app.ts'
import { clinic, type Clinic } from '../../../test/support/clinic.ts'
import { createClosedInquiries } from '../conversations/index.ts'
import { makeDepartments } from '../organisation/index.ts'
import { answerGrams, searchGrams } from './grams.ts'
import { lessonsOfOurOwn } from './sample.ts'
import { fill, hoursInWords, namesIn } from './variables.ts'

const t = useApp()
beforeEach(() => t.clock.set(testStart))

type Answer = { id: string; version: number; title: string; current: number | null; open: string | null; holds: boolean; changedSinceUsed: boolean; filled: { any: string } | null; missing: string[]; versions: { number: number; state: string }[]; may: Record<string, boolean>; uses: object; code?: string }
type Listed = { items: { id: string; title: string; changedSinceUsed: boolean }[]; nextCursor: string | null }
type Suggested = { items: { answerId: string; text: string; number: number; changedSinceUsed: boolean; missing: string[] }[] }

async function house() {
  const c = await clinic(t)
  const [writer, approver, agent] = [await c.hospital.person('online_agent'), await c.hospital.person('service_director'), await c.hospital.person('phone_agent')]
  const write = async (questions: string[], any: string, more: object = {}) => (await writer.call<Answer>('POST', '/answers', { questions, texts: { any }, propose: true, ...more })).body
  const approved = async (questions: string[], any: string, more: object = {}) => (await approver.call<Answer>('POST', `/answers/${(await write(questions, any, more)).id}/approve`)).body
  return { ...c, writer, approver, agent, write, approved }
}
const codeOf = async (c: Clinic, id: string) => (await c.admin.call<{ items: { id: string; code: string; version: number }[] }>('GET', '/services')).body.items.find(one => one.id === id)

describe('a standard answer', () => {
  it('holds only once somebody else approved it, and goes on holding while a new wording waits', async () => {
    const h = await house()
    const made = await h.writer.call<Answer>('POST', '/answers', { questions: ['洗牙后多久能吃饭'], texts: { any: '两小时后。' } })
    expect(made).toMatchObject({ status: 201, body: { current: null, open: 'draft', holds: false, filled: null } })
    const { id } = made.body
    expect(await h.approver.call('POST', `/answers/${id}/approve`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    expect(await h.writer.call('POST', `/answers/${id}/propose`)).toMatchObject({ status: 200, body: { open: 'proposed' } })
    expect(await h.writer.call('POST', `/answers/${id}/approve`)).toMatchObject({ status: 403 })
    expect(await h.approver.call('POST', `/answers/${id}/approve`)).toMatchObject({ status: 200, body: { current: 1, open: null, holds: true, filled: { any: '两小时后。' } } })
    const changed = await h.writer.call<Answer>('PATCH', `/answers/${id}`, { questions: ['洗牙后多久能吃饭'], texts: { any: '一小时后。' } }, { 'if-match': `"${(await h.writer.call<Answer>('GET', `/answers/${id}`)).body.version}"` })
    expect(changed).toMatchObject({ status: 200, body: { current: 1, open: 'draft', filled: { any: '两小时后。' }, versions: [{ number: 2, state: 'draft' }, { number: 1, state: 'approved' }] } })
    await h.writer.call('POST', `/answers/${id}/propose`)
    expect(await h.approver.call('POST', `/answers/${id}/give-back`, { note: '写两小时' })).toMatchObject({ status: 200, body: { open: 'returned', current: 1, versions: [{ note: '写两小时' }, {}] } })
    expect(await t.sql(`select name from platform.event where subject_id = $1 order by id`, [id])).toHaveLength(6)
  })

  it('is not approved by who wrote it, whatever their rights, nor behind the application\'s back', async () => {
    const h = await house()
    const made = await h.approver.call<Answer>('POST', '/answers', { questions: ['周末出诊吗'], texts: { any: '出诊。' }, propose: true })
    const before = await t.stateHash()
    expect(await h.approver.call('POST', `/answers/${made.body.id}/approve`)).toMatchObject({ status: 409, body: { code: 'four_eyes' } })
    expect(await t.stateHash()).toBe(before)
    await expect(t.sql(`update knowledge.answer_version set state = 'approved', decided_at = now(), decided_by = author_id where answer_id = $1`, [made.body.id])).rejects.toMatchObject({ constraint: 'answer_four_eyes' })
  })

  it('says what holds now: a price changed in the catalogue is changed in it', async () => {
    const h = await house()
    const service = await codeOf(h, h.consultation)
    const answer = await h.approved(['皮肤面诊多少钱'], `面诊 {price:${service?.code}}，{minutes:${service?.code}}。`)
    expect(answer.filled?.any).toBe('面诊 80 元，30 分钟。')
    const prices = await h.admin.call('POST', `/services/${h.consultation}/prices`, { priceFen: 9_950, effectiveFrom: t.clock.now().toISOString(), reason: '调价' })
    expect(prices.status).toBeLessThan(300)
    expect((await h.agent.call<Answer>('GET', `/answers/${answer.id}`)).body.filled?.any).toBe('面诊 99.5 元，30 分钟。')
    expect((await h.agent.call<{ items: { excerpt: string }[] }>('GET', '/answers')).body.items).toMatchObject([{ excerpt: '面诊 99.5 元，30 分钟。' }])
    expect((await h.agent.call<{ items: { name: string }[] }>('GET', '/answers/variables')).body.items.map(one => one.name)).toContain(`price:${service?.code}`)
  })

  it('refuses forbidden phrases, unknown gaps, closed departments and days the wrong way round, changing nothing', async () => {
    const h = await house()
    const body = { questions: ['能治好吗'], texts: { any: '能。' } }
    const before = await t.stateHash()
    for (const [wrong, code] of [
      [{ texts: { any: '我们保证 治好！' } }, 'forbidden_words'], [{ texts: { any: '能。', sms: '这不归我管' } }, 'forbidden_words'], [{ texts: { any: '{price:NOPE}' } }, 'unknown_variable'],
      [{ departmentId: '0190aaaa-0000-7000-8000-000000000000' }, 'unknown_answer_department'], [{ validFrom: '2026-12-01', validTo: '2026-11-01' }, 'answer_days'],
    ] as const) expect(await h.writer.call('POST', '/answers', { ...body, ...wrong })).toMatchObject({ status: 422, body: { code } })
    expect(await h.writer.call('POST', '/answers', { ...body, questions: [] })).toMatchObject({ status: 400 })
    expect(await h.desk.call('POST', '/answers', body)).toMatchObject({ status: 403 })
    expect((await t.stateHash()).split('\n').filter(line => !line.startsWith('platform.denial'))).toEqual(before.split('\n').filter(line => !line.startsWith('platform.denial')))
  })

  it('is refused at a version somebody else has changed, and does not exist for another hospital', async () => {
    const h = await house()
    const { id } = await h.write(['挂号要带什么'], '身份证。')
    expect(await h.writer.call('PATCH', `/answers/${id}`, { questions: ['挂号要带什么'], texts: { any: '医保卡。' } }, { 'if-match': '"1"' })).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    await h.approver.call('POST', `/answers/${id}/approve`)
    expect(await h.writer.call('PATCH', `/answers/${id}`, { questions: ['挂号要带什么'], texts: { any: '医保卡。' } }, { 'if-match': '"1"' })).toMatchObject({ status: 412 })
    const stranger = await (await t.hospital()).person('service_director')
    expect(await stranger.call('GET', `/answers/${id}`)).toMatchObject({ status: 404 })
    expect((await stranger.call<Listed>('GET', '/answers?view=all')).body.items).toEqual([])
  })

  it('is found by characters, words and initials, whatever else is typed', async () => {
    const h = await house()
    const tooth = await h.approved(['种植牙要多久', 'How long do implants take'], '三到六个月。')
    const spot = await h.approved(['激光祛斑会反弹吗'], '防晒好不易反弹。')
    const find = async (q: string) => (await h.agent.call<Listed>('GET', `/answers?q=${encodeURIComponent(q)}`)).body.items.map(one => one.id)
    for (const q of ['种植牙', '牙', 'zzy', 'implants', '种植 多久']) expect({ q, found: await find(q) }).toEqual({ q, found: [tooth.id] })
    for (const q of ['祛斑', 'jgqb', '反弹']) expect({ q, found: await find(q) }).toEqual({ q, found: [spot.id] })
    for (const q of ['%', '\'', '牙斑', '？', 'x']) expect({ q, found: await find(q) }).toEqual({ q, found: [] })
    const first = (await h.agent.call<Listed>('GET', '/answers?limit=1')).body
    const second = (await h.agent.call<Listed>('GET', `/answers?limit=1&cursor=${first.nextCursor}`)).body
    expect([first, second].flatMap(page => page.items.map(one => one.id)).sort()).toEqual([tooth.id, spot.id].sort())
  })

  it('holds on its days only, and not once withdrawn', async () => {
    const h = await house()
    await h.approved(['国庆出诊吗'], '出诊。', { validTo: '2026-11-22' })
    const now = await h.approved(['元旦出诊吗'], '出诊。', { validFrom: '2026-11-23' })
    const holding = async () => (await h.agent.call<Listed>('GET', '/answers')).body.items.map(one => one.id)
    expect(await holding()).toEqual([now.id])
    expect((await h.agent.call('GET', '/answers/counts')).body).toMatchObject({ expired: 1 })
    expect(await h.approver.call('POST', `/answers/${now.id}/retire`, { reason: '改了安排' })).toMatchObject({ status: 200, body: { holds: false, retiredWhy: '改了安排' } })
    expect(await holding()).toEqual([])
    expect(await h.approver.call('POST', `/answers/${now.id}/retire`, { reason: '再撤' })).toMatchObject({ status: 409 })
    expect(await h.approver.call('POST', `/answers/${now.id}/revive`)).toMatchObject({ status: 200, body: { holds: true } })
  })
})

describe('suggestions', () => {
  it('are the answers in force that ask the same, in the channel\'s words, the department\'s first', async () => {
    const h = await house()
    const eat = await h.approved(['洗牙后多久能吃东西', '洗完牙能马上吃饭吗'], '两小时后再吃。', { departmentId: h.departmentId, texts: { any: '两小时后再吃。', sms: '2 小时后吃。' } })
    await h.write(['洗牙后能喝酒吗'], '一天内不要。')
    const found = await h.agent.call<Suggested>('POST', '/knowledge/suggestions', { text: '你好，我刚洗完牙，能马上吃饭吗？', channel: 'sms' })
    expect(found.body.items).toMatchObject([{ answerId: eat.id, text: '2 小时后吃。', number: 1, changedSinceUsed: false, missing: [] }])
    expect((await h.agent.call<Suggested>('POST', '/knowledge/suggestions', { text: '停车场在哪' })).body.items).toEqual([])
    expect((await h.agent.call<Suggested>('POST', '/knowledge/suggestions', { text: '？！' })).body.items).toEqual([])
  })

  it('say when an answer has changed since I last used it, and keep what was done with them', async () => {
    const h = await house()
    const { id } = await h.approved(['种植牙要多久'], '三个月。')
    for (const act of ['used', 'edited', 'ignored']) expect(await h.agent.call('POST', '/knowledge/uses', { answerId: id, act })).toMatchObject({ status: 201 })
    const version = (await h.writer.call<Answer>('GET', `/answers/${id}`)).body.version
    await h.writer.call('PATCH', `/answers/${id}`, { questions: ['种植牙要多久'], texts: { any: '四个月。' } }, { 'if-match': `"${version}"` })
    await h.writer.call('POST', `/answers/${id}/propose`)
    await h.approver.call('POST', `/answers/${id}/approve`)
    expect((await h.agent.call<Suggested>('POST', '/knowledge/suggestions', { text: '种植牙要多久' })).body.items).toMatchObject([{ text: '四个月。', changedSinceUsed: true }])
    expect((await h.agent.call<Answer>('GET', `/answers/${id}`)).body).toMatchObject({ changedSinceUsed: true, uses: { used: 1, edited: 1, ignored: 1 } })
    expect((await h.writer.call<Answer>('GET', `/answers/${id}`)).body.changedSinceUsed).toBe(false)
  })

  it('leave a list of what was asked in the week and no answer covered, alike questions together', async () => {
    const h = await house()
    const { id } = await h.approved(['停车场怎么收费'], '两小时内免费。')
    const ask = async (matter: string) => (await h.agent.call<{ id: string }>('POST', '/inquiries', { channel: 'phone', matter })).body.id
    const asked = [await ask('能用外地医保卡吗'), await ask('外地医保卡能用吗')]
    await ask('停车场怎么收费的')
    const helped = await ask('车停哪里')
    await h.agent.call('POST', '/knowledge/uses', { answerId: id, act: 'used', inquiryId: helped })
    const gaps = (await h.agent.call<{ items: { matter: string; times: number; inquiryIds: string[] }[] }>('GET', '/knowledge/gaps')).body
    expect(gaps).toMatchObject({ from: '2026-11-23', to: '2026-11-29', asked: 4, covered: 2, items: [{ times: 2 }] })
    expect(gaps.items[0]?.inquiryIds.sort()).toEqual(asked.sort())
    expect((await h.agent.call('GET', '/knowledge/gaps?week=2026-11-10')).body).toMatchObject({ asked: 0, items: [] })
  })
})

describe('the triage aid of a hospital', () => {
  it('learns from its own closed inquiries when asked, tells how it did, and warns without having learnt', async () => {
    const h = await house()
    expect((await h.desk.call('POST', '/triage', { text: '胸口疼，出冷汗' })).body).toMatchObject({ guesses: [], sure: false, learnt: null, warnings: [{ key: 'heart' }] })
    expect(await h.approver.call('POST', '/triage/learn')).toMatchObject({ status: 409, body: { code: 'too_few_lessons' } })
    const lessons = lessonsOfOurOwn(40)
    await h.hospital.tx(async tx => {
      const departments = await makeDepartments(tx, [...new Set(lessons.map(lesson => lesson.label))])
      await createClosedInquiries(tx, lessons.map((lesson, i) => ({ rowHash: Buffer.from(`lesson ${i}`), channel: 'phone' as const, receivedAt: null, departmentId: departments.get(lesson.label) ?? null, matter: lesson.text, content: '', answer: '', answererId: null })))
    })
    expect(await h.desk.call('POST', '/triage/learn')).toMatchObject({ status: 403 })
    expect(await h.approver.call('POST', '/triage/learn')).toMatchObject({ status: 202, body: { lessons: lessons.length } })
    await t.drain()
    const { model } = (await h.desk.call<{ model: { heldOut: number; firstRight: number; departments: object[]; askedBy: { id: string } } }>('GET', '/triage/model')).body
    expect(model).toMatchObject({ imported: lessons.length, askedBy: { id: h.approver.staffId } })
    expect(model.departments).toHaveLength(4)
    const guessed = (await h.desk.call<{ guesses: { nameZh: string }[]; learnt: object }>('POST', '/triage', { text: '智齿发炎，牙疼得睡不着' })).body
    expect(guessed).toMatchObject({ guesses: [{ nameZh: '口腔科' }, {}, {}], learnt: { heldOut: model.heldOut } })
    await h.approver.call('POST', '/triage/learn')
    await t.drain()
    expect(await t.sql('select count(*)::int as n, count(model)::int as kept from knowledge.triage_model where hospital_id = $1', [h.hospital.hospitalId])).toEqual([{ n: 2, kept: 1 }])
    const stranger = await (await t.hospital()).person('receptionist')
    expect((await stranger.call('POST', '/triage', { text: '牙疼' })).body).toMatchObject({ guesses: [], learnt: null })
  }, 120_000)

  it('learns by itself when the first lessons are there', async () => {
    const h = await house()
    const lessons = lessonsOfOurOwn(30)
    await h.hospital.tx(async tx => {
      const departments = await makeDepartments(tx, [...new Set(lessons.map(lesson => lesson.label))])
      await createClosedInquiries(tx, lessons.map((lesson, i) => ({ rowHash: Buffer.from(`own ${i}`), channel: 'phone' as const, receivedAt: null, departmentId: departments.get(lesson.label) ?? null, matter: lesson.text, content: '', answer: '', answererId: null })))
    })
    await t.advance(600_000)
    expect(await t.sql('select asked_by from knowledge.triage_model where hospital_id = $1', [h.hospital.hospitalId])).toEqual([{ asked_by: null }])
  }, 120_000)
})

describe('grams and gaps', () => {
  it('of a question are its pairs, characters and words, and the initials of the title', () => {
    expect([...answerGrams(['体检套餐', 'VIP']).keys()].sort()).toEqual(['^jt', '^jtc', '^tc', '^tj', '^tjt', '^tjtc', '体', '体检', '套', '套餐', '检', '检套', 'vip', '餐', '^ct'].filter(gram => gram !== '^ct').sort())
    expect(searchGrams('tjtc 套餐')).toEqual([['tjtc', '^tjtc'], ['套餐']])
    expect(searchGrams('？ ')).toEqual([])
    expect([...answerGrams(['24小时血压']).keys()]).toEqual(expect.arrayContaining(['24', '小时', '血压', '血', '^xsxy']))
  })
  it('are filled once, what is put in is not read again, and what is missing stays visible', () => {
    const values = new Map([['phone', '{address}'], ['address', '东湖路 1 号']])
    expect(fill('电话 {phone}，{price:X}', values)).toEqual({ text: '电话 {address}，{price:X}', missing: ['price:X'] })
    expect(namesIn('{phone}{phone}{Not one}{price:X-1}')).toEqual(['phone', 'price:X-1'])
  })
  it('hours are said by runs of days', () => {
    const row = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes })
    const rows = [...[1, 2, 3, 4, 5].map(day => row(day, '08:00', '17:30')), row(6, '08:00', '12:00')]
    expect(hoursInWords(rows, 'zh-CN')).toBe('周一至周五 8:00–17:30，周六 8:00–12:00')
    expect(hoursInWords(rows, 'en')).toBe('Mon–Fri 8:00–17:30, Sat 8:00–12:00')
  })
})
