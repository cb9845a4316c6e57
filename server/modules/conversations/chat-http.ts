/** Requests from the web chat: from sites the hospital lists, with a visitor's token instead of a session (CON-8, SAFETY 15). */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { App } from '../../platform/app.ts'
import type { RouteDef } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { linkActor } from '../../platform/door.ts'
import { refuseBody, requestWork, type BoundRoute } from '../../platform/http.ts'
import { hospitals } from '../../platform/jobs.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { systemWork } from '../../platform/work.ts'
import { settingAt } from '../organisation/index.ts'
import { threadSettings } from './contract-threads.ts'
import { rationAsking, visitorToken } from './visitors.ts'

type Out<S> = S extends z.ZodType ? z.infer<S> : undefined
export interface House { hospitalId: string; nameZh: string; nameEn: string; origins: readonly string[]; phone: string }
export interface ChatCall<R extends RouteDef> { app: App; house: House; query: Out<R['query']>; body: Out<R['body']>; request: FastifyRequest; reply: FastifyReply; /** One transaction of the hospital, as whoever holds the link. */ within: <T>(act: (tx: Tx) => Promise<T>) => Promise<T> }

const rememberedMs = 10_000
const houses = new WeakMap<App, Map<string, { house: House | null; until: number }>>()

/** The hospital of a code with what it allows its sites; read anew every ten seconds. */
export async function houseOf(app: App, code: string): Promise<House | null> {
  const known = houses.get(app) ?? new Map<string, { house: House | null; until: number }>()
  houses.set(app, known)
  const now = app.clock.now().getTime()
  const entry = known.get(code)
  if (entry && entry.until > now) return entry.house
  if (known.size > 1_000) known.clear()
  const found = (await hospitals(app)).find(one => one.code === code)
  const house = found === undefined ? null : await app.db.tenantTx(systemWork(app, found.hospitalId), async tx => {
    const [[names], origins, phone] = await Promise.all([
      tx.rows<{ name_zh: string; name_en: string }>('select name_zh, name_en from platform.hospital where hospital_id = $1', [tx.hospitalId]), settingAt(tx, threadSettings.widgetOrigins), settingAt(tx, threadSettings.widgetPhone),
    ])
    return { hospitalId: found.hospitalId, nameZh: names?.name_zh ?? '', nameEn: names?.name_en ?? '', origins, phone }
  })
  known.set(code, { house, until: now + rememberedMs })
  return house
}

function ownOrigin(app: App, request: FastifyRequest, origin: string): boolean {
  if (origin === app.config.publicUrl) return true
  try { return app.config.tls === null && new URL(origin).host === request.headers.host } catch { return false }
}

/** Whether a request may come from where it says it comes from: our own pages, the hospital's listed sites, programs. */
export function mayComeFrom(app: App, request: FastifyRequest, house: Pick<House, 'origins'>): boolean {
  const { origin } = request.headers
  return origin === undefined || ownOrigin(app, request, origin) || house.origins.includes(origin)
}

/** Lets a listed site read the answer. @throws Refusal wrong_origin */
export function admitOrigin(app: App, request: FastifyRequest, reply: FastifyReply, house: House): void {
  const { origin } = request.headers
  reply.header('vary', 'origin')
  if (origin === undefined) return
  if (!mayComeFrom(app, request, house)) refuse(common.wrong_origin)
  if (house.origins.includes(origin)) reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after, content-disposition' })
}

/** Answers a browser's question whether a site may ask at all. */
export async function preflight(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const house = await houseOf(app, (request.params as { hospital: string }).hospital)
  const { origin } = request.headers
  reply.header('vary', 'origin')
  if (house && origin !== undefined && house.origins.includes(origin)) {
    reply.headers({ 'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': '600' })
  }
  return reply.status(204).send()
}

/** Binds a route of the web chat. */
export function bindChat<const R extends RouteDef & { permission: 'public' }>(def: R, call: (call: ChatCall<R>) => Promise<z.infer<R['response']>>): BoundRoute {
  return {
    def,
    handle: async (app, request, reply) => {
      const house = await houseOf(app, (request.params as { hospital: string }).hospital) ?? refuse(common.not_found)
      admitOrigin(app, request, reply, house)
      if (def.method !== 'GET' && !def.body && !def.upload) refuseBody(request.body)
      // Who has a token is counted by it, so that nobody else in their network is refused for what they do.
      if (visitorToken(request) === null) await rationAsking(app, request)
      const within = <T>(act: (tx: Tx) => Promise<T>) => app.db.tenantTx(requestWork(app, request, house.hospitalId, linkActor), act)
      const result = await call({ app, house, query: request.query, body: request.body, request, reply, within } as ChatCall<R>)
      reply.status(def.status ?? 200)
      return result
    },
  }
}
