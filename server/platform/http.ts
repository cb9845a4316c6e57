/** Binds route descriptors to calls: session, permission, idempotency, versions, transaction and refusals in one place. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { App } from './app.ts'
import type { PermissionDef, RouteDef, UploadDef } from './contract.ts'
import { commit, commitRead, openTransaction, rollback, Tx } from './db.ts'
import { newId } from './id.ts'
import { bodyHash, claim, fulfil, nobody } from './idempotency.ts'
import { authorize } from './permit.ts'
import { coarseNetwork } from './rate.ts'
import { common, Refusal, refuse } from './refusal.ts'
import { actorOf, tokenOf } from './session.ts'
import { tokenHash } from './token.ts'
import { receive, type Received, type UploadedFile } from './upload.ts'
import { systemActor, type Actor, type Work } from './work.ts'

type Out<S> = S extends z.ZodType ? z.infer<S> : undefined

/** What a handler of a signed-in route receives. */
export interface Call<R extends RouteDef> {
  tx: Tx
  actor: Actor
  params: Out<R['params']>
  query: Out<R['query']>
  body: Out<R['body']>
  /** Version the caller saw (If-Match); present on PATCH, PUT, DELETE unless the route says otherwise. */
  expectedVersion: number
  request: FastifyRequest
  reply: FastifyReply
}

/** What a handler of a public route receives: no tenant, no transaction; it opens its own. */
export interface PublicCall<R extends RouteDef> {
  app: App
  params: Out<R['params']>
  query: Out<R['query']>
  body: Out<R['body']>
  request: FastifyRequest
  reply: FastifyReply
}

