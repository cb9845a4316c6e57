import { deskRoles, event, Id, IdParams, Instant, pageQuery, Page, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'messages.read': { zh: '查看发给顾客的消息', en: 'See messages to customers', roles: roles('all', ...deskRoles, 'department_coordinator', 'administrator', 'auditor') },
  'messages.open': { zh: '打开消息正文（留痕）', en: 'Open a message\'s text (logged)', roles: roles('all', ...deskRoles, 'department_coordinator') },
  'messages.manage': { zh: '重发、撤回消息', en: 'Send again and withdraw messages', roles: roles('all', 'group_leader', 'supervisor', 'service_director', 'administrator') },
  'templates.read': { zh: '查看消息模板', en: 'See message templates', roles: roles('all', ...deskRoles, 'administrator') },
  'templates.manage': { zh: '修改消息模板', en: 'Change message templates', roles: roles('all', 'service_director', 'administrator') },
})

export const no = refusals({
  unknown_template: { status: 404, zh: '没有这个模板。', en: 'There is no such template.' },
  unknown_variable: { status: 422, zh: '模板里不能用 {names}，只能用列出的变量。', en: 'The template cannot hold {names}; only the listed names are allowed.' },
  stray_brace: { status: 422, zh: '模板里有多余的花括号；要写花括号请写两遍。', en: 'A brace is no part of a name; write it twice to mean a brace.' },
})

/* notices to staff */
export const Notice = z.object({ id: Id, kind: z.string(), zh: z.string(), en: z.string(), link: z.string(), subjectId: Id.nullable(), at: Instant, readAt: Instant.nullable() }).meta({ id: 'Notice' })
export const listNotices = route({ method: 'GET', url: '/notifications', operationId: 'listNotifications', summary: 'What I was told, latest first, and how many I have not read', permission: 'signed-in', query: z.strictObject({ ...pageQuery, unread: z.enum(['true']).optional() }), response: Page(Notice).extend({ unread: z.int() }) })
export const readNotices = route({ method: 'POST', url: '/notifications/read', operationId: 'readNotifications', summary: 'Mark as read: some, or all up to an instant', permission: 'signed-in', body: z.strictObject({ ids: z.array(Id).max(200).optional(), upTo: Instant.optional() }), response: z.object({ unread: z.int() }) })

/* messages to customers */
export const ChannelName = z.enum(['sms', 'email', 'wechat'])
export const MessageState = z.enum(['queued', 'sending', 'sent', 'failed', 'refused', 'withdrawn'])
export const Why = z.enum(['do_not_contact', 'withdrawn', 'no_consent', 'no_address', 'record_changed', 'by_hand', 'not_delivered']).meta({ description: 'Why it did not leave' })
export const Message = z.object({
  id: Id, version: Version, customer: z.object({ id: Id, name: z.string() }).nullable(), subjectId: Id.nullable(),
  channel: ChannelName, purpose: z.enum(['service', 'marketing']), template: z.string(), templateZh: z.string(), templateEn: z.string(), language: z.enum(['zh', 'en']),
  addressMasked: z.string().nullable(), state: MessageState, sendAt: Instant, attempts: z.int(), adapter: z.string().nullable(), leftHouse: z.boolean().meta({ description: 'False where only the development outbox has it' }),
  why: Why.nullable(), createdAt: Instant, settledAt: Instant.nullable(),
  may: z.object({ retry: z.boolean(), withdraw: z.boolean() }),
}).meta({ id: 'Message' })
export const MessageDetail = Message.extend({
  subject: z.string(), body: z.string(),
  tries: z.array(z.object({ attempt: z.int(), at: Instant, adapter: z.string(), outcome: z.enum(['sent', 'again', 'failed']), detail: z.string() })),
}).meta({ id: 'MessageDetail' })
export const listMessages = route({ method: 'GET', url: '/messages', operationId: 'listMessages', summary: 'Messages to customers, latest first', permission: can['messages.read'], query: z.strictObject({ ...pageQuery, state: z.enum(['waiting', 'sent', 'failed', 'refused', 'withdrawn']).optional(), channel: ChannelName.optional(), customerId: Id.optional() }), response: Page(Message).extend({ counts: z.object({ waiting: z.int(), failed: z.int(), refused: z.int() }), sendsMail: z.boolean().meta({ description: 'Whether e-mail really leaves; text messages and WeChat stay in the development outbox' }) }) })
export const openMessage = route({ method: 'GET', url: '/messages/:id', operationId: 'openMessage', summary: 'One message with its text; opening it is logged', permission: can['messages.open'], params: IdParams, response: MessageDetail })
export const retryMessage = route({ method: 'POST', url: '/messages/:id/retry', operationId: 'retryMessage', summary: 'Try a failed message again', permission: can['messages.manage'], params: IdParams, response: Message })
export const withdrawMessage = route({ method: 'POST', url: '/messages/:id/withdraw', operationId: 'withdrawMessage', summary: 'Withdraw a message that still waits', permission: can['messages.manage'], params: IdParams, response: Message })

