/** The visitor's side: what the web chat asks of the server (CON-8). `:hospital` is the hospital's code. */
import { Bytes, Id, Instant, route, Text, z } from '../../platform/contract.ts'
import { common, refusals } from '../../platform/refusal.ts'
import { ClientId, MessageNumber, noThread } from './contract-threads.ts'

export const noChat = refusals({
  visitor_unknown: { status: 401, zh: '对话已过期，请重新开始。', en: 'This chat has expired; please start again.' },
  chat_not_begun: { status: 409, zh: '还没有开始对话，请先说一句。', en: 'Nothing has been said yet; please write first.' },
  chat_phone_not_possible: { status: 422, zh: '这个电话号码不对，请核对位数。', en: 'This phone number cannot be right; please check its digits.' },
  rating_too_late: { status: 409, zh: '评价的时间已经过了，谢谢您。', en: 'The time for rating has passed; thank you.' },
})

const params = z.strictObject({ hospital: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/) })
const language = z.enum(['zh-CN', 'en'])
export const Desk = z.object({
  ready: z.int().meta({ description: 'Consultants on duty' }), open: z.boolean().meta({ description: 'Opening hours' }),
  answerBy: Instant.meta({ description: 'By when a message sent now is answered' }), waiting: z.int().meta({ description: 'Visitors waiting for a consultant' }), waitSeconds: z.int().nullable().meta({ description: 'Reckoned wait for a consultant; null when nobody is on duty' }),
})
const Owner = z.object({ name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string(), number: z.string() })
export const ChatMessage = z.object({ number: z.int(), clientId: z.string().nullable(), author: z.enum(['visitor', 'staff', 'system']), name: z.string(), nameEn: z.string(), kind: z.enum(['text', 'file', 'event']), text: z.string(), fileId: Id.nullable(), data: z.record(z.string(), z.unknown()).nullable(), at: Instant })
export const Chat = z.object({
  threadId: Id.nullable(), state: z.enum(['none', 'open', 'closed']), upTo: z.int(), messages: z.array(ChatMessage), more: z.boolean(), owner: Owner.nullable(), staffRead: z.int(),
  ahead: z.int().nullable().meta({ description: 'Visitors before this one; null when somebody has the conversation' }), answerBy: Instant.nullable(), rating: z.int().nullable(), hasContact: z.boolean(), desk: Desk, now: Instant,
})
const open = { permission: 'public', params, bodyLimit: 32 * 1024 } as const
const visitor = { ...open, refusals: [noChat.visitor_unknown, noThread.visitor_blocked, common.too_many_requests] } as const
const Accepted = z.object({ threadId: Id, number: z.int(), at: Instant, began: z.boolean().meta({ description: 'It began a conversation' }) })

export const chatDesk = route({ method: 'GET', url: '/chat/:hospital', operationId: 'chatDesk', summary: 'Whether somebody is there, and what is said before a chat', ...open, response: z.object({ nameZh: z.string(), nameEn: z.string(), phone: z.string(), wording: z.string(), desk: Desk }) })
export const startChat = route({
  method: 'POST', url: '/chat/:hospital/start', operationId: 'startChat', summary: 'Agree and begin: answers the visitor\'s token. The same startId within an hour answers the same one', ...open,
  body: z.strictObject({ startId: ClientId, consent: z.literal(true), wording: z.string().regex(/^[a-z0-9.-]{1,20}$/), language, name: Text(30, 0).optional(), page: z.string().max(300).regex(/^(https?:\/\/[^\s?#]+)?$/).optional().meta({ description: 'Address of the page without query' }) }),
  response: z.object({ token: z.string(), language }), refusals: [common.too_many_requests],
})
export const readChat = route({ method: 'GET', url: '/chat/:hospital/messages', operationId: 'readChat', summary: 'My conversation, with the messages after a number of the thread I know', ...visitor, query: z.strictObject({ after: z.string().regex(/^\d{1,9}$/).optional(), threadId: Id.optional() }), response: Chat })
export const writeChat = route({ method: 'POST', url: '/chat/:hospital/messages', operationId: 'writeChat', summary: 'Send a message; the first begins a conversation', ...visitor, status: 201, body: z.strictObject({ clientId: ClientId, text: Text(2000) }), response: Accepted })
export const sendChatFile = route({ method: 'POST', url: '/chat/:hospital/files', operationId: 'sendChatFile', summary: 'Send a picture or PDF', ...visitor, status: 201, upload: { maxBytes: 10 * 1024 * 1024, fields: z.strictObject({ clientId: ClientId }) }, response: Accepted, refusals: [...visitor.refusals, noChat.chat_not_begun, noThread.conversation_closed] })
export const getChatFile = route({ method: 'GET', url: '/chat/:hospital/file', operationId: 'getChatFile', summary: 'A file of my conversation', ...visitor, query: z.strictObject({ id: Id }), response: Bytes, produces: 'application/octet-stream' })
export const readChatUpTo = route({ method: 'POST', url: '/chat/:hospital/read', operationId: 'readChatUpTo', summary: 'Say up to where I have read', ...visitor, body: z.strictObject({ number: MessageNumber }), response: z.object({ read: z.int() }), refusals: [...visitor.refusals, noChat.chat_not_begun] })
export const leaveContact = route({ method: 'POST', url: '/chat/:hospital/contact', operationId: 'leaveContact', summary: 'Leave a phone for the answer', ...visitor, body: z.strictObject({ phone: z.string().min(3).max(40) }), response: z.object({ phoneMasked: z.string() }), refusals: [...visitor.refusals, noChat.chat_phone_not_possible] })
export const leaveChat = route({ method: 'POST', url: '/chat/:hospital/leave', operationId: 'leaveChat', summary: 'Leave; the conversation stays for the answer', ...visitor, response: z.object({ left: z.literal(true) }), refusals: [...visitor.refusals, noChat.chat_not_begun] })
export const rateChat = route({ method: 'POST', url: '/chat/:hospital/rating', operationId: 'rateChat', summary: 'Say how it was, 1 to 5; may be changed for a day', ...visitor, body: z.strictObject({ rating: z.int().min(1).max(5) }), response: z.object({ rating: z.int() }), refusals: [...visitor.refusals, noChat.chat_not_begun, noChat.rating_too_late] })
