import { beforeAll, describe, expect, it } from 'vitest'
import { drawn, thread, visitor, type Visit } from '../../../test/support/requests-chat.ts'
import { useApp, type Answer } from '../../../test/support/app.ts'
import { makeWorld, must, type World } from '../../../test/support/world.ts'
import { maskSensitive } from './sensitive.ts'

const t = useApp()
let w: World
beforeAll(async () => { w = await makeWorld(t) })

const chat = (visit: Pick<Visit, 'headers'>, method: 'GET' | 'POST', url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  t.inject({ method, url: `/api/v1/chat/${w.hospital.code}${url}`, headers: { ...visit.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) })
const write = (visit: Visit, text: string, clientId = drawn(w)) => chat(visit, 'POST', '/messages', { clientId, text })
const numbersOf = async (id: string) => (await t.sql<{ number: number }>('select number from conversations.message where thread_id = $1 order by number', [id])).map(row => row.number)
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const owedOf = (id: string) => t.sql<{ kind: string; state: string; owner_id: string | null }>(`select kind, state, owner_id from commitments.commitment where subject_id = $1 order by kind, id`, [id])
const agent = () => w.people.online_agent
const reply = (id: string, text: string, after = 1_000, clientId = drawn(w)) => agent().call('POST', `/threads/${id}/messages`, { clientId, text, after })

describe('a message', () => {
  it('has the next number, whoever writes at the same time: twenty senders leave no gap and lose nothing', async () => {
    const { id, visit } = await thread(w)
    const before = (await numbersOf(id)).length
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => i % 4 === 3 ? agent().call('POST', `/threads/${id}/notes`, { clientId: drawn(w), text: `备注 ${i}` }) : i % 4 === 2 ? reply(id, `回答 ${i}`) : write(visit, `第 ${i} 句`)))
    expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 201))
    expect(await numbersOf(id)).toEqual(upTo(before + 20))
    const [head] = await t.sql<{ last_number: number }>('select last_number from conversations.thread where id = $1', [id])
    expect(head?.last_number).toBe(before + 20)
  })

  it('sent again with the same client id is the same message, at once or later, also when it began the conversation', async () => {
    const { id, visit } = await thread(w)
    const clientId = drawn(w)
    const many = await Promise.all(Array.from({ length: 8 }, () => write(visit, '说一遍', clientId)))
    expect(new Set(many.map(answer => answer.body['number'])).size).toBe(1)
    expect(await numbersOf(id)).toEqual(upTo((await numbersOf(id)).length))
    const answer = drawn(w)
    const [one, two] = [await reply(id, '好的', 1_000, answer), await reply(id, '好的', 0, answer)]
    expect(two.body).toEqual(one.body)
    const start = await chat({ headers: {} }, 'POST', '/start', { startId: drawn(w), consent: true, wording: '2026-11', language: 'zh-CN' })
    const fresh: Visit = { ...visit, headers: { authorization: `Bearer ${String(start.body['token'])}` } }
    const first = drawn(w)
    const began = await Promise.all([write(fresh, '第一句', first), write(fresh, '第一句', first), write(fresh, '第一句', first)])
    expect(new Set(began.map(one => `${String(one.body['threadId'])}/${String(one.body['number'])}`)).size).toBe(1)
    expect(await t.sql('select count(*)::int as n from conversations.inquiry where id = $1', [began[0]?.body['threadId']])).toEqual([{ n: 1 }])
  })

  it('keeps what must not stand in the plain masked, sealed in full beside it; the desk reveals it with a trace, the visitor sees their own', async () => {
    const { id, visit } = await thread(w)
    const [row] = await t.sql<{ text: string; sealed: Buffer }>('select text, sealed from conversations.message where thread_id = $1 and number = 1', [id])
    expect(row?.text).toContain('138****8000')
    expect(row?.sealed.includes('13800138000')).toBe(false)
    expect((await agent().call('GET', `/threads/${id}/messages?after=0`)).text).not.toContain('13800138000')
    expect(await agent().call('POST', `/threads/${id}/reveal`, { number: 1 })).toMatchObject({ status: 200, body: { text: expect.stringContaining('13800138000') } })
    expect(await t.sql('select count(*)::int as n from platform.audit where subject_id = $1 and action = $2', [id, 'threads.reveal'])).toEqual([{ n: 1 }])
    expect((await chat(visit, 'GET', '/messages?after=0')).text).toContain('13800138000')
    expect(maskSensitive('身份证 110101199003077758，卡 6222 0212 3456 7890 123，信箱 a.b@c.com，固话 0571-88886666，价 12800')).not.toMatch(/0307|5678|a\.b@|88886666/)
    expect(maskSensitive('价 12800 元，2026 年 11 月 24 日')).toBe('价 12800 元，2026 年 11 月 24 日')
  })

  it('shows markup as it was typed, and refuses what is too large or holds control characters, changing nothing', async () => {
    const { visit } = await thread(w)
    expect((await write(visit, '<img src=x onerror=alert(1)><script>1</script>')).status).toBe(201)
    expect((await chat(visit, 'GET', '/messages')).headers['content-type']).toContain('application/json')
    const before = await t.stateHash()
    expect(await chat(visit, 'POST', '/messages', { clientId: drawn(w), text: 'x'.repeat(1_048_576) })).toMatchObject({ status: 413, body: { code: 'body_too_large' } })
    expect(await chat(visit, 'POST', '/messages', { clientId: drawn(w), text: '长'.repeat(2_001) })).toMatchObject({ status: 400 })
    expect(await chat(visit, 'POST', '/messages', { clientId: 'short', text: '好' })).toMatchObject({ status: 400 })
    expect(await chat(visit, 'POST', '/messages', { clientId: drawn(w), text: 'a\u0007b' })).toMatchObject({ status: 400 })
    expect(await t.stateHash()).toBe(before)
  })
})