/* templates */
const WordingView = z.object({ channel: ChannelName, language: z.enum(['zh', 'en']), subject: z.string(), body: z.string(), isOwn: z.boolean(), version: z.int().min(0).meta({ description: '0: as shipped; send it back as If-Match' }), sample: z.object({ subject: z.string(), body: z.string() }) })
export const Template = z.object({
  key: z.string(), zh: z.string(), en: z.string(), purpose: z.enum(['service', 'marketing']),
  variables: z.array(z.object({ name: z.string(), zh: z.string(), en: z.string() })), wordings: z.array(WordingView),
}).meta({ id: 'MessageTemplate' })
const TemplateParams = z.strictObject({ key: z.string().max(100) })
export const listTemplates = route({ method: 'GET', url: '/message-templates', operationId: 'listMessageTemplates', summary: 'Message templates with the wording in force and a sample', permission: can['templates.read'], response: z.object({ items: z.array(Template) }) })
export const changeTemplate = route({ method: 'PUT', url: '/message-templates/:key', operationId: 'changeMessageTemplate', summary: 'Word a template otherwise, or go back to the shipped wording (body null)', permission: can['templates.manage'], params: TemplateParams, body: z.strictObject({ channel: z.enum(['sms', 'email']), language: z.enum(['zh', 'en']), subject: Text(200, 0).optional(), body: Text(4000).nullable() }), response: Template, refusals: [no.unknown_template, no.unknown_variable, no.stray_brace] })

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const settings = {
  quietFrom: setting({ key: 'notifications.quiet_from', unit: 'text', default: '21:00', value: ClockTime, zh: '免打扰开始', en: 'Quiet hours from', source: 'PLA-11' }),
  quietTo: setting({ key: 'notifications.quiet_to', unit: 'text', default: '08:00', value: ClockTime, zh: '免打扰结束', en: 'Quiet hours until', source: 'PLA-11' }),
  sameDayExempt: setting({ key: 'notifications.same_day_service_exempt', unit: 'flag', default: true, value: z.boolean(), zh: '当天的服务消息不受免打扰限制', en: 'Service messages about the same day ignore quiet hours', source: 'PLA-11' }),
}

const MessageData = z.object({ messageId: Id, channel: ChannelName, template: z.string(), templateZh: z.string(), templateEn: z.string(), why: z.string().optional() })
const seenWith = can['messages.read']
export const events = {
  noticed: event({ name: 'notifications.noticed', version: 1, data: z.object({ noticeId: Id, kind: z.string() }), zh: '收到通知', en: 'Was told something', seenWith: 'signed-in' }),
  read: event({ name: 'notifications.read', version: 1, data: z.object({ count: z.int() }), zh: '看了 {count} 条通知', en: 'Read {count} notices', seenWith: 'signed-in' }),
  queued: event({ name: 'notifications.message-queued', version: 1, data: MessageData, zh: '准备发送「{templateZh}」', en: 'Queued: {templateEn}', seenWith }),
  sent: event({ name: 'notifications.message-sent', version: 1, data: MessageData, zh: '已发送「{templateZh}」', en: 'Sent: {templateEn}', seenWith }),
  failed: event({ name: 'notifications.message-failed', version: 1, data: MessageData, zh: '「{templateZh}」没发出去', en: 'Could not send: {templateEn}', seenWith }),
  refused: event({ name: 'notifications.message-refused', version: 1, data: MessageData, zh: '没有发送「{templateZh}」', en: 'Not sent: {templateEn}', seenWith }),
  withdrawn: event({ name: 'notifications.message-withdrawn', version: 1, data: MessageData, zh: '撤回了「{templateZh}」', en: 'Withdrawn before it left: {templateEn}', seenWith }),
  templateChanged: event({ name: 'notifications.template-changed', version: 1, data: z.object({ key: z.string(), templateZh: z.string(), templateEn: z.string() }), zh: '改了消息模板「{templateZh}」', en: 'Changed message template {templateEn}', seenWith: can['templates.read'] }),
}
