/** The desk's side of written conversations: threads, messages, drafts, what consultants are doing (CON-6, 12, 14, 16). */
import { event, Id, IdParams, Instant, Page, pageQuery, route, setting, Text, z } from '../../platform/contract.ts'
import { common, refusals } from '../../platform/refusal.ts'
import { agentStates, inquiryStates, threadViews } from './can.ts'
import { can, ChannelName, no } from './contract.ts'
import { Delivery } from './contract-channels.ts'

export const noThread = refusals({
  newer_messages: { status: 409, zh: '您写的时候来了新消息，请先看一眼再发。', en: 'New messages came while you were writing; please look at them before sending.' },
  conversation_closed: { status: 409, zh: '这次会话已经结束，不能再发。', en: 'This conversation has ended; nothing more can be sent in it.' },
  snooze_in_past: { status: 422, zh: '稍后的时间已经过去，请选将来的时间。', en: 'That time has passed; please choose one still to come.' },
  taken_already: { status: 409, zh: '已经有同事接了这条会话。', en: 'A colleague has taken this conversation already.' },
  nothing_hidden: { status: 409, zh: '这条消息没有被遮住的内容。', en: 'Nothing in this message is masked.' },
  visitor_blocked: { status: 403, zh: '现在不能在线咨询，请打电话。', en: 'Online chat is not available to you; please call us.' },
  not_web_chat: { status: 409, zh: '只有网页咨询的访客可以拦截。', en: 'Only visitors of the web chat can be blocked.' },
})

const Origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/)
export const threadSettings = {
  firstReply: setting({ key: 'conversations.first_reply_minutes', unit: 'minutes', default: 1, value: z.int().min(1).max(60), zh: '在岗时网页咨询首次回复', en: 'First reply in the web chat while on duty', source: 'CON-3' }),
  capacity: setting({ key: 'conversations.agent_capacity', unit: 'count', default: 5, value: z.int().min(1).max(50), zh: '一位顾问同时接几条会话', en: 'Conversations a consultant has at once', source: 'CON-5' }),
  overflow: setting({ key: 'conversations.overflow_minutes', unit: 'minutes', default: 5, value: z.int().min(1).max(1_440), zh: '没有人能接时，多久转给组长', en: 'A leader takes what nobody could take after', source: 'CON-5' }),
  widgetOrigins: setting<string[]>({ key: 'conversations.widget_origins', unit: 'list', default: [], value: z.array(Origin).max(50), zh: '可以放在线咨询的网站（如 https://www.example.com）', en: 'Sites that may show the web chat (such as https://www.example.com)', source: 'CON-8' }),
  widgetPhone: setting({ key: 'conversations.widget_phone', unit: 'text', default: '', value: Text(30, 0), zh: '在线咨询旁边的电话', en: 'Phone shown beside the web chat', source: 'CON-8' }),
}

export const threadLists = {
  thread_label: { zh: '会话标签', en: 'Labels of conversations', items: [
    { code: 'special', zh: '特殊需要', en: 'Special need' }, { code: 'major', zh: '重大事项', en: 'Major matter' }, { code: 'hot', zh: '热点难点', en: 'Hot or hard question' }, { code: 'group', zh: '团体', en: 'Group' },
  ] },
} as const