describe('the reply owed', () => {
  it('is owed from the first message, kept by an answer, owed again when the customer writes again, whatever way it goes', async () => {
    const { id, visit } = await thread(w)
    expect(await owedOf(id)).toMatchObject([{ kind: 'conversations.written-reply', state: 'open', owner_id: agent().staffId }])
    expect((await reply(id, '您好')).status).toBe(201)
    expect(await owedOf(id)).toMatchObject([{ state: 'kept' }])
    const [answered] = await t.sql('select state, answered_at is not null as answered, answerer_id from conversations.inquiry where id = $1', [id])
    expect(answered).toEqual({ state: 'answered', answered: true, answerer_id: agent().staffId })
    await write(visit, '还有一问')
    await write(visit, '再一问')
    expect((await owedOf(id)).map(one => one.state).sort()).toEqual(['kept', 'open'])
    expect(await t.sql('select state from conversations.inquiry where id = $1', [id])).toEqual([{ state: 'waiting' }])
    await reply(id, '都可以')
    expect((await owedOf(id)).map(one => one.state)).toEqual(['kept', 'kept'])
    expect(await t.sql('select waiting_since, due_at from conversations.thread where id = $1', [id])).toEqual([{ waiting_since: null, due_at: null }])
  })

  it('writes a message and the head only, once it is somebody’s turn: no event, job or audit row of its own', async () => {
    const { id, visit } = await thread(w)
    const counts = () => t.sql('select (select count(*)::int from platform.event) as events, (select count(*)::int from platform.audit) as audits, (select count(*)::int from platform.outbox) as outbox')
    const before = await counts()
    await write(visit, '补充一句')
    expect(await counts()).toEqual(before)
    await reply(id, '第一答')
    const answered = await counts()
    await reply(id, '补充一答')
    expect(await counts()).toEqual(answered)
  })

  it('ends with the inquiry, whichever way it closes; writing again begins another', async () => {
    const { id, visit } = await thread(w)
    await reply(id, '可以')
    expect((await agent().call('POST', `/inquiries/${id}/close`, { outcome: 'answered' })).status).toBe(200)
    expect(await t.sql('select state, waiting_since from conversations.thread where id = $1', [id])).toEqual([{ state: 'closed', waiting_since: null }])
    expect(await reply(id, '忘了说')).toMatchObject({ status: 409, body: { code: 'conversation_closed' } })
    expect(await chat(visit, 'POST', '/rating', { rating: 5 })).toMatchObject({ status: 200 })
    const again = await write(visit, '另外一件事')
    expect(again.body).toMatchObject({ began: true, number: 1 })
    expect(again.body['threadId']).not.toBe(id)
  })
})

