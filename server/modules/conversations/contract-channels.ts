/** Accounts of channels outside the house, their limits, how far messages have come (issue 3 §4, CON-13, PLA-11). */
import { event, Id, IdParams, Instant, permissions, roles, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'
import { can as inquiries } from './contract.ts'

export const canChannels = permissions({
  'channels.read': { zh: '查看渠道帐号', en: 'See channel accounts', roles: roles('all', 'group_leader', 'supervisor', 'service_director', 'administrator', 'auditor') },
  'channels.manage': { zh: '设置渠道帐号', en: 'Set up channel accounts', roles: roles('all', 'administrator') },
})

export const noChannel = refusals({
  channel_off: { status: 409, zh: '这个渠道已停用，现在不能发。请改用电话或短信。', en: 'This channel is switched off; nothing can be sent. Please phone or text them.' },
  channel_window_closed: { status: 409, zh: '对方超过 48 小时没有来信，平台不让再发。请改用电话或短信。', en: 'They have not written for 48 hours, so the platform allows no more messages. Please phone or text them.' },
  channel_quota_used: { status: 409, zh: '对方上次来信后能发的条数已用完，要等对方再来信。急事请改用电话或短信。', en: 'All messages allowed since they last wrote are used; they must write again first. If it is urgent, please phone or text them.' },
  channel_no_files: { status: 409, zh: '这个渠道不能发文件，请用文字。', en: 'This channel carries no files; please use words.' },
  channel_field_wrong: { status: 422, zh: '「{field}」不像是对的，请照设置步骤核对。', en: '{field} does not look right; please check it against the steps.' },
  channel_field_missing: { status: 422, zh: '启用前还要填「{field}」。', en: '{field} is needed before it can be switched on.' },
  channel_named_already: { status: 409, zh: '同一类渠道里已有这个名称，请换一个。', en: 'There is an account of this name already; please choose another.' },
  channel_example: { status: 409, zh: '示例医院不连接真实渠道。', en: 'The example hospital is never connected to a real channel.' },
})

export const accountKinds = ['wechat', 'wecom'] as const
export const deliveryStates = ['queued', 'sending', 'sent', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const Delivery = z.object({ state: z.enum(deliveryStates), attempts: z.int(), nextAt: Instant.nullable().meta({ description: 'Next try while it waits' }), why: z.string().nullable().meta({ description: 'The provider\'s code' }), leftHouse: z.boolean() }).meta({ id: 'MessageDelivery' })

const Values = z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.string().max(500)).refine(values => Object.keys(values).length <= 20, 'too_many')
export const ChannelAccount = z.object({
  id: Id, version: Version, kind: z.enum(accountKinds), name: z.string(), isOn: z.boolean(),
  options: z.record(z.string(), z.string()), secretsSet: z.array(z.string()).meta({ description: 'Secret fields that hold a value; the values are never shown' }),
  hookUrl: z.string().nullable().meta({ description: 'Address to enter at the provider; for who may manage channels' }),
  waiting: z.int(), failed: z.int().meta({ description: 'In the last 7 days' }), lastReceivedAt: Instant.nullable(), lastSentAt: Instant.nullable(), lastError: z.string().nullable(), lastErrorAt: Instant.nullable(),
}).meta({ id: 'ChannelAccount' })
const Both = { zh: z.string(), en: z.string() }
export const ChannelKind = z.object({
  kind: z.enum(accountKinds), ...Both, fields: z.array(z.object({ key: z.string(), ...Both, secret: z.boolean(), required: z.boolean() })), steps: z.array(z.object(Both)),
}).meta({ id: 'ChannelKind' })

const read = { permission: canChannels['channels.read'] } as const
const manage = { permission: canChannels['channels.manage'] } as const
const wrong = [noChannel.channel_field_wrong, noChannel.channel_field_missing, noChannel.channel_named_already]
export const listChannels = route({ method: 'GET', url: '/channels', operationId: 'listChannels', summary: 'Accounts of channels with what they last did, and the kinds there are with their steps', ...read, response: z.object({ items: z.array(ChannelAccount), kinds: z.array(ChannelKind) }) })
export const addChannel = route({ method: 'POST', url: '/channels', operationId: 'addChannel', summary: 'Add an account, switched off', ...manage, idempotent: false, status: 201, body: z.strictObject({ kind: z.enum(accountKinds), name: Text(60), values: Values }), response: ChannelAccount, refusals: wrong, bodyLimit: 32 * 1024 })
export const changeChannel = route({ method: 'PATCH', url: '/channels/:id', operationId: 'changeChannel', summary: 'Change an account; a secret not named stays', ...manage, idempotent: false, params: IdParams, body: z.strictObject({ name: Text(60).optional(), isOn: z.boolean().optional(), values: Values.optional() }), response: ChannelAccount, refusals: wrong, bodyLimit: 32 * 1024 })
export const testChannel = route({ method: 'POST', url: '/channels/:id/test', operationId: 'testChannel', summary: 'Ask the provider whether the account works; nobody is written to', ...manage, idempotent: false, params: IdParams, response: z.object({ ok: z.boolean(), said: z.string().nullable().meta({ description: 'The provider\'s code' }) }), refusals: [noChannel.channel_example] })
export const getThreadWay = route({
  method: 'GET', url: '/threads/:id/way', operationId: 'getThreadWay', summary: 'What the channel of a conversation allows now, for the composer (CON-13)', permission: inquiries['inquiries.read'], params: IdParams,
  response: z.object({ account: z.string().nullable(), isOn: z.boolean(), limited: z.boolean(), until: Instant.nullable(), left: z.int().nullable(), files: z.boolean(), next: z.array(z.enum(['phone', 'sms'])).meta({ description: 'Other ways, when this one is closed' }), now: Instant }),
})

export const channelEvents = {
  changed: event({ name: 'conversations.channel-changed', version: 1, data: z.object({ accountId: Id, accountName: z.string(), isOn: z.boolean() }), zh: '改了渠道帐号「{accountName}」', en: 'Changed the channel account {accountName}', seenWith: canChannels['channels.read'] }),
}
