import { beforeAll, describe, expect, it } from 'vitest'
import { drawn, phrase, thread } from '../../../test/support/requests-chat.ts'
import { useApp, type Person } from '../../../test/support/app.ts'
import { makeWorld, must, strangersOf, type World } from '../../../test/support/world.ts'
import { fillPhrase, forbiddenIn } from './can.ts'
import { shippedPhrases } from './shipped-phrases.ts'

const t = useApp()
let w: World
beforeAll(async () => { w = await makeWorld(t) })

interface Shown { id: string; version: number; shared: boolean; textZh: string; shortcut: string | null; active: boolean; initials: string; may: { change: boolean } }
const agent = () => w.people.online_agent
const listed = async (person: Person) => (await must<{ items: Shown[]; gaps: { name: string; zh: string; en: string }[] }>(person, 'GET', '/phrases'))
const own = (more: object = {}) => ({ shared: false, moment: 'process', channels: [], textZh: '请您稍等', textEn: '', shortcut: null, ...more })
const house = (more: object = {}) => own({ shared: true, textEn: 'One moment, please', ...more })
const change = (person: Person, id: string, version: number, body: object) => person.call('PATCH', `/phrases/${id}`, body, { 'if-match': `"${version}"` })

describe('canned phrases', () => {
  it('are there in a new hospital, in both languages, for every moment, with no forbidden word', async () => {
    const { items, gaps } = await listed(agent())
    const shipped = items.filter(one => one.shared)
    expect(shipped.length).toBeGreaterThanOrEqual(20)
    expect(new Set(shippedPhrases.map(one => one.moment)).size).toBe(7)
    expect(shipped[0]).toMatchObject({ active: true, may: { change: false }, initials: expect.stringMatching(/^nh/) })
    expect(gaps.find(one => one.name === 'me')?.zh).not.toBe('')
    const words = (await must<{ items: { list: string; nameZh: string; nameEn: string }[] }>(w.people.administrator, 'GET', '/lists')).items.filter(one => one.list === 'forbidden_phrase')
    expect(shippedPhrases.flatMap(one => forbiddenIn(`${one.zh}\n${one.en}`, words))).toEqual([])
  })

  it('of one\'s own are written, changed and retired by oneself; nobody else sees them, not even a leader', async () => {
    const { id } = await phrase(w, { textZh: '这是我自己的一句', shortcut: 'mine' })
    expect((await listed(agent())).items.find(one => one.id === id)).toMatchObject({ shared: false, shortcut: 'mine', initials: 'zswzjdyj', may: { change: true } })
    for (const other of [w.people.phone_agent, w.people.supervisor]) {
      expect((await listed(other)).items.some(one => one.id === id)).toBe(false)
      expect(await change(other, id, 1, { active: false })).toMatchObject({ status: 404 })
    }
    expect(await change(agent(), id, 1, { active: false })).toMatchObject({ status: 200, body: { version: 2, active: false } })
    expect(await change(agent(), id, 1, { textZh: '旧的' })).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await t.sql('select action from platform.audit where subject_id = $1 order by at, id', [id])).toEqual([{ action: 'phrases.add' }, { action: 'phrases.change' }])
  })

  it('of the house are written by leaders alone, and read by everybody', async () => {
    const before = await t.stateHash()
    expect(await agent().call('POST', '/phrases', house())).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(before)
    const made = await must<Shown>(w.people.group_leader, 'POST', '/phrases', house({ shortcut: 'house1', channels: ['phone'] }))
    expect(made).toMatchObject({ shared: true, version: 1, may: { change: true } })
    const state = await t.stateHash()
    expect(await change(agent(), made.id, 1, { textZh: '我改一下' })).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(state)
    expect(await change(w.people.supervisor, made.id, 1, { textZh: '请您稍等片刻' })).toMatchObject({ status: 200, body: { textZh: '请您稍等片刻' } })
    expect((await listed(agent())).items.some(one => one.id === made.id)).toBe(true)
  })

  it('refuse what says nothing, one language only for the house, unknown gaps, forbidden words and a shortcut in use, changing nothing', async () => {
    await phrase(w, { shortcut: 'once' })
    const before = await t.stateHash()
    for (const [person, body, status, code] of [
      [agent(), own({ textZh: ' ' }), 422, 'phrase_empty'], [w.people.supervisor, house({ textEn: '' }), 422, 'phrase_in_both'], [agent(), own({ textZh: '{custmer}您好' }), 422, 'phrase_gap_unknown'],
      [agent(), own({ textZh: '我们保证 治好！' }), 422, 'phrase_forbidden_words'], [agent(), own({ shortcut: 'once' }), 409, 'phrase_shortcut_taken'], [w.people.supervisor, house({ shortcut: 'nh' }), 409, 'phrase_shortcut_taken'],
      [agent(), own({ shortcut: 'No Good' }), 400, 'invalid_input'], [agent(), own({ moment: 'lunch' }), 400, 'invalid_input'], [agent(), own({ textZh: '长'.repeat(1_001) }), 400, 'invalid_input'],
    ] as const) expect(await person.call('POST', '/phrases', body), code).toMatchObject({ status, body: { code } })
    expect(await t.stateHash()).toBe(before)
  })

  it('keep two people\'s shortcuts apart, and give a retired one\'s shortcut free', async () => {
    const { id } = await phrase(w, { shortcut: 'free' })
    expect((await w.people.phone_agent.call('POST', '/phrases', own({ shortcut: 'free' }))).status).toBe(201)
    await change(agent(), id, 1, { active: false })
    expect((await agent().call('POST', '/phrases', own({ shortcut: 'free' }))).status).toBe(201)
    expect(await change(agent(), id, 2, { active: true })).toMatchObject({ status: 409, body: { code: 'phrase_shortcut_taken' } })
  })

  it('are no business of another hospital, nor of who does not answer customers', async () => {
    const { id } = await phrase(w)
    const stranger = (await strangersOf(w)).online_agent
    expect((await listed(stranger)).items.some(one => one.id === id)).toBe(false)
    const before = await t.stateHash()
    expect(await change(stranger, id, 1, { active: false })).toMatchObject({ status: 404 })
    expect(await w.people.storekeeper.call('GET', '/phrases')).toMatchObject({ status: 403 })
    expect(await w.people.auditor.call('POST', '/phrases', own())).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(before)
  })

  it('hold to the same in the database', async () => {
    const insert = (set: string) => t.sql(`insert into conversations.phrase (hospital_id, id, staff_id, moment, text_zh, text_en, shortcut, created_at, changed_at) values ($1, gen_random_uuid(), ${set}, now(), now())`, [w.hospital.hospitalId])
    await expect(insert(`null, 'opening', '', '', null`)).rejects.toThrow(/phrase_says_something|phrase_shared_in_both/)
    await expect(insert(`null, 'opening', '好', '', null`)).rejects.toThrow(/phrase_shared_in_both/)
    await expect(insert(`gen_random_uuid(), 'opening', '', '', null`)).rejects.toThrow(/phrase_says_something/)
    await expect(insert(`null, 'lunch', '好', 'ok', null`)).rejects.toThrow(/phrase_moment/)
    await expect(insert(`null, 'opening', '好', 'ok', 'A b'`)).rejects.toThrow(/phrase_shortcut/)
    await expect(insert(`null, 'opening', '好', 'ok', 'nh'`)).rejects.toThrow(/phrase_shortcut_once/)
  })
})

it('a gap is filled once; what nothing fills stands, an unknown customer is left out', () => {
  const values = { customer: '张$&女士', me: '{phone}', phone: '88' }
  expect(fillPhrase('{customer}您好，我是{me}，请打{phone}，到{department}', values)).toBe('张$&女士您好，我是{phone}，请打88，到{department}')
  expect(fillPhrase('Hello {customer}, this is {me}', { customer: '', me: 'Li' })).toBe('Hello, this is Li')
})

it('forbidden words sent to a customer all the same go out, and stand in the trail without the text', async () => {
  const { id } = await thread(w)
  const send = (text: string) => agent().call('POST', `/threads/${id}/messages`, { clientId: drawn(w), text, after: 1_000 })
  expect((await send('好的，马上为您查')).status).toBe(201)
  expect((await send('这 不归我管，您打 13800138000')).status).toBe(201)
  expect(await t.sql(`select changed from platform.audit where subject_id = $1 and action = 'threads.forbidden'`, [id])).toEqual([{ changed: { words: ['这不归我管'] } }])
})
