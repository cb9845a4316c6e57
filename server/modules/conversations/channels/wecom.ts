/** WeCom customer service (微信客服): the provider rings, messages are fetched by cursor; sent in states new and bot only (CON-13). */
import { Forged, NotCarried, type Account, type ChannelAdapter, type Inbound, type Line, type Receipt } from './adapter.ts'
import { ask, json, mediaForm, passOf, read, withPass, type Answered } from './provider.ts'
import { checkSignature, open, xmlFields } from './wechat-crypto.ts'

const home = 'https://qyapi.weixin.qq.com'
/** 95001: too many or the 48 hours are over; 95018: a person of WeCom's own desk has the talk, or it has ended. */
const closed = new Set([95001, 95018])
const window = { minutes: 48 * 60, messages: 5 } as const
/** 0 new, 1 with the bot: only then may the interface write. */
const open01 = new Set([0, 1])
const customer = 3

const baseOf = (account: Account) => account.values['baseUrl'] || home
const fresh = (line: Line, account: Account) => async () => passOf(read((await ask(line, `${baseOf(account)}/cgi-bin/gettoken?corpid=${encodeURIComponent(account.values['corpId'] ?? '')}&corpsecret=${encodeURIComponent(account.values['secret'] ?? '')}`)).body))
const call = (line: Line, account: Account, path: string, request: Parameters<typeof ask>[2], closes?: ReadonlySet<number>): Promise<Answered> =>
  withPass(line, fresh(line, account), async token => read((await ask(line, `${baseOf(account)}${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`, request)).body, closes))

interface Listed { msgid?: string; open_kfid?: string; external_userid?: string; origin?: number; msgtype?: string; text?: { content?: string }; image?: { media_id?: string }; voice?: { media_id?: string }; file?: { media_id?: string }; event?: { event_type?: string; fail_msgid?: string; fail_type?: number } }

/** What a fetched list holds: only what customers of our account wrote, and messages of ours that did not arrive. */
export function listed(account: Account, list: readonly Listed[]): { inbound: Inbound[]; receipts: Receipt[] } {
  const inbound: Inbound[] = []
  const receipts: Receipt[] = []
  for (const one of list) {
    if (one.msgtype === 'event') {
      if (one.event?.event_type === 'msg_send_fail' && one.event.fail_msgid) receipts.push({ ref: one.event.fail_msgid, state: 'failed', code: `fail_type ${one.event.fail_type ?? 0}` })
      continue
    }
    if (one.origin !== customer || one.open_kfid !== account.values['openKfId'] || !one.msgid || !one.external_userid) continue
    const base = { ref: one.msgid, address: one.external_userid, opens: window, says: true }
    const media = one.msgtype === 'image' ? one.image : one.msgtype === 'voice' ? one.voice : one.msgtype === 'file' ? one.file : undefined
    if (media?.media_id) inbound.push({ ...base, text: '', media: { kind: one.msgtype as 'image', id: media.media_id } })
    else inbound.push({ ...base, text: one.text?.content ?? `[${one.msgtype ?? ''}]` })
  }
  return { inbound, receipts }
}