/* shapes */
const Person = z.object({ id: Id, name: z.string(), nameEn: z.string() })
export const ClientId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/).meta({ description: 'What the sender\'s device calls the message, drawn by lot; sent again with it, it is the same message' })
export const MessageNumber = z.int().min(0).max(2_000_000_000)
const LabelCode = z.string().regex(/^[a-z0-9_]{1,40}$/)
const ThreadIds = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/)
const Facts = z.record(z.string(), z.unknown())
export const Message = z.object({
  number: z.int(), id: Id, clientId: z.string().nullable(), author: z.enum(['visitor', 'staff', 'system']), staff: Person.nullable(), kind: z.enum(['text', 'file', 'note', 'event']),
  text: z.string().meta({ description: 'Phones, identity and card numbers and e-mail addresses masked' }), hidden: z.boolean().meta({ description: 'Something is masked; see revealMessage' }),
  fileId: Id.nullable(), data: Facts.nullable().meta({ description: 'Of an event what happened; of a file its name, mediaType and bytes' }), at: Instant,
  delivery: Delivery.nullable().meta({ description: 'How far an answer over a channel outside the house has come' }),
}).meta({ id: 'ConversationMessage' })
const Head = {
  id: Id, channel: ChannelName, state: z.enum(['open', 'closed']), openedAt: Instant, lastNumber: z.int(), lastAt: Instant, lastSide: z.enum(['visitor', 'staff', 'system']),
  waitingSince: Instant.nullable(), dueAt: Instant.nullable(), visitorReceived: z.int(), visitorRead: z.int(), staffRead: z.int(), language: z.string(), page: z.string(),
  labels: z.array(z.string()), snoozedUntil: Instant.nullable(), leftAt: Instant.nullable(), closedAt: Instant.nullable(), rating: z.int().nullable(),
}
export const ThreadRow = z.object({
  ...Head, inquiryState: z.enum(inquiryStates), customer: z.object({ id: Id, name: z.string() }).nullable(), caller: z.string(), matter: z.string(), departmentId: Id.nullable(),
  owner: Person.nullable(), unread: z.int(), preview: z.string(), online: z.boolean(), hasDraft: z.boolean().meta({ description: 'I began to write something' }),
}).meta({ id: 'ThreadRow' })
export const Draft = z.object({ text: z.string(), isNote: z.boolean(), after: z.int(), changedAt: Instant, retired: z.boolean().meta({ description: 'Somebody else has answered meanwhile' }) })
export const ThreadDetail = ThreadRow.extend({
  inquiryVersion: z.int(), draft: Draft.nullable(), viewers: z.array(Person).meta({ description: 'Colleagues looking at it' }), drafting: z.array(Person).meta({ description: 'Colleagues with a draft' }),
  may: z.object({ send: z.boolean(), note: z.boolean(), take: z.boolean() }),
}).meta({ id: 'Thread' })
const Upto = { upTo: z.int().meta({ description: 'Number of the last message of the thread' }) }
const Messages = z.object({ messages: z.array(Message), ...Upto, visitorReceived: z.int(), visitorRead: z.int(), staffRead: z.int(), more: z.boolean().meta({ description: 'There are more in the direction asked' }) })
const Sent = z.object({ message: Message, ...Upto })
const Number = z.string().regex(/^\d{1,9}$/)
export const Agent = z.object({ staff: Person, state: z.enum(agentStates), since: Instant, open: z.int().meta({ description: 'Conversations they have' }), waiting: z.int().meta({ description: 'Of them waiting for a reply' }), capacity: z.int(), departmentIds: z.array(Id).meta({ description: 'Departments they are given; empty: all' }) }).meta({ id: 'ConversationAgent' })
/** Roles that answer in writing, and may be given conversations. */
export const consultantRoles = ['online_agent', 'phone_agent', 'onsite_consultant', 'receptionist', 'member_manager', 'group_leader', 'supervisor'] as const
const skill = { departmentIds: z.array(Id).max(100).meta({ description: 'Departments they answer for; empty: all' }), capacity: z.int().min(1).max(50).nullable().meta({ description: 'Conversations at once; null: as the house says' }) }
export const AgentSkill = z.object({ staff: Person, version: z.int().meta({ description: '0 while nobody said' }), ...skill }).meta({ id: 'AgentSkill' })

