/** Binds route descriptors to calls: session, permission, idempotency, versions, transaction and refusals in one place. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { App } from './app.ts'
import type { PermissionDef, RouteDef, UploadDef } from './contract.ts'
import { commitAll, commitRead, openTransaction, rollback, Tx } from './db.ts'
import { newId } from './id.ts'
import { bodyHash, claim, claimFor, fulfil, nobody, replay, type Claim } from './idempotency.ts'
import { authorize } from './permit.ts'
import { coarseNetwork } from './rate.ts'
import { common, Refusal, refuse } from './refusal.ts'
import { actorOf, seen, tokenOf, type Remembered } from './session.ts'
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

/** A route without a body takes none: what somebody sends there would be ignored, and they would not know. */
export function refuseBody(body: unknown): void {
  if (body === undefined || body === null) return
  const keys = typeof body === 'object' ? Object.keys(body) : ['']
  if (keys.length > 0) refuse(common.invalid_input, { faults: keys.slice(0, 50).map(key => ({ path: `body.${key}`, code: 'unknown_field', zh: '没有这个字段。', en: 'There is no such field.' })) })
}

interface Door { hospital_id: string; subject_id: string; actor_id: string | null; stamp: number }

/** `reply` is null where only the standing of who asks is looked at. */
async function signedIn(app: App, def: RouteDef, request: FastifyRequest, reply: FastifyReply | null, call: (call: Call<RouteDef>) => Promise<unknown>, received?: Received): Promise<unknown> {
  const mutating = def.method !== 'GET'
  if (mutating) {
    checkOrigin(app, request)
    // A database elsewhere has a disk of its own; files lie on ours.
    if ((app.config.databaseUrl === null || def.upload) && app.space.isLow) refuse(common.storage_full, { retryAfterSeconds: 10 })
  }
  const token = tokenOf(app, request)
  if (!token) refuse(common.not_signed_in)
  if (mutating && !def.body && !def.upload) refuseBody(request.body)
  const expectedVersion = expectedVersionOf(def, request)
  const keyed = mutating && def.idempotent !== false ? idempotencyKeyOf(request) : undefined
  const hash = () => received?.hash ?? bodyHash(request.body)
  // A file is put away by the call; it must not be put away twice, nor for nothing.
  const ahead = received === undefined
  const work = requestWork(app, request, '')
  try {
    return await inSession(app, work, token, async tx => {
      checkStanding(def, work.actor, work.now)
      const key = keyed === undefined ? undefined : claimOf(tx, def, keyed, hash())
      // The claim leaves in one flush with the statements of the call; nothing is committed before it is known to be new.
      const claimed = key === undefined ? undefined : claim(tx, key)
      claimed?.catch(() => undefined)
      if (!ahead && claimed && !await claimed) throw new Repeated()
      let result: unknown
      try {
        result = await call({ tx, actor: work.actor, params: request.params, query: request.query, body: request.body, expectedVersion, request, reply } as Call<RouteDef>)
      } catch (error) {
        if (claimed && !await claimed.catch(() => true)) throw new Repeated()
        throw error
      }
      if (claimed && !await claimed) throw new Repeated()
      const status = def.status ?? 200
      if (key) {
        const ring = await app.keys.ring(tx)
        tx.alongside(fulfil(tx, ring, key, status, result))
      }
      if (reply === null) return result
      reply.status(status)
      const version = (result as { version?: unknown } | null)?.version
      if (typeof version === 'number' && !reply.hasHeader('etag')) reply.header('etag', `"${version}"`)
      return result
    }, ahead)
  } catch (error) {
    if (error instanceof Repeated && keyed !== undefined) return replayed(app, work, token, def, keyed, hash(), reply)
    if (error instanceof Refusal && error.details.denied && work.hospitalId) await recordDenial(app, work, def, error)
    throw error
  }
}

/** Thrown to roll back what a repeated request did: it gets the answer of the first. */
class Repeated extends Error { override name = 'Repeated' }

function claimOf(tx: Tx, def: RouteDef, key: string, hash: Buffer): Claim {
  return claimFor(tx, tx.work.actor.id ?? nobody, def.operationId, key, hash)
}

/** What the first request of this key was answered. @throws Refusal request_in_progress, key_reused */
async function replayed(app: App, work: Work, token: string, def: RouteDef, key: string, hash: Buffer, reply: FastifyReply | null): Promise<unknown> {
  const first = await inSession(app, work, token, tx => replay(tx, claimOf(tx, def, key, hash)))
  reply?.header('idempotency-replayed', 'true').status(first.status)
  return first.body
}

/**
 * One transaction that begins by opening the session's door. Whom this process remembers from behind it acts at once, in the
 * same flush, behind the wall the door puts up in the database; nothing is answered or committed before the door has said
 * that it is open and that the rights behind it are still those remembered. With `ahead` false nothing is begun before.
 * @throws Refusal not_signed_in when there is no such door.
 */
export async function inSession<T>(app: App, work: Work, token: string, act: (tx: Tx) => Promise<T>, ahead = true): Promise<T> {
  const hash = tokenHash(token)
  const known = ahead ? app.actors.get(hash.toString('base64url')) : undefined
  if (known) {
    try {
      return await throughDoor(app, work, hash, act, known)
    } catch (error) {
      if (!(error instanceof RightsChanged)) throw error
    }
  }
  return throughDoor(app, work, hash, act, null)
}

/** The rights behind a door are no longer those remembered: what was begun is rolled back and begun anew. */
class RightsChanged extends Error { override name = 'RightsChanged' }

async function throughDoor<T>(app: App, work: Work, hash: Buffer, act: (tx: Tx) => Promise<T>, known: Remembered | null): Promise<T> {
  const client = await app.db.pool('app').connect()
  const tx = new Tx(client, work)
  let broken: Error | undefined
  try {
    const opened = openTransaction(client, null)
    let result: T
    try {
      const opening = tx.rows<Door>('select * from platform.open_door($1, $2, $3)', ['session', hash, work.now.toISOString()])
      opening.catch(() => undefined)
      const door = opened.then(async () => (await opening)[0] ?? refuse(common.not_signed_in))
      result = await (known ? actAhead(tx, act, known, door, hash) : actAfter(tx, act, await door, hash))
    } catch (error) {
      broken = await rollback(client)
      throw error
    }
    if (tx.dirty) broken = await commitAll(tx)
    else commitRead(client)
    tx.committed()
    if (tx.stirred) app.poke()
    return result
  } finally {
    client.release(broken)
  }
}

async function actAfter<T>(tx: Tx, act: (tx: Tx) => Promise<T>, door: Door, hash: Buffer): Promise<T> {
  tx.work.hospitalId = door.hospital_id
  tx.work.actor = await actorOf(tx, hash.toString('base64url'), door)
  return act(tx)
}

async function actAhead<T>(tx: Tx, act: (tx: Tx) => Promise<T>, known: Remembered, door: Promise<Door>, hash: Buffer): Promise<T> {
  door.catch(() => undefined)
  tx.work.hospitalId = known.hospitalId
  tx.work.actor = known.actor
  // Whatever it came to counts only once the door has answered.
  const [came] = await Promise.allSettled([act(tx)])
  try {
    const { stamp } = await door
    if (stamp !== known.stamp) throw new RightsChanged()
  } catch (error) {
    tx.work.hospitalId = ''
    tx.work.actor = systemActor
    if (error instanceof Refusal) tx.work.app.actors.delete(hash.toString('base64url'))
    throw error
  }
  if (came.status === 'rejected') throw came.reason
  await seen(tx, known)
  return came.value
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
