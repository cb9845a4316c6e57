/** WeChat official account (公众号): callbacks in safe mode only, customer-service messages out (CON-13). */
import { Forged, NotCarried, type Account, type ChannelAdapter, type Inbound, type Line, type Received } from './adapter.ts'
import { ask, json, mediaForm, passOf, read, withPass, type Answered } from './provider.ts'
import { checkSignature, open, xmlFields } from './wechat-crypto.ts'

const home = 'https://api.weixin.qq.com'
/** 45015: the 48 hours are over or they no longer follow; 45047: their messages are used up. */
const closed = new Set([45015, 45047])
const byMessage = { minutes: 48 * 60, messages: 5 } as const
const byAct = { minutes: 1, messages: 3 } as const
/** Acts that open the short window: following, tapping a menu that pushes, scanning. */
const acts: ReadonlySet<string> = new Set(['subscribe', 'SCAN', 'CLICK', 'scancode_push', 'scancode_waitmsg'])
const mediaOf: Readonly<Record<string, 'image' | 'voice'>> = { image: 'image', voice: 'voice' }

const baseOf = (account: Account) => account.values['baseUrl'] || home
const fresh = (line: Line, account: Account) => async (renew: boolean) => passOf(read((await ask(line, `${baseOf(account)}/cgi-bin/stable_token`, json({
  grant_type: 'client_credential', appid: account.values['appId'], secret: account.values['appSecret'], force_refresh: renew,
}))).body))
const call = (line: Line, account: Account, path: string, request: Parameters<typeof ask>[2], closes?: ReadonlySet<number>): Promise<Answered> =>
  withPass(line, fresh(line, account), async token => read((await ask(line, `${baseOf(account)}${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`, request)).body, closes))

/** What an opened callback says. Sent again, an event has no number of its own: who and when name it. */
export function inboundOf(fields: ReadonlyMap<string, string>): Inbound | null {
  const [from, type] = [fields.get('FromUserName') ?? '', fields.get('MsgType') ?? '']
  if (from === '' || from.length > 128) throw new Forged('form')
  if (type === 'event') {
    const event = fields.get('Event') ?? ''
    if (!acts.has(event)) return null
    return { ref: `event|${from}|${fields.get('CreateTime') ?? ''}|${event}`, address: from, text: '', opens: byAct, says: false }
  }
  const ref = fields.get('MsgId') ?? ''
  if (!/^\d{1,25}$/.test(ref)) throw new Forged('form')
  const base = { ref, address: from, opens: byMessage, says: true }
  const media = mediaOf[type]
  const mediaId = fields.get('MediaId') ?? ''
  if (media !== undefined && mediaId !== '') return { ...base, text: media === 'voice' ? fields.get('Recognition') ?? '' : '', media: { kind: media, id: mediaId } }
  if (type === 'text') return { ...base, text: fields.get('Content') ?? '' }
  if (type === 'location') return { ...base, text: `[位置] ${fields.get('Label') ?? ''} ${fields.get('Location_X') ?? ''},${fields.get('Location_Y') ?? ''}` }
  if (type === 'link') return { ...base, text: `[链接] ${fields.get('Title') ?? ''} ${fields.get('Url') ?? ''}` }
  return { ...base, text: `[${type}]` }
}

function receive(account: Account, request: Parameters<ChannelAdapter['receive']>[1]): Received {
  const { query } = request
  const [token = '', aesKey = '', timestamp = '', nonce = ''] = [account.values['token'], account.values['aesKey'], query['timestamp'], query['nonce']]
  // The signature of plain mode does not cover the body: whoever sees one callback could write anything under it.
  if (token === '' || aesKey === '') throw new Forged('signature')
  if (request.method === 'GET') {
    checkSignature(query['signature'], timestamp, request.now, [token, timestamp, nonce])
    return { inbound: [], receipts: [], reply: { type: 'text/plain', body: (query['echostr'] ?? '').slice(0, 200) } }
  }
  const encrypted = xmlFields(request.body.toString('utf8')).get('Encrypt') ?? ''
  checkSignature(query['msg_signature'], timestamp, request.now, [token, timestamp, nonce, encrypted])
  const inbound = inboundOf(xmlFields(open(aesKey, account.values['appId'] ?? '', encrypted)))
  return { inbound: inbound ? [inbound] : [], receipts: [], reply: { type: 'text/plain', body: 'success' } }
}