/* routes */
const read = { permission: can['inquiries.read'] } as const
const once = { idempotent: false } as const
export const listThreads = route({ method: 'GET', url: '/threads', operationId: 'listThreads', summary: 'Written conversations of a view', ...read, query: z.strictObject({ view: z.enum(threadViews).optional(), channel: ChannelName.optional(), departmentId: Id.optional(), label: LabelCode.optional(), ids: ThreadIds.optional().meta({ description: 'These, as far as I may see them, whatever their view: for rows known to have changed' }), ...pageQuery }), response: Page(ThreadRow).extend({ now: Instant }) })
export const countThreads = route({ method: 'GET', url: '/threads/counts', operationId: 'countThreads', summary: 'Counters beside the views, up to 1,000', ...read, response: z.object(Object.fromEntries(threadViews.map(view => [view, z.int()])) as Record<(typeof threadViews)[number], z.ZodInt>) })
export const getThread = route({ method: 'GET', url: '/threads/:id', operationId: 'getThread', summary: 'A conversation: its head, my draft, who else is there', ...read, params: IdParams, response: ThreadDetail })
export const readThread = route({ method: 'GET', url: '/threads/:id/messages', operationId: 'readThread', summary: 'Messages after a number, or the latest before one', ...read, params: IdParams, query: z.strictObject({ after: Number.optional(), before: Number.optional(), limit: pageQuery.limit }), response: Messages })
export const sendMessage = route({
  method: 'POST', url: '/threads/:id/messages', operationId: 'sendMessage', summary: 'Answer the customer: keeps the reply owed; in a conversation nobody has, takes it (CON-3, CON-14)', permission: can['inquiries.handle'], ...once, params: IdParams, status: 201,
  body: z.strictObject({ clientId: ClientId, text: Text(4000), after: MessageNumber.meta({ description: 'Number of the last message seen; newer ones of others refuse the sending' }) }),
  response: Sent, refusals: [noThread.newer_messages, noThread.conversation_closed, common.wrong_state], bodyLimit: 32 * 1024,
})
export const sendFile = route({
  method: 'POST', url: '/threads/:id/files', operationId: 'sendFile', summary: 'Send the customer a picture or PDF', permission: can['inquiries.handle'], ...once, params: IdParams, status: 201,
  upload: { maxBytes: 10 * 1024 * 1024, fields: z.strictObject({ clientId: ClientId }) }, response: Sent, refusals: [noThread.conversation_closed],
})
export const noteThread = route({
  method: 'POST', url: '/threads/:id/notes', operationId: 'noteThread', summary: 'Leave a note for colleagues, naming some of them (CON-6)', ...read, ...once, params: IdParams, status: 201,
  body: z.strictObject({ clientId: ClientId, text: Text(2000), mentions: z.array(Id).max(20).optional() }), response: Sent, bodyLimit: 32 * 1024,
})
export const markThreadRead = route({ method: 'POST', url: '/threads/:id/read', operationId: 'markThreadRead', summary: 'Say up to where I have read', ...read, ...once, params: IdParams, body: z.strictObject({ number: MessageNumber }), response: z.object({ staffRead: z.int() }) })
export const takeThread = route({ method: 'POST', url: '/threads/:id/take', operationId: 'takeThread', summary: 'Take a conversation nobody has', permission: can['inquiries.record'], params: IdParams, response: z.object({ ownerId: Id, ...Upto }), refusals: [noThread.taken_already, noThread.conversation_closed] })
export const saveDraft = route({ method: 'PUT', url: '/threads/:id/draft', operationId: 'saveDraft', summary: 'Keep what I began to write; empty text drops it (CON-14)', ...read, ...once, versioned: false, params: IdParams, body: z.strictObject({ text: Text(4000, 0), isNote: z.boolean().optional(), after: MessageNumber }), response: z.object({ draft: Draft.nullable() }), bodyLimit: 32 * 1024 })
export const snoozeThread = route({ method: 'POST', url: '/threads/:id/snooze', operationId: 'snoozeThread', summary: 'Put aside until a time, or take up again with null', permission: can['inquiries.handle'], params: IdParams, body: z.strictObject({ until: Instant.nullable() }), response: z.object({ snoozedUntil: Instant.nullable() }), refusals: [noThread.snooze_in_past, noThread.conversation_closed] })
export const labelThread = route({ method: 'POST', url: '/threads/:id/labels', operationId: 'labelThread', summary: 'Set the labels', ...read, params: IdParams, body: z.strictObject({ labels: z.array(LabelCode).max(10) }), response: z.object({ labels: z.array(z.string()) }) })
export const revealMessage = route({ method: 'POST', url: '/threads/:id/reveal', operationId: 'revealMessage', summary: 'One message in full; logged (PLA-4)', permission: can['inquiries.handle'], ...once, params: IdParams, body: z.strictObject({ number: z.int().min(1).max(2_000_000_000), reason: Text(200).optional() }), response: z.object({ text: z.string() }), refusals: [noThread.nothing_hidden] })
export const blockVisitor = route({ method: 'POST', url: '/threads/:id/block', operationId: 'blockVisitor', summary: 'Refuse a harassing visitor from now on (CON-6)', permission: can['inquiries.handle'], params: IdParams, body: z.strictObject({ reason: Text(300) }), response: z.object({ blocked: z.literal(true) }), refusals: [noThread.not_web_chat] })
export const listAgents = route({ method: 'GET', url: '/conversation-agents', operationId: 'listAgents', summary: 'Who is on duty for written conversations', ...read, response: z.object({ items: z.array(Agent) }) })
export const getMyAgent = route({ method: 'GET', url: '/conversation-agents/me', operationId: 'getMyAgent', summary: 'What I am doing', permission: can['inquiries.record'], response: Agent })
export const setMyAgent = route({ method: 'POST', url: '/conversation-agents/me', operationId: 'setMyAgent', summary: 'Say what I am doing; ready takes the longest waiting first (CON-12, 16)', permission: can['inquiries.record'], body: z.strictObject({ state: z.enum(agentStates) }), response: Agent.extend({ given: z.array(Id).meta({ description: 'Conversations given at once' }) }) })
export const listAgentSkills = route({ method: 'GET', url: '/conversation-agents/skills', operationId: 'listAgentSkills', summary: 'Which departments consultants answer for, and how many conversations they have at once (CON-5)', permission: can['desk.manage'], response: z.object({ items: z.array(AgentSkill), capacity: z.int().meta({ description: 'As the house says' }) }) })
export const changeAgentSkill = route({ method: 'PUT', url: '/conversation-agents/:id/skills', operationId: 'changeAgentSkill', summary: 'Say which departments a consultant answers for (CON-5)', permission: can['desk.manage'], params: IdParams, body: z.strictObject(skill), response: AgentSkill, refusals: [no.unknown_department] })

