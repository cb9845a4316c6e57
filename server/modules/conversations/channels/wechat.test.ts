import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useApp, type Answer } from '../../../../test/support/app.ts'
import { useProvider } from '../../../../test/support/provider.ts'
import { drawn } from '../../../../test/support/requests-chat.ts'
import { makeWorld, must, picture, type World } from '../../../../test/support/world.ts'
import { seal, signatureOf } from './wechat-crypto.ts'

const t = useApp()
const peer = useProvider()
let w: World
const appId = 'wx0123456789abcdef'
const token = 'Throughcare2026'
const aesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const appSecret = '0123456789abcdef0123456789abcdef'
let hook = ''
let accountId = ''
let passes = 0
let sent: Record<string, unknown>[] = []
let say: () => unknown = () => ({ errcode: 0 })

beforeAll(async () => {
  t.app.config.ownNetworks = ['127.0.0.1/32']
  w = await makeWorld(t)
  const made = await must<{ id: string; version: number; hookUrl: string }>(w.people.administrator, 'POST', '/channels', { kind: 'wechat', name: '仁和服务号', values: { appId, appSecret, token, aesKey, baseUrl: peer.url } })
  await must(w.people.administrator, 'PATCH', `/channels/${made.id}`, { isOn: true }, { 'if-match': `"${made.version}"` })
  accountId = made.id
  hook = new URL(made.hookUrl).pathname
  peer.on('/cgi-bin/stable_token', asked => asked.json['appid'] === appId && asked.json['secret'] === appSecret ? { body: { access_token: `pass-${++passes}`, expires_in: 7200 } } : { body: { errcode: 40125 } })
  peer.on('/cgi-bin/message/custom/send', asked => {
    const answer = asked.query['access_token'] === `pass-${passes}` ? say() : { errcode: 40001 }
    if ((answer as { errcode?: number }).errcode === 0) sent.push(asked.json)
    return { body: answer }
  })
})
beforeEach(() => { peer.down = false; sent = []; say = () => ({ errcode: 0 }) })