export const wecom: ChannelAdapter = {
  kind: 'wecom', channel: 'wecom', zh: '企业微信客服', en: 'WeCom customer service', limited: true, carriesFiles: true,
  fields: [
    { key: 'corpId', zh: '企业 ID', en: 'Corporation id', secret: false, required: true, pattern: /^w[wx][0-9a-zA-Z]{16}$/ },
    { key: 'openKfId', zh: '客服帐号 ID', en: 'Service account id', secret: false, required: true, pattern: /^[0-9A-Za-z_-]{6,64}$/ },
    { key: 'secret', zh: '微信客服 Secret', en: 'Secret', secret: true, required: true, pattern: /^[0-9A-Za-z_-]{32,64}$/ },
    { key: 'token', zh: '回调 Token', en: 'Callback token', secret: true, required: true, pattern: /^[0-9A-Za-z]{3,32}$/ },
    { key: 'aesKey', zh: '回调 EncodingAESKey', en: 'Callback encoding AES key', secret: true, required: true, pattern: /^[0-9A-Za-z]{43}$/ },
    { key: 'baseUrl', zh: '接口地址（经医院代理时填写）', en: 'Interface address (through the hospital\'s proxy)', secret: false, required: false, pattern: /^https?:\/\/[a-z0-9.:-]{1,200}$/ },
  ],
  steps: [
    { zh: '在企业微信管理后台「应用管理 → 微信客服 → API」开启接口，复制 Secret；在「我的企业」复制企业 ID。', en: 'In the WeCom console (Apps, Customer service, API) switch the interface on and copy the secret; copy the corporation id from My company.' },
    { zh: '让系统管理客服帐号，把它的 ID (open_kfid) 填到这里。', en: 'Let this system manage the service account and enter its id (open_kfid) here.' },
    { zh: '在「接收消息」里生成 Token 和 EncodingAESKey，填到这里，保存并启用。', en: 'Under Receiving messages make a token and an EncodingAESKey, enter them here, save and switch on.' },
    { zh: '再把回调地址 {url} 填到后台并保存：后台会立即验证。', en: 'Then enter the callback address {url} in the console: it is verified at once.' },
  ],
  receive: (account, request) => {
    const { query } = request
    const [token = '', aesKey = '', timestamp = '', nonce = ''] = [account.values['token'], account.values['aesKey'], query['timestamp'], query['nonce']]
    const corpId = account.values['corpId'] ?? ''
    if (token === '' || aesKey === '') throw new Forged('signature')
    const encrypted = request.method === 'GET' ? query['echostr'] ?? '' : xmlFields(request.body.toString('utf8')).get('Encrypt') ?? ''
    checkSignature(query['msg_signature'], timestamp, request.now, [token, timestamp, nonce, encrypted])
    const plain = open(aesKey, corpId, encrypted)
    if (request.method === 'GET') return { inbound: [], receipts: [], reply: { type: 'text/plain', body: plain } }
    const fields = xmlFields(plain)
    const rings = fields.get('Event') === 'kf_msg_or_event' && fields.get('OpenKfId') === account.values['openKfId']
    return { inbound: [], receipts: [], ...(rings ? { pull: { token: fields.get('Token') ?? '' } } : {}), reply: { type: 'text/plain', body: 'success' } }
  },
  pull: async (line, account, cursor, token) => {
    const answer = await call(line, account, '/cgi-bin/kf/sync_msg', json({ ...(cursor === '' ? {} : { cursor }), ...(token === '' ? {} : { token }), limit: 100, voice_format: 0, open_kfid: account.values['openKfId'] }))
    const list = Array.isArray(answer['msg_list']) ? answer['msg_list'] as Listed[] : []
    const next = typeof answer['next_cursor'] === 'string' ? answer['next_cursor'] : cursor
    return { ...listed(account, list.slice(0, 1000)), cursor: next, more: answer['has_more'] === 1 && next !== cursor }
  },
  send: async (line, account, outgoing) => {
    const to = { touser: outgoing.address, open_kfid: account.values['openKfId'] }
    const state = await call(line, account, '/cgi-bin/kf/service_state/get', json({ open_kfid: to.open_kfid, external_userid: outgoing.address }))
    if (!open01.has(Number(state['service_state']))) throw new NotCarried(`state ${String(state['service_state'])}`, false, true)
    let body: object = { ...to, msgid: outgoing.id.replaceAll('-', ''), msgtype: 'text', text: { content: outgoing.text } }
    if (outgoing.file) {
      const kind = outgoing.file.mediaType.startsWith('image/') ? 'image' : 'file'
      const form = mediaForm(outgoing.file.name, outgoing.file.mediaType, outgoing.file.bytes)
      const uploaded = await call(line, account, `/cgi-bin/media/upload?type=${kind}`, { method: 'POST', headers: { 'content-type': form.type }, body: form.body })
      body = { ...body, msgtype: kind, text: undefined, [kind]: { media_id: String(uploaded['media_id'] ?? '') } }
    }
    const sent = await call(line, account, '/cgi-bin/kf/send_msg', json(body), closed)
    return { ref: String(sent['msgid'] ?? outgoing.id.replaceAll('-', '')) }
  },
  fetch: (line, account, mediaId) => withPass(line, fresh(line, account), async token => {
    const { type, body } = await ask(line, `${baseOf(account)}/cgi-bin/media/get?access_token=${encodeURIComponent(token)}&media_id=${encodeURIComponent(mediaId)}`, { maxBytes: 10 * 1024 * 1024 })
    if (/json|text\/plain/.test(type)) { read(body); throw new NotCarried('no media', false) }
    return body
  }),
  test: async (line, account) => {
    await line.pass(fresh(line, account), true)
    const answer = await call(line, account, '/cgi-bin/kf/account/list', json({ offset: 0, limit: 100 }))
    const accounts = Array.isArray(answer['account_list']) ? answer['account_list'] as { open_kfid?: string }[] : []
    if (!accounts.some(one => one.open_kfid === account.values['openKfId'])) throw new NotCarried('no such service account', false)
  },
}
