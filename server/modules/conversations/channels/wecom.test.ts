import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useApp, type Answer } from '../../../../test/support/app.ts'
import { useProvider } from '../../../../test/support/provider.ts'
import { drawn } from '../../../../test/support/requests-chat.ts'
import { makeWorld, must, type World } from '../../../../test/support/world.ts'
import { seal, signatureOf } from './wechat-crypto.ts'

const t = useApp()
const peer = useProvider()
let w: World
const corpId = 'wx5823bf96d3bd56c7'
const openKfId = 'wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q'
const aesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const token = 'QDG6eK'
const secret = 's'.repeat(43)
let hook = ''
let accountId = ''
let pages: Record<string, { msg_list: unknown[]; next_cursor: string; has_more: number }> = {}
let sent: Record<string, unknown>[] = []
let state = 0
let said: () => Record<string, unknown> = () => ({ errcode: 0 })

beforeAll(async () => {
  t.app.config.ownNetworks = ['127.0.0.1/32']
  w = await makeWorld(t)
  const made = await must<{ id: string; version: number; hookUrl: string }>(w.people.administrator, 'POST', '/channels', { kind: 'wecom', name: '企业微信', values: { corpId, openKfId, secret, token, aesKey, baseUrl: peer.url } })
  await must(w.people.administrator, 'PATCH', `/channels/${made.id}`, { isOn: true }, { 'if-match': `"${made.version}"` })
  accountId = made.id
  hook = new URL(made.hookUrl).pathname
  peer.on('/cgi-bin/gettoken', asked => ({ body: asked.query['corpid'] === corpId && asked.query['corpsecret'] === secret ? { errcode: 0, access_token: 'pass', expires_in: 7200 } : { errcode: 40001 } }))
  peer.on('/cgi-bin/kf/sync_msg', asked => ({ body: { errcode: 0, ...(pages[String(asked.json['cursor'] ?? '')] ?? { msg_list: [], next_cursor: String(asked.json['cursor'] ?? ''), has_more: 0 }) } }))
  peer.on('/cgi-bin/kf/service_state/get', () => ({ body: { errcode: 0, service_state: state } }))
  peer.on('/cgi-bin/kf/account/list', () => ({ body: { errcode: 0, account_list: [{ open_kfid: openKfId, name: '客服' }] } }))
  peer.on('/cgi-bin/kf/send_msg', asked => {
    const answer = said()
    if (answer['errcode'] === 0) sent.push(asked.json)
    return { body: { msgid: asked.json['msgid'], ...answer } }
  })
})
beforeEach(() => { peer.down = false; sent = []; state = 0; said = () => ({ errcode: 0 }) })

const seconds = () => String(Math.floor(t.clock.now().getTime() / 1000))
function ring(bent: { token?: string; receiver?: string; timestamp?: string } = {}): Promise<Answer> {
  const [timestamp, nonce] = [bent.timestamp ?? seconds(), randomBytes(5).toString('hex')]
  const sealed = seal(aesKey, bent.receiver ?? corpId, `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><CreateTime>${timestamp}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[ENCApHxnGDNAVNY4AaSJKj4Tb5mwsEMzxhFmHVGcra996NR]]></Token><OpenKfId><![CDATA[${openKfId}]]></OpenKfId></xml>`)
  return t.inject({ method: 'POST', url: `${hook}?timestamp=${timestamp}&nonce=${nonce}&msg_signature=${signatureOf(bent.token ?? token, timestamp, nonce, sealed)}`, headers: { 'content-type': 'text/xml' }, payload: `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>` })
}
let n = 0
const from = (user: string, content: string, more: object = {}) => ({ msgid: `m${++n}`, open_kfid: openKfId, external_userid: user, send_time: Number(seconds()), origin: 3, msgtype: 'text', text: { content }, ...more })
let at = ''
/** What the provider has from now on: a page that follows the last fetch. */
function has(...lists: unknown[][]): void {
  pages = {}
  for (const [place, list] of lists.entries()) {
    const next = `c${++n}`
    pages[at] = { msg_list: list, next_cursor: next, has_more: place < lists.length - 1 ? 1 : 0 }
    at = next
  }
}
const threads = () => t.sql<{ id: string; channel: string }>('select id, channel from conversations.thread where hospital_id = $1 and contact_id is not null order by opened_at, id', [w.hospital.hospitalId])
const textsOf = async (id: string) => (await t.sql<{ text: string }>(`select text from conversations.message where thread_id = $1 and author = 'visitor' and kind <> 'event' order by number`, [id])).map(row => row.text)
async function conversation(): Promise<{ id: string; user: string }> {
  const user = `wm${++n}`
  has([from(user, '请问停车方便吗')])
  expect(await ring()).toMatchObject({ status: 200, text: 'success' })
  await t.drain()
  const id = (await threads()).at(-1)?.id ?? ''
  await must(w.people.online_agent, 'POST', `/threads/${id}/take`)
  return { id, user }
}
const reply = (id: string, text: string) => w.people.online_agent.call('POST', `/threads/${id}/messages`, { clientId: drawn(w), text, after: 1_000 })
const deliveries = (id: string) => t.sql<{ state: string; failure: string | null }>('select state, failure from conversations.delivery where thread_id = $1 order by number', [id])