const xml = (fields: Record<string, string | number>) => `<xml>${Object.entries(fields).map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`).join('')}</xml>`
const seconds = () => String(Math.floor(t.clock.now().getTime() / 1000))
interface Bent { token?: string; timestamp?: string; receiver?: string; encrypted?: (sealed: string) => string; path?: string }
/** A callback as the provider signs and seals it. */
function post(fields: Record<string, string | number>, bent: Bent = {}): Promise<Answer> {
  const timestamp = bent.timestamp ?? seconds()
  const nonce = randomBytes(5).toString('hex')
  const sealed = seal(aesKey, bent.receiver ?? appId, xml(fields))
  const signature = signatureOf(bent.token ?? token, timestamp, nonce, sealed)
  return t.inject({ method: 'POST', url: `${bent.path ?? hook}?signature=${signatureOf(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}&encrypt_type=aes&msg_signature=${signature}`, headers: { 'content-type': 'text/xml' }, payload: xml({ ToUserName: 'gh_1', Encrypt: bent.encrypted?.(sealed) ?? sealed }) })
}
let count = 0
const openId = () => `o${String(++count).padStart(27, 'x')}`
const msgId = () => String(23_000_000_000_000_000n + BigInt(++count))
const text = (from: string, content: string, id = msgId()) => ({ ToUserName: 'gh_1', FromUserName: from, CreateTime: seconds(), MsgType: 'text', Content: content, MsgId: id })
const threads = () => t.sql<{ id: string; last_number: number; channel: string; state: string; contact_id: string }>('select id, last_number, channel, state, contact_id from conversations.thread where hospital_id = $1 and contact_id is not null order by opened_at, id', [w.hospital.hospitalId])
const messages = (id: string) => t.sql<{ author: string; kind: string; text: string }>(`select author, kind, text from conversations.message where thread_id = $1 and kind <> 'event' order by number`, [id])
const agent = () => w.people.online_agent
const reply = (id: string, said: string) => agent().call('POST', `/threads/${id}/messages`, { clientId: drawn(w), text: said, after: 1_000 })
async function conversation(): Promise<{ id: string; from: string }> {
  const from = openId()
  expect(await post(text(from, '体检要空腹吗？'))).toMatchObject({ status: 200, text: 'success' })
  const id = (await threads()).at(-1)?.id ?? ''
  await must(agent(), 'POST', `/threads/${id}/take`)
  return { id, from }
}
const stateOf = async (id: string) => (await t.sql<{ state: string; attempts: number; failure: string | null }>('select state, attempts, failure from conversations.delivery where thread_id = $1 order by number', [id]))

describe('what an official account sends', () => {
  it('answers the verification of the address, signed with the token, and nobody else', async () => {
    const [timestamp, nonce] = [seconds(), 'n1']
    const ask = (signature: string, at = timestamp) => t.inject({ method: 'GET', url: `${hook}?signature=${signature}&timestamp=${at}&nonce=${nonce}&echostr=5939372049` })
    expect(await ask(signatureOf(token, timestamp, nonce))).toMatchObject({ status: 200, text: '5939372049' })
    expect((await ask(signatureOf('other', timestamp, nonce))).status).toBe(404)
    expect((await ask(signatureOf(token, '1', nonce), '1')).status).toBe(404)
  })

  it('becomes a conversation with the reply owed; what follows goes into it; each once, though it comes three times', async () => {
    const from = openId()
    const before = (await threads()).length
    const id = msgId()
    const answers = await Promise.all([post(text(from, '周末上班吗', id)), post(text(from, '周末上班吗', id)), post(text(from, '周末上班吗', id))])
    expect(answers.map(one => one.status)).toEqual([200, 200, 200])
    await post(text(from, '几点开门'))
    const all = await threads()
    expect(all).toHaveLength(before + 1)
    const thread = all.at(-1)
    expect(thread).toMatchObject({ channel: 'wechat', state: 'open' })
    expect((await messages(thread?.id ?? '')).map(one => one.text)).toEqual(['周末上班吗', '几点开门'])
    expect(await t.sql('select count(*)::int as n from commitments.commitment where subject_id = $1', [thread?.id])).toEqual([{ n: 1 }])
    const [contact] = await t.sql<{ address: Buffer; window_left: number }>('select address, window_left from conversations.channel_contact where id = $1', [thread?.contact_id])
    expect(contact?.address.includes(from)).toBe(false)
    expect(contact?.window_left).toBe(5)
  })

  it('two first messages at the same moment make one conversation', async () => {
    const from = openId()
    const before = (await threads()).length
    await Promise.all([post(text(from, '一')), post(text(from, '二')), post(text(from, '三'))])
    const all = await threads()
    expect(all).toHaveLength(before + 1)
    expect((await messages(all.at(-1)?.id ?? '')).map(one => one.text).toSorted()).toEqual(['一', '三', '二'].toSorted())
  })

  it('forged, for another receiver, changed on the way, late, in the plain, oversized, or to an address nobody has: nothing changes', async () => {
    const from = openId()
    const before = await t.stateHash()
    const late = String(Number(seconds()) - 3_600)
    const early = String(Number(seconds()) + 3_600)
    for (const bent of [{ token: 'guessed' }, { receiver: 'wxffffffffffffffff' }, { encrypted: (sealed: string) => `${sealed.slice(0, 40)}AAAA${sealed.slice(44)}` }, { encrypted: () => '' }, { timestamp: late }, { timestamp: early }, { path: `/hooks/${'A'.repeat(24)}` }, { path: '/hooks/x' }]) {
      expect((await post(text(from, '伪造'), bent)).status).toBe(404)
    }
    const [timestamp, nonce] = [seconds(), 'n2']
    const plain = { method: 'POST' as const, url: `${hook}?signature=${signatureOf(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`, headers: { 'content-type': 'text/xml' } }
    expect((await t.inject({ ...plain, payload: xml(text(from, '明文')) })).status).toBe(404)
    expect((await t.inject({ ...plain, payload: `<xml>${'x'.repeat(70_000)}</xml>` })).status).toBe(413)
    expect((await t.inject({ ...plain, payload: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>' })).status).toBe(404)
    expect(await t.stateHash()).toBe(before)
  })

  it('replayed an hour later it is refused; within its minutes it changes nothing', async () => {
    const sealed = seal(aesKey, appId, xml(text(openId(), '只说一次')))
    const [timestamp, nonce] = [seconds(), 'n3']
    const again = () => t.inject({ method: 'POST', url: `${hook}?timestamp=${timestamp}&nonce=${nonce}&msg_signature=${signatureOf(token, timestamp, nonce, sealed)}`, headers: { 'content-type': 'text/xml' }, payload: xml({ Encrypt: sealed }) })
    expect((await again()).status).toBe(200)
    const before = await t.stateHash()
    expect((await again()).status).toBe(200)
    expect(await t.stateHash()).toBe(before)
    await t.advance(3_600_000)
    const later = await t.stateHash()
    expect((await again()).status).toBe(404)
    expect(await t.stateHash()).toBe(later)
  })

  it('shows markup as it was typed and drops control characters', async () => {
    const from = openId()
    await post(text(from, '<script>alert(1)</script>\u0007\u202e好'))
    expect(await messages((await threads()).at(-1)?.id ?? '')).toMatchObject([{ text: '<script>alert(1)</script>好' }])
  })

  it('fetches a picture after answering, and says so where it cannot be had', async () => {
    const from = openId()
    peer.on('/cgi-bin/media/get', asked => asked.query['media_id'] === 'good' ? { type: 'image/png', body: Buffer.from(picture()) } : { body: { errcode: 40007 } })
    await post({ FromUserName: from, CreateTime: seconds(), MsgType: 'image', PicUrl: 'http://x', MediaId: 'good', MsgId: msgId() })
    await t.drain()
    const id = (await threads()).at(-1)?.id ?? ''
    expect(await messages(id)).toMatchObject([{ kind: 'text', text: '[图片]' }, { kind: 'file' }])
    await post({ FromUserName: from, CreateTime: seconds(), MsgType: 'image', MediaId: 'gone', MsgId: msgId() })
    await t.drain()
    expect((await messages(id)).at(-1)).toMatchObject({ text: '[图片未能取回]' })
  })
})

describe('what the desk answers', () => {
  it('leaves through a job with the account\'s token, in the order written, and shows how far it is', async () => {
    const { id, from } = await conversation()
    const first = await reply(id, '要的，前一晚十点后不吃')
    expect(first).toMatchObject({ status: 201, body: { message: { delivery: { state: 'queued' } } } })
    await reply(id, '水可以少喝一点')
    const tokens = peer.of('/cgi-bin/stable_token').length
    await t.drain()
    expect(sent).toEqual([{ touser: from, msgtype: 'text', text: { content: '要的，前一晚十点后不吃' } }, { touser: from, msgtype: 'text', text: { content: '水可以少喝一点' } }])
    expect(peer.of('/cgi-bin/stable_token').length - tokens).toBeLessThanOrEqual(1)
    const { messages: shown } = await must<{ messages: { author: string; delivery: { state: string; leftHouse: boolean } | null }[] }>(agent(), 'GET', `/threads/${id}/messages?after=0`)
    expect(shown.filter(one => one.author === 'staff').map(one => one.delivery)).toMatchObject([{ state: 'sent', leftHouse: true }, { state: 'sent', leftHouse: true }])
    expect(shown.filter(one => one.author !== 'staff').every(one => one.delivery === null)).toBe(true)
  })

  it('while the provider is down for an hour waits, is tried again and shown, loses nothing and sends nothing twice', async () => {
    const { id } = await conversation()
    peer.down = true
    await reply(id, '一')
    await reply(id, '二')
    await t.drain()
    expect(await stateOf(id)).toMatchObject([{ state: 'queued', attempts: 1, failure: 'connection_failed' }, { state: 'queued', attempts: 0 }])
    for (let minute = 0; minute < 60; minute += 10) await t.advance(10 * 60_000)
    expect((await must<{ items: { waiting: number; lastError: string | null }[] }>(w.people.administrator, 'GET', '/channels')).items[0]).toMatchObject({ waiting: 2, lastError: 'connection_failed' })
    peer.down = false
    await t.advance(60 * 60_000)
    expect(sent.map(one => (one['text'] as { content: string }).content)).toEqual(['一', '二'])
    expect(await stateOf(id)).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
  })

  it('renews a token that was refused, once', async () => {
    const { id } = await conversation()
    await t.sql(`update conversations.channel_account set pass = null, pass_until = null where id = $1`, [accountId])
    await reply(id, '先用一次')
    await t.drain()
    passes++
    await reply(id, '再用一次')
    await t.drain()
    expect(sent).toHaveLength(2)
    expect(peer.of('/cgi-bin/stable_token').at(-1)?.json).toMatchObject({ force_refresh: true })
  })

  it('is five within 48 hours of their last word: the sixth is refused in words with the next way, and nothing is written', async () => {
    const { id, from } = await conversation()
    for (let n = 1; n <= 5; n++) expect((await reply(id, `第 ${n} 条`)).status).toBe(201)
    expect(await must(agent(), 'GET', `/threads/${id}/way`)).toMatchObject({ limited: true, left: 0 })
    const before = await t.stateHash()
    const sixth = await reply(id, '第 6 条')
    expect(sixth).toMatchObject({ status: 409, body: { code: 'channel_quota_used', data: { next: [] } } })
    expect(await t.stateHash()).toBe(before)
    await post(text(from, '谢谢'))
    expect((await reply(id, '不客气')).status).toBe(201)
    expect(await must(agent(), 'GET', `/threads/${id}/way`)).toMatchObject({ left: 4 })
  })

  it('is refused when the window has closed, here or by the provider\'s word, and the owner is told', async () => {
    const { id } = await conversation()
    await t.drain()
    say = () => ({ errcode: 45015, errmsg: 'response out of time limit' })
    await reply(id, '还在吗')
    await t.drain()
    expect(await stateOf(id)).toMatchObject([{ state: 'failed', attempts: 1, failure: '45015' }])
    expect(await t.sql(`select count(*)::int as n from notifications.notice where staff_id = $1 and subject_id = $2 and kind = 'conversations.not-delivered'`, [agent().staffId, id])).toEqual([{ n: 1 }])
    expect(await reply(id, '再试')).toMatchObject({ status: 409, body: { code: 'channel_window_closed' } })
  })

  it('to whoever only followed or scanned is three within a minute', async () => {
    const from = openId()
    const { id, from: writer } = await conversation()
    await post({ FromUserName: from, CreateTime: seconds(), MsgType: 'event', Event: 'subscribe' })
    expect(await t.sql('select window_left, thread_id from conversations.channel_contact order by created_at desc, id desc limit 1')).toEqual([{ window_left: 3, thread_id: null }])
    // A longer window that is open stays as it is.
    await reply(id, '一条')
    await post({ FromUserName: writer, CreateTime: seconds(), MsgType: 'event', Event: 'CLICK' })
    expect(await must(agent(), 'GET', `/threads/${id}/way`)).toMatchObject({ left: 4 })
  })

  it('stays in the house where the account is switched off', async () => {
    const { id } = await conversation()
    const [account] = await t.sql<{ version: number }>('select version from conversations.channel_account where id = $1', [accountId])
    const off = await must<{ version: number }>(w.people.administrator, 'PATCH', `/channels/${accountId}`, { isOn: false }, { 'if-match': `"${account?.version}"` })
    expect(await reply(id, '发不出')).toMatchObject({ status: 409, body: { code: 'channel_off' } })
    expect((await post(text(openId(), '没人收'))).status).toBe(404)
    await must(w.people.administrator, 'PATCH', `/channels/${accountId}`, { isOn: true }, { 'if-match': `"${off.version}"` })
  })
})

describe('the settings of a channel', () => {
  it('take secrets and never give them back, in no answer, row or trail', async () => {
    const answer = await w.people.administrator.call('GET', '/channels')
    expect(answer.body['items']).toMatchObject([{ name: '仁和服务号', options: { appId }, secretsSet: ['aesKey', 'appSecret', 'token'] }])
    for (const secret of [appSecret, aesKey, token]) {
      expect(answer.text).not.toContain(secret)
      expect(await t.sql(`select count(*)::int as n from platform.audit where changed::text like '%' || $1 || '%'`, [secret])).toEqual([{ n: 0 }])
    }
    expect((await w.people.supervisor.call<{ items: { hookUrl: null }[] }>('GET', '/channels')).body.items[0]?.hookUrl).toBeNull()
  })

  it('ask the provider itself by the test button, outside any transaction, and show what it said', async () => {
    expect(await must(w.people.administrator, 'POST', `/channels/${accountId}/test`)).toEqual({ ok: true, said: null })
    peer.down = true
    expect(await must(w.people.administrator, 'POST', `/channels/${accountId}/test`)).toEqual({ ok: false, said: 'connection_failed' })
  })

  it('ask for safe mode: without its key an account is not switched on, and one without it takes nothing in, however it is signed', async () => {
    const values = { appId, appSecret, token, baseUrl: peer.url }
    const made = await must<{ id: string; version: number; hookUrl: string }>(w.people.administrator, 'POST', '/channels', { kind: 'wechat', name: '明文', values })
    const before = await t.stateHash()
    expect(await w.people.administrator.call('PATCH', `/channels/${made.id}`, { isOn: true }, { 'if-match': `"${made.version}"` })).toMatchObject({ status: 422, body: { code: 'channel_field_missing' } })
    expect(await t.stateHash()).toBe(before)
    // Switched on before the rule was there.
    await t.sql('update conversations.channel_account set is_on = true where id = $1', [made.id])
    const on = await t.stateHash()
    const [timestamp, nonce] = [seconds(), 'n4']
    const signed = `${new URL(made.hookUrl).pathname}?signature=${signatureOf(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`
    expect((await t.inject({ method: 'POST', url: signed, headers: { 'content-type': 'text/xml' }, payload: xml(text(openId(), '明文')) })).status).toBe(404)
    expect((await t.inject({ method: 'GET', url: `${signed}&echostr=1` })).status).toBe(404)
    expect(await t.stateHash()).toBe(on)
    await t.sql('update conversations.channel_account set is_on = false where id = $1', [made.id])
  })

  it('refuse fields that look wrong, a name that is taken, and switching on with something missing, changing nothing', async () => {
    const half = await must<{ id: string; version: number }>(w.people.administrator, 'POST', '/channels', { kind: 'wechat', name: '半成品', values: { appId } })
    const before = await t.stateHash()
    expect(await w.people.administrator.call('POST', '/channels', { kind: 'wechat', name: '坏的', values: { appId: 'nonsense' } })).toMatchObject({ status: 422, body: { code: 'channel_field_wrong' } })
    expect(await w.people.administrator.call('POST', '/channels', { kind: 'wechat', name: '坏的', values: { unknown: 'x' } })).toMatchObject({ status: 422, body: { code: 'channel_field_wrong' } })
    expect(await w.people.administrator.call('POST', '/channels', { kind: 'wechat', name: '半成品', values: {} })).toMatchObject({ status: 409, body: { code: 'channel_named_already' } })
    expect(await w.people.administrator.call('PATCH', `/channels/${half.id}`, { isOn: true }, { 'if-match': `"${half.version}"` })).toMatchObject({ status: 422, body: { code: 'channel_field_missing' } })
    expect(await w.people.administrator.call('PATCH', `/channels/${half.id}`, { name: '晚了' }, { 'if-match': '"99"' })).toMatchObject({ status: 412 })
    expect((await w.people.online_agent.call('GET', '/channels')).status).toBe(403)
    expect(await t.stateHash().then(hash => hash === before)).toBe(true)
  })
})