export const wechat: ChannelAdapter = {
  kind: 'wechat', channel: 'wechat', zh: '微信公众号', en: 'WeChat official account', limited: true, carriesFiles: true,
  fields: [
    { key: 'appId', zh: '开发者 ID (AppID)', en: 'App id', secret: false, required: true, pattern: /^wx[0-9a-f]{16}$/ },
    { key: 'appSecret', zh: '开发者密码 (AppSecret)', en: 'App secret', secret: true, required: true, pattern: /^[0-9A-Za-z]{32}$/ },
    { key: 'token', zh: '令牌 (Token)', en: 'Token', secret: true, required: true, pattern: /^[0-9A-Za-z]{3,32}$/ },
    { key: 'aesKey', zh: '消息加解密密钥 (EncodingAESKey)', en: 'Encoding AES key', secret: true, required: true, pattern: /^[0-9A-Za-z]{43}$/ },
    { key: 'baseUrl', zh: '接口地址（经医院代理时填写）', en: 'Interface address (through the hospital\'s proxy)', secret: false, required: false, pattern: /^https?:\/\/[a-z0-9.:-]{1,200}$/ },
  ],
  steps: [
    { zh: '在微信公众平台「设置与开发 → 基本配置」复制 AppID，生成 AppSecret，填到这里。', en: 'In the official-account console (Settings, Basic configuration) copy the AppID, make an AppSecret, and enter both here.' },
    { zh: '把本服务器的出口地址加进「IP 白名单」。', en: 'Add this server\'s outgoing address to the IP allow-list.' },
    { zh: '自拟一个令牌 (Token)，消息加解密方式必须选「安全模式」，生成 EncodingAESKey，两处填同样的值；明文、兼容模式里的明文一律不收。', en: 'Choose a token, pick safe mode (nothing in the plain is taken in), make an EncodingAESKey, and enter the same values in both places.' },
    { zh: '先在这里保存并启用，再把服务器地址 {url} 填到公众平台并提交：平台会立即验证。', en: 'Save and switch on here first; then enter the server address {url} in the console: it is verified at once.' },
  ],
  receive,
  send: async (line, account, outgoing) => {
    const to = { touser: outgoing.address }
    let body: object = { ...to, msgtype: 'text', text: { content: outgoing.text } }
    if (outgoing.file) {
      if (!outgoing.file.mediaType.startsWith('image/')) throw new NotCarried('type_not_carried', false)
      const form = mediaForm(outgoing.file.name, outgoing.file.mediaType, outgoing.file.bytes)
      const uploaded = await call(line, account, '/cgi-bin/media/upload?type=image', { method: 'POST', headers: { 'content-type': form.type }, body: form.body })
      body = { ...to, msgtype: 'image', image: { media_id: String(uploaded['media_id'] ?? '') } }
    }
    await call(line, account, '/cgi-bin/message/custom/send', json(body), closed)
    return { ref: outgoing.id }
  },
  fetch: (line, account, mediaId) => withPass(line, fresh(line, account), async token => {
    const { type, body } = await ask(line, `${baseOf(account)}/cgi-bin/media/get?access_token=${encodeURIComponent(token)}&media_id=${encodeURIComponent(mediaId)}`, { maxBytes: 10 * 1024 * 1024 })
    if (/json|text\/plain/.test(type)) { read(body); throw new NotCarried('no media', false) }
    return body
  }),
  test: async (line, account) => { await line.pass(fresh(line, account), true) },
}