export interface BoundRoute {
  def: RouteDef
  /** Handles one validated request. */
  handle: (app: App, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

/** Binds a route of signed-in staff to its call, which runs in one transaction of the actor's tenant. */
export function bind<const R extends RouteDef>(def: R, call: (call: Call<R>) => Promise<z.infer<R['response']>>): BoundRoute {
  return { def, handle: (app, request, reply) => signedIn(app, def, request, reply, call as (call: Call<RouteDef>) => Promise<unknown>) }
}

/** What a handler of an upload receives besides: the file and the text fields sent with it. */
export interface UploadCall<R extends RouteDef & { upload: UploadDef }> extends Call<R> { file: UploadedFile; fields: z.infer<R['upload']['fields']> }

/**
 * Binds an upload. Who may not is refused before a byte of the file is taken; the file is read before the transaction opens,
 * so that a slow line never holds one.
 */
export function bindUpload<const R extends RouteDef & { upload: UploadDef }>(def: R, call: (call: UploadCall<R>) => Promise<z.infer<R['response']>>): BoundRoute {
  return {
    def,
    handle: async (app, request, reply) => {
      await signedIn(app, { ...def, idempotent: false, status: 200 }, request, null, async () => undefined)
      const received = await receive(app, request, def.upload)
      const withFile = (base: Call<RouteDef>) => call({ ...base, file: received.file, fields: received.fields } as unknown as UploadCall<R>)
      return signedIn(app, def, request, reply, withFile as (call: Call<RouteDef>) => Promise<unknown>, received)
    },
  }
}

/** Binds a route that needs no session. */
export function bindPublic<const R extends RouteDef & { permission: 'public' }>(def: R, call: (call: PublicCall<R>) => Promise<z.infer<R['response']>>): BoundRoute {
  return {
    def,
    handle: async (app, request, reply) => {
      if (def.method !== 'GET') checkOrigin(app, request)
      return call({ app, params: request.params, query: request.query, body: request.body, request, reply } as PublicCall<R>)
    },
  }
}

/** Browsers say where a request comes from; another site's is refused (CSRF). Programs send no Origin. */
export function checkOrigin(app: App, request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse(common.wrong_origin)
  const origin = request.headers.origin
  if (origin === undefined) return
  if (origin === app.config.publicUrl || (app.config.tls === null && hostOf(origin) === request.headers.host)) return
  refuse(common.wrong_origin)
}

function hostOf(origin: string): string | null {
  try { return new URL(origin).host } catch { return null }
}

/** Language of the answer before anybody is known. */
export function localeOf(request: FastifyRequest): 'zh-CN' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN'
}

/** A unit of work for a request, before its actor is known. */
export function requestWork(app: App, request: FastifyRequest, hospitalId: string, actor: Actor = systemActor): Work {
  return { app, hospitalId, actor, now: app.clock.now(), requestId: request.id, network: coarseNetwork(request.ip), locale: localeOf(request), history: false, news: 'outbox' }
}

/** `If-Match: "7"` → 7. */
function expectedVersionOf(def: RouteDef, request: FastifyRequest): number {
  const versioned = def.versioned ?? (def.method === 'PATCH' || def.method === 'PUT' || def.method === 'DELETE')
  const header = request.headers['if-match']
  if (header === undefined) {
    if (versioned) refuse(common.version_needed)
    return 0
  }
  const match = /^"(\d{1,9})"$/.exec(header)
  if (!match) refuse(common.stale_version)
  return Number(match[1])
}

interface Door { hospital_id: string; subject_id: string; actor_id: string | null; stamp: number }

/** `reply` is null where only the standing of who asks is looked at. */
async function signedIn(app: App, def: RouteDef, request: FastifyRequest, reply: FastifyReply | null, call: (call: Call<RouteDef>) => Promise<unknown>, received?: Received): Promise<unknown> {
  const mutating = def.method !== 'GET'
  if (mutating) checkOrigin(app, request)
  const token = tokenOf(app, request)
  if (!token) refuse(common.not_signed_in)
  const expectedVersion = expectedVersionOf(def, request)
  const key = mutating && def.idempotent !== false ? idempotencyKeyOf(request) : undefined
  const work = requestWork(app, request, '')
  try {
    return await inSession(app, work, token, async tx => {
      checkStanding(def, work.actor, work.now)
      const claimed = key === undefined ? undefined : await claim(tx, work.actor.id ?? nobody, def.operationId, key, received?.hash ?? bodyHash(request.body))
      if (claimed && 'status' in claimed) {
        reply?.header('idempotency-replayed', 'true').status(claimed.status)
        return claimed.body
      }
      const result = await call({ tx, actor: work.actor, params: request.params, query: request.query, body: request.body, expectedVersion, request, reply } as Call<RouteDef>)
      const status = def.status ?? 200
      if (claimed) await fulfil(tx, claimed, status, result)
      if (reply === null) return result
      reply.status(status)
      const version = (result as { version?: unknown } | null)?.version
      if (typeof version === 'number' && !reply.hasHeader('etag')) reply.header('etag', `"${version}"`)
      return result
    })
  } catch (error) {
    if (error instanceof Refusal && error.details.denied && work.hospitalId) await recordDenial(app, work, def, error)
    throw error
  }
}

/**
 * One transaction that begins by opening the session's door: the tenant and the actor become known in the first flush.
 * @throws Refusal not_signed_in when there is no such door.
 */
export async function inSession<T>(app: App, work: Work, token: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await app.db.pool('app').connect()
  const tx = new Tx(client, work)
  let broken: Error | undefined
  try {
    const opened = openTransaction(client, null)
    let result: T
    try {
      const hash = tokenHash(token)
      const [door] = await tx.rows<Door>('select * from platform.open_door($1, $2, $3)', ['session', hash, work.now.toISOString()])
      await opened
      if (!door) refuse(common.not_signed_in)
      work.hospitalId = door.hospital_id
      work.actor = await actorOf(tx, hash.toString('base64url'), door)
      result = await act(tx)
    } catch (error) {
      broken = await rollback(client)
      throw error
    }
    if (tx.dirty) broken = await commit(client)
    else commitRead(client)
    tx.committed()
    if (tx.stirred) app.poke()
    return result
  } finally {
    client.release(broken)
  }
}

function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key)) return key
  refuse(common.invalid_input, { faults: [{ path: 'headers.idempotency-key', code: 'format', zh: 'Idempotency-Key 应为 8–200 个可见字符。', en: 'Idempotency-Key must be 8–200 visible characters.' }] })
}

/** Rights, initial password and step-up, before anything is looked up. */
function checkStanding(def: RouteDef, actor: Actor, now: Date): void {
  if (actor.mustChangePassword && !def.beforePasswordChange) refuse(common.password_change_needed)
  if (typeof def.permission === 'object') authorize(actor, def.permission as PermissionDef)
  if (def.stepUp && now.getTime() - actor.steppedUpAt > 10 * 60_000) refuse(common.step_up_needed)
}

/** A denial is written on its own, after the refused transaction is gone. */
async function recordDenial(app: App, work: Work, def: RouteDef, refusal: Refusal): Promise<void> {
  await app.db.tenantTx(work, async tx => {
    await tx.run('insert into platform.denial (hospital_id, id, at, actor_id, action, route, code, request_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [work.hospitalId, newId(), work.now.toISOString(), work.actor.id, refusal.details.denied ?? '', `${def.method} ${def.url}`, refusal.def.code, work.requestId ?? ''])
  })
}