/* events */
const seenWith = can['inquiries.read']
export const threadEvents = {
  assigned: event({ name: 'conversations.assigned', version: 1, data: z.object({ matter: z.string(), channel: z.string(), departmentId: Id.nullable(), ownerId: Id.nullable(), toId: Id, how: z.enum(['given', 'drained', 'taken', 'overflow']) }), zh: '接待咨询「{matter}」', en: 'Took the conversation: {matter}', seenWith }),
  agentState: event({ name: 'conversations.agent-state', version: 1, data: z.object({ staffId: Id, state: z.enum(agentStates) }), zh: '换了接待状态', en: 'Changed their state', seenWith }),
  agentSkill: event({ name: 'conversations.agent-skill', version: 1, data: z.object({ staffId: Id }), zh: '改了接待分工', en: 'Changed what a consultant is given', seenWith }),
  rated: event({ name: 'conversations.rated', version: 1, data: z.object({ matter: z.string(), rating: z.int(), ownerId: Id.nullable() }), zh: '顾客评价了咨询「{matter}」', en: 'The customer rated the conversation: {matter}', seenWith }),
  blocked: event({ name: 'conversations.visitor-blocked', version: 1, data: z.object({ matter: z.string() }), zh: '拦截了骚扰访客', en: 'Blocked a harassing visitor', seenWith }),
}
