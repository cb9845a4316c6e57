/** The address providers call: verified over the raw bytes, the number entered first, acted on once, answered at once (SAFETY 7). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../platform/app.ts'
import { linkActor, throughDoor } from '../../../platform/door.ts'
import { requestWork } from '../../../platform/http.ts'
import { networkOf } from '../../../platform/rate.ts'
import { common, refuse } from '../../../platform/refusal.ts'
import { ration } from '../visitors.ts'
import { adapterOf, opened } from './accounts.ts'
import { Forged, type RawRequest } from './adapter.ts'
import { arriveAll, askToPull } from './inbound.ts'
import * as store from './store.ts'

const mostBytes = 64 * 1024
const quickOf = (values: unknown): Record<string, string> => Object.fromEntries(Object.entries((values ?? {}) as Record<string, unknown>).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

async function take(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  await ration(app, `hook-net|${networkOf(request.ip)}`, { lumps: 60, size: 100, seconds: 60 })
  const { token } = request.params as { token: string }
  if (!/^[A-Za-z0-9_-]{24}$/.test(token)) refuse(common.not_found)
  const raw: RawRequest = { method: request.method === 'GET' ? 'GET' : 'POST', query: quickOf(request.query), headers: quickOf(request.headers), body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), now: app.clock.now() }
  const answer = await throughDoor(app, requestWork(app, request, '', linkActor), 'webhook', token, async (tx, accountId) => {
    const [account, ring] = await Promise.all([store.account(tx, accountId), app.keys.ring(tx)])
    if (!account.is_on) return undefined
    let received
    try {
      received = adapterOf(account.kind).receive(opened(ring, account), raw)
    } catch (error) {
      // Nothing of it is kept: who floods us with forgeries must not be able to write.
      if (error instanceof Forged) refuse(common.not_found)
      throw error
    }
    if (received.inbound.length + received.receipts.length > 0) await arriveAll(tx, account, received.inbound, received.receipts)
    if (received.pull) await askToPull(tx, account.id, received.pull.token)
    return received.reply
  })
  if (!answer) refuse(common.not_found)
  return reply.type(answer.type).send(answer.body)
}

/** Forged, unknown and switched off look the same. */
export async function channelHooks(app: App, server: FastifyInstance): Promise<void> {
  await server.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) => { done(null, body) })
    const options = { schema: { hide: true }, bodyLimit: mostBytes } as const
    scope.get('/hooks/:token', options, (request, reply) => take(app, request, reply))
    scope.post('/hooks/:token', options, (request, reply) => take(app, request, reply))
  })
}