describe('what WeCom rings for', () => {
  it('answers the verification with what was sealed', async () => {
    const echo = seal(aesKey, corpId, '1616140317555161061')
    const answer = await t.inject({ method: 'GET', url: `${hook}?timestamp=${seconds()}&nonce=263014780&echostr=${encodeURIComponent(echo)}&msg_signature=${signatureOf(token, seconds(), '263014780', echo)}` })
    expect(answer).toMatchObject({ status: 200, text: '1616140317555161061' })
  })

  it('is fetched by cursor, page by page, each message once, however often it rings', async () => {
    const user = `wm${++n}`
    const twice = from(user, '两次')
    has([from(user, '一'), twice], [twice, from(user, '三'), from('other', '不是我们的', { open_kfid: 'wkOTHER' }), from(user, '客服自己', { origin: 5 })])
    await Promise.all([ring(), ring(), ring()])
    await t.drain()
    const thread = (await threads()).at(-1)
    expect(thread?.channel).toBe('wecom')
    expect(await textsOf(thread?.id ?? '')).toEqual(['一', '两次', '三'])
    expect(await t.sql('select cursor from conversations.channel_account where id = $1', [accountId])).toEqual([{ cursor: at }])
    await ring()
    await t.drain()
    expect(await textsOf(thread?.id ?? '')).toEqual(['一', '两次', '三'])
  })

  it('forged, for another corporation or late: nothing changes and nothing is fetched', async () => {
    const before = await t.stateHash()
    const asked = peer.of('/cgi-bin/kf/sync_msg').length
    for (const bent of [{ token: 'guessed' }, { receiver: 'wxffffffffffffffff' }, { timestamp: String(Number(seconds()) - 3_600) }]) expect((await ring(bent)).status).toBe(404)
    await t.drain()
    expect(await t.stateHash()).toBe(before)
    expect(peer.of('/cgi-bin/kf/sync_msg')).toHaveLength(asked)
  })

  it('a list that cannot be had leaves the cursor where it was: the next ring brings it', async () => {
    const user = `wm${++n}`
    has([from(user, '晚到一会儿')])
    peer.down = true
    await ring()
    await t.drain().catch(() => undefined)
    peer.down = false
    await t.advance(0).catch(() => undefined)
    await ring()
    await t.drain()
    expect(await textsOf((await threads()).at(-1)?.id ?? '')).toEqual(['晚到一会儿'])
  })
})

describe('what the desk answers over WeCom', () => {
  it('leaves with an id of its own, in states new and bot', async () => {
    const { id, user } = await conversation()
    state = 1
    await reply(id, '院内停车两小时免费')
    await t.drain()
    expect(sent).toMatchObject([{ touser: user, open_kfid: openKfId, msgtype: 'text', text: { content: '院内停车两小时免费' }, msgid: expect.stringMatching(/^[0-9a-f]{32}$/) }])
  })

  it('does not leave while a person of WeCom\'s own desk has the talk; the way is then closed until they write again', async () => {
    const { id } = await conversation()
    state = 3
    await reply(id, '您好')
    await t.drain()
    expect(sent).toEqual([])
    expect(await deliveries(id)).toEqual([{ state: 'failed', failure: 'state 3' }])
    expect(await reply(id, '再说')).toMatchObject({ status: 409, body: { code: 'channel_window_closed' } })
  })

  it('is failed afterwards where the provider says so, and an older word never undoes a newer one', async () => {
    const { id } = await conversation()
    await reply(id, '收到了吗')
    await t.drain()
    const event = (failed: unknown) => ({ msgid: `e${++n}`, origin: 4, msgtype: 'event', event: { event_type: 'msg_send_fail', open_kfid: openKfId, fail_msgid: failed, fail_type: 4 } })
    has([event(sent.at(-1)?.['msgid']), event('unknown')])
    await ring()
    await t.drain()
    expect(await deliveries(id)).toEqual([{ state: 'failed', failure: 'fail_type 4' }])
  })

  it('tests the secret and the service account by asking', async () => {
    expect(await must(w.people.administrator, 'POST', `/channels/${accountId}/test`)).toEqual({ ok: true, said: null })
  })
})