describe('two at one conversation', () => {
  it('a stale answer is refused with what is new, and nothing is sent; drafts follow their writer and are overtaken by a reply', async () => {
    const { id, visit } = await thread(w)
    const head = await must<{ lastNumber: number }>(agent(), 'GET', `/threads/${id}` as string)
    await write(visit, '等等，改一下')
    expect((await agent().call('PUT', `/threads/${id}/draft`, { text: '写到一半 13900139000', after: head.lastNumber })).status).toBe(200)
    expect((await w.people.supervisor.call('PUT', `/threads/${id}/draft`, { text: '我也在写', after: head.lastNumber })).status).toBe(200)
    const before = await t.stateHash()
    expect(await reply(id, '好的', head.lastNumber)).toMatchObject({ status: 409, body: { code: 'newer_messages', data: { messages: [{ text: '等等，改一下' }] } } })
    expect(await t.stateHash()).toBe(before)
    expect((await agent().call('GET', `/threads/${id}`)).body).toMatchObject({ draft: { text: '写到一半 13900139000', retired: false }, drafting: [{ id: w.people.supervisor.staffId }] })
    expect((await w.people.supervisor.call('POST', `/threads/${id}/messages`, { clientId: drawn(w), text: '我来答', after: 1_000 })).status).toBe(201)
    expect((await agent().call('GET', `/threads/${id}`)).body).toMatchObject({ draft: { retired: true } })
    expect((await w.people.supervisor.call('GET', `/threads/${id}`)).body).toMatchObject({ draft: null })
  })

  it('notes are for colleagues only; who is named finds it', async () => {
    const { id, visit } = await thread(w)
    await agent().call('POST', `/threads/${id}/notes`, { clientId: drawn(w), text: '此人难缠', mentions: [w.people.phone_agent.staffId] })
    expect((await chat(visit, 'GET', '/messages?after=0')).text).not.toContain('难缠')
    const listed = await must<{ items: { id: string }[] }>(w.people.phone_agent, 'GET', '/threads?view=mentions')
    expect(listed.items.map(one => one.id)).toContain(id)
    await must(w.people.phone_agent, 'POST', `/threads/${id}/read`, { number: 100 })
    expect((await must<{ items: { id: string }[] }>(w.people.phone_agent, 'GET', '/threads?view=mentions')).items.map(one => one.id)).not.toContain(id)
  })
})

describe('the inbox', () => {
  it('narrows a view to a channel, department or label, and shows the conversations named, but no others than may be seen', async () => {
    const [one, two] = [await thread(w), await thread(w)]
    await must(agent(), 'POST', `/threads/${two.id}/labels`, { labels: ['hot'] })
    const rows = async (query: string, who = agent()) => (await must<{ items: { id: string }[] }>(who, 'GET', `/threads?${query}`)).items.map(row => row.id)
    expect(await rows('view=mine&label=hot')).toEqual([two.id])
    expect(await rows('view=mine&channel=wechat')).toEqual([])
    expect(await rows('view=mine&channel=web_chat')).toEqual(expect.arrayContaining([one.id, two.id]))
    expect(await rows(`view=open&departmentId=${one.id}`)).toEqual([])
    expect((await rows(`ids=${one.id},${two.id}`)).toSorted()).toEqual([one.id, two.id].toSorted())
    expect(await rows(`ids=${one.id}`, w.people.doctor)).toEqual([])
    expect(await agent().call('GET', '/threads?ids=all')).toMatchObject({ status: 400 })
    await must(agent(), 'PUT', `/threads/${one.id}/draft`, { text: '您好', after: 1 })
    const marked = async (who = agent()) => (await must<{ items: { hasDraft: boolean }[] }>(who, 'GET', `/threads?ids=${one.id}`)).items.map(row => row.hasDraft)
    expect([await marked(), await marked(w.people.supervisor)]).toEqual([[true], [false]])
  })
})

describe('handing out', () => {
  it('gives who becomes ready the longest waiting first, no more than they may have; closing frees a place', async () => {
    const { hospital } = w = await makeWorld(t)
    const first = await visitor(w, '一')
    t.clock.advance(1_000)
    for (const text of ['二', '三', '四', '五', '六']) { await visitor(w, text); t.clock.advance(1_000) }
    expect((await must<{ unassigned: number }>(agent(), 'GET', '/threads/counts')).unassigned).toBe(6)
    const ready = await must<{ given: string[]; open: number }>(agent(), 'POST', '/conversation-agents/me', { state: 'ready' })
    expect(ready.given).toHaveLength(5)
    expect(ready.given[0]).toBe(first.threadId)
    await reply(first.threadId, '好了')
    await agent().call('POST', `/inquiries/${first.threadId}/close`, { outcome: 'answered' })
    expect((await must<{ unassigned: number }>(agent(), 'GET', '/threads/counts')).unassigned).toBe(0)
    t.clock.advance(60_000)
    await must(agent(), 'POST', '/conversation-agents/me', { state: 'off' })
    const spells = await t.sql<{ state: string; seconds: number }>('select state, extract(epoch from ended_at - began_at)::int as seconds from conversations.agent_spell where hospital_id = $1 and ended_at is not null', [hospital.hospitalId])
    expect(spells).toEqual([{ state: 'ready', seconds: 60 }])
  })

  it('gives a visitor at once to who is free, promising the first reply within a minute; nobody there: says by when, honestly', async () => {
    w = await makeWorld(t)
    const alone = await visitor(w, '有人吗')
    const shown = await chat(alone, 'GET', '/messages?after=0')
    expect(shown.body).toMatchObject({ owner: null, desk: { ready: 0, waitSeconds: null }, answerBy: '2026-11-23T02:30:00.000Z'.length ? expect.any(String) : '' })
    expect((shown.body['messages'] as { data: { what?: string } | null }[]).map(one => one.data?.what ?? null)).toEqual([null, 'nobody'])
    await must(agent(), 'POST', '/conversation-agents/me', { state: 'ready' })
    const next = await visitor(w, '您好')
    expect(await owedOf(next.threadId)).toMatchObject([{ kind: 'conversations.first-reply', owner_id: agent().staffId, state: 'open' }, { kind: 'conversations.written-reply', owner_id: agent().staffId, state: 'open' }])
    await reply(next.threadId, '在的')
    expect((await owedOf(next.threadId)).map(one => one.state)).toEqual(['kept', 'kept'])
  })
})

