import { describe, expect, it } from 'vitest'
import { useApp, type Person } from '../../../test/support/app.ts'
import { fill } from './timeline.ts'

const t = useApp()
interface Entry { id: string; kind: string; name: string; zh: string; en: string; text: string | null; actor: { name: string } | null }
type PageOf<T> = { items: T[]; nextCursor: string | null }
const register = async (person: Person, body: Record<string, unknown>) => (await person.call<{ id: string }>('POST', '/customers', body)).body.id
const timeline = async (person: Person, id: string, more = '') => (await person.call<PageOf<Entry>>('GET', `/customers/${id}/timeline${more}`)).body

describe('a customer\'s timeline', () => {
  it('tells in both languages what happened, by whom, newest first, with notes for those who may read them', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist', { name: '林晓雯' })
    const id = await register(desk, { name: '张秀兰' })
    t.clock.advance(60_000)
    await desk.call('PATCH', `/customers/${id}`, { level: 'gold' }, { 'if-match': '"1"' })
    t.clock.advance(60_000)
    await desk.call('POST', `/customers/${id}/notes`, { text: '她对利多卡因过敏' })
    expect((await timeline(desk, id)).items).toMatchObject([
      { kind: 'note', text: '她对利多卡因过敏', actor: { name: '林晓雯' } },
      { kind: 'record', zh: '改了资料：等级', en: 'Changed level', text: null },
      { kind: 'record', zh: '登记建档', en: 'Registered' },
    ])
    expect(await t.sql(`select 1 from platform.audit where hospital_id = $1 and action = 'customers.open' and subject_kind = 'note'`, [hospital.hospitalId])).toHaveLength(1)
    expect((await timeline(await hospital.person('finance'), id)).items[0]).toMatchObject({ kind: 'note', text: null })
    expect((await timeline(desk, id, '?kinds=note')).items).toHaveLength(1)
    expect((await timeline(desk, id, `?q=${encodeURIComponent('等级')}`)).items).toHaveLength(1)
    expect((await desk.call('GET', `/customers/${id}/timeline/counts`)).body).toEqual({ all: 3, kinds: { note: 1, record: 2 } })
    expect(await desk.call('GET', `/customers/${id}/timeline?kinds=nonsense`)).toMatchObject({ status: 400 })
  })

  it('runs over all records of a person, from either link, page by page without loss or double', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const [kept, other] = [await register(desk, { name: '甲' }), await register(desk, { name: '乙' })]
    for (let i = 0; i < 9; i++) {
      if (i % 3 === 0) t.clock.advance(1_000)
      await desk.call('POST', `/customers/${i % 2 ? kept : other}/notes`, { text: `第${i}条` })
    }
    await desk.call('POST', `/customers/${kept}/merge`, { otherId: other, reason: '同一个人' })
    const whole = (await timeline(desk, other, '?limit=200')).items
    expect(whole).toHaveLength(12)
    expect(whole.map(entry => entry.id)).toEqual((await timeline(desk, kept, '?limit=200')).items.map(entry => entry.id))
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: PageOf<Entry> = await timeline(desk, kept, `?limit=5${cursor ? `&cursor=${cursor}` : ''}`)
      paged.push(...page.items.map(entry => entry.id))
      cursor = page.nextCursor
    }
    expect(paged).toEqual(whole.map(entry => entry.id))
  })

  it('shows promises only when broken, unless they are asked for', async () => {
    const hospital = await t.hospital()
    const director = await hospital.person('service_director')
    const desk = await hospital.person('receptionist')
    const id = await register(desk, { name: '丙' })
    const { events } = await import('../commitments/contract.ts')
    const { emit } = await import('../../platform/events.ts')
    const data = { commitmentId: id, kind: 'x', whatZh: '回复', whatEn: 'Reply', ownerId: desk.staffId, groupId: null } as never
    await hospital.tx(async tx => { for (const event of [events.made, events.broken]) await emit(tx, event, { customerId: id, subjectId: id, data }) })
    for (const person of [desk, director]) expect((await timeline(person, id)).items.map(entry => entry.name)).toEqual(['commitments.broken', 'customers.registered'])
    expect((await timeline(await hospital.person('phone_agent'), id)).items.map(entry => entry.name)).toEqual(['customers.registered'])
    expect((await timeline(director, id, '?kinds=promise')).items).toMatchObject([{ zh: '「回复」超时未兑现' }, { zh: '承诺「回复」' }])
  })

  it('of a foreign customer, or for a role without the right, is refused', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const other = await t.hospital()
    const foreign = await register(await other.person('receptionist'), { name: '外' })
    expect(await desk.call('GET', `/customers/${foreign}/timeline`)).toMatchObject({ status: 404 })
    expect(await (await other.person('storekeeper')).call('GET', `/customers/${foreign}/timeline`)).toMatchObject({ status: 403 })
    expect(await t.inject({ method: 'GET', url: `/api/v1/customers/${foreign}/timeline` })).toMatchObject({ status: 401 })
    expect((await desk.call<PageOf<Entry>>('GET', `/history?subjectId=${foreign}`)).body.items).toEqual([])
  })
})

describe('how it stands with a customer', () => {
  it('names open complaints to whoever sees the customer, without what was said, and counts what came of appointments', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    await hospital.person('complaint_handler')
    await hospital.person('service_director')
    const id = await register(desk, { name: '戊' })
    const made = await desk.call<{ id: string }>('POST', '/feedback', { kind: 'complaint', channel: 'desk', customerId: id, matter: '停车', statement: '地下停车场找不到电梯', severity: 'ordinary' })
    expect(made.status).toBe(201)
    const agent = await hospital.person('phone_agent')
    const shown = await agent.call('GET', `/customers/${id}/standing`)
    expect(shown).toMatchObject({ status: 200, body: { complaints: [{ id: made.body.id }], completed: 0, noShows: 0, inquiries: 0 } })
    expect(shown.text).not.toContain('电梯')
    expect(await (await hospital.person('storekeeper')).call('GET', `/customers/${id}/standing`)).toMatchObject({ status: 403 })
    expect(await (await (await t.hospital()).person('receptionist')).call('GET', `/customers/${id}/standing`)).toMatchObject({ status: 404 })
  })
})

describe('the history of a record', () => {
  it('tells only what the right to it lets be seen', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const id = await register(desk, { name: '丁' })
    expect((await desk.call<PageOf<Entry>>('GET', `/history?subjectId=${id}`)).body.items).toMatchObject([{ name: 'customers.registered' }])
    expect((await (await hospital.person('storekeeper')).call<PageOf<Entry>>('GET', `/history?subjectId=${id}`)).body.items).toEqual([])
  })
})

describe('sentences', () => {
  it.each([
    ['预约「{serviceZh}」{when}', { serviceZh: '激光', when: '2026-11-24 09:00' }, 'zh', '预约「激光」11月24日 09:00'], ['Booked for {when}', { when: '2026-11-24 09:00' }, 'en', 'Booked for 24 Nov 09:00'],
    ['{when}', { when: '2027-01-05' }, 'zh', '2027年1月5日'], ['{when}', { when: '2027-01-05' }, 'en', '5 Jan 2027'], ['{about}', { about: '2026-11-24 的报告' }, 'zh', '2026-11-24 的报告'],
    ['取消：{reason}', {}, 'zh', '取消：'], ['{a}', { a: { b: 1 } }, 'zh', ''], ['{a} 次', { a: 3 }, 'zh', '3 次'],
  ] as const)('%s', (template, data, language, expected) => {
    expect(fill(template, data, language, '2026')).toBe(expected)
  })
})
