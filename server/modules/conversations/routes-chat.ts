/** Routes of the web chat, its live line, and the question of browsers whether a site may ask. */
import type { FastifyInstance } from 'fastify'
import type { App } from '../../platform/app.ts'
import { networkOf } from '../../platform/rate.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { attachment, receive } from '../../platform/upload.ts'
import { streamFile } from '../files/index.ts'
import { bindChat, preflight } from './chat-http.ts'
import { closeVisitors, takeVisitor } from './chat-socket.ts'
import * as chat from './chat.ts'
import * as c from './contract-chat.ts'
import { deskOf } from './desk.ts'
import { accept, type Accepted } from './intake.ts'
import { watchPresence } from './presence.ts'
import { writeReceipts } from './receipts.ts'
import * as store from './store-threads.ts'
import { beginConversation, beginVisitor, leaveContact, ration, rationMessages, visitorBy, visitorToken } from './visitors.ts'

type By = Parameters<Parameters<typeof bindChat>[1]>[0]
const visitorOf = ({ app, request, house }: Pick<By, 'app' | 'request' | 'house'>) => visitorBy(app, request, visitorToken(request), house.hospitalId)
const answer = (accepted: Accepted, began = false) => ({ threadId: accepted.threadId, number: accepted.number, at: accepted.at, began })

export const chatRoutes = [
  bindChat(c.chatDesk, async ({ house, within, reply }) => {
    reply.header('cache-control', 'public, max-age=5')
    return { nameZh: house.nameZh, nameEn: house.nameEn, phone: house.phone, wording: chat.wording, desk: await within(deskOf) }
  }),
  bindChat(c.startChat, async ({ app, request, body, within }) => {
    await ration(app, `start-net|${networkOf(request.ip)}`, { lumps: 30, size: 20, seconds: 600 })
    return within(tx => beginVisitor(tx, body))
  }),
  bindChat(c.readChat, async call => {
    const visitor = await visitorOf(call)
    return call.within(tx => chat.readChat(tx, visitor, { threadId: call.query.threadId, after: Number(call.query.after ?? 0) }))
  }),
  bindChat(c.writeChat, async call => {
    const visitor = await visitorOf(call)
    await rationMessages(call.app, call.request, visitor)
    if (visitor.threadId !== null) {
      const accepted = await accept(call.app, visitor.hospitalId, { threadId: visitor.threadId, kind: 'text', ...call.body }).catch((error: unknown) => chat.endedOr(error))
      if (accepted) return answer(accepted)
    }
    const begun = await call.within(tx => beginConversation(tx, visitor.id, call.body))
    return answer(begun, begun.began)
  }),
  bindChat(c.sendChatFile, async call => {
    const { app, request } = call
    const visitor = await visitorOf(call)
    const threadId = chat.threadIdOf(visitor)
    await rationMessages(app, request, visitor)
    await ration(app, `file|${visitor.id}`, { lumps: 4, size: 5, seconds: 600 })
    if (app.space.isLow) refuse(common.storage_full, { retryAfterSeconds: 10 })
    const { file, fields } = await receive(app, request, c.sendChatFile.upload)
    const clientId = String(fields['clientId'])
    const known = await call.within(tx => store.messageByClientId(tx, threadId, clientId))
    if (known) return answer({ threadId, number: known.number, at: known.at, fresh: false })
    const kept = await call.within(tx => chat.keepVisitorsFile(tx, threadId, file))
    return answer(await accept(app, visitor.hospitalId, { threadId, clientId, kind: 'file', text: '', ...kept }))
  }),
  bindChat(c.getChatFile, async call => {
    const visitor = await visitorOf(call)
    const { row, stream } = await call.within(async tx => {
      const message = await store.messageOfFile(tx, call.query.id)
      if (!message || message.thread_id !== visitor.threadId || message.kind === 'note') refuse(common.not_found)
      return streamFile(tx, call.query.id, 'thread')
    })
    call.reply.headers({ 'content-type': row.media_type, 'content-length': row.bytes, 'content-disposition': attachment(row.name), 'content-security-policy': "sandbox; default-src 'none'" })
    return stream
  }),
  bindChat(c.readChatUpTo, async call => {
    const visitor = await visitorOf(call)
    await writeReceipts(call.app, visitor.hospitalId, [{ id: chat.threadIdOf(visitor), received: call.body.number, read: call.body.number }])
    return { read: call.body.number }
  }),
  bindChat(c.leaveContact, async call => {
    const visitor = await visitorOf(call)
    await ration(call.app, `contact|${visitor.id}`, { lumps: 2, size: 5, seconds: 600 })
    return call.within(tx => leaveContact(tx, visitor.id, call.body.phone))
  }),
  bindChat(c.leaveChat, async call => {
    const visitor = await visitorOf(call)
    return call.within(tx => chat.leave(tx, chat.threadIdOf(visitor)))
  }),
  bindChat(c.rateChat, async call => {
    const visitor = await visitorOf(call)
    return call.within(tx => chat.rate(tx, chat.threadIdOf(visitor), call.body.rating))
  }),
]

/** What is no route of the API: the preflight of browsers and the visitors' line. */
export async function chatPages(app: App, server: FastifyInstance): Promise<void> {
  watchPresence(app)
  const hidden = { schema: { hide: true } } as const
  server.options('/api/v1/chat/:hospital', hidden, (request, reply) => preflight(app, request, reply))
  server.options('/api/v1/chat/:hospital/*', hidden, (request, reply) => preflight(app, request, reply))
  server.get('/api/v1/chat/live', { websocket: true, ...hidden }, (socket, request) => { takeVisitor(app, socket, request) })
  app.rooms.beforeStop(() => closeVisitors(app))
}