describe('a visitor', () => {
  it('with a forged, lapsed or foreign token is told nothing, and cannot come from a site not listed', async () => {
    const { visit } = await thread(w)
    const other = await makeWorld(t)
    const foreign = await visitor(other)
    const before = await t.stateHash()
    for (const headers of [{}, { authorization: 'Bearer AAAAAAAAAAAAAAAAAAAAAAAA' }, { authorization: `Bearer ${agent().token}` }, foreign.headers]) {
      expect(await chat({ headers: headers as Record<string, string> }, 'GET', '/messages')).toMatchObject({ status: 401, body: { code: 'visitor_unknown' } })
      expect(await chat({ headers: headers as Record<string, string> }, 'POST', '/messages', { clientId: drawn(w), text: '是我' })).toMatchObject({ status: 401 })
    }
    expect(await chat(visit, 'POST', '/messages', { clientId: drawn(w), text: '是我' }, { origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'wrong_origin' } })
    expect(await t.stateHash()).toBe(before)
    const preflight = await t.inject({ method: 'OPTIONS', url: `/api/v1/chat/${w.hospital.code}/messages`, headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
    await must(w.people.administrator, 'POST', '/settings', { key: 'conversations.widget_origins', value: ['https://www.hospital.example'], effectiveFrom: new Date(t.clock.now().getTime()).toISOString(), reason: '官网' })
    t.clock.advance(20_000)
    const listed = await chat(visit, 'GET', '/messages', undefined, { origin: 'https://www.hospital.example' })
    expect(listed).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': 'https://www.hospital.example' } })
    expect(listed.headers['access-control-allow-credentials']).toBeUndefined()
  })

  it('who sends ten thousand a minute is refused without touching the database, and others go on undisturbed', async () => {
    const { visit } = await thread(w)
    const { visit: other } = await thread(w)
    const answers: number[] = []
    for (let round = 0; round < 10; round++) answers.push(...(await Promise.all(Array.from({ length: 1_000 }, () => write(visit, '刷')))).map(answer => answer.status))
    expect(answers.filter(status => status === 201).length).toBeLessThanOrEqual(60)
    expect(new Set(answers)).toEqual(new Set([201, 429]))
    expect((await write(other, '我在')).status).toBe(201)
    const before = await t.stateHash()
    expect((await write(visit, '再刷')).headers['retry-after']).toBeDefined()
    expect(await t.stateHash()).toBe(before)
  })

  it('who harasses is blocked; their file is judged by its content', async () => {
    const { id, visit } = await thread(w)
    const before = await t.stateHash()
    const form = (bytes: string) => ({ type: 'multipart/form-data; boundary=b', bytes: `--b\r\ncontent-disposition: form-data; name="clientId"\r\n\r\n${drawn(w)}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n${bytes}\r\n--b--\r\n` })
    const svg = form('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await t.inject({ method: 'POST', url: `/api/v1/chat/${w.hospital.code}/files`, headers: { ...visit.headers, 'content-type': svg.type }, payload: svg.bytes })).toMatchObject({ status: 415 })
    expect(await t.stateHash()).toBe(before)
    expect((await agent().call('POST', `/threads/${id}/block`, { reason: '辱骂' })).status).toBe(200)
    expect(await write(visit, '骂')).toMatchObject({ status: 403, body: { code: 'visitor_blocked' } })
  })
})
